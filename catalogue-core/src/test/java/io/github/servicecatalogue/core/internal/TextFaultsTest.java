package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.ITEM_NAME;
import static io.github.servicecatalogue.Elements.LEGAL_BASIS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases of the rules show what matters; here are the near misses, and texts of ill will. */
class TextFaultsTest {
  private static final List<TextCheck.Fault> FAULTS =
      List.of(
          new GarbledText(),
          new MarkupResidue(),
          new ErrorPage(),
          new BidiControls(),
          new StrayWhitespace(true),
          new StrayWhitespace(false));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "申请、受理、审查",
        "È fatto à Genève; naïve, château, Ångström, SÃO, Âge, ação",
        "ئۇيغۇرچە ئىلتىماس",
        "བོད་ཡིག་གི་ཞུ་ཡིག",
        "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ᠌",
        "می\u200cخواهم",
        "क्\u200dष",
        "👨\u200d👩\u200d👧‍👦 👍🏽 🇨🇳",
        "𠮷野家",
        "2×××年，50°C，±5％，····",
        "<单位名称><编号>",
        "<xxx>、<name>、<a>",
        "a<b 且 b>c",
        "R&D；A&B公司；&；&ok；x&y;",
        "拖拉机\\联合收割机",
        "D:\\temp\\new\\report.doc",
        "\\\\server\\share",
        "404路公交车",
        "5003 Not Found"
      })
  void nothingIsWrong(String text) {
    for (TextCheck.Fault fault : FAULTS) {
      assertThat(fault.isIn(text)).as("%s", fault.getClass()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<br>",
        "<BR />",
        "</p>",
        "<p style=\"x\">",
        "<a href='x'>",
        "<b>x</b>",
        "</a>",
        "<o:p>",
        "<!-- x -->",
        "&nbsp;",
        "&nbsp",
        "&amp;lt;",
        "&#39;",
        "&#x27;",
        "一\\n二",
        "\\r\\n",
        "\\t1",
        "a\\\\",
        "\\\"x",
        "\\u4e00",
        "x<y><br>"
      })
  void residue(String text) {
    assertThat(new MarkupResidue().isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p", "<br<", "< br>", "<pp>", "<p!>", "<p 1>", "<title>", "&nbs;", "&#;", "&#x;", "&#12a;",
        "&amp", "\\", "\\x", "\\u4e0", "\\name", "C:\\t", "<1>", "<=5>"
      })
  void noResidue(String text) {
    assertThat(new MarkupResidue().isIn(text)).isFalse();
  }

  @Test
  void halvesOfPairs() {
    GarbledText garbled = new GarbledText();
    assertThat(garbled.isIn("文\ud842")).isTrue();
    assertThat(garbled.isIn("文\udfb7字")).isTrue();
    assertThat(garbled.isIn("\ud842\ud842\udfb7")).isTrue();
    assertThat(garbled.isIn("\ud842\udfb7")).isFalse();
  }

  @Test
  void whatIsFoundIsOutsideTheScreens() {
    for (TextCheck.Fault fault : FAULTS) {
      boolean line = !fault.equals(new StrayWhitespace(false));
      Screen screen = TextCheck.of(line ? ITEM_NAME : LEGAL_BASIS, fault, false).screen();
      for (int c = 0; c <= Character.MAX_VALUE; c++) {
        String text = "文" + (char) c + "字";
        assertThat(fault.isIn(text) && screen.holds(text)).isFalse();
      }
    }
  }

  /** A text of ill will must not take long. */
  @ParameterizedTest
  @Tag("time")
  @ValueSource(
      strings = {"<", "<a>", "<p ", "&", "&amp", "\\", "<!-", "\u200d", "\u200fا", "Ã", "锟", "\t"})
  void everyTextIsReadInLinearTime(String part) {
    String text = "文" + part.repeat(500_000) + "字";
    Assertions.assertTimeout(
        Duration.ofSeconds(20), () -> FAULTS.forEach(fault -> fault.isIn(text)));
  }
}
