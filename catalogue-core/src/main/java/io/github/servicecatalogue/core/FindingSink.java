package io.github.servicecatalogue.core;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule reports what it finds in the item at hand. A rule that finds nothing never touches
 * it.
 *
 * <p>Not thread-safe; used only inside a rule.
 */
public final class FindingSink {
  /** The argument that says why a rule could not judge. */
  static final String FAILURE = "failure";

  private final List<FindingDraft> drafts = new ArrayList<>();
  private Judge.@Nullable Compiled current;
  private boolean comesBack;

  FindingSink() {}

  /** Reports something about an element of the item. */
  public FindingDraft at(Element<?> element) {
    return add(new FindingDraft(rule(), element, -1, null));
  }

  /** Reports something about rows of a kind as a whole. */
  public FindingDraft at(RowKind<?> rows) {
    return add(new FindingDraft(rule(), rows, -1, null));
  }

  /** Reports that there are no rows of a kind, though this element of such a row is asked for. */
  public FindingDraft missing(RowKind<?> rows, Element<?> element) {
    return add(new FindingDraft(rule(), rows, -1, element));
  }

  /** Reports something about one row; {@code index} counts from 0. */
  public FindingDraft at(RowKind<?> rows, int index) {
    return add(new FindingDraft(rule(), rows, index, null));
  }

  /** Reports something about an element of one row; {@code index} counts from 0. */
  public FindingDraft at(RowKind<?> rows, int index, Element<?> element) {
    return add(new FindingDraft(rule(), rows, index, element));
  }

  /** Reports something about the item as a whole. */
  public FindingDraft atItem() {
    return add(new FindingDraft(rule(), null, -1, null));
  }

  /**
   * Says that the item at hand may be reported on when all items were seen ({@link LateFindings}),
   * so that its place is remembered.
   */
  public void comeBack() {
    comesBack = true;
  }

  /**
   * Reports that the rule could not judge the item, and why; at least as a warning, whatever the
   * severity of the rule. The finding has the id of the rule, and a text of its own.
   *
   * @param reason a text, or a {@code Term}
   */
  public FindingDraft failed(Object reason) {
    return atItem().with(FAILURE, reason);
  }

  private FindingDraft add(FindingDraft draft) {
    drafts.add(draft);
    return draft;
  }

  private Judge.Compiled rule() {
    if (current == null) {
      throw new IllegalStateException("Findings are reported only while a rule runs");
    }
    return current;
  }

  void runs(Judge.Compiled rule) {
    current = rule;
  }

  /** Returns whether a rule may come back to the item, and forgets it. */
  boolean takeComeBack() {
    boolean was = comesBack;
    comesBack = false;
    return was;
  }

  boolean isEmpty() {
    return drafts.isEmpty();
  }

  /** Returns what was reported, without what is left out for other findings. */
  List<FindingDraft> drafts() {
    boolean allStand = true;
    for (FindingDraft draft : drafts) {
      allStand &= draft.standing() == FindingDraft.Standing.ALWAYS;
    }
    return allStand ? drafts : standing();
  }

  private List<FindingDraft> standing() {
    Map<String, Severity> gravest = new HashMap<>();
    Map<String, Severity> gravestOfOthers = new HashMap<>();
    for (FindingDraft draft : drafts) {
      String place = draft.pointer();
      Severity severity = draft.by.severity();
      gravest.merge(place, severity, FindingSink::graver);
      if (draft.standing() != FindingDraft.Standing.UNLESS_OTHER) {
        gravestOfOthers.merge(place, severity, FindingSink::graver);
      }
    }
    List<FindingDraft> standing = new ArrayList<>(drafts.size());
    for (FindingDraft draft : drafts) {
      Severity own = draft.by.severity();
      Severity most = gravest.getOrDefault(draft.pointer(), own);
      Severity others = gravestOfOthers.getOrDefault(draft.pointer(), Severity.OFF);
      boolean stands =
          switch (draft.standing()) {
            case ALWAYS -> true;
            case UNLESS_GRAVER -> own.isAtLeast(most);
            case UNLESS_OTHER -> own.isAtLeast(most) && !others.isAtLeast(own);
          };
      if (stands) {
        standing.add(draft);
      }
    }
    return standing;
  }

  private static Severity graver(Severity one, Severity other) {
    return one.isAtLeast(other) ? one : other;
  }

  void clear() {
    drafts.clear();
    current = null;
  }
}
