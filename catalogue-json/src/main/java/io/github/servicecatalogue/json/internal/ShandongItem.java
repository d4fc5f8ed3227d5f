package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.Rules;
import io.github.servicecatalogue.json.internal.Node.Origin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of Shandong's provincial pool (山东省库) as an object that a table of members can describe: its
 * XML columns are objects or rows, the parts of what is split over several lists stand together,
 * and what is not in force stands aside. Values are not changed.
 *
 * <p>Knows where each value stood. Used again for the next row; not thread-safe.
 */
public final class ShandongItem {
  /** After the name of a column, that of its rows that are not in force: kept, not judged. */
  static final String NOT_IN_FORCE = "_NOT_IN_FORCE";

  /** After the name of a column of which only some rows have a meaning, that of the others. */
  static final String MORE = "_MORE";

  /** After the name of a column, that of its text where it is malformed. */
  static final String MALFORMED = "_MALFORMED";

  private static final String MATERIALS = "MATERIAL_XML";
  private static final String MATERIAL_RELATIONS = "MATERIAL_REL_XML";
  private static final String MATERIAL_EXTENSIONS = "MATERIAL_EXT_XML";
  private static final String LAWS = "LAW_XML";
  private static final String LAW_TERMS = "LAW_TERM_XML";
  private static final String LAW_RELATIONS = "LAW_REL_XML";
  private static final String WINDOWS = "ACCEPT_ADDRESS_XML";
  private static final String FIRST_WINDOW = "ACCEPT_ADDRESS_XML_FIRST";
  private static final String CONDITIONS = "APPLY_CONDITION_XML";
  private static final String CONSULTATIONS = "CONSULT_XML";
  private static final String TOPICS = "TITLE_XML";
  private static final String ITEM_EXTENSION = "ITME_EXT_INFO_XML";
  private static final String LAW_BASIS = "LAW_BASIS";
  private static final String SUB_TYPE = "SUB_TYPE";
  private static final String STATUS = "STATUS";
  private static final String CODE = "CODE";

  /** The columns that hold one object for an item. */
  private static final Set<String> SINGLE =
      Set.of(
          "ITEM_INFO_XML",
          ITEM_EXTENSION,
          "ONLINEADDRESS_XML",
          "ONLINECONDUCT_XML",
          "FOLDER_INFO_XML",
          "OUT_FLOW_XML");

  /** What the item has once, and each window. */
  private static final Set<String> OF_FIRST_WINDOW =
      Set.of(
          "ADDRESS",
          "OFFICE_HOUR",
          "COMPLAINT_PHONE",
          "TRAFFIC_GUIDE",
          "ADDRESSEE",
          "ADDRESSEE_PHONE",
          "UNIT_URL");

  /** In all other columns a status is that of the row. */
  private static final Set<String> STATUS_OF_ITEM = Set.of("ITEM_INFO_XML", ITEM_EXTENSION);

  private static final Map<String, String> SUB_TYPES =
      Map.of("QZ", "SUB_TYPE_QZ", "03", "SUB_TYPE_QZ", "ZS", "SUB_TYPE_ZS", "04", "SUB_TYPE_ZS");

  /** A stretch of the new object, and what it was before. */
  private record Piece(int from, Origin origin) {}

  private final JsonCursor cursor;
  private final Problems problems;
  private final XmlColumn xml;
  private final Map<String, Node> item = new LinkedHashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final JsonOutput json = new JsonOutput(out, false);
  private final List<Piece> pieces = new ArrayList<>();
  private final Map<String, Origin> pointers = new HashMap<>();

  /** Makes one that reads rows at that cursor, and notes what is wrong with them. */
  public ShandongItem(JsonCursor cursor, Problems problems, int maxDepth, int maxEntries) {
    this.cursor = cursor;
    this.problems = problems;
    this.xml = new XmlColumn(maxDepth, maxEntries);
  }

  /**
   * Reads the row at the cursor, which then is behind it, and shows another cursor the object that
   * was made of it.
   */
  public void read(JsonCursor result) {
    JsonCursor.Mark begin = cursor.mark();
    cursor.skipValue(); // it is whole, and nests no deeper than it may
    cursor.goBack(begin);
    item.clear();
    Origin origin = new Origin("", cursor.pos, true);
    cursor.take('{', "json-object-expected");
    Set<String> seen = new HashSet<>();
    if (!cursor.takeIf('}')) {
      do {
        cursor.peek();
        JsonCursor.Mark place = cursor.mark();
        String name = cursor.name();
        if (!seen.add(name)) {
          note(
              Rules.DUPLICATE_MEMBER,
              "/" + PointerLocator.token(name),
              Map.of("other", name),
              place);
        }
        cursor.peek();
        JsonCursor.Mark value = cursor.mark();
        column(name, Node.read(cursor, "/" + PointerLocator.token(name)), value);
      } while (cursor.takeIf(','));
      cursor.take('}', "json-comma-expected");
    }
    joinAll();
    write(Node.object(item, origin));
    byte[] bytes = out.toByteArray();
    result.window(Arrays.copyOf(bytes, bytes.length + JsonCursor.SLACK), bytes.length, true);
    result.goBack(new JsonCursor.Mark(0, 0, 0));
  }

  private void note(
      String rule, String pointer, Map<String, Object> arguments, JsonCursor.Mark place) {
    problems.add(
        new Problems.Problem(
            rule,
            pointer,
            null,
            null,
            null,
            arguments,
            place.line(),
            place.lineStart(),
            place.pos()));
  }

  // ---- columns

  /** Takes a column: rows where it holds any, and anything else as it stands. */
  private void column(String name, Node value, JsonCursor.Mark place) {
    Node column = value;
    if (value.isText && isXmlColumn(name) && XmlColumn.isXml(value.content)) {
      List<Map<String, String>> nodes = xml.read(value.content);
      if (nodes == null) {
        note(
            Rules.NOT_JSON,
            value.origin.pointer(),
            Map.of("fault", new Term("xml-malformed")),
            place);
        item.put(name + MALFORMED, value);
        return;
      } else {
        column = ofXml(nodes, value.origin);
      }
    }
    List<Node> rows = isXmlColumn(name) ? rows(column) : null;
    item.put(name, rows == null ? value : Node.array(rows, value.origin));
  }

  private static boolean isXmlColumn(String name) {
    return name.endsWith("_XML")
        || name.equals("AGENCYORGAN_INFO")
        || name.equals("CASE_SETTING_INFO");
  }

  private static Node ofXml(List<Map<String, String>> nodes, Origin column) {
    Origin origin = new Origin(column.pointer(), column.position(), false);
    List<Node> rows = new ArrayList<>();
    for (Map<String, String> node : nodes) {
      Map<String, Node> members = new LinkedHashMap<>();
      node.forEach((key, text) -> members.put(key, Node.text(text, origin)));
      rows.add(Node.object(members, origin));
    }
    return Node.array(rows, origin);
  }

  /** Returns the rows of an array, an object, or what these hold as {@code node}; or null. */
  private static @Nullable List<Node> rows(Node value) {
    if (value.members != null) {
      Node inner = value.members.size() == 1 ? value.members.get(XmlColumn.NODE) : null;
      return inner == null || inner.isText ? List.of(value) : rows(inner);
    }
    if (value.elements == null) {
      return null;
    }
    List<Node> rows = new ArrayList<>();
    for (Node element : value.elements) {
      List<Node> inner = element.members == null ? null : rows(element);
      if (inner == null) {
        return null;
      }
      rows.addAll(inner);
    }
    return rows;
  }

  private List<Node> rowsOf(String column) {
    Node node = item.get(column);
    return node == null || node.elements == null ? List.of() : node.elements;
  }

  private void put(String name, List<Node> rows, String like) {
    if (!rows.isEmpty()) {
      item.put(name, Node.array(rows, Objects.requireNonNull(item.get(like)).origin));
    }
  }

  // ---- what belongs together

  private void joinAll() {
    for (String column : List.copyOf(item.keySet())) {
      if (isXmlColumn(column) && !STATUS_OF_ITEM.contains(column)) {
        setAside(column);
      }
    }
    join(MATERIALS, MATERIAL_RELATIONS, "MATERIAL_CODE");
    join(MATERIALS, MATERIAL_EXTENSIONS, CODE);
    join(LAWS, LAW_TERMS, "LAW_CODE");
    join(LAWS, LAW_RELATIONS, "LAW_CODE");
    collectBasis();
    joinConditions();
    sort(
        CONSULTATIONS,
        "TYPE",
        "PHONE_NUMBER",
        Map.of("0", "PHONE_NUMBER_0", "1", "PHONE_NUMBER_1"));
    sort(TOPICS, "CLASS_TYPE", "NAME", Map.of("1", "NAME_1", "2", "NAME_2"));
    List<Node> windows = rowsOf(WINDOWS);
    if (!windows.isEmpty()) {
      Map<String, Node> members =
          new LinkedHashMap<>(Objects.requireNonNull(windows.get(0).members));
      members.keySet().retainAll(OF_FIRST_WINDOW);
      item.putIfAbsent(FIRST_WINDOW, Node.object(members, windows.get(0).origin));
    }
    for (String column : SINGLE) {
      List<Node> rows = rowsOf(column);
      if (!rows.isEmpty()) {
        put(column + MORE, rows.subList(1, rows.size()), column);
        item.put(column, rows.get(0));
      }
    }
    tellSubType();
  }

  /** Sets the rows aside whose status is not 1. */
  private void setAside(String column) {
    List<Node> inForce = new ArrayList<>();
    List<Node> others = new ArrayList<>();
    for (Node row : rowsOf(column)) {
      Map<String, Node> members = Objects.requireNonNull(row.members);
      boolean counts = !members.containsKey(STATUS) || "1".equals(row.memberText(STATUS));
      (counts ? inForce : others).add(row);
    }
    if (!others.isEmpty()) {
      put(column + NOT_IN_FORCE, others, column);
      item.put(column, Node.array(inForce, Objects.requireNonNull(item.get(column)).origin));
    }
  }

  /** Puts the rows of another list into those of the first list that have the same code. */
  private void join(String list, String other, String key) {
    List<Node> heads = rowsOf(list);
    List<Node> parts = rowsOf(other);
    if (parts.isEmpty()) {
      return;
    }
    Map<String, List<Node>> byCode = new HashMap<>();
    for (Node part : parts) {
      byCode
          .computeIfAbsent(String.valueOf(part.memberText(key)), c -> new ArrayList<>())
          .add(part);
    }
    Set<String> used = new HashSet<>();
    List<Node> joined = new ArrayList<>();
    for (Node head : heads) {
      String code = head.memberText(CODE);
      List<Node> own = code == null ? List.of() : byCode.getOrDefault(code, List.of());
      if (own.isEmpty() || !(used.add(code) || list.equals(LAWS))) {
        joined.add(head);
        continue;
      }
      for (Node part : own) {
        Map<String, Node> members = new LinkedHashMap<>(Objects.requireNonNull(head.members));
        members.put(other, part);
        joined.add(Node.object(members, head.origin));
      }
    }
    List<Node> left = new ArrayList<>();
    for (Node part : parts) {
      String code = part.memberText(key);
      if (code == null || !used.contains(code)) {
        left.add(part);
        noteUnresolved(part, code);
      }
    }
    if (!heads.isEmpty()) {
      put(list, joined, list);
    }
    put(other + MORE, left, other);
    item.remove(other);
  }

  /** What names a material or law that is not there is kept and told. */
  private void noteUnresolved(Node part, @Nullable String code) {
    if (code == null) {
      return;
    }
    problems.add(
        new Problems.Problem(
            Rules.CHILD_RECORD_RESOLVES,
            part.origin.pointer(),
            Elements.PARENT_ITEM_GUID,
            code,
            null,
            Map.of("fault", new Term("child-parent-absent")),
            cursor.line,
            cursor.lineStart,
            part.origin.position()));
  }

  /** What is said of the basis as a whole stands with each law. */
  private void collectBasis() {
    List<Node> rows = rowsOf(LAWS);
    String text =
        rows.stream()
            .map(row -> row.memberText(LAW_BASIS))
            .filter(basis -> basis != null && !basis.isEmpty())
            .distinct()
            .collect(Collectors.joining("\n"));
    if (!text.isEmpty() && !item.containsKey(LAW_BASIS)) {
      item.put(LAW_BASIS, Node.text(text, rows.get(0).origin));
    }
  }

  /** The conditions of an item are one text; what else their rows hold stays beside it. */
  private void joinConditions() {
    List<Node> rows = rowsOf(CONDITIONS);
    if (rows.isEmpty()) {
      return;
    }
    String text =
        rows.stream()
            .map(row -> row.memberText("NAME"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    Map<String, Node> members = new LinkedHashMap<>();
    members.put("NAME", Node.text(text, rows.get(0).origin));
    List<Node> more =
        rows.stream()
            .filter(
                row ->
                    !Set.of("NAME", STATUS)
                        .containsAll(Objects.requireNonNull(row.members).keySet()))
            .toList();
    put(CONDITIONS + MORE, more, CONDITIONS);
    item.put(CONDITIONS, Node.object(members, rows.get(0).origin));
  }

  /** Collects the values of a key by the kind of their row. */
  private void sort(String column, String kind, String key, Map<String, String> names) {
    List<Node> rows = rowsOf(column);
    boolean sorted =
        rows.size() == 1
            && names.values().containsAll(Objects.requireNonNull(rows.get(0).members).keySet());
    if (sorted) {
      item.put(column, rows.get(0));
    }
    if (rows.isEmpty() || sorted) {
      return;
    }
    Map<String, List<Node>> values = new LinkedHashMap<>();
    List<Node> more = new ArrayList<>();
    for (Node row : rows) {
      String ofKind = row.memberText(kind);
      String name = ofKind == null ? null : names.get(ofKind);
      Node value = Objects.requireNonNull(row.members).get(key);
      if (name == null || value == null) {
        more.add(row);
      } else {
        values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        if (!Set.of(kind, key, STATUS).containsAll(row.members.keySet())) {
          more.add(row);
        }
      }
    }
    Map<String, Node> members = new LinkedHashMap<>();
    values.forEach((name, found) -> members.put(name, together(found, key)));
    put(column + MORE, more, column);
    item.put(column, Node.object(members, rows.get(0).origin));
  }

  private static Node together(List<Node> found, String key) {
    Origin origin = found.get(0).origin;
    if (key.equals("NAME")) {
      return Node.array(found, origin);
    }
    String text = found.stream().map(node -> node.content).collect(Collectors.joining("；"));
    return Node.text(text, origin);
  }

  /** One key means the class of coercion, the kind of levy, or who takes the first step. */
  private void tellSubType() {
    Node type = item.get("TYPE");
    Node extension = item.get(ITEM_EXTENSION);
    String name = type == null ? null : SUB_TYPES.get(type.content.strip());
    if (name == null
        || extension == null
        || extension.members == null
        || !extension.members.containsKey(SUB_TYPE)) {
      return;
    }
    Map<String, Node> members = new LinkedHashMap<>();
    extension.members.forEach(
        (key, value) -> members.put(key.equals(SUB_TYPE) ? name : key, value));
    item.put(ITEM_EXTENSION, Node.object(members, extension.origin));
  }

  // ---- the new object

  private void write(Node whole) {
    out.reset();
    pieces.clear();
    pointers.clear();
    try {
      write(whole, "");
      json.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // an array in memory has no such trouble
    }
  }

  private void write(Node node, String pointer) throws IOException {
    json.flush();
    pieces.add(new Piece(out.size(), node.origin));
    pointers.put(pointer, node.origin);
    if (node.members != null) {
      json.beginObject();
      for (Map.Entry<String, Node> member : node.members.entrySet()) {
        json.name(member.getKey());
        write(member.getValue(), pointer + "/" + PointerLocator.token(member.getKey()));
      }
      json.endObject();
    } else if (node.elements != null) {
      json.beginArray();
      for (int i = 0; i < node.elements.size(); i++) {
        write(node.elements.get(i), pointer + "/" + i);
      }
      json.endArray();
    } else if (node.isText) {
      json.text(node.content);
    } else {
      json.source(node.content);
    }
  }

  // ---- where things stood

  /** Returns the place in the window of what is at a place of the new object. */
  public int position(int place) {
    int low = 0;
    int high = pieces.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (pieces.get(middle).from() <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return pieces.get(low).origin().position();
  }

  /** Turns a pointer into the new object into one into the row as it stands in the file. */
  public String pointer(String inNew) {
    String known = inNew;
    while (!pointers.containsKey(known)) {
      known = known.substring(0, known.lastIndexOf('/'));
    }
    Origin origin = Objects.requireNonNull(pointers.get(known));
    return origin.isInside()
        ? origin.pointer() + inNew.substring(known.length())
        : origin.pointer();
  }
}
