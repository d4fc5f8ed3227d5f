package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.core.FindingDraft;
import java.util.Locale;

/**
 * Control characters, and the traces that a wrong encoding leaves (控制字符、乱码): only those that no
 * text in whatever language has.
 */
final class GarbledText implements TextCheck.Fault {
  /**
   * U+FFFD read as GBK, fresh memory of a C program as GBK, and UTF-8 read as a Western encoding:
   * U+FFFD, the byte-order mark, full-width forms, quotation marks, Chinese punctuation.
   */
  private static final String[] TRACES = {"锟斤拷", "烫烫烫", "屯屯屯", "ï¿½", "ï»¿", "ï¼", "â€", "ã€"};

  /**
   * A letter with an accent or a symbol, in UTF-8 read as a Western encoding, begins with these.
   */
  private static final CharSet FIRST_OF_TWO = CharSet.of("ÂÃ");

  private static final CharSet CONTROLS =
      CharSet.range('\0', '\u001f')
          .without(CharSet.of("\t\n\r"))
          .or(CharSet.range('\u007f', '\u009f'))
          .or(CharSet.range('\ufffc', '\uffff'));

  static final CharSet TRIGGERS =
      CONTROLS
          .or(CharSet.range(Character.MIN_SURROGATE, Character.MAX_SURROGATE))
          .or(FIRST_OF_TWO)
          .or(CharSet.of("锟烫屯ïâã"));

  @Override
  public boolean isIn(String text) {
    return TRIGGERS.anyIn(text) && first(text) >= 0;
  }

  @Override
  public void describe(String text, FindingDraft draft) {
    int at = first(text);
    String found = traceAt(text, at);
    draft
        .value(found.isEmpty() ? codePoint(text.charAt(at)) : found)
        .with("position", text.codePointCount(0, at) + 1);
  }

  /** Returns the notation of a character that nobody can see, such as {@code U+0007}. */
  static String codePoint(char c) {
    String hex = Integer.toHexString(0x10000 | c).substring(1);
    return "U+" + hex.toUpperCase(Locale.ROOT);
  }

  private static int first(String text) {
    int at = TRIGGERS.firstIn(text, 0);
    while (at >= 0 && !isGarbled(text, at)) {
      boolean pair = Character.isHighSurrogate(text.charAt(at));
      at = TRIGGERS.firstIn(text, pair ? at + 2 : at + 1);
    }
    return at;
  }

  private static boolean isGarbled(String text, int at) {
    char c = text.charAt(at);
    if (Character.isSurrogate(c)) {
      return !Character.isHighSurrogate(c)
          || at + 1 == text.length()
          || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return CONTROLS.contains(c) || !traceAt(text, at).isEmpty();
  }

  /** Returns the trace that stands there, or an empty text. */
  private static String traceAt(String text, int at) {
    for (String trace : TRACES) {
      if (text.startsWith(trace, at)) {
        return trace;
      }
    }
    boolean two =
        FIRST_OF_TWO.contains(text.charAt(at))
            && at + 1 < text.length()
            && text.charAt(at + 1) >= 0xa0
            && text.charAt(at + 1) < 0xc0;
    return two ? text.substring(at, at + 2) : "";
  }
}
