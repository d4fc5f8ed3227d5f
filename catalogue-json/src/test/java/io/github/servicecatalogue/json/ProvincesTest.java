package io.github.servicecatalogue.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.servicecatalogue.BasicCode;
import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.HandlingItemCode;
import io.github.servicecatalogue.ImplementationCode;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.core.CatalogueValidator;
import io.github.servicecatalogue.core.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The profiles of provinces on real data, which lie beside the project on some machines and are no
 * part of it. The figures are what a look at each finding confirmed.
 */
class ProvincesTest {
  private static @Nullable Path find(String name) {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path file = folder.resolve("shared").resolve("data").resolve(name);
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    return null;
  }

  private static List<String[]> rows(String name) throws IOException {
    Path found = find(name);
    assumeTrue(found != null);
    List<String[]> rows = new ArrayList<>();
    List<String> lines = Files.readAllLines(Objects.requireNonNull(found));
    for (String line : lines.subList(1, lines.size())) {
      rows.add(line.split("\t", -1));
    }
    return rows;
  }

  /** Returns how many findings each rule has that judges codes, types or code lists. */
  private static Map<String, Integer> counts(Profile profile, List<ServiceItem> items) {
    CatalogueValidator validator = CatalogueValidator.of(profile);
    Map<String, Integer> counts = new TreeMap<>();
    for (ServiceItem item : items) {
      for (Finding finding : validator.validate(item)) {
        String rule = finding.rule();
        if (rule.startsWith("code/")
            || rule.equals("structure/coded-value-in-list")
            || rule.equals("structure/ambiguous-code")) {
          counts.merge(finding.severity().id() + " " + rule, 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  @Test
  void shandong() throws IOException {
    List<ServiceItem> items = new ArrayList<>();
    for (String[] row : rows("shandong-codes.dev.tsv")) {
      String code = row[0];
      boolean handlingItem = code.length() == HandlingItemCode.LENGTH;
      items.add(
          ServiceItem.builder()
              .set(Elements.IMPLEMENTATION_CODE, code.substring(0, ImplementationCode.LENGTH))
              .set(Elements.HANDLING_ITEM_CODE, handlingItem ? code : null)
              .set(Elements.BASIC_CODE, code.substring(19, 19 + BasicCode.LENGTH))
              .build());
    }
    assertThat(counts(Profile.of("shandong"), items))
        .containsExactly(
            Map.entry("info code/body-code-temporary-identifier", 2),
            Map.entry("warning code/body-code-check-digit", 1),
            Map.entry("warning code/body-code-placeholder", 8));
    assertThat(counts(Profile.national(), items))
        .containsEntry("error code/body-code-check-digit", 1);
  }

  @Test
  void guangdong() throws IOException {
    List<String[]> any = rows("guangdong-policy.dev.jsonl");
    assertThat(any).isNotEmpty();
    Path file = Objects.requireNonNull(find("guangdong-policy.dev.jsonl"));
    CheckResult result = CatalogueCheck.builder().build().check(file);
    assertThat(result.files().get(0).profile()).isEqualTo("guangdong");
    assertThat(result.count("structure/coded-value-in-list")).isZero();
    assertThat(result.count("structure/ambiguous-code")).isZero();
    CheckResult byNational = CatalogueCheck.of(Profile.national()).check(file);
    assertThat(byNational.count("structure/coded-value-in-list")).isPositive();
  }

  @Test
  void sichuan() throws IOException {
    List<ServiceItem> items = new ArrayList<>();
    for (String[] row : rows("sichuan-items.dev.tsv")) {
      items.add(
          ServiceItem.builder()
              .set(Elements.ITEM_NAME, row[0])
              .set(Elements.IMPLEMENTATION_CODE, row[1])
              .set(Elements.ITEM_TYPE, row[2])
              .build());
    }
    // two codes have heads of no known shape
    assertThat(counts(Profile.of("sichuan"), items))
        .containsExactly(Map.entry("error code/implementation-code-shape", 2));
    assertThat(counts(Profile.national(), items))
        .containsEntry("error structure/coded-value-in-list", 301)
        .containsEntry("warning code/older-scheme", 554);
  }
}
