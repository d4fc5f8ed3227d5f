package io.github.servicecatalogue.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.CheckResult.FileResult;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.RuleTexts;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.report.internal.Columns;
import io.github.servicecatalogue.report.internal.Texts;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextReportTest {
  private static final FileResult FILE = Samples.file("a.json", "national", 36);

  private static String report(CheckResult result) throws IOException {
    return report(TextReport.of(Language.ZH), result);
  }

  private static String report(TextReport report, CheckResult result) throws IOException {
    StringBuilder text = new StringBuilder();
    report.write(result, text);
    return text.toString();
  }

  private static Finding error(int line, String name) {
    return Samples.finding("x/y", Severity.ERROR, "a.json", line, Samples.CODE, name).build();
  }

  @Test
  void findingsStandUnderTheirItem() throws IOException {
    CheckResult result =
        Samples.result(
            List.of(FILE),
            Samples.unknownMember("a.json", 2, null, null),
            Samples.ambiguous("a.json", 214),
            Samples.unknownMember("a.json", 1231, Samples.CODE, "食品经营许可（新办）"),
            Samples.unknownMember("a.json", 1300, "000131001000", "另一事项"));

    assertThat(report(result))
        .isEqualTo(
            """
            a.json · 青湾市政务服务事项清单 · 规范：national · 36 项

            文件
              提示  2:5     成员“cesium”不是规范中的要素，已原样保留，请核对名称                                        read/unknown-member

            食品经营许可（新办）  1137…3100100101
              警告  214:5   “事项类型”的值“公共服务（20）”与成员“TASK_TYPE_NAME”的值“行政许可”含义不一致，请核对并统一  convert/meaning-ambiguous
              提示  1231:5  成员“cesium”不是规范中的要素，已原样保留，请核对名称                                        read/unknown-member

            另一事项  000131001000
              提示  1300:5  成员“cesium”不是规范中的要素，已原样保留，请核对名称                                        read/unknown-member

            36 项，其中 35 项无错误 · 错误 0 · 警告 1 · 提示 3
              1  警告  convert/meaning-ambiguous  catalogue rules convert/meaning-ambiguous 查看说明
              3  提示  read/unknown-member        catalogue rules read/unknown-member 查看说明
            """);
  }

  @Test
  void englishIsAnother() throws IOException {
    CheckResult result =
        Samples.result(List.of(FILE), Samples.unknownMember("a.json", 2, null, "x"));

    assertThat(
            report(
                TextReport.builder().language(Language.EN).elapsed(Duration.ofMillis(1449)).build(),
                result))
        .contains("profile: national · 36 items\n")
        .contains("  info     2:5  Member \"cesium\" is no element")
        .contains("\n36 items, 35 without errors · errors 0 · warnings 0 · infos 1 · 1.4 s\n")
        .contains("catalogue rules read/unknown-member explains it");
  }

  @Test
  void nothingFoundIsSaid() throws IOException {
    CheckResult result =
        Samples.result(
            List.of(FILE, new FileResult("b.json", null, "guangdong", "guangdong", 1, 0, 1)));

    assertThat(report(result))
        .isEqualTo(
            """
            a.json · 青湾市政务服务事项清单 · 规范：national · 36 项 · 未发现问题
            b.json · 格式：guangdong · 规范：guangdong · 1 项 · 未发现问题

            2 个文件，共 37 项，其中 36 项无错误 · 错误 0 · 警告 0 · 提示 0
            """);
  }

  @Test
  void noFileAtAllIsStillAReport() throws IOException {
    assertThat(report(Samples.result(List.of())))
        .isEqualTo("0 个文件，共 0 项，其中 0 项无错误 · 错误 0 · 警告 0 · 提示 0\n");
  }

  @Test
  void meaningsComeFromTheProfileOfTheFile() throws IOException {
    CheckResult result =
        Samples.result(
            List.of(Samples.file("a.json", "national", 1), Samples.file("b.json", "guangdong", 1)),
            Samples.ambiguous("a.json", 1),
            Samples.ambiguous("b.json", 1));

    String text = report(result);

    assertThat(text.substring(0, text.indexOf("\nb.json"))).contains("公共服务（20）");
    assertThat(text.substring(text.indexOf("\nb.json"))).contains("其他行政权力（20）");
  }

  @Test
  void theTimeIsShownOnlyWhenItIsGiven() throws IOException {
    CheckResult result = Samples.result(List.of(FILE));

    assertThat(report(result)).doesNotContain("秒");
    assertThat(report(TextReport.builder().elapsed(Duration.ofMillis(449)).build(), result))
        .contains("提示 0 · 0.4 秒\n");
    assertThat(report(TextReport.builder().elapsed(Duration.ofSeconds(83)).build(), result))
        .contains("提示 0 · 83 秒\n");
  }

  @Test
  void whatIsNotShownIsCounted() throws IOException {
    CheckResult result =
        new CheckResult(
            List.of(FILE, Samples.file("b.json", "national", 1)),
            List.of(error(3, "x")),
            Map.of(Severity.ERROR, 1L, Severity.INFO, 41L),
            Map.of("x/y", 1L, "read/unknown-member", 40L, "read/form-lacks-elements", 1L));

    assertThat(report(result))
        .contains("b.json · 青湾市政务服务事项清单 · 规范：national · 1 项\n")
        .contains("\n另有 41 条未列出，以下数量已包括在内\n")
        .contains("错误 1 · 警告 0 · 提示 41\n")
        .contains(
            """
               1  错误  x/y                       catalogue rules x/y 查看说明
              40  提示  read/unknown-member       catalogue rules read/unknown-member 查看说明
               1  提示  read/form-lacks-elements  catalogue rules read/form-lacks-elements 查看说明
            """);
  }

  @Test
  void whatCouldNotBeReadIsCounted() throws IOException {
    CheckResult result =
        Samples.result(List.of(new FileResult("x.json", null, "canonical", "national", 0, 1, 0)));

    assertThat(report(result))
        .contains("x.json · 规范：national · 0 项 · 无法读取 1 处\n")
        .contains("提示 0 · 无法读取 1 处\n");
  }

  @Test
  void nothingInTheDataControlsATerminal() throws IOException {
    String evil = "a\u001b[2J\u202eb\n\u0085\ud800";
    Finding finding =
        Samples.finding("read/unknown-member", Severity.INFO, evil, 1, evil, evil)
            .with(Map.of("other", evil))
            .build();
    FileResult file = new FileResult(evil, evil, "canonical", "national", 1, 0, 1);

    String text = report(Samples.result(List.of(file), finding));

    String shown = "a\\u001b[2J\\u202eb\\u000a\\u0085";
    assertThat(text).contains(shown + "\\ud800 · " + shown + "\\ud800 · 规范");
    assertThat(text).contains("\n" + shown + "\\ud800  " + shown);
    assertThat(text.replace("\n", "").chars().noneMatch(Character::isISOControl)).isTrue();
    assertThat(text).doesNotContain("\u202e");
  }

  @Test
  void longNamesAndCodesAreCut() throws IOException {
    Finding finding =
        Samples.finding("x/y", Severity.ERROR, "a.json", 1, "𠮷".repeat(21), "名".repeat(61))
            .build();

    assertThat(report(Samples.result(List.of(FILE), finding)))
        .contains("\n" + "名".repeat(60) + "…  " + "𠮷".repeat(4) + "…" + "𠮷".repeat(10) + "\n");
  }

  @Test
  void anItemWithoutNameOrCodeIsNoFile() throws IOException {
    Finding nameless =
        Samples.finding("x/y", Severity.ERROR, "a.json", 1, null, null).about("item-name").build();
    Finding onlyCode = Samples.finding("x/y", Severity.ERROR, "a.json", 2, "1", null).build();

    assertThat(report(Samples.result(List.of(FILE), nameless, onlyCode)))
        .contains("\n未写名称和编码的事项\n", "\n（未写名称）  1\n");
  }

  @Test
  void findingsAboutTheFileComeFirst() throws IOException {
    String text =
        report(
            Samples.result(
                List.of(FILE), error(1, "事项"), Samples.unknownMember("a.json", 9, null, null)));

    assertThat(text.indexOf("文件\n")).isPositive().isLessThan(text.indexOf("事项  1137"));
  }

  @Test
  void aFindingWithoutALocationShowsItsPointer() throws IOException {
    Finding finding =
        new Finding("x/y", Severity.ERROR, "/items/0", null, "1", "名称", null, null, Map.of(), null);

    assertThat(report(Samples.result(List.of(), finding)))
        .isEqualTo(
            """

            名称  1
              错误  /items/0  x/y  x/y

            0 个文件，共 0 项，其中 0 项无错误 · 错误 1 · 警告 0 · 提示 0
              1  错误  x/y  catalogue rules x/y 查看说明
            """);
  }

  @Test
  void aVeryLongSentenceDoesNotMoveTheOthers() throws IOException {
    Finding lengthy =
        Samples.finding("read/unknown-member", Severity.INFO, "a.json", 1, "1", "名称")
            .with(Map.of("other", "长".repeat(80)))
            .build();
    String text =
        report(
            Samples.result(List.of(FILE), lengthy, Samples.unknownMember("a.json", 2, "1", "名称")));

    assertThat(text).contains("请核对名称  read/unknown-member\n  提示  2:5");
    assertThat(text.lines().filter(line -> line.contains("cesium")))
        .allMatch(line -> line.endsWith("请核对名称  read/unknown-member"));
  }

  @Test
  void colourChangesNothingButColour() throws IOException {
    CheckResult result =
        Samples.result(
            List.of(FILE),
            error(1, "x"),
            Samples.ambiguous("a.json", 3),
            Samples.unknownMember("a.json", 4, null, null));
    String coloured = report(TextReport.builder().colour(true).build(), result);

    assertThat(coloured).contains("\u001b[1;31m错误\u001b[0m", "\u001b[1mx\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(report(result));
  }

  @Test
  void theSameResultGivesTheSameText() throws IOException {
    CheckResult result = Samples.result(List.of(FILE), Samples.ambiguous("a.json", 3));

    assertThat(report(result)).isEqualTo(report(result));
  }

  @Test
  void rulesStandInOneColumn() throws IOException {
    String text =
        report(
            Samples.result(
                List.of(FILE),
                Samples.ambiguous("a.json", 1),
                Samples.unknownMember("a.json", 2, Samples.CODE, "食品经营许可（新办）")));

    assertThat(
            text.lines()
                .filter(line -> line.startsWith("  ") && !line.contains("catalogue rules"))
                .map(line -> Columns.of(line.substring(0, line.lastIndexOf("  "))))
                .distinct())
        .hasSize(1);
  }

  @Test
  void bothLanguagesHaveTheSameWords() {
    Texts zh = Texts.read(TextReport.class.getResourceAsStream("report_zh.properties"));
    Texts en = Texts.read(TextReport.class.getResourceAsStream("report_en.properties"));

    assertThat(en.keys()).containsAll(zh.keys());
    assertThat(en.keys()).allMatch(key -> zh.has(key) || key.endsWith(".one"));
  }

  /** Only who runs a program knows how it comes by rules that the library does not carry. */
  @Test
  void theCommandForARuleOfOnesOwnIsNamedOnlyWhereItIsKnown() throws IOException {
    CheckResult plain = Samples.result(List.of(FILE), error(1, "食品经营许可"));
    CheckResult result =
        new CheckResult(
            plain.files(),
            plain.findings(),
            plain.bySeverity(),
            plain.byRule(),
            new CheckResult.Legend(
                Map.of(), Map.of("x/y", RuleTexts.of("名称有误", "wrong")), Map.of()));
    assertThat(report(plain)).endsWith("\n  1  错误  x/y  catalogue rules x/y 查看说明\n");
    assertThat(report(result)).endsWith("\n  1  错误  x/y\n");
    assertThat(report(TextReport.builder().ownRules("--plugin mine.jar").build(), result))
        .endsWith("\n  1  错误  x/y  catalogue rules x/y --plugin mine.jar 查看说明\n");
    assertThat(report(TextReport.builder().ownRules("--plugin mine.jar").build(), plain))
        .endsWith("catalogue rules x/y 查看说明\n");
  }
}
