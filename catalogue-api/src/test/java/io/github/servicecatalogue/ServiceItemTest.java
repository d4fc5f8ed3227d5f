package io.github.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Items, basic items, rows and catalogues. */
class ServiceItemTest {
  private static final String IMPLEMENTATION_CODE = "11379800MB2345678F3000115001000";

  @Test
  void isBuiltAndReadElementByElementOrInGroups() {
    Material form = Material.builder().set(Elements.MATERIAL_NAME, "申请书").build();
    ServiceItem item =
        ServiceItem.builder()
            .set(Elements.ITEM_NAME, "食品经营许可")
            .set(Elements.ITEM_TYPE, "01")
            .set(Elements.PROMISE_LIMIT, 10)
            .set(Elements.PROMISE_LIMIT_UNIT, "1")
            .set(Elements.SERVICE_OBJECT, List.of("1", "2"))
            .set(RowKind.MATERIALS, List.of(form))
            .build();
    assertThat(item.get(Elements.PROMISE_LIMIT)).isEqualTo(10);
    assertThat(item.limits().promiseLimit()).isEqualTo(10);
    assertThat(item.limits().promiseLimitUnit())
        .isEqualTo(new Coded(Elements.PROMISE_LIMIT_UNIT, "1"));
    assertThat(item.identity().itemType()).isEqualTo(new Coded(Elements.ITEM_TYPE, "01"));
    assertThat(item.acceptance().serviceObject()).extracting(Coded::code).containsExactly("1", "2");
    assertThat(item.materials()).extracting(Material::materialName).containsExactly("申请书");
    assertThat(item.fees().rows()).isEmpty();
    assertThat(item.name()).isEqualTo("食品经营许可");
  }

  @ParameterizedTest
  @CsvSource({
    "11, 22, 11",
    ", 22, 22",
    "'', 22, 22",
    "无, 22, 22",
    "11,, 11",
    ",,",
    "无, 无,",
  })
  void theCodeIsThatOfTheHandlingItemIfThereIsOne(
      String handlingItem, String implementation, String expected) {
    ServiceItem item =
        ServiceItem.builder()
            .set(Elements.HANDLING_ITEM_CODE, handlingItem)
            .set(Elements.IMPLEMENTATION_CODE, implementation)
            .build();
    assertThat(item.code()).isEqualTo(expected);
  }

  @Test
  void aBasicItemHasABasicCode() {
    BasicItem item =
        BasicItem.builder()
            .set(Elements.BASIC_CODE, "000115001000")
            .set(Elements.IMPLEMENTATION_CODE, IMPLEMENTATION_CODE)
            .set(Elements.ITEM_NAME, "食品经营许可")
            .set(Elements.EXERCISE_LEVEL, List.of("3", "4"))
            .build();
    assertThat(item.code()).isEqualTo("000115001000");
    assertThat(item.authority().exerciseLevel())
        .extracting(level -> level.meaning(Language.EN))
        .containsExactly("municipal", "county");
    assertThat(item).hasToString("BasicItem[000115001000 食品经营许可]");
    assertThat(item.with(Elements.ITEM_NAME, null).name()).isNull();
    assertThat(item.toBuilder().build()).isEqualTo(item).hasSameHashCodeAs(item);
    assertThat(item.values()).isEqualTo(new ServiceItem(item.values()).values());
  }

  @Test
  void aCopyChangesOneThing() {
    ServiceItem item = Samples.item();
    ServiceItem changed = item.with(Elements.PROMISE_LIMIT, 15).with(RowKind.FEES, List.of());
    assertThat(item).isEqualTo(Samples.item());
    assertThat(changed).isNotEqualTo(item);
    assertThat(changed.limits().promiseLimit()).isEqualTo(15);
    assertThat(changed.fees().rows()).isEmpty();
    assertThat(changed.with(Elements.PROMISE_LIMIT, 1).with(RowKind.FEES, item.fees().rows()))
        .isEqualTo(item)
        .hasSameHashCodeAs(item);
  }

  @Test
  void aBuilderServesAgain() {
    ServiceItem.Builder builder = ServiceItem.builder().set(Elements.ITEM_NAME, "甲");
    ServiceItem first = builder.build();
    Extensions extensions = Extensions.builder().unknownMember("x", RawValue.text("1")).build();
    ServiceItem second = builder.set(Elements.ITEM_NAME, "乙").extensions(extensions).build();
    assertThat(first.name()).isEqualTo("甲");
    assertThat(first.extensions().isEmpty()).isTrue();
    assertThat(second.name()).isEqualTo("乙");
    assertThat(second.extensions()).isEqualTo(extensions);
  }

  @Test
  void correctingAValueForgetsWhatWasFound() {
    Extensions found =
        Extensions.builder().asFound(Elements.PROMISE_LIMIT, RawValue.text("十")).build();
    ServiceItem item = ServiceItem.builder().extensions(found).build();
    assertThat(item.extensions().asFound(Elements.PROMISE_LIMIT)).isEqualTo(RawValue.text("十"));
    assertThat(item.with(Elements.PROMISE_LIMIT, 10).extensions().isEmpty()).isTrue();
    assertThat(item.with(Elements.ITEM_NAME, "甲").extensions()).isEqualTo(found);
  }

  @Test
  void printsCodeAndName() {
    ServiceItem item =
        ServiceItem.builder()
            .set(Elements.IMPLEMENTATION_CODE, IMPLEMENTATION_CODE)
            .set(Elements.ITEM_NAME, "食品经营许可")
            .build();
    assertThat(item).hasToString("ServiceItem[" + IMPLEMENTATION_CODE + " 食品经营许可]");
    assertThat(ServiceItem.builder().build()).hasToString("ServiceItem[null null]");
  }

  @Test
  void valuesOfAnotherKindAreRefused() {
    ElementValues fee = Fee.builder().build().values();
    assertThatIllegalArgumentException().isThrownBy(() -> new ServiceItem(fee));
    assertThatIllegalArgumentException().isThrownBy(() -> new BasicItem(fee));
    assertThatIllegalArgumentException().isThrownBy(() -> new Material(fee));
    for (RowKind<?> kind : RowKind.all()) {
      ElementValues item = Samples.itemValues();
      assertThatIllegalArgumentException().as(kind.enName()).isThrownBy(() -> kind.row(item));
    }
  }

  @Test
  void elementsOfAnotherKindAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServiceItem.builder().set(Elements.FEE_NAME, "工本费"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fee.builder().set(Elements.ITEM_NAME, "甲"));
    assertThatIllegalArgumentException().isThrownBy(() -> Samples.item().get(Elements.FEE_NAME));
  }

  static List<RowKind<?>> rowKinds() {
    return RowKind.all();
  }

  @ParameterizedTest
  @MethodSource("rowKinds")
  void aRowIsBuiltCopiedAndCompared(RowKind<?> kind) throws ReflectiveOperationException {
    ElementHolder row = Samples.row(kind, 1);
    Class<?> type = row.getClass();
    Object builder = type.getMethod("builder").invoke(null);
    Method set = builder.getClass().getMethod("set", Element.class, Object.class);
    for (Element<?> element : kind.shape().elements()) {
      set.invoke(builder, element, Samples.value(element, 1));
    }
    Method build = builder.getClass().getMethod("build");
    assertThat(build.invoke(builder)).isEqualTo(row).hasSameHashCodeAs(row);

    Element<?> first = kind.shape().elements().get(0);
    set.invoke(builder, first, Samples.value(first, 2));
    Object other = build.invoke(builder);
    assertThat(other).isNotEqualTo(row);
    Method with = type.getMethod("with", Element.class, Object.class);
    assertThat(with.invoke(row, first, Samples.value(first, 2))).isEqualTo(other);
    assertThat(with.invoke(row, first, null)).isNotEqualTo(row);

    Object copier = type.getMethod("toBuilder").invoke(row);
    assertThat(build.invoke(copier)).isEqualTo(row);
    assertThat(row.toString()).contains(first.enName() + "=");
    assertThat(row.get(first)).isEqualTo(Samples.value(first, 1));
    assertThatExceptionOfType(InvocationTargetException.class)
        .isThrownBy(() -> set.invoke(copier, Elements.ITEM_NAME, "甲"))
        .withCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCatalogueCopiesItsLists() {
    List<ServiceItem> items = new ArrayList<>(List.of(Samples.item()));
    CatalogueHeader header = CatalogueHeader.of("青湾市政务服务事项清单", "青湾市行政审批服务局");
    Catalogue catalogue = Catalogue.of(header, items);
    items.clear();
    assertThat(catalogue.items()).containsExactly(Samples.item());
    assertThat(catalogue.basicItems()).isEmpty();
    assertThat(catalogue.implementingBodies()).isEmpty();
    assertThat(catalogue.extensions()).isSameAs(Extensions.NONE);
    assertThat(catalogue).hasToString("Catalogue[青湾市政务服务事项清单, 1 items]");
    assertThat(catalogue.withItems(List.of()).items()).isEmpty();
    assertThat(catalogue.withItems(List.of()).header()).isSameAs(header);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> catalogue.items().clear());
  }

  @Test
  void aHeadMayBeEmpty() {
    assertThat(CatalogueHeader.EMPTY.name()).isNull();
    assertThat(CatalogueHeader.EMPTY.extensions().isEmpty()).isTrue();
    assertThat(CatalogueHeader.of("a", "b").publisher()).isEqualTo("b");
  }

  @Test
  void anAttachmentIsNamedAsWellAsItCanBe() {
    assertThat(Attachment.of("表.docx", "7", "https://example.org/7")).hasToString("表.docx");
    assertThat(Attachment.of(null, "7", "https://example.org/7"))
        .hasToString("https://example.org/7");
    assertThat(Attachment.of(null, "7", null)).hasToString("7");
    assertThat(Attachment.of(null, null, null)).hasToString("");
  }

  @Test
  @SuppressWarnings("NullAway") // what happens to those who do it nevertheless
  void takesNoNull() {
    ServiceItem item = Samples.item();
    assertThatNullPointerException().isThrownBy(() -> item.get(null));
    assertThatNullPointerException().isThrownBy(() -> item.with(null, "甲"));
    assertThatNullPointerException().isThrownBy(() -> ServiceItem.builder().set(null, "甲"));
    assertThatNullPointerException().isThrownBy(() -> ServiceItem.builder().extensions(null));
    assertThatNullPointerException().isThrownBy(() -> Catalogue.of(CatalogueHeader.EMPTY, null));
  }
}
