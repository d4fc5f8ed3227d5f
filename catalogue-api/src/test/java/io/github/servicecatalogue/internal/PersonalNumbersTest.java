package io.github.servicecatalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are made up: there is no division 379800. */
class PersonalNumbersTest {
  private static final String ID = "37980019900101003X";
  private static final String MOBILE = "13800000000";

  @ParameterizedTest
  @ValueSource(
      strings = {
        ID,
        "37980019900101003x",
        "379800199001010013",
        "379800198802290030",
        "379800200001010123",
        "身份证号：37980019900101003X。",
        "张三37980019900101003X，李四",
        "身份证-37980019900101003X",
        "1.37980019900101003X",
        "37980019900101003X.pdf",
        "３７９８００１９９００１０１００３Ｘ",
        "３７９８００１９９００１０１００１３",
        "https://a.example/ 37980019900101003X",
        "tel:0549-5550101,37980019900101003X",
        "３７９８００１９９００１０１００３ｘ",
        "379800190001010012",
        "379800209912310013",
        "379800199012310070",
        "379800199001310032"
      })
  void anIdentityNumber(String text) {
    assertThat(PersonalNumbers.identity(text, 0)).isNotNegative();
    assertThat(PersonalNumbers.masked(text)).isNotEqualTo(text).doesNotContain("9900101");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "379800199001010012", // check digit
        "379800199001010031", // an X is due
        "37980019900101001X", // a digit is due
        "379800199002300012", // 30 February
        "379800198902290031", // no leap year
        "379800199013010017",
        "379800189901010011",
        "3798001990010100", // too short
        "3798001990010100130", // too long
        "099800199001010018", // no province
        "QW379800199001010013",
        "379800199001010013A",
        "37980019900101003XX",
        "A-379800199001010013",
        "379800199001010013-01",
        "379800_379800199001010013",
        "https://a.example/379800199001010013",
        "a.example/x/379800199001010013",
        "查询?id=379800199001010013",
        "11379800MB1Q46T92C3370123001000",
        "37980019900101003", // the X is missing
        "37980019900101003。",
        "379800189912310018", // before 1900
        "379800210001010018", // behind 2099
        "379800199000010011", // no month
        "379800199013010010", // no month
        "379800199001000018", // no day
        "099800199001010016" // no province, and right otherwise
      })
  void noIdentityNumber(String text) {
    assertThat(PersonalNumbers.identity(text, 0)).isEqualTo(-1);
  }

  @Test
  void aCreditCodeThatLooksLikeAnIdentityNumberIsACode() {
    // right as both: characters 3 to 8 are a division, 7 to 14 a date
    assertThat(PersonalNumbers.identity(creditCodeLikeIdentity(false), 0)).isEqualTo(-1);
    assertThat(PersonalNumbers.identity(creditCodeLikeIdentity(true), 0)).isEqualTo(-1);
  }

  /** Looks for digits that are right as both; there are some for each division. */
  private static String creditCodeLikeIdentity(boolean withX) {
    String checks = "10X98765432";
    for (int number = 0; number < 100_000; number++) {
      String start = "1137%02d19900101%03d".formatted(number / 1000, number % 1000);
      int sum = 0;
      for (int i = 0; i < 17; i++) {
        sum = (sum + start.charAt(i) - '0') * 2;
      }
      String code = start + checks.charAt(sum % 11);
      if (code.endsWith("X") == withX
          && io.github.servicecatalogue.SocialCreditCode.check(code) == null) {
        return code;
      }
    }
    throw new AssertionError("no such code");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        MOBILE,
        "19900000000",
        "电话13800000000。",
        "张三13800000000",
        "+8613800000000",
        "+86-13800000000",
        "86-13800000000",
        "008613800000000",
        "013800000000",
        "0549-13800000000",
        "0549-5550101/13800000000",
        "0549-5550101 13800000000",
        "1.13800000000",
        "13800000000@a.example",
        "13800000000、13900000000",
        "138-0000-0000",
        "138 0000 0000",
        "电话：138－0000－0000；",
        "138—0000—0000",
        "+86 138 0000 0000",
        "+86-138-0000-0000",
        "１３８００００００００",
        "网址www.a.example，13800000000",
        "电话 138 0000 0000",
        "138 0000 0000 转1",
        "86 138 0000 0000",
        "0086 138 0000 0000",
        "13800000000-王五",
        "2号.13800000000",
        "010-13800000000",
        "=13800000000",
        "a.example:13800000000",
        "目录/.a/13800000000",
        "表a.1/13800000000",
        "https://a.example,13800000000",
        "https://a.example\u007f13800000000",
        "１.a/13800000000"
      })
  void aMobileNumber(String text) {
    int at = PersonalNumbers.mobile(text, 0);
    assertThat(at).isNotNegative();
    assertThat(PersonalNumbers.mobileDigits(text, at)).matches("1[39][89]0{7,8}");
    assertThat(PersonalNumbers.masked(text)).contains("****");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1380000000",
        "138000000000",
        "12800000000",
        "23800000000",
        "0549-5550101",
        "05495550101",
        "QW13800000000",
        "13800000000A",
        "13800000000_1",
        "2024-13800000000",
        "13800000000-01",
        "120.13800000000",
        "https://a.example/13800000000",
        "https://a.example/?tel=13800000000",
        "www.a.example/13800000000",
        "张三?tel=13800000000",
        "138-0000-0000-0000",
        "6222 138 0000 0000",
        "138 0000-0000",
        "138-000-00000",
        "1138-0000-0000",
        "138-0000-00000",
        "128-0000-0000",
        "37980019900101003X",
        "379800199001010013",
        "2024年3月1日至2026年12月31日",
        "138 0000 0000 0000",
        "10 138 0000 0000",
        "10.13800000000",
        "01.13800000000",
        "021A-13800000000",
        "05491-13800000000",
        "a.b/13800000000",
        "A13800000000",
        "Z13800000000",
        "a13800000000",
        "z13800000000",
        "https://a.example/１３８００００００００"
      })
  void noMobileNumber(String text) {
    assertThat(PersonalNumbers.mobile(text, 0)).isEqualTo(-1);
    if (!text.startsWith("3798")) {
      assertThat(PersonalNumbers.masked(text)).isSameAs(text);
    }
  }

  /** A number is found wherever it stands, though only some places are looked at. */
  @Test
  void wherever() {
    for (int before = 0; before < 40; before++) {
      String lead = "文".repeat(before);
      assertThat(PersonalNumbers.isSuspect(lead + ID + lead)).isTrue();
      assertThat(PersonalNumbers.isSuspect(lead + MOBILE + lead)).isTrue();
      assertThat(PersonalNumbers.isSuspect(lead + "138-0000-0000" + lead)).isTrue();
      assertThat(PersonalNumbers.isSuspect(lead + "138 0000 0000" + lead)).isTrue();
      assertThat(PersonalNumbers.isSuspect(lead + "138－0000－0000" + lead)).isTrue();
      assertThat(PersonalNumbers.isSuspect(lead + "138—0000—0000" + lead)).isTrue();
      assertThat(PersonalNumbers.isSuspect(lead + "1380000000" + lead)).isFalse();
      assertThat(PersonalNumbers.identity(lead + ID, 0)).isEqualTo(before);
      assertThat(PersonalNumbers.identity(lead + ID + lead, 0)).isEqualTo(before);
      assertThat(PersonalNumbers.mobile(lead + MOBILE, 0)).isEqualTo(before);
      assertThat(PersonalNumbers.mobile(lead + MOBILE + lead, 0)).isEqualTo(before);
      assertThat(PersonalNumbers.mobile(lead + "138-0000-0000" + lead, 0)).isEqualTo(before);
      assertThat(PersonalNumbers.mobile(lead + "138 0000 0000", 0)).isEqualTo(before);
      String two = "第1项" + lead + "12345、" + lead + MOBILE + "、2024年" + lead + "13900000000";
      int first = PersonalNumbers.mobile(two, 0);
      assertThat(first).isEqualTo(two.indexOf(MOBILE));
      assertThat(PersonalNumbers.mobile(two, PersonalNumbers.mobileEnd(two, first)))
          .isEqualTo(two.indexOf("139"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "13800001234, 138****1234",
    "电话138-0000-1234。, 电话138****1234。",
    "+86 138 0000 1234, +86 138****1234",
    "13800001234、13900005678, 138****1234、139****5678",
    "张三37980019900101003X和379800199001010013, 张三379800…X和379800…3",
    "37980019900101003X 13800001234, 379800…X 138****1234",
    "0549-5550101, 0549-5550101",
    "138****1234, 138****1234"
  })
  void masked(String text, String masked) {
    assertThat(PersonalNumbers.masked(text)).isEqualTo(masked);
    assertThat(PersonalNumbers.masked(masked)).isEqualTo(masked);
  }

  /** Many digits must not take long. */
  @Test
  void aLongTextOfDigitsIsReadOnce() {
    String digits = "1".repeat(1_000_000);
    assertThat(PersonalNumbers.masked(digits)).isSameAs(digits);
    String groups = "138-0000-".repeat(100_000);
    assertThat(PersonalNumbers.masked(groups)).isSameAs(groups);
    String numbers = "13800000000/".repeat(20_000);
    assertThat(PersonalNumbers.masked(numbers)).contains("138****0000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain|plain",
        "`a\\nb\\rc\\td\\be\\ff`|a b c d e f",
        "`\\\"\\\\\\/`|`\"\\/`",
        "`\\u8bc11`|证1",
        "`\\u00E9`|é",
        "`\\u12`|`\\u12`",
        "`\\u12x4`|`\\u12x4`",
        "`\\q1`|`\\q1`",
        "`1\\`|`1\\`"
      })
  void escapesOfJsonAreResolved(String source, String text) {
    assertThat(PersonalNumbers.unescaped(source)).isEqualTo(text);
    assertThat(PersonalNumbers.unescaped("\\u0000" + source)).isEqualTo("\0" + text);
  }
}
