package io.github.servicecatalogue.core.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of 16-bit numbers, most of them 0, one row after the other: of each row a bit for each place
 * that is not 0, and the numbers there. Kept in pages, so that growing copies nothing.
 *
 * <p>Not thread-safe as long as rows are added; after that it is.
 */
public final class ShortPages {
  private static final int PAGE_BITS = 16;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final short DOUBTFUL = 1;

  private final List<short[]> pages = new ArrayList<>();
  private int filled = PAGE;

  /**
   * Adds a row.
   *
   * @return its address, which is not 0
   */
  public int add(short[] row) {
    int words = (row.length + Short.SIZE - 1) / Short.SIZE;
    int size = 1 + words;
    for (short number : row) {
      size += number == 0 ? 0 : 1;
    }
    if (filled + size > PAGE) {
      // the first place of the first page stays empty, as there is no address 0
      filled = pages.isEmpty() ? 1 : 0;
      pages.add(new short[PAGE]);
    }
    short[] page = pages.get(pages.size() - 1);
    int address = (pages.size() - 1) << PAGE_BITS | filled;
    int next = filled + 1 + words;
    for (int i = 0; i < row.length; i++) {
      if (row[i] != 0) {
        page[filled + 1 + i / Short.SIZE] |= (short) (1 << i % Short.SIZE);
        page[next++] = row[i];
      }
    }
    filled = next;
    return address;
  }

  /** Marks a row: there is another one that says otherwise. */
  public void setDoubtful(int address) {
    pages.get(address >>> PAGE_BITS)[address & (PAGE - 1)] = DOUBTFUL;
  }

  /** Tells whether the row is marked. */
  public boolean isDoubtful(int address) {
    return pages.get(address >>> PAGE_BITS)[address & (PAGE - 1)] == DOUBTFUL;
  }

  /**
   * Reads a row.
   *
   * @param length how long the rows are
   */
  public Cursor at(int address, int length) {
    return new Cursor(pages.get(address >>> PAGE_BITS), (address & (PAGE - 1)) + 1, length);
  }

  /** Returns how many bytes are taken. */
  public long bytes() {
    return (long) pages.size() * PAGE * Short.BYTES;
  }

  /** Goes over one row. Not thread-safe. */
  public static final class Cursor {
    private final short[] page;
    private final int marks;
    private int number;
    private int place;

    private Cursor(short[] page, int marks, int length) {
      this.page = page;
      this.marks = marks;
      this.number = marks + (length + Short.SIZE - 1) / Short.SIZE;
    }

    /** Returns the next number of the row. */
    public short next() {
      boolean filled = (page[marks + place / Short.SIZE] >>> place % Short.SIZE & 1) != 0;
      place++;
      return filled ? page[number++] : 0;
    }
  }
}
