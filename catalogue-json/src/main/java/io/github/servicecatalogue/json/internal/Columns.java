package io.github.servicecatalogue.json.internal;

/**
 * Counts in which column of its line a place of some bytes stands. Goes on from the place that was
 * asked for before, as a whole file can be one line. Not thread-safe.
 */
public final class Columns {
  private static final int NO_LINE = Integer.MIN_VALUE;

  private final byte[] bytes;

  /** Characters of the first line that stand before these bytes. */
  private final int before;

  /** The place whose column was asked for last, and how many characters of its line are before. */
  private int knownLineStart = NO_LINE;

  private int knownPlace;
  private int knownColumns;

  Columns(byte[] bytes, int before) {
    this.bytes = bytes;
    this.before = before;
  }

  /** Returns the bytes; not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  /** Returns one that counts for itself, for another thread. */
  public Columns copy() {
    return new Columns(bytes, before);
  }

  /** Tells whether both count in the same bytes. */
  @SuppressWarnings("ReferenceEquality") // the same array, not an equal one
  public boolean isOf(Columns other) {
    return bytes == other.bytes && before == other.before;
  }

  /**
   * Returns the column, counted from 1, of a place on the line that begins at {@code lineStart},
   * which is negative where it begins before the bytes.
   */
  public int column(int lineStart, int place) {
    if (lineStart != knownLineStart) {
      knownLineStart = lineStart;
      knownPlace = Math.max(lineStart, 0);
      knownColumns = lineStart < 0 ? before : 0;
    }
    knownColumns +=
        place >= knownPlace
            ? JsonCursor.codePoints(bytes, knownPlace, place)
            : -JsonCursor.codePoints(bytes, place, knownPlace);
    knownPlace = place;
    return knownColumns + 1;
  }
}
