package io.github.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The codes against real ones, where those are at hand; asserted is what was measured. */
class RealCodesTest {
  private static Path file(String name) {
    Optional<Path> file = SharedData.find(name);
    assumeTrue(file.isPresent(), "real data is not beside the project");
    return file.orElseThrow();
  }

  private static List<String> guangdong() {
    return SharedData.member(file("guangdong-policy.dev.jsonl"), "TASK_CODE");
  }

  private static List<String> shandong() {
    return SharedData.column(file("shandong-codes.dev.tsv"), "code");
  }

  private static void assertThatAllFit(List<String> codes) {
    for (CodeStyle style : CodeStyle.values()) {
      for (String code : codes) {
        CodeFault fault =
            code.length() == HandlingItemCode.LENGTH
                ? HandlingItemCode.check(code, style)
                : ImplementationCode.check(code, style);
        assertThat(fault).as(code).isNull();
        assertThat(CodeScheme.recognise(code)).as(code).isNull();
        assertThat(CodeText.firstUncleanPosition(code)).as(code).isZero();
        assertThat(Codes.explain(code).readings()).hasSize(1);
      }
    }
  }

  private static Set<String> bodies(List<String> codes) {
    Set<String> bodies = new LinkedHashSet<>();
    codes.forEach(code -> bodies.add(code.substring(0, 18)));
    return bodies;
  }

  @Test
  void guangdongFitsBothForms() {
    List<String> codes = guangdong();
    assertThat(codes).hasSize(1116);
    assertThat(codes).filteredOn(code -> code.length() == 33).hasSize(190);
    assertThatAllFit(codes);

    List<String> main = SharedData.member(file("guangdong-policy.dev.jsonl"), "parentCatalogId");
    assertThat(main).hasSize(1116);
    for (int i = 0; i < main.size(); i++) {
      assertThat(BasicCode.mainItemCode(codes.get(i).substring(19, 31))).isEqualTo(main.get(i));
      assertThat(BasicCode.check(main.get(i), CodeStyle.STRICT)).isNull();
    }
  }

  @Test
  void guangdongHasNoWrongBody() {
    Set<String> bodies = bodies(guangdong());
    assertThat(bodies).hasSize(145);
    assertThat(bodies).filteredOn(body -> TeIdentifier.is(body, 0)).hasSize(1);
    assertThat(bodies)
        .filteredOn(body -> !TeIdentifier.is(body, 0))
        .allMatch(body -> SocialCreditCode.check(body) == null)
        .allMatch(body -> SocialCreditCode.checkOrganisationCode(body, 0) == null)
        .noneMatch(body -> SocialCreditCode.looksLikePlaceholder(body, 0));
  }

  @Test
  void shandongFitsBothFormsAndHasThreeWrongBodies() {
    List<String> codes = shandong();
    assertThat(codes).hasSize(180);
    assertThat(codes).filteredOn(code -> code.length() == 33).hasSize(62);
    assertThatAllFit(codes);

    Set<String> bodies = bodies(codes);
    assertThat(bodies).hasSize(25);
    assertThat(bodies).filteredOn(body -> TeIdentifier.is(body, 0)).hasSize(2);
    List<String> wrong = new ArrayList<>(bodies);
    wrong.removeIf(body -> TeIdentifier.is(body, 0) || SocialCreditCode.check(body) == null);
    assertThat(wrong)
        .hasSize(3)
        .allMatch(body -> SocialCreditCode.checkOrganisationCode(body, 0) != null)
        .filteredOn(body -> SocialCreditCode.looksLikePlaceholder(body, 0))
        .hasSize(2);
    assertThat(bodies)
        .filteredOn(body -> SocialCreditCode.looksLikePlaceholder(body, 0))
        .hasSize(2);
  }

  @Test
  void liaoningFitsBothForms() {
    List<String> codes = SharedData.member(file("liaoning-basic.dev.json"), "职权编码");
    assertThat(codes).hasSize(30);
    for (CodeStyle style : CodeStyle.values()) {
      assertThat(codes).allMatch(code -> BasicCode.check(code, style) == null);
    }
  }

  @Test
  void sichuanIsRecognised() {
    List<String> codes = SharedData.column(file("sichuan-items.dev.tsv"), "itemCode");
    assertThat(codes).hasSize(556);
    assertThat(codes)
        .filteredOn(code -> CodeScheme.recognise(code) == CodeScheme.SICHUAN)
        .hasSize(554);
    Set<String> bodies = new LinkedHashSet<>();
    for (String code : codes) {
      for (String part : code.split("-", -1)) {
        if (part.length() == 18 && SocialCreditCode.check(part) == null) {
          bodies.add(part);
        }
      }
    }
    assertThat(bodies)
        .hasSizeGreaterThan(20)
        .noneMatch(body -> SocialCreditCode.looksLikePlaceholder(body, 0));
  }

  @Test
  void messyCodesAreUncleanFaultyOrOfAnotherScheme() {
    Path file = file("messy-values.dev.json");
    String text = String.join(" ", SharedData.lines(file));
    List<String> codes = new ArrayList<>();
    Matcher matcher =
        Pattern.compile("\"kind\": \"code\",\\s*\"value\": \"([^\"]*)\"").matcher(text);
    while (matcher.find()) {
      codes.add(matcher.group(1));
    }
    assertThat(codes).hasSize(22);
    for (String code : codes) {
      CodeExplanation explanation = Codes.explain(code);
      String repaired = explanation.repaired();
      if (explanation.scheme() != null) {
        assertThat(explanation.readings()).isEmpty();
      } else if (!code.startsWith("...") && repaired.length() == 31) {
        assertThat(ImplementationCode.check(repaired, CodeStyle.STRICT)).as(code).isNull();
      }
    }
    assertThat(codes).filteredOn(code -> Codes.explain(code).scheme() != null).hasSize(5);
    assertThat(codes).filteredOn(code -> CodeText.firstUncleanPosition(code) > 0).hasSize(5);
  }

  @Test
  void everyDivisionIsOne() {
    List<String> counties = SharedData.lines(file("divisions/modood_areas.csv"));
    assertThat(counties).hasSize(2979);
    for (String line : counties.subList(1, counties.size())) {
      String code = line.substring(0, 6);
      assertThat(DivisionCode.check(code)).as(code).isNull();
      assertThat(DivisionCode.startsWithProvince(code, 0)).as(code).isTrue();
      // A few cities have no counties and stand in the list themselves.
      assertThat(DivisionCode.of(code).level() == DivisionCode.Level.COUNTY)
          .as(code)
          .isEqualTo(!code.endsWith("00"));
    }
  }
}
