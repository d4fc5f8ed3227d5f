package io.github.servicecatalogue.report.internal;

/**
 * Makes text from data fit to be shown: on one line, and without characters that control a terminal
 * or turn the direction of what follows.
 */
public final class Visible {
  private Visible() {}

  /** Returns the text with each such character written as {@code \}{@code uXXXX}. */
  public static String of(String text) {
    int first = firstHidden(text);
    return first < 0 ? text : escaped(text, first);
  }

  /** Returns at most that many characters (code points) of the text, made visible. */
  public static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? of(text)
        : of(text.substring(0, text.offsetByCodePoints(0, most))) + "…";
  }

  private static String escaped(String text, int from) {
    StringBuilder visible = new StringBuilder(text.length() + 16).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isHidden(text, i)) {
        escape(c, visible);
      } else {
        visible.append(c);
      }
    }
    return visible.toString();
  }

  /** Tells whether the character there must not be shown as it is. */
  static boolean isHidden(String text, int index) {
    char c = text.charAt(index);
    return Character.isISOControl(c)
        || c == '\u061c'
        || (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u2028' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\ufeff'
        || isHalf(text, index);
  }

  /** Appends the character as {@code \}{@code uXXXX}. */
  static void escape(char c, StringBuilder to) {
    to.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
  }

  /** Tells whether somewhere a character stands that must not be shown as it is. */
  static boolean hasHidden(String text) {
    return firstHidden(text) >= 0;
  }

  private static int firstHidden(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isHidden(text, i)) {
        return i;
      }
    }
    return -1;
  }

  /** Tells whether one half of a surrogate pair stands there without the other. */
  private static boolean isHalf(String text, int index) {
    char c = text.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
    }
    return Character.isLowSurrogate(c)
        && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
  }
}
