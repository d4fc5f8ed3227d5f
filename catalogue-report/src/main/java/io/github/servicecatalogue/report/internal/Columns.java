package io.github.servicecatalogue.report.internal;

/**
 * Counts the columns that text takes in a terminal (East Asian Width, UAX #11): a Chinese character
 * takes two.
 */
public final class Columns {
  /** The ranges of wide characters, first and last, in order. */
  private static final int[] WIDE = {
    0x1100, 0x115f, // Hangul Jamo
    0x231a, 0x231b,
    0x2329, 0x232a,
    0x23e9, 0x23ec,
    0x2e80, 0x303e, // radicals, CJK punctuation
    0x3041, 0x33ff, // Kana, Bopomofo, enclosed and compatibility characters
    0x3400, 0x4dbf, // extension A
    0x4e00, 0x9fff, // unified ideographs
    0xa000, 0xa4cf,
    0xa960, 0xa97f,
    0xac00, 0xd7a3, // Hangul syllables
    0xf900, 0xfaff, // compatibility ideographs
    0xfe10, 0xfe19,
    0xfe30, 0xfe6f,
    0xff00, 0xff60, // full-width forms
    0xffe0, 0xffe6,
    0x1f300, 0x1f64f,
    0x1f680, 0x1f6ff,
    0x1f900, 0x1f9ff,
    0x20000, 0x3fffd // extensions B and later
  };

  private Columns() {}

  /** Returns the number of columns of a text on one line. */
  public static int of(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      columns += of(codePoint);
      i += Character.charCount(codePoint);
    }
    return columns;
  }

  private static int of(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  private static boolean isWide(int codePoint) {
    for (int i = 0; i < WIDE.length && WIDE[i] <= codePoint; i += 2) {
      if (codePoint <= WIDE[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /** Returns the text with blanks after it until it takes that many columns. */
  public static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  /** Returns the text with blanks before it until it takes that many columns. */
  public static String padLeft(String text, int columns) {
    return " ".repeat(Math.max(0, columns - of(text))) + text;
  }
}
