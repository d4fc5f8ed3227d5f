package io.github.servicecatalogue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.core.Messages;
import io.github.servicecatalogue.core.Rules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RulesCommandTest {
  private static final String PROMISE = "time-limit/promise-within-legal";

  /** The Chinese pages of all rules, made once: to make one runs all cases of its rule. */
  private static final class Pages {
    static final Map<String, String> OUT = new TreeMap<>();

    static {
      for (String id : ids()) {
        OUT.put(id, Ran.run("rules", id).out());
      }
    }
  }

  private static String page(String id) {
    return Objects.requireNonNull(Pages.OUT.get(id), id);
  }

  private static List<String> ids() {
    List<String> ids = new ArrayList<>();
    Rules.all().forEach(rule -> ids.add(rule.id()));
    Rules.reading().forEach(rule -> ids.add(rule.id()));
    return ids;
  }

  @Test
  void allRulesAreListedByGroup() {
    Ran ran = Ran.run("rules");

    assertThat(ran.status()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("规范：national · " + ids().size() + " 条规则\n\n编码  code\n")
        .contains("\n办理时限  time-limit\n", "  错误  " + PROMISE)
        .contains(ids());
  }

  @Test
  void everyGroupHasAName() {
    assertThat(Ran.run("rules").out().lines().filter(line -> line.matches("[a-z-]+"))).isEmpty();
  }

  @Test
  void severitiesAreThoseOfTheProfile() {
    assertThat(Ran.run("rules", "--profile", "guangdong").out()).startsWith("规范：guangdong");
    assertThat(Ran.run("rules", "--profile", "x").status()).isEqualTo(2);
  }

  @Test
  void aRuleHasAPage() {
    Ran ran = Ran.run("rules", PROMISE);

    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .startsWith(PROMISE + "  ")
        .contains("国家规范 错误", "如：承诺办结时限 21 个工作日超过", "理由", "依据", "国家交换表", "多个来源一致")
        .contains("\n通过的例子\n", "\n不通过的例子\n", "以“行政许可”样例")
        .contains("    设 承诺办结时限 = 21\n    → 错误  承诺办结时限 21 个工作日超过");
  }

  @Test
  void thePageIsInEnglishToo() {
    assertThat(Ran.run("rules", PROMISE, "--lang", "en").out())
        .contains("national error", "Reason", "national exchange tables", "several sources agree")
        .contains("\nExamples that fail\n", "    promiseLimit = 21\n    → error  ");
  }

  /** The names of the cases and of the members are for programs and translators. */
  @Test
  void aChinesePageNamesElementsInChinese() {
    for (String id : ids()) {
      assertThat(page(id).lines())
          .as(id)
          .filteredOn(line -> line.matches(" *设 .*|.*去掉 .*"))
          .allMatch(line -> line.matches(".*\\p{IsHan}.* = .*|.*去掉 .*\\p{IsHan}.*"));
      assertThat(page(id)).as(id).doesNotContain("    --", "〔值〕", "〔要素〕");
    }
  }

  @Test
  void sourceAndEvidenceAreThereInBothLanguages() throws IOException {
    for (String id : ids()) {
      CasePage page = Objects.requireNonNull(CasePage.find(id));
      for (String member : List.of("reason", "source", "evidence")) {
        String zh = page.text(member, Language.ZH);
        assertThat(page.text(member, Language.EN).isBlank()).as(id).isEqualTo(zh.isBlank());
        assertThat(page(id)).as(id).contains(zh);
      }
      String rfc = "(RFC [0-9]+、?)+";
      assertThat(page.text("source", Language.ZH)).as(id).matches("(?s).*\\p{IsHan}.*|" + rfc);
    }
  }

  /** The page shows what the cases really give, so it must run them as they are meant. */
  @Test
  void aCaseGivesWhatItStates() throws IOException {
    for (String id : ids()) {
      CasePage page = Objects.requireNonNull(CasePage.find(id));
      for (Map<?, ?> example : page.cases()) {
        List<String> stated = new ArrayList<>();
        for (Map<?, ?> finding : CasePage.objects(example, "findings")) {
          String rule = CasePage.textOf(finding, "rule");
          stated.add((rule.isEmpty() ? id : rule) + CasePage.textOf(finding, "pointer"));
        }
        String before = CasePage.json(example);
        CaseRun run = CaseRun.of(id, example, Messages.of(Language.EN));
        assertThat(run.findings())
            .as("%s: %s", id, CasePage.textOf(example, "name"))
            .extracting(finding -> finding.rule() + finding.pointer())
            .containsExactlyInAnyOrderElementsOf(stated);
        assertThat(CasePage.json(example)).isEqualTo(before);
      }
    }
  }

  @Test
  void placesAndValuesOfCasesAreToldInWords() {
    assertThat(Ran.run("rules", "material/name-not-vague").out())
        .contains("设 材料清单第 2 项 材料名称 = “有关资料", "设置", "document-nouns（默认 表 书 ")
        .doesNotContain("/materials/");
    assertThat(Ran.run("rules", "reference/record-id-unique").out())
        .contains("第 2 项：以“行政许可”样例（licence）为基础：", "（事项第 2 项 记录唯一标识）");
    assertThat(Ran.run("rules", "read/encoding").out()).contains("文件的字节：");
    assertThat(Ran.run("rules", "lifecycle/version-increases").out()).contains("上次发布的第 1 项：");
    assertThat(Ran.run("rules", "time-limit/immediate-case-short-limit").out())
        .contains("规范设置 immediate-days = 3", "immediate-days（默认 1）：");
  }

  @Test
  void everyRuleHasAPageAndItsJson() throws IOException {
    for (String id : ids()) {
      assertThat(page(id)).as(id).contains("通过的例子", "不通过的例子");
      Ran json = Ran.run("rules", id, "--report", "json");
      assertThat(json.out()).as(id).contains("\"cases\": [", "\"grade\": ");
      parse(json.out());
    }
  }

  private static int parse(String text) throws IOException {
    int tokens = 0;
    try (JsonParser json = new JsonFactory().createParser(text)) {
      while (json.nextToken() != null) {
        tokens++;
      }
    }
    return tokens;
  }

  @Test
  void theListIsThereForPrograms() throws IOException {
    Ran ran = Ran.run("rules", "--report", "json");

    assertThat(parse(ran.out())).isGreaterThan(ids().size());
    assertThat(ran.out())
        .startsWith("{\n  \"tool\": {\"name\": \"catalogue\"")
        .contains(
            "\n    {\"id\": \"" + PROMISE + "\", \"group\": \"time-limit\", \"scope\": \"item\"")
        .contains("\"itemTypes\": [\"01\", ", "\"elements\": [\"promise-limit\"");
  }

  @Test
  void anUnknownRuleGetsTheNearest() {
    Ran ran = Ran.run("rules", "time-limt/promise-within-legl");

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("没有规则", "是不是 " + PROMISE + "？", "catalogue rules 列出全部规则");
    assertThat(Ran.run("rules", "promise-within-legal").err()).contains(PROMISE);
    assertThat(Ran.run("rules", "x/y").err()).doesNotContain("是不是");
    assertThat(Ran.run("rules", PROMISE, "b").err()).contains("多余的参数“b”");
  }

  @Test
  void theNearestIsFoundByItsLetters() {
    assertThat(Nearest.distance("", "abc")).isEqualTo(3);
    assertThat(Nearest.distance("abc", "axc")).isEqualTo(1);
    assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Nearest.of("x".repeat(1_000_000), List.of("x"))).isEmpty();
  }

  @Test
  void scopesAndTypesAreToldInWords() {
    for (Rule rule : Rules.all()) {
      assertThat(page(rule.id())).contains("检查范围", "适用");
    }
  }
}
