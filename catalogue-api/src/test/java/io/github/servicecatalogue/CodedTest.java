package io.github.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodedTest {
  @Test
  void givesItsMeaning() {
    Coded coded = new Coded(Elements.ITEM_TYPE, "20");
    CodeLists guangdong = CodeLists.of(List.of("guangdong"));
    assertThat(coded.meaning(Language.ZH)).isEqualTo("公共服务");
    assertThat(coded.meaning(Language.EN)).isEqualTo("public service");
    assertThat(coded.meaning(Language.ZH, guangdong)).isEqualTo("其他行政权力");
    assertThat(coded).hasToString("20");
  }

  @Test
  void anUnknownCodeIsKeptWithoutMeaning() {
    Coded coded = new Coded(Elements.ITEM_TYPE, "行政备案");
    assertThat(coded.code()).isEqualTo("行政备案");
    assertThat(coded.meaning(Language.ZH)).isNull();
  }

  @Test
  void aCodeOfAnOpenListOrOfNoListHasNoMeaning() {
    assertThat(new Coded(Elements.COLLECT_KIND, "1").meaning(Language.ZH)).isNull();
    assertThat(new Coded(Elements.SUBMISSION_WAY, "1").meaning(Language.ZH)).isNull();
    assertThat(new Coded(Elements.ITEM_NAME, "01").meaning(Language.EN)).isNull();
  }

  @Test
  void noCodeIsNoCodedValue() {
    assertThat(Coded.of(Elements.ITEM_TYPE, null)).isNull();
    assertThat(Coded.of(Elements.ITEM_TYPE, "")).isEqualTo(new Coded(Elements.ITEM_TYPE, ""));
  }

  @Test
  void equalByElementAndCode() {
    assertThat(new Coded(Elements.LEGAL_LIMIT_UNIT, "1"))
        .isEqualTo(new Coded(Elements.LEGAL_LIMIT_UNIT, "1"))
        .isNotEqualTo(new Coded(Elements.PROMISE_LIMIT_UNIT, "1"))
        .isNotEqualTo(new Coded(Elements.LEGAL_LIMIT_UNIT, "2"));
  }
}
