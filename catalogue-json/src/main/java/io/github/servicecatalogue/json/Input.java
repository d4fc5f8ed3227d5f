package io.github.servicecatalogue.json;

import io.github.servicecatalogue.json.internal.Encodings;
import io.github.servicecatalogue.json.internal.InputEnd;
import io.github.servicecatalogue.json.internal.Transcoded;
import io.github.servicecatalogue.json.internal.Unpacked;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file as UTF-8: unpacked where it is packed, and decoded from the encoding that its
 * mark or the user tells. What it is shows with the first bytes, so that nothing is read before
 * somebody asks for them. Not thread-safe.
 */
final class Input extends InputStream {
  private final InputStream in;
  private final ReadLimits limits;
  private final @Nullable Charset declared;
  private @Nullable InputStream content;
  private Charset charset = StandardCharsets.UTF_8;

  Input(InputStream in, ReadLimits limits, @Nullable Charset declared) {
    this.in = in;
    this.limits = limits;
    this.declared = declared;
  }

  /** Returns the name of the encoding from which the text is decoded. */
  String encoding() {
    return charset.name().toUpperCase(Locale.ROOT);
  }

  /** Tells whether the text is decoded from another encoding than UTF-8. */
  boolean isDecoded() {
    return !charset.equals(StandardCharsets.UTF_8);
  }

  private InputStream content() throws IOException {
    InputStream known = content;
    if (known == null) {
      Bounded stored = bounded(in, ReadLimit.FILE_BYTES);
      Headed file = new Headed(stored);
      InputStream unpacked = file;
      if (Unpacked.isGzip(file.head, file.length)) {
        unpacked =
            new Headed(
                new Ratio(bounded(new Unpacked(file), ReadLimit.UNPACKED_BYTES), stored, limits));
      }
      known = unpacked;
      Headed text = (Headed) unpacked;
      Charset marked = Encodings.marked(text.head, text.length);
      if (marked != null) {
        charset = marked;
      } else if (declared != null && !Encodings.isMarkedUtf8(text.head, text.length)) {
        charset = declared;
      }
      if (!charset.equals(StandardCharsets.UTF_8)) {
        known = new Transcoded(text, charset);
      }
      content = known;
    }
    return known;
  }

  private Bounded bounded(InputStream bytes, ReadLimit limit) {
    return new Bounded(bytes, limits.get(limit), limit);
  }

  @Override
  public int read() throws IOException {
    return content().read();
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    return content().read(to, from, length);
  }

  @Override
  public void close() throws IOException {
    InputStream opened = content;
    if (opened != null) {
      opened.close();
    }
    in.close();
  }

  /** A stream of another one's bytes that is read by blocks. */
  private abstract static class Blocks extends FilterInputStream {
    Blocks(InputStream in) {
      super(in);
    }

    @Override
    public final int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public abstract int read(byte[] to, int from, int most) throws IOException;
  }

  /** A stream whose first bytes are known before they are read. */
  private static final class Headed extends Blocks {
    private static final int LENGTH = 4;

    final byte[] head = new byte[LENGTH];
    private @Nullable IOException failure;
    int length;
    private int pos;

    Headed(InputStream in) {
      super(in);
      try {
        int count = 0;
        while (count >= 0 && length < LENGTH) {
          length += count;
          count = length < LENGTH ? in.read(head, length, LENGTH - length) : 0;
        }
      } catch (IOException e) {
        failure = e;
      }
    }

    @Override
    public int read(byte[] to, int from, int most) throws IOException {
      if (pos < length) {
        int count = Math.min(most, length - pos);
        System.arraycopy(head, pos, to, from, count);
        pos += count;
        return count;
      }
      if (failure != null) {
        throw failure;
      }
      return in.read(to, from, most);
    }
  }

  /** A stream that gives no more than so many bytes. */
  private static final class Bounded extends Blocks {
    private final long most;
    private final ReadLimit limit;
    long count;

    Bounded(InputStream in, long most, ReadLimit limit) {
      super(in);
      this.most = most;
      this.limit = limit;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      if (count >= most) {
        if (in.read(new byte[1], 0, 1) < 0) {
          return -1;
        }
        throw new InputEnd(limit.id());
      }
      int read = in.read(to, from, (int) Math.min(length, most - count));
      count += Math.max(read, 0);
      return read;
    }
  }

  /** An unpacked stream that must not become too large for what is stored. */
  private static final class Ratio extends Blocks {
    private final Bounded unpacked;
    private final Bounded stored;
    private final long most;

    Ratio(Bounded unpacked, Bounded stored, ReadLimits limits) {
      super(unpacked);
      this.unpacked = unpacked;
      this.stored = stored;
      this.most = limits.get(ReadLimit.UNPACKED_RATIO);
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      if (unpacked.count > ReadLimit.FREE_BYTES && unpacked.count / most > stored.count) {
        throw new InputEnd(ReadLimit.UNPACKED_RATIO.id());
      }
      return unpacked.read(to, from, length);
    }
  }
}
