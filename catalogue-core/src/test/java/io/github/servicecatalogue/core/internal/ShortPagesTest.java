package io.github.servicecatalogue.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShortPagesTest {
  private static final int LENGTH = 171;

  private static short[] read(ShortPages pages, int address, int length) {
    short[] row = new short[length];
    ShortPages.Cursor cursor = pages.at(address, length);
    for (int i = 0; i < length; i++) {
      row[i] = cursor.next();
    }
    return row;
  }

  @Test
  void rowsAreReadAsTheyWereAdded() {
    SplittableRandom random = new SplittableRandom(1);
    ShortPages pages = new ShortPages();
    List<short[]> rows = new ArrayList<>();
    List<Integer> addresses = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      short[] row = new short[LENGTH];
      int odds = i % 4;
      for (int k = 0; k < LENGTH; k++) {
        row[k] = random.nextInt(4) <= odds ? (short) random.nextInt() : 0;
      }
      rows.add(row);
      addresses.add(pages.add(row));
    }
    assertThat(addresses).doesNotHaveDuplicates().doesNotContain(0);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(read(pages, addresses.get(i), LENGTH)).isEqualTo(rows.get(i));
    }
  }

  @Test
  void aMarkIsThatOfOneRow() {
    ShortPages pages = new ShortPages();
    int one = pages.add(new short[] {1, 0, 3});
    int other = pages.add(new short[] {0, 0, 0});
    pages.setDoubtful(other);
    assertThat(pages.isDoubtful(one)).isFalse();
    assertThat(pages.isDoubtful(other)).isTrue();
    assertThat(read(pages, one, 3)).containsExactly(1, 0, 3);
    assertThat(read(pages, other, 3)).containsExactly(0, 0, 0);
  }
}
