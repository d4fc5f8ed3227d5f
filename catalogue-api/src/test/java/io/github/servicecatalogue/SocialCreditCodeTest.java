package io.github.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SocialCreditCodeTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  /** The sums are worked out here with the published tables, which the class does without. */
  @ParameterizedTest
  @CsvFileSource(
      files = "../catalogue-api/src/test/resources/codes/credit-codes.csv",
      useHeadersInDisplayName = true)
  void computesBothCheckCharacters(
      String code, int sum, char check, int organisationSum, char organisationCheck) {
    int worked = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      worked += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
    }
    assertThat(worked).isEqualTo(sum);
    assertThat(ALPHABET.charAt((31 - sum % 31) % 31)).isEqualTo(check);
    assertThat(SocialCreditCode.expectedCheckCharacter(code, 0)).isEqualTo(check);

    int organisation = 0;
    for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
      organisation += Character.digit(code.charAt(8 + i), 36) * ORGANISATION_WEIGHTS[i];
    }
    assertThat(organisation).isEqualTo(organisationSum);
    assertThat(SocialCreditCode.expectedOrganisationCheckCharacter(code, 0))
        .isEqualTo(organisationCheck);

    assertThat(SocialCreditCode.check(code)).isNull();
    assertThat(SocialCreditCode.checkOrganisationCode(code, 0)).isNull();
    SocialCreditCode credit = SocialCreditCode.of(code);
    assertThat(credit.isOrganisationCodeValid()).isTrue();
    assertThat(credit.looksLikePlaceholder()).isFalse();
    assertThat(credit.checkCharacter()).isEqualTo(check);
    assertThat(SocialCreditCode.parse(code)).contains(credit);
  }

  @Test
  void takesCodesApart() {
    SocialCreditCode code = SocialCreditCode.of("11440000006939756B");
    assertThat(code.registrar()).isEqualTo("1");
    assertThat(code.category()).isEqualTo("11");
    assertThat(code.division()).isEqualTo("440000");
    assertThat(code.organisationCode()).isEqualTo("006939756");
    assertThat(code.checkCharacter()).isEqualTo('B');
    assertThat(code).hasToString("11440000006939756B").hasSameHashCodeAs(code.value());
    assertThat(code)
        .isLessThan(SocialCreditCode.of("11450721MB15580811"))
        .isNotEqualTo(SocialCreditCode.of("11450721MB15580811"));
  }

  @Test
  void findsEverySingleWrongCharacterAndEveryTransposition() {
    Random random = new Random(20261124);
    for (int n = 0; n < 200; n++) {
      String code = randomCode(random);
      assertThat(SocialCreditCode.check(code)).as(code).isNull();
      for (int i = 0; i < code.length(); i++) {
        for (int k = 0; k < ALPHABET.length(); k++) {
          char other = ALPHABET.charAt(k);
          if (other != code.charAt(i)) {
            String wrong = code.substring(0, i) + other + code.substring(i + 1);
            assertThat(SocialCreditCode.check(wrong)).as(wrong).isNotNull();
          }
        }
        if (i > 0 && code.charAt(i - 1) != code.charAt(i)) {
          String wrong =
              code.substring(0, i - 1)
                  + code.charAt(i)
                  + code.charAt(i - 1)
                  + code.substring(i + 1);
          assertThat(SocialCreditCode.check(wrong)).as(wrong).isNotNull();
        }
      }
    }
  }

  private static String randomCode(Random random) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 17; i++) {
      int most = i >= 2 && i < 8 ? 10 : ALPHABET.length();
      code.append(ALPHABET.charAt(random.nextInt(most)));
    }
    return code.append(SocialCreditCode.expectedCheckCharacter(code.toString(), 0)).toString();
  }

  @Test
  void theLargestSumDoesNotOverflow() {
    // 17 times the largest value, 30; the weights sum up to 305.
    String code = "Y".repeat(17);
    assertThat(SocialCreditCode.expectedCheckCharacter(code, 0))
        .isEqualTo(ALPHABET.charAt((31 - 30 * 305 % 31) % 31));
  }

  @Test
  void computesNothingFromOtherCharacters() {
    assertThat(SocialCreditCode.expectedCheckCharacter("1144000000693975I", 0)).isEqualTo('\0');
    assertThat(SocialCreditCode.expectedCheckCharacter("1144000000693975５", 0)).isEqualTo('\0');
    assertThat(SocialCreditCode.expectedOrganisationCheckCharacter("114400000069397-", 0))
        .isEqualTo('\0');
    assertThat(SocialCreditCode.checkOrganisationCode("114400000069397-6B", 0)).isNull();
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> SocialCreditCode.expectedCheckCharacter("1144", 0));
  }

  @Test
  void theOrganisationCodeIsToldButMakesNoCodeInvalid() {
    String code = "11440000006939757";
    code += SocialCreditCode.expectedCheckCharacter(code, 0);

    assertThat(SocialCreditCode.check(code)).isNull();
    assertThat(SocialCreditCode.of(code).isOrganisationCodeValid()).isFalse();
    CodeFault fault = SocialCreditCode.checkOrganisationCode(code, 0);
    assertThat(fault).isNotNull();
    assertThat(fault.kind()).isEqualTo(CodeFault.Kind.ORGANISATION_CHECK_CHARACTER);
    assertThat(fault.position()).isEqualTo(17);
    assertThat(fault.found()).isEqualTo("7");
    assertThat(fault.expected()).isEqualTo("6");
    assertThat(fault.text(Language.ZH)).isEqualTo("第17位“7”与组织机构代码前8位（第9至16位）不符，应为“6”");
    assertThat(fault.text(Language.EN))
        .isEqualTo(
            "Character 17 \"7\" does not follow from the first eight characters of the"
                + " organisation code (9 to 16), which give \"6\"");
  }

  @Test
  void checksARangeOfALongerText() {
    String text = "#11440000006939756B2440199907000";
    assertThat(SocialCreditCode.check(text, 1)).isNull();
    assertThat(SocialCreditCode.expectedCheckCharacter(text, 1)).isEqualTo('B');
    assertThat(SocialCreditCode.expectedOrganisationCheckCharacter(text, 1)).isEqualTo('6');
    assertThat(SocialCreditCode.check(text.replace('B', 'C'), 1))
        .satisfies(fault -> assertThat(fault.position()).isEqualTo(19));
    assertThat(SocialCreditCode.check(text, 20))
        .satisfies(fault -> assertThat(fault.kind()).isEqualTo(CodeFault.Kind.WRONG_LENGTH));
  }

  @ParameterizedTest
  @CsvFileSource(
      files = "../catalogue-api/src/test/resources/codes/placeholders.csv",
      useHeadersInDisplayName = true)
  void noticesPlaceholders(String code, String placeholder) {
    assertThat(SocialCreditCode.looksLikePlaceholder(code, 0)).isEqualTo(placeholder.equals("yes"));
    assertThat(SocialCreditCode.looksLikePlaceholder("#" + code + "2440199907000", 1))
        .isEqualTo(placeholder.equals("yes"));
  }

  @Test
  void aRightCodeMayLookLikeAPlaceholder() {
    assertThat(SocialCreditCode.of("11370801234567890Y").looksLikePlaceholder()).isTrue();
  }

  @Test
  void aTeIdentifierIsNoCreditCode() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SocialCreditCode.of("TE440000GD030003VV"))
        .withMessageContaining("begins with TE");
    assertThat(SocialCreditCode.parse("TE440000GD030003VV")).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway")
  void refusesNull() {
    assertThatNullPointerException().isThrownBy(() -> SocialCreditCode.of(null));
    assertThatNullPointerException().isThrownBy(() -> SocialCreditCode.parse(null));
    assertThatNullPointerException().isThrownBy(() -> SocialCreditCode.check(null));
  }
}
