package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.core.Profile;
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

  /**
   * Returns the codes that have one of these Chinese meanings where the profile reads that element,
   * and the words themselves, which some forms hold in place of a code.
   */
  static CodeSet meaning(Profile profile, Element<?> element, String... meanings) {
    Set<String> words = Set.of(meanings);
    Set<String> codes = new HashSet<>(words);
    for (CodeList.Entry entry : entries(profile, element)) {
      if (words.contains(entry.zhMeaning())) {
        codes.add(entry.code());
      }
    }
    return of(codes);
  }

  /** Returns all codes that the profile knows of that element, and the words for them. */
  static CodeSet known(Profile profile, Element<?> element) {
    Set<String> codes = new HashSet<>();
    for (CodeList.Entry entry : entries(profile, element)) {
      codes.add(entry.code());
      codes.add(entry.zhMeaning());
    }
    return of(codes);
  }

  private static Collection<CodeList.Entry> entries(Profile profile, Element<?> element) {
    CodeList list = profile.codeLists().listOf(element);
    return list == null ? Set.of() : list.entries();
  }

  boolean contains(String code) {
    int bit = bit(code);
    return bit < 0 ? otherCodes.contains(code) : (shortCodes[bit / Long.SIZE] & (1L << bit)) != 0;
  }

  /** Returns the codes of one character before {@code @}, a bit for each: digits are among them. */
  long digits() {
    return shortCodes[0];
  }

  /** Returns the codes that are in both sets. */
  CodeSet and(CodeSet other) {
    return only(other::contains);
  }

  /** Returns the codes that are not in the other set. */
  CodeSet without(CodeSet other) {
    return only(code -> !other.contains(code));
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
