package io.github.servicecatalogue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules and profiles of the user's own on the command line. */
class PluginsTest {
  @TempDir Path folder;

  private Path catalogue;

  @BeforeEach
  void writeCatalogue() throws IOException {
    catalogue =
        Files.writeString(
            folder.resolve("a.json"), "[{\"itemName\": \"食品经营许可\", \"itemType\": \"01\"}]\n");
  }

  /** Returns a jar whose provider has that body of {@code rules()}. */
  private Path jar(String body) throws IOException {
    Path source =
        Files.writeString(
            folder.resolve("Mine.java"),
            """
            import io.github.servicecatalogue.*;
            import io.github.servicecatalogue.core.*;
            import java.util.List;
            public class Mine implements RuleProvider {
              public List<Rule> rules() {
                %s
              }
            }
            """
                .formatted(body));
    String path =
        System.getProperty("java.class.path", "")
            + File.pathSeparator
            + System.getProperty("jdk.module.path", "");
    int status =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "-proc:none",
                "-encoding",
                "UTF-8",
                "-cp",
                path,
                source.toString());
    assertThat(status).isZero();
    return zip("Mine");
  }

  private Path zip(String provider) throws IOException {
    Path jar = folder.resolve("mine.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      Path compiled = folder.resolve("Mine.class");
      if (Files.exists(compiled)) {
        zip.putNextEntry(new ZipEntry("Mine.class"));
        zip.write(Files.readAllBytes(compiled));
      }
      if (!provider.isEmpty()) {
        zip.putNextEntry(
            new ZipEntry("META-INF/services/io.github.servicecatalogue.core.RuleProvider"));
        zip.write(provider.getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  private Ran check(Path jar, String... more) {
    String[] args = new String[more.length + 4];
    args[0] = "check";
    args[1] = catalogue.toString();
    args[2] = "--plugin";
    args[3] = jar.toString();
    System.arraycopy(more, 0, args, 4, more.length);
    return Ran.run(args);
  }

  private static final String RULE =
      """
      return List.of(ItemRule.named("my/name").reads(Elements.ITEM_NAME).severity(Severity.WARNING)
          .texts(RuleTexts.of("名称为“{itemName}”", "it is called {itemName}"))
          .check((item, found) -> found.at(Elements.ITEM_NAME)));
      """;

  @Test
  void rulesOfAJarJudge() throws IOException {
    Path jar = jar(RULE);
    Ran ran = check(jar);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("名称为“食品经营许可”", "my/name");
    assertThat(check(jar, "--lang", "en").out()).contains("it is called 食品经营许可");
    assertThat(check(jar, "--report", "json").out()).contains("\"message\": \"名称为“食品经营许可”\"");
  }

  @Test
  void rulesOfAJarAreListed() throws IOException {
    Ran ran = Ran.run("rules", "--plugin", jar(RULE).toString(), "--report", "json");
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("\"my/name\"", "it is called {itemName}");
    assertThat(Ran.run("rules", "my/name", "--plugin", folder.resolve("mine.jar").toString()).out())
        .contains("my/name", "国家规范 警告");
  }

  /** Returns the command that the report names for a rule, as the words behind the program. */
  private static List<String> lookUp(Ran ran, String rule) {
    String line =
        ran.out().lines().filter(l -> l.contains("catalogue rules " + rule)).findFirst().orElse("");
    Matcher words =
        Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(line.substring(line.indexOf("rules ")));
    List<String> command = new ArrayList<>();
    while (words.find() && !words.group().equals("查看说明")) {
      command.add(words.group(1) == null ? words.group() : words.group(1));
    }
    return command;
  }

  @Test
  void theReportNamesACommandThatKnowsARuleOfAJar() throws IOException {
    Path jar = jar(RULE);
    Path blank = Files.move(jar, folder.resolve("my rules.jar"));
    for (Path named : List.of(Files.copy(blank, jar), blank)) {
      List<String> command = lookUp(check(named), "my/name");
      assertThat(command).containsExactly("rules", "my/name", "--plugin", named.toString());
      assertThat(Ran.run(command.toArray(String[]::new)).out())
          .contains("my/name", "国家规范 警告", "名称为");
    }
    assertThat(lookUp(check(jar), "structure/required-element-present"))
        .containsExactly("rules", "structure/required-element-present");
  }

  @Test
  void theReportNamesACommandThatKnowsARuleOfAProfileFile() throws IOException {
    Path profile =
        Files.writeString(
            folder.resolve("p.json"),
            """
            {"id": "q", "name": "青湾", "rules": [{"id": "mine/title", "severity": "warning",
              "title": "名称", "message": "名称为“{value}”", "element": "itemName",
              "check": {"absent": true}}]}
            """);
    Ran ran = Ran.run("check", catalogue.toString(), "--profile", profile.toString());
    List<String> command = lookUp(ran, "mine/title");
    assertThat(command).containsExactly("rules", "mine/title", "--profile", profile.toString());
    assertThat(Ran.run(command.toArray(String[]::new)).out()).contains("mine/title", "青湾 警告");
    assertThat(lookUp(ran, "structure/required-element-present"))
        .containsExactly("rules", "structure/required-element-present");
    command.add("--report");
    command.add("json");
    assertThat(Ran.run(command.toArray(String[]::new)).out())
        .contains("\"id\": \"mine/title\"", "\"severity\": \"warning\"");
  }

  @Test
  void aProfileFileAndAJarAreBothNamed() throws IOException {
    Path jar = jar(RULE);
    Path profile =
        Files.writeString(
            folder.resolve("p.json"),
            "{\"id\": \"q\", \"name\": \"青湾\", \"severities\": {\"my/name\": \"info\"}}");
    List<String> command = lookUp(check(jar, "--profile", profile.toString()), "my/name");
    assertThat(command)
        .containsExactly(
            "rules", "my/name", "--profile", profile.toString(), "--plugin", jar.toString());
    assertThat(Ran.run(command.toArray(String[]::new)).out()).contains("青湾 提示");
    assertThat(lookUp(check(jar, "--profile", "shandong"), "my/name"))
        .containsExactly("rules", "my/name", "--plugin", jar.toString());
  }

  @Test
  void aProfileFileMayNameARuleOfAJar() throws IOException {
    Path jar = jar(RULE);
    Path profile =
        Files.writeString(
            folder.resolve("p.json"), "{\"id\": \"q\", \"severities\": {\"my/name\": \"off\"}}");
    assertThat(check(jar, "--profile", profile.toString()).out()).doesNotContain("my/name");
    Ran without = Ran.run("check", catalogue.toString(), "--profile", profile.toString());
    assertThat(without.status()).isEqualTo(2);
    assertThat(without.err()).contains("p.json:1:28: 没有规则“my/name”");
  }

  @Test
  void aRuleThatThrowsIsAFinding() throws IOException {
    Path jar =
        jar(
            """
            return List.of(ItemRule.named("my/bad").severity(Severity.INFO)
                .check((item, found) -> { throw new IllegalStateException("no table"); }));
            """);
    Ran ran = check(jar);
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out())
        .contains("规则本身出错，未能完成检查：IllegalStateException: no table", "my/bad", "structure/required");
  }

  private void assertRefused(Ran ran, String message) {
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(message);
  }

  @Test
  void whatIsNoPluginIsRefused() throws IOException {
    assertRefused(check(folder.resolve("none.jar")), "none.jar”不存在");
    assertRefused(check(catalogue), "a.json”不是jar文件");
    assertRefused(check(zip("")), "没有提供规则");
    assertRefused(check(zip("NoSuchClass")), "无法加载");
    assertRefused(
        check(jar("throw new IllegalStateException(\"broken\");")),
        "无法加载：IllegalStateException: broken");
    assertRefused(check(jar("return null;")), "无法加载：NullPointerException");
    assertRefused(
        check(jar(RULE.replace("my/name", "url/syntax"))),
        "插件的规则无法使用：IllegalArgumentException: There are two rules \"url/syntax\"");
    assertRefused(check(jar(RULE.replace("my/name", "nameless"))), "插件的规则无法使用");
  }

  @Test
  void aProfileFileIsReadAndItsErrorsAreToldInBothLanguages() throws IOException {
    Path profile =
        Files.writeString(
            folder.resolve("p.json"), "{\"id\": \"q\",\n \"sevrities\": {}, \"rulez\": []}");
    Ran zh = Ran.run("check", catalogue.toString(), "--profile", profile.toString());
    assertRefused(zh, "规范文件有误：");
    assertThat(zh.err()).contains("p.json:2:2: 未知成员“sevrities”，是否应为“severities”？");
    assertThat(zh.err()).contains("p.json:2:19: 未知成员“rulez”，是否应为“rules”？");
    Ran en =
        Ran.run("check", catalogue.toString(), "--profile", profile.toString(), "--lang", "en");
    assertThat(en.err())
        .contains("p.json:2:2: unknown member \"sevrities\"; did you mean \"severities\"?");
    assertRefused(
        Ran.run("check", catalogue.toString(), "--profile", folder.resolve("x.json").toString()),
        "x.json: 文件不存在");
  }

  @Test
  void anUnknownProfileSuggestsTheNearest() {
    assertRefused(Ran.run("check", catalogue.toString(), "--profile", "guangdogn"), "guangdong");
    assertRefused(Ran.run("check", catalogue.toString(), "--dialect", "cannonical"), "canonical");
  }

  @Test
  void metadataOfRulesIsReadableByPrograms() {
    String json = Ran.run("rules", "--report", "json", "--profile", "shandong").out();
    assertThat(json)
        .contains(
            "\"profile\": \"shandong\"",
            "\"strict\": \"error\"",
            "\"allocationFree\": true",
            "\"bytesPerItem\": ",
            "\"bytesPerOtherItem\": ",
            "\"grade\": \"A\"",
            "\"reason\": {",
            "\"texts\": {");
  }
}
