package io.github.servicecatalogue.json.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The content of a gzip file (RFC 1952), which can have several members. Unlike the platform's own
 * stream it takes nothing for the end but the end: what is cut off, or is no member, ends it with
 * {@link InputEnd}.
 *
 * <p>Not thread-safe.
 */
public final class Unpacked extends InputStream {
  private static final int BUFFER = 1 << 16;
  private static final int DEFLATE = 8;
  private static final int CHECKSUM_OF_HEAD = 2;
  private static final int EXTRA_FIELD = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int TIME_AND_SYSTEM = 6;
  private static final int BITS_OF_LENGTH = 32;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] bytes = new byte[BUFFER];
  private int pos;
  private int end;
  private boolean inMember;
  private boolean ended;

  /** Unpacks a stream, which is closed together with this one. */
  public Unpacked(InputStream in) {
    this.in = in;
  }

  /** Tells whether bytes are the beginning of a gzip file. */
  public static boolean isGzip(byte[] head, int length) {
    return length >= 2 && head[0] == 0x1F && (head[1] & 0xFF) == 0x8B;
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
    while (!ended) {
      if (!inMember && !beginMember()) {
        ended = true;
      } else {
        int count = inflate(to, from, length);
        if (count > 0) {
          checksum.update(to, from, count);
          return count;
        }
      }
    }
    return -1;
  }

  /** Returns how many bytes were unpacked; none where more are needed or the member has ended. */
  private int inflate(byte[] to, int from, int length) throws IOException {
    try {
      int count = inflater.inflate(to, from, length);
      if (count == 0 && inflater.finished()) {
        pos = end - inflater.getRemaining();
        endMember();
      } else if (count == 0) {
        if (inflater.needsDictionary() || !fill()) {
          throw new InputEnd(InputEnd.DAMAGED);
        }
        inflater.setInput(bytes, 0, end);
      }
      return count;
    } catch (DataFormatException e) {
      throw new InputEnd(InputEnd.DAMAGED);
    }
  }

  private boolean fill() throws IOException {
    pos = 0;
    end = Math.max(in.read(bytes, 0, bytes.length), 0);
    return end > 0;
  }

  private int next() throws IOException {
    if (pos == end && !fill()) {
      throw new InputEnd(InputEnd.DAMAGED);
    }
    return bytes[pos++] & 0xFF;
  }

  private long number(int bytesOfNumber) throws IOException {
    long number = 0;
    for (int i = 0; i < bytesOfNumber; i++) {
      number |= (long) next() << (i * Byte.SIZE);
    }
    return number;
  }

  /** Reads the head of a member; false at the end. Some tools fill up the end with zeros. */
  private boolean beginMember() throws IOException {
    int first = 0;
    while (first == 0) {
      if (pos == end && !fill()) {
        return false;
      }
      first = next();
    }
    if (first != 0x1F || next() != 0x8B || next() != DEFLATE) {
      throw new InputEnd(InputEnd.DAMAGED);
    }
    int flags = next();
    number(TIME_AND_SYSTEM);
    if ((flags & EXTRA_FIELD) != 0) {
      for (long i = number(2); i > 0; i--) {
        next();
      }
    }
    skipText(flags & NAME);
    skipText(flags & COMMENT);
    if ((flags & CHECKSUM_OF_HEAD) != 0) {
      number(2);
    }
    inflater.reset();
    inflater.setInput(bytes, pos, end - pos);
    checksum.reset();
    inMember = true;
    return true;
  }

  private void skipText(int flag) throws IOException {
    int b = flag;
    while (b != 0) {
      b = next();
    }
  }

  private void endMember() throws IOException {
    long length = inflater.getBytesWritten() & ((1L << BITS_OF_LENGTH) - 1);
    if (number(4) != checksum.getValue() || number(4) != length) {
      throw new InputEnd(InputEnd.DAMAGED);
    }
    inMember = false;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    ended = true;
    in.close();
  }
}
