package io.github.servicecatalogue;

import io.github.servicecatalogue.internal.Tsv;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The code lists as one profile reads them: the national values, and over them those of the
 * profile.
 *
 * <p>The lists are data ({@code code-lists.tsv}). Where two profiles give one code different
 * meanings, such as item type 20 in Guangdong, the profile's meaning holds. Immutable and
 * thread-safe.
 */
public final class CodeLists {
  private static final String BASE = "national";
  private static final CodeLists NATIONAL = of(List.of());

  private final List<String> profiles;
  private final Map<String, CodeList> lists;

  /** The lists of elements that do not use the list of that id as it is, by element id. */
  private final Map<String, CodeList> ofElements;

  private CodeLists(
      List<String> profiles, Map<String, CodeList> lists, Map<String, CodeList> ofElements) {
    this.profiles = profiles;
    this.lists = lists;
    this.ofElements = ofElements;
  }

  /** Returns the national lists. */
  public static CodeLists national() {
    return NATIONAL;
  }

  /**
   * Returns the national lists with the values of these profiles over them, the first one first.
   *
   * @param profiles some of {@link #profileNames()}, such as {@code guangdong}; a name without
   *     values changes nothing
   */
  public static CodeLists of(List<String> profiles) {
    List<String> layers = new ArrayList<>(List.of(BASE));
    layers.addAll(profiles);
    Map<String, Map<String, CodeList.Entry>> entries = new LinkedHashMap<>();
    Map<String, String> names = new HashMap<>();
    for (String layer : layers) {
      for (Map<String, String> line : Table.LINES) {
        String id = line.getOrDefault("list_id", "");
        names.put(id, line.getOrDefault("list_name_zh", ""));
        Map<String, CodeList.Entry> list = entries.computeIfAbsent(id, i -> new LinkedHashMap<>());
        if (layer.equals(line.get("profile"))) {
          list.put(line.getOrDefault("code", ""), entry(line));
        }
      }
    }
    Map<String, CodeList> lists = new LinkedHashMap<>();
    entries.forEach(
        (id, list) -> lists.put(id, new CodeList(id, names.getOrDefault(id, ""), list)));
    return new CodeLists(List.copyOf(profiles), lists, Map.of());
  }

  private static CodeList.Entry entry(Map<String, String> line) {
    return new CodeList.Entry(
        line.getOrDefault("code", ""),
        line.getOrDefault("meaning_zh", ""),
        line.getOrDefault("meaning_en", ""),
        line.getOrDefault("profile", ""),
        Grade.valueOf(line.getOrDefault("grade", "D")),
        line.getOrDefault("note", ""));
  }

  /**
   * Returns one list with the values that one profile has of it and no others, such as list {@code
   * yes-no} of {@code one-two}; or null if it has none.
   */
  public static @Nullable CodeList ofProfile(String list, String profile) {
    Map<String, CodeList.Entry> entries = new LinkedHashMap<>();
    String name = "";
    for (Map<String, String> line : Table.LINES) {
      if (list.equals(line.get("list_id")) && profile.equals(line.get("profile"))) {
        entries.put(line.getOrDefault("code", ""), entry(line));
        name = line.getOrDefault("list_name_zh", "");
      }
    }
    return entries.isEmpty() ? null : new CodeList(list, name, entries);
  }

  /** Returns a copy that has this list, in place of the one of its id if there is one. */
  public CodeLists with(CodeList list) {
    Map<String, CodeList> copy = new LinkedHashMap<>(lists);
    copy.put(list.id(), list);
    return new CodeLists(profiles, copy, ofElements);
  }

  /**
   * Returns a copy in which the values of one element are read with this list, whatever the list of
   * its id holds: a flag of a province that writes 1 and 2, or types that are written as letters.
   */
  public CodeLists withListOf(Element<?> element, CodeList list) {
    Map<String, CodeList> copy = new HashMap<>(ofElements);
    copy.put(element.id(), list);
    return new CodeLists(profiles, lists, copy);
  }

  /** Returns the names of every profile that has values of its own, {@code national} first. */
  public static Set<String> profileNames() {
    Set<String> names = new LinkedHashSet<>();
    Table.LINES.forEach(line -> names.add(line.getOrDefault("profile", "")));
    return names;
  }

  /** Returns the profiles that lie over the national values. */
  public List<String> profiles() {
    return profiles;
  }

  /** Returns the list of that id, or null if there is none. */
  public @Nullable CodeList find(String id) {
    return lists.get(id);
  }

  /** Returns the list of an element's values, or null for an element without one. */
  public @Nullable CodeList listOf(Element<?> element) {
    if (!ofElements.isEmpty()) {
      CodeList own = ofElements.get(element.id());
      if (own != null) {
        return own;
      }
    }
    String id = element.codeList();
    return id == null ? null : lists.get(id);
  }

  /** Returns all lists in the order of the table. */
  public List<CodeList> all() {
    return List.copyOf(lists.values());
  }

  /** Apart, so that the table is read once and only when a list is asked for. */
  private static final class Table {
    static final List<Map<String, String>> LINES = load();

    private static List<Map<String, String>> load() {
      List<Map<String, String>> lines = new ArrayList<>();
      Tsv.read(CodeLists.class.getResourceAsStream("code-lists.tsv"), lines::add);
      return List.copyOf(lines);
    }
  }
}
