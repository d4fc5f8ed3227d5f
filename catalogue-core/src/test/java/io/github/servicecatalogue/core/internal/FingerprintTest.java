package io.github.servicecatalogue.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private record Bits(long high, long low) {}

  private final Fingerprint fingerprint = new Fingerprint();

  private Bits of(@Nullable String... texts) {
    fingerprint.begin();
    for (String text : texts) {
      fingerprint.add(text);
    }
    fingerprint.end();
    return new Bits(fingerprint.high(), fingerprint.low());
  }

  @Test
  void isTheSameOnEveryMachine() {
    assertThat(of("11379800MB1Q46T92C3370123001000").high()).isEqualTo(-2212926227384703834L);
    assertThat(of("11379800MB1Q46T92C3370123001000").low()).isEqualTo(8525306366790680934L);
  }

  @Test
  void equalValuesGiveEqualFingerprints() {
    assertThat(of("青湾市", new String("许可"))).isEqualTo(of(new String("青湾市"), "许可"));
  }

  @Test
  void whereOneValueEndsAndTheNextBeginsCounts() {
    List<Bits> all =
        List.of(
            of(),
            of(""),
            of("", ""),
            of((String) null),
            of((String) null, ""),
            of("ab"),
            of("a", "b"),
            of("ab", ""),
            of("", "ab"),
            of("ab\0"),
            of("\0"),
            of("\0\0\0"));

    assertThat(all).doesNotHaveDuplicates();
  }

  @Test
  void everyCharacterOfALongTextCounts() {
    char[] text = "承诺办结时限".repeat(3_000).toCharArray();
    Set<Bits> seen = new HashSet<>();
    seen.add(of(new String(text)));
    for (int i = 0; i < text.length; i += 7) {
      char kept = text[i];
      for (int bit = 0; bit < Character.SIZE; bit += 5) {
        text[i] = (char) (kept ^ (1 << bit));
        assertThat(seen.add(of(new String(text)))).as("bit %d of %d", bit, i).isTrue();
      }
      text[i] = kept;
    }
  }

  /** Swapped pieces and like changes in two places are what a weak mix would not see. */
  @Test
  void changesInTwoPlacesDoNotCancelOut() {
    char[] text = "一".repeat(64).toCharArray();
    Set<Bits> seen = new HashSet<>();
    int count = 0;
    for (int i = 0; i < text.length; i++) {
      for (int j = i + 1; j < text.length; j++) {
        for (int bit : new int[] {0, 15}) {
          char[] changed = text.clone();
          changed[i] ^= (char) (1 << bit);
          changed[j] ^= (char) (1 << bit);
          seen.add(of(new String(changed)));
          count++;
        }
      }
    }

    assertThat(seen).hasSize(count);
  }

  @Test
  void theHalvesOfThousandsOfCodesDoNotCollide() {
    Set<Long> high = new HashSet<>();
    Set<Long> low = new HashSet<>();
    for (int i = 0; i < 200_000; i++) {
      Bits bits = of("11379800MB1Q46T92C3370123" + (100_000 + i));
      high.add(bits.high());
      low.add(bits.low());
    }

    assertThat(high).hasSize(200_000);
    assertThat(low).hasSize(200_000);
  }

  /** Nearly ideal: 32 bits of 100,000 codes may collide a time or two. */
  @Test
  void theBitsThatChooseAPlaceAreSpread() {
    Set<Long> first = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      first.add(of("11379800MB1Q46T92C3370123" + (100_000 + i)).high() >>> 32);
    }

    assertThat(first).hasSizeGreaterThan(99_990);
  }

  /** What is left out of a long text moves the rest from one part to another. */
  @Test
  void aLongTextIsFoldedInParts() {
    String text = "承诺办结时限，".repeat(3_000);
    long folded = fingerprint.begin().addFolded(text).end().high();

    assertThat(fingerprint.begin().addFolded("  " + text.replace("办", " 办")).end().high())
        .isEqualTo(folded);
    for (int i = 0; i < text.length(); i += 97) {
      String other = text.substring(0, i) + "另" + text.substring(i + 1);
      assertThat(fingerprint.begin().addFolded(other).end().high())
          .as("another character at %d", i)
          .isNotEqualTo(folded);
    }
  }
}
