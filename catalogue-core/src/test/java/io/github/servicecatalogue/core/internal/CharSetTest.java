package io.github.servicecatalogue.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharSetTest {
  private static final CharSet LETTERS = CharSet.range('a', 'z');

  @Test
  void holdsWhatPassesAndNothingElse() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      assertThat(LETTERS.contains((char) c)).isEqualTo(c >= 'a' && c <= 'z');
    }
  }

  @Test
  void bordersOfTheBitmap() {
    CharSet borders = CharSet.of("\u0000?@\uffff");
    assertThat(borders.contains('\u0000')).isTrue();
    assertThat(borders.contains('\u0001')).isFalse();
    assertThat(borders.contains('?')).isTrue();
    assertThat(borders.contains('@')).isTrue();
    assertThat(borders.contains('\u0080')).isFalse();
    assertThat(borders.contains('\ufffe')).isFalse();
    assertThat(borders.contains('\uffff')).isTrue();
  }

  @Test
  void findsTheFirstFromAPlaceOn() {
    assertThat(LETTERS.firstIn("1a2b", 0)).isEqualTo(1);
    assertThat(LETTERS.firstIn("1a2b", 1)).isEqualTo(1);
    assertThat(LETTERS.firstIn("1a2b", 2)).isEqualTo(3);
    assertThat(LETTERS.firstIn("1a2b", 4)).isEqualTo(-1);
    assertThat(LETTERS.firstIn("", 0)).isEqualTo(-1);
    assertThat(LETTERS.anyIn("许可a")).isTrue();
    assertThat(LETTERS.anyIn("许可A")).isFalse();
  }

  @Test
  void withoutSome() {
    CharSet consonants = LETTERS.without(CharSet.of("aeiou"));
    assertThat(consonants.contains('b')).isTrue();
    assertThat(consonants.contains('e')).isFalse();
    assertThat(LETTERS.contains('e')).isTrue();
  }

  @Test
  void equalByTheirCharacters() {
    assertThat(CharSet.of("abc"))
        .isEqualTo(CharSet.range('a', 'c'))
        .hasSameHashCodeAs(CharSet.of("cab"));
    assertThat(CharSet.of("abc")).isNotEqualTo(CharSet.of("abd"));
  }

  @Test
  void both() {
    CharSet both = LETTERS.or(CharSet.of("可"));
    assertThat(both.contains('可')).isTrue();
    assertThat(both.contains('q')).isTrue();
    assertThat(both.contains('许')).isFalse();
    assertThat(LETTERS.contains('可')).isFalse();
  }
}
