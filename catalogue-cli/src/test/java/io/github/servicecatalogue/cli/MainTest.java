package io.github.servicecatalogue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.report.internal.Texts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @Test
  void withoutACommandTheUsageIsShown() {
    Ran ran = Ran.run();

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("用法：", "check", "rules", "schema", "explain");
  }

  @Test
  void helpIsAReport() {
    Ran ran = Ran.run("--help");

    assertThat(ran.status()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("用法：", "check", "rules", "schema", "explain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "rules", "schema", "explain"})
  void everyCommandHasHelpInBothLanguages(String command) {
    Ran zh = Ran.run(command, "--help");
    Ran en = Ran.run(command, "-h", "--lang=en");
    Ran before = Ran.run("--lang", "en", command, "--help");

    assertThat(zh.status()).isZero();
    assertThat(zh.out()).contains("用法： catalogue " + command, "--lang=zh|en", "--profile=national");
    assertThat(en.status()).isZero();
    assertThat(en.out()).contains("Usage: catalogue " + command);
    assertThat(en.out().codePoints()).noneMatch(Character::isIdeographic);
    assertThat(before).isEqualTo(en);
  }

  @Test
  void everyCommandHasAVersion() {
    for (String[] args :
        List.of(new String[] {"--version"}, new String[] {"-V"}, new String[] {"check", "-V"})) {
      Ran ran = Ran.run(args);
      assertThat(ran.status()).isZero();
      assertThat(ran.out()).matches("catalogue \\d+\\.\\d+\\.\\d+\\S*\\s+");
    }
  }

  @Test
  void anUnknownCommandIsWrongUsage() {
    Ran ran = Ran.run("chek", "a.json");

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .isEqualToIgnoringNewLines(
            "错误：没有命令“chek”（可用的有 check、convert、rules、schema、explain），是不是 check？");
    assertThat(Ran.run("convert").err()).doesNotContain("是不是");
  }

  @Test
  void anUnknownOptionIsWrongUsage() {
    Ran ran = Ran.run("check", "--fail-onn", "none", "a.json", "--lang", "en");

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualToIgnoringNewLines(
            "Error: no option \"--fail-onn\"; did you mean --fail-on?"
                + "catalogue check --help tells the usage");
    assertThat(Ran.run("--foo").err()).contains("没有选项“--foo”");
    assertThat(Ran.run("check", "--config=x", "a").err()).contains("没有选项“--config”");
  }

  @Test
  void anOptionWithoutItsValueIsWrongUsage() {
    assertThat(Ran.run("check", "a", "--report").err()).contains("选项 --report 缺少值");
    assertThat(Ran.run("check", "a", "--lang").err()).contains("选项 --lang 缺少值");
    assertThat(Ran.run("check", "--fail-on", "--lang", "zh", "a").status()).isEqualTo(2);
  }

  @Test
  void anOptionGivenTwiceIsWrongUsage() {
    Ran ran = Ran.run("check", "--fail-on", "none", "--fail-on", "error", "a");

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("选项 --fail-on 只能给出一次");
  }

  @Test
  void anUnknownLanguageIsWrongUsage() {
    assertThat(Ran.run("--lang", "fr", "rules").err()).contains("没有“fr”这个值，可用的有：zh en");
    assertThat(Ran.run("--lang", "fr").status()).isEqualTo(2);
    assertThat(Ran.run("--lang=en").err()).contains("Usage:");
  }

  @Test
  void whatIsTypedControlsNoTerminal() {
    for (String[] args :
        List.of(
            new String[] {"a\u001b[2Jb"},
            new String[] {"check", "--x\u001b[2J"},
            new String[] {"check", "a", "--dialect", "\u001b[2J"},
            new String[] {"rules", "\u001b[2J"},
            new String[] {"rules", "a", "\u001b[2J"},
            new String[] {"explain", "\u001b[2J"},
            new String[] {"check", "a", "--max-findings", "\u001b"},
            new String[] {"check", "a", "--limit", "\u001b"},
            new String[] {"check", "a", "--limit", "depth=\u001b"},
            new String[] {"check", "a", "--encoding", "\u001b"},
            new String[] {"check", "a", "--report", "json=/none\u001b/x"})) {
      Ran ran = Ran.run(args);
      assertThat(ran.out() + ran.err()).contains("\\u001b").doesNotContain("\u001b");
    }
  }

  @Test
  void bothLanguagesHaveTheSameWords() {
    Texts zh = Texts.read(Main.class.getResourceAsStream("cli_zh.properties"));
    Texts en = Texts.read(Main.class.getResourceAsStream("cli_en.properties"));
    List<String> keys = new ArrayList<>();
    en.keys().forEach(keys::add);
    keys.removeIf(key -> key.endsWith(".one"));

    assertThat(zh.keys()).containsExactlyInAnyOrderElementsOf(keys);
  }
}
