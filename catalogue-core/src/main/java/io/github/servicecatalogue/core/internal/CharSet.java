package io.github.servicecatalogue.core.internal;

import java.util.BitSet;

/**
 * A set of characters (UTF-16 code units), for the question whether one of them occurs in a text.
 * Equal sets hold the same characters. Immutable and thread-safe.
 */
final class CharSet {
  private final BitSet characters;

  private CharSet(BitSet characters) {
    this.characters = characters;
  }

  /** Returns the set of the characters of a text. */
  static CharSet of(String text) {
    BitSet characters = new BitSet();
    for (int i = 0; i < text.length(); i++) {
      characters.set(text.charAt(i));
    }
    return new CharSet(characters);
  }

  /** Returns the set of all characters from the first to the last. */
  static CharSet range(char first, char last) {
    BitSet characters = new BitSet();
    characters.set(first, last + 1);
    return new CharSet(characters);
  }

  /** Returns the set of the characters of both. */
  CharSet or(CharSet other) {
    BitSet both = (BitSet) characters.clone();
    both.or(other.characters);
    return new CharSet(both);
  }

  /** Returns the set of these characters that are not in the other set. */
  CharSet without(CharSet other) {
    BitSet rest = (BitSet) characters.clone();
    rest.andNot(other.characters);
    return new CharSet(rest);
  }

  boolean contains(char c) {
    return characters.get(c);
  }

  /** Tells whether one of the characters occurs in the text. */
  boolean anyIn(String text) {
    return firstIn(text, 0) >= 0;
  }

  /** Returns where the first of the characters stands, not before {@code from}, or -1. */
  int firstIn(String text, int from) {
    for (int i = from, end = text.length(); i < end; i++) {
      if (characters.get(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Marks each of the characters in a table of all. */
  void mark(byte[] table, int bit) {
    for (int c = characters.nextSetBit(0); c >= 0; c = characters.nextSetBit(c + 1)) {
      table[c] |= (byte) bit;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CharSet that && characters.equals(that.characters);
  }

  @Override
  public int hashCode() {
    return characters.hashCode();
  }
}
