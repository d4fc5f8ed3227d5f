package io.github.servicecatalogue;

import org.jspecify.annotations.Nullable;

/**
 * The characters that a place of a code allows, all of them between {@code 0} and {@code Z}.
 *
 * <p>A set is one long, so that a test is a shift: codes are checked for every item that is read.
 */
enum Alphabet {
  DIGIT("0-9", "数字", "a digit"),
  DIGIT_OR_CAPITAL("0-9A-Z", "数字或大写字母", "a digit or a capital letter"),
  /** Also the alphabet of GB 32100. */
  NO_LOOKALIKES(
      "0-9A-HJ-NP-RTUWXY",
      "数字或大写字母（不含I、O、S、V、Z）",
      "a digit or a capital letter other than I, O, S, V and Z"),
  LEVEL("1-7", "1至7", "1 to 7");

  private final String pattern;
  private final String zh;
  private final String en;
  private final long bits;

  Alphabet(String pattern, String zh, String en) {
    this.pattern = pattern;
    this.zh = zh;
    this.en = en;
    this.bits = bits(pattern);
  }

  private static long bits(String pattern) {
    long bits = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char first = pattern.charAt(i);
      char last = first;
      if (i + 2 < pattern.length() && pattern.charAt(i + 1) == '-') {
        i += 2;
        last = pattern.charAt(i);
      }
      for (char c = first; c <= last; c++) {
        bits |= 1L << (c - '0');
      }
    }
    return bits;
  }

  /** Returns the set written as in a regular expression, such as {@code 0-9A-Z}. */
  String pattern() {
    return pattern;
  }

  /** Returns the set in words. */
  String label(Language language) {
    return language == Language.ZH ? zh : en;
  }

  boolean holds(int c) {
    int bit = c - '0';
    return bit >= 0 && bit < Long.SIZE && ((bits >>> bit) & 1) != 0;
  }

  /** Returns the index of the first character that is not in the set, or -1. */
  int firstForeign(String code, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!holds(code.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the set of that {@link #pattern()}, or null. */
  static @Nullable Alphabet of(String pattern) {
    for (Alphabet alphabet : values()) {
      if (alphabet.pattern.equals(pattern)) {
        return alphabet;
      }
    }
    return null;
  }
}
