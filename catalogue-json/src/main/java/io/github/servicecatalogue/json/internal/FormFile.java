package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Grade;
import io.github.servicecatalogue.internal.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form as a file states it: tab-separated, a header line, {@code # } before remarks, {@code -} or
 * nothing for a blank cell. A line a member: {@code key}, and, each of them or none, {@code
 * element}, {@code conversion}, {@code filled}, {@code grade}.
 *
 * @param settings what lines such as {@code #! profile = guangdong} say
 * @param table the members
 */
public record FormFile(Map<String, String> settings, FormTable table) {
  private static final List<String> COLUMNS =
      List.of("key", "element", "conversion", "filled", "grade");
  private static final Set<String> FILLED = Set.of("", "never", "raw");
  private static final Set<Conversion> NOT_STATED =
      Set.of(Conversion.SHARED, Conversion.PART, Conversion.OBJECT, Conversion.ROWS);

  /** What is wrong in a line. */
  public static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;

    Fault(int line, String message) {
      super(message);
      this.line = line;
    }

    /** Returns the number of the line, from 1. */
    public int line() {
      return line;
    }
  }

  /**
   * Reads the lines of such a file.
   *
   * @throws Fault at the first line that is wrong
   */
  public static FormFile read(List<String> lines) throws Fault {
    Map<String, String> settings = new HashMap<>();
    List<Forms.Line> members = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    List<String> columns = List.of();
    for (int i = 0; i < lines.size(); i++) {
      String line =
          i == 0 && lines.get(0).startsWith("\ufeff") ? lines.get(0).substring(1) : lines.get(i);
      boolean comment = line.startsWith("#") && !line.startsWith("#!");
      if (comment || line.isBlank()) {
        continue;
      }
      if (line.startsWith("#!")) {
        setting(line, i + 1, settings);
      } else if (columns.isEmpty()) {
        columns = columns(line, i + 1);
      } else {
        Forms.Line member = member(line, i + 1, columns);
        if (!keys.add(member.key().replace("[]", ""))) {
          throw new Fault(i + 1, "key \"" + member.key() + "\" stands twice");
        }
        members.add(member);
      }
    }
    if (members.isEmpty()) {
      throw new Fault(Math.max(1, lines.size()), "the table has no members");
    }
    return new FormFile(Map.copyOf(settings), Forms.of(members));
  }

  /** Returns the form of that id that the library brings along. */
  public static FormFile resource(String id) {
    String name = "/io/github/servicecatalogue/json/dialects/" + id + ".tsv";
    try (InputStream in = FormFile.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return read(new String(bytes, StandardCharsets.UTF_8).lines().toList());
    } catch (Fault fault) {
      throw new IllegalStateException(name + ":" + fault.line() + ": " + fault.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void setting(String line, int number, Map<String, String> settings) throws Fault {
    int equals = line.indexOf('=');
    String name = equals < 0 ? "" : line.substring(2, equals).strip();
    if (!name.equals("profile") && !name.equals("id")) {
      throw new Fault(number, "a line with #! says profile = … or id = …");
    }
    settings.put(name, line.substring(equals + 1).strip());
  }

  private static List<String> columns(String line, int number) throws Fault {
    List<String> columns = Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
    for (String column : columns) {
      if (!COLUMNS.contains(column)) {
        throw new Fault(number, "no column \"" + column + '"' + meant(column, COLUMNS));
      }
    }
    if (!columns.contains("key")) {
      throw new Fault(number, "there is no column key");
    }
    return columns;
  }

  private static Forms.Line member(String line, int number, List<String> columns) throws Fault {
    String[] cells = line.split("\t", -1);
    if (cells.length > columns.size()) {
      throw new Fault(number, "the line has " + cells.length + " cells, not " + columns.size());
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < cells.length; i++) {
      String cell = cells[i].strip();
      values.put(columns.get(i), cell.equals("-") ? "" : cell);
    }
    String key = key(values.getOrDefault("key", ""), number);
    Element<?> element = element(values.getOrDefault("element", ""), number);
    String filled = values.getOrDefault("filled", "");
    if (!FILLED.contains(filled)) {
      throw new Fault(number, "filled is blank, never or raw, not \"" + filled + '"');
    }
    Conversion conversion = conversion(values.getOrDefault("conversion", ""), element, number);
    boolean inRows = key.contains("[].");
    if (element != null && element.row() == null && inRows != (conversion == Conversion.PARENT)) {
      throw new Fault(
          number,
          inRows
              ? element.id() + " stands in the item, not in rows"
              : "the conversion parent is for rows");
    }
    return new Forms.Line(
        key, element, conversion, filled, grade(values.getOrDefault("grade", ""), number));
  }

  private static String key(String key, int number) throws Fault {
    for (String name : key.split("\\.", -1)) {
      if (name.isEmpty() || name.equals("[]")) {
        throw new Fault(number, "\"" + key + "\" is no path of names");
      }
    }
    return key;
  }

  private static @Nullable Element<?> element(String id, int number) throws Fault {
    Element<?> element = id.isEmpty() ? null : Elements.find(id);
    if (element == null && !id.isEmpty()) {
      List<String> ids = Elements.all().stream().map(Element::id).toList();
      throw new Fault(number, "no element \"" + id + '"' + meant(id, ids));
    }
    return element;
  }

  private static Conversion conversion(String name, @Nullable Element<?> element, int number)
      throws Fault {
    if (element == null) {
      return Conversion.KEEP;
    }
    if (name.isEmpty()) {
      return Binding.conversionOf(element) == Conversion.TEXT
          ? Binding.foreign(element)
          : Binding.conversionOf(element);
    }
    List<String> names =
        Arrays.stream(Conversion.values())
            .filter(conversion -> !NOT_STATED.contains(conversion))
            .map(Conversion::id)
            .toList();
    if (!names.contains(name)) {
      throw new Fault(number, "no conversion \"" + name + '"' + meant(name, names));
    }
    return Conversion.of(name);
  }

  private static Grade grade(String letter, int number) throws Fault {
    for (Grade grade : Grade.values()) {
      if (grade.name().equals(letter.isEmpty() ? "B" : letter)) {
        return grade;
      }
    }
    throw new Fault(number, "a grade is A, B, C or D, not \"" + letter + '"');
  }

  private static String meant(String name, List<String> names) {
    String near = Nearest.of(name, names);
    return near == null ? "" : "; did you mean " + near + "?";
  }
}
