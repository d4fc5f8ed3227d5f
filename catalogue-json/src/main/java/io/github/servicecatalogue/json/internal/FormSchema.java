package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.CodeLists;
import io.github.servicecatalogue.CodeStyle;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementType;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Grade;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.Messages;
import io.github.servicecatalogue.core.Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the JSON Schema (2020-12) of a form of its {@link FormTable} and a profile. For one use.
 *
 * <p>Only keywords of the standard are used, so that strict validators take it: the meaning of a
 * code is the title of a {@code const}, which editors show beside it.
 */
public final class FormSchema {
  private static final String PROPERTIES = "properties";
  private static final String REQUIRED = "required";
  private static final String ITEMS = "items";
  private static final String TYPE = "type";
  private static final String ALL_OF = "allOf";
  private static final String ANY_OF = "anyOf";

  /** Heads the types 01 to 10 in GB/T 39046-2020, table A.1, and is none itself. */
  private static final String HEADING_OF_TYPES = "00";

  private static final String DAY =
      "([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
          + "|02-(0[1-9]|1[0-9]|2[0-8]))"
          + "|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)";
  private static final String TIME = "(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?)?";
  private static final String NO_LOOKALIKES = "[0-9A-HJ-NP-RTUWXY]";
  private static final String SEQUENCE = "(0[1-9]|[1-9][0-9])";
  private static final String SPACE = "[\\u0000-\\u0020\\u3000\\u00a0\\ufeff]*";

  /** The members of the head, by their words. */
  private static final List<String> HEADER_TERMS =
      List.of("name", "publisher", "area-code", "version", "issued", "code-lists");

  private static final List<String> CHINESE_HEADER =
      List.of("目录名称", "发布机构", "行政区划代码", "版本", "发布日期", "代码表");

  /** How much the schema says of a form. */
  public enum Depth {
    /** The form is the element table, perhaps under other names. */
    MODEL,
    /** The items are objects of exchange tables, one family of them for each kind of item. */
    TABLES,
    /** Only what the members mean. */
    NAMES
  }

  private final Profile profile;
  private final SchemaDemands demands;
  private final Depth depth;
  private final FormTable itemTable;
  private final SchemaTexts zh = SchemaTexts.of(Language.ZH);
  private final SchemaTexts en = SchemaTexts.of(Language.EN);
  private final Map<String, Object> definitions = new LinkedHashMap<>();
  private final Map<String, List<String>> codesOfDefinitions = new LinkedHashMap<>();

  private FormSchema(FormTable items, Profile profile, Depth depth) {
    this.profile = profile;
    this.demands = new SchemaDemands(profile, depth == Depth.TABLES);
    this.depth = depth;
    this.itemTable = items.with(own(null));
  }

  /**
   * Returns the text of the schema, indented, with a line end.
   *
   * @param dialect the id of the form
   * @param items the table of its items
   * @param bodies the table of the bodies of the region
   * @param chinese whether the members around the items have Chinese names too
   */
  public static String of(
      String dialect,
      FormTable items,
      FormTable bodies,
      Profile profile,
      Depth depth,
      boolean chinese) {
    Object schema = new FormSchema(items, profile, depth).root(dialect, bodies, chinese);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
    try {
      JsonOutput json = new JsonOutput(bytes, true);
      write(json, schema);
      json.endLine();
      json.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // an array in memory has no such trouble
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void write(JsonOutput json, Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.beginObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.name((String) entry.getKey());
        write(json, entry.getValue());
      }
      json.endObject();
    } else if (value instanceof List<?> list) {
      json.beginArray();
      for (Object entry : list) {
        write(json, entry);
      }
      json.endArray();
    } else if (value instanceof Integer number) {
      json.number(number);
    } else {
      json.text((String) value);
    }
  }

  private static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return object;
  }

  private static Map<String, Object> reference(String definition) {
    return object("$ref", "#/$defs/" + definition);
  }

  // ---- the file

  /**
   * An object that has none of the members of a document is an item. There are no alternatives to
   * choose from, so that what is wrong is said of the one thing that the object is.
   */
  private Map<String, Object> root(String dialect, FormTable bodies, boolean chinese) {
    Map<String, Object> schema =
        object(
            "$schema",
            "https://json-schema.org/draft/2020-12/schema",
            "title",
            zh.text("title", dialect) + " / " + en.text("title", dialect),
            "description",
            zh.text("description", profile.id()) + "\n" + en.text("description", profile.id()),
            TYPE,
            List.of("object", "array"));
    Map<String, Object> members = new LinkedHashMap<>();
    members.put(DocumentPart.HEADER.member(chinese), reference("catalogue"));
    members.put(
        DocumentPart.BODIES.member(chinese),
        rows(RowKind.IMPLEMENTING_BODIES, "row-implementingBodies", bodies));
    members.put(DocumentPart.BASIC_ITEMS.member(chinese), array("basic-items", "basicItem"));
    members.put(DocumentPart.ITEMS.member(chinese), array("items", "item"));
    List<Object> isDocument = new ArrayList<>();
    members.keySet().forEach(name -> isDocument.add(object(REQUIRED, List.of(name))));
    schema.put(PROPERTIES, members);
    schema.put(ITEMS, reference("item"));
    schema.put("if", object(TYPE, "object", "not", object(ANY_OF, isDocument)));
    schema.put("then", reference("item"));
    define(chinese);
    schema.put("$defs", definitions);
    return schema;
  }

  private Map<String, Object> array(String text, String definition) {
    Map<String, Object> array = titled(zh.text(text), en.text(text));
    array.put(TYPE, "array");
    array.put(ITEMS, reference(definition));
    return array;
  }

  private static Map<String, Object> titled(String title, String description) {
    return object("title", title, "description", description);
  }

  private void define(boolean chinese) {
    definitions.put("catalogue", header(chinese));
    Map<String, Object> elements = members(itemTable);
    if (depth == Depth.MODEL) {
      definitions.put("item", demanding("item", KindsOfItem.IMPLEMENTATION));
      definitions.put("basicItem", demanding("basic-item", KindsOfItem.BASIC));
    } else if (depth == Depth.TABLES) {
      definitions.put("item", demandingTables("item", SchemaDemands.KINDS));
      definitions.put("basicItem", demandingTables("basic-item", Set.of(ItemKind.BASIC)));
    } else {
      definitions.put("item", withTitle("item", reference("elements")));
      definitions.put("basicItem", withTitle("basic-item", reference("elements")));
    }
    if (depth != Depth.NAMES) {
      define("empty", object(ANY_OF, List.of(blank(), object(TYPE, "array", ITEMS, blank()))));
      define("filled", object("not", reference("empty")));
    }
    definitions.put("elements", elements);
    Map<String, Object> parts = new LinkedHashMap<>();
    for (String part : List.of("name", "id", "url")) {
      Map<String, Object> text =
          titled(zh.text("attachment." + part), en.text("attachment." + part));
      text.put(TYPE, "string");
      parts.put(part, text);
    }
    define("attachment", object(TYPE, "object", PROPERTIES, parts));
    define("date", object(TYPE, "string", "pattern", "^" + DAY + TIME + "$"));
  }

  private void define(String name, Map<String, Object> schema) {
    definitions.put(name, withTitle(name, schema));
  }

  private Map<String, Object> withTitle(String text, Map<String, Object> schema) {
    Map<String, Object> titled = titled(zh.text(text), en.text(text));
    titled.putAll(schema);
    return titled;
  }

  private Map<String, Object> header(boolean chinese) {
    Messages zhWords = Messages.of(Language.ZH);
    Messages enWords = Messages.of(Language.EN);
    Map<String, Object> members = new LinkedHashMap<>();
    for (String term : HEADER_TERMS) {
      String name = camelCase(term);
      Map<String, Object> member =
          titled(zhWords.text("term.header-" + term), enWords.text("term.header-" + term));
      switch (name) {
        case "issued" -> member.putAll(reference("date"));
        case "codeLists" -> member.put(ANY_OF, profiles());
        default -> member.put(TYPE, "string");
      }
      members.put(chinese ? CHINESE_HEADER.get(members.size()) : name, member);
    }
    return withTitle("header", object(TYPE, "object", PROPERTIES, members));
  }

  /** Returns {@code areaCode} for {@code area-code}. */
  private static String camelCase(String term) {
    int hyphen = term.indexOf('-');
    return hyphen < 0
        ? term
        : term.substring(0, hyphen)
            + Character.toUpperCase(term.charAt(hyphen + 1))
            + term.substring(hyphen + 2);
  }

  private List<Object> profiles() {
    return Stream.concat(Profile.builtIn().stream().map(Profile::of), Stream.of(profile))
        .collect(Collectors.toMap(Profile::id, p -> p, (first, same) -> first, LinkedHashMap::new))
        .values()
        .stream()
        .<Object>map(p -> constant(p.id(), p.name(Language.ZH), p.name(Language.EN)))
        .toList();
  }

  private static Map<String, Object> constant(String code, String title, String description) {
    Map<String, Object> constant = object("const", code);
    if (!title.isEmpty()) {
      constant.put("title", title);
    }
    if (!description.isEmpty()) {
      constant.put("description", description);
    }
    return constant;
  }

  // ---- what must be there

  private enum KindsOfItem {
    IMPLEMENTATION,
    BASIC
  }

  private Map<String, Object> demanding(String text, KindsOfItem kinds) {
    List<Object> parts = new ArrayList<>();
    parts.add(reference("elements"));
    if (kinds == KindsOfItem.BASIC) {
      add(parts, demand(element -> demands.mustHave(element, ItemKind.BASIC), rows -> false));
    } else {
      add(parts, demand(demands::allMustHave, demands::allMustHaveRow));
      for (ItemKind kind : SchemaDemands.KINDS) {
        Map<String, Object> more =
            demand(
                element -> demands.mustHave(element, kind) && !demands.allMustHave(element),
                rows -> demands.mustHaveRow(rows, kind) && !demands.allMustHaveRow(rows));
        refuse(more, kind);
        List<String> types = typesOf(kind);
        if (!more.isEmpty() && !types.isEmpty()) {
          String type = nameOf(Elements.ITEM_TYPE);
          Map<String, Object> isOfKind =
              object(REQUIRED, List.of(type), PROPERTIES, object(type, object("enum", types)));
          parts.add(object("if", isOfKind, "then", more));
        }
      }
    }
    return withTitle(text, object(ALL_OF, parts));
  }

  /**
   * Each family of tables takes one kind of items. What an item of it must have stands in the
   * tables that are there, and a table that must have something must be there with the first one.
   */
  private Map<String, Object> demandingTables(String text, Set<ItemKind> kinds) {
    List<Object> parts = new ArrayList<>();
    parts.add(reference("elements"));
    List<Object> isThere = new ArrayList<>();
    for (Binding binding : itemTable.bindings()) {
      if (binding.name().equals(Forms.DIRECTORY) || binding.name().endsWith("_basic")) {
        isThere.add(object(REQUIRED, List.of(binding.name())));
      }
    }
    parts.add(object(ANY_OF, isThere));
    for (ItemKind kind : kinds) {
      Map<String, Object> ofAll = demandOfTables(kind, demands::allMustHave);
      Map<String, Object> ofKind = demandOfTables(kind, element -> demands.mustHave(element, kind));
      if (kind == ItemKind.BASIC) {
        add(parts, ofKind);
      } else {
        // an item of a type that nobody places is written into one of the families too
        add(parts, ofAll);
        parts.add(object("if", isOfKind(kind), "then", ofKind));
        add(parts, typeOfTable(kind));
      }
    }
    return withTitle(text, object(ALL_OF, parts));
  }

  private Map<String, Object> demandOfTables(ItemKind kind, Predicate<Element<?>> asked) {
    Map<String, Object> tables = new LinkedHashMap<>();
    List<String> together = new ArrayList<>();
    String main = "";
    for (Binding binding : itemTable.bindings()) {
      FormTable table = binding.table();
      if (table == null || !isOfFamily(binding.name(), kind)) {
        continue;
      }
      Map<String, Object> demand = demand(table, asked);
      boolean object = binding.conversion() == Conversion.OBJECT;
      if (!demand.isEmpty()) {
        tables.put(binding.name(), object ? demand : object(ITEMS, demand));
      }
      if (main.isEmpty()) {
        main = binding.name();
      } else if (object && !demand.isEmpty()) {
        together.add(binding.name());
      }
    }
    Map<String, Object> all = new LinkedHashMap<>();
    if (!together.isEmpty()) {
      all.put("dependentRequired", object(main, together));
    }
    merge(all, List.of(), tables);
    return all;
  }

  /** Returns the member of an item in which its type stands, where that is of a kind. */
  private Map<String, Object> isOfKind(ItemKind kind) {
    return ofMainTable(kind, object("enum", typesOf(kind)), true);
  }

  private Map<String, Object> ofMainTable(
      ItemKind kind, Map<String, Object> type, boolean required) {
    String name = Forms.family(kind) + "basic";
    FormTable table = itemTable.binding(itemTable.names().find(name)).inner();
    for (Binding binding : table.bindings()) {
      if (binding.member() == Elements.ITEM_TYPE) {
        Map<String, Object> main = object(PROPERTIES, object(binding.name(), type));
        if (!required) {
          return object(PROPERTIES, object(name, main));
        }
        main.put(REQUIRED, List.of(binding.name()));
        return object(REQUIRED, List.of(name), PROPERTIES, object(name, main));
      }
    }
    throw new IllegalStateException("No type of item in " + name);
  }

  private static boolean isOfFamily(String table, ItemKind kind) {
    return kind == ItemKind.BASIC
        ? table.equals(Forms.DIRECTORY)
        : table.startsWith(Forms.family(kind)) || !table.startsWith("up_task_");
  }

  /** Says that items of other kinds do not belong into the tables of a family. */
  private Map<String, Object> typeOfTable(ItemKind kind) {
    if (!isError("structure/table-fits-item-type")) {
      return Map.of();
    }
    List<Object> others = new ArrayList<>();
    SchemaDemands.KINDS.stream()
        .filter(other -> other != kind)
        .forEach(k -> others.addAll(typesOf(k)));
    return ofMainTable(kind, object("not", object("enum", others)), false);
  }

  private static void add(List<Object> parts, Map<String, Object> demand) {
    if (!demand.isEmpty()) {
      parts.add(demand);
    }
  }

  private String nameOf(Member<?> member) {
    for (int i = 0; i < itemTable.names().size(); i++) {
      if (member.equals(itemTable.binding(i).member())) {
        return itemTable.names().name(i);
      }
    }
    throw new IllegalStateException("The form does not hold " + member.enName());
  }

  /** Returns the codes for the types of that kind; a province may number them in its own way. */
  private List<String> typesOf(ItemKind kind) {
    List<String> types = new ArrayList<>(kind.nationalTypes());
    types.removeIf(type -> !type.equals(profile.nationalItemType(type)));
    CodeList list = profile.codeLists().listOf(Elements.ITEM_TYPE);
    if (list != null) {
      for (CodeList.Entry entry : list.entries()) {
        String type = entry.code();
        boolean isOfKind = ItemKind.ofNationalType(profile.nationalItemType(type)) == kind;
        if (isOfKind && !types.contains(type)) {
          types.add(type);
        }
      }
    }
    return types;
  }

  private Map<String, Object> demand(Predicate<Element<?>> asked, Predicate<RowKind<?>> askedRows) {
    Map<String, Object> demand = demand(itemTable, asked);
    List<String> required = new ArrayList<>();
    Map<String, Object> rowsOfItem = new LinkedHashMap<>();
    for (int i = 0; i < itemTable.names().size(); i++) {
      if (itemTable.binding(i).member() instanceof RowKind<?> rows) {
        Map<String, Object> array = new LinkedHashMap<>();
        if (askedRows.test(rows)) {
          required.add(itemTable.names().name(i));
          array.put("minItems", 1);
        }
        Map<String, Object> ofRow = demand(rowTable(itemTable.binding(i), rows), asked);
        if (!ofRow.isEmpty()) {
          array.put(ITEMS, ofRow);
        }
        if (!array.isEmpty()) {
          rowsOfItem.put(itemTable.names().name(i), array);
        }
      }
    }
    merge(demand, required, rowsOfItem);
    return demand;
  }

  private static Map<String, Object> demand(FormTable table, Predicate<Element<?>> asked) {
    Map<String, Object> demand = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    Map<String, Object> filled = new LinkedHashMap<>();
    for (int i = 0; i < table.names().size(); i++) {
      Element<?> element = heldBy(table.binding(i));
      if (element != null && asked.test(element)) {
        required.add(table.names().name(i));
        // that there is no special procedure is an answer
        filled.put(
            table.names().name(i),
            element == Elements.SPECIAL_PROCEDURE
                ? object("pattern", "[^\\s]")
                : reference("filled"));
      }
    }
    merge(demand, required, filled);
    return demand;
  }

  /** Returns the element that the member itself holds, or null. */
  private static @Nullable Element<?> heldBy(Binding binding) {
    return switch (binding.conversion()) {
      case KEEP, AGAIN, LABEL, PARENT, OBJECT, ROWS -> null;
      case PART -> part(binding).element();
      default -> binding.member() instanceof Element<?> element ? element : null;
    };
  }

  /** Returns what a member that holds a part of the first row is in that row. */
  private static Binding part(Binding binding) {
    FormTable row = binding.inner();
    return row.binding(row.names().find(binding.name()));
  }

  @SuppressWarnings("unchecked") // both were put in here
  private static void merge(
      Map<String, Object> demand, List<String> required, Map<String, Object> properties) {
    if (!required.isEmpty()) {
      List<String> all = new ArrayList<>((List<String>) demand.getOrDefault(REQUIRED, List.of()));
      all.addAll(required);
      demand.put(REQUIRED, all);
    }
    if (!properties.isEmpty()) {
      Map<String, Object> all =
          new LinkedHashMap<>((Map<String, Object>) demand.getOrDefault(PROPERTIES, Map.of()));
      all.putAll(properties);
      demand.put(PROPERTIES, all);
    }
  }

  private void refuse(Map<String, Object> demand, ItemKind kind) {
    Map<String, Object> refused = new LinkedHashMap<>();
    for (Element<?> element : demands.refused(kind)) {
      refused.put(nameOf(element), reference("empty"));
    }
    merge(demand, List.of(), refused);
  }

  /** Returns the schema of a text that says nothing. */
  private static Map<String, Object> blank() {
    CodeList words = Objects.requireNonNull(CodeLists.national().find("placeholder-word"));
    String any =
        words.entries().stream()
            // these may say something
            .filter(entry -> entry.grade() != Grade.D)
            .map(entry -> anyCase(entry.code()))
            .collect(Collectors.joining("|"));
    return object(TYPE, "string", "pattern", "^" + SPACE + "(" + any + ")" + SPACE + "$");
  }

  /** Returns a pattern of a word, whatever the case of its letters. */
  private static String anyCase(String word) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.toUpperCase(c) != Character.toLowerCase(c)) {
        pattern.append('[').append(Character.toLowerCase(c)).append(Character.toUpperCase(c));
        pattern.append(']');
      } else {
        pattern.append(escaped(String.valueOf(c)));
      }
    }
    return pattern.toString();
  }

  /** Returns the pattern of a text as it is. */
  private static String escaped(String text) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("^$\\.*+?()[]{}|/".indexOf(c) >= 0) {
        pattern.append('\\');
      }
      pattern.append(c);
    }
    return pattern.toString();
  }

  // ---- what the members are

  private List<Element<?>> own(@Nullable String row) {
    return profile.elements().stream().filter(e -> Objects.equals(e.row(), row)).toList();
  }

  private FormTable rowTable(Binding binding, RowKind<?> rows) {
    FormTable stated = binding.table();
    return (stated == null ? FormTable.canonical(rows.shape()) : stated).with(own(rows.enName()));
  }

  private Map<String, Object> members(FormTable table) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (Binding binding : table.bindings()) {
      members.put(binding.name(), member(binding, table));
    }
    return object(TYPE, "object", PROPERTIES, members);
  }

  private Map<String, Object> member(Binding binding, FormTable table) {
    Member<?> member = binding.member();
    FormTable inner = binding.table();
    if (binding.conversion() == Conversion.OBJECT && inner != null) {
      Map<String, Object> object = members(inner);
      return depth == Depth.NAMES
          ? object(PROPERTIES, Objects.requireNonNull(object.get(PROPERTIES)))
          : object;
    }
    if (binding.conversion() == Conversion.PART && inner != null) {
      return member(part(binding), table);
    }
    if (member == null || binding.conversion() == Conversion.KEEP) {
      return new LinkedHashMap<>();
    }
    if (member instanceof RowKind<?> rows && binding.conversion() == Conversion.ROWS) {
      String name = depth == Depth.MODEL ? rows.enName() : binding.name();
      return rows(rows, "row-" + name, rowTable(binding, rows));
    }
    Map<String, Object> schema = described(member);
    boolean standsElsewhere =
        binding.conversion() == Conversion.AGAIN || binding.conversion() == Conversion.PARENT;
    if (!standsElsewhere && depth != Depth.NAMES && member instanceof Element<?> element) {
      schema.putAll(table.isTolerant() ? column(element) : values(element));
    }
    return schema;
  }

  /** Returns the schema of a column: several values are one text. */
  private Map<String, Object> column(Element<?> element) {
    boolean several = element.isMultiValued() || element.type() == ElementType.ATTACHMENT;
    CodeList list = listOf(element);
    if (!several || list == null || list.isOpen()) {
      return several ? text(element) : value(element);
    }
    List<Object> either = new ArrayList<>();
    either.add(reference(codes(element, list)));
    either.add(object(TYPE, "string", "pattern", joined(element, list)));
    return isError("structure/coded-value-in-list")
        ? object(ANY_OF, either)
        : object(TYPE, "string", ANY_OF, List.of(either.get(0), new LinkedHashMap<>()));
  }

  /** Returns the pattern of codes with commas between. */
  private String joined(Element<?> element, CodeList list) {
    List<String> codes = Objects.requireNonNull(codesOfDefinitions.get(codes(element, list)));
    String any = codes.stream().map(FormSchema::escaped).collect(Collectors.joining("|"));
    return "^(" + any + ")(,(" + any + "))*$";
  }

  private Map<String, Object> described(Member<?> member) {
    CodeList list = member instanceof Element<?> element ? listOf(element) : null;
    return titled(
        member.zhName(),
        zh.describe(member, profile, list) + "\n" + en.describe(member, profile, list));
  }

  private Map<String, Object> rows(RowKind<?> rows, String name, FormTable table) {
    definitions.put(name, members(table));
    Map<String, Object> schema = described(rows);
    if (depth != Depth.NAMES) {
      schema.put(TYPE, "array");
    }
    schema.put(ITEMS, reference(name));
    return schema;
  }

  private Map<String, Object> values(Element<?> element) {
    if (element.type() == ElementType.ATTACHMENT) {
      return object(TYPE, "array", ITEMS, reference("attachment"));
    }
    Map<String, Object> value = value(element);
    return element.isMultiValued() && element.type() != ElementType.MAP
        ? object(TYPE, "array", ITEMS, value)
        : value;
  }

  private Map<String, Object> value(Element<?> element) {
    switch (element.type()) {
      case INTEGER -> {
        int smallest = element == Elements.ITEM_VERSION ? 1 : 0;
        return object(
            TYPE, "integer", "minimum", smallest, "maximum", largest(element.maxLength()));
      }
      case DATETIME -> {
        return reference("date");
      }
      case MAP -> {
        return object(TYPE, "object", "additionalProperties", object(TYPE, "string"));
      }
      default -> {
        return text(element);
      }
    }
  }

  private static int largest(int digits) {
    return digits == 0 || digits > 9 ? Integer.MAX_VALUE : (int) Math.pow(10, digits) - 1;
  }

  private Map<String, Object> text(Element<?> element) {
    CodeList list = listOf(element);
    if (list != null && !list.isOpen()) {
      Map<String, Object> codes = reference(codes(element, list));
      // where others are no fault, these are still worth to be proposed
      return isError("structure/coded-value-in-list")
          ? codes
          : object(ANY_OF, List.of(codes, object(TYPE, "string")));
    }
    Map<String, Object> text = object(TYPE, "string");
    String pattern = pattern(element);
    if (pattern != null) {
      text.put("pattern", "^" + pattern + "$");
    } else if (element.maxLength() > 0
        && !isStructured(element)
        && isError("structure/length-within-limit")) {
      text.put("maxLength", element.maxLength());
    }
    return text;
  }

  private boolean isError(String rule) {
    return profile.severity(rule) == Severity.ERROR;
  }

  private @Nullable CodeList listOf(Element<?> element) {
    return element.codeList() == null && element.type() == ElementType.FLAG
        ? profile.codeLists().find("yes-no")
        : profile.codeLists().listOf(element);
  }

  /** Defines the codes of an element, once for all elements with the same codes. */
  private String codes(Element<?> element, CodeList list) {
    List<Object> constants = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    boolean words = profile.settings("words-for-codes").contains(element.id());
    for (CodeList.Entry entry : list.entries()) {
      if (element != Elements.ITEM_TYPE || !entry.code().equals(HEADING_OF_TYPES)) {
        constants.add(constant(entry.code(), entry.zhMeaning(), entry.enMeaning()));
        codes.add(entry.code());
      }
      if (words) {
        for (String word : words(entry.zhMeaning())) {
          if (!codes.contains(word)) {
            constants.add(constant(word, "", entry.enMeaning()));
            codes.add(word);
          }
        }
      }
    }
    String name = "codes-" + list.id();
    if (!codes.equals(codesOfDefinitions.getOrDefault(name, codes))) {
      name = "codes-of-" + element.id();
    }
    codesOfDefinitions.put(name, codes);
    definitions.put(name, object("title", list.zhName(), TYPE, "string", ANY_OF, constants));
    return name;
  }

  /** Returns the words for a meaning: itself, and 省级 for 省级(直属). */
  private static List<String> words(String meaning) {
    int open = meaning.indexOf('(');
    int close = meaning.indexOf(')');
    return open > 0 && close > open
        ? List.of(meaning, meaning.substring(0, open) + meaning.substring(close + 1))
        : List.of(meaning);
  }

  private static boolean isStructured(Element<?> element) {
    return element == Elements.BASIC_CODE
        || element == Elements.IMPLEMENTATION_CODE
        || element == Elements.HANDLING_ITEM_CODE
        || element == Elements.BODY_CODE;
  }

  /** Returns the pattern of a code with a structure of its own, or null. */
  private @Nullable String pattern(Element<?> element) {
    boolean strict = profile.codeStyle() == CodeStyle.STRICT;
    boolean ownSchemes = !profile.settings("own-schemes").isEmpty();
    String basic =
        strict ? "[0-9]{6}" + NO_LOOKALIKES + "{3}([0-9]{3}|00Y)" : "[0-9]{6}[0-9A-Z]{6}";
    String implementation = "[0-9A-Z]{18}[1-7]" + basic;
    if (element == Elements.BASIC_CODE && !ownSchemes && isError("code/basic-code-shape")) {
      return basic;
    }
    if (element == Elements.IMPLEMENTATION_CODE
        && !ownSchemes
        && isError("code/implementation-code-shape")) {
      // the 33 characters of a handling item may stand in its place
      return implementation + SEQUENCE + "?";
    }
    if (element == Elements.HANDLING_ITEM_CODE
        && !ownSchemes
        && isError("code/handling-item-code-extends-implementation-code")) {
      return implementation + SEQUENCE;
    }
    if (element == Elements.BODY_CODE && isError("code/body-code-check-digit")) {
      return "(TE[0-9]{6}[0-9A-Z]{10}|" + NO_LOOKALIKES + "{2}[0-9]{6}" + NO_LOOKALIKES + "{10})";
    }
    return null;
  }
}
