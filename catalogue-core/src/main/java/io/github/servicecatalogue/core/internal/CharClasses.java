package io.github.servicecatalogue.core.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * One table that tells for each character to which sets it belongs. The sets asked for first have a
 * bit of their own; those that come later share one, so that a character of one of them may be
 * taken for one of another. Not thread-safe while sets are added.
 */
final class CharClasses {
  private static final int LAST_BIT = 1 << (Byte.SIZE - 1);

  private final byte[] table = new byte[Character.MAX_VALUE + 1];
  private final Map<CharSet, Integer> bits = new HashMap<>();

  /** Returns the table: the bits of each character. */
  byte[] table() {
    return table;
  }

  /** Returns the bit of a set. */
  int bit(CharSet set) {
    return bits.computeIfAbsent(
        set,
        added -> {
          int bit = Math.min(1 << bits.size(), LAST_BIT);
          added.mark(table, bit);
          return bit;
        });
  }

  /** Returns the bits of all these sets. */
  int bits(Set<CharSet> sets) {
    int all = 0;
    for (CharSet set : sets) {
      all |= bit(set);
    }
    return all;
  }
}
