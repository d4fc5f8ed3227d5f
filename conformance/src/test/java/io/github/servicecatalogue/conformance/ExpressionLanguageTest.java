package io.github.servicecatalogue.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.constraints.SocialCreditCode;
import io.github.servicecatalogue.core.ConstraintSettings;
import io.github.servicecatalogue.json.CatalogueReader;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.AssertTrue;
import org.hibernate.validator.HibernateValidatorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The door with the provider's default interpolator and an implementation of the Expression
 * Language, which evaluates templates: it must not come upon the data. Has a class path of its own.
 */
class ExpressionLanguageTest {
  private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();

  private record Body(@SocialCreditCode String code) {}

  private record Evaluated(@AssertTrue(message = "${1+1}") boolean right) {}

  @AfterAll
  static void close() {
    FACTORY.close();
  }

  @Test
  void expressionsAreEvaluatedHere() {
    assertThat(FACTORY.getValidator().validate(new Evaluated(false)))
        .extracting(ConstraintViolation::getMessage)
        .containsExactly("2");
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
        "${''.class}",
        "{0}"
      })
  void nothingInTheDataIsEvaluated(String data) {
    ServiceItem item =
        CatalogueReader.parse(RuleCases.base("licence").toString())
            .with(Elements.POWER_SOURCE, data);
    Validator validator =
        Door.validator(FACTORY.unwrap(HibernateValidatorFactory.class), ConstraintSettings.DEFAULT);

    assertThat(validator.validate(item))
        .extracting(ConstraintViolation::getMessage)
        .anyMatch(message -> message.contains(data));
    assertThat(validator.validate(new Body(data)))
        .extracting(ConstraintViolation::getMessage)
        .singleElement()
        .asString()
        .contains(data.substring(0, 1));
  }
}
