package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.BODY_CODE;
import static io.github.servicecatalogue.Elements.BODY_NATURE;
import static io.github.servicecatalogue.Elements.ENTRUSTED_BODY;
import static io.github.servicecatalogue.Elements.EXERCISE_LEVEL;
import static io.github.servicecatalogue.Elements.IMPLEMENTATION_CODE;
import static io.github.servicecatalogue.Elements.ITEM_TYPE;
import static io.github.servicecatalogue.Elements.POWER_SOURCE;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.Coded;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.ItemRule;
import java.util.List;

/** 权力与主体: by what right the body acts, and at which level. */
public final class AuthorityRules {
  private static final int LEVEL = 18;
  private static final String VILLAGE = "6";
  private static final char SEVERAL_LEVELS = '7';

  /** Whoever acts on behalf of another names it; whoever acts in its own right has none to name. */
  static final ItemRule ENTRUSTED_BODY_IFF_ENTRUSTED =
      ItemRule.named(Entrustment.NAME_RULE)
          .reads(POWER_SOURCE, BODY_NATURE, ENTRUSTED_BODY)
          .checkWith(
              profile -> {
                Entrustment entrustment = Entrustment.of(profile);
                return (item, found) -> {
                  if (entrustment.lacksName(item) || entrustment.namesNeedlessly(item)) {
                    found.at(ENTRUSTED_BODY);
                  }
                };
              });

  /** The table of public services has no such column, though some provinces keep one. */
  static final ItemRule PUBLIC_SERVICE_HAS_NO_POWER_SOURCE =
      ItemRule.named(Entrustment.PUBLIC_SERVICE_RULE)
          .forTypes("20")
          .reads(POWER_SOURCE, ITEM_TYPE)
          .check(
              TriggeredCheck.on()
                  .given(POWER_SOURCE)
                  .check(
                      (item, found) -> {
                        String source = item.get(POWER_SOURCE);
                        if (source != null && Entrustment.isSource(source)) {
                          found.at(POWER_SOURCE);
                        }
                      }));

  /** 法定 is for organs, 授权 for authorised and 委托 for entrusted organisations. */
  static final ItemRule POWER_SOURCE_FITS_BODY_NATURE =
      ItemRule.named("authority/power-source-fits-body-nature")
          .reads(POWER_SOURCE, BODY_NATURE)
          .checkWith(
              profile -> {
                Entrustment entrustment = Entrustment.of(profile);
                return (item, found) -> {
                  String fitting = entrustment.natureOtherThanGiven(item);
                  if (fitting != null
                      && !(entrustment.isNameJudged() && entrustment.lacksName(item))) {
                    found.at(BODY_NATURE).expected(fitting);
                  }
                };
              });

  /** A drafting guide keeps this level for public services, whatever villages do in fact. */
  static final ItemRule VILLAGE_LEVEL_ONLY_PUBLIC_SERVICE =
      ItemRule.named("authority/village-level-only-public-service")
          .reads(EXERCISE_LEVEL, IMPLEMENTATION_CODE, ITEM_TYPE)
          .checkWith(
              profile -> {
                CodeList levels = profile.codeLists().listOf(EXERCISE_LEVEL);
                CodeList.Entry village = levels == null ? null : levels.find(VILLAGE);
                if (village == null || !village.profile().equals("national")) {
                  return (item, found) -> {};
                }
                return (item, found) -> {
                  if (item.kind() != null && item.kind() != ItemKind.PUBLIC && isOfVillage(item)) {
                    found
                        .at(item.isFilled(EXERCISE_LEVEL) ? EXERCISE_LEVEL : IMPLEMENTATION_CODE)
                        .value(new Coded(EXERCISE_LEVEL, VILLAGE));
                  }
                };
              });

  /** Mostly right where it fails too: vertical management, and bodies registered elsewhere. */
  static final ItemRule LEVEL_FITS_BODY_AREA =
      ItemRule.named("authority/level-fits-body-area")
          .reads(IMPLEMENTATION_CODE, BODY_CODE)
          .checkWith(
              profile -> {
                TwoDigits provinces = TwoDigits.of(profile.codeLists(), "issuer-prefix");
                return (item, found) -> {
                  String code = item.implementationCode();
                  String fitting = code == null ? null : AreaLevels.of(code, provinces);
                  if (code != null
                      && fitting != null
                      && code.charAt(LEVEL) != SEVERAL_LEVELS
                      && fitting.indexOf(code.charAt(LEVEL)) < 0
                      && agreesWithLevels(item, code.charAt(LEVEL))
                      && BodyCodeRules.hasSoundBody(item)) {
                    found
                        .at(IMPLEMENTATION_CODE)
                        .value(new Coded(EXERCISE_LEVEL, code.substring(LEVEL, LEVEL + 1)))
                        .expected(fitting)
                        .with("other", AreaLevels.areaIn(code));
                  }
                };
              });

  private AuthorityRules() {}

  /** Returns the rules of this group in the order in which they run. */
  public static List<Rule> all() {
    return List.of(
        ENTRUSTED_BODY_IFF_ENTRUSTED,
        PUBLIC_SERVICE_HAS_NO_POWER_SOURCE,
        POWER_SOURCE_FITS_BODY_NATURE,
        VILLAGE_LEVEL_ONLY_PUBLIC_SERVICE,
        LEVEL_FITS_BODY_AREA);
  }

  /** Where code and element say different levels, that is another rule's finding. */
  private static boolean isOfVillage(CheckedItem item) {
    String code = item.implementationCode();
    if (code == null) {
      List<String> levels = item.get(EXERCISE_LEVEL);
      return levels != null && levels.size() == 1 && levels.get(0).equals(VILLAGE);
    }
    return code.charAt(LEVEL) == VILLAGE.charAt(0) && agreesWithLevels(item, code.charAt(LEVEL));
  }

  /** Tells whether the level is among those of the item; words and no levels at all agree. */
  private static boolean agreesWithLevels(CheckedItem item, char level) {
    List<String> levels = item.get(EXERCISE_LEVEL);
    if (levels == null || levels.isEmpty()) {
      return true;
    }
    CodeList list = item.profile().codeLists().listOf(EXERCISE_LEVEL);
    for (int i = 0; i < levels.size(); i++) {
      String other = levels.get(i);
      if ((other.length() == 1 && other.charAt(0) == level)
          || list == null
          || !list.contains(other)) {
        return true;
      }
    }
    return false;
  }
}
