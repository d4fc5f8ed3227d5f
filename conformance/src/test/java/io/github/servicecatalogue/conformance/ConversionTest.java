package io.github.servicecatalogue.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.benchmarks.ItemGenerator;
import io.github.servicecatalogue.json.CatalogueConversion;
import io.github.servicecatalogue.json.CatalogueReader;
import io.github.servicecatalogue.json.Dialect;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Canonical to any form and back: every element that the form can hold comes back. */
class ConversionTest {
  private static final int ITEMS = 120;

  @TempDir Path folder;

  private Path made(long seed, ItemGenerator.Shape shape) throws IOException {
    Path file = folder.resolve("in.json");
    try (OutputStream out = Files.newOutputStream(file)) {
      new ItemGenerator(seed, 0.3).write(ITEMS, shape, out);
    }
    Path canonical = folder.resolve("canonical.json");
    CatalogueConversion.to(Dialect.canonical()).convert(file, canonical);
    return canonical;
  }

  @ParameterizedTest
  @CsvSource({
    "canonical,1",
    "chinese,2",
    "chinese,3",
    "exchange,4",
    "exchange,5",
    "guangxi,6",
    "guangxi,7"
  })
  void whatWasNotLeftOutComesBack(String form, long seed) throws IOException {
    Path in = made(seed, ItemGenerator.Shape.DOCUMENT);
    Path there = folder.resolve("there.json");
    Path back = folder.resolve("back.json");
    CheckResult lost = CatalogueConversion.to(Dialect.of(form)).convert(in, there);
    CatalogueConversion.to(Dialect.canonical()).convert(there, back);
    Set<String> leftOut = new HashSet<>();
    for (Finding finding : lost.findings()) {
      if (finding.rule().equals("convert/not-representable")
          && String.valueOf(finding.arguments().get("fault")).contains("left-out")) {
        leftOut.add(
            finding.pointer().split("/", -1)[2] + " " + finding.pointer().split("/", -1)[3]);
      }
    }
    List<ServiceItem> before = CatalogueReader.read(in).items();
    List<ServiceItem> after = CatalogueReader.read(back).items();

    assertThat(after).hasSize(ITEMS);
    for (int i = 0; i < ITEMS; i++) {
      for (Member<?> member : before.get(i).values().shape().members()) {
        if (!leftOut.contains(i + " " + member.enName())) {
          assertThat(before.get(i).get(member))
              .as("%d %s", i, member)
              .isEqualTo(after.get(i).get(member));
        }
      }
    }
    if (leftOut.isEmpty()) {
      assertThat(back).hasSameBinaryContentAs(in);
    }
  }

  /** Elements of these are few, and codes are those of other lists: texts must come back. */
  @ParameterizedTest
  @ValueSource(strings = {"guangdong", "sichuan", "zhejiang", "hunan"})
  void textsThatAProvinceHoldsComeBack(String form) throws IOException {
    Path in = made(8, ItemGenerator.Shape.DOCUMENT);
    Path there = folder.resolve("there.json");
    Path back = folder.resolve("back.json");
    CheckResult lost = CatalogueConversion.to(Dialect.of(form)).convert(in, there);
    CatalogueConversion.to(Dialect.canonical()).convert(there, back);
    Set<String> leftOut = new HashSet<>();
    for (Finding finding : lost.findings()) {
      leftOut.add(finding.pointer().split("/", -1)[2] + " " + finding.element());
    }
    List<ServiceItem> before = CatalogueReader.read(in).items();
    List<ServiceItem> after = CatalogueReader.read(back).items();
    int compared = 0;
    for (int i = 0; i < ITEMS; i++) {
      for (Element<?> element : Dialect.of(form).elements()) {
        boolean plain = element.row() == null && element.codeList() == null;
        if (plain && !leftOut.contains(i + " " + element.id())) {
          assertThat(after.get(i).get(element))
              .as("%d %s", i, element)
              .isEqualTo(before.get(i).get(element));
          compared++;
        }
      }
    }
    assertThat(compared).isPositive();
  }
}
