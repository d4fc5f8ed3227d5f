package io.github.servicecatalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Real data that lies beside the project on some machines and is no part of it: a test reads it
 * only where it is.
 */
final class SharedData {
  private SharedData() {}

  /**
   * Returns the file of that name in {@code shared/data}, sought upwards from the working folder.
   */
  static Optional<Path> find(String name) {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path file = folder.resolve("shared").resolve("data").resolve(name);
      if (Files.isRegularFile(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns one column of a tab-separated file with a header row. */
  static List<String> column(Path tsv, String name) {
    List<String> lines = lines(tsv);
    int column = List.of(lines.get(0).split("\t", -1)).indexOf(name);
    List<String> values = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      values.add(line.split("\t", -1)[column]);
    }
    return values;
  }

  /** Returns the values of a member with plain text, wherever it stands in a JSON file. */
  static List<String> member(Path json, String name) {
    Pattern pattern = Pattern.compile('"' + Pattern.quote(name) + "\"\\s*:\\s*\"([^\"\\\\]*)\"");
    List<String> values = new ArrayList<>();
    for (String line : lines(json)) {
      Matcher matcher = pattern.matcher(line);
      while (matcher.find()) {
        values.add(matcher.group(1));
      }
    }
    return values;
  }
}
