package io.github.servicecatalogue.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogue.CodeStyle;
import io.github.servicecatalogue.constraints.BasicCode;
import io.github.servicecatalogue.constraints.CodeOf;
import io.github.servicecatalogue.constraints.DivisionCode;
import io.github.servicecatalogue.constraints.HandlingItemCode;
import io.github.servicecatalogue.constraints.ImplementationCode;
import io.github.servicecatalogue.constraints.SocialCreditCode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.validator.HibernateValidatorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The constraints on codes, on a class that is not of this library. */
class CodeConstraintsTest {
  private static final HibernateValidatorFactory ZH = Door.factory(Locale.CHINESE);
  private static final HibernateValidatorFactory EN = Door.factory(Locale.ENGLISH);
  private static final Codes GOOD =
      new Codes(
          "11379800MB1Q46T92C",
          "370123001000",
          "11379800MB1Q46T92C3370123001000",
          "11379800MB1Q46T92C337012300100001",
          "370200",
          List.of("1", "7"));

  private record Codes(
      @Nullable @SocialCreditCode String body,
      @Nullable @BasicCode CharSequence basic,
      @Nullable @ImplementationCode String implementation,
      @Nullable @HandlingItemCode String handling,
      @Nullable @DivisionCode String division,
      List<@CodeOf("exercise-level") String> levels) {}

  private record Styled(
      @BasicCode(style = CodeStyle.TOLERANT) String basic,
      @CodeOf(value = "item-type", profiles = "guangdong") String type) {}

  private record Unlisted(@CodeOf("no-such-list") String code) {}

  private record Unprofiled(@CodeOf(value = "item-type", profiles = "atlantis") String code) {}

  private record Worded(@SocialCreditCode(message = "\\{x\\} {textEn}") String body) {}

  @AfterAll
  static void close() {
    ZH.close();
    EN.close();
  }

  private static Map<String, String> messages(HibernateValidatorFactory factory, Object bean) {
    Validator validator = factory.getValidator();
    Map<String, String> messages = new TreeMap<>();
    for (ConstraintViolation<Object> violation : validator.validate(bean)) {
      messages.put(violation.getPropertyPath().toString(), violation.getMessage());
    }
    return messages;
  }

  @Test
  void goodCodesAreValid() {
    assertThat(messages(ZH, GOOD)).isEmpty();
  }

  @Test
  void nullIsValid() {
    assertThat(messages(ZH, new Codes(null, null, null, null, null, List.of()))).isEmpty();
  }

  @Test
  void badCodesAreToldInChinese() {
    Codes bad = new Codes("11379800MB1Q46T92D", "37", "x", "", "370012", List.of("1", "8"));

    assertThat(messages(ZH, bad))
        .containsEntry("body", "统一社会信用代码有误：第18位“D”与前17位不符，按前17位应为“C”，请对照登记证书核对全部18位")
        .containsEntry("levels[1].<list element>", "不在代码表“行使层级”中，应为1、2、3、4、5、6、7之一")
        .containsOnlyKeys(
            "body", "basic", "implementation", "handling", "division", "levels[1].<list element>");
  }

  @Test
  void badCodesAreToldInEnglish() {
    Codes bad = new Codes("11379800MB1Q46T92D", "37", null, null, null, List.of("8"));

    assertThat(messages(EN, bad))
        .containsEntry(
            "levels[0].<list element>",
            "Not in the code list exercise-level, expected one of 1, 2, 3, 4, 5, 6, 7")
        .containsEntry("basic", "Wrong basic code: The basic code has 2 characters, expected 12")
        .hasEntrySatisfying(
            "body",
            message -> assertThat(message).startsWith("Wrong unified social credit code: "));
  }

  @Test
  void aCodeMayBeReadInTheWayOfAProvince() {
    assertThat(messages(ZH, new Styled("440112ABCDEF", "21"))).isEmpty();
  }

  @Test
  void aMessageOfOnesOwnMayNameTheSentence() {
    assertThat(messages(ZH, new Worded("{0}")))
        .hasEntrySatisfying(
            "body", message -> assertThat(message).startsWith("{x} Wrong unified").contains("{"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"${1+1}", "{max}", "#{1+1}", "{", "}", "$", "\\", "{textZh}"})
  void nothingInTheDataIsEvaluated(String data) {
    assertThat(messages(ZH, new Codes(data, data, data, data, data, List.of(data))))
        .hasSize(6)
        .hasEntrySatisfying(
            "body", message -> assertThat(message).contains("第1位“" + data.charAt(0) + "”"));
  }

  @Test
  void anUnknownListIsAMistakeInTheProgram() {
    assertThatThrownBy(() -> messages(ZH, new Unlisted("1")))
        .hasStackTraceContaining("No code list \"no-such-list\"");
    assertThatThrownBy(() -> messages(ZH, new Unprofiled("1")))
        .hasStackTraceContaining("No profile \"atlantis\"");
  }
}
