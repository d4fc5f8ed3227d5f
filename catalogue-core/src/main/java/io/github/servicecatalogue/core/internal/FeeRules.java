package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.FEE_BASIS;
import static io.github.servicecatalogue.Elements.FEE_NAME;
import static io.github.servicecatalogue.Elements.FEE_REDUCIBLE;
import static io.github.servicecatalogue.Elements.FEE_REDUCTION_BASIS;
import static io.github.servicecatalogue.Elements.FEE_ROW_BASIS;
import static io.github.servicecatalogue.Elements.FEE_STANDARD;
import static io.github.servicecatalogue.Elements.IS_FEE;
import static io.github.servicecatalogue.Elements.IS_PAY_ONLINE;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Fee;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.Placeholders;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.ItemRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 收费: what an item costs, and on what ground. */
public final class FeeRules {
  private static final String YES = "1";
  private static final String NO = "0";

  private static final String CHINESE_NUMERALS = "零一二三四五六七八九十百千万亿两半";
  private static final String UNITS = "元角分倍成";

  /** Nobody may charge without a ground, and nobody can pay what is not named. */
  static final ItemRule CHARGED_NEEDS_BASIS_AND_PROJECT =
      onApplication("fee/charged-needs-basis-and-project")
          .reads(IS_FEE, FEE_BASIS, FEE_ROW_BASIS, FEE_NAME, IS_PAY_ONLINE)
          .checkWith(
              profile -> {
                // a missing flag is told by the rule that asks for mandatory elements, if any does
                boolean flagAsked = profile.severity(StructureRules.REQUIRED) == Severity.OFF;
                return TriggeredCheck.on()
                    .flag(IS_FEE, YES)
                    .check(
                        (item, found) -> {
                          if (YES.equals(item.get(IS_FEE))) {
                            checkCharged(item, flagAsked, found);
                          }
                        });
              });

  /** Where nothing is charged, nothing can be paid. */
  static final ItemRule FREE_HAS_NO_FEE_DATA =
      onApplication("fee/free-has-no-fee-data")
          .reads(IS_FEE, FEE_NAME, IS_PAY_ONLINE)
          .checkWith(
              profile -> {
                List<String> free = profile.settings("free-of-charge-words");
                return TriggeredCheck.on()
                    .given(RowKind.FEES)
                    .flag(IS_PAY_ONLINE, YES)
                    .check(
                        (item, found) -> {
                          if (!NO.equals(item.get(IS_FEE))) {
                            return;
                          }
                          int charges = charges(item.rows(RowKind.FEES), free);
                          if (charges > 0) {
                            found
                                .at(RowKind.FEES)
                                .value(charges)
                                .with("fault", new Term("has-fees"));
                          } else if (YES.equals(item.get(IS_PAY_ONLINE))) {
                            found
                                .at(IS_PAY_ONLINE)
                                .expected(NO)
                                .with("fault", new Term("is-payable"));
                          }
                        });
              });

  /** Who may pay less must be able to look up why. */
  static final ItemRule REDUCTION_NEEDS_BASIS =
      onApplication("fee/reduction-needs-basis")
          .reads(FEE_NAME, FEE_REDUCIBLE, FEE_REDUCTION_BASIS)
          .check(
              TriggeredCheck.on()
                  .flag(FEE_REDUCIBLE, YES)
                  .check(
                      (item, found) -> {
                        List<Fee> fees = item.rows(RowKind.FEES);
                        for (int i = 0; i < fees.size(); i++) {
                          if (YES.equals(fees.get(i).get(FEE_REDUCIBLE))
                              && Missing.isMissing(item, fees.get(i), FEE_REDUCTION_BASIS)
                              && isCharge(item, fees.get(i))) {
                            found.at(RowKind.FEES, i, FEE_REDUCTION_BASIS);
                          }
                        }
                      }));

  /** A standard without an amount tells nobody what to pay, unless it names the price document. */
  static final ItemRule STANDARD_NAMES_AMOUNT =
      onApplication("fee/standard-names-amount")
          .reads(FEE_NAME, FEE_STANDARD)
          .checkWith(
              profile -> {
                List<String> free = profile.settings("free-of-charge-words");
                return TriggeredCheck.on()
                    .given(FEE_STANDARD)
                    .check(
                        (item, found) -> {
                          List<Fee> fees = item.rows(RowKind.FEES);
                          for (int i = 0; i < fees.size(); i++) {
                            String standard = fees.get(i).get(FEE_STANDARD);
                            if (standard != null
                                && !namesAmount(standard)
                                && !namesDocument(standard)
                                && !holdsAny(standard, free)
                                && Placeholders.isFilled(standard)
                                && isCharge(item, fees.get(i))) {
                              found.at(RowKind.FEES, i, FEE_STANDARD);
                            }
                          }
                        });
              });

  private FeeRules() {}

  /** Returns the rules of this group in the order in which they run. */
  public static List<Rule> all() {
    return List.of(
        CHARGED_NEEDS_BASIS_AND_PROJECT,
        FREE_HAS_NO_FEE_DATA,
        REDUCTION_NEEDS_BASIS,
        STANDARD_NAMES_AMOUNT);
  }

  private static ItemRule.Builder onApplication(String id) {
    return ItemRule.named(id).forTypes("01", "05", "07", "08", "09", "10", "20");
  }

  private static void checkCharged(CheckedItem item, boolean flagAsked, FindingSink found) {
    List<Fee> fees = item.rows(RowKind.FEES);
    boolean hasFees = item.isFilled(RowKind.FEES);
    boolean hasBasis = item.isFilled(FEE_BASIS);
    boolean someHaveBasis = someHaveBasis(fees);
    Element<?> basis = item.formHolds(FEE_BASIS) ? FEE_BASIS : FEE_ROW_BASIS;
    // fees that could not be read may name their basis
    boolean mayHaveBasis = hasBasis || someHaveBasis || (hasFees && fees.isEmpty());
    boolean lacksBasis = !mayHaveBasis && item.formHolds(basis);
    boolean lacksFees = !hasFees && item.formHolds(FEE_NAME);
    boolean lacksFlag = flagAsked && Missing.isMissing(item, IS_PAY_ONLINE);
    if (lacksBasis || lacksFees || lacksFlag) {
      List<Member<?>> missing = new ArrayList<>();
      if (lacksBasis) {
        missing.add(basis);
      }
      if (lacksFees) {
        missing.add(RowKind.FEES);
      }
      if (lacksFlag) {
        missing.add(IS_PAY_ONLINE);
      }
      reportLack(missing, found);
    } else if (!hasBasis && someHaveBasis) {
      reportFeesWithoutBasis(item, fees, found);
    }
  }

  private static void reportLack(List<Member<?>> missing, FindingSink found) {
    if (missing.get(0) instanceof Element<?> element && element.row() == null) {
      found.at(element).with("other", missing);
    } else {
      found.at(RowKind.FEES).with("other", missing);
    }
  }

  private static void reportFeesWithoutBasis(CheckedItem item, List<Fee> fees, FindingSink found) {
    for (int i = 0; i < fees.size(); i++) {
      if (Missing.isMissing(item, fees.get(i), FEE_ROW_BASIS)) {
        found.at(RowKind.FEES, i, FEE_ROW_BASIS).with("other", List.of(FEE_ROW_BASIS));
      }
    }
  }

  private static boolean someHaveBasis(List<Fee> fees) {
    for (int i = 0; i < fees.size(); i++) {
      if (CheckedItem.isFilled(fees.get(i), FEE_ROW_BASIS)) {
        return true;
      }
    }
    return false;
  }

  /** Rows such as 不收费 or 暂停征收 say the same as the flag. */
  private static int charges(List<Fee> fees, List<String> free) {
    int charges = 0;
    for (int i = 0; i < fees.size(); i++) {
      String name = fees.get(i).get(FEE_NAME);
      if (Placeholders.isFilled(name)
          && !holdsAny(name, free)
          && !holdsAny(fees.get(i).get(FEE_STANDARD), free)) {
        charges++;
      }
    }
    return charges;
  }

  /** What is wrong with the fees of an item that charges nothing is told once. */
  private static boolean isCharge(CheckedItem item, Fee fee) {
    return !NO.equals(item.get(IS_FEE)) && Placeholders.isFilled(fee.get(FEE_NAME));
  }

  private static boolean namesAmount(String standard) {
    for (int i = 0; i < standard.length(); i++) {
      char c = standard.charAt(i);
      if ((c >= '0' && c <= '9') || (c >= '０' && c <= '９') || namesAmountAt(standard, i, c)) {
        return true;
      }
    }
    return false;
  }

  /** 十元, 百分之五: numerals alone may be a part of any word. */
  private static boolean namesAmountAt(String standard, int i, char c) {
    return (i > 0 && UNITS.indexOf(c) >= 0 && CHINESE_NUMERALS.indexOf(standard.charAt(i - 1)) >= 0)
        || (c == '分' && standard.startsWith("之", i + 1));
  }

  private static boolean namesDocument(String standard) {
    return standard.indexOf('《') >= 0 || standard.indexOf('〔') >= 0;
  }

  private static boolean holdsAny(@Nullable String text, List<String> words) {
    for (int i = 0; text != null && i < words.size(); i++) {
      if (text.contains(words.get(i))) {
        return true;
      }
    }
    return false;
  }
}
