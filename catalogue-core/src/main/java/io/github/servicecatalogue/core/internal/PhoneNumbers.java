package io.github.servicecatalogue.core.internal;

import java.util.function.IntPredicate;

/**
 * Telephone numbers in a text as people write them (电话号码): with or without area code, with dashes
 * of every kind, brackets, blanks, full-width digits, extensions and labels around.
 *
 * <p>A number is known by the place where its first digit stands; everything else about it is found
 * from there, so that nothing is kept. Stateless and thread-safe.
 */
final class PhoneNumbers {
  /** A number of five digits is one for all; with these beginnings it is one for the public. */
  private static final int GOVERNMENT = 12;

  private static final int NATIONWIDE = 95;
  private static final int REGIONAL = 96;

  private static final int HOTLINE = 5;
  private static final int LONGEST_LOCAL = 8;
  private static final int SERVICE = 10;
  private static final int MOBILE = 11;
  private static final int LONGEST_EXTENSION = 6;

  /** Five digits behind a comma are a hotline. */
  private static final int LONGEST_LISTED_EXTENSION = 4;

  /** How far an extension may stand behind its number: （转分机 8001）. */
  private static final int LONGEST_LABEL = 6;

  // what a character may do, see mark
  private static final int OTHER = 0;
  private static final int DASH = 1;
  private static final int BLANK = 2;
  private static final int BRACKET = 3;
  private static final int CLOSING = 4;
  private static final int TRANSFER = 5;
  private static final int LABEL = 6;
  private static final int LIST = 7;

  private PhoneNumbers() {}

  /**
   * Tells whether a number that can be dialled from anywhere stands in the text: a landline with
   * its area code, a mobile, a 400 or 800 number, or one of the hotlines.
   *
   * @param hotlines which numbers of five digits are public hotlines
   */
  static boolean hasWellFormed(String text, IntPredicate hotlines) {
    int at = next(text, 0);
    while (at < text.length()) {
      long number = numberAt(text, at);
      if (isNumber(number) && isWellFormed(text, number, hotlines)) {
        return true;
      }
      at = next(text, end(text, at, number));
    }
    return false;
  }

  /**
   * Tells whether both texts lead to the same numbers, however written and in whatever order; where
   * neither holds a number, whether both have the same words.
   *
   * <p>An area code that only one of them gives makes no difference, an extension does.
   */
  static boolean sameContacts(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    int first = firstNumber(one);
    if (first < one.length()) {
      return allIn(one, first, other) && allIn(other, 0, one);
    }
    return firstNumber(other) == other.length() && sameWords(one, other);
  }

  /** Returns where the first number begins, or the length of the text. */
  private static int firstNumber(String text) {
    int at = next(text, 0);
    while (at < text.length()) {
      long number = numberAt(text, at);
      if (isNumber(number)) {
        return at;
      }
      at = next(text, end(text, at, number));
    }
    return at;
  }

  private static boolean allIn(String some, int first, String all) {
    int at = next(some, first);
    while (at < some.length()) {
      long number = numberAt(some, at);
      if (isNumber(number) && !contains(all, some, number)) {
        return false;
      }
      at = next(some, end(some, at, number));
    }
    return true;
  }

  private static boolean contains(String text, String of, long wanted) {
    long local = key(of, from(wanted), to(wanted), 0);
    int at = next(text, 0);
    while (at < text.length()) {
      long number = numberAt(text, at);
      if (isNumber(number)
          && (area(number) == area(wanted) || area(number) == 0 || area(wanted) == 0)
          && key(text, from(number), to(number), 0) == local
          && key(text, from(number), to(number)) == key(of, from(wanted), to(wanted))) {
        return true;
      }
      at = next(text, end(text, at, number));
    }
    return false;
  }

  // A number in one word, so that nothing is allocated: the area code (0 for none), the length of
  // the local number, and where that begins.

  private static long number(int area, int from, int to) {
    return (long) area << 40 | (long) (to - from) << 32 | from;
  }

  private static int area(long number) {
    return (int) (number >>> 40);
  }

  private static int from(long number) {
    return (int) number;
  }

  private static int to(long number) {
    return from(number) + ((int) (number >>> 32) & 0xff);
  }

  private static boolean isNumber(long number) {
    return to(number) > from(number);
  }

  /** Returns the number that begins there; one that is empty where the digits are no number. */
  private static long numberAt(String text, int at) {
    long landline = plainLandline(text, at);
    if (landline != 0) {
      return landline;
    }
    int begin = afterCountryCode(text, at);
    int length = areaLength(text, begin, begin > at);
    int end = begin + length;
    int from = length == 0 || digit(text, end) >= 0 ? end : afterJoiners(text, end);
    int area = from == at ? 0 : number(text, begin, end);
    return number(area, from, localEnd(text, from, area != 0));
  }

  /** Most numbers are landlines like 0540-81245204; returns 0 for any other. */
  private static long plainLandline(String text, int at) {
    if (text.charAt(at) != '0' || digit(text, at + 1) <= 0) {
      return 0;
    }
    int dash = runEnd(text, at + 2);
    int length = dash - at;
    if ((length != 3 && length != 4) || dash == text.length() || text.charAt(dash) != '-') {
      return 0;
    }
    int end = runEnd(text, dash + 1);
    int local = end - dash - 1;
    return local == LONGEST_LOCAL || local == LONGEST_LOCAL - 1
        ? number(number(text, at, dash), dash + 1, end)
        : 0;
  }

  private static boolean isWellFormed(String text, long number, IntPredicate hotlines) {
    int digits = digitsIn(text, from(number), to(number));
    if (digits != HOTLINE) {
      return isArea(area(number)) || digits >= SERVICE;
    }
    int hotline = number(text, from(number), to(number));
    return hotlines.test(hotline) || isServiceNumber(hotline / 1000);
  }

  private static boolean isArea(int area) {
    return area == 10 || (area >= 20 && area < 30) || (area >= 310 && area < 1000);
  }

  private static boolean isServiceNumber(int beginning) {
    return beginning == GOVERNMENT || beginning == NATIONWIDE || beginning == REGIONAL;
  }

  /** Returns where the number ends with its extensions, or the run of digits that is none. */
  private static int end(String text, int at, long number) {
    if (!isNumber(number)) {
      return runEnd(text, at);
    }
    int end = to(number);
    int next = extension(text, end, false);
    while (next >= 0) {
      end = runEnd(text, next);
      next = extension(text, end, true);
    }
    return end;
  }

  /**
   * Returns the digits of the local number and its extensions in one number; not those of the area.
   */
  private static long key(String text, int localStart, int localEnd) {
    long key = key(text, localStart, localEnd, 0);
    int end = localEnd;
    int next = extension(text, end, false);
    while (next >= 0) {
      end = runEnd(text, next);
      key = key(text, next, end, key * 11);
      next = extension(text, end, true);
    }
    return key;
  }

  /** Counts in elevens: a digit is one more than it says, so that zero is left for an extension. */
  private static long key(String text, int from, int to, long before) {
    long key = before;
    for (int i = from; i < to; i++) {
      int digit = digit(text, i);
      if (digit >= 0) {
        key = key * 11 + digit + 1;
      }
    }
    return key;
  }

  /** Returns where the local number ends that begins there, or {@code from} if none does. */
  private static int localEnd(String text, int from, boolean afterArea) {
    int end = runEnd(text, from);
    int length = end - from;
    if (length == HOTLINE || length == LONGEST_LOCAL || length == LONGEST_LOCAL - 1) {
      return end;
    }
    if (afterArea) {
      end = grouped(text, from, LONGEST_LOCAL);
      return end > from ? end : grouped(text, from, LONGEST_LOCAL - 1);
    }
    int first = digit(text, from);
    if (first == 1 && digit(text, from + 1) >= 3) {
      return grouped(text, from, MOBILE);
    }
    boolean service =
        (first == 4 || first == 8) && digit(text, from + 1) == 0 && digit(text, from + 2) == 0;
    return service ? grouped(text, from, SERVICE) : from;
  }

  /**
   * Returns the end of so many digits, in one run or in groups of three or more with one dash or
   * blank between them; {@code from} if there are more or fewer.
   */
  private static int grouped(String text, int from, int wanted) {
    int end = runEnd(text, from);
    int digits = end - from;
    while (digits < wanted) {
      int group = runEnd(text, end + 1) - (end + 1);
      int between = mark(text, end);
      if (group < 3 || !(between == DASH || between == BLANK)) {
        return from;
      }
      digits += group;
      end += 1 + group;
    }
    return digits == wanted ? end : from;
  }

  /** Returns where the number begins behind 86, +86 or 0086, or {@code at} itself. */
  private static int afterCountryCode(String text, int at) {
    int code = digit(text, at) == 0 && digit(text, at + 1) == 0 ? at + 2 : at;
    if (digit(text, code) != 8 || digit(text, code + 1) != 6) {
      return at;
    }
    int after = code + 2;
    if (digit(text, after) < 0) {
      int next = afterJoiners(text, after);
      return digit(text, next) >= 0 ? next : at;
    }
    int rest = runEnd(text, after);
    boolean plus = at > 0 && (text.charAt(at - 1) == '+' || text.charAt(at - 1) == '＋');
    boolean bracket = rest - after <= 3 && mark(text, rest) == CLOSING;
    return code > at || plus || bracket ? after : at;
  }

  /**
   * Returns the length of the area code that stands there, or 0: 010, 02x and 0xxx, after the
   * country code also without the zero. One that stands apart is taken as it is, right or wrong.
   */
  private static int areaLength(String text, int at, boolean zeroMayLack) {
    boolean zero = digit(text, at) == 0;
    if (!zero && !zeroMayLack) {
      return 0;
    }
    int run = runEnd(text, at) - at;
    if (zero && (run == 3 || run == 4)) {
      return run;
    }
    if (!zero && (run == LONGEST_LOCAL || run == LONGEST_LOCAL - 1)) {
      return 0;
    }
    int from = zero ? at + 1 : at;
    int first = digit(text, from);
    int second = digit(text, from + 1);
    if ((first == 1 && second == 0) || (first == 2 && second >= 0)) {
      return from + 2 - at;
    }
    return first >= 3 && second >= 0 && digit(text, from + 2) >= 0 ? from + 3 - at : 0;
  }

  /**
   * Returns where the digits of an extension begin that belongs to the number ended there, or -1.
   *
   * @param another whether it has one already: then more may follow in a list, as in 转1、2
   */
  private static int extension(String text, int end, boolean another) {
    boolean marked = false;
    boolean listed = false;
    int at = end;
    while (at < text.length() && at <= end + LONGEST_LABEL && digit(text, at) < 0) {
      int mark = mark(text, at);
      marked |= mark == DASH || mark == TRANSFER;
      listed |= mark == LIST;
      if (mark == OTHER || mark == CLOSING || (mark == LIST && !another)) {
        return -1;
      }
      at++;
    }
    int length = runEnd(text, at) - at;
    int longest = listed ? LONGEST_LISTED_EXTENSION : marked ? LONGEST_EXTENSION : 0;
    return length > 0 && length <= longest && !isNumberWithArea(text, at) ? at : -1;
  }

  /** A dash may also stand between two numbers, the second of which begins with its area code. */
  private static boolean isNumberWithArea(String text, int at) {
    long number = numberAt(text, at);
    return area(number) != 0 && isNumber(number);
  }

  /** Returns the next digit at or behind that place, or the length of the text. */
  private static int next(String text, int from) {
    int at = from;
    while (at < text.length() && digit(text, at) < 0) {
      at++;
    }
    return at;
  }

  private static int runEnd(String text, int from) {
    int end = from;
    while (digit(text, end) >= 0) {
      end++;
    }
    return end;
  }

  private static int afterJoiners(String text, int from) {
    int at = from;
    int mark = mark(text, at);
    while (mark == DASH || mark == BLANK || mark == BRACKET || mark == CLOSING) {
      at++;
      mark = mark(text, at);
    }
    return at;
  }

  private static int digitsIn(String text, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += digit(text, i) >= 0 ? 1 : 0;
    }
    return count;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + digit(text, i);
    }
    return number;
  }

  /** Returns the digit that stands there, also a full-width one, or -1. */
  private static int digit(String text, int at) {
    if (at >= text.length()) {
      return -1;
    }
    char c = text.charAt(at);
    if (c <= '9') {
      return c >= '0' ? c - '0' : -1;
    }
    return c >= '０' && c <= '９' ? c - '０' : -1;
  }

  /** Returns what the character that stands there may do in or between numbers. */
  private static int mark(String text, int at) {
    if (at >= text.length()) {
      return OTHER;
    }
    return switch (text.charAt(at)) {
      case '-', '－', '–', '—', '―', '‐', '‑', '‒', '−' -> DASH;
      case ' ', '\t', '\u00a0', '\u3000' -> BLANK;
      case '(', '（', '[', '［', '【' -> BRACKET;
      case ')', '）', ']', '］', '】' -> CLOSING;
      case '转', '轉', '拨', '按' -> TRANSFER;
      case '接', '分', '机', '内', '线', '键', '号', ':', '：' -> LABEL;
      case '、', '/', '，', ',', '或', '和' -> LIST;
      default -> OTHER;
    };
  }

  /** Compares letters and digits only, full-width and half-width, large and small alike. */
  private static boolean sameWords(String one, String other) {
    int i = nextLetter(one, 0);
    int k = nextLetter(other, 0);
    if (i == one.length()) {
      return false;
    }
    while (i < one.length() && k < other.length()) {
      if (folded(one.charAt(i)) != folded(other.charAt(k))) {
        return false;
      }
      i = nextLetter(one, i + 1);
      k = nextLetter(other, k + 1);
    }
    return i == one.length() && k == other.length();
  }

  private static int nextLetter(String text, int from) {
    int at = from;
    while (at < text.length() && !isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Halves of a pair stand for rare Chinese characters. */
  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private static char folded(char c) {
    char half = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
    return Character.toLowerCase(half);
  }
}
