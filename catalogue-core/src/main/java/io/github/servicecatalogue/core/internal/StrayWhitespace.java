package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Placeholders;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.FindingDraft;

/**
 * Blanks at the edge of a line, characters that nobody sees, and line breaks and tabs inside a line
 * (多余的空白). Prose may begin with an indentation and hold lines; there only invisible characters
 * count.
 *
 * @param singleLine whether the element holds one line: a name, a code, the name of a file
 */
record StrayWhitespace(boolean singleLine) implements TextCheck.Fault {
  private static final CharSet LINE_BREAKS = CharSet.of("\t\n\r\u2028\u2029");
  private static final CharSet JOINERS = CharSet.of("\u200c\u200d\u180e");
  static final CharSet INVISIBLE = CharSet.of("\u00ad\u200b\u2060\ufeff").or(JOINERS);
  static final CharSet IN_ONE_LINE = INVISIBLE.or(LINE_BREAKS);

  /** Line breaks and what Unicode counts as spaces. */
  static final CharSet EDGE =
      LINE_BREAKS
          .or(CharSet.of(" \u00a0\u1680\u202f\u205f\u3000"))
          .or(CharSet.range('\u2000', '\u200a'));

  @Override
  public boolean isIn(String text) {
    if (text.isEmpty()) {
      return false;
    }
    return ((singleLine && hasEdge(text)) || first(text) >= 0) && !Placeholders.isPlaceholder(text);
  }

  private static boolean hasEdge(String text) {
    return EDGE.contains(text.charAt(0)) || EDGE.contains(text.charAt(text.length() - 1));
  }

  @Override
  public void describe(String text, FindingDraft draft) {
    if (singleLine && hasEdge(text)) {
      int from = 0;
      int to = text.length();
      while (from < to && EDGE.contains(text.charAt(from))) {
        from++;
      }
      while (from < to && EDGE.contains(text.charAt(to - 1))) {
        to--;
      }
      draft.value(text).expected(text.substring(from, to)).with("fault", new Term("edge-blank"));
      return;
    }
    int at = first(text);
    char c = text.charAt(at);
    boolean lineBreak = LINE_BREAKS.contains(c);
    draft
        .value(GarbledText.codePoint(c))
        .with("fault", new Term(lineBreak ? "line-break" : "invisible-character"))
        .with("position", text.codePointCount(0, at) + 1);
  }

  private int first(String text) {
    CharSet suspects = singleLine ? IN_ONE_LINE : INVISIBLE;
    int at = suspects.firstIn(text, 0);
    while (at >= 0 && JOINERS.contains(text.charAt(at)) && joins(text, at)) {
      at = suspects.firstIn(text, at + 1);
    }
    return at;
  }

  /**
   * A joiner shapes letters of scripts such as Arabic, Mongolian or those of India, and makes one
   * emoji of several; between Chinese, Latin and digits it does nothing.
   */
  private static boolean joins(String text, int at) {
    return (at > 0 && isShaped(text.codePointBefore(at)))
        || (at + 1 < text.length() && isShaped(text.codePointAt(at + 1)));
  }

  private static boolean isShaped(int codePoint) {
    if (codePoint < 0x80 || Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
      return false;
    }
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, LATIN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> false;
      case COMMON -> Character.getType(codePoint) == Character.OTHER_SYMBOL;
      default -> true;
    };
  }
}
