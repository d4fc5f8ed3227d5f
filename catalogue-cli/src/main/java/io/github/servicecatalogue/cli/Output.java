package io.github.servicecatalogue.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A stream that keeps the first failure in mind and takes, and forgets, everything after it: what
 * is read by nobody any more needs no exception for each line.
 */
final class Output extends OutputStream {
  private final OutputStream out;
  private @Nullable IOException failure;

  Output(OutputStream out) {
    this.out = out;
  }

  /** Returns the first failure, or null if everything was written. */
  @Nullable IOException failure() {
    return failure;
  }

  /** Tells whether the reader of a pipe has gone, as {@code head} does; that is nobody's fault. */
  static boolean isBrokenPipe(IOException failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("pipe") || message.contains("管道");
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    if (failure == null) {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        failure = e;
      }
    }
  }
}
