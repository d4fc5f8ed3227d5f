package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.ANSWER;
import static io.github.servicecatalogue.Elements.QUESTION;

import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.core.ItemRule;
import java.util.List;

/** 常见问题: what applicants ask again and again. */
public final class FaqRules {
  /** Every licence raises questions; one city asks that the first be answered beforehand. */
  static final ItemRule LICENCE_HAS_QUESTION =
      ItemRule.named("faq/licence-has-question")
          .forTypes("01")
          .reads(QUESTION, ANSWER)
          .check(
              (item, found) -> {
                if (!item.isFilled(RowKind.QUESTIONS) && item.formHolds(QUESTION)) {
                  found.missing(RowKind.QUESTIONS, QUESTION);
                }
              });

  private FaqRules() {}

  /** Returns the rules of this group in the order in which they run. */
  public static List<Rule> all() {
    return List.of(LICENCE_HAS_QUESTION);
  }
}
