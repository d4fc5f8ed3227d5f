package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.ACCEPT_CONDITION;
import static io.github.servicecatalogue.Elements.CASE_TYPE;
import static io.github.servicecatalogue.Elements.LEGAL_LIMIT;
import static io.github.servicecatalogue.Elements.LEGAL_LIMIT_EXPLANATION;
import static io.github.servicecatalogue.Elements.LEGAL_LIMIT_UNIT;
import static io.github.servicecatalogue.Elements.MATERIAL_NAME;
import static io.github.servicecatalogue.Elements.PROMISE_LIMIT;
import static io.github.servicecatalogue.Elements.PROMISE_LIMIT_UNIT;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.ItemRule;
import io.github.servicecatalogue.core.Profile;
import java.util.List;

/** 完整性: what an applicant has to find in an item. */
public final class CompletenessRules {
  private static final String IMMEDIATE = "1";

  /**
   * Every licence, confirmation, adjudication and other power in the data that were read has them.
   */
  static final ItemRule CORE_ELEMENTS =
      ItemRule.named("completeness/core-elements")
          .forTypes("01", "07", "09", "10")
          .reads(LEGAL_LIMIT, PROMISE_LIMIT, ACCEPT_CONDITION)
          .checkWith(CompletenessRules::coreElements);

  /** Grants and rewards have them nearly always, so a profile may judge them more mildly. */
  static final ItemRule CORE_ELEMENTS_GRANT_REWARD =
      ItemRule.named("completeness/core-elements-grant-reward")
          .forTypes("05", "08")
          .reads(LEGAL_LIMIT, PROMISE_LIMIT, ACCEPT_CONDITION)
          .checkWith(CompletenessRules::coreElements);

  /** Many public services have no limit and no material, and are still better off with them. */
  static final ItemRule CORE_ELEMENTS_PUBLIC_SERVICE =
      ItemRule.named("completeness/core-elements-public-service")
          .forTypes("20")
          .reads(LEGAL_LIMIT, PROMISE_LIMIT, ACCEPT_CONDITION)
          .checkWith(CompletenessRules::coreElementsOfPublicService);

  /** Whoever applies hands in something, be it the form alone. */
  static final ItemRule MATERIALS_LISTED =
      ItemRule.named("completeness/materials-listed")
          .forTypes("01", "05", "07", "08", "09", "10")
          .reads(MATERIAL_NAME)
          .check(CompletenessRules::reportIfNoMaterials);

  private CompletenessRules() {}

  /** Returns the rules of this group in the order in which they run. */
  public static List<Rule> all() {
    return List.of(
        CORE_ELEMENTS, CORE_ELEMENTS_GRANT_REWARD, CORE_ELEMENTS_PUBLIC_SERVICE, MATERIALS_LISTED);
  }

  private static ItemRule.Check coreElements(Profile profile) {
    boolean noneIfImmediate = noneIfImmediate(profile);
    return (item, found) -> {
      if (!noneIfImmediate || !isImmediate(item)) {
        reportIfNoLimit(item, found, LEGAL_LIMIT, LEGAL_LIMIT_UNIT);
        reportIfNoLimit(item, found, PROMISE_LIMIT, PROMISE_LIMIT_UNIT);
      }
      reportIfMissing(item, found, ACCEPT_CONDITION);
    };
  }

  private static ItemRule.Check coreElementsOfPublicService(Profile profile) {
    boolean noneIfImmediate = noneIfImmediate(profile);
    boolean explanationAsked = isOn(profile, "time-limit/missing-legal-limit-explained");
    boolean conditionsAsked = RequiredElements.asksForConditionsOfPublicServices(profile);
    return (item, found) -> {
      if (!noneIfImmediate || !isImmediate(item)) {
        if (!isExplained(item, explanationAsked)) {
          reportIfNoLimit(item, found, LEGAL_LIMIT, LEGAL_LIMIT_UNIT);
        }
        reportIfNoLimit(item, found, PROMISE_LIMIT, PROMISE_LIMIT_UNIT);
      }
      if (!conditionsAsked) {
        reportIfMissing(item, found, ACCEPT_CONDITION);
      }
      reportIfNoMaterials(item, found);
    };
  }

  /** Where a profile wants no limits of items handled at once, none is missing. */
  private static boolean noneIfImmediate(Profile profile) {
    return isOn(profile, "time-limit/immediate-case-leaves-limit-empty");
  }

  private static boolean isOn(Profile profile, String rule) {
    return profile.severity(rule) != Severity.OFF;
  }

  private static boolean isImmediate(CheckedItem item) {
    return IMMEDIATE.equals(item.get(CASE_TYPE));
  }

  /**
   * There may be no legal limit; that nobody says so is the finding of the rule that asks for it.
   */
  private static boolean isExplained(CheckedItem item, boolean explanationAsked) {
    return item.isFilled(LEGAL_LIMIT_EXPLANATION)
        || (explanationAsked && item.formHolds(LEGAL_LIMIT_EXPLANATION));
  }

  /** A unit without a number is another rule's finding, and the same cause. */
  private static void reportIfNoLimit(
      CheckedItem item, FindingSink found, Element<Integer> number, Element<String> unit) {
    if (!item.isFilled(unit)) {
      reportIfMissing(item, found, number);
    }
  }

  private static void reportIfMissing(CheckedItem item, FindingSink found, Element<?> element) {
    if (!item.isFilled(element) && item.formHolds(element)) {
      found.at(element).unlessOther();
    }
  }

  private static void reportIfNoMaterials(CheckedItem item, FindingSink found) {
    if (!item.isFilled(RowKind.MATERIALS) && item.formHolds(MATERIAL_NAME)) {
      found.missing(RowKind.MATERIALS, MATERIAL_NAME).with("element", RowKind.MATERIALS);
    }
  }
}
