package io.github.servicecatalogue.core.internal;

import java.util.function.IntPredicate;

/**
 * A set of characters (UTF-16 code units), for the question that is asked of every text: does one
 * of them occur in it? Immutable and thread-safe.
 */
final class CharSet {
  private static final int ALL = Character.MAX_VALUE + 1;

  /** One byte for each character: a bit for each would take two instructions more to look up. */
  private final boolean[] contained;

  private CharSet(boolean[] contained) {
    this.contained = contained;
  }

  /** Returns the set of the characters that the test accepts. */
  static CharSet of(IntPredicate test) {
    boolean[] contained = new boolean[ALL];
    for (int c = 0; c < ALL; c++) {
      contained[c] = test.test(c);
    }
    return new CharSet(contained);
  }

  /** Returns the set of the characters of a text. */
  static CharSet of(String characters) {
    return of(c -> characters.indexOf(c) >= 0);
  }

  /** Returns the set of the characters of both. */
  CharSet or(CharSet other) {
    boolean[] both = contained.clone();
    for (int c = 0; c < ALL; c++) {
      both[c] |= other.contained[c];
    }
    return new CharSet(both);
  }

  boolean contains(char c) {
    return contained[c];
  }

  /** Tells whether one of the characters occurs in the text. */
  boolean anyIn(String text) {
    return firstIn(text, 0) >= 0;
  }

  /** Returns where the first of the characters stands, not before {@code from}, or -1. */
  int firstIn(String text, int from) {
    boolean[] set = contained;
    for (int i = from, end = text.length(); i < end; i++) {
      if (set[text.charAt(i)]) {
        return i;
      }
    }
    return -1;
  }
}
