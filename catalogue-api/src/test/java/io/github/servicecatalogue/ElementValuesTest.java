package io.github.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ElementValuesTest {
  private static final ElementValues NOTHING = ElementValues.builder(Shape.item()).build();

  private static ElementValues named(String name) {
    return NOTHING.with(Elements.ITEM_NAME, name);
  }

  @Test
  void everyElementKeepsItsValue() {
    ElementValues values = Samples.itemValues();
    for (Element<?> element : Shape.item().elements()) {
      Object value = values.get(element);
      assertThat(value).as(element.id()).isEqualTo(Samples.value(element, 1));
    }
    for (RowKind<?> kind : RowKind.all()) {
      ElementValues row = Samples.row(kind, 2).values();
      for (Element<?> element : kind.shape().elements()) {
        Object value = row.get(element);
        assertThat(value).as(element.id()).isEqualTo(Samples.value(element, 2));
      }
    }
  }

  @Test
  void everyPlaceGivesTheValueOfItsMember() {
    ElementValues values = Samples.itemValues();
    for (Member<?> member : Shape.item().typedMembers()) {
      Object value = values.get(member);
      assertThat(values.valueAt(member.slot())).as(member.enName()).isSameAs(value);
    }
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> values.valueAt(Shape.item().typedMembers().size()));
  }

  @Test
  void nothingIsNull() {
    for (Element<?> element : Shape.item().elements()) {
      assertThat((Object) NOTHING.get(element)).as(element.id()).isNull();
    }
    assertThat(NOTHING.get(RowKind.MATERIALS)).isNull();
    assertThat(NOTHING.extensions()).isSameAs(Extensions.NONE);
    assertThat(NOTHING).hasToString("{}");
  }

  @Test
  void aCopyChangesOneValue() {
    ElementValues before = named("甲");
    ElementValues after = before.with(Elements.PROMISE_LIMIT, 10);
    assertThat(before.get(Elements.PROMISE_LIMIT)).isNull();
    assertThat(after.get(Elements.PROMISE_LIMIT)).isEqualTo(10);
    assertThat(after.get(Elements.ITEM_NAME)).isEqualTo("甲");
    assertThat(after.with(Elements.PROMISE_LIMIT, null)).isEqualTo(before);
  }

  @Test
  void aCopyChangesAnElementThatHasNoPlace() {
    ElementValues after = named("甲").with(Elements.ONCE_DONE, "1");
    assertThat(after.get(Elements.ONCE_DONE)).isEqualTo("1");
    assertThat(after.extensions().get(Elements.ONCE_DONE)).isEqualTo("1");
    assertThat(after.with(Elements.ONCE_DONE, null)).isEqualTo(named("甲"));
  }

  @Test
  void equalWhenAllValuesAndExtensionsAre() {
    assertThat(Samples.itemValues())
        .isEqualTo(Samples.itemValues())
        .hasSameHashCodeAs(Samples.itemValues())
        .isNotEqualTo(NOTHING)
        .isNotEqualTo(null)
        .isNotEqualTo("{}");
    for (Element<?> element : Shape.item().elements()) {
      assertThat(changed(Samples.itemValues(), element))
          .as(element.id())
          .isNotEqualTo(Samples.itemValues());
    }
    ElementValues fee = ElementValues.builder(RowKind.FEES.shape()).build();
    ElementValues question = ElementValues.builder(RowKind.QUESTIONS.shape()).build();
    assertThat(fee).isNotEqualTo(question);
  }

  private static <T> ElementValues changed(ElementValues values, Element<T> element) {
    return values.with(element, Samples.value(element, 2));
  }

  @Test
  void printsWhatIsThereInTheOrderOfTheForm() {
    ElementValues values =
        NOTHING
            .with(Elements.PROMISE_LIMIT, 10)
            .with(Elements.ITEM_NAME, "甲")
            .with(Elements.ONCE_DONE, "1");
    assertThat(values).hasToString("{itemName=甲, promiseLimit=10, extensions={once-done=1}}");
  }

  @Test
  void listsAndMapsAreCopied() {
    List<String> levels = new ArrayList<>(List.of("2"));
    Map<String, String> map = new LinkedHashMap<>(Map.of("a", "1"));
    List<Fee> fees = new ArrayList<>(List.of(Fee.builder().build()));
    List<String> initiative = new ArrayList<>(List.of("1"));
    ElementValues values =
        ElementValues.builder(Shape.item())
            .set(Elements.EXERCISE_LEVEL, levels)
            .set(Elements.EXTENSIONS, map)
            .set(RowKind.FEES, fees)
            .set(Elements.SERVICE_INITIATIVE, initiative)
            .build();
    levels.add("3");
    map.clear();
    fees.clear();
    initiative.clear();
    assertThat(values.get(Elements.EXERCISE_LEVEL)).containsExactly("2");
    assertThat(values.get(Elements.EXTENSIONS)).containsExactly(Map.entry("a", "1"));
    assertThat(values.get(RowKind.FEES)).hasSize(1);
    assertThat(values.get(Elements.SERVICE_INITIATIVE)).containsExactly("1");
  }

  @Test
  void whatIsReadCannotBeChanged() {
    ElementValues values = Samples.itemValues();
    assertThat(values.get(Elements.EXERCISE_LEVEL)).isUnmodifiable();
    assertThat(values.get(Elements.EXTENSIONS)).isUnmodifiable();
    assertThat(values.get(RowKind.MATERIALS)).isUnmodifiable();
    assertThat(values.get(Elements.SERVICE_INITIATIVE)).isUnmodifiable();
  }

  @Test
  void anOpenMapKeepsItsOrder() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("z", "1");
    map.put("a", "2");
    map.put("m", "3");
    assertThat(NOTHING.with(Elements.EXTENSIONS, map).get(Elements.EXTENSIONS))
        .containsExactly(Map.entry("z", "1"), Map.entry("a", "2"), Map.entry("m", "3"));
  }

  @Test
  void aListHoldsNoNull() {
    assertThatNullPointerException()
        .isThrownBy(() -> NOTHING.with(Elements.EXERCISE_LEVEL, Arrays.asList("1", null)));
  }

  @Test
  void aBuilderServesAgain() {
    ElementValues.Builder builder = ElementValues.builder(Shape.item());
    ElementValues first = builder.set(Elements.ITEM_NAME, "甲").build();
    assertThat(builder.get(Elements.ITEM_NAME)).isEqualTo("甲");
    ElementValues second =
        builder.set(Elements.ITEM_NAME, "乙").set(Elements.ONCE_DONE, "1").build();
    assertThat(builder.get(Elements.ONCE_DONE)).isEqualTo("1");
    builder.clear();
    assertThat(builder.get(Elements.ONCE_DONE)).isNull();
    assertThat(builder.build()).isEqualTo(NOTHING);
    assertThat(first).isEqualTo(named("甲"));
    assertThat(second).isEqualTo(named("乙").with(Elements.ONCE_DONE, "1"));
  }

  @Test
  void aBuilderOfACopyLeavesTheOriginal() {
    ElementValues original = Samples.itemValues();
    original.toBuilder().clear();
    original.toBuilder().set(Elements.ITEM_NAME, null);
    assertThat(original).isEqualTo(Samples.itemValues());
    assertThat(original.toBuilder().build()).isEqualTo(original);
  }

  @Test
  void settingForgetsWhatWasFound() {
    Extensions found =
        Extensions.builder()
            .asFound(Elements.PROMISE_LIMIT, RawValue.text("十个工作日"))
            .asFound(Elements.LEGAL_LIMIT, RawValue.text("二十"))
            .asFound(Elements.BOOKING_QUANTITY, RawValue.text("五"))
            .asFound(RowKind.FEES, RawValue.text("不收费"))
            .unknownMember("x", RawValue.json("1"))
            .build();
    ElementValues values = ElementValues.builder(Shape.item()).extensions(found).build();
    assertThat(values.get(Elements.PROMISE_LIMIT)).isNull();

    ElementValues corrected =
        values
            .with(Elements.PROMISE_LIMIT, 10)
            .with(Elements.BOOKING_QUANTITY, 5)
            .with(RowKind.FEES, List.of());
    Extensions left = corrected.extensions();
    assertThat(left.asFound(Elements.PROMISE_LIMIT)).isNull();
    assertThat(left.asFound(Elements.BOOKING_QUANTITY)).isNull();
    assertThat(left.asFound(RowKind.FEES)).isNull();
    assertThat(left.asFound(Elements.LEGAL_LIMIT)).isEqualTo(RawValue.text("二十"));
    assertThat(left.unknownMembers()).containsOnlyKeys("x");
    assertThat(left.get(Elements.BOOKING_QUANTITY)).isEqualTo(5);

    assertThat(values.with(Elements.PROMISE_LIMIT, null).extensions().asFound())
        .containsOnlyKeys("legal-limit", "booking-quantity", "fees");
  }

  @Test
  void membersOfOtherObjectsAreRefused() {
    ElementValues.Builder item = ElementValues.builder(Shape.item());
    ElementValues.Builder fee = ElementValues.builder(RowKind.FEES.shape());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> item.set(Elements.MATERIAL_NAME, "身份证"))
        .withMessageContaining("materialName");
    assertThatIllegalArgumentException().isThrownBy(() -> fee.set(Elements.ITEM_NAME, "甲"));
    assertThatIllegalArgumentException().isThrownBy(() -> fee.set(Elements.MATERIAL_NAME, "甲"));
    assertThatIllegalArgumentException().isThrownBy(() -> fee.set(RowKind.FEES, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> item.set(RowKind.IMPLEMENTING_BODIES, List.of()));
    assertThatIllegalArgumentException()
        .as("an element of material rows that has no typed place")
        .isThrownBy(() -> item.set(Elements.SELF_PROVIDED, "1"));
    assertThatIllegalArgumentException().isThrownBy(() -> NOTHING.get(Elements.MATERIAL_NAME));
    assertThatIllegalArgumentException().isThrownBy(() -> NOTHING.get(Elements.SELF_PROVIDED));
    assertThatIllegalArgumentException().isThrownBy(() -> fee.get(Elements.ITEM_NAME));
    assertThat(item.build()).isEqualTo(NOTHING);
  }

  @Test
  void everyMemberIsRefusedByEveryOtherShape() {
    for (RowKind<?> kind : RowKind.all()) {
      ElementValues row = ElementValues.builder(kind.shape()).build();
      for (Element<?> element : Elements.all()) {
        if (!kind.enName().equals(element.row())) {
          assertThatIllegalArgumentException().as(element.id()).isThrownBy(() -> row.get(element));
        }
      }
    }
  }

  @Test
  @SuppressWarnings("NullAway") // what happens to those who do it nevertheless
  void takesNoNull() {
    assertThatNullPointerException().isThrownBy(() -> ElementValues.builder(null));
    assertThatNullPointerException().isThrownBy(() -> NOTHING.get(null));
    assertThatNullPointerException().isThrownBy(() -> NOTHING.with(null, "甲"));
    assertThatNullPointerException().isThrownBy(() -> NOTHING.toBuilder().extensions(null));
  }
}
