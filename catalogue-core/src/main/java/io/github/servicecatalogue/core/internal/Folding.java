package io.github.servicecatalogue.core.internal;

/**
 * Which characters count when texts are compared: not spaces, not the width of a character, not the
 * style of a bracket, a quotation mark or a dash, and not a full stop at the end. The same clause
 * is written 〔2004〕 here and [2004] there (crosswalk.md, section 3).
 */
final class Folding {
  private static final int FULL_WIDTH = 0xfee0;

  private Folding() {}

  /** Returns what stands for a character where texts are compared, or 0 where nothing does. */
  static char fold(char c) {
    // almost all characters are ideographs or ASCII
    return (c >= '\u3400' && c < '\ufe00') || (c > ' ' && c < '\u007f') ? c : foldMark(c);
  }

  private static char foldMark(char c) {
    if (c >= '\uff01' && c <= '\uff5e') {
      return (char) (c - FULL_WIDTH);
    }
    return switch (c) {
      case '\u3014', '\u3010', '\ufe5d' -> '[';
      case '\u3015', '\u3011', '\ufe5e' -> ']';
      case '\ufe59' -> '(';
      case '\ufe5a' -> ')';
      case '\u201c', '\u201d', '\u201e', '\u201f' -> '"';
      case '\u2018', '\u2019', '\u201a', '\u201b' -> '\'';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\ufe63' -> '-';
      case '\u2022', '\u30fb' -> '\u00b7';
      case '\uff61' -> '\u3002';
      case '\uff64' -> '\u3001';
      default -> isSpace(c) ? 0 : c;
    };
  }

  private static boolean isSpace(char c) {
    return c <= ' '
        || (c >= '\u007f' && c <= '\u00a0')
        || (c >= '\u2000' && c <= '\u200f')
        || (c >= '\u2028' && c <= '\u202f')
        || (c >= '\u205f' && c <= '\u2060')
        || c == '\u3000'
        || c == '\ufeff';
  }

  /** Returns where a text ends, but for spaces, full stops and semicolons. */
  static int end(String text) {
    int end = text.length();
    while (end > 0 && isNothingAtEnd(fold(text.charAt(end - 1)))) {
      end--;
    }
    return end;
  }

  private static boolean isNothingAtEnd(char folded) {
    return folded == 0 || folded == '\u3002' || folded == '.' || folded == ';';
  }

  /** Tells whether two texts are the same when folded. */
  static boolean isSame(String one, String other) {
    int oneEnd = end(one);
    int otherEnd = end(other);
    int i = 0;
    int k = 0;
    while (true) {
      while (i < oneEnd && fold(one.charAt(i)) == 0) {
        i++;
      }
      while (k < otherEnd && fold(other.charAt(k)) == 0) {
        k++;
      }
      if (i == oneEnd || k == otherEnd) {
        return i == oneEnd && k == otherEnd;
      }
      if (fold(one.charAt(i++)) != fold(other.charAt(k++))) {
        return false;
      }
    }
  }
}
