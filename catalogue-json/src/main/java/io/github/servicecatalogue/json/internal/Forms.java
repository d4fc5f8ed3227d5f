package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Grade;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the tables of the forms that are the element table under other names. */
public final class Forms {
  /** The table of the basic catalogue among the exchange tables. */
  public static final String DIRECTORY = "up_task_directory";

  private static final String ZONE_TABLE = "up_zone_organization";

  /** The tables of one family and how an item holds them. */
  private static final Map<String, RowKind<?>> ROW_TABLES =
      Map.of(
          "material", RowKind.MATERIALS,
          "fee_project", RowKind.FEES,
          "questions", RowKind.QUESTIONS);

  /** Which family of tables takes which items, in the order of the standard. */
  private static final Map<ItemKind, String> FAMILIES = families();

  private Forms() {}

  private static Map<ItemKind, String> families() {
    Map<ItemKind, String> families = new LinkedHashMap<>();
    families.put(ItemKind.GENERAL, "general");
    families.put(ItemKind.PUBLIC, "public");
    families.put(ItemKind.PUNISH, "punish");
    families.put(ItemKind.LEVY, "handle");
    families.put(ItemKind.COERCE_INSPECT, "check");
    return Collections.unmodifiableMap(families);
  }

  /** Returns the beginning of the names of the tables that take items of that kind. */
  public static String family(@Nullable ItemKind kind) {
    return "up_task_"
        + FAMILIES.getOrDefault(kind == null ? ItemKind.GENERAL : kind, "general")
        + "_";
  }

  // ---- the Chinese form

  /** Returns the table of a shape whose members have the Chinese names of the standard. */
  public static FormTable chinese(Shape shape) {
    List<Binding> bindings = new ArrayList<>();
    for (Member<?> member : shape.members()) {
      Binding binding = Binding.direct(member).named(member.zhName());
      bindings.add(
          member instanceof RowKind<?> rows ? binding.with(chinese(rows.shape())) : binding);
    }
    return new FormTable(bindings, false);
  }

  // ---- the exchange form, one object an item

  /** Returns the table of an item as an object of exchange tables. */
  public static FormTable exchange() {
    List<Binding> bindings = new ArrayList<>();
    for (String family : FAMILIES.values()) {
      String prefix = "up_task_" + family + "_";
      bindings.add(object(prefix + "basic", basic(prefix + "basic")));
      addObject(bindings, prefix + "extend");
      for (String table : List.of("material", "fee_project", "questions")) {
        addRows(bindings, prefix + table, Objects.requireNonNull(ROW_TABLES.get(table)));
      }
    }
    bindings.add(object(DIRECTORY, basic(DIRECTORY)));
    addRows(bindings, "dn_audit_item_condition", RowKind.SITUATIONS);
    addRows(bindings, "dn_audit_material_condition", RowKind.SITUATIONS);
    return new FormTable(bindings, true);
  }

  /** Returns the table of a body of the region as a row of its exchange table. */
  public static FormTable exchangeBody() {
    List<Binding> bindings = new ArrayList<>();
    Shape shape = RowKind.IMPLEMENTING_BODIES.shape();
    for (Element<?> element : shape.elements()) {
      String column = element.nationalColumn();
      bindings.add(
          column == null
              ? Binding.direct(element)
              : Binding.of(column, Binding.foreign(element), element));
    }
    for (Element<?> element : Elements.all()) {
      if (element.row() == null && element.tables().contains(ZONE_TABLE)) {
        bindings.add(Binding.of(column(element), Conversion.KEEP, null));
      }
    }
    return new FormTable(bindings, true);
  }

  private static String column(Element<?> element) {
    return Objects.requireNonNull(element.nationalColumn());
  }

  private static Binding object(String name, FormTable table) {
    return Binding.of(name, Conversion.OBJECT, null).with(table);
  }

  private static FormTable basic(String table) {
    List<Binding> bindings = new ArrayList<>();
    for (Element<?> element : Elements.all()) {
      if (element.row() == null && element.tables().contains(table)) {
        bindings.add(Binding.of(column(element), Binding.foreign(element), element));
      }
    }
    return new FormTable(bindings, true);
  }

  private static void addObject(List<Binding> to, String table) {
    List<Binding> bindings = new ArrayList<>();
    List<Binding> parts = new ArrayList<>();
    for (Element<?> element : Elements.all()) {
      if (!element.tables().contains(table)) {
        continue;
      }
      String column = column(element);
      if (element.row() != null) {
        parts.add(Binding.of(column, Binding.foreign(element), element));
      } else if (element == Elements.RECORD_GUID) {
        bindings.add(Binding.of(column, Conversion.KEEP, null));
      } else if (isOfRow(element) && element != Elements.PARENT_ITEM_GUID) {
        bindings.add(Binding.of(column, Conversion.AGAIN, element));
      } else {
        bindings.add(Binding.of(column, Binding.foreign(element), element));
      }
    }
    if (bindings.isEmpty()) {
      return;
    }
    FormTable row = new FormTable(parts, true);
    for (Binding part : parts) {
      bindings.add(Binding.of(part.name(), Conversion.PART, RowKind.RESULTS).with(row));
    }
    to.add(object(table, new FormTable(bindings, true)));
  }

  /** Tells whether each row of each table has the element, whatever else it holds. */
  private static boolean isOfRow(Element<?> element) {
    return element == Elements.IMPLEMENTATION_CODE
        || element == Elements.HANDLING_ITEM_CODE
        || element.group() == Elements.RECORD_GUID.group();
  }

  private static void addRows(List<Binding> to, String table, RowKind<?> kind) {
    List<Binding> bindings = new ArrayList<>();
    for (Element<?> element : Elements.all()) {
      if (!element.tables().contains(table)) {
        continue;
      }
      String column = column(element);
      if (kind.enName().equals(element.row())) {
        bindings.add(Binding.of(column, Binding.foreign(element), element));
      } else if (element == Elements.RECORD_GUID) {
        bindings.add(Binding.of(column, Conversion.KEEP, null));
      } else {
        Element<?> own = element == Elements.PARENT_ITEM_GUID ? Elements.RECORD_GUID : element;
        bindings.add(Binding.of(column, Conversion.PARENT, own));
      }
    }
    if (!bindings.isEmpty()) {
      to.add(Binding.of(table, Conversion.ROWS, kind).with(new FormTable(bindings, true)));
    }
  }

  // ---- forms that a file states

  /** One line of a file: a member by its path. */
  record Line(
      String key,
      @Nullable Element<?> element,
      Conversion conversion,
      String filled,
      Grade grade) {}

  /** The members of one object while the lines are read. */
  private static final class Node {
    final Map<String, Node> children = new LinkedHashMap<>();
    @Nullable String row;
    @Nullable Line line;
  }

  /** Returns the table that these lines state, in their order. */
  static FormTable of(List<Line> lines) {
    Node root = new Node();
    Map<Element<?>, Integer> counts = new HashMap<>();
    for (Line line : lines) {
      add(root, line);
      if (line.element() != null && !isSecond(line.conversion())) {
        counts.merge(line.element(), 1, Integer::sum);
      }
    }
    return table(root, null, counts);
  }

  private static boolean isSecond(Conversion conversion) {
    return conversion == Conversion.LABEL
        || conversion == Conversion.AGAIN
        || conversion == Conversion.PARENT
        || conversion == Conversion.KEEP;
  }

  private static void add(Node root, Line line) {
    Node node = root;
    String[] names = line.key().split("\\.", -1);
    for (int i = 0; i < names.length; i++) {
      boolean list = names[i].endsWith("[]");
      String name = list ? names[i].substring(0, names[i].length() - 2) : names[i];
      Node child = node.children.get(name);
      if (child == null) {
        child = new Node();
        node.children.put(name, child);
      }
      Element<?> element = line.element();
      if (list && i < names.length - 1 && element != null && element.row() != null) {
        child.row = element.row();
      }
      node = child;
    }
    node.line = line;
  }

  private static FormTable table(Node node, @Nullable String row, Map<Element<?>, Integer> counts) {
    List<Binding> bindings = new ArrayList<>();
    Map<String, List<Binding>> parts = new LinkedHashMap<>();
    for (Map.Entry<String, Node> entry : node.children.entrySet()) {
      Node child = entry.getValue();
      String name = entry.getKey();
      if (!child.children.isEmpty()) {
        bindings.add(holder(name, child, row, counts));
        continue;
      }
      Line line = Objects.requireNonNull(child.line);
      Element<?> element = line.element();
      Binding binding = binding(name, line, counts);
      if (element != null
          && element.row() != null
          && row == null
          && line.conversion() != Conversion.MATERIAL_NAMES) {
        parts.computeIfAbsent(element.row(), r -> new ArrayList<>()).add(binding);
        bindings.add(
            new Binding(
                name,
                Conversion.PART,
                RowKind.of(element.row()),
                binding.isFilled(),
                binding.isWritten(),
                Conversion.KEEP,
                null,
                line.grade()));
      } else {
        bindings.add(binding);
      }
    }
    Map<String, FormTable> rows = new HashMap<>();
    parts.forEach((kind, members) -> rows.put(kind, new FormTable(members, true)));
    bindings.replaceAll(
        binding ->
            binding.conversion() == Conversion.PART && binding.member() != null
                ? binding.with(rows.get(binding.member().enName()))
                : binding);
    return new FormTable(bindings, true);
  }

  private static Binding holder(
      String name, Node child, @Nullable String row, Map<Element<?>, Integer> counts) {
    FormTable inner = table(child, child.row == null ? row : child.row, counts);
    boolean filled = inner.bindings().stream().anyMatch(Binding::isFilled);
    boolean written = inner.bindings().stream().anyMatch(Binding::isWritten);
    boolean rows = child.row != null;
    return new Binding(
        name,
        rows ? Conversion.ROWS : Conversion.OBJECT,
        rows ? RowKind.of(Objects.requireNonNull(child.row)) : null,
        filled,
        written,
        Conversion.KEEP,
        inner,
        Grade.B);
  }

  private static final Set<String> READ_ONLY = Set.of("raw");

  private static Binding binding(String name, Line line, Map<Element<?>, Integer> counts) {
    boolean written = !READ_ONLY.contains(line.filled());
    Binding binding =
        new Binding(
            name,
            line.element() == null ? Conversion.KEEP : line.conversion(),
            line.element(),
            written && !line.filled().equals("never"),
            written,
            Conversion.KEEP,
            null,
            line.grade());
    boolean shared =
        line.element() != null
            && !isSecond(line.conversion())
            && counts.getOrDefault(line.element(), 0) > 1;
    return shared ? binding.shared() : binding;
  }
}
