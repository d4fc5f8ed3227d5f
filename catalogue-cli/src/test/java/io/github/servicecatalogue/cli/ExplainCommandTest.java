package io.github.servicecatalogue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {
  private static final String CODE = "11379800MB1Q46T92C3370123001000";

  @Test
  void aCodeIsTakenApart() {
    Ran ran = Ran.run("explain", CODE);

    assertThat(ran.status()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith(CODE + "  （31 位）\n\n实施编码\n")
        .contains("   1-18  11379800MB1Q46T92C  实施主体编码\n")
        .contains("     19  3                   行使层级            市级")
        .contains("  22-23    01                事项类型            行政许可\n")
        .contains("  ✓ 第 18 位“C”正确：统一社会信用代码校验码（GB 32100-2015）\n")
        .endsWith("\n结构和校验码正确。\n");
  }

  @ParameterizedTest
  @CsvSource({
    "11379800MB1Q46T92C337011400200101, 业务办理项编码",
    "379800, 行政区划代码",
    "000131001001, 基本编码",
    "11379800MB1Q46T92C, 统一社会信用代码"
  })
  void everyPresentKindIsKnown(String code, String kind) {
    Ran ran = Ran.run("explain", code);

    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("\n" + kind + "\n");
  }

  @Test
  void faultsAreStatus1() {
    Ran level = Ran.run("explain", "11379800MB1Q46T92C8370123001000");
    assertThat(level.status()).isEqualTo(1);
    assertThat(level.out()).contains("  ✗ 第19位“8”不是行使层级").doesNotContain("校验码正确");

    Ran check = Ran.run("explain", "11379800MB1Q46T92D3370123001000");
    assertThat(check.status()).isEqualTo(1);
    assertThat(check.out().lines().filter(line -> line.startsWith("  ✗"))).hasSize(1);

    assertThat(Ran.run("explain", "XK-0012-003").out()).contains("旧编码");
    assertThat(Ran.run("explain", "XK-0012-003").status()).isEqualTo(1);
    assertThat(Ran.run("explain", "").status()).isEqualTo(1);
  }

  @Test
  void anUncleanCodeIsExplainedAsItWasMeant() {
    Ran ran = Ran.run("explain", "３７９８００");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out()).contains("全角字符", "以下按改正后的 379800 拆解", "\n行政区划代码\n");
  }

  @Test
  void twoReadingsAreBothShown() {
    assertThat(Ran.run("explain", "370202000000").out()).contains("\n行政区划代码\n", "\n也可能是：基本编码\n");
  }

  @Test
  void meaningsAreThoseOfTheProfile() {
    String code = "440120001001";
    assertThat(Ran.run("explain", code).out()).doesNotContain("其他行政权力");
    assertThat(Ran.run("explain", "442001001001").out()).contains("公共服务");
    assertThat(Ran.run("explain", "442001001001", "--profile", "guangdong").out())
        .contains("其他行政权力");
  }

  @Test
  void programsGetJson() throws IOException {
    Ran ran = Ran.run("explain", CODE, "--report", "json");
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .contains("\"wellFormed\": true", "{\"type\": \"implementation-code\"")
        .contains(
            "{\"id\": \"item-type\", \"name\": \"事项类型\", \"from\": 22, \"to\": 23, \"depth\": 1,"
                + " \"value\": \"01\", \"meaning\": \"行政许可\"}");
    for (String code : new String[] {CODE, "", "XK-0012-003", "\ud800", "３７９８００", "370202000000"}) {
      String text = Ran.run("explain", code, "--report", "json", "--lang", "en").out();
      try (JsonParser json = new JsonFactory().createParser(text)) {
        while (json.nextToken() != null) {
          assertThat(json.currentToken()).isNotNull();
        }
      }
    }
  }

  @Test
  void oneCodeIsWanted() {
    assertThat(Ran.run("explain").status()).isEqualTo(2);
    assertThat(Ran.run("explain").err()).contains("缺少参数 CODE");
    assertThat(Ran.run("explain", "1", "2").status()).isEqualTo(2);
  }
}
