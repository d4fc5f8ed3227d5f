package io.github.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.servicecatalogue.CheckResult.FileResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings, locations and results. */
class FindingTest {
  private static Finding finding(
      @Nullable Object value, @Nullable Object expected, Map<String, Object> arguments) {
    return new Finding(
        "time-limit/promise-within-legal",
        Severity.ERROR,
        "/promiseLimit",
        "promise-limit",
        "code",
        "name",
        value,
        expected,
        arguments,
        null);
  }

  @Test
  void copiesArgumentsAndLists() {
    List<Object> list = new ArrayList<>(List.of("a"));
    Map<String, Object> arguments = new LinkedHashMap<>();
    arguments.put("z", 1);
    arguments.put("a", list);
    Finding finding = finding(list, list, arguments);
    list.add("b");
    arguments.clear();
    assertThat(finding.arguments())
        .containsExactly(Map.entry("z", 1), Map.entry("a", List.of("a")));
    assertThat(finding.value()).isEqualTo(List.of("a"));
    assertThat(finding.expected()).isEqualTo(List.of("a"));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> finding.arguments().clear());
  }

  @Test
  void masksTheNumbersOfPersonsInTexts() {
    Map<String, Object> arguments = new LinkedHashMap<>();
    arguments.put("other", "13800001234");
    arguments.put("consultWay", List.of("张三13800001234"));
    arguments.put("implementingBodyCode", "13800001234");
    arguments.put("serviceObject", new Coded(Elements.SERVICE_OBJECT, "13800001234"));
    arguments.put("count", 1);
    Finding finding = finding("证号37980019900101003X", List.of("138-0000-1234"), arguments);
    assertThat(finding.value()).isEqualTo("证号379800…X");
    assertThat(finding.expected()).isEqualTo(List.of("138****1234"));
    assertThat(finding.arguments())
        .containsEntry("other", "138****1234")
        .containsEntry("consultWay", List.of("张三138****1234"))
        .containsEntry("implementingBodyCode", "13800001234")
        .containsEntry("serviceObject", new Coded(Elements.SERVICE_OBJECT, "138****1234"))
        .containsEntry("count", 1);
  }

  @Test
  void codesAndAddressesAreShownAsTheyAre() {
    Map<String, Object> arguments =
        Map.of("other", "13800001234", "consultWay", "13800001234", "onlineUrl", "x 13800001234");
    Finding finding =
        new Finding(
            "a/b",
            Severity.ERROR,
            "/basicCode",
            "basic-code",
            "13800001234",
            "张三13800001234",
            "13800001234",
            null,
            arguments,
            null);
    assertThat(finding.value()).isEqualTo("13800001234");
    assertThat(finding.itemCode()).isEqualTo("13800001234");
    assertThat(finding.itemName()).isEqualTo("张三138****1234");
    assertThat(finding.arguments())
        .containsEntry("other", "13800001234")
        .containsEntry("consultWay", "138****1234")
        .containsEntry("onlineUrl", "x 13800001234");
  }

  @Test
  void isMovedToAnotherPlace() {
    Finding finding = finding(21, "<= 20", Map.of());
    Location location = new Location("a.json", 3, 7);
    Finding moved = finding.at("/items/0/promiseLimit", location);
    assertThat(moved.pointer()).isEqualTo("/items/0/promiseLimit");
    assertThat(moved.location()).isEqualTo(location);
    assertThat(moved.value()).isEqualTo(21);
    assertThat(finding.location()).isNull();
    assertThat(moved).isNotEqualTo(finding);
  }

  @Test
  void printsSeverityRulePlaceAndValue() {
    Finding finding = finding(21, "<= 20", Map.of());
    assertThat(finding).hasToString("error time-limit/promise-within-legal /promiseLimit \"21\"");
    assertThat(finding(null, null, Map.of()).at("/a", new Location("f", 1, 2)))
        .hasToString("error time-limit/promise-within-legal f:1:2 /a");
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "-1, 1", "1, -1"})
  void linesAndColumnsCountFromOne(int line, int column) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Location("f", line, column));
  }

  @Test
  void aLocationIsWrittenAsCompilersDo() {
    assertThat(new Location("dir/a.json", 12, 34)).hasToString("dir/a.json:12:34");
    assertThat(new Location(null, 1, 1)).hasToString("1:1");
  }

  private static CheckResult result() {
    return new CheckResult(
        List.of(
            new FileResult("a.json", "甲", "canonical", "national", 10, 0, 9),
            new FileResult("b.json", null, "guangdong", "guangdong", 5, 2, 4)),
        List.of(),
        Map.of(Severity.ERROR, 2L, Severity.INFO, 7L, Severity.WARNING, 0L),
        Map.of("z/z", 1L, "a/a", 8L));
  }

  @Test
  void aResultCounts() {
    CheckResult result = result();
    assertThat(result.items()).isEqualTo(15);
    assertThat(result.cleanItems()).isEqualTo(13);
    assertThat(result.unreadable()).isEqualTo(2);
    assertThat(result.count(Severity.ERROR)).isEqualTo(2);
    assertThat(result.count(Severity.WARNING)).isZero();
    assertThat(result.count("a/a")).isEqualTo(8);
    assertThat(result.count("b/b")).isZero();
    assertThat(result.byRule().keySet()).containsExactly("a/a", "z/z");
    assertThat(result.bySeverity().keySet())
        .containsExactly(Severity.ERROR, Severity.WARNING, Severity.INFO);
  }

  @Test
  void aResultKnowsWhetherSomethingWasFound() {
    CheckResult nothing = new CheckResult(List.of(), List.of(), Map.of(), Map.of());
    CheckResult infos =
        new CheckResult(List.of(), List.of(), Map.of(Severity.INFO, 1L), Map.of("a/a", 1L));
    assertThat(result().hasAtLeast(Severity.ERROR)).isTrue();
    assertThat(infos.hasAtLeast(Severity.ERROR)).isFalse();
    assertThat(infos.hasAtLeast(Severity.WARNING)).isFalse();
    assertThat(infos.hasAtLeast(Severity.INFO)).isTrue();
    for (Severity severity : Severity.values()) {
      assertThat(nothing.hasAtLeast(severity)).as(severity.id()).isFalse();
    }
    assertThat(nothing.items()).isZero();
  }

  @Test
  void offIsNoThreshold() {
    assertThat(result().hasAtLeast(Severity.OFF)).isFalse();
  }

  @Test
  void aResultCopiesWhatItIsMadeOf() {
    List<FileResult> files = new ArrayList<>(result().files());
    Map<Severity, Long> bySeverity = new HashMap<>(Map.of(Severity.ERROR, 1L));
    Map<String, Long> byRule = new HashMap<>(Map.of("a/a", 1L));
    List<Finding> findings = new ArrayList<>(List.of(finding(1, null, Map.of())));
    CheckResult result = new CheckResult(files, findings, bySeverity, byRule);
    files.clear();
    findings.clear();
    bySeverity.clear();
    byRule.clear();
    assertThat(result.files()).hasSize(2);
    assertThat(result.findings()).hasSize(1);
    assertThat(result.count(Severity.ERROR)).isEqualTo(1);
    assertThat(result.count("a/a")).isEqualTo(1);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> result.bySeverity().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> result.byRule().clear());
  }

  /** What could not be read is shown as it was written: escapes must not hide a number. */
  @Test
  void numbersBehindEscapesOfJsonAreMasked() {
    for (String source :
        List.of(
            "{\"a\":\"x\\n37980019900101003X\"}",
            "{\"a\":\"\\u8bc137980019900101003X\"}",
            "[\"\\t13800001234\"]",
            "[\"13800001234\\n\"]")) {
      Finding finding =
          new Finding(
              "my/rule",
              Severity.ERROR,
              "",
              "accept-condition",
              null,
              null,
              source,
              null,
              Map.of("other", List.of(source)),
              null);
      assertThat(finding.value()).asString().doesNotContain("19900101", "0000");
      assertThat(finding.arguments().get("other")).asString().doesNotContain("19900101", "0000");
    }
    Finding none =
        new Finding("my/rule", Severity.ERROR, "", null, null, null, "a\\nb", null, Map.of(), null);
    assertThat(none.value()).isEqualTo("a\\nb");
  }
}
