package io.github.servicecatalogue;

import org.jspecify.annotations.Nullable;

/**
 * A place in a file. Immutable and thread-safe.
 *
 * @param file the path as it was given, or null
 * @param line the line, counted from 1
 * @param column the column, counted from 1 in characters (Unicode code points), not in bytes
 */
public record Location(@Nullable String file, int line, int column) {
  /** Checks that line and column count from 1. */
  public Location {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("Lines and columns count from 1: " + line + ":" + column);
    }
  }

  /** Returns {@code file:line:column}, without the file where it is unknown. */
  @Override
  public String toString() {
    return (file == null ? "" : file + ":") + line + ":" + column;
  }
}
