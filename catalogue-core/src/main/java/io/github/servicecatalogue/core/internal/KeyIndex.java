package io.github.servicecatalogue.core.internal;

/**
 * Remembers which item had a key first: a table of 128-bit keys with the number of the item, 32
 * bits of a tag and 64 bits of content.
 *
 * <p>Open addressing in one array of longs, four for each entry, at most {@value #FULL_PERCENT} per
 * cent full and growing by half: between 46 and 68 bytes for each key. The keys are taken for the
 * values they were made from: among ten million of them, two different ones agree with a
 * probability of about 10^-25. Not thread-safe as long as keys are put into it; after that, {@link
 * #get} and the accessors are.
 */
public final class KeyIndex {
  /** About how many bytes are kept for each key. */
  public static final int BYTES_PER_KEY = 64;

  private static final int FULL_PERCENT = 70;
  private static final int FIRST_CAPACITY = 64;

  private static final int LONGS = 4;
  private static final int LOW = 1;
  private static final int ORDINAL_AND_TAG = 2;
  private static final int CONTENT = 3;

  private long[] table = new long[FIRST_CAPACITY * LONGS];
  private int capacity = FIRST_CAPACITY;
  private int size;
  private long steps;

  /**
   * Returns the entry that has the key already, which stays as it is, or -1 where there was none;
   * then there is one now. An entry is good until the next call.
   *
   * @param ordinal the number of the item, from 1
   * @param tag 32 bits of anything
   * @param content 64 bits of anything
   */
  public int put(long high, long low, int ordinal, int tag, long content) {
    int entry = find(high, low);
    int home = (int) (((high >>> 32) * capacity) >>> 32);
    int place = entry / LONGS;
    steps += 1 + (place >= home ? place - home : place + capacity - home);
    if (table[entry + ORDINAL_AND_TAG] != 0) {
      return entry;
    }
    if (size >= (long) capacity * FULL_PERCENT / 100) {
      grow();
      entry = find(high, low);
    }
    table[entry] = high;
    table[entry + LOW] = low;
    table[entry + ORDINAL_AND_TAG] = ((long) ordinal << 32) | (tag & 0xffffffffL);
    table[entry + CONTENT] = content;
    size++;
    return -1;
  }

  /** Returns the entry that has the key, or -1. */
  public int get(long high, long low) {
    int entry = find(high, low);
    return table[entry + ORDINAL_AND_TAG] == 0 ? -1 : entry;
  }

  /** Replaces what is kept under the key of an entry; {@code ordinal} is not 0. */
  public void set(int entry, int ordinal, int tag, long content) {
    table[entry + ORDINAL_AND_TAG] = ((long) ordinal << 32) | (tag & 0xffffffffL);
    table[entry + CONTENT] = content;
  }

  /** Returns the number of the item that an entry was made for. */
  public int ordinal(int entry) {
    return (int) (table[entry + ORDINAL_AND_TAG] >>> 32);
  }

  /** Returns the tag of an entry. */
  public int tag(int entry) {
    return (int) table[entry + ORDINAL_AND_TAG];
  }

  /** Returns the content of an entry. */
  public long content(int entry) {
    return table[entry + CONTENT];
  }

  /** Returns how many keys there are. */
  public int size() {
    return size;
  }

  /** Returns how many bytes the table takes. */
  public long bytes() {
    return (long) table.length * Long.BYTES;
  }

  /** Returns how many places were looked at by all that was put in so far. */
  public long steps() {
    return steps;
  }

  /** Returns the entry of the key, or the free one where it belongs. */
  private int find(long high, long low) {
    int slot = (int) (((high >>> 32) * capacity) >>> 32);
    while (true) {
      int entry = slot * LONGS;
      if (table[entry + ORDINAL_AND_TAG] == 0
          || (table[entry] == high && table[entry + LOW] == low)) {
        return entry;
      }
      slot = slot + 1 == capacity ? 0 : slot + 1;
    }
  }

  private void grow() {
    long[] old = table;
    capacity += capacity / 2;
    table = new long[Math.multiplyExact(capacity, LONGS)];
    for (int from = 0; from < old.length; from += LONGS) {
      if (old[from + ORDINAL_AND_TAG] != 0) {
        System.arraycopy(old, from, table, find(old[from], old[from + LOW]), LONGS);
      }
    }
  }
}
