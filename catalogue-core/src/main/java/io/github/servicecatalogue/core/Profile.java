package io.github.servicecatalogue.core;

import io.github.servicecatalogue.CatalogueDate;
import io.github.servicecatalogue.CodeLists;
import io.github.servicecatalogue.CodeStyle;
import io.github.servicecatalogue.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How catalogues are judged (规范配置): the severity of each rule, the code lists, what a province's
 * type numbers mean, and the settings of rules.
 *
 * <p>A profile is data: it says what differs from the profile it extends, the root being {@code
 * national}. Immutable and thread-safe.
 */
public final class Profile {
  private static final List<String> BUILT_IN = List.of("national", "guangdong");

  private final String id;
  private final String version;
  private final Map<String, String> values;
  private final CodeLists codeLists;
  private final Map<String, TimeUnit> timeUnits;
  private final Map<String, String> itemTypes;

  private Profile(String id, Map<String, String> values) {
    this.id = id;
    this.values = Collections.unmodifiableMap(new TreeMap<>(values));
    this.version = values.getOrDefault("version", "");
    this.codeLists = CodeLists.of(words(values.getOrDefault("code-lists", "")));
    this.timeUnits = TimeUnit.byCode(codeLists);
    this.itemTypes = Map.copyOf(under("item-type."));
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.trim().split("[ ,]+"));
  }

  /** Returns the ids of the profiles that the library carries. */
  public static List<String> builtIn() {
    return BUILT_IN;
  }

  /** Returns the national profile, the strictest reading of the standard. */
  public static Profile national() {
    return of("national");
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
    return new Profile(id, load(id));
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
    return "tolerant".equals(values.get("code-style")) ? CodeStyle.TOLERANT : CodeStyle.STRICT;
  }

  /** Returns the severity of that rule; a rule that the profile does not name is off. */
  public Severity severity(String rule) {
    String severity = values.get("severity." + rule);
    return severity == null ? Severity.OFF : Severity.of(severity);
  }

  /** Returns the rules that the profile names, with their severities, in the order of the ids. */
  public Map<String, Severity> severities() {
    Map<String, Severity> severities = new TreeMap<>();
    under("severity.").forEach((rule, severity) -> severities.put(rule, Severity.of(severity)));
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
    String value = values.get("setting." + name);
    return value == null ? otherwise : Integer.parseInt(value);
  }

  /** Returns a setting that is a list of words separated by blanks or commas; maybe none. */
  public List<String> settings(String name) {
    return words(values.getOrDefault("setting." + name, ""));
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
    copy.keySet().removeIf(Profile::isAboutCodes);
    other.values.forEach(
        (key, value) -> {
          if (isAboutCodes(key)) {
            copy.put(key, value);
          }
        });
    return new Profile(id, copy);
  }

  private static boolean isAboutCodes(String key) {
    return key.equals("code-lists") || key.equals("code-style") || key.startsWith("item-type.");
  }

  /** Returns a copy, with an id of its own, in which these rules have these severities. */
  public Profile withSeverities(String newId, Map<String, Severity> severities) {
    Map<String, String> copy = new TreeMap<>(values);
    severities.forEach((rule, severity) -> copy.put("severity." + rule, severity.id()));
    return new Profile(newId, copy);
  }

  /** Returns a copy, with an id of its own, in which that setting has that value. */
  public Profile withSetting(String newId, String name, String value) {
    Map<String, String> copy = new TreeMap<>(values);
    copy.put("setting." + name, value);
    return new Profile(newId, copy);
  }

  /** Returns the names of all settings that are set. */
  public List<String> settingNames() {
    return List.copyOf(under("setting.").keySet());
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
}
