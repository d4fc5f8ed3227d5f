package io.github.servicecatalogue.json.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Text in any encoding as UTF-8, character for character, so that places stay what they are. For
 * each malformed sequence there is the byte FF, which is no UTF-8 either: whoever reads it finds
 * the fault where it is.
 *
 * <p>Not thread-safe.
 */
public final class Transcoded extends InputStream {
  private static final int BUFFER = 1 << 13;
  private static final int LONGEST = 3;

  /** A half without its other half: no decoder gives that, and it is written as the byte FF. */
  private static final char MALFORMED = '\uDC00';

  private final InputStream in;
  private final CharsetDecoder decoder;

  /** Of half a surrogate pair the decoder of UTF-16 also blames the character behind it. */
  private final int mostSkipped;

  private final ByteBuffer source = ByteBuffer.allocate(BUFFER).flip();
  private final CharBuffer chars = CharBuffer.allocate(BUFFER);
  private final byte[] bytes = new byte[BUFFER * LONGEST];
  private int pos;
  private int end;
  private boolean complete;
  private boolean flushed;

  /** Decodes a stream, which is closed together with this one. */
  public Transcoded(InputStream in, Charset charset) {
    this.in = in;
    this.mostSkipped = charset.name().startsWith("UTF-16") ? Character.BYTES : Integer.MAX_VALUE;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (pos == end && !flushed) {
      decode();
      encode();
    }
    int count = Math.min(length, end - pos);
    System.arraycopy(bytes, pos, to, from, count);
    pos += count;
    return count == 0 ? -1 : count;
  }

  /** Decodes until there are characters, or the end. */
  private void decode() throws IOException {
    chars.clear();
    while (true) {
      CoderResult result = decoder.decode(source, chars, complete);
      if (!chars.hasRemaining() || result.isOverflow()) {
        break; // an error is told again
      }
      if (result.isError()) {
        source.position(source.position() + Math.min(result.length(), mostSkipped));
        chars.put(MALFORMED);
      } else {
        if (complete) {
          decoder.flush(chars);
          flushed = true;
          break;
        }
        if (chars.position() > 0) {
          break;
        }
        fill();
      }
    }
    chars.flip();
  }

  private void fill() throws IOException {
    source.compact();
    int count = in.read(source.array(), source.position(), source.remaining());
    complete = count < 0;
    source.position(source.position() + Math.max(count, 0));
    source.flip();
  }

  private void encode() {
    pos = 0;
    end = 0;
    while (chars.hasRemaining()) {
      char c = chars.get();
      if (c < 0x80) {
        bytes[end++] = (byte) c;
      } else if (c < 0x800) {
        bytes[end++] = (byte) (0xC0 | c >> 6);
        put(c);
      } else if (!Character.isSurrogate(c)) {
        bytes[end++] = (byte) (0xE0 | c >> 12);
        put(c >> 6);
        put(c);
      } else if (Character.isHighSurrogate(c)
          && chars.hasRemaining()
          && Character.isLowSurrogate(chars.get(chars.position()))) {
        int codePoint = Character.toCodePoint(c, chars.get());
        bytes[end++] = (byte) (0xF0 | codePoint >> 18);
        put(codePoint >> 12);
        put(codePoint >> 6);
        put(codePoint);
      } else {
        bytes[end++] = (byte) 0xFF;
      }
    }
  }

  private void put(int bits) {
    bytes[end++] = (byte) (0x80 | (bits & 0x3F));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
