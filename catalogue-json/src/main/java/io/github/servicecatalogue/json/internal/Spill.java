package io.github.servicecatalogue.json.internal;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that have to wait: the last ones in memory, those before in a temporary file that only its
 * owner can read, and that goes when this is closed. What fits into memory needs no file.
 *
 * <p>Not thread-safe.
 */
final class Spill implements Closeable {
  /** So many bytes are in memory. */
  static final int BUFFER = 1 << 18;

  private final ByteBuffer buffer;
  private @Nullable FileChannel file;

  /** How many bytes are in the file. */
  private long written;

  Spill() {
    this(BUFFER);
  }

  /** Keeps that many bytes in memory. */
  Spill(int bufferSize) {
    this.buffer = ByteBuffer.allocate(bufferSize);
  }

  /** Returns how many bytes there are. */
  long size() {
    return written + buffer.position();
  }

  /** Returns how many bytes are in the file. */
  long onDisk() {
    return written;
  }

  /** Adds bytes. */
  void append(byte[] bytes, int from, int length) throws IOException {
    if (length > buffer.remaining()) {
      drain();
    }
    if (length > buffer.remaining()) {
      toFile(ByteBuffer.wrap(bytes, from, length));
    } else {
      buffer.put(bytes, from, length);
    }
  }

  private void drain() throws IOException {
    buffer.flip();
    toFile(buffer);
    buffer.clear();
  }

  private void toFile(ByteBuffer bytes) throws IOException {
    FileChannel channel = file;
    if (channel == null) {
      channel = temporary();
      file = channel;
    }
    while (bytes.hasRemaining()) {
      written += channel.write(bytes, written);
    }
  }

  private static FileChannel temporary() throws IOException {
    Path path = Files.createTempFile("catalogue-", ".rows");
    try {
      return FileChannel.open(
          path,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  /** Reads bytes that were added, up to as many as the buffer takes or as there are. */
  void read(long offset, ByteBuffer into) throws IOException {
    long at = offset;
    FileChannel channel = file;
    while (into.hasRemaining() && at < written && channel != null) {
      int limit = into.limit();
      into.limit(into.position() + (int) Math.min(into.remaining(), written - at));
      int read = channel.read(into, at);
      into.limit(limit);
      if (read < 0) {
        throw new EOFException("The temporary file was cut off");
      }
      at += read;
    }
    if (into.hasRemaining() && at >= written) {
      int from = (int) (at - written);
      int length = Math.min(into.remaining(), buffer.position() - from);
      into.put(buffer.array(), from, length);
    }
  }

  /** Writes a number over bytes that were added. */
  void overwrite(long offset, long number) throws IOException {
    byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    FileChannel channel = file;
    for (int i = 0; i < bytes.length; ) {
      long at = offset + i;
      if (at < written && channel != null) {
        int length = (int) Math.min(bytes.length - i, written - at);
        i += channel.write(ByteBuffer.wrap(bytes, i, length), at);
      } else {
        buffer.put((int) (at - written), bytes[i]);
        i++;
      }
    }
  }

  /** Forgets the bytes, and deletes the file if there is one. */
  @Override
  public void close() throws IOException {
    buffer.clear();
    written = 0;
    if (file != null) {
      file.close();
      file = null;
    }
  }
}
