package io.github.servicecatalogue.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CharClassesTest {
  private static final int SETS = 20;
  private final CharClasses classes = new CharClasses();

  /** Of a text, the bits that were not asked for may be left out. */
  @Test
  void eachSetHasABitOfItsOwnOrSharesTheLast() {
    for (int i = 0; i < SETS; i++) {
      int bit = classes.bit(digit(i));
      assertThat(bit).isEqualTo(1 << Math.min(i, 15));
      assertThat(classes.bit(digit(i))).isEqualTo(bit);
      assertThat(classes.of((char) ('a' + i))).isEqualTo(bit);
      assertThat(classes.of("文" + (char) ('a' + i), bit) & bit).isEqualTo(bit);
    }
    assertThat(classes.of('文')).isZero();
    assertThat(classes.of("文字", 0xffff)).isZero();
    assertThat(classes.of("", 0xffff)).isZero();
  }

  @Test
  void bitsOfSeveralSets() {
    assertThat(classes.bits(Set.of(digit(0), digit(1)))).isEqualTo(3);
    assertThat(classes.bits(Set.of())).isZero();
  }

  @Test
  void oneCharacterMayBeInSeveralSets() {
    int letters = classes.bit(CharSet.range('a', 'z'));
    int vowels = classes.bit(CharSet.of("aeiou"));
    assertThat(classes.of('e')).isEqualTo(letters | vowels);
    assertThat(classes.of('x')).isEqualTo(letters);
    assertThat(classes.of("xe", letters | vowels)).isEqualTo(letters | vowels);
  }

  private static CharSet digit(int i) {
    return CharSet.of(Character.toString('a' + i));
  }
}
