package io.github.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CodeTextTest {
  @ParameterizedTest
  @CsvFileSource(
      files = "../catalogue-api/src/test/resources/codes/unclean.csv",
      useHeadersInDisplayName = true)
  void findsAndRepairs(String text, int position, String repaired) {
    String code = Escapes.read(text);
    assertThat(CodeText.firstUncleanPosition(code)).isEqualTo(position);
    assertThat(CodeText.repaired(code)).isEqualTo(Escapes.read(repaired));
    if (position == 0) {
      assertThat(CodeText.repaired(code)).isSameAs(code);
    }
  }

  @Test
  void saysInWordsWhatIsUnclean() {
    assertThat(CodeText.check("16-19996-000")).isNull();
    assertThat(sentence("16-19996\u2014000", Language.ZH)).isEqualTo("第9位“\u2014”是特殊连字符，请改为半角“-”");
    assertThat(sentence("16-19996\u2014000", Language.EN))
        .isEqualTo("Character 9 \"\u2014\" is no ASCII hyphen; write \"-\"");
    assertThat(sentence("44210104c002", Language.ZH)).isEqualTo("第9位“c”是小写字母，请改为大写“C”");
    assertThat(sentence("许可-00902-007\uff0d01", Language.EN))
        .isEqualTo("Character 13 \"\uff0d\" is full-width; write \"-\"");
    assertThat(sentence(" 000104002000", Language.ZH)).isEqualTo("第1位是空格，请删除");
    assertThat(sentence("0001\u000004002000", Language.EN))
        .isEqualTo("Character 5 is invisible (U+0000); remove it");
  }

  private static String sentence(String code, Language language) {
    CodeFault fault = CodeText.check(code);
    assertThat(fault).isNotNull();
    return fault.text(language);
  }

  @Test
  void aRepairedCodeIsClean() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      String repaired = CodeText.repaired("0" + c);
      assertThat(CodeText.firstUncleanPosition(repaired)).as("U+%04X", (int) c).isZero();
    }
  }

  @Test
  void digitsCapitalsAndChineseAreClean() {
    assertThat(CodeText.firstUncleanPosition("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-许可")).isZero();
  }

  @Test
  @SuppressWarnings("NullAway")
  void refusesNull() {
    assertThatNullPointerException().isThrownBy(() -> CodeText.firstUncleanPosition(null));
    assertThatNullPointerException().isThrownBy(() -> CodeText.repaired(null));
    assertThatNullPointerException().isThrownBy(() -> CodeText.check(null));
  }
}
