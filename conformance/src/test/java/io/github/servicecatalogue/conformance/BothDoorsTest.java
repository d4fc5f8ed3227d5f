package io.github.servicecatalogue.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.Catalogue;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.CatalogueValidator;
import io.github.servicecatalogue.core.ConstraintSettings;
import io.github.servicecatalogue.core.Messages;
import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Jakarta Validation gives the findings of {@link CatalogueValidator}, over every case of every
 * rule: the same rule, severity, place, value and text. Runs on each generation of Hibernate
 * Validator, without an implementation of the Expression Language.
 */
class BothDoorsTest {
  private static final HibernateValidatorFactory ZH = Door.factory(Locale.CHINESE);
  private static final HibernateValidatorFactory EN = Door.factory(Locale.ENGLISH);

  /** What somebody sees of a finding. */
  private record Seen(String path, String message, Finding finding) {}

  @AfterAll
  static void close() {
    ZH.close();
    EN.close();
  }

  @TestFactory
  Stream<DynamicNode> cases() {
    return RuleCases.files().stream()
        .map(file -> dynamicContainer(file.rule(), file.cases().stream().map(this::test)));
  }

  private DynamicTest test(RuleCase ruleCase) {
    return dynamicTest(
        ruleCase.name(),
        () -> {
          Object judged = ruleCase.judged();
          CatalogueValidator validator = ruleCase.validator();
          for (Severity lowest : List.of(Severity.INFO, Severity.ERROR)) {
            assertThat(throughJakarta(ZH, validator, lowest, judged))
                .as("%s", ruleCase)
                .containsExactlyInAnyOrderElementsOf(
                    throughOwn(Language.ZH, validator, lowest, judged));
          }
          assertThat(throughJakarta(EN, validator, Severity.INFO, judged))
              .as("%s", ruleCase)
              .containsExactlyInAnyOrderElementsOf(
                  throughOwn(Language.EN, validator, Severity.INFO, judged));
        });
  }

  private static List<Seen> throughJakarta(
      HibernateValidatorFactory factory,
      CatalogueValidator validator,
      Severity lowest,
      Object judged) {
    ConstraintSettings settings = ConstraintSettings.of(validator).withLowestSeverity(lowest);
    List<Seen> seen = new ArrayList<>();
    for (ConstraintViolation<Object> violation :
        Door.validator(factory, settings).validate(judged)) {
      seen.add(
          new Seen(
              violation.getPropertyPath().toString(),
              violation.getMessage(),
              Door.finding(violation)));
    }
    return seen;
  }

  private static List<Seen> throughOwn(
      Language language, CatalogueValidator validator, Severity lowest, Object judged) {
    Messages messages = Messages.of(language).with(validator.profile().codeLists());
    return findings(validator, judged).stream()
        .filter(finding -> finding.severity().isAtLeast(lowest))
        .map(f -> new Seen(path(f.pointer()), messages.sentence(f), f))
        .toList();
  }

  private static List<Finding> findings(CatalogueValidator validator, Object judged) {
    if (judged instanceof Catalogue catalogue) {
      return validator.validate(catalogue);
    }
    return judged instanceof ServiceItem item
        ? validator.validate(item)
        : validator.validate((BasicItem) judged);
  }

  /** {@code /items/3/promiseLimit} is {@code items[3].promiseLimit}. */
  private static String path(String pointer) {
    return pointer.replaceAll("/(\\d+)(?=/|$)", "[$1]").replaceFirst("^/", "").replace('/', '.');
  }

  @Test
  void itIsTheGenerationThatTheBuildMeans() {
    assertThat(HibernateValidator.class.getPackage().getImplementationVersion())
        .isEqualTo(System.getProperty("hibernate-validator.version"));
  }
}
