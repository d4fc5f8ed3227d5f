package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.core.FindingDraft;

/** A page of a web server that was stored in place of a text (网页、错误页片段). */
final class ErrorPage implements TextCheck.Fault {
  private static final String[] PAGE_BEGINNINGS = {"<!doctype", "<html", "<head>", "<head "};
  private static final String[] HEADING_BEGINNINGS = {
    "http status ", "http error ", "http/1.0 ", "http/1.1 ", "http/2 ", "error "
  };
  private static final String[] REASONS = {
    " bad request",
    " unauthorized",
    " forbidden",
    " not found",
    " method not allowed",
    " request timeout",
    " internal server error",
    " not implemented",
    " bad gateway",
    " service unavailable",
    " service temporarily unavailable",
    " gateway time"
  };
  private static final String WHITELABEL = "whitelabel error page";

  /** What a piece of a page can begin with: a tag, a status, or a word of a heading. */
  private static final CharSet FIRST_CHARACTERS = CharSet.of("<45HhEeWw");

  /** A text that begins with none of these is no piece of a page. */
  static final CharSet BEGINNINGS =
      FIRST_CHARACTERS.or(CharSet.range('\0', ' ')).or(CharSet.of("\ufeff"));

  private static final int LONGEST_SHOWN = 40;

  @Override
  public boolean isIn(String text) {
    return isPieceOfOne(text);
  }

  @Override
  public void describe(String text, FindingDraft draft) {
    int from = afterBlanks(text, 0);
    int end = Math.min(text.length(), from + LONGEST_SHOWN);
    draft.value(text.substring(from, end));
  }

  /**
   * Tells whether the text begins with a document type, an html or head tag, or, maybe behind other
   * tags, with the heading of an HTTP error.
   */
  static boolean isPieceOfOne(String text) {
    int from = afterBlanks(text, 0);
    if (from == text.length() || !FIRST_CHARACTERS.contains(text.charAt(from))) {
      return false;
    }
    if (text.charAt(from) == '<') {
      return startsWithAny(text, from, PAGE_BEGINNINGS) >= 0
          || isHeading(text, afterTags(text, from));
    }
    return isHeading(text, from);
  }

  private static boolean isHeading(String text, int from) {
    if (isStatus(text, from)) {
      return startsWithAny(text, from + 3, REASONS) >= 0;
    }
    int status = startsWithAny(text, from, HEADING_BEGINNINGS);
    return (status >= 0 && isStatus(text, status))
        || text.regionMatches(true, from, WHITELABEL, 0, WHITELABEL.length());
  }

  /** Tells whether a status of an error stands there: 4xx or 5xx. */
  private static boolean isStatus(String text, int at) {
    return at + 3 <= text.length()
        && (text.charAt(at) == '4' || text.charAt(at) == '5')
        && isDigit(text.charAt(at + 1))
        && isDigit(text.charAt(at + 2))
        && (at + 3 == text.length() || !isDigit(text.charAt(at + 3)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Returns where the beginning ends that stands there in any case, or -1. */
  private static int startsWithAny(String text, int at, String[] beginnings) {
    for (String beginning : beginnings) {
      if (text.regionMatches(true, at, beginning, 0, beginning.length())) {
        return at + beginning.length();
      }
    }
    return -1;
  }

  private static int afterTags(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == '<') {
      int close = text.indexOf('>', at);
      if (close < 0) {
        return text.length();
      }
      at = afterBlanks(text, close + 1);
    }
    return at;
  }

  private static int afterBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(int c) {
    return c <= ' ' || c == '\ufeff';
  }
}
