package io.github.servicecatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.Rules;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Files made to exhaust the machine. The times are far above what is needed, and far below what
 * anything takes that is not linear.
 */
@Timeout(60)
class HostileInputTest {
  /** A text that repeats a part, without holding it all. */
  private static InputStream repeated(String head, String part, int times, String tail) {
    List<InputStream> streams = new ArrayList<>();
    byte[] block = part.repeat(1_000).getBytes(UTF_8);
    streams.add(new ByteArrayInputStream(head.getBytes(UTF_8)));
    for (int i = 0; i < times / 1_000; i++) {
      streams.add(new ByteArrayInputStream(block));
    }
    streams.add(new ByteArrayInputStream(tail.getBytes(UTF_8)));
    return new java.io.SequenceInputStream(Collections.enumeration(streams));
  }

  /** What was read, counted. */
  private record Counts(int entries, int findings, int unreadable) {}

  private static Counts counts(InputStream in) throws java.io.IOException {
    int entries = 0;
    int findings = 0;
    int unreadable = 0;
    try (CatalogueReader reader = CatalogueReader.open(in, "a.json")) {
      for (CatalogueEntry entry = reader.next(); entry != null; entry = reader.next()) {
        entries++;
        findings += entry.findings().size();
        unreadable += entry.isUnreadable() ? 1 : 0;
      }
    }
    return new Counts(entries, findings, unreadable);
  }

  @Test
  void aMillionMembersOfOneName() throws Exception {
    assertThat(counts(repeated("{", "\"a\":1,", 1_000_000, "\"b\":1}")))
        .isEqualTo(new Counts(1, 1, 1));
  }

  @Test
  void aMillionRows() throws Exception {
    assertThat(counts(repeated("{\"materials\":[", "{},", 1_000_000, "{}]}")))
        .isEqualTo(new Counts(1, 1, 1));
  }

  @Test
  void aMillionCodesInOneText() throws Exception {
    assertThat(counts(repeated("{\"exerciseLevel\":\"", "1,", 1_000_000, "1\"}")))
        .isEqualTo(new Counts(1, 1, 1));
  }

  @Test
  void aMillionMembersOfTheHead() throws Exception {
    assertThat(
            counts(repeated("{\"catalogue\":{", "\"a\":1,", 1_000_000, "\"b\":1},\"items\":[{}]}")))
        .isEqualTo(new Counts(2, 1, 1));
  }

  @Test
  void aMillionMembersOfTheDocument() throws Exception {
    StringBuilder json = new StringBuilder("{\"items\":[]");
    for (int i = 0; i < 1_000_000; i++) {
      json.append(",\"").append(i).append("\":1");
    }
    json.append('}');

    assertThat(counts(new ByteArrayInputStream(Reading.bytes(json.toString()))).unreadable())
        .isEqualTo(1);
  }

  @Test
  void manyUnknownMembersInOneLine() throws Exception {
    StringBuilder json = new StringBuilder("{\"itemName\":\"甲\"");
    for (int i = 0; i < 90_000; i++) {
      json.append(",\"").append(i).append("\":1");
    }
    json.append('}');

    assertThat(counts(new ByteArrayInputStream(Reading.bytes(json.toString()))))
        .isEqualTo(new Counts(1, 90_000, 0));
  }

  @Test
  void manyFindingsAboutRowsInOneLine() throws Exception {
    byte[] json =
        repeated("{\"materials\":[", "{\"materialName\":\"甲\"},", 90_000, "{}]}").readAllBytes();
    try (CatalogueReader reader = CatalogueReader.open(new ByteArrayInputStream(json), "a")) {
      CatalogueEntry entry = Objects.requireNonNull(reader.next());
      List<Finding> findings = new ArrayList<>();
      for (int i = 0; i < 90_000; i++) {
        findings.add(
            new Finding(
                "group/rule",
                Severity.INFO,
                "/materials/" + (i * 7_919 % 90_000) + "/paperCopies",
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                null));
      }

      assertThat(reader.locate(entry, findings)).hasSize(90_000);
    }
  }

  @Test
  void manyItemsWithFindingsInOneLine() throws Exception {
    assertThat(counts(repeated("[", "{\"itemName\":\"甲\",\"x\":1},", 200_000, "{}]")))
        .isEqualTo(new Counts(200_001, 200_000, 0));
  }

  @Test
  void aMillionBrokenLines() throws Exception {
    assertThat(counts(repeated("", "<p>\n", 1_000_000, "{}")))
        .isEqualTo(new Counts(1_000_001, 1_000_000, 1_000_000));
  }

  @Test
  void manyBrokenItemsInOneLine() throws Exception {
    assertThat(counts(repeated("[", "{\"itemName\":x},", 200_000, "{}]")))
        .isEqualTo(new Counts(200_001, 200_000, 200_000));
  }

  @Test
  void aBrokenItemAsLargeAsAFile() throws Exception {
    assertThat(counts(repeated("[{\"itemName\":x,\"y\":\"", "a".repeat(100), 2_000_000, "\"},{}]")))
        .isEqualTo(new Counts(2, 1, 1));
  }

  @Test
  void bracketsThatNeverClose() throws Exception {
    assertThat(counts(repeated("{\"x\":", "[", 20_000_000, "")).unreadable()).isPositive();
  }

  @Test
  void bracesThatCloseTooOften() throws Exception {
    assertThat(counts(repeated("[{\"a\":{\"itemName\":1", "}{", 1_000_000, "{}]")).unreadable())
        .isPositive();
  }

  @Test
  void spaceThatNeverEnds() throws Exception {
    assertThat(counts(repeated("", " ".repeat(100), 2_000_000, "{}")).unreadable()).isEqualTo(1);
  }

  @Test
  void aLongListInsideOfAnItem() throws Exception {
    assertThat(counts(repeated("{\"x\":[", "1,", 5_000_000, "1]}"))).isEqualTo(new Counts(1, 1, 0));
  }

  @Test
  void aTextOfAHundredMillionBytes() throws Exception {
    assertThat(counts(repeated("[{\"itemName\":\"", "食".repeat(100), 350_000, "\"},{}]")))
        .isEqualTo(new Counts(2, 1, 1));
    assertThat(counts(repeated("", "食".repeat(100), 350_000, "\n{}")))
        .isEqualTo(new Counts(2, 1, 1));
  }

  @Test
  void aTextLongerThanATextMayBe() throws Exception {
    String text = "食".repeat(2_000_000);
    assertThat(Reading.of("[{},{\"itemName\":\"" + text + "\"},{\"itemName\":\"乙\"}]"))
        .isEqualTo(new Reading(List.of("-", "乙"), List.of("1:17 /1 read/limit-exceeded"), 1));
    assertThat(Reading.of("{\"catalogue\":{\"name\":\"" + text + "\"},\"items\":[{}]}"))
        .isEqualTo(new Reading(List.of("-"), List.of("1:22 read/limit-exceeded"), 1));
    assertThat(Reading.of("{\"" + text + "\":1}\n{}"))
        .isEqualTo(new Reading(List.of("-"), List.of("1:2 read/limit-exceeded"), 1));
  }

  @Test
  void aNumberOfAMillionDigits() throws Exception {
    String digits = "9".repeat(1_000_000);
    for (String number : List.of(digits, "-" + digits, "0." + digits, "1e" + digits)) {
      for (String member : List.of("promiseLimit", "itemName", "effectiveDate", "x", "materials")) {
        assertThat(Reading.of("[{\"" + member + "\":" + number + "},{\"itemName\":\"乙\"}]").items())
            .as(member)
            .containsExactly("乙");
      }
    }
  }

  @Test
  void digitsThatNeverEnd() throws Exception {
    assertThat(counts(repeated("[{\"x\":", "9", 100_000_000, "},{}]")))
        .isEqualTo(new Counts(2, 1, 1));
  }

  @Test
  void nothingButZeroBytes() throws Exception {
    assertThat(counts(repeated("", "\0", 50_000_000, "")).unreadable()).isPositive();
    assertThat(counts(repeated("{\"itemName\":\"", "\0", 50_000_000, "\"}\n{}")).unreadable())
        .isPositive();
  }

  @Test
  void pagesOfServersBetweenTheLines() {
    String page =
        "<!DOCTYPE html><html><head><title>502</title></head><body>{\"a\"</body></html>\r\n";
    Reading reading =
        Reading.of("{\"itemName\":\"甲\"}\n" + page + page + "{\"itemName\":\"乙\"}\n" + page);
    assertThat(reading.items()).containsExactly("甲", "乙");
    assertThat(reading.unreadable()).isEqualTo(3);
  }

  private static final List<String> VALUES =
      List.of(
          "1",
          "-1.5e300",
          "true",
          "{}",
          "[]",
          "[[]]",
          "[{}]",
          "[1,\"a\",null,{}]",
          "\"\"",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "{\"a\":{\"b\":[]}}",
          "99999999999999999999");

  @Test
  void everyTypeForEveryMember() {
    StringBuilder lines = new StringBuilder();
    int count = 0;
    for (Element<?> element : Elements.all()) {
      for (String value : VALUES) {
        lines.append("{\"").append(element.enName()).append("\":").append(value).append("}\n");
        count++;
      }
    }
    byte[] json = Reading.bytes(lines.toString());
    Reading reading = Reading.of(json);
    assertThat(reading.items()).hasSize(count);
    assertThat(reading.unreadable()).isZero();
    CheckResult result =
        CatalogueCheck.builder()
            .dialect(Dialect.canonical())
            .build()
            .check(new ByteArrayInputStream(json), "a");
    assertThat(result.items()).isEqualTo(count);
    assertThat(result.unreadable()).isZero();
  }

  @Test
  void theFindingsOfAMillionBrokenLinesAreCountedButNotAllKept() {
    CheckResult result =
        CatalogueCheck.builder().build().check(repeated("", "<p>\n", 1_000_000, ""), "a.json");

    assertThat(result.count(Rules.NOT_JSON)).isEqualTo(1_000_000);
    assertThat(result.findings()).hasSize(100_000);
  }
}
