package io.github.servicecatalogue.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  private final Fingerprint fingerprint = new Fingerprint();

  private long print(String text) {
    return fingerprint.begin().addFolded(text).end().high();
  }

  private void assertSame(String one, String other, boolean same) {
    assertThat(print(one) == print(other)).as("%s / %s", one, other).isEqualTo(same);
    assertThat(Folding.isSame(one, other)).as("%s / %s", one, other).isEqualTo(same);
    assertThat(Folding.isSame(other, one)).as("%s / %s", other, one).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "国发〔2004〕1号, 国发[2004]1号",
    "国发〔2004〕1号, 国发［２００４］１号",
    "国发〔2004〕1号, 国发﹝2013﹞1号",
    "青湾市（东屿区）, 青湾市(东屿区)",
    "'  办理 流程 ', 办理流程",
    "\u3000办\u00a0理\u200b流程\ufeff, 办理流程",
    "第八条。, 第八条",
    "第八条; , 第八条",
    "9：00—12：00, 9:00-12:00",
    "“证照分离”, \"证照分离\"",
    "'a，b；c', 'a,b;c'",
    "行政·许可, 行政・许可",
    "'', ' 。 '",
  })
  void theFormOfATextDoesNotCount(String one, String other) {
    boolean otherYear = other.contains("2013");
    assertSame(one, other, !otherYear);
  }

  @ParameterizedTest
  @CsvSource({
    "第八条, 第九条",
    "第八条第一款, 第一款第八条",
    "a。b, ab",
    "ABC, abc",
    "(1), [1]",
    "《法》, 〈法〉",
    "甲、乙, 甲,乙",
    "𠮷野, 野",
  })
  void whatIsSaidCounts(String one, String other) {
    assertSame(one, other, false);
  }

  /** Longer than the buffer, and spaces that move what stands behind them. */
  @Test
  void longTextsAreFoldedAsShortOnes() {
    String text = "公共场所的经营者应当取得许可证".repeat(1_000);
    StringBuilder spaced = new StringBuilder();
    for (int i = 0; i < text.length(); i += 7) {
      spaced.append(text, i, Math.min(text.length(), i + 7)).append(i % 3 == 0 ? "\u3000 " : "");
    }
    assertSame(text, spaced.toString(), true);
    assertSame(text, spaced + "甲", false);
    for (int length : new int[] {4095, 4096, 4097, 8191, 8192, 8193}) {
      String part = text.substring(0, length);
      assertSame(part, " " + part + " 。", true);
      assertSame(part, text.substring(0, length - 1), false);
    }
  }

  @Test
  void theFirstAndLastOfTheSpacesAreNothing() {
    String spaces = "\u0000\t \u007f\u00a0\u2000\u200f\u2028\u202f\u205f\u2060\u3000\ufeff";
    spaces.chars().forEach(c -> assertThat(Folding.fold((char) c)).as("U+%04X", c).isEqualTo('\0'));
    String others = "!~\u00a1\u1fff\u2027\u2030\u205e\u2061\u3400\ufe00\uff00\uff5f";
    others.chars().forEach(c -> assertThat((int) Folding.fold((char) c)).isEqualTo(c));
    assertThat(Folding.fold('\uff01')).isEqualTo('!');
    assertThat(Folding.fold('\uff5e')).isEqualTo('~');
  }

  @Test
  void everyCharacterIsKeptOnceOrTwiceFolded() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      char folded = Folding.fold((char) c);
      assertThat(Folding.fold(folded)).as("U+%04X", c).isEqualTo(folded);
    }
  }
}
