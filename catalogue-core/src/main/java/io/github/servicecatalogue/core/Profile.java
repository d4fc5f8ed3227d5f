package io.github.servicecatalogue.core;

import io.github.servicecatalogue.CatalogueDate;
import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.CodeLists;
import io.github.servicecatalogue.CodeStyle;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Obligation;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How catalogues are judged (规范配置): the severity of each rule, the code lists, what a province's
 * type numbers mean, which elements an item must have, and the settings of rules.
 *
 * <p>A profile is data: it says what differs from the profile it extends, the root being {@code
 * national}. Immutable and thread-safe.
 */
public final class Profile {
  private static final String NATIONAL = "national";
  private static final List<String> BUILT_IN =
      List.of(NATIONAL, "guangdong", "shandong", "sichuan", "zhejiang", "strict");
  private static final String SEVERITY = "severity.";
  private static final String SETTING = "setting.";
  private static final String ITEM_TYPE = "item-type.";
  private static final String OBLIGATION = "obligation.";
  private static final String LIST = "list.";
  private static final String NAME = "name.";
  private static final String BASE = "base";
  private static final String CODE_LISTS = "code-lists";
  private static final String CODE_STYLE = "code-style";

  private final String id;
  private final String version;
  private final Map<String, String> values;
  private final Additions additions;
  private final CodeLists codeLists;
  private final CodeStyle codeStyle;
  private final Map<String, TimeUnit> timeUnits;
  private final @Nullable TimeUnit defaultTimeUnit;
  private final Map<String, String> itemTypes;
  private final Map<String, Map<ItemKind, Obligation>> obligations;

  /** What a profile adds that is no text: whole lists, elements and rules. */
  private record Additions(List<CodeList> codeLists, List<Element<?>> elements, List<Rule> rules) {
    static final Additions NONE = new Additions(List.of(), List.of(), List.of());
  }

  private Profile(String id, Map<String, String> values, Additions additions) {
    this.id = id;
    this.values = Collections.unmodifiableMap(new TreeMap<>(values));
    this.additions = additions;
    this.version = values.getOrDefault("version", "");
    this.codeLists = readLists();
    this.codeStyle =
        CodeStyle.valueOf(
            values.getOrDefault(CODE_STYLE, "strict").toUpperCase(Locale.ROOT).replace('-', '_'));
    this.timeUnits = TimeUnit.byCode(codeLists);
    this.defaultTimeUnit = timeUnits.get(values.getOrDefault(SETTING + "default-time-unit", ""));
    this.itemTypes = Map.copyOf(under(ITEM_TYPE));
    this.obligations = obligationsByElement();
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.trim().split("[ ,]+"));
  }

  private CodeLists readLists() {
    CodeLists lists = CodeLists.of(words(values.getOrDefault(CODE_LISTS, "")));
    for (CodeList list : additions.codeLists()) {
      lists = lists.with(list);
    }
    for (Map.Entry<String, String> entry : under(LIST).entrySet()) {
      Element<?> element = findElement(entry.getKey());
      if (element == null) {
        throw new IllegalArgumentException("No element \"" + entry.getKey() + "\"");
      }
      lists = lists.withListOf(element, joined(element, words(entry.getValue()), lists));
    }
    return lists;
  }

  /**
   * Joins lists, each named by its id or, for the values of one profile, by id, slash and profile.
   */
  private static CodeList joined(Element<?> element, List<String> names, CodeLists lists) {
    List<CodeList.Entry> entries = new ArrayList<>();
    String zhName = element.zhName();
    for (String name : names) {
      int slash = name.indexOf('/');
      CodeList list =
          slash < 0
              ? lists.find(name)
              : CodeLists.ofProfile(name.substring(0, slash), name.substring(slash + 1));
      if (list == null) {
        throw new IllegalArgumentException("No code list \"" + name + "\"");
      }
      zhName = entries.isEmpty() ? list.zhName() : zhName;
      entries.addAll(list.entries());
    }
    return CodeList.of(firstName(names), zhName, entries);
  }

  private static String firstName(List<String> names) {
    String first = names.isEmpty() ? "" : names.get(0);
    int slash = first.indexOf('/');
    return slash < 0 ? first : first.substring(0, slash);
  }

  private Map<String, Map<ItemKind, Obligation>> obligationsByElement() {
    Map<String, Map<ItemKind, Obligation>> all = new TreeMap<>();
    under(OBLIGATION).forEach((element, letters) -> all.put(element, obligations(letters)));
    return all;
  }

  /** One letter for each kind, as in the element table; a point leaves it as it is there. */
  private static Map<ItemKind, Obligation> obligations(String letters) {
    ItemKind[] kinds = ItemKind.values();
    if (letters.length() != kinds.length) {
      throw new IllegalArgumentException("Not " + kinds.length + " letters: \"" + letters + '"');
    }
    Map<ItemKind, Obligation> byKind = new EnumMap<>(ItemKind.class);
    for (int i = 0; i < kinds.length; i++) {
      switch (letters.charAt(i)) {
        case 'M' -> byKind.put(kinds[i], Obligation.MANDATORY);
        case 'O' -> byKind.put(kinds[i], Obligation.OPTIONAL);
        case '-' -> byKind.put(kinds[i], Obligation.ABSENT);
        case '.' -> {}
        default -> throw new IllegalArgumentException("No obligation in \"" + letters + '"');
      }
    }
    return byKind;
  }

  /** Returns the ids of the profiles that the library carries. */
  public static List<String> builtIn() {
    return BUILT_IN;
  }

  /** Returns the national profile, the strictest reading of the standard. */
  public static Profile national() {
    return National.PROFILE;
  }

  /**
   * Returns the built-in profile of that id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Profile of(String id) {
    if (!BUILT_IN.contains(id)) {
      throw new IllegalArgumentException(
          "No profile \"" + id + "\"; known are " + String.join(", ", BUILT_IN));
    }
    return id.equals(NATIONAL) ? National.PROFILE : made(id);
  }

  /** The profile that nearly every reader asks for, made when the first one does. */
  private static final class National {
    static final Profile PROFILE = made(NATIONAL);
  }

  private static Profile made(String id) {
    Map<String, String> values = load(id);
    values.put(BASE, id);
    return new Profile(id, values, Additions.NONE);
  }

  /** Returns a builder of a profile that says what differs from this one, with an id of its own. */
  public Builder toBuilder(String newId) {
    return new Builder(newId, this);
  }

  private static Map<String, String> load(String id) {
    Map<String, String> own = read(id);
    String parent = own.remove("extends");
    if (parent == null) {
      return own;
    }
    Map<String, String> all = load(parent);
    all.putAll(own);
    return all;
  }

  private static Map<String, String> read(String id) {
    String resource = "profiles/" + id + ".properties";
    try (InputStream in = Profile.class.getResourceAsStream(resource)) {
      Properties properties = new Properties();
      properties.load(
          new InputStreamReader(Objects.requireNonNull(in, resource), StandardCharsets.UTF_8));
      Map<String, String> values = new TreeMap<>();
      properties.forEach((key, value) -> values.put((String) key, (String) value));
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the id, such as {@code guangdong}. */
  public String id() {
    return id;
  }

  /** Returns the name for a reader of that language; the id where the profile has none. */
  public String name(Language language) {
    return values.getOrDefault(NAME + language.locale().getLanguage(), id);
  }

  /**
   * Returns the id of the profile of the library that this one is, or that it extends: whose code
   * lists it reads.
   */
  public String base() {
    return values.getOrDefault(BASE, id);
  }

  /** Returns the version of the profile's data. */
  public String version() {
    return version;
  }

  /** Returns the code lists with which values are read. */
  public CodeLists codeLists() {
    return codeLists;
  }

  /** Returns how strictly codes are read. */
  public CodeStyle codeStyle() {
    return codeStyle;
  }

  /** Returns the elements that the element table does not have and this profile does. */
  public List<Element<?>> elements() {
    return additions.elements();
  }

  /** Returns the element of that id, of the element table or of this profile, or null. */
  public @Nullable Element<?> findElement(String elementId) {
    for (Element<?> element : additions.elements()) {
      if (element.id().equals(elementId)) {
        return element;
      }
    }
    return Elements.find(elementId);
  }

  /** Returns the rules that the library does not have and this profile does. */
  public List<Rule> rules() {
    return additions.rules();
  }

  /** Returns whether that kind of item must, may or cannot carry the element. */
  public Obligation obligation(Element<?> element, ItemKind kind) {
    Map<ItemKind, Obligation> own = obligations.get(element.id());
    Obligation obligation = own == null ? null : own.get(kind);
    return obligation == null ? element.obligation(kind) : obligation;
  }

  /**
   * Tells what a flag says, as this profile writes the flags of that element: the standard writes 1
   * and 0, some columns of a province 1 and 2.
   *
   * @return true for yes, false for no, null where nothing or something else is given: a 2 where 1
   *     and 0 are written is wrong, not a no
   */
  public @Nullable Boolean flag(Element<String> element, @Nullable String value) {
    if (value == null) {
      return null;
    }
    CodeList own = codeLists.listOf(element);
    CodeList list = own == null ? codeLists.find("yes-no") : own;
    String meaning = list == null ? null : list.meaning(value, Language.ZH);
    return "是".equals(meaning) ? Boolean.TRUE : "否".equals(meaning) ? Boolean.FALSE : null;
  }

  /** Returns the severity of that rule; a rule that the profile does not name is off. */
  public Severity severity(String rule) {
    String severity = values.get(SEVERITY + rule);
    return severity == null ? Severity.OFF : Severity.of(severity);
  }

  /** Returns the severity of that rule: its own where the profile does not name it. */
  public Severity severity(Rule rule) {
    String severity = values.get(SEVERITY + rule.id());
    return severity == null ? rule.defaultSeverity() : Severity.of(severity);
  }

  /** Returns the rules that the profile names, with their severities, in the order of the ids. */
  public Map<String, Severity> severities() {
    Map<String, Severity> severities = new TreeMap<>();
    under(SEVERITY).forEach((rule, severity) -> severities.put(rule, Severity.of(severity)));
    return severities;
  }

  /**
   * Returns the national number of an item type as this profile numbers it: in Guangdong, 21 is the
   * national 20. Returns the code itself where the profile says nothing, null for null.
   */
  public @Nullable String nationalItemType(@Nullable String itemType) {
    return itemType == null ? null : itemTypes.getOrDefault(itemType, itemType);
  }

  /**
   * Returns what this profile calls an item type of the national numbering: in Guangdong, the
   * national 20 is 21. The number itself where the profile says nothing.
   */
  public String ownItemType(String nationalItemType) {
    for (Map.Entry<String, String> type : itemTypes.entrySet()) {
      if (type.getValue().equals(nationalItemType)) {
        return type.getKey();
      }
    }
    return nationalItemType;
  }

  /** Returns the unit of a limit without one, or null where the profile does not say. */
  public @Nullable TimeUnit defaultTimeUnit() {
    return defaultTimeUnit;
  }

  /** Returns the unit of a time-unit code, or null if this profile does not know it. */
  public @Nullable TimeUnit timeUnit(@Nullable String code) {
    return code == null ? null : timeUnits.get(code);
  }

  /**
   * Returns how many working days one of that unit is taken for, or null where no factor is set.
   * The standard has none between calendar and working days, so it is a setting of the profile,
   * such as {@code working-days.calendar-day}.
   */
  public @Nullable Double workingDays(TimeUnit unit) {
    if (unit == TimeUnit.WORKING_DAY) {
      return 1.0;
    }
    String name = unit.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String factor = values.get("setting.working-days." + name);
    return factor == null ? null : Double.valueOf(factor);
  }

  /** Returns a whole-number setting of a rule, such as {@code longest-limit}, or the default. */
  public int setting(String name, int otherwise) {
    String value = values.get(SETTING + name);
    return value == null ? otherwise : Integer.parseInt(value);
  }

  /** Returns a setting that is a list of words separated by blanks or commas; maybe none. */
  public List<String> settings(String name) {
    return words(values.getOrDefault(SETTING + name, ""));
  }

  /**
   * Returns a setting that is a day ({@code yyyy-MM-dd}), or null where it is not set.
   *
   * @throws IllegalArgumentException if it is set to something else
   */
  public @Nullable LocalDate settingOfDay(String name) {
    String value = values.get("setting." + name);
    if (value == null || value.isBlank()) {
      return null;
    }
    CatalogueDate day = CatalogueDate.parse(value.trim());
    if (day == null || day.time() != null) {
      throw new IllegalArgumentException(
          "Setting \"" + name + "\" of profile \"" + id + "\" is no day (yyyy-MM-dd): " + value);
    }
    return day.date();
  }

  /**
   * Returns a copy that judges as this profile does, but reads codes as the other one does: with
   * its code lists, its type numbers and its layout of codes. The id stays.
   */
  public Profile readingCodesOf(Profile other) {
    Map<String, String> copy = new TreeMap<>(values);
    copy.keySet().removeIf(key -> isAboutCodes(key) && !isListOfOwnElement(key));
    other.values.forEach(
        (key, value) -> {
          if (isAboutCodes(key)) {
            copy.put(key, value);
          }
        });
    // lists that the other profile does not have at all belong to what only this one has
    List<CodeList> lists = new ArrayList<>(other.additions.codeLists());
    for (CodeList list : additions.codeLists()) {
      if (other.codeLists.find(list.id()) == null) {
        lists.add(list);
      }
    }
    return new Profile(id, copy, new Additions(lists, additions.elements(), additions.rules()));
  }

  private boolean isListOfOwnElement(String key) {
    return key.startsWith(LIST) && Elements.find(key.substring(LIST.length())) == null;
  }

  private static boolean isAboutCodes(String key) {
    return key.equals(CODE_LISTS)
        || key.equals(CODE_STYLE)
        || key.startsWith(ITEM_TYPE)
        || key.startsWith(LIST)
        || key.equals(SETTING + "own-schemes")
        || key.equals(SETTING + "words-for-codes")
        || key.equals(SETTING + "default-time-unit");
  }

  /** Returns a copy, with an id of its own, in which these rules have these severities. */
  public Profile withSeverities(String newId, Map<String, Severity> severities) {
    Builder builder = toBuilder(newId);
    severities.forEach(builder::severity);
    return builder.build();
  }

  /** Returns a copy, with an id of its own, in which that setting has that value. */
  public Profile withSetting(String newId, String name, String value) {
    return toBuilder(newId).setting(name, value).build();
  }

  /** Returns the names of all settings that are set. */
  public List<String> settingNames() {
    return List.copyOf(under(SETTING).keySet());
  }

  /** Returns the values whose keys begin so, by the rest of the key. */
  private Map<String, String> under(String prefix) {
    Map<String, String> found = new TreeMap<>();
    values.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            found.put(key.substring(prefix.length()), value);
          }
        });
    return found;
  }

  @Override
  public String toString() {
    return id + " " + version;
  }

  /**
   * Says what differs from another profile. What was said later counts; severities of a group come
   * before those of single rules. Not thread-safe.
   */
  public static final class Builder {
    private static final String ALL_OF_GROUP = "/*";

    private final String id;
    private final Profile parent;
    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, Severity> ofGroups = new LinkedHashMap<>();
    private final Map<String, CodeList> codeLists = new LinkedHashMap<>();
    private final List<Element<?>> elements;
    private final List<Rule> rules;

    private Builder(String id, Profile parent) {
      this.id = Objects.requireNonNull(id);
      this.parent = parent;
      parent.additions.codeLists().forEach(list -> codeLists.put(list.id(), list));
      this.elements = new ArrayList<>(parent.additions.elements());
      this.rules = new ArrayList<>(parent.additions.rules());
    }

    /** Sets the version of the profile's data; by default that of the other profile. */
    public Builder version(String text) {
      values.put("version", text);
      return this;
    }

    /** Sets the name for readers of that language. */
    public Builder name(Language language, String text) {
      values.put(NAME + language.locale().getLanguage(), text);
      return this;
    }

    /**
     * Sets the severity of a rule, or of all rules of a group.
     *
     * @param rule the id of a rule, or a group such as {@code fee/*}
     */
    public Builder severity(String rule, Severity severity) {
      if (rule.endsWith(ALL_OF_GROUP)) {
        ofGroups.put(rule.substring(0, rule.length() - 1), severity);
      } else {
        values.put(SEVERITY + rule, severity.id());
      }
      return this;
    }

    /** Sets a setting of a rule, such as {@code licence-days}. */
    public Builder setting(String name, String value) {
      values.put(SETTING + name, value);
      return this;
    }

    /** Says how strictly codes are read. */
    public Builder codeStyle(CodeStyle style) {
      values.put(CODE_STYLE, style.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      return this;
    }

    /**
     * Lays the values of these profiles over the national ones, in place of those of the other
     * profile.
     *
     * @param profiles some of {@link CodeLists#profileNames}
     */
    public Builder overlays(List<String> profiles) {
      values.put(CODE_LISTS, String.join(" ", profiles));
      return this;
    }

    /** Replaces a code list, or adds one. */
    public Builder codeList(CodeList list) {
      codeLists.put(list.id(), list);
      return this;
    }

    /**
     * Reads the values of an element with these lists together, whatever list it has.
     *
     * @param lists each the id of a list, or {@code list/profile} for the values of one profile
     *     alone, such as {@code yes-no/one-two} for a flag that is written as 1 and 2
     */
    public Builder listOf(Element<?> element, List<String> lists) {
      values.put(LIST + element.id(), String.join(" ", lists));
      return this;
    }

    /** Says which national item type a type of this profile is. */
    public Builder itemType(String type, String national) {
      values.put(ITEM_TYPE + type, national);
      return this;
    }

    /** Says whether that kind of item must, may or cannot carry an element. */
    public Builder obligation(Element<?> element, ItemKind kind, Obligation obligation) {
      String key = OBLIGATION + element.id();
      String all = values.getOrDefault(key, parent.values.getOrDefault(key, "......"));
      char letter =
          switch (obligation) {
            case MANDATORY -> 'M';
            case OPTIONAL -> 'O';
            case ABSENT -> '-';
          };
      int at = List.of(ItemKind.values()).indexOf(kind);
      values.put(key, all.substring(0, at) + letter + all.substring(at + 1));
      return this;
    }

    /** Adds an element that the element table does not have. */
    public Builder element(Element<?> element) {
      elements.removeIf(known -> known.id().equals(element.id()));
      elements.add(element);
      return this;
    }

    /**
     * Adds a rule that the library does not have; it has its own severity unless the profile names
     * it.
     */
    public Builder rule(Rule rule) {
      rules.removeIf(known -> known.id().equals(rule.id()));
      rules.add(rule);
      return this;
    }

    /**
     * Returns the profile.
     *
     * @throws IllegalArgumentException if something in it names a list that there is not
     */
    public Profile build() {
      Map<String, String> all = new TreeMap<>(parent.values);
      if (!ofGroups.isEmpty()) {
        List<String> ids = new ArrayList<>(parent.severities().keySet());
        rules.forEach(rule -> ids.add(rule.id()));
        ofGroups.forEach(
            (group, severity) ->
                ids.stream()
                    .filter(rule -> rule.startsWith(group))
                    .forEach(rule -> all.put(SEVERITY + rule, severity.id())));
      }
      all.putAll(values);
      Additions additions =
          new Additions(List.copyOf(codeLists.values()), List.copyOf(elements), List.copyOf(rules));
      return new Profile(id, all, additions);
    }
  }
}
