package io.github.servicecatalogue.core.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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
  private final List<String> all;

  private CodeSet(Collection<String> codes) {
    this.all = List.copyOf(codes);
    for (String code : all) {
      int bit = bit(code);
      if (bit < 0) {
        otherCodes.add(code);
      } else {
        shortCodes[bit / Long.SIZE] |= 1L << bit;
      }
    }
  }

  static CodeSet of(Collection<String> codes) {
    return new CodeSet(codes);
  }

  boolean contains(String code) {
    int bit = bit(code);
    return bit < 0 ? otherCodes.contains(code) : (shortCodes[bit / Long.SIZE] & (1L << bit)) != 0;
  }

  /** Returns the codes that are in both sets. */
  CodeSet and(CodeSet other) {
    return only(other::contains);
  }

  /** Returns the codes that the test accepts. */
  CodeSet only(Predicate<String> test) {
    return of(all.stream().filter(test).toList());
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
