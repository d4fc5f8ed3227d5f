package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.internal.PlainText;
import java.util.Arrays;

/**
 * A set of characters (UTF-16 code units), for the question that is asked of every text: does one
 * of them occur in it? Equal sets hold the same characters. Immutable and thread-safe.
 */
final class CharSet {
  private static final int WORDS = (Character.MAX_VALUE + 1) / Long.SIZE;

  /** A bit for each character: so few bytes that they stay in the processor's cache. */
  private final long[] bits;

  private CharSet(long[] bits) {
    this.bits = bits;
  }

  /** Returns the set of the characters of a text. */
  static CharSet of(String characters) {
    long[] bits = new long[WORDS];
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      bits[c / Long.SIZE] |= 1L << c;
    }
    return new CharSet(bits);
  }

  /** Returns the set of all characters from the first to the last. */
  static CharSet range(char first, char last) {
    long[] bits = new long[WORDS];
    for (int c = first; c <= last; c++) {
      bits[c / Long.SIZE] |= 1L << c;
    }
    return new CharSet(bits);
  }

  /** Returns the set of the characters of both. */
  CharSet or(CharSet other) {
    long[] both = bits.clone();
    for (int i = 0; i < WORDS; i++) {
      both[i] |= other.bits[i];
    }
    return new CharSet(both);
  }

  /** Returns the set of these characters that are not in the other set. */
  CharSet without(CharSet other) {
    long[] rest = bits.clone();
    for (int i = 0; i < WORDS; i++) {
      rest[i] &= ~other.bits[i];
    }
    return new CharSet(rest);
  }

  /** Returns those of the characters that can stand in {@link PlainText}. */
  CharSet ofPlainText() {
    long[] rest = new long[WORDS];
    for (int i = 0; i < WORDS; i++) {
      rest[i] = bits[i] & ~PlainText.others(i);
    }
    return new CharSet(rest);
  }

  boolean contains(char c) {
    return ((bits[c / Long.SIZE] >>> c) & 1) != 0;
  }

  /**
   * Tells whether one of the characters occurs in the text.
   *
   * <p>The text is read to its end without a branch: that takes less time than stopping early.
   */
  boolean anyIn(String text) {
    long[] all = bits;
    long found = 0;
    for (int i = 0, end = text.length(); i < end; i++) {
      char c = text.charAt(i);
      found |= all[c / Long.SIZE] >>> c;
    }
    return (found & 1) != 0;
  }

  /** Returns where the first of the characters stands, not before {@code from}, or -1. */
  int firstIn(String text, int from) {
    for (int i = from, end = text.length(); i < end; i++) {
      if (contains(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CharSet that && Arrays.equals(bits, that.bits);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bits);
  }
}
