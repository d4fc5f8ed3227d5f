package io.github.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Implementation codes and the handling-item codes that extend them. */
class ImplementationCodeTest {
  @ParameterizedTest
  @CsvFileSource(
      files = "../catalogue-api/src/test/resources/codes/implementation-codes.csv",
      useHeadersInDisplayName = true)
  void takesCodesApart(
      String code, String body, String level, String basic, @Nullable String handling) {
    ImplementationCode implementation = ImplementationCode.of(code.substring(0, 31));

    assertThat(implementation.bodyCode()).isEqualTo(body);
    assertThat(implementation.creditCode()).contains(SocialCreditCode.of(body));
    assertThat(implementation.teIdentifier()).isEmpty();
    assertThat(implementation.level()).isEqualTo(level);
    assertThat(implementation.basicCode()).isEqualTo(BasicCode.of(basic));
    assertThat(implementation).hasToString(implementation.value());
    assertThat(ImplementationCode.of(body, level, BasicCode.of(basic))).isEqualTo(implementation);
    assertThat(ImplementationCode.parse(implementation.value())).contains(implementation);
    if (handling != null) {
      HandlingItemCode item = HandlingItemCode.of(code);
      assertThat(item.value()).isEqualTo(code).hasToString(item.toString());
      assertThat(item.implementationCode()).isEqualTo(implementation);
      assertThat(item.basicCode()).isEqualTo(implementation.basicCode());
      assertThat(item.sequence()).isEqualTo(handling);
      assertThat(HandlingItemCode.parse(code)).contains(item);
      assertThat(HandlingItemCode.of(implementation, Integer.parseInt(handling))).isEqualTo(item);
    }
  }

  @Test
  void theBodyIsNotJudged() {
    ImplementationCode te = ImplementationCode.of("TE440000GD030003VV2440199907000");
    assertThat(te.teIdentifier()).contains(TeIdentifier.of("TE440000GD030003VV"));
    assertThat(te.creditCode()).isEmpty();

    ImplementationCode wrong = ImplementationCode.of("11440000006939756C2440199907000");
    assertThat(wrong.bodyCode()).isEqualTo("11440000006939756C");
    assertThat(wrong.creditCode()).isEmpty();
  }

  @Test
  void theStyleIsThatOfTheBasicCode() {
    String code = "11440000006939756B244210104S002";
    assertThat(ImplementationCode.parse(code)).isEmpty();
    ImplementationCode tolerant = ImplementationCode.of(code, CodeStyle.TOLERANT);
    assertThat(tolerant.basicCode().hasNationalLayout()).isFalse();

    assertThat(HandlingItemCode.parse(code + "01")).isEmpty();
    assertThat(HandlingItemCode.parse(code + "01", CodeStyle.TOLERANT))
        .hasValueSatisfying(item -> assertThat(item.implementationCode()).isEqualTo(tolerant));
    assertThat(ImplementationCode.of("11440000006939756B2331619996000", CodeStyle.OWN_LAYOUT))
        .isNotEqualTo(ImplementationCode.of("11440000006939756B2331619996000"));
  }

  @Test
  void checksARangeOfALongerText() {
    String code = "11310000MB2F30661Y231200356400001";
    assertThat(ImplementationCode.check(code, 0, CodeStyle.STRICT)).isNull();
    assertThat(ImplementationCode.check("??" + code, 2, CodeStyle.STRICT)).isNull();
    assertThat(ImplementationCode.check(code.substring(0, 31), 0, CodeStyle.STRICT)).isNull();
    assertThat(ImplementationCode.check("??" + code, 1, CodeStyle.STRICT))
        .satisfies(fault -> assertThat(fault.position()).isEqualTo(2));
    assertThat(ImplementationCode.check(code, 4, CodeStyle.STRICT))
        .satisfies(fault -> assertThat(fault.found()).isEqualTo("29"));
    assertThat(HandlingItemCode.checkSequence(code, 31)).isNull();
  }

  @Test
  void aHandlingItemIsNumberedFrom1To99() {
    ImplementationCode code = ImplementationCode.of("11440300MB2D0722464440127028001");
    for (int number = 1; number <= 99; number++) {
      HandlingItemCode item = HandlingItemCode.of(code, number);
      assertThat(HandlingItemCode.check(item.value(), CodeStyle.STRICT)).isNull();
      assertThat(Integer.parseInt(item.sequence())).isEqualTo(number);
    }
    assertThatIllegalArgumentException().isThrownBy(() -> HandlingItemCode.of(code, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> HandlingItemCode.of(code, 100));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HandlingItemCode.of(code + "00"))
        .withMessageContaining("01 to 99");
  }

  @Test
  void refusesToPutWrongPartsTogether() {
    BasicCode basic = BasicCode.of("000104002000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImplementationCode.of("11440000006939756B", "8", basic))
        .withMessageContaining("no exercise level");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImplementationCode.of("1144", "4", basic))
        .withMessageContaining("expected 31");
  }

  @Test
  void isOrderedByValue() {
    ImplementationCode first = ImplementationCode.of("11440300MB2C94128A3440217281000");
    ImplementationCode second = ImplementationCode.of("11440300MB2D0722464440127028001");
    assertThat(first).isLessThan(second).isNotEqualTo(second).hasSameHashCodeAs(first.value());
    assertThat(HandlingItemCode.of(first, 2))
        .isGreaterThan(HandlingItemCode.of(first, 1))
        .isNotEqualTo(HandlingItemCode.of(first, 1))
        .hasSameHashCodeAs(first + "02");
  }

  @Test
  @SuppressWarnings("NullAway")
  void refusesNull() {
    assertThatNullPointerException().isThrownBy(() -> ImplementationCode.of(null));
    assertThatNullPointerException().isThrownBy(() -> ImplementationCode.parse(null));
    assertThatNullPointerException().isThrownBy(() -> HandlingItemCode.of(null));
    assertThatNullPointerException()
        .isThrownBy(() -> HandlingItemCode.check(null, CodeStyle.STRICT));
  }
}
