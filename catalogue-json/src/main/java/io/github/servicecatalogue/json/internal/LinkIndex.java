package io.github.servicecatalogue.json.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What rows hang on, by the digest of an id or a code: where the last of the rows that hang there
 * is, and whether anything is there that they can hang on. 24 bytes for a key, at most three
 * quarters of the places are taken.
 *
 * <p>A cryptographic digest, since nobody shall be able to make a file whose keys all fall
 * together. Not thread-safe.
 */
final class LinkIndex {
  /** The kinds of keys; the same text can be an id of an item and of a situation. */
  enum Kind {
    ITEM_ID(0),
    SITUATION_ID(1),
    CHILD_ID(2),
    CODE(3);

    private final byte mark;

    Kind(int mark) {
      this.mark = (byte) mark;
    }
  }

  /** The digest of a key; both zero for none. */
  record Key(long high, long low) {
    static final Key NONE = new Key(0, 0);

    boolean isNone() {
      return high == 0 && low == 0;
    }
  }

  private static final long PARENT = 1L << 62;
  private static final long TAKEN = 1L << 61;
  private static final long CHAIN = TAKEN - 1;
  private static final int BYTES_PER_PLACE = 3 * Long.BYTES;

  private final MessageDigest digest = newDigest();
  private long[] highs = new long[1 << 8];
  private long[] lows = new long[1 << 8];
  private long[] values = new long[1 << 8];
  private int size;

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every platform has SHA-256", e);
    }
  }

  /** Returns the key of an id or code. */
  Key key(Kind kind, String text) {
    digest.update(kind.mark);
    ByteBuffer bytes = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    return new Key(bytes.getLong() | 1, bytes.getLong());
  }

  /** Says that there is something on which rows can hang. */
  void addParent(Key key) {
    set(place(key), values[place(key)] | PARENT);
  }

  /** Tells whether there is something on which rows can hang. */
  boolean hasParent(Key key) {
    return !key.isNone() && (values[place(key)] & PARENT) != 0;
  }

  /**
   * Hangs a row on a key.
   *
   * @return the offset of the row that was hung there before, plus 1; 0 for none
   */
  long hang(Key key, long offset) {
    int place = place(key);
    long before = values[place] & CHAIN;
    set(place, (values[place] & ~CHAIN) | (offset + 1));
    return before;
  }

  /**
   * Takes the rows that hang on a key; the second one who asks gets none.
   *
   * @return the offset of the last one, plus 1; 0 for none
   */
  long take(Key key) {
    if (!hasParent(key)) {
      return 0;
    }
    int place = place(key);
    long value = values[place];
    values[place] |= TAKEN;
    return (value & TAKEN) == 0 ? value & CHAIN : 0;
  }

  /** Tells whether the rows that hang on a key were taken. */
  boolean isTaken(Key key) {
    return !key.isNone() && (values[place(key)] & TAKEN) != 0;
  }

  /** Tells whether rows hang on a key that nothing has. */
  boolean hasOrphans() {
    for (long value : values) {
      if (value != 0 && (value & PARENT) == 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns the bytes that this takes. */
  long bytes() {
    return (long) values.length * BYTES_PER_PLACE;
  }

  private int place(Key key) {
    int mask = values.length - 1;
    int place = (int) key.low() & mask;
    while (values[place] != 0 && (highs[place] != key.high() || lows[place] != key.low())) {
      place = (place + 1) & mask;
    }
    if (values[place] == 0) {
      highs[place] = key.high();
      lows[place] = key.low();
    }
    return place;
  }

  /** A place that was only looked at has no value and is free still. */
  private void set(int place, long value) {
    size += values[place] == 0 ? 1 : 0;
    values[place] = value;
    if (size * 4L < values.length * 3L) {
      return;
    }
    long[] oldHighs = highs;
    long[] oldLows = lows;
    long[] oldValues = values;
    highs = new long[2 * oldHighs.length];
    lows = new long[2 * oldLows.length];
    values = new long[2 * oldValues.length];
    for (int i = 0; i < oldValues.length; i++) {
      if (oldValues[i] != 0) {
        values[place(new Key(oldHighs[i], oldLows[i]))] = oldValues[i];
      }
    }
  }
}
