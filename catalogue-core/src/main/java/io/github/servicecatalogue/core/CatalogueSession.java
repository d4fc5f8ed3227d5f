package io.github.servicecatalogue.core;

import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementGroup;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.Obligation;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges the items of one catalogue one after the other, and at last what only shows when all were
 * seen.
 *
 * <p>Not thread-safe. {@link #finish} is called once, after the last item.
 */
public final class CatalogueSession {
  private record Open(Judge.Compiled rule, SetRule setRule, SetRule.Check check) {}

  private CatalogueValidator validator;
  private CheckedItem item;
  private Comparison.@Nullable Session comparison;
  private final FindingSink found = new FindingSink();
  private final List<Open> ofItems = new ArrayList<>();
  private final List<Open> ofBasicItems = new ArrayList<>();
  private final SetRule.Kept keptOfItems;
  private final SetRule.Kept keptOfBasicItems;
  private final Set<ItemKind> kinds = EnumSet.noneOf(ItemKind.class);
  private int items;
  private int basicItems;
  private boolean mayComeBack;

  CatalogueSession(CatalogueValidator validator, List<SetRule> setRules) {
    this.validator = validator;
    Profile profile = validator.profile();
    this.item = new CheckedItem(profile, validator.form());
    this.comparison = validator.comparison().newSession();
    this.keptOfItems = new SetRule.Kept(profile);
    this.keptOfBasicItems = new SetRule.Kept(profile);
    for (SetRule rule : setRules) {
      Judge.Compiled compiled = new Judge.Compiled(rule, profile.severity(rule), (i, sink) -> {});
      if (rule.judgesItems()) {
        ofItems.add(new Open(compiled, rule, open(rule, keptOfItems)));
      }
      if (rule.judgesBasicItems()) {
        ofBasicItems.add(new Open(compiled, rule, open(rule, keptOfBasicItems)));
      }
    }
  }

  private static SetRule.Check open(SetRule rule, SetRule.Kept kept) {
    return Guards.isOwn(rule) ? Guards.guarded(rule, kept) : rule.open(kept);
  }

  /** Judges the next item; its findings, pointing into it, or none. */
  public List<Finding> check(ServiceItem next) {
    return check(next, null);
  }

  /**
   * Judges the next item, which came in an exchange table; its findings, pointing into it, or none.
   *
   * @param table the table of the item's own row, such as {@code up_task_general_basic}, in lower
   *     case with underscores; null where it came in none
   */
  public List<Finding> check(ServiceItem next, @Nullable String table) {
    items++;
    return check(next, false, table, ofItems, items);
  }

  /** Judges the next record of the basic catalogue; its findings, pointing into it, or none. */
  public List<Finding> check(BasicItem next) {
    basicItems++;
    return check(next, true, null, ofBasicItems, basicItems);
  }

  private List<Finding> check(
      ElementHolder next, boolean basic, @Nullable String table, List<Open> setRules, int ordinal) {
    item.look(next, basic);
    item.cameIn(table);
    ItemKind kind = item.kind();
    if (kind != null) {
      kinds.add(kind);
    }
    validator.judge().judge(item, found);
    for (int i = 0; i < setRules.size(); i++) {
      Open open = setRules.get(i);
      if (open.setRule().judges(item)) {
        found.runs(open.rule());
        open.check().next(item, ordinal, found);
      }
    }
    if (comparison != null) {
      comparison.judge(item, found);
    }
    mayComeBack = found.takeComeBack();
    if (found.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = Judge.findings(item, found);
    found.clear();
    return findings;
  }

  /**
   * Tells whether a rule may report, at the end, about the item that was judged last: whoever wants
   * to say where it stands remembers its place.
   */
  public boolean mayComeBack() {
    return mayComeBack;
  }

  /**
   * Goes on with items of the same catalogue from another file. They are judged by themselves as
   * that validator does, by its profile and for its form, and compared with the catalogues that it
   * was given; the rules that compare the items of one catalogue go on as they began.
   *
   * @return what the form of the items so far lacks, if anything
   */
  public List<LateFinding> goOn(CatalogueValidator next) {
    List<LateFinding> findings = new ArrayList<>();
    addMissingFromForm(findings);
    kinds.clear();
    validator = next;
    item = new CheckedItem(next.profile(), next.form());
    comparison = next.comparison().newSession();
    return findings;
  }

  /** Returns what is kept of the items, for measurements. */
  List<SetRule.Measured> measured() {
    List<SetRule.Measured> measured = new ArrayList<>();
    List<Object> parts = new ArrayList<>(keptOfItems.shared());
    parts.addAll(keptOfBasicItems.shared());
    ofItems.forEach(open -> parts.add(open.check()));
    ofBasicItems.forEach(open -> parts.add(open.check()));
    for (Object part : parts) {
      if (part instanceof SetRule.Measured known) {
        measured.add(known);
      }
    }
    return measured;
  }

  /** Returns what only shows when all items were seen. */
  public List<LateFinding> finish() {
    List<LateFinding> findings = new ArrayList<>(finish(ofBasicItems, true));
    findings.addAll(finish(ofItems, false));
    addMissingFromForm(findings);
    return findings;
  }

  private static List<LateFinding> finish(List<Open> setRules, boolean basic) {
    LateFindings late = new LateFindings(basic);
    for (Open open : setRules) {
      late.runs(open.rule());
      open.check().finish(late);
    }
    return late.findings();
  }

  /** Says once, not once for an item, what the form cannot carry and nobody could check. */
  private void addMissingFromForm(List<LateFinding> findings) {
    Severity severity = validator.profile().severity(Rules.FORM_LACKS_ELEMENTS);
    List<Element<?>> missing = new ArrayList<>();
    for (Element<?> element : Elements.all()) {
      if (element.group() != ElementGroup.ENVELOPE
          && !RowKind.IMPLEMENTING_BODIES.enName().equals(element.row())
          && !validator.form().contains(element)
          && isDemanded(element)) {
        missing.add(element);
      }
    }
    if (!missing.isEmpty() && severity != Severity.OFF) {
      Map<String, Object> arguments = Map.of("count", missing.size(), "other", missing);
      Finding finding =
          new Finding(
              Rules.FORM_LACKS_ELEMENTS,
              severity,
              "",
              null,
              null,
              null,
              missing.size(),
              null,
              arguments,
              null);
      findings.add(new LateFinding(false, 0, finding));
    }
  }

  private boolean isDemanded(Element<?> element) {
    Profile profile = validator.profile();
    return kinds.stream()
        .anyMatch(kind -> profile.obligation(element, kind) == Obligation.MANDATORY);
  }
}
