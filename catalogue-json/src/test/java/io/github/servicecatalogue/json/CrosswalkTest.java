package io.github.servicecatalogue.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.json.internal.FormTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every name of the crosswalk stands in the table of its form; skipped where it is not there. */
class CrosswalkTest {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\d_]*");

  private static Optional<Path> crosswalk() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path file = folder.resolve("shared").resolve("standard").resolve("crosswalk.csv");
      if (Files.isRegularFile(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
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

  /** Returns the names that a cell states: without remarks, marks and names of tables. */
  private static List<String> names(String cell) {
    List<String> names = new ArrayList<>();
    String plain = cell.replaceAll("\\([^)]*\\)", "").replaceAll("\\[sic]|\\{[^}]*}|\\[p]", "");
    for (String part : plain.split(";", -1)) {
      String text = part.strip();
      String last = text.substring(Math.max(text.lastIndexOf('.'), text.lastIndexOf(' ')) + 1);
      Matcher name = NAME.matcher(last);
      if (name.find()) {
        names.add(name.group());
      }
    }
    return names;
  }

  @ParameterizedTest
  @CsvSource({"guangdong,2", "sichuan,4", "zhejiang,5", "hunan,6"})
  void theTablesHaveEveryName(String id, int column) throws IOException {
    Optional<Path> file = crosswalk();
    Assumptions.assumeTrue(file.isPresent());
    FormTable table = Dialect.of(id).items();
    List<String> lines = Files.readAllLines(file.orElseThrow());
    List<String> missing = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      for (String name : names(cells(line).get(column))) {
        if (!table.hasAnywhere(name)) {
          missing.add(cells(line).get(0) + ": " + name);
        }
      }
    }
    assertThat(missing).isEmpty();
  }
}
