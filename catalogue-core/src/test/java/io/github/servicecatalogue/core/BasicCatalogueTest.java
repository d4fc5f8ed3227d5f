package io.github.servicecatalogue.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.Catalogue;
import io.github.servicecatalogue.CatalogueHeader;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Extensions;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.ServiceItem;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BasicCatalogueTest {
  private static final Profile NATIONAL = Profile.national();

  private static BasicCatalogue.Match match(BasicCatalogue catalogue, ServiceItem item) {
    CheckedItem checked = new CheckedItem(NATIONAL, Set.of());
    checked.look(item, false);
    BasicCatalogue.Match match = new BasicCatalogue.Match(catalogue);
    assertThat(match.look(checked)).isTrue();
    return match;
  }

  private static BasicCatalogue of(BasicItem... records) {
    BasicCatalogue.Builder builder = BasicCatalogue.builder(NATIONAL);
    for (BasicItem record : records) {
      builder.add(record);
    }
    return builder.build();
  }

  @Test
  void aRecordIsFoundWithWhatItSays() {
    BasicCatalogue.Match match = match(of(Items.basic(1), Items.basic(2)), Items.licence(2));
    assertThat(match.isFound()).isTrue();
    assertThat(match.isExpected()).isTrue();
    assertThat(match.code()).isEqualTo("370123002000");
    assertThat(match.holder()).isSameAs(Elements.BASIC_CODE);
    assertThat(match.name()).isEqualTo("公共场所卫生许可2");
    assertThat(match.itemType()).isEqualTo("01");
    assertThat(match.state()).isEqualTo(1);
    assertThat(match.levels()).isEqualTo(1 << 3);
    assertThat(match.hasOtherName("公共场所 卫生许可2")).isFalse();
    assertThat(match.hasOtherName("公共场所卫生许可")).isTrue();
    assertThat(match.hasOtherName(null)).isFalse();
    assertThat(match.hasOtherLegalBasis("《青湾市公共场所卫生管理条例》第八条。")).isFalse();
  }

  @Test
  void whatIsNotThereSaysNothing() {
    BasicCatalogue.Match match = match(of(Items.basic(1)), Items.licence(2));
    assertThat(match.isFound()).isFalse();
    assertThat(match.isExpected()).isTrue();
    assertThat(match.name()).isNull();
    assertThat(match.itemType()).isNull();
    assertThat(match.state()).isZero();
    assertThat(match.levels()).isZero();
    assertThat(match.hasOtherName("x")).isFalse();
    assertThat(match.hasOtherLegalBasis("x")).isFalse();
  }

  @Test
  void anIssuerOfWhomThereIsNothingIsNotExpected() {
    BasicItem national = Items.basic(1).with(Elements.BASIC_CODE, "000123001000");
    assertThat(match(of(national), Items.licence(2)).isExpected()).isFalse();
    assertThat(match(of(), Items.licence(2)).isExpected()).isFalse();
  }

  @Test
  void theCodeInsideTheImplementationCodeCountsWhereNoneIsGiven() {
    ServiceItem item = Items.licence(2).with(Elements.BASIC_CODE, null);
    BasicCatalogue.Match match = match(of(Items.basic(2)), item);
    assertThat(match.isFound()).isTrue();
    assertThat(match.holder()).isSameAs(Elements.IMPLEMENTATION_CODE);
    assertThat(match.code()).isEqualTo("370123002000");
  }

  @Test
  void anItemWithoutStructureIsNotLookedFor() {
    CheckedItem checked = new CheckedItem(NATIONAL, Set.of());
    checked.look(Items.licence(2).with(Elements.BASIC_CODE, "37012300200"), false);
    assertThat(new BasicCatalogue.Match(of(Items.basic(2))).look(checked)).isFalse();
  }

  @Test
  void theRecordInForceCountsAndOfThoseTheNewest() {
    BasicItem old = Items.basic(1).with(Elements.ITEM_NAME, "旧");
    BasicItem suspended = old.with(Elements.ITEM_STATE, "2").with(Elements.ITEM_VERSION, 9);
    BasicItem newest = Items.basic(1).with(Elements.ITEM_NAME, "新").with(Elements.ITEM_VERSION, 3);
    BasicItem deleted = newest.with(Elements.SYNC_OPERATION, "D").with(Elements.ITEM_VERSION, 5);
    for (List<BasicItem> order :
        List.of(
            List.of(old, suspended, newest, deleted), List.of(deleted, newest, suspended, old))) {
      BasicCatalogue catalogue = of(order.toArray(BasicItem[]::new));
      assertThat(catalogue.size()).isEqualTo(1);
      assertThat(match(catalogue, Items.licence(1)).name()).isEqualTo("新");
    }
  }

  @Test
  void typesAreReadByTheProfileOfTheRecords() {
    BasicItem record = Items.basic(1).with(Elements.ITEM_TYPE, "21");
    BasicCatalogue guangdong = BasicCatalogue.builder(Profile.of("guangdong")).add(record).build();
    assertThat(match(guangdong, Items.licence(1)).itemType()).isEqualTo("20");
  }

  @Test
  void thousandsAreFoundAndTakeWhatIsSaid() {
    BasicCatalogue.Builder builder = BasicCatalogue.builder(NATIONAL);
    for (int i = 0; i < 50_000; i++) {
      String code = "3701" + (10_000_000 + i);
      builder.add(
          Items.basic(1).with(Elements.BASIC_CODE, code).with(Elements.ITEM_NAME, "公共场所卫生许可" + i));
    }
    BasicCatalogue catalogue = builder.build();
    assertThat(catalogue.size()).isEqualTo(50_000);
    assertThat(catalogue.bytes() / catalogue.size()).isBetween(80L, 150L);
    ServiceItem item = Items.licence(1).with(Elements.BASIC_CODE, "370110049999");
    assertThat(match(catalogue, item).name()).isEqualTo("公共场所卫生许可49999");
  }

  @Test
  void aBuilderMakesOneCatalogue() {
    BasicCatalogue.Builder builder = BasicCatalogue.builder(NATIONAL).add(Items.basic(1));
    BasicCatalogue catalogue = builder.build();
    assertThatIllegalStateException().isThrownBy(() -> builder.add(Items.basic(2)));
    assertThat(catalogue).hasToString("BasicCatalogue[1 codes, issuers [37]]");
  }

  @Test
  void theBasicItemsOfACatalogueAreTakenOnlyWhereSomebodySaysSo() {
    BasicItem other = Items.basic(1).with(Elements.ITEM_NAME, "别的许可");
    Catalogue catalogue =
        new Catalogue(
            CatalogueHeader.EMPTY,
            List.of(),
            List.of(other),
            List.of(Items.licence(1)),
            Extensions.NONE);
    assertThat(CatalogueValidator.national().validate(catalogue)).isEmpty();
    CatalogueValidator validator =
        CatalogueValidator.builder().basic(BasicCatalogue.of(catalogue, NATIONAL)).build();
    assertThat(validator.validate(catalogue))
        .extracting(Finding::rule, Finding::pointer, Finding::expected)
        .containsExactly(
            tuple("inheritance/name-and-basis-equal-or-local", "/items/0/itemName", "别的许可"));
  }

  /** One catalogue serves all threads; each session has its own place in it. */
  @Test
  void manyThreadsMayCompareWithIt() {
    BasicCatalogue.Builder builder = BasicCatalogue.builder(NATIONAL);
    IntStream.range(0, 500).mapToObj(Items::basic).forEach(builder::add);
    CatalogueValidator validator = CatalogueValidator.builder().basic(builder.build()).build();
    List<Integer> counts =
        IntStream.range(0, 1_000)
            .parallel()
            .mapToObj(i -> validator.validate(Items.licence(i)).size())
            .toList();
    assertThat(counts.subList(0, 500)).allMatch(count -> count == 0);
    assertThat(counts.subList(500, 1_000)).allMatch(count -> count == 1);
  }
}
