package io.github.servicecatalogue.json;

import java.io.ByteArrayInputStream;

/** A stream that gives at most so many bytes at a time, as a network does. */
final class SlowStream extends ByteArrayInputStream {
  private final int atATime;

  SlowStream(byte[] bytes, int atATime) {
    super(bytes);
    this.atATime = atATime;
  }

  @Override
  public int read(byte[] to, int from, int length) {
    return super.read(to, from, Math.min(length, atATime));
  }
}
