package io.github.servicecatalogue.core.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Tells for each character to which of up to sixteen sets it belongs, a bit for each set. Sets
 * beyond share the last bit, so that a character of one of them may be taken for one of another.
 * Not thread-safe while sets are added.
 */
final class CharClasses {
  private static final int BITS = 2 * Byte.SIZE;
  private static final int OF_FIRST_TABLE = 0xff;

  /**
   * Two small tables, of which nearly all texts need only the first: one of shorts would not stay
   * in the processor's cache.
   */
  private final byte[] first = new byte[Character.MAX_VALUE + 1];

  private final byte[] second = new byte[Character.MAX_VALUE + 1];
  private final Map<CharSet, Integer> bits = new HashMap<>();

  /** Returns the bit of a set. */
  int bit(CharSet set) {
    return bits.computeIfAbsent(set, added -> mark(added, Math.min(bits.size(), BITS - 1)));
  }

  private int mark(CharSet set, int number) {
    set.mark(number < Byte.SIZE ? first : second, 1 << (number % Byte.SIZE));
    return 1 << number;
  }

  /** Returns the bits of all these sets. */
  int bits(Set<CharSet> sets) {
    int all = 0;
    for (CharSet set : sets) {
      all |= bit(set);
    }
    return all;
  }

  /** Returns the bits of a character. */
  int of(char c) {
    return (first[c] & OF_FIRST_TABLE) | (second[c] & OF_FIRST_TABLE) << Byte.SIZE;
  }

  /**
   * Returns the bits of all characters of a text, of those sets at least that are asked for.
   *
   * <p>A text is read to its end without a branch: that takes less time than stopping early.
   */
  int of(String text, int asked) {
    byte[] table = first;
    int all = 0;
    for (int i = 0, end = text.length(); i < end; i++) {
      all |= table[text.charAt(i)];
    }
    all &= OF_FIRST_TABLE;
    return asked > OF_FIRST_TABLE ? all | ofSecond(text) : all;
  }

  private int ofSecond(String text) {
    byte[] table = second;
    int all = 0;
    for (int i = 0, end = text.length(); i < end; i++) {
      all |= table[text.charAt(i)];
    }
    return (all & OF_FIRST_TABLE) << Byte.SIZE;
  }
}
