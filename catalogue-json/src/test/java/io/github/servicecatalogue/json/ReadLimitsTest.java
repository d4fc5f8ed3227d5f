package io.github.servicecatalogue.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadLimitsTest {
  @Test
  void theDefaultIsFarAboveWhatCataloguesHold() {
    assertThat(ReadLimits.DEFAULT).isEqualTo(new ReadLimits(64 * 1024 * 1024, 100, 100_000));
  }

  @Test
  void limitsThatMakeNoSenseAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ReadLimits(1_023, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ReadLimits((1 << 30) + 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ReadLimits(1_024, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new ReadLimits(1_024, 1_001));
    assertThatIllegalArgumentException().isThrownBy(() -> new ReadLimits(1_024, 1, 0));
  }

  @Test
  void theDeepestNestingIsRead() {
    String deep = "[".repeat(1_000) + "1" + "]".repeat(1_000);
    CatalogueReader.Builder builder =
        CatalogueReader.builder().limits(new ReadLimits(1 << 16, 1_000));

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
        CatalogueReader.builder().limits(new ReadLimits(1 << 16, 10, 2));
    String json = "[{\"materials\":[{},{},{}]},{\"itemName\":\"乙\",\"materials\":[{},{}]}]";

    Reading reading = Reading.of(new java.io.ByteArrayInputStream(Reading.bytes(json)), builder);

    assertThat(reading)
        .isEqualTo(new Reading(List.of("乙"), List.of("1:22 /0 read/limit-exceeded"), 1));
  }
}
