package io.github.servicecatalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Real data, and the standard as tables, that lie beside the project on some machines and are no
 * part of it: a test reads them only where they are.
 */
final class SharedData {
  private SharedData() {}

  /**
   * Returns the file of that name in {@code shared/data}, sought upwards from the working folder.
   */
  static Optional<Path> find(String name) {
    return find("data", name);
  }

  /** Returns the table of that name in {@code shared/standard}, sought in the same way. */
  static Optional<Path> standard(String name) {
    return find("standard", name);
  }

  private static Optional<Path> find(String kind, String name) {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path file = folder.resolve("shared").resolve(kind).resolve(name);
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

  /** Returns the rows of a comma-separated file (RFC 4180, no line breaks in cells) by column. */
  static List<Map<String, String>> csv(Path file) {
    List<String> lines = lines(file);
    List<String> columns = cells(lines.get(0));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        row.put(columns.get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  /** Returns the cell in that column, which must be there. */
  static String cell(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        boolean escaped = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (escaped) {
          cell.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
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
