package io.github.servicecatalogue.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the rules that compare items keep and do for each item: no more bytes than they say, and ten
 * times the work for ten times the items. Work is counted, not timed.
 */
class SetRuleCostTest {
  private static final int SOME = 4_000;
  private static final int MANY = 10 * SOME;

  /** Hash tables grow by half, so they are now fuller and now emptier. */
  private static final double UNEVEN = 1.35;

  private static final ServiceItem ITEM =
      Items.licence(1).with(Elements.HANDLING_ITEM_NAME, "公共场所卫生许可（新办）");

  /** All items differ in everything that a rule compares by, and each carries all of it. */
  private static ServiceItem distinct(int number) {
    String basicCode = "3701" + (10_000_000 + number);
    String code = "11379800MB1Q46T92C3" + basicCode;
    return ITEM.toBuilder()
        .set(Elements.BASIC_CODE, basicCode)
        .set(Elements.IMPLEMENTATION_CODE, code)
        .set(Elements.HANDLING_ITEM_CODE, code + "01")
        .set(Elements.RECORD_GUID, "id-" + number)
        .set(Elements.PARENT_ITEM_GUID, "id-" + (number / 2))
        .set(Elements.ITEM_NAME, "许可" + number)
        .set(Elements.HANDLING_ITEM_NAME, "许可" + number + "（新办）")
        .build();
  }

  /** All items share whatever a rule compares by, and differ in the rest. */
  private static ServiceItem alike(int number) {
    return ITEM.toBuilder()
        .set(Elements.HANDLING_ITEM_CODE, "11379800MB1Q46T92C337012300100001")
        .set(Elements.RECORD_GUID, "id")
        .set(Elements.ITEM_VERSION, number)
        .set(Elements.ACCEPT_CONDITION, "条件" + number)
        .set(Elements.LEGAL_BASIS, "依据" + number)
        .set(Elements.BODY_NAME, "青湾市行政审批服务局")
        .build();
  }

  private static ElementHolder basic(IntFunction<ServiceItem> items, int number) {
    return new BasicItem(items.apply(number).values());
  }

  static Stream<SetRule> rules() {
    return Rules.all().stream().filter(SetRule.class::isInstance).map(SetRule.class::cast);
  }

  private static CatalogueSession session(SetRule only) {
    Map<String, Severity> severities = new HashMap<>();
    for (Rule rule : Rules.all()) {
      severities.put(rule.id(), rule == only ? Severity.ERROR : Severity.OFF);
    }
    return CatalogueValidator.of(Profile.national().withSeverities("one", severities)).newSession();
  }

  private static CatalogueSession judged(SetRule rule, int count, IntFunction<ServiceItem> items) {
    CatalogueSession session = session(rule);
    for (int i = 1; i <= count; i++) {
      if (rule.judgesItems()) {
        session.check(items.apply(i));
      } else {
        session.check((BasicItem) basic(items, i));
      }
    }
    return session;
  }

  private static double bytes(CatalogueSession session) {
    return session.measured().stream().mapToLong(SetRule.Measured::bytes).sum();
  }

  private static double steps(CatalogueSession session) {
    return session.measured().stream().mapToLong(SetRule.Measured::steps).sum();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleKeepsNoMoreThanItSays(SetRule rule) {
    double perItem = bytes(judged(rule, MANY, SetRuleCostTest::distinct)) / MANY;
    assertThat(perItem).isLessThanOrEqualTo(rule.bytesPerItem() * UNEVEN);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void tenTimesTheItemsTakeTenTimesTheWork(SetRule rule) {
    for (IntFunction<ServiceItem> items :
        List.<IntFunction<ServiceItem>>of(SetRuleCostTest::distinct, SetRuleCostTest::alike)) {
      double some = steps(judged(rule, SOME, items));
      double many = steps(judged(rule, MANY, items));
      assertThat(many).isLessThanOrEqualTo(Math.max(SOME, some) * 10 * UNEVEN);
    }
  }

  /** Every rule that keeps something of items can be held to it. */
  @Test
  void everyRuleIsMeasured() {
    assertThat(rules()).allMatch(rule -> !session(rule).measured().isEmpty());
  }
}
