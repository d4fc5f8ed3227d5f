package io.github.servicecatalogue.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "营业执照,营业执照",
        "　营业执照 ,营业执照",
        "\uFEFF营业执照\u00A0,营业执照\u200B",
        "平面图（Ａ３）,平面图(A3)",
        "申请 表,申请　表",
        "A～Z,A~Z",
        "' ','　　'",
      })
  void equalButForSpaceAroundAndWidth(String one, String other) {
    assertThat(FoldedText.equal(one, other)).isTrue();
    assertThat(FoldedText.mark(one)).isEqualTo(FoldedText.mark(other));
    assertThat(FoldedText.of(one)).isEqualTo(FoldedText.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "营业执照,营业执照副本",
    "申请表,审请表",
    "申 请表,申请表",
    "平面图A,平面图a",
    "平面图1,平面图2",
  })
  void differentInAnythingElse(String one, String other) {
    assertThat(FoldedText.equal(one, other)).isFalse();
    assertThat(FoldedText.of(one)).isNotEqualTo(FoldedText.of(other));
  }

  @Test
  void marksAreSpread() {
    long marks = 0;
    for (char c = '一'; c < '一' + 1000; c++) {
      int mark = FoldedText.mark("第" + c + "类申请书");
      assertThat(mark).isBetween(0, 63);
      marks |= 1L << mark;
    }
    assertThat(Long.bitCount(marks)).isGreaterThan(48);
  }

  @Test
  void nothingIsCopiedWhereNothingIsToChange() {
    String name = "营业执照";
    assertThat(FoldedText.of(name)).isSameAs(name);
  }
}
