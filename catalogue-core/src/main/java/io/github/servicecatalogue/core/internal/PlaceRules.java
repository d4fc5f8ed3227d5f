package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.HANDLE_HOURS;
import static io.github.servicecatalogue.Elements.HANDLE_PLACE;

import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.core.ItemRule;
import java.util.List;

/** 办理地点和时间: where to go, and when. */
public final class PlaceRules {
  private static final String SIGNS_OF_PLACE = "号楼层室窗栋幢座";

  /** Before these a sign is part of a name: 鼓楼区, 黄鹤楼街. */
  private static final String ENDS_OF_NAMES = "区县市镇乡村路街";

  private static final List<String> COUNTERS = List.of("服务台", "柜台");

  /** There is no place to look for where one applies from home. */
  private static final List<String> ONLINE =
      List.of("网上", "线上", "在线", "网办", "http", "小程序", "APP", "App");

  /** An applicant has to find it: house number, floor, room or window. */
  static final ItemRule ADDRESS_PRECISE =
      onApplication("place/address-precise")
          .reads(HANDLE_PLACE)
          .check(
              (item, found) -> {
                String place = item.text(HANDLE_PLACE);
                if (place != null
                    && !isPrecise(place)
                    && Phrases.firstIn(place, COUNTERS) == null
                    && Phrases.firstIn(place, ONLINE) == null
                    && !item.isFilled(RowKind.WINDOWS)) {
                  found.at(HANDLE_PLACE);
                }
              });

  /** Hours without days send people to a closed door on Saturday. */
  static final ItemRule HOURS_NAME_WORKING_DAYS =
      onApplication("place/hours-name-working-days")
          .reads(HANDLE_HOURS)
          .checkWith(
              profile -> {
                List<String> words = profile.settings("words-for-days");
                return (item, found) -> {
                  String hours = item.text(HANDLE_HOURS);
                  if (hours != null && Phrases.firstIn(hours, words) == null && !words.isEmpty()) {
                    found.at(HANDLE_HOURS);
                  }
                };
              });

  private PlaceRules() {}

  /** Returns the rules of this group in the order in which they run. */
  public static List<Rule> all() {
    return List.of(ADDRESS_PRECISE, HOURS_NAME_WORKING_DAYS);
  }

  private static ItemRule.Builder onApplication(String id) {
    return ItemRule.named(id).forTypes("01", "05", "07", "08", "09", "10", "20");
  }

  private static boolean isPrecise(String place) {
    for (int i = 0; i < place.length(); i++) {
      char c = place.charAt(i);
      if (Character.isDigit(c) || (SIGNS_OF_PLACE.indexOf(c) >= 0 && !isInName(place, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInName(String place, int at) {
    return at + 1 < place.length() && ENDS_OF_NAMES.indexOf(place.charAt(at + 1)) >= 0;
  }
}
