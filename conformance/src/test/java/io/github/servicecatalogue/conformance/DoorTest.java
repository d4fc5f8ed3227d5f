package io.github.servicecatalogue.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.Catalogue;
import io.github.servicecatalogue.CatalogueHeader;
import io.github.servicecatalogue.CodeExplanation.Words;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.constraints.CatalogueRules;
import io.github.servicecatalogue.core.ConstraintSettings;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.internal.JakartaDoor;
import io.github.servicecatalogue.json.CatalogueReader;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.validator.HibernateValidatorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the door of Jakarta Validation behaves: settings, paths, languages, and hostile data. */
class DoorTest {
  private static final HibernateValidatorFactory ZH = Door.factory(Locale.CHINESE);
  private static final HibernateValidatorFactory EN = Door.factory(Locale.ENGLISH);
  private static final ConstraintSettings EVERYTHING =
      ConstraintSettings.DEFAULT.withLowestSeverity(Severity.INFO);
  private static final ServiceItem LICENCE =
      CatalogueReader.parse(RuleCases.base("licence").toString());
  private static final ServiceItem SLOW = LICENCE.with(Elements.PROMISE_LIMIT, 25);

  private record Application(
      @Nullable @Valid ServiceItem item,
      List<@Valid ServiceItem> others,
      Map<String, @Valid ServiceItem> byName) {}

  @CatalogueRules
  private record NoItem(String name) {}

  @AfterAll
  static void close() {
    ZH.close();
    EN.close();
  }

  private static List<String> paths(Validator validator, Object bean) {
    return validator.validate(bean).stream().map(v -> v.getPropertyPath().toString()).toList();
  }

  private static ConstraintViolation<ServiceItem> only(HibernateValidatorFactory factory) {
    List<ConstraintViolation<ServiceItem>> violations =
        List.copyOf(factory.getValidator().validate(SLOW));
    assertThat(violations).hasSize(1);
    return violations.get(0);
  }

  @Test
  void aCleanItemIsValid() {
    assertThat(ZH.getValidator().validate(LICENCE)).isEmpty();
  }

  @Test
  void aViolationTellsAllOfTheFinding() {
    ConstraintViolation<ServiceItem> violation = only(ZH);

    assertThat(violation.getPropertyPath()).hasToString("promiseLimit");
    assertThat(violation.getInvalidValue()).isEqualTo(SLOW);
    assertThat(violation.getMessage()).contains("承诺办结时限", "25", "20");
    assertThat(violation.getMessageTemplate())
        .isEqualTo("{io.github.servicecatalogue.constraints.CatalogueRules.message}");
    assertThat(Door.finding(violation).rule()).isEqualTo("time-limit/promise-within-legal");
    assertThat(Door.finding(violation).severity()).isEqualTo(Severity.ERROR);
    assertThat(Door.finding(violation).pointer()).isEqualTo("/promiseLimit");
    assertThat(Door.finding(violation).value()).isNotNull();
  }

  @Test
  void theLocaleChoosesTheLanguage() {
    assertThat(only(EN).getMessage()).contains("20").doesNotContain("承诺");
    try (HibernateValidatorFactory chinese = Door.factory(Locale.SIMPLIFIED_CHINESE);
        HibernateValidatorFactory british = Door.factory(Locale.UK)) {
      assertThat(only(chinese).getMessage()).isEqualTo(only(ZH).getMessage());
      assertThat(only(british).getMessage()).isEqualTo(only(EN).getMessage());
    }
  }

  @Test
  void warningsAreNoViolationsUnlessAskedFor() {
    Profile lenient =
        Profile.national()
            .withSeverities("lenient", Map.of("time-limit/promise-within-legal", Severity.WARNING));
    ConstraintSettings settings = ConstraintSettings.of(lenient);

    assertThat(paths(Door.validator(ZH, settings), SLOW)).isEmpty();
    assertThat(paths(Door.validator(ZH, settings.withLowestSeverity(Severity.INFO)), SLOW))
        .containsExactly("promiseLimit");
  }

  @Test
  void offIsNoSeverityOfAFinding() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConstraintSettings.DEFAULT.withLowestSeverity(Severity.OFF));
  }

  @Test
  void theProfileOfThePayloadJudges() {
    Profile silent =
        Profile.national()
            .withSeverities("silent", Map.of("time-limit/promise-within-legal", Severity.OFF));

    assertThat(paths(Door.validator(ZH, ConstraintSettings.of(silent)), SLOW)).isEmpty();
  }

  @Test
  void pathsLeadIntoOtherBeans() {
    Application application = new Application(SLOW, List.of(LICENCE, SLOW), Map.of("slow", SLOW));

    assertThat(paths(ZH.getValidator(), application))
        .containsExactlyInAnyOrder(
            "item.promiseLimit", "others[1].promiseLimit", "byName[slow].promiseLimit");
  }

  @Test
  void pathsLeadIntoRowsAndCatalogues() {
    var rows = LICENCE.materials();
    ServiceItem nameless =
        LICENCE.with(
            RowKind.MATERIALS,
            List.of(rows.get(0).with(Elements.MATERIAL_NAME, null), rows.get(0)));
    Catalogue catalogue = Catalogue.of(CatalogueHeader.EMPTY, List.of(LICENCE, SLOW));

    assertThat(paths(ZH.getValidator(), nameless)).contains("materials[0].materialName");
    assertThat(paths(ZH.getValidator(), catalogue)).contains("items[1].promiseLimit");

    List<ServiceItem> ten = new ArrayList<>(Collections.nCopies(9, LICENCE));
    ten.add(SLOW);
    assertThat(paths(ZH.getValidator(), Catalogue.of(CatalogueHeader.EMPTY, ten)))
        .contains("items[9].promiseLimit");
  }

  @Test
  void rulesOfTheWholeCatalogueTakePart() {
    Catalogue catalogue = Catalogue.of(CatalogueHeader.EMPTY, List.of(LICENCE, LICENCE));

    assertThat(Door.validator(ZH, EVERYTHING).validate(catalogue))
        .extracting(violation -> Door.finding(violation).rule())
        .anyMatch(rule -> rule.startsWith("duplicate/"));
  }

  @Test
  void nullIsValid() {
    assertThat(paths(ZH.getValidator(), new Application(null, List.of(), Map.of()))).isEmpty();
    assertThat(paths(ZH.getValidator(), BasicItem.builder().build())).isNotEmpty();
  }

  /** What is no context of Hibernate Validator evaluates templates as the specification says. */
  @Test
  void anyOtherProviderIsToldTheTextItself() {
    Words words = new Words("“$\\{x}”不在代码表中", "not listed");
    String own = "{io.github.servicecatalogue.constraints.CodeOf.message}";

    assertThat(told(null, own)).containsExactly("true");
    assertThat(told(words, own))
        .containsExactly("disabled", "“\\$\\\\\\{x\\}”不在代码表中", "added", "false");
    assertThat(told(words, "a text of the user's own")).containsExactly("false");
  }

  private static List<String> told(@Nullable Words wrong, String template) {
    List<String> told = new ArrayList<>();
    ConstraintViolationBuilder builder =
        (ConstraintViolationBuilder)
            Proxy.newProxyInstance(
                DoorTest.class.getClassLoader(),
                new Class<?>[] {ConstraintViolationBuilder.class},
                (proxy, method, arguments) -> {
                  told.add("added");
                  return null;
                });
    ConstraintValidatorContext context =
        (ConstraintValidatorContext)
            Proxy.newProxyInstance(
                DoorTest.class.getClassLoader(),
                new Class<?>[] {ConstraintValidatorContext.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "getDefaultConstraintMessageTemplate" -> template;
                      case "buildConstraintViolationWithTemplate" -> {
                        told.add(String.valueOf(arguments[0]));
                        yield builder;
                      }
                      default -> {
                        told.add("disabled");
                        yield null;
                      }
                    });
    told.add(String.valueOf(new JakartaDoor().accept(wrong, context)));
    return told;
  }

  @Test
  void otherClassesHaveNoRules() {
    assertThatThrownBy(() -> ZH.getValidator().validate(new NoItem("a")))
        .isInstanceOf(ConstraintDeclarationException.class)
        .hasMessageContaining("NoItem");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${1+1}",
        "{max}",
        "#{1+1}",
        "{textEn}",
        "${validatedValue}",
        "{",
        "}",
        "$",
        "\\",
        "${",
        "\\{x\\}",
        "{0}",
        "{io.github.servicecatalogue.constraints.CodeOf.message}"
      })
  void nothingInTheDataIsEvaluated(String data) {
    ServiceItem item = LICENCE.with(Elements.POWER_SOURCE, data);

    assertThat(Door.validator(ZH, EVERYTHING).validate(item))
        .extracting(ConstraintViolation::getMessage)
        .anyMatch(message -> message.contains("“" + data + "”"));
  }
}
