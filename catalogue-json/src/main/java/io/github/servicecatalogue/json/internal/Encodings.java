package io.github.servicecatalogue.json.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds out in which encoding a text is that is no UTF-8. */
public final class Encodings {
  private static final String GB_18030 = "gb18030";

  private Encodings() {}

  /**
   * Returns the encoding that the mark at the beginning of a file tells, if it is one of UTF-16;
   * null where there is no such mark.
   */
  public static @Nullable Charset marked(byte[] head, int length) {
    int first = length < 2 ? -1 : (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
    boolean wide = length >= 4 && head[2] == 0 && head[3] == 0; // UTF-32, or no text
    if (first == 0xFEFF) {
      return StandardCharsets.UTF_16BE;
    }
    return first == 0xFFFE && !wide ? StandardCharsets.UTF_16LE : null;
  }

  /** Tells whether a file begins with the mark of UTF-8. */
  public static boolean isMarkedUtf8(byte[] head, int length) {
    return length >= 3
        && (head[0] & 0xFF) == 0xEF
        && (head[1] & 0xFF) == 0xBB
        && (head[2] & 0xFF) == 0xBF;
  }

  /**
   * Returns the name of the encoding which a text that is no UTF-8 is likely to be in, or null.
   *
   * @param text the text, which may be cut off within a character
   */
  public static @Nullable String likely(byte[] text) {
    if (text.length >= 2 && (text[0] == 0) != (text[1] == 0)) {
      return text[0] == 0 ? "utf-16be" : "utf-16le";
    }
    if (!Charset.isSupported(GB_18030)) {
      return null;
    }
    Counts utf8 = counts(text, StandardCharsets.UTF_8);
    Counts gb = counts(text, Charset.forName(GB_18030));
    return utf8.bad > utf8.good && gb.bad == 0 && gb.good > 0 ? GB_18030 : null;
  }

  /** How many characters beyond ASCII there are, and how many that no text has. */
  private record Counts(int good, int bad) {}

  private static Counts counts(byte[] text, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer source = ByteBuffer.wrap(text);
    CharBuffer chars = CharBuffer.allocate(1 << 10);
    int good = 0;
    int bad = 0;
    CoderResult result;
    do {
      result = decoder.decode(source, chars, false);
      if (result.isError()) {
        bad++;
        source.position(source.position() + result.length());
      }
      chars.flip();
      while (chars.hasRemaining()) {
        char c = chars.get();
        if (Character.getType(c) == Character.PRIVATE_USE || (c >= 0x7F && c < 0xA0)) {
          bad++;
        } else if (c >= 0xA0) {
          good++;
        }
      }
      chars.clear();
    } while (!result.isUnderflow());
    return new Counts(good, bad);
  }
}
