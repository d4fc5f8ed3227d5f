package io.github.servicecatalogue.core;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a set-wide rule reports, after the last item, about items it saw before. Not thread-safe.
 */
public final class LateFindings {
  private final List<LateFinding> findings = new ArrayList<>();
  private final boolean basicItems;
  private Judge.@Nullable Compiled current;

  LateFindings(boolean basicItems) {
    this.basicItems = basicItems;
  }

  void runs(Judge.Compiled rule) {
    current = rule;
  }

  List<LateFinding> findings() {
    return findings;
  }

  /** Reports that the rule could not judge the catalogue, and why. */
  void failed(String reason) {
    Judge.Compiled rule = current();
    findings.add(
        new LateFinding(
            basicItems,
            0,
            new Finding(
                rule.rule().id(),
                Judge.atLeastWarning(rule.severity()),
                "",
                null,
                null,
                null,
                null,
                null,
                Map.of(FindingSink.FAILURE, reason),
                null)));
  }

  private Judge.Compiled current() {
    Judge.Compiled rule = current;
    if (rule == null) {
      throw new IllegalStateException("Findings are reported only while a rule runs");
    }
    return rule;
  }

  /**
   * Reports something about an element of an earlier item.
   *
   * @param ordinal which item, counted from 1
   * @param itemCode the code of that item, or null where the rule did not keep it
   * @param element the element
   * @param value what was found
   * @param expected what was expected, or null
   * @param arguments what the message needs beyond these
   */
  public void at(
      int ordinal,
      @Nullable String itemCode,
      Element<?> element,
      @Nullable Object value,
      @Nullable Object expected,
      Map<String, Object> arguments) {
    Judge.Compiled rule = current();
    Map<String, Object> all = new LinkedHashMap<>(arguments);
    if (value != null) {
      all.putIfAbsent(element.enName(), value);
    }
    all.putIfAbsent("element", element);
    findings.add(
        new LateFinding(
            basicItems,
            ordinal,
            new Finding(
                rule.rule().id(),
                rule.severity(),
                "/" + element.enName(),
                element.id(),
                itemCode,
                null,
                value,
                expected,
                all,
                null)));
  }
}
