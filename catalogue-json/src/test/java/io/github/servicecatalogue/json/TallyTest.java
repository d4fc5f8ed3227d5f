package io.github.servicecatalogue.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.Coded;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Location;
import io.github.servicecatalogue.Severity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static Finding finding(Severity severity, int line, @Nullable Object value) {
    return new Finding(
        "group/rule",
        severity,
        "/x",
        null,
        null,
        null,
        value,
        null,
        Map.of(),
        new Location("a.json", line, 1));
  }

  private static List<Integer> lines(CheckResult result) {
    return result.findings().stream()
        .map(finding -> finding.location() == null ? 0 : finding.location().line())
        .toList();
  }

  @Test
  void theWorstAreKeptWhereverTheyStand() {
    Tally tally = new Tally(3);
    tally.begin();
    for (int line = 1; line <= 10_000; line++) {
      tally.add(finding(line % 5_000 == 0 ? Severity.ERROR : Severity.INFO, line, null));
    }

    assertThat(lines(tally.result())).containsExactly(1, 5_000, 10_000);
  }

  @Test
  void ofEquallyGraveOnesTheFirstAreKept() {
    Tally tally = new Tally(3);
    tally.begin();
    for (int line = 10_000; line >= 1; line--) {
      tally.add(finding(Severity.INFO, line, null));
    }

    assertThat(lines(tally.result())).containsExactly(1, 2, 3);
  }

  @Test
  void veryLongTextsAreKeptOnlyUpToABound() {
    String text = "长".repeat(1 << 20);
    Tally tally = new Tally(100_000);
    tally.begin();
    for (int line = 1; line <= 200; line++) {
      tally.add(finding(line == 200 ? Severity.ERROR : Severity.INFO, line, text));
    }

    CheckResult result = tally.result();

    assertThat(result.findings()).hasSize(32);
    assertThat(lines(result)).startsWith(1, 2, 3).endsWith(200);
    assertThat(result.count(Severity.INFO)).isEqualTo(199);
  }

  @Test
  void longCodesAndListsCountAsWell() {
    Tally tally = new Tally(100_000);
    tally.begin();
    Coded code = new Coded(Elements.ITEM_TYPE, "1".repeat(1 << 24));
    for (int line = 1; line <= 10; line++) {
      tally.add(finding(Severity.INFO, line, line % 2 == 0 ? code : List.of(code)));
    }

    assertThat(tally.result().findings()).hasSize(2);
  }

  @Test
  void oneFindingIsKeptHoweverLongItsTextIs() {
    Tally tally = new Tally(100_000);
    tally.begin();
    tally.add(finding(Severity.INFO, 1, "a".repeat(1 << 26)));

    assertThat(tally.result().findings()).hasSize(1);
  }

  @Test
  void anItemWithSeveralErrorsIsCountedOnce() {
    Tally tally = new Tally(10);
    tally.begin();
    tally.beginItem();
    tally.add(finding(Severity.ERROR, 1, null));
    tally.add(finding(Severity.ERROR, 1, null));
    tally.beginItem();
    tally.end("a.json", null, "canonical", "national");

    assertThat(tally.result().cleanItems()).isEqualTo(1);
  }

  @Test
  void anErrorOutsideOfItemsSpoilsNone() {
    Tally tally = new Tally(10);
    tally.begin();
    tally.beginItem();
    tally.beginOther();
    tally.add(finding(Severity.ERROR, 1, null));
    tally.end("a.json", null, "canonical", "national");

    assertThat(tally.result().cleanItems()).isEqualTo(1);
  }
}
