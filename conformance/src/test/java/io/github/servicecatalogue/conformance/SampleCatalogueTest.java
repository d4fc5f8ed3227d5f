package io.github.servicecatalogue.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Location;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.json.CatalogueCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The sample catalogue is clean, and its twin has exactly the planted defects. What is expected of
 * the twin stands, a line each, in {@code qingwan-defects.tsv}; the working folder is that of the
 * module.
 */
class SampleCatalogueTest {
  private static final Path DATA = Path.of("..", "examples", "data");
  private static final Path EXPECTED = Path.of("src", "test", "resources", "qingwan-defects.tsv");

  private static CheckResult check(String file) {
    return CatalogueCheck.of(Profile.national()).check(DATA.resolve(file));
  }

  @Test
  void theSampleIsClean() {
    CheckResult result = check("qingwan.json");
    assertThat(result.findings()).isEmpty();
    assertThat(result.items()).isEqualTo(36 + 41);
    assertThat(result.unreadable()).isZero();
  }

  @Test
  void theTwinHasThePlantedDefectsAndNoOther() throws IOException {
    List<String> expected =
        Files.readAllLines(EXPECTED).stream().filter(line -> !line.startsWith("#")).toList();
    CheckResult result = check("qingwan-defects.json");
    assertThat(result.findings().stream().map(SampleCatalogueTest::line))
        .containsExactlyElementsOf(expected);
    assertThat(result.unreadable()).isZero();
  }

  private static String line(Finding finding) {
    Location place = Objects.requireNonNull(finding.location());
    return String.join(
        "\t",
        place.line() + ":" + place.column(),
        finding.severity().id(),
        finding.rule(),
        finding.pointer());
  }
}
