package io.github.servicecatalogue.core.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The codes of one list, for the question that is asked of every coded value: is it one of them?
 *
 * <p>Nearly all codes have one or two ASCII characters; for these the answer is one bit. Immutable
 * and thread-safe.
 */
final class CodeSet {
  private static final int ASCII = 128;
  private static final int BITS = ASCII + ASCII * ASCII;

  private final long[] shortCodes = new long[BITS / Long.SIZE];
  private final Set<String> otherCodes = new HashSet<>();

  private CodeSet() {}

  static CodeSet of(Collection<String> codes) {
    CodeSet set = new CodeSet();
    for (String code : codes) {
      int bit = bit(code);
      if (bit < 0) {
        set.otherCodes.add(code);
      } else {
        set.shortCodes[bit / Long.SIZE] |= 1L << bit;
      }
    }
    return set;
  }

  boolean contains(String code) {
    int bit = bit(code);
    return bit < 0 ? otherCodes.contains(code) : (shortCodes[bit / Long.SIZE] & (1L << bit)) != 0;
  }

  /** Returns the codes that are in both sets. */
  CodeSet and(CodeSet other) {
    CodeSet both = new CodeSet();
    for (int i = 0; i < shortCodes.length; i++) {
      both.shortCodes[i] = shortCodes[i] & other.shortCodes[i];
    }
    both.otherCodes.addAll(otherCodes);
    both.otherCodes.retainAll(other.otherCodes);
    return both;
  }

  /** Returns the place of a code of one or two ASCII characters, or -1 for any other. */
  private static int bit(String code) {
    int length = code.length();
    if (length < 1 || length > 2) {
      return -1;
    }
    char first = code.charAt(0);
    char last = code.charAt(length - 1);
    if (first >= ASCII || last >= ASCII) {
      return -1;
    }
    return length == 1 ? first : ASCII + first * ASCII + last;
  }
}
