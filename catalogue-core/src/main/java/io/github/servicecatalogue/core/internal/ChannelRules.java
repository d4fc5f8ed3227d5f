package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.VISIT_COUNT;

import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.core.ItemRule;
import java.util.List;

/** 办理渠道: how often one must come, and what can be done from afar. */
public final class ChannelRules {
  /** Every figure about visits rests on this number; a wrong one is reported here and only here. */
  static final ItemRule VISIT_COUNT_VALID =
      ItemRule.named("channel/visit-count-valid")
          .forTypes("01", "05", "07", "08", "09", "10", "20")
          .reads(VISIT_COUNT)
          .check(
              (item, found) -> {
                Integer count = item.get(VISIT_COUNT);
                if (count == null ? item.isFilled(VISIT_COUNT) : count < 0) {
                  found.at(VISIT_COUNT).expected(">= 0");
                }
              });

  private ChannelRules() {}

  /** Returns the rules of this group in the order in which they run. */
  public static List<Rule> all() {
    return List.of(VISIT_COUNT_VALID);
  }
}
