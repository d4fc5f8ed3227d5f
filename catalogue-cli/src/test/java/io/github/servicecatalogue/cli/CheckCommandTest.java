package io.github.servicecatalogue.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  /** Another number each time. */
  private static final Pattern TIME = Pattern.compile(" · [0-9.]+ (秒|s)\n");

  @TempDir Path folder;

  /** An item that lacks almost everything: it has errors. */
  private Path bad;

  /** Nothing in it can be wrong. */
  private Path good;

  @BeforeEach
  void writeFiles() throws IOException {
    bad =
        Files.writeString(
            folder.resolve("bad.json"), "[{\"itemName\": \"食品经营许可\", \"itemType\": \"01\"}]\n");
    good = Files.writeString(folder.resolve("good.json"), "{\"items\": []}\n");
  }

  private static Ran check(Object... args) {
    String[] all = new String[args.length + 1];
    all[0] = "check";
    for (int i = 0; i < args.length; i++) {
      all[i + 1] = args[i].toString();
    }
    return Ran.run(all);
  }

  private static void assertWrongUsage(Ran ran, String message) {
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("错误：").contains(message);
  }

  @Test
  void nothingFoundIsStatus0() {
    Ran ran = check(good);

    assertThat(ran.status()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("good.json", "错误 0 · 警告 0 · 提示 0").containsPattern(TIME);
  }

  @Test
  void findingsAreStatus1() {
    Ran ran = check(bad);

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out()).contains("\n食品经营许可\n", "  错误  1:", "catalogue rules ");
  }

  @Test
  void whatCountsIsAParameter() {
    assertThat(check(bad, "--fail-on", "none").status()).isZero();
    assertThat(check(bad, "--fail-on=info").status()).isEqualTo(1);
    assertThat(check(good, "--fail-on", "info").status()).isZero();
  }

  @Test
  void anEncodingCanBeDeclaredAndIsSuggested() throws IOException {
    Path gb =
        Files.write(
            folder.resolve("gb.json"), Files.readString(bad).getBytes(Charset.forName("GB18030")));

    assertThat(check(gb).out()).contains("read/encoding", "--encoding gb18030");
    assertThat(check(gb, "--encoding", "gb18030").out())
        .contains("\n食品经营许可\n")
        .doesNotContain("read/encoding");
    assertWrongUsage(check(gb, "--encoding", "gbk"), "gb18030");
  }

  @Test
  void limitsCanBeChosen() {
    Ran ran = check(bad, "--limit", "string-bytes=1k", "--limit", "file-bytes=30");

    assertThat(ran.status()).isEqualTo(3);
    assertThat(ran.out()).contains("read/limit-exceeded", "--limit file-bytes=");
    assertThat(check(bad, "--limit", "findings=1").out()).contains("食品经营许可");
    assertWrongUsage(check(bad, "--limit", "depth"), "item-bytes");
    assertWrongUsage(check(bad, "--limit", "dept=1"), "depth");
    assertWrongUsage(check(bad, "--limit", "depth=0"), "1 至 1000");
    assertWrongUsage(check(bad, "--limit", "depth=x"), "1 至 1000");
  }

  @Test
  void whatCannotBeReadIsStatus3AndTheRestIsChecked() {
    Ran ran = check(folder.resolve("none.json"), bad, "--fail-on", "error");

    assertThat(ran.status()).isEqualTo(3);
    assertThat(ran.out()).contains("none.json", "read/not-json", "\n食品经营许可\n");
    assertThat(check(folder.resolve("none.json"), "--fail-on", "none").status()).isEqualTo(3);
  }

  @Test
  void foldersAreSearched() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(deep.resolve("x.jsonl"), "{\"itemName\": \"深处\"}\n");

    Ran ran = check(folder);

    assertThat(ran.out()).contains("bad.json", "good.json", "x.jsonl", "3 个文件");
  }

  @Test
  void aReportDoesNotReplaceTheCatalogue() {
    Ran ran = check("--report", "json=" + good, good);

    assertWrongUsage(ran, "会覆盖清单");
    assertThat(good).hasContent("{\"items\": []}\n");
  }

  @Test
  void aReportInTheFolderIsNoCatalogueOfTheNextRun() throws IOException {
    Files.delete(bad);
    String report = "json=" + folder.resolve("report.json");
    check("--report", report, folder);

    assertThat(check("--report", report, folder).status()).isZero();
  }

  @Test
  void aFileThatIsGivenTwiceIsCheckedOnce() {
    assertThat(check(bad, bad, folder).out()).contains("2 个文件");
  }

  @Test
  void aFolderOfNothingIsNotFine() throws IOException {
    Ran ran = check(Files.createDirectories(folder.resolve("empty")));

    assertThat(ran.status()).isEqualTo(3);
    assertThat(ran.out()).contains("文件夹中没有清单文件");
  }

  @Test
  void standardInputIsCalledByItsSign() {
    Ran ran = Ran.runWith("[{\"itemName\": \"食品经营许可\"}]", "check", "-");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out()).startsWith("- · ").contains("\n食品经营许可\n");
    assertThat(Ran.runWith("", "check", "-").status()).isEqualTo(3);
    assertWrongUsage(check("-", bad), "标准输入");
  }

  @Test
  void withoutAPathNothingIsGuessed() {
    assertWrongUsage(check(), "从标准输入读取请写“-”");
  }

  @Test
  void aFileMayHaveTheNameOfAnOption() {
    assertThat(check("--", "--lang").status()).isEqualTo(3);
    assertThat(check("@x").out()).startsWith("@x · ");
  }

  @Test
  void jsonIsForPrograms() {
    Ran ran = check(bad, "--report", "json");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out())
        .startsWith("{\n  \"tool\": {\"name\": \"catalogue\"")
        .contains("\"itemName\": \"食品经营许可\"")
        .endsWith("\n}\n");
    assertThat(check(bad, "--report=json")).isEqualTo(ran);
  }

  @Test
  void reportsGoIntoFiles() throws IOException {
    Path json = folder.resolve("out.data");
    Path text = folder.resolve("out.txt");
    Ran ran = check(bad, "--report", "json=" + json, "--report", "text=" + text);

    assertThat(ran.out()).isEmpty();
    assertThat(json).usingCharset(UTF_8).hasContent(check(bad, "--report", "json").out());
    String shown = TIME.matcher(check(bad).out()).replaceFirst("\n");
    assertThat(Files.readString(text)).isEqualTo(shown);
    Ran again = check(bad, "--report", "text", "--report", "json=" + json);
    assertThat(TIME.matcher(again.out()).replaceFirst("\n")).isEqualTo(shown);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(bad, good, json, text);
    }
  }

  @Test
  void theLanguageIsAParameter() {
    Ran ran = check(bad, "--lang", "en");

    assertThat(ran.out()).contains("profile: national", "  error    1:", " s\n");
    assertThat(check(bad, "--lang", "en", "--report", "json").out()).doesNotContain("请");
  }

  @Test
  void onlySomeFindingsAreShownButAllAreCounted() {
    String all = check(bad).out();
    Ran ran = check(bad, "--max-findings", 1);

    assertThat(ran.out()).contains("条未列出");
    assertThat(ran.out().lines().filter(line -> line.matches("  (错误|警告|提示)  1:.*"))).hasSize(1);
    String counts = TIME.matcher(all.substring(all.indexOf("\n1 项") + 1)).replaceFirst("\n");
    assertThat(TIME.matcher(ran.out()).replaceFirst("\n")).endsWith(counts);
    assertThat(check(bad, "--max-findings=0").status()).isEqualTo(1);
    assertWrongUsage(check(bad, "--max-findings", "-1"), "不小于 0 的整数");
    assertWrongUsage(check(bad, "--max-findings", "many"), "不小于 0 的整数");
  }

  @Test
  void theProfileIsAParameter() {
    assertThat(check(bad).out()).contains("规范：national");
    assertThat(check(bad, "--profile", "guangdong").out()).contains("规范：guangdong");
    assertWrongUsage(check(bad, "--profile", "auto"), "可用的有：national guangdong");
  }

  @Test
  void theDialectIsAParameter() {
    assertThat(check(bad, "--dialect", "guangdong").out()).contains("格式：guangdong");
    assertThat(check(bad, "--dialect", "auto").out()).doesNotContain("格式：");
    assertWrongUsage(check(bad, "--dialect", "klingon"), "可用的有：auto canonical chinese exchange");
  }

  @Test
  void anUnknownValueSaysWhatThereIs() {
    assertWrongUsage(check(bad, "--report", "sarif"), "可用的有：text json");
    assertWrongUsage(check(bad, "--fail-on", "fatal"), "可用的有：error warning info none");
  }

  @Test
  void reportsMustHavePlacesOfTheirOwn() {
    Path file = folder.resolve("x");
    assertWrongUsage(check(bad, "--report", "text", "--report", "json"), "只能有一份");
    assertWrongUsage(check(bad, "--report", "text=" + file, "--report", "json=" + file), "同一个文件");
    assertWrongUsage(check(bad, "--report", "json="), "没有给出文件名");
    assertWrongUsage(check(bad, "--report", "json=" + folder), "没有给出文件名");
    assertWrongUsage(check(bad, "--report", "json=" + file.resolve("y")), "文件夹不存在");
    assertThat(file).doesNotExist();
  }

  private Path basicCatalogue() throws IOException {
    return Files.writeString(
        folder.resolve("basic.json"),
        "[{\"itemName\": \"食品经营许可\", \"basicCode\": \"000131001000\", \"itemVersion\": 1}]");
  }

  private Path item(String name, String basicCode) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "[{\"itemName\": \"食品经营许可\", \"basicCode\": \""
            + basicCode
            + "\", \"implementationCode\": \"11379802MB2T51H68L4"
            + basicCode
            + "\", \"itemVersion\": 1}]");
  }

  @Test
  void itemsAreComparedWithABasicCatalogue() throws IOException {
    Path basic = basicCatalogue();
    Ran ran = check(item("item.json", "000131001001"), "--basic", basic);

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out())
        .contains("基本目录中没有基本编码“000131001001”", "inheritance/basic-item-exists")
        .doesNotContain("basic.json");
    assertThat(check(item("item.json", "000131001000"), "--basic", basic).out())
        .doesNotContain("inheritance/");
  }

  @Test
  void itemsAreComparedWithTheVersionBefore() throws IOException {
    Path before = item("before.json", "000131001000");
    Path now =
        Files.writeString(
            folder.resolve("now.json"), Files.readString(before).replace("食品经营许可", "食品经营许可（新）"));
    String report = check(now, "--previous", before, "--report", "json").out();

    assertThat(report)
        .contains("lifecycle/change-without-new-version", "\"value\": [\"item-name\"]", "事项名称");
    assertThat(check(before, "--previous", before).out()).doesNotContain("lifecycle/");
  }

  @Test
  void aCatalogueToCompareWithThatCannotBeReadIsStatus3() throws IOException {
    Ran ran = check(item("item.json", "000131001000"), "--basic", folder.resolve("none.json"));

    assertThat(ran.status()).isEqualTo(3);
    assertThat(ran.out()).contains("none.json", "read/not-json", "item.json");
    assertThat(check(good, "--previous", bad.resolveSibling("none.json")).status()).isEqualTo(3);
    assertWrongUsage(check(good, "--basic"), "--basic");
    assertWrongUsage(check(good, "--basic", good, "--basic", good), "只能给出一次");
  }

  @Test
  void aReportDoesNotReplaceACatalogueToCompareWith() throws IOException {
    Path basic = basicCatalogue();
    String content = Files.readString(basic);

    assertWrongUsage(check(good, "--basic", basic, "--report", "json=" + basic), "basic.json");
    assertWrongUsage(check(good, "--previous", basic, "--report", "json=" + basic), "basic.json");
    assertThat(basic).usingCharset(UTF_8).hasContent(content);
  }

  @Test
  void filesMayBeOneCatalogue() throws IOException {
    Path one = item("one.json", "000131001000");
    Path two = Files.copy(one, folder.resolve("two.json"));

    assertThat(check(one, two).out()).doesNotContain("duplicate/");
    assertThat(check(one, two, "--joined").out()).contains("duplicate/identical-record");
  }

  @Test
  void theDayIsAParameter() {
    assertThat(check(good, "--as-of", "2026-01-31").status()).isZero();
    for (String wrong : new String[] {"2026-02-30", "2026", "today", "2026-01-31T00:00:00"}) {
      assertWrongUsage(check(good, "--as-of", wrong), "应为日期");
    }
    assertThat(check(good, "--as-of", "x", "--lang", "en").err()).contains("should be a day");
  }

  private static boolean tells(Ran ran, String expected) {
    String json = ran.out();
    int at = json.indexOf("\"rule\": \"lifecycle/state-fits-dates\"");
    return at >= 0 && json.indexOf("\"expected\": \"" + expected + "\"", at) > 0;
  }

  @Test
  void theDayDecidesWhetherAStateFitsItsDates() throws IOException {
    Path item =
        Files.writeString(
            folder.resolve("dates.json"),
            """
            [{"itemName": "食品经营许可", "itemState": "1",
              "effectiveDate": "2024-03-01", "cancelDate": "2030-06-30"}]
            """);
    String rule = "lifecycle/state-fits-dates";

    assertThat(tells(check(item, "--report", "json", "--as-of", "2024-02-29"), "<= 2024-02-29"))
        .isTrue();
    assertThat(tells(check(item, "--report", "json", "--as-of", "2030-07-01"), ">= 2030-07-01"))
        .isTrue();
    for (String day : new String[] {"2024-03-01", "2026-11-24", "2030-06-30"}) {
      assertThat(check(item, "--as-of", day).out()).doesNotContain(rule);
    }
    assertThat(check(item, "--as-of", "2024-02-29", "--profile", "shandong").out()).contains(rule);
  }

  @Test
  void theSameInputGivesTheSameJson() {
    assertThat(check(folder, "--report", "json")).isEqualTo(check(folder, "--report", "json"));
  }
}
