package io.github.servicecatalogue;

import org.jspecify.annotations.Nullable;

/**
 * What a code looks like as text: finds and repairs characters that belong in no code but look as
 * if they did.
 *
 * <p>Codes are compared character by character, so a space or a full-width digit makes two codes
 * out of one. Unclean are spaces and invisible characters, full-width forms, lower-case letters and
 * hyphens other than the ASCII one. Chinese characters are clean: some provinces begin a code with
 * a word. Locale plays no part. Thread-safe; a clean code costs one pass and no allocation.
 */
public final class CodeText {
  /** From a full-width form (U+FF01 to U+FF5E) to its ASCII character. */
  private static final int FULL_WIDTH_OFFSET = 0xFEE0;

  private CodeText() {}

  /**
   * Returns the position of the first unclean character, counted from 1 in code points, or 0 if all
   * are clean.
   *
   * @param code the code
   * @throws NullPointerException if {@code code} is null
   */
  public static int firstUncleanPosition(String code) {
    int index = firstUnclean(code);
    return index < 0 ? 0 : code.codePointCount(0, index) + 1;
  }

  /**
   * Says what is unclean about a code.
   *
   * @param code the code, of whatever kind; the fault names none
   * @return the first unclean character, with the character meant as {@link CodeFault#expected}
   *     (empty if it should go), or null if all are clean
   * @throws NullPointerException if {@code code} is null
   */
  public static @Nullable CodeFault check(String code) {
    int index = firstUnclean(code);
    if (index < 0) {
      return null;
    }
    char c = code.charAt(index);
    String meant = isInvisible(c) ? "" : Character.toString(repaired(c));
    return CodeFault.at(null, CodeFault.Kind.CHARACTER_NOT_ALLOWED, code, index, 1, meant);
  }

  /**
   * Returns the code with every unclean character repaired: spaces and invisible characters
   * removed, full-width forms and hyphens turned into ASCII, letters into capitals. A clean code is
   * returned as it is. The result is a proposal; it need not be a valid code.
   *
   * @param code the code
   * @throws NullPointerException if {@code code} is null
   */
  public static String repaired(String code) {
    int first = firstUnclean(code);
    if (first < 0) {
      return code;
    }
    StringBuilder clean = new StringBuilder(code.length()).append(code, 0, first);
    for (int i = first; i < code.length(); i++) {
      char c = code.charAt(i);
      if (!isInvisible(c)) {
        clean.append(repaired(c));
      }
    }
    return clean.toString();
  }

  private static int firstUnclean(String code) {
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      boolean plain = c > ' ' && c < 'a';
      if (!plain && (isInvisible(c) || repaired(c) != c)) {
        return i;
      }
    }
    return -1;
  }

  /** Tells whether the character is a space of any kind or shows nothing at all. */
  static boolean isInvisible(char c) {
    if (c > ' ' && c < 0x7f) {
      return false;
    }
    return c <= ' '
        || Character.isISOControl(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  static boolean isFullWidth(char c) {
    return c >= '\uff01' && c <= '\uff5e';
  }

  /** Returns the character that was meant; the character itself if it is clean or invisible. */
  static char repaired(char c) {
    if (c < 0x80) {
      return capital(c);
    }
    if (isFullWidth(c)) {
      return capital((char) (c - FULL_WIDTH_OFFSET));
    }
    return isHyphen(c) ? '-' : c;
  }

  private static char capital(char c) {
    return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
  }

  private static boolean isHyphen(char c) {
    return switch (c) {
      case '\u2010', // hyphen
          '\u2011', // non-breaking hyphen
          '\u2012', // figure dash
          '\u2013', // en dash
          '\u2014', // em dash
          '\u2015', // horizontal bar
          '\u2043', // hyphen bullet
          '\u2212', // minus sign
          '\u2500', // a line for drawing boxes, typed for a dash
          '\ufe58', // small em dash
          '\ufe63' -> // small hyphen-minus
          true;
      default -> false;
    };
  }
}
