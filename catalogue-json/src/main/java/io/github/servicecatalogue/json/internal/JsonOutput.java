package io.github.servicecatalogue.json.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes JSON as UTF-8 in the exact form of canonical files: either without any white space, or
 * with two spaces for each depth and a line for each value.
 *
 * <p>Escaped is only what has to be. Half a surrogate pair, which UTF-8 cannot hold, is escaped
 * too, so that any text that was read can be written back. Not thread-safe.
 */
public final class JsonOutput {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final OutputStream out;
  private final boolean pretty;
  private final byte[] buffer = new byte[8192];
  private int end;
  private int depth;
  private boolean first = true;
  private boolean named;

  /**
   * Makes an output.
   *
   * @param out where the bytes go; they are collected in a buffer, see {@link #flush}
   * @param pretty whether to indent
   */
  public JsonOutput(OutputStream out, boolean pretty) {
    this.out = out;
    this.pretty = pretty;
  }

  /** Begins an object as the next value. */
  public void beginObject() throws IOException {
    begin('{');
  }

  /** Ends the object begun last. */
  public void endObject() throws IOException {
    end('}');
  }

  /** Begins an array as the next value. */
  public void beginArray() throws IOException {
    begin('[');
  }

  /** Ends the array begun last. */
  public void endArray() throws IOException {
    end(']');
  }

  /** Names the next member of an object. */
  public void name(String name) throws IOException {
    separate();
    quoted(name);
    put((byte) ':');
    if (pretty) {
      put((byte) ' ');
    }
    named = true;
  }

  /** Writes a text as the next value. */
  public void text(String text) throws IOException {
    beforeValue();
    quoted(text);
  }

  /** Writes a whole number as the next value. */
  public void number(long number) throws IOException {
    beforeValue();
    ascii(Long.toString(number));
  }

  /**
   * Writes a value that is JSON already: its tokens as they are, indented like all else.
   *
   * @param source the source of one JSON value; it is not checked
   */
  public void source(String source) throws IOException {
    beforeValue();
    int length = source.length();
    int i = 0;
    while (i < length) {
      char c = source.charAt(i);
      if (c == '"') {
        int close = closingQuote(source, i);
        utf8(source, i, close + 1, false);
        i = close;
      } else {
        punctuation(source, i);
      }
      i++;
    }
  }

  private static int closingQuote(String source, int open) {
    int i = open + 1;
    while (i < source.length() && source.charAt(i) != '"') {
      i += source.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i, source.length() - 1);
  }

  private void punctuation(String source, int index) throws IOException {
    char c = source.charAt(index);
    switch (c) {
      case '{', '[' -> {
        put((byte) c);
        depth++;
        first = true;
        if (!closesAfter(source, index)) {
          newLine();
          first = false;
        }
      }
      case '}', ']' -> end(c);
      case ',' -> {
        put((byte) c);
        newLine();
      }
      case ':' -> {
        put((byte) c);
        if (pretty) {
          put((byte) ' ');
        }
      }
      case ' ', '\t', '\n', '\r' -> {
        // white space is made here
      }
      default -> utf8(source, index, index + 1, false);
    }
  }

  private static boolean closesAfter(String source, int index) {
    int i = index + 1;
    while (i < source.length() && source.charAt(i) <= ' ') {
      i++;
    }
    return i < source.length() && (source.charAt(i) == '}' || source.charAt(i) == ']');
  }

  /** Ends a line between two values of the outermost level. */
  public void endLine() throws IOException {
    put((byte) '\n');
    first = true;
  }

  /** Hands what was collected to the stream and flushes that too. */
  public void flush() throws IOException {
    drain();
    out.flush();
  }

  private void begin(char bracket) throws IOException {
    beforeValue();
    put((byte) bracket);
    depth++;
    first = true;
  }

  private void end(char bracket) throws IOException {
    depth--;
    if (!first) {
      newLine();
    }
    put((byte) bracket);
    first = false;
  }

  private void beforeValue() throws IOException {
    if (named) {
      named = false;
    } else {
      separate();
    }
  }

  private void separate() throws IOException {
    if (depth > 0) {
      if (!first) {
        put((byte) ',');
      }
      newLine();
    }
    first = false;
  }

  private void newLine() throws IOException {
    if (pretty) {
      put((byte) '\n');
      for (int i = 0; i < depth; i++) {
        put((byte) ' ');
        put((byte) ' ');
      }
    }
  }

  private void quoted(String text) throws IOException {
    put((byte) '"');
    utf8(text, 0, text.length(), true);
    put((byte) '"');
  }

  private void ascii(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      put((byte) text.charAt(i));
    }
  }

  private void utf8(String text, int from, int to, boolean escape) throws IOException {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        if (escape && (c < ' ' || c == '"' || c == '\\')) {
          escaped(c);
        } else {
          put((byte) c);
        }
      } else if (c < 0x800) {
        put((byte) (0xc0 | (c >> 6)));
        put((byte) (0x80 | (c & 0x3f)));
      } else if (!Character.isSurrogate(c)) {
        put((byte) (0xe0 | (c >> 12)));
        put((byte) (0x80 | ((c >> 6) & 0x3f)));
        put((byte) (0x80 | (c & 0x3f)));
      } else if (i + 1 < to && Character.isSurrogatePair(c, text.charAt(i + 1))) {
        pair(Character.toCodePoint(c, text.charAt(++i)));
      } else {
        hex(c);
      }
    }
  }

  private void pair(int codePoint) throws IOException {
    put((byte) (0xf0 | (codePoint >> 18)));
    put((byte) (0x80 | ((codePoint >> 12) & 0x3f)));
    put((byte) (0x80 | ((codePoint >> 6) & 0x3f)));
    put((byte) (0x80 | (codePoint & 0x3f)));
  }

  private void escaped(char c) throws IOException {
    char letter =
        switch (c) {
          case '"', '\\' -> c;
          case '\b' -> 'b';
          case '\t' -> 't';
          case '\n' -> 'n';
          case '\f' -> 'f';
          case '\r' -> 'r';
          default -> 0;
        };
    if (letter == 0) {
      hex(c);
    } else {
      put((byte) '\\');
      put((byte) letter);
    }
  }

  private void hex(char c) throws IOException {
    put((byte) '\\');
    put((byte) 'u');
    for (int shift = 12; shift >= 0; shift -= 4) {
      put(HEX[(c >> shift) & 0xf]);
    }
  }

  private void put(byte b) throws IOException {
    if (end == buffer.length) {
      drain();
    }
    buffer[end++] = b;
  }

  private void drain() throws IOException {
    out.write(buffer, 0, end);
    end = 0;
  }
}
