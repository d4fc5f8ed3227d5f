package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.CANCEL_DATE;
import static io.github.servicecatalogue.Elements.EFFECTIVE_DATE;
import static io.github.servicecatalogue.Elements.ITEM_STATE;

import io.github.servicecatalogue.CatalogueDate;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.ItemRule;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** 生命周期: from when to when an item holds, and whether it does. */
public final class LifecycleRules {
  private static final String IN_FORCE = "1";
  private static final String CANCELLED = "3";

  /** No version of an item ends before it begins. */
  static final ItemRule CANCEL_AFTER_EFFECTIVE =
      ItemRule.named("lifecycle/cancel-after-effective")
          .andBasicItems()
          .reads(EFFECTIVE_DATE, CANCEL_DATE)
          .check(
              TriggeredCheck.on()
                  .given(CANCEL_DATE)
                  .check(
                      (item, found) -> {
                        CatalogueDate cancelled = item.get(CANCEL_DATE);
                        CatalogueDate effective = item.get(EFFECTIVE_DATE);
                        if (cancelled != null
                            && effective != null
                            && isBefore(cancelled, effective)) {
                          found.at(CANCEL_DATE).expected(">= " + effective);
                        }
                      }));

  /**
   * A state that contradicts the dates misleads whoever reads only one of them. The day to compare
   * with is the setting {@code as-of}, never the clock; without it, nothing is said about days.
   */
  static final ItemRule STATE_FITS_DATES =
      ItemRule.named("lifecycle/state-fits-dates")
          .andBasicItems()
          .reads(ITEM_STATE, EFFECTIVE_DATE, CANCEL_DATE)
          .checkWith(
              profile -> {
                LocalDate day = profile.settingOfDay("as-of");
                return (item, found) -> {
                  String state = item.get(ITEM_STATE);
                  if (CANCELLED.equals(state)) {
                    if (Missing.isMissing(item, CANCEL_DATE)) {
                      found.at(CANCEL_DATE).with("fault", new Term("no-cancel-date"));
                    }
                  } else if (day != null && IN_FORCE.equals(state)) {
                    checkInForce(item, day, found);
                  }
                };
              });

  private LifecycleRules() {}

  /** Returns the rules of this group in the order in which they run. */
  public static List<Rule> all() {
    return List.of(CANCEL_AFTER_EFFECTIVE, STATE_FITS_DATES);
  }

  /** On one day only times can tell, where both have one. */
  private static boolean isBefore(CatalogueDate one, CatalogueDate other) {
    LocalTime time = one.time();
    LocalTime otherTime = other.time();
    return one.date().isBefore(other.date())
        || (time != null
            && otherTime != null
            && one.date().equals(other.date())
            && time.isBefore(otherTime));
  }

  /** Dates that contradict each other are the finding of the other rule. */
  private static void checkInForce(CheckedItem item, LocalDate day, FindingSink found) {
    CatalogueDate effective = item.get(EFFECTIVE_DATE);
    CatalogueDate cancelled = item.get(CANCEL_DATE);
    if (effective != null && cancelled != null && isBefore(cancelled, effective)) {
      return;
    }
    if (cancelled != null && cancelled.date().isBefore(day)) {
      found.at(CANCEL_DATE).expected(">= " + day).with("fault", new Term("is-over"));
    } else if (effective != null && effective.date().isAfter(day)) {
      found.at(EFFECTIVE_DATE).expected("<= " + day).with("fault", new Term("not-yet-effective"));
    }
  }
}
