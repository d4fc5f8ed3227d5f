package io.github.servicecatalogue.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.Attachment;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Extensions;
import io.github.servicecatalogue.Material;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Shape;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How the values of the canonical form are understood; see {@code values.txt}. */
class ValuesTest {
  static Stream<Arguments> cases() {
    return DataFile.cases("values.txt", 4);
  }

  private static Member<?> member(String name) {
    return Objects.requireNonNull(Shape.item().member(name), name);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void isUnderstood(String name, String json, String value, String asFound) {
    ServiceItem item = Reading.item("{\"" + name + "\": " + json + "}");

    assertThat(shown(item.get(member(name)))).isEqualTo(unquoted(value));
    assertThat(shown(item.extensions().asFound(member(name)))).isEqualTo(unquoted(asFound));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void isWrittenBackWithoutLoss(String name, String json, String value, String asFound) {
    ServiceItem item = Reading.item("{\"" + name + "\": " + json + "}");

    assertThat(CatalogueReader.parse(CatalogueWriter.toJson(item))).isEqualTo(item);
  }

  private static String unquoted(String value) {
    String text = value.replace("⏎", "\n").replace("⇥", "\t");
    return text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
  }

  private static String shown(@Nullable Object value) {
    if (value == null) {
      return "-";
    }
    if (value instanceof RawValue raw) {
      return raw.isText() ? "“" + raw.content() + "”" : raw.content();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ValuesTest::shownPart).collect(Collectors.joining(", ", "[", "]"));
    }
    return value.toString();
  }

  private static String shownPart(Object value) {
    if (value instanceof Attachment file) {
      return "(" + file.name() + ", " + file.id() + ", " + file.url() + ")";
    }
    return value instanceof Material row
        ? String.valueOf(row.get(Elements.MATERIAL_NAME))
        : value.toString();
  }

  @Test
  void otherMembersOfAnAttachmentAreKept() {
    ServiceItem item = Reading.item("{\"flowChart\":[{\"id\":\"f1\",\"size\":12,\"name\":5}]}");

    Attachment file = Objects.requireNonNull(item.get(Elements.FLOW_CHART)).get(0);
    assertThat(file.extensions().unknownMembers())
        .isEqualTo(java.util.Map.of("size", RawValue.json("12"), "name", RawValue.json("5")));
  }

  @Test
  void unknownMembersAreKeptInTheirOrder() {
    ServiceItem item =
        Reading.item("{\"b\": [1, {\"c\": \"x y\"}], \"itemName\": \"甲\", \"a\": \"\\u4e59\"}");

    assertThat(item.extensions().unknownMembers().toString())
        .isEqualTo("{b=[1,{\"c\":\"x y\"}], a=乙}");
  }

  @Test
  void anUnknownMemberThatIsNullIsNotKept() {
    assertThat(Reading.item("{\"x\":null}").extensions()).isSameAs(Extensions.NONE);
  }

  @Test
  void unknownMembersOfARowAreKeptInTheRow() {
    ServiceItem item = Reading.item("{\"materials\":[{\"x\":1},{\"x\":2}]}");

    assertThat(item.extensions().unknownMembers()).isEmpty();
    List<Material> rows = Objects.requireNonNull(item.get(RowKind.MATERIALS));
    assertThat(rows.get(1).extensions().unknownMembers()).containsEntry("x", RawValue.json("2"));
  }

  @Test
  void rowsHoldNothingOfTheRowBefore() {
    ServiceItem item =
        Reading.item(
            "{\"materials\":[{\"materialName\":\"x\",\"paperCopies\":\"二\"},{\"y\":1},{}]}");

    List<Material> rows = Objects.requireNonNull(item.get(RowKind.MATERIALS));
    assertThat(rows.get(1).get(Elements.MATERIAL_NAME)).isNull();
    assertThat(rows.get(2)).isEqualTo(Material.builder().build());
  }

  @Test
  void itemsHoldNothingOfTheItemBefore() {
    List<CatalogueEntry> entries =
        Reading.entries("[{\"itemName\":\"甲\",\"x\":1,\"promiseLimit\":\"三\"},{}]");

    assertThat(entries.get(1).holder()).isEqualTo(ServiceItem.builder().build());
  }

  @Test
  void itemsHoldNothingOfABrokenItemBefore() {
    List<CatalogueEntry> entries =
        Reading.entries("[{\"itemName\":\"甲\",\"x\":1,\"promiseLimit\":三},{}]");

    assertThat(entries.get(1).holder()).isEqualTo(ServiceItem.builder().build());
    assertThat(entries.get(1).findings()).isEmpty();
  }

  @Test
  void ofAMemberThatStandsTwiceTheLastValueCounts() {
    ServiceItem item = Reading.item("{\"promiseLimit\":\"三\",\"promiseLimit\":3}");

    assertThat(item.get(Elements.PROMISE_LIMIT)).isEqualTo(3);
    assertThat(item.extensions().asFound(Elements.PROMISE_LIMIT)).isNull();
  }

  @Test
  void ofAMemberThatStandsTwiceTheLastValueCountsThoughItDoesNotParse() {
    ServiceItem item = Reading.item("{\"promiseLimit\":3,\"promiseLimit\":\"三\"}");

    assertThat(item.get(Elements.PROMISE_LIMIT)).isNull();
    assertThat(item.extensions().asFound(Elements.PROMISE_LIMIT)).isEqualTo(RawValue.text("三"));
  }

  @Test
  void ofAMemberThatStandsTwiceTheLastValueCountsThoughItIsNull() {
    ServiceItem item = Reading.item("{\"promiseLimit\":3,\"promiseLimit\":null}");

    assertThat(item.get(Elements.PROMISE_LIMIT)).isNull();
  }

  @Test
  void ofAnElementOfOneProvinceThatStandsTwiceTheLastValueCounts() {
    ServiceItem item = Reading.item("{\"bookingQuantity\":3,\"bookingQuantity\":\"三\"}");

    assertThat(item.extensions().get(Elements.BOOKING_QUANTITY)).isNull();
    assertThat(item.extensions().asFound(Elements.BOOKING_QUANTITY)).isEqualTo(RawValue.text("三"));
  }

  @Test
  void ofAnUnknownMemberThatStandsTwiceTheLastValueCounts() {
    assertThat(Reading.item("{\"x\":1,\"x\":2}").extensions().unknownMembers())
        .containsExactly(java.util.Map.entry("x", RawValue.json("2")));
  }

  @Test
  void theNameOfAMemberMayBeWrittenWithEscapes() {
    assertThat(Reading.item("{\"item\\u004Eame\":\"甲\"}").name()).isEqualTo("甲");
  }

  @Test
  void halfOfASurrogatePairIsKept() {
    ServiceItem item = Reading.item("{\"itemName\":\"\\ud842!\"}");

    assertThat(item.name()).isEqualTo("\ud842!");
    assertThat(CatalogueReader.parse(CatalogueWriter.toJson(item))).isEqualTo(item);
  }
}
