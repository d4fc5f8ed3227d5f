package io.github.servicecatalogue.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.constraints.CodeOf;
import io.github.servicecatalogue.constraints.SocialCreditCode;
import io.github.servicecatalogue.core.CatalogueValidator;
import io.github.servicecatalogue.json.CatalogueReader;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The door with a provider that is not Hibernate Validator, whose classes are absent: the defaults
 * hold, and the message is Chinese and names the rule. Has a class path of its own.
 */
class OtherProviderTest {
  private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();
  private static final ServiceItem LICENCE =
      CatalogueReader.parse(RuleCases.base("licence").toString());

  private record Application(@Valid ServiceItem item) {}

  private record Body(
      @SocialCreditCode String code,
      @CodeOf("exercise-level") String level,
      @SocialCreditCode(message = "own") String other) {}

  @AfterAll
  static void close() {
    FACTORY.close();
  }

  private static Map<String, String> messages(Object bean) {
    return FACTORY.getValidator().validate(bean).stream()
        .collect(
            Collectors.toMap(
                violation -> violation.getPropertyPath().toString(),
                ConstraintViolation::getMessage));
  }

  @Test
  void hibernateValidatorIsAbsent() {
    assertThatThrownBy(() -> Class.forName("org.hibernate.validator.HibernateValidator"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void theEngineWorks() {
    ServiceItem slow = LICENCE.with(Elements.PROMISE_LIMIT, 25);

    assertThat(CatalogueValidator.national().validate(slow)).hasSize(1);
  }

  @Test
  void theMessageNamesTheRule() {
    assertThat(messages(new Application(LICENCE))).isEmpty();
    assertThat(messages(new Application(LICENCE.with(Elements.PROMISE_LIMIT, 25))))
        .containsOnlyKeys("item.promiseLimit")
        .hasEntrySatisfying(
            "item.promiseLimit",
            message ->
                assertThat(message).contains("25").endsWith("（time-limit/promise-within-legal）"));
  }

  @Test
  void codesAreToldInChinese() {
    assertThat(messages(new Body("11379800MB1Q46T92D", "8", "x")))
        .containsEntry("other", "own")
        .containsEntry("level", "不在代码表“行使层级”中，应为1、2、3、4、5、6、7之一")
        .hasEntrySatisfying("code", m -> assertThat(m).startsWith("统一社会信用代码有误：第18位"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"${1+1}", "{max}", "#{1+1}", "{", "}", "$", "\\", "{message}"})
  void nothingInTheDataIsEvaluated(String data) {
    assertThat(messages(LICENCE.with(Elements.POWER_SOURCE, data)))
        .hasEntrySatisfying("powerSource", m -> assertThat(m).contains("“" + data + "”"));
  }
}
