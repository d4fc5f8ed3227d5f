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

/**
 * Judges the items of one catalogue one after the other, and at last what only shows when all were
 * seen.
 *
 * <p>Not thread-safe. {@link #finish} is called once, after the last item.
 */
public final class CatalogueSession {
  private record Open(Judge.Compiled rule, SetRule.Check check) {}

  private final CatalogueValidator validator;
  private final CheckedItem item;
  private final FindingSink found = new FindingSink();
  private final List<Open> ofItems = new ArrayList<>();
  private final List<Open> ofBasicItems = new ArrayList<>();
  private final Set<ItemKind> kinds = EnumSet.noneOf(ItemKind.class);
  private int items;
  private int basicItems;

  CatalogueSession(CatalogueValidator validator, List<SetRule> setRules) {
    this.validator = validator;
    Profile profile = validator.profile();
    this.item = new CheckedItem(profile, validator.form());
    SetRule.Kept keptOfItems = new SetRule.Kept(profile);
    SetRule.Kept keptOfBasicItems = new SetRule.Kept(profile);
    for (SetRule rule : setRules) {
      Judge.Compiled compiled =
          new Judge.Compiled(rule, profile.severity(rule.id()), (i, sink) -> {});
      if (rule.judgesItems()) {
        ofItems.add(new Open(compiled, rule.open(keptOfItems)));
      }
      if (rule.judgesBasicItems()) {
        ofBasicItems.add(new Open(compiled, rule.open(keptOfBasicItems)));
      }
    }
  }

  /** Judges the next item; its findings, pointing into it, or none. */
  public List<Finding> check(ServiceItem next) {
    items++;
    return check(next, false, ofItems, items);
  }

  /** Judges the next record of the basic catalogue; its findings, pointing into it, or none. */
  public List<Finding> check(BasicItem next) {
    basicItems++;
    return check(next, true, ofBasicItems, basicItems);
  }

  private List<Finding> check(ElementHolder next, boolean basic, List<Open> setRules, int ordinal) {
    item.look(next, basic);
    ItemKind kind = item.kind();
    if (kind != null) {
      kinds.add(kind);
    }
    validator.judge().judge(item, found);
    for (int i = 0; i < setRules.size(); i++) {
      Open open = setRules.get(i);
      found.runs(open.rule());
      open.check().next(item, ordinal, found);
    }
    if (found.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = Judge.findings(item, found);
    found.clear();
    return findings;
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
    return kinds.stream().anyMatch(kind -> element.obligation(kind) == Obligation.MANDATORY);
  }
}
