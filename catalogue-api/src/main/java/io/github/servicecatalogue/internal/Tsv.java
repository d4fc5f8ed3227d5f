package io.github.servicecatalogue.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables that the library carries: UTF-8, tab-separated, a header line, {@code #} before
 * remarks, {@code -} for a blank cell, {@code \e} for an empty text.
 */
public final class Tsv {
  private Tsv() {}

  /**
   * Gives each line to {@code lines} as a map from column to value; blank cells are absent.
   *
   * @param in the table; null, when it is missing from the jar, is an error
   * @throws UncheckedIOException if the table cannot be read
   */
  public static void read(@Nullable InputStream in, Consumer<Map<String, String>> lines) {
    Objects.requireNonNull(in, "a table is missing from the library");
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String[] columns = new String[0];
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isEmpty() || line.startsWith("# ")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (columns.length == 0) {
          columns = cells;
        } else {
          lines.accept(cells(columns, cells));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> cells(String[] columns, String[] cells) {
    if (cells.length != columns.length) {
      throw new IllegalStateException("A line has " + cells.length + " cells: " + cells[0]);
    }
    Map<String, String> line = new HashMap<>();
    for (int i = 0; i < columns.length; i++) {
      if (cells[i].equals("\\e")) {
        line.put(columns[i], "");
      } else if (!cells[i].equals("-") || columns[i].equals("code")) {
        line.put(columns[i], cells[i]);
      }
    }
    return line;
  }
}
