package io.github.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

class BasicCodeTest {
  @ParameterizedTest
  @CsvFileSource(
      files = "../catalogue-api/src/test/resources/codes/basic-codes.csv",
      useHeadersInDisplayName = true)
  void takesCodesApart(
      String code,
      String issuer,
      String type,
      String department,
      String sequence,
      String subItem,
      String main) {
    BasicCode basic = BasicCode.of(code);

    assertThat(basic.value()).isEqualTo(code).hasToString(basic.toString());
    assertThat(basic.hasNationalLayout()).isTrue();
    assertThat(basic.issuer()).isEqualTo(issuer);
    assertThat(basic.isNational()).isEqualTo(issuer.equals("00"));
    assertThat(basic.itemType()).isEqualTo(type);
    assertThat(basic.department()).contains(department);
    assertThat(basic.sequence()).contains(sequence);
    assertThat(basic.subItem()).contains(subItem);
    assertThat(basic.tail()).isEqualTo(department + sequence + subItem);
    assertThat(basic.mainItem()).contains(BasicCode.of(main));
    assertThat(BasicCode.mainItemCode(code)).isEqualTo(main);
    assertThat(basic.isMainItem()).isEqualTo(subItem.equals("00Y"));
    assertThat(basic.standsAlone()).isEqualTo(subItem.equals("000"));
    assertThat(basic.isSubItem()).isNotEqualTo(basic.isMainItem() || basic.standsAlone());
    assertThat(BasicCode.parse(code)).contains(basic);
    assertThat(BasicCode.parse(code, CodeStyle.TOLERANT)).contains(basic);
  }

  @Test
  void aProvincesOwnFormIsTakenApartIntoIssuerAndTypeOnly() {
    String code = "44210104S0ZV";
    assertThat(BasicCode.parse(code)).isEmpty();

    BasicCode basic = BasicCode.of(code, CodeStyle.TOLERANT);

    assertThat(basic.hasNationalLayout()).isFalse();
    assertThat(basic.issuer()).isEqualTo("44");
    assertThat(basic.itemType()).isEqualTo("21");
    assertThat(basic.tail()).isEqualTo("0104S0ZV");
    assertThat(basic.department()).isEmpty();
    assertThat(basic.sequence()).isEmpty();
    assertThat(basic.subItem()).isEmpty();
    assertThat(basic.mainItem()).isEmpty();
  }

  @Test
  void theLayoutIsDeclaredAndNotReadFromTheDigits() {
    // Numeric code of Zhejiang: 33 + 16 + five digits + 000, no department; fits nationally as
    // well.
    String code = "331619996000";
    assertThat(BasicCode.of(code).department()).contains("19");

    BasicCode basic = BasicCode.of(code, CodeStyle.OWN_LAYOUT);

    assertThat(basic.itemType()).isEqualTo("16");
    assertThat(basic.department()).isEmpty();
    assertThat(basic.standsAlone()).isFalse();
    assertThat(basic.isMainItem()).isFalse();
    assertThat(basic.isSubItem()).isFalse();
    assertThat(basic).isNotEqualTo(BasicCode.of(code)).hasSameHashCodeAs(BasicCode.of(code));
  }

  @Test
  void saysInWordsWhatIsWrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BasicCode.of("00010400201Y"))
        .withMessage(
            "Not a valid basic code: \"00010400201Y\". Characters 10 to 12 \"01Y\" is no sub-item,"
                + " expected three digits or 00Y");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BasicCode.mainItemCode("0001"))
        .withMessageContaining("has 4 characters, expected 12");
  }

  @Test
  void doesNotQuoteALongTextWhole() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BasicCode.of("0".repeat(1000)))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(250).contains("…\". The basic"));
  }

  @ParameterizedTest
  @EnumSource
  void checksARangeOfALongerText(CodeStyle style) {
    assertThat(BasicCode.check("xx000104002000yy", 2, style)).isNull();
    assertThat(BasicCode.check("xx0001A4002000yy", 2, style))
        .satisfies(fault -> assertThat(fault.position()).isEqualTo(7));
    assertThat(BasicCode.check("000104002000", 1, style))
        .satisfies(fault -> assertThat(fault.found()).isEqualTo("11"));
    assertThat(BasicCode.check("000104002000", 12, style))
        .satisfies(fault -> assertThat(fault.kind()).isEqualTo(CodeFault.Kind.EMPTY));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> BasicCode.check("000104002000", -1, style));
  }

  @Test
  void theStrictSequenceLeavesOutFiveLetters() {
    for (char c = 'A'; c <= 'Z'; c++) {
      boolean allowed = "IOSVZ".indexOf(c) < 0;
      String code = "44210104" + c + "002";
      assertThat(BasicCode.parse(code).isPresent()).as(code).isEqualTo(allowed);
      assertThat(BasicCode.parse(code, CodeStyle.TOLERANT)).as(code).isPresent();
    }
  }

  @Test
  void isOrderedByValue() {
    BasicCode first = BasicCode.of("000104002000");
    BasicCode second = BasicCode.of("440199907000");
    assertThat(first).isLessThan(second).isNotEqualTo(second).isNotEqualTo("000104002000");
  }

  @Test
  @SuppressWarnings("NullAway")
  void refusesNull() {
    assertThatNullPointerException().isThrownBy(() -> BasicCode.of(null));
    assertThatNullPointerException().isThrownBy(() -> BasicCode.parse(null));
    assertThatNullPointerException().isThrownBy(() -> BasicCode.check(null, CodeStyle.STRICT));
  }
}
