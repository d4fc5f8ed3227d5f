package io.github.servicecatalogue.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Cases in files that need no Java to read: a line a case, columns separated by {@code |} with any
 * white space around, comments after {@code #}.
 */
final class DataFile {
  private DataFile() {}

  /** Returns the cases of a file; an empty column is an empty text. */
  static Stream<Arguments> cases(String name, int columns) {
    return lines(name).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> split(name, line, columns));
  }

  private static Arguments split(String name, String line, int columns) {
    String[] parts = line.split("\\|", -1);
    if (parts.length != columns) {
      throw new IllegalStateException(name + " has " + parts.length + " columns here: " + line);
    }
    return Arguments.of((Object[]) Stream.of(parts).map(String::strip).toArray(String[]::new));
  }

  private static List<String> lines(String name) {
    InputStream in = Objects.requireNonNull(DataFile.class.getResourceAsStream(name), name);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
