package io.github.servicecatalogue.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.RuleScope;
import io.github.servicecatalogue.ServiceItem;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the rules that compare with another catalogue keep for each record of it: no more bytes than
 * they say. What is kept is counted, not measured on the heap.
 */
class PairRuleCostTest {
  private static final int MANY = 40_000;

  /** Hash tables grow by half, so they are now fuller and now emptier. */
  private static final double UNEVEN = 1.35;

  private static final ServiceItem ITEM = Items.licence(1);
  private static final BasicItem RECORD = Items.basic(1);

  private static String basicCode(int number) {
    return "3701" + (10_000_000 + number);
  }

  /** As rich as the records of a real catalogue: two keys, and all that is mandatory. */
  private static ServiceItem published(int number) {
    String code = "11379800MB1Q46T92C3" + basicCode(number);
    return ITEM.toBuilder()
        .set(Elements.BASIC_CODE, basicCode(number))
        .set(Elements.IMPLEMENTATION_CODE, code)
        .set(Elements.RECORD_GUID, "id-" + number)
        .set(Elements.ITEM_NAME, "公共场所卫生许可" + number)
        .build();
  }

  private static BasicCatalogue basic(int count) {
    BasicCatalogue.Builder builder = BasicCatalogue.builder(Profile.national());
    for (int i = 1; i <= count; i++) {
      builder.add(
          RECORD
              .with(Elements.BASIC_CODE, basicCode(i))
              .with(Elements.ITEM_NAME, "公共场所卫生许可（含新办、变更）" + i));
    }
    return builder.build();
  }

  private static PublishedCatalogue previous(int count) {
    PublishedCatalogue.Builder builder = PublishedCatalogue.builder(Profile.national());
    for (int i = 1; i <= count; i++) {
      builder.add(published(i));
    }
    return builder.build();
  }

  static Stream<PairRule> rules() {
    return Rules.all().stream().filter(PairRule.class::isInstance).map(PairRule.class::cast);
  }

  private static double bytesPerItem(PairRule rule, int count) {
    boolean withBasic = rule.basicCheck(Profile.national()) != null;
    return (double) (withBasic ? basic(count).bytes() : previous(count).bytes()) / count;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleKeepsWhatItSays(PairRule rule) {
    double says = rule.bytesPerOtherItem();
    assertThat(bytesPerItem(rule, MANY)).isBetween(says / UNEVEN, says * UNEVEN);
    assertThat(bytesPerItem(rule, MANY / 4)).isBetween(says / UNEVEN, says * UNEVEN);
  }

  @Test
  void everyRuleThatComparesWithAnotherCatalogueIsMeasured() {
    assertThat(rules())
        .containsExactlyElementsOf(
            Rules.all().stream()
                .filter(rule -> rule.scope() == RuleScope.CATALOGUE_PAIR)
                .map(PairRule.class::cast)
                .toList())
        .isNotEmpty();
  }

  @Test
  void aRuleOfOnesOwnKeepsNoMore() {
    PairRule own = PairRule.withBasic("my/rule", profile -> (item, basic, found) -> {});
    assertThat(own.bytesPerOtherItem()).isEqualTo(BasicCatalogue.BYTES_PER_ITEM);
    PairRule other = PairRule.withPrevious("my/rule", profile -> (item, previous, found) -> {});
    assertThat(other.bytesPerOtherItem()).isEqualTo(PublishedCatalogue.BYTES_PER_ITEM);
  }
}
