package io.github.servicecatalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One code list (代码表) as some profile has it, with open lookup: what is not in it is unknown, never
 * an exception.
 *
 * <p>Immutable and thread-safe. A lookup costs one hash.
 */
public final class CodeList {
  private final String id;
  private final String zhName;
  private final Map<String, Entry> entries;

  CodeList(String id, String zhName, Map<String, Entry> entries) {
    this.id = id;
    this.zhName = zhName;
    this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /**
   * Returns a list of these values; of values with one code the last one counts.
   *
   * @param id the id, such as {@code item-type}
   * @param zhName the Chinese name
   * @param entries the values; none means that the list is open
   */
  public static CodeList of(String id, String zhName, Collection<Entry> entries) {
    Map<String, Entry> byCode = new LinkedHashMap<>();
    entries.forEach(entry -> byCode.put(entry.code(), entry));
    return new CodeList(Objects.requireNonNull(id), Objects.requireNonNull(zhName), byCode);
  }

  /**
   * One value of a list.
   *
   * @param code the code, or the word that stands for one
   * @param zhMeaning the meaning in Chinese
   * @param enMeaning the meaning in English
   * @param profile who uses it so, such as {@code national}
   * @param grade how sure it is
   * @param note a remark in English; may be empty
   */
  public record Entry(
      String code, String zhMeaning, String enMeaning, String profile, Grade grade, String note) {
    /** Checks that nothing is null. */
    public Entry {
      Objects.requireNonNull(code);
      Objects.requireNonNull(zhMeaning);
      Objects.requireNonNull(enMeaning);
      Objects.requireNonNull(profile);
      Objects.requireNonNull(grade);
      Objects.requireNonNull(note);
    }

    /** Returns the meaning in that language. */
    public String meaning(Language language) {
      return language == Language.ZH ? zhMeaning : enMeaning;
    }
  }

  /** Returns the id, such as {@code item-type}. */
  public String id() {
    return id;
  }

  /** Returns the Chinese name, such as 事项类型. */
  public String zhName() {
    return zhName;
  }

  /** Returns the values in the order of the list; none means that the list is open. */
  public Collection<Entry> entries() {
    return entries.values();
  }

  /** Tells whether no value is established, so that any is accepted. */
  public boolean isOpen() {
    return entries.isEmpty();
  }

  /** Tells whether the list has that code. */
  public boolean contains(String code) {
    return entries.containsKey(code);
  }

  /** Returns the value of that code, or null. */
  public @Nullable Entry find(String code) {
    return entries.get(code);
  }

  /** Returns the meaning of that code, or null if it is unknown. */
  public @Nullable String meaning(String code, Language language) {
    Entry entry = entries.get(code);
    return entry == null ? null : entry.meaning(language);
  }

  /** Returns the code whose Chinese meaning is that word, or null; for data that hold the word. */
  public @Nullable String codeOfMeaning(String zhMeaning) {
    for (Entry entry : entries.values()) {
      if (entry.zhMeaning().equals(zhMeaning)) {
        return entry.code();
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return id + entries.keySet();
  }
}
