package io.github.servicecatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogue.json.internal.FailingStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the bytes arrive, and how many of them are in memory at a time, must not matter. */
class ArrivalTest {
  static Stream<String> samples() {
    return Stream.of(Samples.ARRAY, Samples.LINES, Samples.DOCUMENT, Samples.ONE_LINE);
  }

  static Stream<Arguments> faults() {
    return DataFile.cases("faults.txt", 5);
  }

  private static CatalogueReader.Builder window(int size) {
    return CatalogueReader.builder().windowSize(size);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theWindowMayEndAnywhere(String json) {
    byte[] bytes = json.getBytes(UTF_8);
    List<CatalogueEntry> expected =
        Reading.entries(new ByteArrayInputStream(bytes), CatalogueReader.builder());
    for (int size = 1; size <= bytes.length + 1; size++) {
      List<CatalogueEntry> entries = Reading.entries(new ByteArrayInputStream(bytes), window(size));
      assertThat(entries).as("window of %d bytes", size).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theBytesMayComeOneByOne(String json) {
    byte[] bytes = json.getBytes(UTF_8);
    List<CatalogueEntry> expected =
        Reading.entries(new ByteArrayInputStream(bytes), CatalogueReader.builder());
    for (int atATime : new int[] {1, 2, 3, 7, 100}) {
      List<CatalogueEntry> entries =
          Reading.entries(new SlowStream(bytes, atATime), CatalogueReader.builder());
      assertThat(entries).as("%d bytes at a time", atATime).isEqualTo(expected);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void theWindowMayEndAnywhereInABrokenFile(
      String name, String file, String items, String unreadable, String findings) {
    byte[] bytes = Reading.bytes(file);
    Reading expected = Reading.of(bytes);
    for (int size = 1; size <= bytes.length + 1; size++) {
      Reading reading = Reading.of(new ByteArrayInputStream(bytes), window(size));
      assertThat(reading).as("window of %d bytes", size).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x"})
  void itemsCrossTheBordersOfManyWindows(String padding) {
    StringBuilder json = new StringBuilder("[" + padding.replace("x", " "));
    for (int i = 0; i < 500; i++) {
      json.append(i == 0 ? "" : ",\n").append("{\"itemName\":\"事项").append(i).append("\"}");
    }
    byte[] bytes = json.append("]").toString().getBytes(UTF_8);

    Reading reading = Reading.of(new ByteArrayInputStream(bytes), window(100));

    assertThat(reading.items()).hasSize(500).startsWith("事项0").endsWith("事项499");
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void anItemMayBeLargerThanTheFirstWindow() {
    String name = "长".repeat(400_000);

    Reading reading = Reading.of("[{\"itemName\":\"" + name + "\"},{\"itemName\":\"乙\"}]");

    assertThat(reading).isEqualTo(new Reading(List.of(name, "乙"), List.of(), 0));
  }

  @Test
  void anItemAsLargeAsTheLimitIsRead() {
    assertThat(limited("{\"itemName\":\"" + "a".repeat(1024 - 15) + "\"}").unreadable()).isZero();
  }

  @Test
  void anItemThatIsOneByteLargerThanTheLimitIsNot() {
    assertThat(limited("{\"itemName\":\"" + "a".repeat(1025 - 15) + "\"}"))
        .isEqualTo(new Reading(List.of(), List.of("1:1 read/limit-exceeded"), 1));
  }

  @Test
  void theLinesBehindALineThatIsTooLargeAreRead() {
    String large = "{\"itemName\":\"" + "大".repeat(2_000) + "\"}";

    assertThat(limited("{\"itemName\":\"甲\"}\n" + large + "\n{\"itemName\":\"乙\"}\n"))
        .isEqualTo(new Reading(List.of("甲", "乙"), List.of("2:1 read/limit-exceeded"), 1));
  }

  @Test
  void theItemsBehindAnItemThatIsTooLargeAreRead() {
    String large = "{\"itemName\":\"" + "大{".repeat(2_000) + "\",\"x\":[{}]}";

    assertThat(limited("[{\"itemName\":\"甲\"},\n" + large + ",{\"itemName\":\"乙\"}]"))
        .isEqualTo(new Reading(List.of("甲", "乙"), List.of("2:1 /1 read/limit-exceeded"), 1));
  }

  @Test
  void theArrayBehindAMemberThatIsTooLargeIsRead() {
    String large = "\"x\":\"" + "大".repeat(2_000) + "\"";

    assertThat(limited("{" + large + ",\"items\":[{\"itemName\":\"甲\"}]}").items()).isEmpty();
    assertThat(limited("{\"basicItems\":[]," + large + ",\"items\":[{\"itemName\":\"甲\"}]}"))
        .isEqualTo(new Reading(List.of("甲"), List.of("1:17 read/limit-exceeded"), 1));
  }

  @Test
  void unknownMembersOfTheDocumentTogetherMayBeAsLargeAsAnItem() {
    String member = "\":\"" + "a".repeat(600) + "\",";

    Reading reading =
        limited(
            "{\"items\":[],\"x"
                + member
                + "\"y"
                + member
                + "\"basicItems\":[{\"itemName\":\"目\"}]}");

    assertThat(reading.items()).containsExactly("basic:目");
    assertThat(reading.findings())
        .containsExactly("1:13 /x read/unknown-member", "1:620 read/limit-exceeded");
  }

  @Test
  void aBrokenLineMayBeLargerThanTheLimit() {
    String broken = "{\"itemName\":oops" + "a".repeat(5_000);

    assertThat(limited(broken + "\n{\"itemName\":\"乙\"}\n"))
        .isEqualTo(new Reading(List.of("乙"), List.of("1:13 json-bad-token"), 1));
  }

  @Test
  void aLineThatIsNoItemMayBeLargerThanTheLimit() {
    assertThat(limited("<p>" + "a".repeat(5_000) + "\n{\"itemName\":\"乙\"}\n"))
        .isEqualTo(new Reading(List.of("乙"), List.of("1:1 json-object-expected"), 1));
  }

  @Test
  void aBrokenItemOfAnArrayMayBeLargerThanTheLimit() {
    String broken = "{\"itemName\":oops,\"x\":\"" + "a".repeat(5_000) + "\"}";

    assertThat(limited("[" + broken + ",{\"itemName\":\"乙\"}]"))
        .isEqualTo(new Reading(List.of("乙"), List.of("1:14 /0 json-bad-token"), 1));
  }

  private static Reading limited(String json) {
    byte[] bytes = json.getBytes(UTF_8);
    CatalogueReader.Builder builder =
        CatalogueReader.builder()
            .limits(
                ReadLimits.DEFAULT.with(ReadLimit.ITEM_BYTES, 1024).with(ReadLimit.ENTRIES, 1_000));
    return Reading.of(new ByteArrayInputStream(bytes), builder);
  }

  @Test
  void whatArrivedBeforeTheStreamFailedIsRead() throws IOException {
    byte[] bytes = "{\"itemName\":\"甲\"}\n{\"itemName\":\"乙\"}\n{\"itemN".getBytes(UTF_8);
    InputStream in = FailingStream.after(bytes);
    try (CatalogueReader reader = CatalogueReader.open(in, "a.json")) {
      assertThat(reader.next()).isNotNull();
      assertThat(reader.next()).isNotNull();
      assertThatThrownBy(reader::next)
          .isInstanceOf(IOException.class)
          .hasMessage(FailingStream.MESSAGE);
    }
  }
}
