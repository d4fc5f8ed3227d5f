package io.github.servicecatalogue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.core.Rules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesCommandTest {
  private static final String PROMISE = "time-limit/promise-within-legal";

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
        .contains("national 错误", "〔承诺办结时限〕", "理由", "依据")
        .contains("\n通过的例子\n", "\n不通过的例子\n", "    promiseLimit = 21\n    → /promiseLimit  值 21");
  }

  @Test
  void thePageIsInEnglishToo() {
    assertThat(Ran.run("rules", PROMISE, "--lang", "en").out())
        .contains("national error", "<promise limit>", "Reason", "\nExamples that fail\n");
  }

  @Test
  void everyRuleHasAPageAndItsJson() throws IOException {
    for (String id : ids()) {
      assertThat(Ran.run("rules", id).out()).as(id).contains("通过的例子", "不通过的例子");
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
      assertThat(Ran.run("rules", rule.id()).out()).contains("检查范围", "适用");
    }
  }
}
