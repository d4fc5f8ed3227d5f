package io.github.servicecatalogue.core.internal;

import java.util.Arrays;

/**
 * Groups of items that should agree: for each group and each of some elements, 32 bits of what the
 * first item said that said anything, and the number of that item.
 *
 * <p>An entry of a {@link KeyIndex} and 8 bytes for each element, in an array that grows by half.
 * Not thread-safe.
 */
final class Groups {
  private final KeyIndex index = new KeyIndex();
  private final int width;
  private int[] cells = new int[64];
  private int group;
  private int tag;

  /** Makes groups that compare so many elements. */
  Groups(int elements) {
    this.width = 2 * elements;
  }

  /** Returns how many bytes are kept for each group, at most half of them unused. */
  static int bytesPerGroup(int elements) {
    return KeyIndex.BYTES_PER_KEY + 10 * elements;
  }

  /**
   * Goes to the group of a key.
   *
   * @param ordinal the number of the item at hand
   * @param tagOfFirst what is to be remembered of the first item of the group
   * @return whether the item is the first of its group
   */
  boolean at(long high, long low, int ordinal, int tagOfFirst) {
    int entry = index.put(high, low, ordinal, tagOfFirst, index.size());
    group = entry < 0 ? index.size() - 1 : (int) index.content(entry);
    tag = entry < 0 ? tagOfFirst : index.tag(entry);
    int end = Math.multiplyExact(group + 1, width);
    if (end > cells.length) {
      cells = Arrays.copyOf(cells, Math.max(end, cells.length + cells.length / 2));
    }
    return entry < 0;
  }

  /** Returns what was remembered of the first item of the group. */
  int tagOfFirst() {
    return tag;
  }

  /**
   * Returns the number of the item that says otherwise about an element, or 0 if none does.
   *
   * @param element the element, counted from 0
   * @param saying 32 bits of what the item at hand says, 0 where it says nothing
   */
  int otherThan(int element, int saying, int ordinal) {
    int cell = group * width + 2 * element;
    if (saying == 0 || cells[cell] == saying) {
      return 0;
    }
    if (cells[cell] == 0) {
      cells[cell] = saying;
      cells[cell + 1] = ordinal;
      return 0;
    }
    return cells[cell + 1];
  }

  long bytes() {
    return index.bytes() + (long) cells.length * Integer.BYTES;
  }

  long steps() {
    return index.steps();
  }
}
