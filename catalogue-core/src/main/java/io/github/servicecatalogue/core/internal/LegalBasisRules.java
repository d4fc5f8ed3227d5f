package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.BASIC_CODE;
import static io.github.servicecatalogue.Elements.LAW_CLAUSE_CONTENT;
import static io.github.servicecatalogue.Elements.LAW_CLAUSE_NUMBER;
import static io.github.servicecatalogue.Elements.LAW_NAME;
import static io.github.servicecatalogue.Elements.LEGAL_BASIS;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.LegalBasis;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingDraft;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.ItemRule;
import java.util.List;

/** 设定依据: the laws on which an item rests. */
public final class LegalBasisRules {
  private static final List<Element<?>> ROW =
      List.of(LAW_NAME, LAW_CLAUSE_NUMBER, LAW_CLAUSE_CONTENT);

  /** Whoever looks a basis up needs the law, the clause and its words. */
  static final ItemRule ROW_COMPLETE =
      ItemRule.named("legal-basis/row-complete")
          .andBasicItems()
          .reads(LAW_NAME, LAW_CLAUSE_NUMBER, LAW_CLAUSE_CONTENT)
          .check(
              TriggeredCheck.on()
                  .notFilled(LAW_NAME, LAW_CLAUSE_NUMBER, LAW_CLAUSE_CONTENT)
                  .check(
                      (item, found) -> {
                        List<LegalBasis> rows = item.rows(RowKind.LEGAL_BASES);
                        if (rows.isEmpty() || !item.isFilled(RowKind.LEGAL_BASES)) {
                          return;
                        }
                        for (int i = 0; i < rows.size(); i++) {
                          FindingDraft draft =
                              Missing.report(item, found, RowKind.LEGAL_BASES, i, ROW);
                          if (draft != null) {
                            draft.with("position", i + 1);
                          }
                        }
                      }));

  /**
   * What the state sets up rests on law of the state, what a province sets up not on that of
   * another. Told by the names of laws, so never more than information.
   */
  static final ItemRule LEVEL_OF_CITED_LAW =
      ItemRule.named("legal-basis/level-of-cited-law")
          .andBasicItems()
          .reads(BASIC_CODE)
          .checkWith(
              profile -> {
                CitedLaws laws = CitedLaws.of(profile.codeLists());
                return (item, found) -> {
                  if (!laws.citesProvince(item)) {
                    return;
                  }
                  int issuer = laws.issuerOf(item);
                  if (issuer == CitedLaws.UNKNOWN) {
                    return;
                  }
                  if (item.isFilled(RowKind.LEGAL_BASES)) {
                    checkRows(item, issuer, laws, found);
                  } else if (item.get(LEGAL_BASIS) != null) {
                    checkText(item, issuer, laws, found);
                  }
                };
              });

  private LegalBasisRules() {}

  /** Returns the rules of this group in the order in which they run. */
  public static List<Rule> all() {
    return List.of(ROW_COMPLETE, LEVEL_OF_CITED_LAW);
  }

  private static void checkRows(CheckedItem item, int issuer, CitedLaws laws, FindingSink found) {
    List<LegalBasis> rows = item.rows(RowKind.LEGAL_BASES);
    for (int i = 0; i < rows.size(); i++) {
      String name = rows.get(i).get(LAW_NAME);
      int province = name == null ? CitedLaws.UNKNOWN : laws.provinceAt(name, 0);
      if (province != CitedLaws.UNKNOWN && !laws.mayCite(item, issuer, province)) {
        found
            .at(RowKind.LEGAL_BASES, i, LAW_NAME)
            .value(name)
            .expected(CitedLaws.expected(issuer))
            .with("fault", CitedLaws.fault(issuer));
      }
    }
  }

  private static void checkText(CheckedItem item, int issuer, CitedLaws laws, FindingSink found) {
    String text = item.get(LEGAL_BASIS);
    if (text == null) {
      return;
    }
    for (int at = laws.next(text, 0); at >= 0; at = laws.next(text, at + 1)) {
      if (!laws.mayCite(item, issuer, laws.provinceAt(text, at))) {
        found
            .at(LEGAL_BASIS)
            .value(text.substring(at + 1, text.indexOf('》', at)))
            .expected(CitedLaws.expected(issuer))
            .with("fault", CitedLaws.fault(issuer));
        return;
      }
    }
  }
}
