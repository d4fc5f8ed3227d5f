package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.TOWN_CODE;
import static io.github.servicecatalogue.Elements.TOWN_NAME;
import static io.github.servicecatalogue.Elements.VILLAGE_CODE;
import static io.github.servicecatalogue.Elements.VILLAGE_NAME;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.ItemRule;
import java.util.List;

/** 区域: the town and the village in which an item is offered. */
public final class RegionRules {
  private static final int TOWN_DIGITS = 9;

  /** A name without its code cannot be looked up, and a village lies in one town. */
  static final ItemRule TOWN_AND_VILLAGE_CONSISTENT =
      ItemRule.named("region/town-and-village-consistent")
          .forTypes("01", "05", "07", "08", "09", "10", "20")
          .reads(TOWN_NAME, TOWN_CODE, VILLAGE_NAME, VILLAGE_CODE)
          .check(
              TriggeredCheck.on()
                  .given(TOWN_NAME, TOWN_CODE, VILLAGE_NAME, VILLAGE_CODE)
                  .check(
                      (item, found) -> {
                        String town = item.get(TOWN_CODE);
                        String village = item.get(VILLAGE_CODE);
                        pair(item, TOWN_NAME, TOWN_CODE, found);
                        pair(item, VILLAGE_NAME, VILLAGE_CODE, found);
                        if (town != null
                            && village != null
                            && areDigits(town)
                            && areDigits(village)
                            && !village.regionMatches(0, town, 0, TOWN_DIGITS)) {
                          found
                              .at(VILLAGE_CODE)
                              .expected(town.substring(0, TOWN_DIGITS) + "…")
                              .with("fault", new Term("village-outside-town"));
                        }
                      }));

  private RegionRules() {}

  /** Returns the rules of this group in the order in which they run. */
  public static List<Rule> all() {
    return List.of(TOWN_AND_VILLAGE_CONSISTENT);
  }

  private static void pair(
      CheckedItem item, Element<String> name, Element<String> code, FindingSink found) {
    boolean named = item.isFilled(name);
    if (named != item.isFilled(code)) {
      Element<String> missing = named ? code : name;
      if (item.formHolds(missing)) {
        found.at(missing).with("fault", new Term("pair-incomplete"));
      }
    }
  }

  /** Nine digits or more: shorter codes are those of larger divisions. */
  private static boolean areDigits(String code) {
    for (int i = 0; i < TOWN_DIGITS; i++) {
      if (i == code.length() || code.charAt(i) < '0' || code.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
