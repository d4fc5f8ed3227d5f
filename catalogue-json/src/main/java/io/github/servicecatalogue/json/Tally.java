package io.github.servicecatalogue.json;

import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Location;
import io.github.servicecatalogue.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts everything and keeps the worst findings. Not thread-safe. */
final class Tally {
  private record Kept(int file, Finding finding) {
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

  private final int most;
  private final List<CheckResult.FileResult> files = new ArrayList<>();
  private final Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
  private final Map<String, Long> byRule = new TreeMap<>();
  private List<Kept> kept = new ArrayList<>();
  private long items;
  private long unreadable;
  private long itemsWithError;
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
    bySeverity.merge(finding.severity(), 1L, Long::sum);
    byRule.merge(finding.rule(), 1L, Long::sum);
    if (inItem && !itemHasError && finding.severity() == Severity.ERROR) {
      itemHasError = true;
      itemsWithError++;
    }
    kept.add(new Kept(files.size(), finding));
    if (kept.size() >= 2L * most + SOME) {
      cut();
    }
  }

  /** Returns whether the item that was begun last has an error. */
  boolean itemHasError() {
    return itemHasError;
  }

  /** Counts an item as faulty that was thought clean when it was read. */
  void addLateError() {
    itemsWithError++;
  }

  void end(String file, @Nullable String name, String dialect, String profile) {
    files.add(
        new CheckResult.FileResult(
            file, name, dialect, profile, items, unreadable, items - itemsWithError));
  }

  private void cut() {
    if (kept.size() > most) {
      kept.sort(WORST_FIRST);
      kept = new ArrayList<>(kept.subList(0, most));
    }
  }

  CheckResult result() {
    cut();
    kept.sort(BY_PLACE);
    return new CheckResult(files, kept.stream().map(Kept::finding).toList(), bySeverity, byRule);
  }
}
