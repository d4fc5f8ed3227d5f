package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.CASE_TYPE;
import static io.github.servicecatalogue.Elements.HANDLE_FLOW;
import static io.github.servicecatalogue.Elements.LEGAL_LIMIT;
import static io.github.servicecatalogue.Elements.LEGAL_LIMIT_EXPLANATION;
import static io.github.servicecatalogue.Elements.LEGAL_LIMIT_UNIT;
import static io.github.servicecatalogue.Elements.PROMISE_LIMIT;
import static io.github.servicecatalogue.Elements.PROMISE_LIMIT_UNIT;
import static io.github.servicecatalogue.Elements.REVIEW_KIND;
import static io.github.servicecatalogue.Elements.SITE_INSPECTION_NEEDED;
import static io.github.servicecatalogue.Elements.STEP_DAYS;
import static io.github.servicecatalogue.Elements.STEP_IS_SPECIAL;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.Obligation;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.Step;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingDraft;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.ItemRule;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.TimeUnit;
import java.util.List;

/** 办理时限: how long the law allows and how long the body promises. */
public final class TimeLimitRules {
  private static final String IMMEDIATE = "1";
  private static final String IMMEDIATE_REVIEW = "即审即办";
  private static final String COMMITTED_REVIEW = "前审后批";

  /** A promise may be shorter than the legal limit, never longer. */
  static final ItemRule PROMISE_WITHIN_LEGAL =
      onApplication("time-limit/promise-within-legal")
          .reads(PROMISE_LIMIT, PROMISE_LIMIT_UNIT, LEGAL_LIMIT, LEGAL_LIMIT_UNIT)
          .check(
              (item, found) -> {
                Integer legal = item.get(LEGAL_LIMIT);
                if (legal != null && promisesMoreOfOneUnit(item)) {
                  FindingDraft draft = found.at(PROMISE_LIMIT).expectedAtMost(legal);
                  nameUnit(draft, item, PROMISE_LIMIT_UNIT);
                  nameUnit(draft, item, LEGAL_LIMIT_UNIT);
                }
              });

  /** Different units hide a promise that is too long, so a pair that fits by no factor is told. */
  static final ItemRule PROMISE_WITHIN_LEGAL_MIXED_UNITS =
      onApplication("time-limit/promise-within-legal-mixed-units")
          .reads(PROMISE_LIMIT, PROMISE_LIMIT_UNIT, LEGAL_LIMIT, LEGAL_LIMIT_UNIT)
          .checkWith(
              profile -> {
                WorkingDays days = WorkingDays.of(profile);
                return (item, found) -> {
                  if (isInTwoUnits(item)) {
                    compareInTwoUnits(item, days, found);
                  }
                };
              });

  /** A number without a unit cannot be compared, and a unit without a number says nothing. */
  static final ItemRule NUMBER_AND_UNIT_PAIRED =
      ItemRule.named("time-limit/number-and-unit-paired")
          .reads(LEGAL_LIMIT, LEGAL_LIMIT_UNIT, PROMISE_LIMIT, PROMISE_LIMIT_UNIT)
          .checkWith(
              profile ->
                  TriggeredCheck.on()
                      .missing(LEGAL_LIMIT, PROMISE_LIMIT)
                      .missing(LEGAL_LIMIT_UNIT, PROMISE_LIMIT_UNIT)
                      .failing(LEGAL_LIMIT_UNIT, KnownUnit.of(profile, LEGAL_LIMIT_UNIT))
                      .failing(PROMISE_LIMIT_UNIT, KnownUnit.of(profile, PROMISE_LIMIT_UNIT))
                      .check(
                          (item, found) -> {
                            pair(item, LEGAL_LIMIT, LEGAL_LIMIT_UNIT, found);
                            pair(item, PROMISE_LIMIT, PROMISE_LIMIT_UNIT, found);
                          }));

  /** At once means on the spot or the same day. */
  static final ItemRule IMMEDIATE_CASE_SHORT_LIMIT =
      onApplication("time-limit/immediate-case-short-limit")
          .reads(CASE_TYPE, PROMISE_LIMIT, PROMISE_LIMIT_UNIT)
          .checkWith(
              profile -> {
                WorkingDays days = WorkingDays.of(profile);
                int most = profile.setting("immediate-days", 1);
                int longest = longestLimit(profile);
                return (item, found) -> {
                  if (isImmediate(item)) {
                    double promised = days.of(item, PROMISE_LIMIT, PROMISE_LIMIT_UNIT);
                    if (promised > most && promised <= longest) {
                      int units = days.wholeUnits(most, item.unit(PROMISE_LIMIT_UNIT));
                      nameUnit(
                          found.at(PROMISE_LIMIT).expectedAtMost(units), item, PROMISE_LIMIT_UNIT);
                    }
                  }
                };
              });

  /** Who promises no time at all handles the item at once, and must say so. */
  static final ItemRule ZERO_PROMISE_IS_IMMEDIATE_CASE =
      onApplication("time-limit/zero-promise-is-immediate-case")
          .reads(CASE_TYPE, PROMISE_LIMIT, PROMISE_LIMIT_UNIT, REVIEW_KIND)
          .check(
              (item, found) -> {
                if (promisesNoTime(item)) {
                  if (isKnownOtherCase(item)) {
                    found.at(CASE_TYPE).expected(IMMEDIATE);
                  } else if (COMMITTED_REVIEW.equals(item.get(REVIEW_KIND))) {
                    found.at(REVIEW_KIND).expected(IMMEDIATE_REVIEW);
                  }
                }
              });

  /** One city wants no limits of such items; contradicts the exchange tables, so it is opt-in. */
  static final ItemRule IMMEDIATE_CASE_LEAVES_LIMIT_EMPTY =
      onApplication("time-limit/immediate-case-leaves-limit-empty")
          .reads(CASE_TYPE, LEGAL_LIMIT, PROMISE_LIMIT)
          .check(
              (item, found) -> {
                if (isImmediate(item)) {
                  if (item.get(LEGAL_LIMIT) != null) {
                    found.at(LEGAL_LIMIT);
                  } else if (item.get(PROMISE_LIMIT) != null) {
                    found.at(PROMISE_LIMIT);
                  }
                }
              });

  /** The licensing law sets 20 working days unless a law or regulation says otherwise. */
  static final ItemRule LICENCE_OVER_TWENTY_DAYS_EXPLAINED =
      ItemRule.named("time-limit/licence-over-twenty-days-explained")
          .forTypes("01")
          .reads(LEGAL_LIMIT, LEGAL_LIMIT_UNIT, LEGAL_LIMIT_EXPLANATION)
          .checkWith(
              profile -> {
                WorkingDays days = WorkingDays.of(profile);
                int most = profile.setting("licence-days", 20);
                int longest = longestLimit(profile);
                return (item, found) -> {
                  double legal = days.of(item, LEGAL_LIMIT, LEGAL_LIMIT_UNIT);
                  if (legal > most && legal <= longest && lacksExplanation(item)) {
                    nameUnit(
                        found.at(LEGAL_LIMIT_EXPLANATION).with("max", most),
                        item,
                        LEGAL_LIMIT_UNIT);
                  }
                };
              });

  /** Steps that take longer than the whole cannot be kept; special ones are outside the limit. */
  static final ItemRule STEP_DAYS_WITHIN_PROMISE =
      onApplication("time-limit/step-days-within-promise")
          .reads(STEP_DAYS, STEP_IS_SPECIAL, PROMISE_LIMIT, PROMISE_LIMIT_UNIT)
          .checkWith(
              profile -> {
                WorkingDays days = WorkingDays.of(profile);
                boolean equal = profile.setting("step-days-equal-promise", 0) != 0;
                return (item, found) -> {
                  List<Step> steps = item.rows(RowKind.STEPS);
                  if (steps.isEmpty()) {
                    return;
                  }
                  double promised = days.of(item, PROMISE_LIMIT, PROMISE_LIMIT_UNIT);
                  int sum = daysOfSteps(steps);
                  if (sum > promised) {
                    reportSteps(item, sum, "<= " + (int) promised, "more-than", found);
                  } else if (equal && sum < promised && allStepsCounted(steps)) {
                    reportSteps(item, sum, (int) promised, "less-than", found);
                  }
                };
              });

  /** A visit to the site is rarely arranged, made and written up within a few days. */
  static final ItemRule SITE_VISIT_NEEDS_DAYS =
      onApplication("time-limit/site-visit-needs-days")
          .reads(HANDLE_FLOW, SITE_INSPECTION_NEEDED, PROMISE_LIMIT, PROMISE_LIMIT_UNIT)
          .checkWith(
              profile -> {
                WorkingDays days = WorkingDays.of(profile);
                int least = profile.setting("site-visit-days", 5);
                return (item, found) -> {
                  if (days.of(item, PROMISE_LIMIT, PROMISE_LIMIT_UNIT) < least
                      && needsSiteVisit(item)) {
                    nameUnit(
                        found.at(PROMISE_LIMIT).with("count", least), item, PROMISE_LIMIT_UNIT);
                  }
                };
              });

  /** That there is no limit belongs in the explanation, not in a number like 500. */
  static final ItemRule NO_MAGIC_NUMBER =
      ItemRule.named("time-limit/no-magic-number")
          .reads(LEGAL_LIMIT, LEGAL_LIMIT_UNIT, PROMISE_LIMIT, PROMISE_LIMIT_UNIT)
          .checkWith(
              profile -> {
                WorkingDays days = WorkingDays.of(profile);
                int longest = longestLimit(profile);
                return (item, found) -> {
                  if (days.of(item, LEGAL_LIMIT, LEGAL_LIMIT_UNIT) > longest) {
                    int units = days.wholeUnits(longest, item.unit(LEGAL_LIMIT_UNIT));
                    found.at(LEGAL_LIMIT).expectedAtMost(units);
                  }
                  if (days.of(item, PROMISE_LIMIT, PROMISE_LIMIT_UNIT) > longest
                      && canPromise(item)
                      && !promisesMoreOfOneUnit(item)) {
                    int units = days.wholeUnits(longest, item.unit(PROMISE_LIMIT_UNIT));
                    found.at(PROMISE_LIMIT).expectedAtMost(units);
                  }
                };
              });

  /** Without a word about it, nobody can tell whether there is no limit or nobody looked it up. */
  static final ItemRule MISSING_LEGAL_LIMIT_EXPLAINED =
      onApplication("time-limit/missing-legal-limit-explained")
          .reads(LEGAL_LIMIT, LEGAL_LIMIT_EXPLANATION, PROMISE_LIMIT)
          .checkWith(
              profile -> {
                Demands demands = Demands.of(profile);
                return TriggeredCheck.on()
                    .missing(LEGAL_LIMIT)
                    .check(
                        (item, found) -> {
                          if (!item.isFilled(LEGAL_LIMIT)
                              && !item.isFilled(LEGAL_LIMIT_UNIT)
                              && item.formHolds(LEGAL_LIMIT)
                              && lacksExplanation(item)
                              && demands.areSilentAbout(item)) {
                            found.at(LEGAL_LIMIT_EXPLANATION);
                          }
                        });
              });

  private TimeLimitRules() {}

  /** Returns the rules of this group in the order in which they run. */
  public static List<Rule> all() {
    return List.of(
        PROMISE_WITHIN_LEGAL,
        PROMISE_WITHIN_LEGAL_MIXED_UNITS,
        NUMBER_AND_UNIT_PAIRED,
        IMMEDIATE_CASE_SHORT_LIMIT,
        ZERO_PROMISE_IS_IMMEDIATE_CASE,
        IMMEDIATE_CASE_LEAVES_LIMIT_EMPTY,
        LICENCE_OVER_TWENTY_DAYS_EXPLAINED,
        STEP_DAYS_WITHIN_PROMISE,
        SITE_VISIT_NEEDS_DAYS,
        NO_MAGIC_NUMBER,
        MISSING_LEGAL_LIMIT_EXPLAINED);
  }

  private static ItemRule.Builder onApplication(String id) {
    return ItemRule.named(id).forTypes("01", "05", "07", "08", "09", "10", "20");
  }

  private static int longestLimit(Profile profile) {
    return profile.setting("longest-limit", 365);
  }

  private static boolean promisesMoreOfOneUnit(CheckedItem item) {
    Integer promise = item.get(PROMISE_LIMIT);
    Integer legal = item.get(LEGAL_LIMIT);
    return promise != null && legal != null && legal >= 0 && promise > legal && isInOneUnit(item);
  }

  /** Two codes may stand for one unit; a code that nobody knows is one unit with itself. */
  private static boolean isInOneUnit(CheckedItem item) {
    TimeUnit unit = item.unit(PROMISE_LIMIT_UNIT);
    if (unit != null) {
      return unit == item.unit(LEGAL_LIMIT_UNIT);
    }
    String promised = item.text(PROMISE_LIMIT_UNIT);
    return promised != null && promised.equals(item.text(LEGAL_LIMIT_UNIT));
  }

  private static boolean isInTwoUnits(CheckedItem item) {
    TimeUnit promised = item.unit(PROMISE_LIMIT_UNIT);
    TimeUnit legal = item.unit(LEGAL_LIMIT_UNIT);
    return promised != null && legal != null && promised != legal;
  }

  private static void compareInTwoUnits(CheckedItem item, WorkingDays days, FindingSink found) {
    Integer promise = item.get(PROMISE_LIMIT);
    Integer legal = item.get(LEGAL_LIMIT);
    if (promise == null || legal == null || promise <= 0 || legal < 0) {
      return;
    }
    TimeUnit unit = item.unit(PROMISE_LIMIT_UNIT);
    double promised = days.of(promise, unit);
    double allowed = days.of(item, LEGAL_LIMIT, LEGAL_LIMIT_UNIT);
    if (promised <= allowed) {
      return;
    }
    FindingDraft draft = found.at(PROMISE_LIMIT);
    if (promised > allowed) {
      draft
          .expectedAtMost(days.wholeUnits(allowed, unit))
          .with("fault", new Term("longer-when-converted"));
    } else {
      draft.with("fault", new Term("not-comparable"));
    }
    nameUnit(draft, item, PROMISE_LIMIT_UNIT);
    nameUnit(draft, item, LEGAL_LIMIT_UNIT);
  }

  /** A zero needs no unit. A number that did not parse is there, only wrong. */
  private static void pair(
      CheckedItem item, Element<Integer> number, Element<String> unit, FindingSink found) {
    Integer given = item.get(number);
    boolean unitGiven = item.isFilled(unit);
    boolean unitNeeded = given != null && given != 0 && item.unit(unit) == null;
    if (unitNeeded && !unitGiven && item.formHolds(unit)) {
      found.at(unit).with("element", number).with("other", unit);
    } else if (unitGiven && !item.isFilled(number) && item.formHolds(number)) {
      found.at(number).with("element", number).with("other", number);
    }
  }

  private static boolean isImmediate(CheckedItem item) {
    return IMMEDIATE.equals(item.get(CASE_TYPE));
  }

  private static boolean isKnownOtherCase(CheckedItem item) {
    String type = item.text(CASE_TYPE);
    CodeList types = item.profile().codeLists().listOf(CASE_TYPE);
    return type != null && types != null && !IMMEDIATE.equals(type) && types.contains(type);
  }

  private static boolean promisesNoTime(CheckedItem item) {
    Integer promise = item.get(PROMISE_LIMIT);
    return promise != null
        && (promise == 0 || item.unit(PROMISE_LIMIT_UNIT) == TimeUnit.ON_THE_SPOT);
  }

  private static boolean canPromise(CheckedItem item) {
    ItemKind kind = item.kind();
    return kind == null || item.profile().obligation(PROMISE_LIMIT, kind) != Obligation.ABSENT;
  }

  private static boolean lacksExplanation(CheckedItem item) {
    return !item.isFilled(LEGAL_LIMIT_EXPLANATION) && item.formHolds(LEGAL_LIMIT_EXPLANATION);
  }

  private static int daysOfSteps(List<Step> steps) {
    int sum = 0;
    for (int i = 0; i < steps.size(); i++) {
      Integer days = steps.get(i).get(STEP_DAYS);
      if (days != null && days > 0 && isOrdinary(steps.get(i))) {
        sum += days;
      }
    }
    return sum;
  }

  /** A flag that cannot be read may mean special. */
  private static boolean isOrdinary(Step step) {
    return "0".equals(step.get(STEP_IS_SPECIAL)) || !CheckedItem.isFilled(step, STEP_IS_SPECIAL);
  }

  private static boolean allStepsCounted(List<Step> steps) {
    boolean any = false;
    for (int i = 0; i < steps.size(); i++) {
      if (!"1".equals(steps.get(i).get(STEP_IS_SPECIAL))) {
        any = true;
        if (steps.get(i).get(STEP_DAYS) == null || !isOrdinary(steps.get(i))) {
          return false;
        }
      }
    }
    return any;
  }

  private static void reportSteps(
      CheckedItem item, int sum, Object expected, String how, FindingSink found) {
    FindingDraft draft =
        found
            .at(RowKind.STEPS)
            .value(sum)
            .expected(expected)
            .with("count", sum)
            .with("fault", new Term(how));
    nameUnit(draft, item, PROMISE_LIMIT_UNIT);
  }

  /**
   * Makes the message name the unit that was compared where the item names none, or none that its
   * code list has; zero without a unit stays without.
   */
  private static void nameUnit(FindingDraft draft, CheckedItem item, Element<String> element) {
    TimeUnit unit = item.unit(element);
    CodeList list = item.profile().codeLists().listOf(element);
    String code = item.text(element);
    if (!item.isFilled(element)) {
      if (unit != null) {
        draft.with(element.enName(), assumed(unit));
      }
    } else if (unit == null && code != null && list != null && !list.contains(code)) {
      draft.with(element.enName(), new Term("unknown-unit"));
    }
  }

  private static Term assumed(TimeUnit unit) {
    return new Term(
        switch (unit) {
          case WORKING_DAY -> "assumed-working-day";
          case CALENDAR_DAY -> "assumed-calendar-day";
          case HOUR -> "assumed-hour";
          case MINUTE -> "assumed-minute";
          case MONTH -> "assumed-month";
          case ON_THE_SPOT -> "assumed-on-the-spot";
        });
  }

  private static boolean needsSiteVisit(CheckedItem item) {
    String flag = item.get(SITE_INSPECTION_NEEDED);
    String flow = item.get(HANDLE_FLOW);
    return "1".equals(flag) || (!"0".equals(flag) && flow != null && namesSiteVisit(flow));
  }

  private static boolean namesSiteVisit(String flow) {
    for (int at = flow.indexOf("现场"); at >= 0; at = flow.indexOf("现场", at + 2)) {
      int verb = at + 2;
      if ((flow.startsWith("勘查", verb)
              || flow.startsWith("勘验", verb)
              || flow.startsWith("踏勘", verb))
          && !isDenied(flow, at)) {
        return true;
      }
    }
    return false;
  }

  /** 无需现场勘查, 不再进行现场勘验, 免现场踏勘: up to the last stop, at most a few characters back. */
  private static boolean isDenied(String flow, int at) {
    for (int i = at - 1; i >= 0 && i >= at - 5 && Character.isIdeographic(flow.charAt(i)); i--) {
      char c = flow.charAt(i);
      if (c == '无' || c == '不' || c == '免') {
        return true;
      }
    }
    return false;
  }

  /**
   * Where a profile has other rules that demand a legal limit, a missing one is theirs to report;
   * and an item that should have none owes no explanation.
   */
  private record Demands(boolean ofGrantAndReward, boolean ofOthers, boolean noneIfImmediate) {
    static Demands of(Profile profile) {
      return new Demands(
          isOn(profile, "completeness/core-elements-grant-reward"),
          isOn(profile, "completeness/core-elements"),
          isOn(profile, "time-limit/immediate-case-leaves-limit-empty"));
    }

    private static boolean isOn(Profile profile, String rule) {
      return profile.severity(rule) != Severity.OFF;
    }

    boolean areSilentAbout(CheckedItem item) {
      if (noneIfImmediate && isImmediate(item)) {
        return false;
      }
      String type = item.itemType();
      boolean grantOrReward = "05".equals(type) || "08".equals(type);
      boolean demanded = grantOrReward ? ofGrantAndReward : ofOthers;
      return item.kind() == ItemKind.PUBLIC || !demanded;
    }
  }

  /** Passes the codes of units; what is none may be nothing. */
  private record KnownUnit(Profile profile, Screen screen) implements ValueTest {
    static KnownUnit of(Profile profile, Element<String> unit) {
      CodeSet known = CodeSet.known(profile, unit).only(code -> profile.timeUnit(code) != null);
      return new KnownUnit(profile, Screen.oneOf(known));
    }

    @Override
    public boolean passes(Object value) {
      return value instanceof String code && profile.timeUnit(code) != null;
    }
  }
}
