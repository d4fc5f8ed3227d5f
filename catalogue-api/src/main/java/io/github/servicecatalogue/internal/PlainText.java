package io.github.servicecatalogue.internal;

/**
 * Plain text (普通文字): Chinese and ASCII as nearly every text of a catalogue consists of. A reader
 * decodes each character anyway and notes by the way which texts are plain; a rule that minds none
 * of these characters need not look at such a text again.
 *
 * <p>No rule depends on what counts as plain: a character that is missing here costs time only.
 */
public final class PlainText {
  /**
   * A plain text has at most so many ASCII digits, and no others: too few for the number of a
   * person.
   */
  public static final int MOST_DIGITS = 10;

  private static final String PUNCTUATION = "、。，；：？！（）《》〈〉“”‘’〔〕【】「」『』—…·％＋－／～";

  /** Ideographs that stand in plain text hardly ever, but often in text decoded the wrong way. */
  private static final String GARBLED = "锟斤拷烫屯锘";

  /** A bit for each UTF-16 unit: so few bytes that they stay in the processor's cache. */
  private static final long[] OTHERS = others();

  private PlainText() {}

  private static long[] others() {
    long[] others = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      if (!isPlain((char) c)) {
        others[c / Long.SIZE] |= 1L << c;
      }
    }
    return others;
  }

  private static boolean isPlain(char c) {
    if (c <= '~') {
      return c >= ' ' && c != '<' && c != '&' && c != '\\';
    }
    return PUNCTUATION.indexOf(c) >= 0
        || (c >= '\u4e00' && c <= '\u9fff' && GARBLED.indexOf(c) < 0);
  }

  /**
   * Returns a number whose lowest bit tells whether a character stands outside of plain text; the
   * numbers of many characters can be joined by {@code |}.
   */
  public static long other(char c) {
    return OTHERS[c / Long.SIZE] >>> c;
  }

  /** Returns a bit for each of 64 characters that begin at that word: is it outside? */
  public static long others(int word) {
    return OTHERS[word];
  }
}
