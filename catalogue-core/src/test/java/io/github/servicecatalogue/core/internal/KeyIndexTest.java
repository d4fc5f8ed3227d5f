package io.github.servicecatalogue.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyIndexTest {
  private final KeyIndex index = new KeyIndex();

  @Test
  void aKeyIsNewOnceAndThenKnown() {
    assertThat(index.put(1, 2, 7, -3, Long.MIN_VALUE)).isEqualTo(-1);

    int entry = index.put(1, 2, 8, 5, 6);

    assertThat(entry).isNotNegative();
    assertThat(index.ordinal(entry)).isEqualTo(7);
    assertThat(index.tag(entry)).isEqualTo(-3);
    assertThat(index.content(entry)).isEqualTo(Long.MIN_VALUE);
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void everyBitOfAKeyCounts() {
    index.put(0, 0, 1, 0, 0);
    for (int bit = 0; bit < Long.SIZE; bit++) {
      assertThat(index.put(1L << bit, 0, 2, 0, 0)).as("high %d", bit).isEqualTo(-1);
      assertThat(index.put(0, 1L << bit, 3, 0, 0)).as("low %d", bit).isEqualTo(-1);
    }
  }

  @Test
  void allOfThousandsAreFoundAgainAfterGrowing() {
    SplittableRandom random = new SplittableRandom(1);
    long[] high = random.longs(100_000).toArray();
    for (int i = 0; i < high.length; i++) {
      assertThat(index.put(high[i], ~high[i], i + 1, i, high[i] * 3)).isEqualTo(-1);
    }

    for (int i = 0; i < high.length; i++) {
      int entry = index.put(high[i], ~high[i], -1, 0, 0);
      assertThat(index.ordinal(entry)).isEqualTo(i + 1);
      assertThat(index.tag(entry)).isEqualTo(i);
      assertThat(index.content(entry)).isEqualTo(high[i] * 3);
    }
    assertThat(index.size()).isEqualTo(high.length);
  }

  /** Keys that all belong in one place: slow, but right, and around the end of the table. */
  @Test
  void keysThatCollideAreKeptApart() {
    for (int i = 1; i <= 2_000; i++) {
      assertThat(index.put(-1, i, i, 0, 0)).isEqualTo(-1);
    }
    for (int i = 1; i <= 2_000; i++) {
      assertThat(index.ordinal(index.put(-1, i, -1, 0, 0))).isEqualTo(i);
    }
  }

  @Test
  void whatIsKeptUnderAKeyCanBeReplaced() {
    index.put(1, 2, 7, 8, 9);
    index.put(1, 3, 17, 18, 19);

    index.set(index.get(1, 2), 27, -28, 29);

    assertThat(index.ordinal(index.get(1, 2))).isEqualTo(27);
    assertThat(index.tag(index.get(1, 2))).isEqualTo(-28);
    assertThat(index.content(index.get(1, 2))).isEqualTo(29);
    assertThat(index.content(index.get(1, 3))).isEqualTo(19);
  }

  /** Keys of one place take one step more each, from the last place on to the first ones. */
  @ParameterizedTest
  @ValueSource(longs = {0, Long.MAX_VALUE, -1})
  void stepsArePlacesLookedAt(long high) {
    for (int i = 1; i <= 40; i++) {
      index.put(high, i, i, 0, 0);
      assertThat(index.steps()).isEqualTo(i * (i + 1) / 2);
    }
    index.put(high, 40, 1, 0, 0);
    assertThat(index.steps()).isEqualTo(41 * 40 / 2 + 40);
  }

  @Test
  void itTakesNoMoreThanItSays() {
    SplittableRandom random = new SplittableRandom(2);
    long least = Long.MAX_VALUE;
    long most = 0;
    for (int i = 1; i <= 200_000; i++) {
      index.put(random.nextLong(), random.nextLong(), i, 0, 0);
      if (i >= 1_000) {
        least = Math.min(least, index.bytes() / i);
        most = Math.max(most, index.bytes() / i);
      }
    }

    assertThat(least).isBetween(44L, 46L);
    assertThat(most).isBetween((long) KeyIndex.BYTES_PER_KEY, 69L);
  }
}
