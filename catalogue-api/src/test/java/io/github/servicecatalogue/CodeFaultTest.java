package io.github.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

class CodeFaultTest {
  @ParameterizedTest
  @CsvFileSource(
      files = "../catalogue-api/src/test/resources/codes/faults.csv",
      useHeadersInDisplayName = true)
  void saysWhatIsWrongAndWhere(
      CodeType type,
      CodeStyle style,
      String code,
      CodeFault.@Nullable Kind kind,
      @Nullable Integer position,
      @Nullable String found,
      @Nullable String expected,
      @Nullable String zh,
      @Nullable String en) {
    CodeFault fault = check(type, style, Escapes.read(code));
    if (kind == null || position == null) {
      assertThat(fault).isNull();
      return;
    }
    assertThat(fault).isNotNull();
    assertThat(fault)
        .isEqualTo(
            new CodeFault(type, kind, position, Escapes.read(found), Escapes.read(expected)));
    assertThat(fault.text(Language.ZH)).isEqualTo(Escapes.read(zh));
    assertThat(fault.text(Language.EN)).isEqualTo(Escapes.read(en));
  }

  private static @Nullable CodeFault check(CodeType type, CodeStyle style, String code) {
    return switch (type) {
      case BASIC_CODE -> BasicCode.check(code, style);
      case IMPLEMENTATION_CODE -> ImplementationCode.check(code, style);
      case HANDLING_ITEM_CODE -> HandlingItemCode.check(code, style);
      case SOCIAL_CREDIT_CODE -> SocialCreditCode.check(code);
      case TE_IDENTIFIER -> TeIdentifier.check(code);
      case DIVISION_CODE -> DivisionCode.check(code);
    };
  }

  /** Every length from nothing to far too long gives null or a fault, never an exception. */
  @ParameterizedTest
  @EnumSource
  void anyLengthIsJudged(CodeType type) {
    for (int length = 0; length < 60; length++) {
      CodeFault fault = check(type, CodeStyle.STRICT, "1".repeat(length));
      if (length == 0) {
        assertThat(fault).extracting(CodeFault::kind).isEqualTo(CodeFault.Kind.EMPTY);
      } else if (!type.lengths().contains(length)) {
        assertThat(fault)
            .extracting(CodeFault::kind, CodeFault::found)
            .containsExactly(CodeFault.Kind.WRONG_LENGTH, Integer.toString(length));
      }
    }
  }

  /** One foreign character anywhere is found at its place, counted in code points. */
  @Test
  void aForeignCharacterIsFoundAtItsPlace() {
    String good = "11310000MB2F30661Y231200356400001";
    for (String foreign :
        new String[] {"１", "Ａ", " ", "中", "é", "𝟏", "😀", "١", "\ud800", "\udfff"}) {
      for (int i = 0; i < good.length(); i++) {
        String code = good.substring(0, i) + foreign + good.substring(i + 1);
        CodeFault fault = HandlingItemCode.check(code, CodeStyle.TOLERANT);
        assertThat(fault).as(code).isNotNull();
        assertThat(fault.kind()).isEqualTo(CodeFault.Kind.CHARACTER_NOT_ALLOWED);
        assertThat(fault.position()).isEqualTo(i + 1);
        assertThat(fault.text(Language.ZH)).contains("第" + (i + 1) + "位");
        assertThat(fault.text(Language.EN)).contains("Character " + (i + 1) + " ");
        assertThat(fault.found()).isEqualTo(shown(foreign));
      }
    }
  }

  /** Half a character is shown by its number, since nobody can write it. */
  private static String shown(String foreign) {
    return switch (foreign) {
      case "\ud800" -> "U+D800";
      case "\udfff" -> "U+DFFF";
      default -> foreign;
    };
  }

  @Test
  void speaksOfACodeWhereTheKindIsNotKnown() {
    CodeFault empty = new CodeFault(null, CodeFault.Kind.EMPTY, 0, "", "");
    assertThat(empty.text(Language.ZH)).isEqualTo("编码为空，请填写");
    assertThat(empty.text(Language.EN)).isEqualTo("The code is empty");
    CodeFault unknown = new CodeFault(null, CodeFault.Kind.UNKNOWN_FORM, 0, "25", "");
    assertThat(unknown.text(Language.ZH)).startsWith("现行编码没有25位的：");
    assertThat(unknown.text(Language.EN)).startsWith("No present code has 25 characters: ");
  }

  @Test
  void everyTypeHasNames() {
    for (CodeType type : CodeType.values()) {
      assertThat(type.label(Language.ZH)).isEqualTo(type.zhName()).isNotBlank();
      assertThat(type.label(Language.EN)).isEqualTo(type.enName()).isNotBlank();
    }
  }

  @Test
  void theLocaleOfTheMachineDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(CodeText.repaired("i1")).isEqualTo("I1");
      assertThat(Language.of("ZH")).isSameAs(Language.ZH);
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      CodeFault fault = BasicCode.check("00010400200\u00a0", CodeStyle.STRICT);
      assertThat(fault).isNotNull();
      assertThat(fault.text(Language.ZH)).isEqualTo("第12位是不可见字符（U+00A0），请删除");
      fault = BasicCode.check("0001040020", CodeStyle.STRICT);
      assertThat(fault).isNotNull();
      assertThat(fault.text(Language.EN))
          .isEqualTo("The basic code has 10 characters, expected 12");
    } finally {
      Locale.setDefault(before);
    }
  }
}
