package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.HAS_QUANTITY_LIMIT;
import static io.github.servicecatalogue.Elements.INFORMED_PROMISE;
import static io.github.servicecatalogue.Elements.INFORMED_PROMISE_EXPLANATION;
import static io.github.servicecatalogue.Elements.INTERMEDIARY_BASIS;
import static io.github.servicecatalogue.Elements.INTERMEDIARY_NAME;
import static io.github.servicecatalogue.Elements.INTERMEDIARY_SERVICE;
import static io.github.servicecatalogue.Elements.LICENCE_NAME;
import static io.github.servicecatalogue.Elements.MATERIAL_NAME;
import static io.github.servicecatalogue.Elements.PROMISE_LETTER;
import static io.github.servicecatalogue.Elements.QUANTITY_LIMIT_BASIS;
import static io.github.servicecatalogue.Elements.QUANTITY_LIMIT_EXPLANATION;
import static io.github.servicecatalogue.Elements.QUANTITY_PUBLISH_WAY;
import static io.github.servicecatalogue.Elements.RENEWAL_REQUIREMENT;
import static io.github.servicecatalogue.Elements.VALIDITY_TERM;
import static io.github.servicecatalogue.Elements.VALIDITY_UNIT;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Material;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.ItemRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 许可事项补充要素: what 国办发〔2022〕2号 asks of licences; nothing is said where it is not used. */
public final class LicenceSupplementRules {
  private static final String YES = "1";

  private static final List<Element<?>> OF_VALIDITY = List.of(VALIDITY_UNIT, RENEWAL_REQUIREMENT);
  private static final List<Element<?>> OF_QUANTITY =
      List.of(QUANTITY_LIMIT_EXPLANATION, QUANTITY_LIMIT_BASIS, QUANTITY_PUBLISH_WAY);
  private static final List<Element<?>> OF_PROMISE =
      List.of(INFORMED_PROMISE_EXPLANATION, PROMISE_LETTER);
  private static final List<Element<?>> OF_PROMISE_WITH_LETTER =
      List.of(INFORMED_PROMISE_EXPLANATION);

  /** Who holds a licence that runs out must know when, and how to renew it. */
  static final ItemRule VALIDITY_COMPLETE =
      ItemRule.named("licence-supplement/validity-complete")
          .forTypes("01")
          .reads(LICENCE_NAME, VALIDITY_TERM, VALIDITY_UNIT, RENEWAL_REQUIREMENT)
          .check(
              TriggeredCheck.on()
                  .notFilled(VALIDITY_UNIT, RENEWAL_REQUIREMENT)
                  .check(
                      (item, found) -> {
                        Integer term = item.get(VALIDITY_TERM);
                        if (term != null && term > 0) {
                          Missing.report(item, found, OF_VALIDITY);
                        }
                      }));

  /** Applicants compete for what is limited, so they must know how much there is, and why. */
  static final ItemRule QUANTITY_LIMIT_EXPLAINED =
      ItemRule.named("licence-supplement/quantity-limit-explained")
          .forTypes("01")
          .reads(
              HAS_QUANTITY_LIMIT,
              QUANTITY_LIMIT_EXPLANATION,
              QUANTITY_LIMIT_BASIS,
              QUANTITY_PUBLISH_WAY)
          .check(
              TriggeredCheck.on()
                  .flag(HAS_QUANTITY_LIMIT, YES)
                  .check(
                      (item, found) -> {
                        if (YES.equals(item.get(HAS_QUANTITY_LIMIT))) {
                          Missing.report(item, found, OF_QUANTITY);
                        }
                      }));

  /** A service without a legal basis may not be demanded. */
  static final ItemRule INTERMEDIARY_BASIS_STATED =
      ItemRule.named("licence-supplement/intermediary-basis-stated")
          .forTypes("01")
          .reads(INTERMEDIARY_SERVICE, INTERMEDIARY_NAME, INTERMEDIARY_BASIS)
          .check(
              TriggeredCheck.on()
                  .given(INTERMEDIARY_NAME, INTERMEDIARY_SERVICE)
                  .check(
                      (item, found) -> {
                        if ((item.isFilled(INTERMEDIARY_NAME)
                                || isDemanded(item.text(INTERMEDIARY_SERVICE)))
                            && Missing.isMissing(item, INTERMEDIARY_BASIS)
                            && !namesLaw(item.get(INTERMEDIARY_SERVICE))) {
                          found.at(INTERMEDIARY_BASIS);
                        }
                      }));

  /** An applicant who promises signs a letter, and must know what the promise means. */
  static final ItemRule PROMISE_LETTER_GIVEN =
      ItemRule.named("licence-supplement/promise-letter-given")
          .forTypes("01", "07")
          .reads(INFORMED_PROMISE, INFORMED_PROMISE_EXPLANATION, PROMISE_LETTER)
          .check(
              TriggeredCheck.on()
                  .flag(INFORMED_PROMISE, YES)
                  .check(
                      (item, found) -> {
                        if (YES.equals(item.get(INFORMED_PROMISE))) {
                          boolean listed =
                              !item.isFilled(PROMISE_LETTER) && hasLetterAsMaterial(item);
                          Missing.report(item, found, listed ? OF_PROMISE_WITH_LETTER : OF_PROMISE);
                        }
                      }));

  private LicenceSupplementRules() {}

  /** Returns the rules of this group in the order in which they run. */
  public static List<Rule> all() {
    return List.of(
        VALIDITY_COMPLETE,
        QUANTITY_LIMIT_EXPLAINED,
        INTERMEDIARY_BASIS_STATED,
        PROMISE_LETTER_GIVEN);
  }

  /** 不涉及中介服务 and 无需… say that none is. */
  private static boolean isDemanded(@Nullable String service) {
    return service != null
        && !service.startsWith("无")
        && !service.startsWith("不")
        && !service.startsWith("否");
  }

  private static boolean namesLaw(@Nullable String service) {
    return service != null && service.indexOf('《') >= 0;
  }

  /** The letter may stand among the materials, with its blank form. */
  private static boolean hasLetterAsMaterial(CheckedItem item) {
    List<Material> materials = item.rows(RowKind.MATERIALS);
    for (int i = 0; i < materials.size(); i++) {
      String name = materials.get(i).get(MATERIAL_NAME);
      if (name != null && name.contains("承诺书")) {
        return true;
      }
    }
    return false;
  }
}
