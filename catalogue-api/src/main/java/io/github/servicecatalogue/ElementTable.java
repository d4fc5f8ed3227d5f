package io.github.servicecatalogue;

import io.github.servicecatalogue.internal.Tsv;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The element table as loaded: {@code elements.tsv} is the one statement of every element. */
final class ElementTable {
  /** The key under which the places of an item's own members are counted. */
  private static final String ITEM = "";

  private static final ElementTable TABLE = load();

  private final Map<String, Element<?>> byId;
  private final List<Element<?>> all;
  private final Map<String, Integer> rowSlots;

  private ElementTable(Map<String, Element<?>> byId, Map<String, Integer> rowSlots) {
    this.byId = byId;
    this.all = List.copyOf(byId.values());
    this.rowSlots = rowSlots;
  }

  private static ElementTable load() {
    Map<String, Element<?>> byId = new LinkedHashMap<>();
    Map<String, Integer> rowSlots = new HashMap<>();
    Map<String, Integer> used = new HashMap<>();
    Tsv.read(
        ElementTable.class.getResourceAsStream("elements.tsv"),
        line -> {
          String row = line.getOrDefault("json_row", ITEM);
          boolean onItem = row.equals(ITEM) || row.equals(RowKind.BODIES);
          if (!onItem && !rowSlots.containsKey(row)) {
            rowSlots.put(row, used.merge(ITEM, 1, Integer::sum) - 1);
          }
          int slot = "n".equals(line.get("typed")) ? -1 : used.merge(row, 1, Integer::sum) - 1;
          Element<?> element = new Element<>(line, slot);
          if (byId.put(element.id(), element) != null) {
            throw new IllegalStateException("Element " + element.id() + " is stated twice");
          }
        });
    return new ElementTable(byId, rowSlots);
  }

  static List<Element<?>> all() {
    return TABLE.all;
  }

  static @Nullable Element<?> find(String id) {
    return TABLE.byId.get(id);
  }

  static Element<?> get(String id) {
    Element<?> element = find(id);
    if (element == null) {
      throw new IllegalArgumentException("No element \"" + id + "\"");
    }
    return element;
  }

  /** Returns the place of a row array among the members of an item. */
  static int rowSlot(String row) {
    Integer slot = TABLE.rowSlots.get(row);
    return slot == null ? -1 : slot;
  }
}
