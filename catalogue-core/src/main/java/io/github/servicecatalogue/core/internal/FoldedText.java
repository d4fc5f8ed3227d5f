package io.github.servicecatalogue.core.internal;

/**
 * Texts compared as people read them: without space around them, and without a difference between
 * full-width and ASCII characters.
 */
final class FoldedText {
  private static final int FULL_WIDTH = '\uff01' - '!';

  private FoldedText() {}

  /** Tells whether two texts are the same so. */
  static boolean equal(String a, String b) {
    int from = start(a);
    int other = start(b);
    int length = end(a, from) - from;
    if (end(b, other) - other != length) {
      return false;
    }
    // names of one kind begin alike more often than they end alike
    for (int i = length - 1; i >= 0; i--) {
      if (fold(a.charAt(from + i)) != fold(b.charAt(other + i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns a number from 0 to 63 that equal texts have in common, from a few characters. */
  static int mark(String text) {
    int from = start(text);
    int length = end(text, from) - from;
    if (length == 0) {
      return 0;
    }
    int hash = length;
    hash = 31 * hash + fold(text.charAt(from));
    hash = 31 * hash + fold(text.charAt(from + length / 4));
    hash = 31 * hash + fold(text.charAt(from + length / 2));
    hash = 31 * hash + fold(text.charAt(from + length - 1));
    return (hash * 0x9e3779b9) >>> 26;
  }

  /** Returns the text as it is compared; itself where nothing is to change. */
  static String of(String text) {
    int from = start(text);
    int to = end(text, from);
    for (int i = from; i < to; i++) {
      if (fold(text.charAt(i)) != text.charAt(i)) {
        return folded(text, from, to);
      }
    }
    return text.substring(from, to);
  }

  private static String folded(String text, int from, int to) {
    char[] characters = new char[to - from];
    for (int i = from; i < to; i++) {
      characters[i - from] = fold(text.charAt(i));
    }
    return new String(characters);
  }

  private static char fold(char c) {
    if (c < '\u3000') {
      return c == '\u00a0' ? ' ' : c;
    }
    return c >= '\uff01' && c <= '\uff5e' ? (char) (c - FULL_WIDTH) : c == '\u3000' ? ' ' : c;
  }

  private static int start(String text) {
    int from = 0;
    while (from < text.length() && isSpace(text.charAt(from))) {
      from++;
    }
    return from;
  }

  private static int end(String text, int from) {
    int to = text.length();
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return to;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\ufeff' || c == '\u200b';
  }
}
