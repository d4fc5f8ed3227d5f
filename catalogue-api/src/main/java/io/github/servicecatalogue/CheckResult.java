package io.github.servicecatalogue;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a check found (检查报告): the files with their counts, the findings in the order of files, lines
 * and columns, and exact counts even where findings were not kept.
 *
 * <p>Immutable and thread-safe.
 *
 * @param files what was read, in the order of reading
 * @param findings the findings kept
 * @param bySeverity how many findings of each severity, kept or not
 * @param byRule how many findings of each rule, kept or not; in the order of the ids
 * @param legend what a report needs to know of profiles and rules that the library does not carry
 */
public record CheckResult(
    List<FileResult> files,
    List<Finding> findings,
    Map<Severity, Long> bySeverity,
    Map<String, Long> byRule,
    Legend legend) {
  /**
   * What a report needs to know of profiles and rules that the library does not carry itself.
   *
   * @param codeLists the code lists of such a profile, by its id
   * @param texts the texts of such a rule, by its id
   * @param severities the worst severity of each rule that found something
   */
  public record Legend(
      Map<String, CodeLists> codeLists,
      Map<String, RuleTexts> texts,
      Map<String, Severity> severities) {
    /** Nothing beyond what the library carries. */
    public static final Legend NONE = new Legend(Map.of(), Map.of(), Map.of());

    /** Copies the maps. */
    public Legend {
      codeLists = Map.copyOf(codeLists);
      texts = Map.copyOf(texts);
      severities = Map.copyOf(severities);
    }
  }

  /** Makes a result in which the library carries every profile and every rule. */
  public CheckResult(
      List<FileResult> files,
      List<Finding> findings,
      Map<Severity, Long> bySeverity,
      Map<String, Long> byRule) {
    this(files, findings, bySeverity, byRule, Legend.NONE);
  }

  /**
   * One file.
   *
   * @param file the path as it was given
   * @param name the name of the catalogue, or null
   * @param dialect the form that was read, such as {@code canonical}
   * @param profile the id of the profile that judged
   * @param items how many items and basic items were read
   * @param unreadable how many parts could not be judged at all
   * @param cleanItems how many items have no finding of severity error
   */
  public record FileResult(
      String file,
      @Nullable String name,
      String dialect,
      String profile,
      long items,
      long unreadable,
      long cleanItems) {
    /** Checks that nothing is null that may not be. */
    public FileResult {
      Objects.requireNonNull(file);
      Objects.requireNonNull(dialect);
      Objects.requireNonNull(profile);
    }
  }

  /** Copies lists and maps. */
  public CheckResult {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
    Map<Severity, Long> severities = new EnumMap<>(Severity.class);
    severities.putAll(bySeverity);
    bySeverity = Collections.unmodifiableMap(severities);
    byRule = Collections.unmodifiableMap(new TreeMap<>(byRule));
    Objects.requireNonNull(legend);
  }

  /** Returns how many findings have that severity. */
  public long count(Severity severity) {
    return bySeverity.getOrDefault(severity, 0L);
  }

  /** Returns how many findings that rule has. */
  public long count(String rule) {
    return byRule.getOrDefault(rule, 0L);
  }

  /** Tells whether something was found at or above that severity; for {@code OFF} it never was. */
  public boolean hasAtLeast(Severity severity) {
    return severity != Severity.OFF
        && bySeverity.entrySet().stream()
            .anyMatch(entry -> entry.getValue() > 0 && entry.getKey().isAtLeast(severity));
  }

  /** Returns how many items and basic items were read. */
  public long items() {
    return files.stream().mapToLong(FileResult::items).sum();
  }

  /** Returns how many items have no finding of severity error. */
  public long cleanItems() {
    return files.stream().mapToLong(FileResult::cleanItems).sum();
  }

  /** Returns how many parts could not be judged at all. */
  public long unreadable() {
    return files.stream().mapToLong(FileResult::unreadable).sum();
  }
}
