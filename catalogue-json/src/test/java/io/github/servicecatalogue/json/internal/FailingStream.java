package io.github.servicecatalogue.json.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** A stream that cannot be read. */
public final class FailingStream extends InputStream {
  /** The message of the exception. */
  public static final String MESSAGE = "the line is down";

  private FailingStream() {}

  /** Returns a stream that gives these bytes and then fails. */
  public static InputStream after(byte[] bytes) {
    return new SequenceInputStream(new ByteArrayInputStream(bytes), new FailingStream());
  }

  @Override
  public int read() throws IOException {
    throw new IOException(MESSAGE);
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    throw new IOException(MESSAGE);
  }
}
