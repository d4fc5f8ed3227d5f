package io.github.servicecatalogue.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReadLimitsTest {
  @Test
  void theDefaultIsFarAboveWhatCataloguesHold() {
    assertThat(ReadLimits.DEFAULT)
        .hasToString(
            "item-bytes=16777216 string-bytes=4194304 number-length=1000 depth=100 entries=100000"
                + " findings=100000 file-bytes=68719476736 unpacked-bytes=68719476736"
                + " unpacked-ratio=200");
  }

  @ParameterizedTest
  @EnumSource
  void limitsThatMakeNoSenseAreRefused(ReadLimit limit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReadLimits.DEFAULT.with(limit, limit.least() - 1))
        .withMessageStartingWith(limit.id());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReadLimits.DEFAULT.with(limit, limit.most() + 1));
    assertThat(ReadLimits.DEFAULT.with(limit, limit.least()).get(limit)).isEqualTo(limit.least());
    assertThat(ReadLimits.DEFAULT.with(limit, limit.most()).get(limit)).isEqualTo(limit.most());
  }

  @ParameterizedTest
  @EnumSource
  void aLimitIsFoundByItsId(ReadLimit limit) {
    assertThat(ReadLimit.find(limit.id())).isEqualTo(limit);
    assertThat(ReadLimit.find(limit.name())).isNull();
    assertThat(ReadLimit.ids()).contains(limit.id());
  }

  @ParameterizedTest
  @CsvSource({
    "1024, 1024",
    "1k, 1024",
    "64M, 67108864",
    "1g, 1073741824",
    "2g, -1",
    "1023, -1",
    "9999999999999999999999, -1",
    "999999999999g, -1",
    "k, -1",
    "'', -1",
    "1kb, -1",
    "-1, -1",
    "1.5m, -1",
    "１０２４, -1",
  })
  void aValueIsReadAsPeopleWriteIt(String text, long value) {
    assertThat(ReadLimit.ITEM_BYTES.value(text)).isEqualTo(value);
  }

  @Test
  void equalLimitsAreEqual() {
    ReadLimits limits = ReadLimits.DEFAULT.with(ReadLimit.DEPTH, 7);
    assertThat(limits).isNotEqualTo(ReadLimits.DEFAULT);
    assertThat(limits.with(ReadLimit.DEPTH, 100)).isEqualTo(ReadLimits.DEFAULT);
    assertThat(limits.with(ReadLimit.DEPTH, 100)).hasSameHashCodeAs(ReadLimits.DEFAULT);
  }

  @Test
  void theDeepestNestingIsRead() {
    String deep = "[".repeat(1_000) + "1" + "]".repeat(1_000);
    CatalogueReader.Builder builder =
        CatalogueReader.builder().limits(ReadLimits.DEFAULT.with(ReadLimit.DEPTH, 1_000));

    Reading reading =
        Reading.of(
            new java.io.ByteArrayInputStream(Reading.bytes("{\"x\":" + deep + "}")), builder);

    assertThat(reading)
        .isEqualTo(new Reading(List.of("-"), List.of("1:2 /x read/unknown-member"), 0));
  }

  @Test
  void nestingThatIsTooDeepIsAFindingAndTheRestIsRead() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);

    assertThat(Reading.of("[{\"x\":" + deep + "},{\"itemName\":\"乙\"}]"))
        .isEqualTo(new Reading(List.of("乙"), List.of("1:108 /0 read/limit-exceeded"), 1));
  }

  @Test
  void tooManyEntriesAreAFindingAndTheRestIsRead() {
    CatalogueReader.Builder builder =
        CatalogueReader.builder().limits(ReadLimits.DEFAULT.with(ReadLimit.ENTRIES, 2));
    String json = "[{\"materials\":[{},{},{}]},{\"itemName\":\"乙\",\"materials\":[{},{}]}]";

    Reading reading = Reading.of(new java.io.ByteArrayInputStream(Reading.bytes(json)), builder);

    assertThat(reading)
        .isEqualTo(new Reading(List.of("乙"), List.of("1:22 /0 read/limit-exceeded"), 1));
  }
}
