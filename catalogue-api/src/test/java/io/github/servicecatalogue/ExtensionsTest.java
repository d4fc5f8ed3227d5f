package io.github.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExtensionsTest {
  private static Extensions full() {
    return Extensions.builder()
        .set(Elements.ONCE_DONE, "1")
        .set(Elements.BOOKING_QUANTITY, 5)
        .asFound(Elements.PROMISE_LIMIT, RawValue.text("十"))
        .asFound(RowKind.FEES, RawValue.json("{}"))
        .unknownMember("b", RawValue.json("[1]"))
        .unknownMember("a", RawValue.text("x"))
        .build();
  }

  @Test
  void keepsThreeKindsOfThings() {
    Extensions extensions = full();
    assertThat(extensions.isEmpty()).isFalse();
    assertThat(extensions.get(Elements.ONCE_DONE)).isEqualTo("1");
    assertThat(extensions.get(Elements.BOOKING_QUANTITY)).isEqualTo(5);
    assertThat(extensions.get(Elements.BOOKING_RULE)).isNull();
    assertThat(extensions.elements()).containsOnlyKeys("booking-quantity", "once-done");
    assertThat(extensions.asFound())
        .containsExactly(
            Map.entry("promise-limit", RawValue.text("十")), Map.entry("fees", RawValue.json("{}")));
    assertThat(extensions.asFound(RowKind.FEES)).isEqualTo(RawValue.json("{}"));
    assertThat(extensions.unknownMembers())
        .containsExactly(Map.entry("b", RawValue.json("[1]")), Map.entry("a", RawValue.text("x")));
  }

  @Test
  void anElementWithATypedPlaceIsRefused() {
    Extensions.Builder builder = Extensions.builder();
    for (Element<?> element : Elements.all()) {
      if (element.isTyped()) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> builder.set(element, null))
            .withMessageContaining(element.id());
      }
    }
    assertThat(builder.isEmpty()).isTrue();
  }

  @Test
  void nothingIsSharedWhereThereIsNothing() {
    assertThat(Extensions.builder().build()).isSameAs(Extensions.NONE);
    assertThat(Extensions.NONE.isEmpty()).isTrue();
    assertThat(Extensions.NONE).hasToString("{}");
    Extensions undone =
        Extensions.builder().set(Elements.ONCE_DONE, "1").set(Elements.ONCE_DONE, null).build();
    assertThat(undone).isSameAs(Extensions.NONE);
  }

  @Test
  void aCopyCanBeChanged() {
    Extensions before = full();
    Extensions after =
        before.toBuilder()
            .set(Elements.ONCE_DONE, null)
            .asFound(Elements.PROMISE_LIMIT, null)
            .unknownMember("a", RawValue.text("y"))
            .build();
    assertThat(before).isEqualTo(full());
    assertThat(after.get(Elements.ONCE_DONE)).isNull();
    assertThat(after.asFound(Elements.PROMISE_LIMIT)).isNull();
    assertThat(after.unknownMembers()).containsEntry("a", RawValue.text("y"));
    assertThat(after).isNotEqualTo(before);
    assertThat(before.toBuilder().build()).isEqualTo(before).hasSameHashCodeAs(before);
  }

  @Test
  void aValueForgetsWhatWasFound() {
    Extensions extensions =
        Extensions.builder()
            .asFound(Elements.BOOKING_QUANTITY, RawValue.text("五"))
            .set(Elements.BOOKING_QUANTITY, 5)
            .build();
    assertThat(extensions.asFound()).isEmpty();
  }

  @Test
  void aBuilderServesAgain() {
    Extensions.Builder builder = Extensions.builder().set(Elements.ONCE_DONE, "1");
    Extensions first = builder.build();
    builder.set(Elements.ONCE_DONE, "0").unknownMember("x", RawValue.text(""));
    assertThat(first.get(Elements.ONCE_DONE)).isEqualTo("1");
    assertThat(first.unknownMembers()).isEmpty();
    assertThat(builder.hasUnknownMember("x")).isTrue();
    assertThat(builder.hasUnknownMember("y")).isFalse();
  }

  @Test
  void listsAreCopiedAndNothingCanBeChanged() {
    List<String> list = new ArrayList<>(List.of("1"));
    Extensions extensions = full().toBuilder().set(Elements.SERVICE_INITIATIVE, list).build();
    list.clear();
    assertThat(extensions.get(Elements.SERVICE_INITIATIVE)).containsExactly("1");
    assertThat(extensions.elements()).isUnmodifiable();
    assertThat(extensions.asFound()).isUnmodifiable();
    assertThat(extensions.unknownMembers()).isUnmodifiable();
    assertThat(extensions.get(Elements.SERVICE_INITIATIVE)).isUnmodifiable();
  }

  @Test
  void printsEachPartThatIsThere() {
    assertThat(full())
        .hasToString(
            "{booking-quantity=5, once-done=1}, asFound={promise-limit=十, fees={}},"
                + " unknown={b=[1], a=x}");
    assertThat(Extensions.builder().unknownMember("a", RawValue.text("x")).build())
        .hasToString("unknown={a=x}");
  }

  @Test
  void everyPartCountsInEquality() {
    Extensions empty = Extensions.NONE;
    Extensions element = empty.toBuilder().set(Elements.ONCE_DONE, "1").build();
    Extensions found = empty.toBuilder().asFound(Elements.ONCE_DONE, RawValue.text("1")).build();
    Extensions unknown = empty.toBuilder().unknownMember("onceDone", RawValue.text("1")).build();
    assertThat(List.of(empty, element, found, unknown)).doesNotHaveDuplicates();
    assertThat(empty).isNotEqualTo(null).isNotEqualTo(Map.of());
  }

  @Test
  void aTextIsNotTheSameAsItsSource() {
    assertThat(RawValue.text("1")).isNotEqualTo(RawValue.json("1")).hasToString("1");
  }

  @Test
  @SuppressWarnings("NullAway") // what happens to those who do it nevertheless
  void takesNoNull() {
    Extensions.Builder builder = Extensions.builder();
    RawValue x = RawValue.text("x");
    assertThatNullPointerException().isThrownBy(() -> builder.set(null, "1"));
    assertThatNullPointerException().isThrownBy(() -> builder.asFound(null, x));
    assertThatNullPointerException().isThrownBy(() -> builder.unknownMember(null, x));
    assertThatNullPointerException().isThrownBy(() -> builder.unknownMember("x", null));
    assertThatNullPointerException().isThrownBy(() -> RawValue.text(null));
    assertThatNullPointerException().isThrownBy(() -> RawValue.json(null));
  }
}
