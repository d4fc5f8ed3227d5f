package io.github.servicecatalogue.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.Attachment;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Extensions;
import io.github.servicecatalogue.Fee;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.ServiceItem;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedItemTest {
  private static final String BODY = "11379800MB1Q46T92C";
  private static final String BASIC = "370123001000";
  private static final String IMPLEMENTATION = BODY + "3" + BASIC;

  private static CheckedItem checked(String profile, ElementHolder item, boolean basic) {
    CheckedItem checked = new CheckedItem(Profile.of(profile), new HashSet<>(Elements.all()));
    checked.look(item, basic);
    return checked;
  }

  private static CheckedItem checked(ElementHolder item) {
    return checked("national", item, false);
  }

  private static <T> CheckedItem with(Member<T> member, @Nullable T value) {
    return checked(ServiceItem.builder().build().with(member, value));
  }

  private static CheckedItem asFound(Member<?> member, RawValue value) {
    Extensions extensions = Extensions.builder().asFound(member, value).build();
    return checked(ServiceItem.builder().extensions(extensions).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "无", " 暂无\u3000", "NULL", "/"})
  void aPlaceholderIsNoText(String text) {
    CheckedItem item = with(Elements.ITEM_NAME, text);
    assertThat(item.get(Elements.ITEM_NAME)).isEqualTo(text);
    assertThat(item.text(Elements.ITEM_NAME)).isNull();
    assertThat(item.isFilled(Elements.ITEM_NAME)).isFalse();
    assertThat(with(Elements.JOINT_BODIES, List.of(text, text)).isFilled(Elements.JOINT_BODIES))
        .isFalse();
    assertThat(asFound(Elements.LEGAL_LIMIT, RawValue.text(text)).isFilled(Elements.LEGAL_LIMIT))
        .isFalse();
    Fee fee = Fee.builder().set(Elements.FEE_NAME, text).build();
    assertThat(CheckedItem.isFilled(fee, Elements.FEE_NAME)).isFalse();
  }

  @Test
  void whatSaysSomethingIsFilled() {
    assertThat(with(Elements.ITEM_NAME, "甲").text(Elements.ITEM_NAME)).isEqualTo("甲");
    assertThat(with(Elements.ITEM_NAME, "甲").isFilled(Elements.ITEM_NAME)).isTrue();
    assertThat(with(Elements.VISIT_COUNT, 0).isFilled(Elements.VISIT_COUNT)).isTrue();
    assertThat(with(Elements.JOINT_BODIES, List.of("无", "乙")).isFilled(Elements.JOINT_BODIES))
        .isTrue();
    assertThat(with(Elements.ONCE_DONE, "1").isFilled(Elements.ONCE_DONE)).isTrue();
    List<Attachment> chart = List.of(Attachment.of(null, "7", null));
    assertThat(with(Elements.FLOW_CHART, chart).isFilled(Elements.FLOW_CHART)).isTrue();
  }

  @Test
  void whatCouldNotBeReadIsFilled() {
    for (RawValue value : List.of(RawValue.text("二十日"), RawValue.json("[]"))) {
      assertThat(asFound(Elements.LEGAL_LIMIT, value).isFilled(Elements.LEGAL_LIMIT)).isTrue();
      assertThat(asFound(RowKind.MATERIALS, value).isFilled(RowKind.MATERIALS)).isTrue();
    }
    assertThat(asFound(RowKind.MATERIALS, RawValue.text("无")).isFilled(RowKind.MATERIALS))
        .isFalse();
  }

  @Test
  void rowsAreFilledWhenThereAreAny() {
    CheckedItem without = with(RowKind.FEES, null);
    assertThat(without.rows(RowKind.FEES)).isEmpty();
    assertThat(without.isFilled(RowKind.FEES)).isFalse();
    assertThat(with(RowKind.FEES, List.of()).isFilled(RowKind.FEES)).isFalse();
    CheckedItem with = with(RowKind.FEES, List.of(Fee.builder().build()));
    assertThat(with.rows(RowKind.FEES)).hasSize(1);
    assertThat(with.isFilled(RowKind.FEES)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "national, 01, 01, GENERAL",
    "national, 20, 20, PUBLIC",
    "national, 21, 21,",
    "guangdong, 20, 10, GENERAL",
    "guangdong, 21, 20, PUBLIC",
    "national,,,",
  })
  void theTypeIsTheNationalOne(String profile, String type, String national, ItemKind kind) {
    ServiceItem item = ServiceItem.builder().set(Elements.ITEM_TYPE, type).build();
    CheckedItem checked = checked(profile, item, false);
    assertThat(checked.itemType()).isEqualTo(national);
    assertThat(checked.kind()).isEqualTo(kind);
    assertThat(checked.isBasic()).isFalse();
    assertThat(checked.profile().id()).isEqualTo(profile);
    CheckedItem basic = checked(profile, Items.basic(1).with(Elements.ITEM_TYPE, type), true);
    assertThat(basic.kind()).isSameAs(ItemKind.BASIC);
    assertThat(basic.isBasic()).isTrue();
  }

  @Test
  void aCodeWithoutItsStructureIsNone() {
    assertThat(with(Elements.IMPLEMENTATION_CODE, IMPLEMENTATION).implementationCode())
        .isEqualTo(IMPLEMENTATION);
    assertThat(with(Elements.IMPLEMENTATION_CODE, IMPLEMENTATION + "01").implementationCode())
        .isEqualTo(IMPLEMENTATION + "01");
    assertThat(with(Elements.IMPLEMENTATION_CODE, IMPLEMENTATION + "0").implementationCode())
        .isNull();
    assertThat(with(Elements.IMPLEMENTATION_CODE, "无").implementationCode()).isNull();
    assertThat(with(Elements.BASIC_CODE, BASIC).basicCode()).isEqualTo(BASIC);
    assertThat(with(Elements.BASIC_CODE, "37012300100").basicCode()).isNull();
    assertThat(with(Elements.BASIC_CODE, null).basicCode()).isNull();
  }

  @Test
  void theStyleOfCodesIsThatOfTheProfile() {
    ServiceItem item = ServiceItem.builder().set(Elements.BASIC_CODE, "4401UT64600P").build();
    assertThat(checked("national", item, false).basicCode()).isNull();
    ServiceItem own = item.with(Elements.BASIC_CODE, "44010164600P");
    assertThat(checked("national", own, false).basicCode()).isNull();
    assertThat(checked("guangdong", own, false).basicCode()).isEqualTo("44010164600P");
  }

  @Test
  void theBasicCodeIsAlsoTheInnerOne() {
    ServiceItem item =
        ServiceItem.builder().set(Elements.IMPLEMENTATION_CODE, IMPLEMENTATION).build();
    assertThat(checked(item).basicCodeOrInner()).isEqualTo(BASIC);
    assertThat(checked(item.with(Elements.BASIC_CODE, "370123002000")).basicCodeOrInner())
        .isEqualTo("370123002000");
    assertThat(checked(item.with(Elements.BASIC_CODE, "1")).basicCodeOrInner()).isNull();
    assertThat(with(Elements.IMPLEMENTATION_CODE, "1").basicCodeOrInner()).isNull();
  }

  @Test
  void theBodyCodeIsAlsoAtTheStartOfTheImplementationCode() {
    ServiceItem item =
        ServiceItem.builder().set(Elements.IMPLEMENTATION_CODE, IMPLEMENTATION).build();
    assertThat(checked(item).bodyCodeAtStart()).startsWith(BODY);
    assertThat(checked(item.with(Elements.BODY_CODE, "X")).bodyCodeAtStart()).isEqualTo("X");
    assertThat(checked(item.with(Elements.BODY_CODE, "无")).bodyCodeAtStart()).startsWith(BODY);
    assertThat(with(Elements.BODY_CODE, null).bodyCodeAtStart()).isNull();
  }

  @Test
  void unitsAreThoseOfTheProfile() {
    assertThat(with(Elements.LEGAL_LIMIT_UNIT, "1").unit(Elements.LEGAL_LIMIT_UNIT))
        .isSameAs(TimeUnit.WORKING_DAY);
    assertThat(with(Elements.LEGAL_LIMIT_UNIT, "9").unit(Elements.LEGAL_LIMIT_UNIT)).isNull();
    assertThat(with(Elements.LEGAL_LIMIT_UNIT, null).unit(Elements.LEGAL_LIMIT_UNIT)).isNull();
  }

  @Test
  void lookingAtAnotherItemForgetsTheFirst() {
    CheckedItem checked = checked(Items.licence(1));
    checked.look(ServiceItem.builder().build(), false);
    assertThat(checked.itemType()).isNull();
    assertThat(checked.kind()).isNull();
    assertThat(checked.implementationCode()).isNull();
    assertThat(checked.basicCode()).isNull();
    assertThat(checked.code()).isNull();
    assertThat(checked.extensions().isEmpty()).isTrue();
  }
}
