package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.FLOW_CHART;
import static io.github.servicecatalogue.Elements.HANDLE_FLOW;
import static io.github.servicecatalogue.Elements.SPECIAL_PROCEDURE_BASIS;
import static io.github.servicecatalogue.Elements.SPECIAL_PROCEDURE_DAYS;
import static io.github.servicecatalogue.Elements.SPECIAL_PROCEDURE_KIND;
import static io.github.servicecatalogue.Elements.SPECIAL_PROCEDURE_NAME;
import static io.github.servicecatalogue.Elements.SPECIAL_PROCEDURE_UNIT;
import static io.github.servicecatalogue.Elements.STEP_NAME;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.SpecialProcedure;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.ItemRule;
import java.util.List;

/** 办理流程: the steps that an application goes through, and what may come on top. */
public final class ProcedureRules {
  private static final List<Element<?>> OF_PROCEDURE =
      List.of(SPECIAL_PROCEDURE_DAYS, SPECIAL_PROCEDURE_UNIT, SPECIAL_PROCEDURE_BASIS);

  /** No days at all need no unit. */
  private static final List<Element<?>> OF_NO_DAYS =
      List.of(SPECIAL_PROCEDURE_DAYS, SPECIAL_PROCEDURE_BASIS);

  /** The law of licences knows five steps, from acceptance to delivery. */
  static final ItemRule LICENCE_COVERS_STANDARD_STEPS =
      ItemRule.named("procedure/licence-covers-standard-steps")
          .forTypes("01")
          .reads(HANDLE_FLOW, STEP_NAME)
          .checkWith(
              profile -> {
                LicenceSteps steps = LicenceSteps.of(profile);
                return (item, found) -> {
                  String flow = item.text(HANDLE_FLOW);
                  boolean told = flow != null || item.isFilled(RowKind.STEPS);
                  // a piece of an error page is a finding of its own, and names no steps
                  if (!told
                      || steps.areAllIn(item)
                      || (flow != null && ErrorPage.isPieceOfOne(flow))) {
                    return;
                  }
                  List<String> missing = steps.missingIn(item);
                  // a text that names no step at all and comes with a chart leaves them to the
                  // chart
                  if (missing.size() < steps.count() || !item.isFilled(FLOW_CHART)) {
                    (flow != null ? found.at(HANDLE_FLOW) : found.at(RowKind.STEPS))
                        .expected(missing);
                  }
                };
              });

  /** Its days come on top of the limit, so an applicant has to know how many, and by what right. */
  static final ItemRule SPECIAL_PROCEDURE_COMPLETE =
      ItemRule.named("procedure/special-procedure-complete")
          .forTypes("01", "05", "07", "08", "09", "10", "20")
          .reads(
              SPECIAL_PROCEDURE_NAME,
              SPECIAL_PROCEDURE_DAYS,
              SPECIAL_PROCEDURE_UNIT,
              SPECIAL_PROCEDURE_BASIS)
          .check(
              TriggeredCheck.on()
                  .given(RowKind.SPECIAL_PROCEDURES)
                  .check(
                      (item, found) -> {
                        List<SpecialProcedure> procedures = item.rows(RowKind.SPECIAL_PROCEDURES);
                        for (int i = 0; i < procedures.size(); i++) {
                          if (isOne(procedures.get(i))) {
                            Missing.report(
                                item,
                                found,
                                RowKind.SPECIAL_PROCEDURES,
                                i,
                                askedOf(procedures.get(i)));
                          }
                        }
                      }));

  private ProcedureRules() {}

  /** Returns the rules of this group in the order in which they run. */
  public static List<Rule> all() {
    return List.of(LICENCE_COVERS_STANDARD_STEPS, SPECIAL_PROCEDURE_COMPLETE);
  }

  /** A row that is empty, or named 无, is no procedure. */
  private static boolean isOne(SpecialProcedure row) {
    return CheckedItem.isFilled(row, SPECIAL_PROCEDURE_NAME)
        || (row.get(SPECIAL_PROCEDURE_NAME) == null
            && CheckedItem.isFilled(row, SPECIAL_PROCEDURE_KIND));
  }

  private static List<Element<?>> askedOf(SpecialProcedure row) {
    Integer days = row.get(SPECIAL_PROCEDURE_DAYS);
    return days != null && days == 0 ? OF_NO_DAYS : OF_PROCEDURE;
  }
}
