package io.github.servicecatalogue.internal;

import io.github.servicecatalogue.DivisionCode;
import io.github.servicecatalogue.SocialCreditCode;
import java.time.YearMonth;

/**
 * Finds and masks the numbers of private persons in a text: citizen identity numbers (公民身份号码, GB
 * 11643: division, date of birth, sequence and check character) and mobile numbers (手机号码: eleven
 * digits beginning 13 to 19). ASCII and full-width digits count alike.
 *
 * <p>Neither is looked for inside a web address or inside a longer code. Only every eleventh or
 * seventeenth character is looked at until a digit stands there, since a number covers one of them;
 * nothing is allocated for a text without a number. Stateless and thread-safe.
 */
public final class PersonalNumbers {
  private static final int IDENTITY = 18;
  private static final int IDENTITY_DIGITS = 17;
  private static final int DIVISION = 6;
  private static final int MOBILE = 11;

  private static final int SPACED_MOBILE = 13;
  private static final int FIRST_GROUP = 3;
  private static final int GROUP = 4;

  /** How far before a number its address is looked for, so that no text takes long. */
  private static final int LONGEST_ADDRESS = 1000;

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;
  private static final String CHECK_CHARACTERS = "10X98765432";

  private PersonalNumbers() {}

  /**
   * Returns where the next identity number begins, at or behind {@code from}, or -1. It has 18
   * characters.
   */
  public static int identity(String text, int from) {
    int at = from + IDENTITY_DIGITS - 1;
    while (at < text.length()) {
      if (digit(text, at) < 0) {
        at += IDENTITY_DIGITS;
      } else {
        int start = runStart(text, at, from);
        int end = runEnd(text, at);
        if (isIdentity(text, start, end)) {
          return start;
        }
        at = end + IDENTITY_DIGITS;
      }
    }
    return -1;
  }

  /** Tells whether the text holds what may be one of these numbers; one look that costs little. */
  public static boolean isSuspect(String text) {
    for (int at = MOBILE - 1; at < text.length(); at += MOBILE) {
      if (mayCover(text, at)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells whether what may be one of these numbers covers that place. Each of them covers every
   * eleventh place, and of two places side by side in it one is a digit.
   */
  static boolean mayCover(String text, int at) {
    int start = at;
    while (start >= 0 && mayBePartOfNumber(text.charAt(start))) {
      start--;
    }
    int end = at;
    while (end < text.length() && mayBePartOfNumber(text.charAt(end))) {
      end++;
    }
    return end - start > MOBILE
        && (end - start > IDENTITY_DIGITS || holdsMobile(text, start + 1, end));
  }

  private static boolean holdsMobile(String text, int from, int end) {
    for (int at = from; at <= end - MOBILE; at++) {
      if (isMobileBeginning(text, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBePartOfNumber(char c) {
    if (c <= '9') {
      return c >= '0' || c == ' ' || c == '-';
    }
    return c >= '０' ? c <= '９' : c == '－' || (c >= '\u2010' && c <= '\u2015');
  }

  /**
   * Returns where the next mobile number begins, at or behind {@code from} and without its country
   * code, or -1: eleven digits in one run, or in groups of 3, 4 and 4 as in 138-1234-5678.
   */
  public static int mobile(String text, int from) {
    int at = from + MOBILE - 1;
    while (at < text.length()) {
      int next = at + MOBILE;
      if (digit(text, at) >= 0) {
        int start = runStart(text, at, from);
        int end = runEnd(text, at);
        if (end - start >= MOBILE) {
          if (isMobile(text, start, end)) {
            return end - MOBILE;
          }
          next = end + MOBILE;
        } else if (end - start == FIRST_GROUP || end - start == GROUP) {
          int spaced = spacedMobile(text, at, from);
          if (spaced >= 0) {
            return spaced;
          }
        }
      } else if (isSeparator(text, at) && digit(text, at - 1) >= 0 && digit(text, at + 1) >= 0) {
        int spaced = spacedMobile(text, at, from);
        if (spaced >= 0) {
          return spaced;
        }
      }
      at = next;
    }
    return -1;
  }

  /** Returns where the mobile number ends that begins there. */
  public static int mobileEnd(String text, int start) {
    return start + (digit(text, start + FIRST_GROUP) < 0 ? SPACED_MOBILE : MOBILE);
  }

  /** Returns the eleven digits of the mobile number that begins there, in ASCII. */
  public static String mobileDigits(String text, int start) {
    return digits(text, start, mobileEnd(text, start));
  }

  /**
   * Returns the text with its identity and mobile numbers made unreadable, as in {@code 110101…X}
   * and {@code 138****5678}; the text itself if it holds none.
   */
  public static String masked(String text) {
    return maskedMobiles(maskedIdentities(text));
  }

  /**
   * Returns the source of a JSON value with its escapes resolved: the letter or the digits of one
   * would make a number look like a part of something longer. What is no escape stays.
   */
  public static String unescaped(String source) {
    int at = source.indexOf('\\');
    if (at < 0) {
      return source;
    }
    StringBuilder text = new StringBuilder(source.length());
    int from = 0;
    while (at >= 0 && at + 1 < source.length()) {
      text.append(source, from, at);
      char c = source.charAt(at + 1);
      int code = c == 'u' ? unit(source, at + 2) : -1;
      from = code >= 0 ? at + 6 : at + 2;
      if (code >= 0) {
        text.append((char) code);
      } else if ("nrtbf".indexOf(c) >= 0) {
        text.append(' ');
      } else if ("\"\\/".indexOf(c) >= 0) {
        text.append(c);
      } else {
        text.append('\\').append(c);
      }
      at = source.indexOf('\\', from);
    }
    return text.append(source, from, source.length()).toString();
  }

  /** Returns the UTF-16 unit that four hexadecimal digits name, or -1. */
  private static int unit(String source, int at) {
    int unit = at + 4 <= source.length() ? 0 : -1;
    for (int i = at; i < at + 4 && unit >= 0; i++) {
      char c = source.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      unit = digit < 0 ? -1 : unit * 16 + digit;
    }
    return unit;
  }

  /** Returns the number with only its division and its last character left. */
  public static String maskedIdentity(String number) {
    return number.substring(0, DIVISION) + "…" + number.substring(number.length() - 1);
  }

  /** Returns the number with only its first three and last four digits left. */
  public static String maskedMobile(String number) {
    return number.substring(0, FIRST_GROUP) + "****" + number.substring(number.length() - GROUP);
  }

  private static String maskedIdentities(String text) {
    int start = identity(text, 0);
    if (start < 0) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text.length());
    int from = 0;
    for (; start >= 0; start = identity(text, from)) {
      masked.append(text, from, start);
      from = start + IDENTITY;
      masked.append(maskedIdentity(text.substring(start, from)));
    }
    return masked.append(text, from, text.length()).toString();
  }

  private static String maskedMobiles(String text) {
    int start = mobile(text, 0);
    if (start < 0) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text.length());
    int from = 0;
    for (; start >= 0; start = mobile(text, from)) {
      masked.append(text, from, start);
      from = mobileEnd(text, start);
      masked.append(maskedMobile(text.substring(start, from)));
    }
    return masked.append(text, from, text.length()).toString();
  }

  // ---- identity numbers

  /** Tells whether the run of digits is an identity number, the last of which may be an X. */
  private static boolean isIdentity(String text, int start, int end) {
    boolean withX = end - start == IDENTITY_DIGITS && isX(text, end);
    if (!withX && end - start != IDENTITY) {
      return false;
    }
    return isDateOfBirth(text, start + DIVISION)
        && isCheckCharacter(text, start, withX ? 'X' : (char) ('0' + digit(text, end - 1)))
        && standsAlone(text, start, start + IDENTITY)
        && isOfCitizen(digits(text, start, end) + (withX ? "X" : ""));
  }

  private static boolean isX(String text, int at) {
    char c = at < text.length() ? text.charAt(at) : ' ';
    return c == 'X' || c == 'x' || c == 'Ｘ' || c == 'ｘ';
  }

  private static boolean isDateOfBirth(String text, int at) {
    int year = number(text, at, at + 4);
    int month = number(text, at + 4, at + 6);
    int day = number(text, at + 6, at + 8);
    return year >= FIRST_YEAR
        && year <= LAST_YEAR
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }

  /** The weight of a place is 2 to the power of the places behind it, modulo 11 (GB 11643). */
  private static boolean isCheckCharacter(String text, int start, char found) {
    int sum = 0;
    for (int i = 0; i < IDENTITY_DIGITS; i++) {
      sum = (sum + digit(text, start + i)) * 2;
    }
    return CHECK_CHARACTERS.charAt(sum % 11) == found;
  }

  /** A credit code may look like an identity number by chance, but then it is right as a code. */
  private static boolean isOfCitizen(String number) {
    boolean code =
        DivisionCode.startsWithProvince(number, 2) && SocialCreditCode.check(number) == null;
    return !code && DivisionCode.startsWithProvince(number, 0);
  }

  // ---- mobile numbers

  private static boolean isMobile(String text, int start, int end) {
    int from = end - MOBILE;
    return isMobileBeginning(text, from)
        && isPrefix(text, start, from)
        && standsAlone(text, start, end);
  }

  private static boolean isMobileBeginning(String text, int at) {
    return digit(text, at) == 1 && digit(text, at + 1) >= 3;
  }

  /** The country code, or the zero that was once dialled before a number of another city. */
  private static boolean isPrefix(String text, int start, int end) {
    int length = end - start;
    return length == 0
        || (length == 1 && digit(text, start) == 0)
        || (length == 2 && number(text, start, end) == 86)
        || (length == 4 && number(text, start, end) == 86);
  }

  /** Returns where a number in groups begins that covers that place, or -1. */
  private static int spacedMobile(String text, int at, int from) {
    for (int start = Math.max(from, at - SPACED_MOBILE + 1); start <= at; start++) {
      if (isMobileBeginning(text, start) && isSpacedMobile(text, start)) {
        return start;
      }
    }
    return -1;
  }

  private static boolean isSpacedMobile(String text, int start) {
    int second = start + FIRST_GROUP + 1;
    int third = second + GROUP + 1;
    int end = third + GROUP;
    return end <= text.length()
        && runEnd(text, start) == second - 1
        && runEnd(text, second) == third - 1
        && runEnd(text, third) == end
        && isSeparator(text, second - 1)
        && text.charAt(second - 1) == text.charAt(third - 1)
        && !isLongerGroup(text, start, end)
        && standsAlone(text, start, end);
  }

  /** Groups of digits before or behind make it a part of something longer. */
  private static boolean isLongerGroup(String text, int start, int end) {
    boolean before = start > 1 && isSeparator(text, start - 1) && digit(text, start - 2) >= 0;
    boolean countryCode = before && isCountryCode(text, start - 1);
    return (before && !countryCode) || (isSeparator(text, end) && digit(text, end + 1) >= 0);
  }

  private static boolean isCountryCode(String text, int end) {
    int start = runStart(text, end - 1, 0);
    int length = end - start;
    return (length == 2 || length == 4) && number(text, start, end) == 86;
  }

  // ---- what stands around a number

  private static boolean standsAlone(String text, int start, int end) {
    return !isWordCharacter(text, start - 1)
        && !isWordCharacter(text, end)
        && !isContinuedBefore(text, start)
        && !(isDash(text, end) && isWordCharacter(text, end + 1))
        && !isInAddress(text, start);
  }

  private static boolean isContinuedBefore(String text, int start) {
    int before = start - 1;
    if (isDash(text, before)) {
      return isWordCharacter(text, before - 1) && !isTelephonePrefix(text, before);
    }
    // 1. numbers a list, while more digits before a point make a fraction, such as a longitude
    return before >= 0
        && text.charAt(before) == '.'
        && digit(text, before - 1) >= 0
        && digit(text, before - 2) >= 0;
  }

  /** Before a dash may stand a country code, or an area code that does no harm. */
  private static boolean isTelephonePrefix(String text, int end) {
    int start = digit(text, end - 1) < 0 ? end : runStart(text, end - 1, 0);
    int length = end - start;
    boolean area = digit(text, start) == 0 && (length == 3 || length == 4);
    return (area || (length == 2 && number(text, start, end) == 86))
        && !isWordCharacter(text, start - 1);
  }

  /**
   * Tells whether the place is inside a web address: behind a scheme, www. or a host with a path,
   * or the value of a parameter.
   */
  private static boolean isInAddress(String text, int at) {
    if (at > 1 && text.charAt(at - 1) == '=' && isAsciiLetter(text.charAt(at - 2))) {
      return true;
    }
    int from = at;
    int first = Math.max(0, at - LONGEST_ADDRESS);
    while (from > first && isOfAddress(text.charAt(from - 1))) {
      from--;
    }
    boolean host = false;
    for (int i = from; i < at; i++) {
      char c = text.charAt(i);
      if (text.startsWith("://", i) || (host && c == '/')) {
        return true;
      }
      host |=
          c == '.' && i > from && isWordCharacter(text, i - 1) && isAsciiLetter(text.charAt(i + 1));
    }
    return false;
  }

  private static boolean isOfAddress(char c) {
    return c > ' ' && c < 0x7f && ",;()<>\"'|".indexOf(c) < 0;
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isWordCharacter(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return isAsciiLetter(c) || c == '_' || digit(text, at) >= 0;
  }

  private static boolean isSeparator(String text, int at) {
    return isDash(text, at) || (at >= 0 && at < text.length() && text.charAt(at) == ' ');
  }

  private static boolean isDash(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return c == '-' || c == '－' || (c >= '\u2010' && c <= '\u2015');
  }

  // ---- digits

  private static int runStart(String text, int at, int from) {
    int start = at;
    while (start > from && digit(text, start - 1) >= 0) {
      start--;
    }
    return start;
  }

  private static int runEnd(String text, int at) {
    int end = at;
    while (digit(text, end) >= 0) {
      end++;
    }
    return end;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + digit(text, i);
    }
    return number;
  }

  private static String digits(String text, int from, int to) {
    StringBuilder digits = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      int digit = digit(text, i);
      if (digit >= 0) {
        digits.append((char) ('0' + digit));
      }
    }
    return digits.toString();
  }

  /** Returns the digit that stands there, also a full-width one, or -1. */
  private static int digit(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return -1;
    }
    char c = text.charAt(at);
    if (c <= '9') {
      return c >= '0' ? c - '0' : -1;
    }
    return c >= '０' && c <= '９' ? c - '０' : -1;
  }
}
