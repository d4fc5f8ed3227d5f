package io.github.servicecatalogue.json;

import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.CodeLists;
import io.github.servicecatalogue.Coded;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Location;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.RuleTexts;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts everything and keeps the worst findings. Not thread-safe. */
final class Tally {
  private record Kept(int file, Finding finding) {
    /** Returns how many characters long values have; short ones are not worth counting. */
    private long weight() {
      long weight = weight(finding.value()) + weight(finding.expected());
      for (Object argument : finding.arguments().values()) {
        weight += argument.equals(finding.value()) ? 0 : weight(argument);
      }
      return weight + weight(finding.pointer()) + weight(finding.itemName());
    }

    private static long weight(@Nullable Object value) {
      if (value instanceof List<?> list) {
        return list.stream().mapToLong(Kept::weight).sum() + (list.size() < LONG ? 0 : list.size());
      }
      String text =
          value instanceof String string
              ? string
              : value instanceof Coded coded ? coded.code() : "";
      return text.length() < LONG ? 0 : text.length();
    }

    private Location place() {
      Location location = finding.location();
      return location == null ? new Location(null, 1, 1) : location;
    }
  }

  private static final Comparator<Kept> BY_PLACE =
      Comparator.comparingInt(Kept::file)
          .thenComparingInt(kept -> kept.place().line())
          .thenComparingInt(kept -> kept.place().column())
          .thenComparing(kept -> kept.finding().rule())
          .thenComparing(kept -> kept.finding().pointer());

  private static final Comparator<Kept> WORST_FIRST =
      Comparator.comparing((Kept kept) -> kept.finding().severity()).thenComparing(BY_PLACE);

  /** So that a small limit does not mean sorting after each finding. */
  private static final int SOME = 1_000;

  /** Longer values count as long ones. */
  private static final int LONG = 1_000;

  /** So many characters of long values are kept, whatever the number of findings. */
  private static final long MOST_TEXT = 1L << 25;

  private final int most;
  private final List<CheckResult.FileResult> files = new ArrayList<>();
  private final Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
  private final Map<String, Long> byRule = new TreeMap<>();
  private final Map<String, Severity> worst = new HashMap<>();
  private final Map<String, CodeLists> codeLists = new HashMap<>();
  private final Map<String, RuleTexts> texts = new HashMap<>();
  private List<Kept> kept = new ArrayList<>();
  private long items;
  private long unreadable;
  private long itemsWithError;
  private long text;
  private boolean inItem;
  private boolean itemHasError;

  Tally(int most) {
    this.most = most;
  }

  void begin() {
    items = 0;
    unreadable = 0;
    itemsWithError = 0;
    inItem = false;
  }

  /** Begins an item; the findings that follow are about it. */
  void beginItem() {
    items++;
    inItem = true;
    itemHasError = false;
  }

  /** Begins a part that is no item. */
  void beginOther() {
    inItem = false;
  }

  void addUnreadable() {
    unreadable++;
  }

  void add(Finding finding) {
    add(files.size(), finding);
  }

  private void add(int file, Finding finding) {
    bySeverity.merge(finding.severity(), 1L, Long::sum);
    byRule.merge(finding.rule(), 1L, Long::sum);
    Severity before = worst.get(finding.rule());
    if (before == null || !before.isAtLeast(finding.severity())) {
      worst.put(finding.rule(), finding.severity());
    }
    if (inItem && !itemHasError && finding.severity() == Severity.ERROR) {
      itemHasError = true;
      itemsWithError++;
    }
    Kept added = new Kept(file, finding);
    kept.add(added);
    text += added.weight();
    if (kept.size() >= 2L * most + SOME || text > 2 * MOST_TEXT) {
      cut();
    }
  }

  /** Returns whether the item that was begun last has an error. */
  boolean itemHasError() {
    return itemHasError;
  }

  /** Returns the number of the file at hand. */
  int file() {
    return files.size();
  }

  /** Adds a finding that became certain after that file was read. */
  void addLate(int file, Finding finding) {
    inItem = false;
    add(file, finding);
  }

  /** Counts an item of a file that was read as faulty, though it was thought clean. */
  void addLateError(int file) {
    CheckResult.FileResult known = files.get(file);
    files.set(
        file,
        new CheckResult.FileResult(
            known.file(),
            known.name(),
            known.dialect(),
            known.profile(),
            known.items(),
            known.unreadable(),
            known.cleanItems() - 1));
  }

  /** Keeps what a report must know of a profile and of rules that the library does not carry. */
  void explain(Profile profile, List<Rule> ownRules) {
    if (!Profile.builtIn().contains(profile.id())) {
      codeLists.put(profile.id(), profile.codeLists());
    }
    ownRules.forEach(rule -> texts.put(rule.id(), rule.texts()));
  }

  void end(String file, @Nullable String name, String dialect, String profile) {
    files.add(
        new CheckResult.FileResult(
            file, name, dialect, profile, items, unreadable, items - itemsWithError));
  }

  private void cut() {
    if (kept.size() <= most && text <= MOST_TEXT) {
      return;
    }
    kept.sort(WORST_FIRST);
    List<Kept> worst = new ArrayList<>();
    text = 0;
    for (int i = 0; i < Math.min(most, kept.size()); i++) {
      long weight = kept.get(i).weight();
      if (text + weight > MOST_TEXT && i > 0) {
        break;
      }
      text += weight;
      worst.add(kept.get(i));
    }
    kept = worst;
  }

  CheckResult result() {
    cut();
    kept.sort(BY_PLACE);
    return new CheckResult(
        files,
        kept.stream().map(Kept::finding).toList(),
        bySeverity,
        byRule,
        new CheckResult.Legend(codeLists, texts, worst));
  }
}
