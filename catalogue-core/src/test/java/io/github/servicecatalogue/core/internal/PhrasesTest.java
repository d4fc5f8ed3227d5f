package io.github.servicecatalogue.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
  private static final String WORD = "复印件";

  @Test
  void theFirstWordOfTheListIsReturned() {
    assertThat(Phrases.firstIn("申请表和复印件", List.of("复印件", "申请表"))).isEqualTo("复印件");
    assertThat(Phrases.firstIn("申请表", List.of("复印件", "申请表"))).isEqualTo("申请表");
    assertThat(Phrases.firstIn("申请书", List.of("复印件", "申请表"))).isNull();
    assertThat(Phrases.firstIn("申请书", List.of())).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "无需复印件",
        "不再收取营业执照复印件",
        "免于提交身份证、户口簿复印件",
        "免提交复印件",
        "未提供复印件",
        "已登记的，不必提交复印件",
        "不收身份证正面和反面的复印件"
      })
  void whatIsNotAskedForIsDenied(String text) {
    assertThat(Phrases.isDenied(text, text.indexOf(WORD))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "复印件",
        "提交复印件",
        "无需原件，提交复印件",
        "不必到场。提交复印件",
        "不动产权证书复印件",
        "无房证明复印件",
        "不需要原件的申请人到窗口以后提交身份证的复印件"
      })
  void whatIsAskedForIsNot(String text) {
    assertThat(Phrases.isDenied(text, text.indexOf(WORD))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"本人到场，签字, 4", "本人、家属到场；签字, 7", "本人到场, 4", "'', 0", "，, 0"})
  void aClauseEndsAtAStop(String text, int end) {
    assertThat(Phrases.endOfClause(text, 0)).isEqualTo(end);
  }
}
