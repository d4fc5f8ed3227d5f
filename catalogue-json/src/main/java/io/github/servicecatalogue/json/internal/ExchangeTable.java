package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Elements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of the national exchange (国家交换表), and what its rows are. The tables are those that the
 * element table names.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name, in lower case with underscores
 * @param role what its rows are
 * @param order the place of its rows among those of one item
 */
public record ExchangeTable(String name, Role role, int order) {
  /** What the rows of a table are. */
  public enum Role {
    /** Items: the row that all others hang on. */
    ITEM,
    /** Records of the basic catalogue. */
    BASIC_ITEM,
    /** Bodies of the region. */
    BODY,
    /** What hangs on an item. */
    CHILD,
    /** Situations, which hang on an item and have rows of their own. */
    SITUATION,
    /** What hangs on a situation. */
    OF_SITUATION
  }

  private static final List<ExchangeTable> ALL = all();
  private static final Map<String, ExchangeTable> BY_NAME = byName();

  private static List<ExchangeTable> all() {
    Set<String> names = new LinkedHashSet<>();
    for (Element<?> element : Elements.all()) {
      names.addAll(element.tables());
    }
    List<ExchangeTable> tables = new ArrayList<>();
    for (String name : names) {
      tables.add(new ExchangeTable(name, roleOf(name), tables.size()));
    }
    return List.copyOf(tables);
  }

  private static Role roleOf(String name) {
    if (name.endsWith("_basic")) {
      return Role.ITEM;
    }
    return switch (name) {
      case "up_task_directory" -> Role.BASIC_ITEM;
      case "up_zone_organization" -> Role.BODY;
      case "dn_audit_item_condition" -> Role.SITUATION;
      case "dn_audit_material_condition" -> Role.OF_SITUATION;
      default -> Role.CHILD;
    };
  }

  private static Map<String, ExchangeTable> byName() {
    Map<String, ExchangeTable> tables = new HashMap<>();
    for (ExchangeTable table : ALL) {
      tables.put(bare(table.name), table);
    }
    return Map.copyOf(tables);
  }

  /** Returns a name as names of tables and columns are compared: without case and underscores. */
  static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "");
  }

  /** Returns the table of that name, in any case, with underscores or without; or null. */
  public static @Nullable ExchangeTable find(String name) {
    return BY_NAME.get(bare(name));
  }

  /** Returns the names of all tables, as they are and in upper case, without underscores too. */
  public static List<String> spellings() {
    Set<String> names = new LinkedHashSet<>();
    for (ExchangeTable table : ALL) {
      names.add(table.name);
      names.add(bare(table.name));
    }
    for (String name : List.copyOf(names)) {
      names.add(name.toUpperCase(Locale.ROOT));
    }
    return List.copyOf(names);
  }

  /** Tells whether this is the same table for items of another kind, such as that of materials. */
  boolean isLike(ExchangeTable other) {
    return role == other.role && kindOfRows(name).equals(kindOfRows(other.name));
  }

  /** Returns the name without what tells the kind of items. */
  private static String kindOfRows(String name) {
    int prefix = name.startsWith("up_task_") ? name.indexOf('_', "up_task_".length()) : -1;
    return prefix < 0 ? name : name.substring(prefix);
  }

  /** Tells whether an item has at most one such row, which then is an object and no array. */
  boolean isSingle() {
    return role == Role.ITEM || name.endsWith("_extend");
  }
}
