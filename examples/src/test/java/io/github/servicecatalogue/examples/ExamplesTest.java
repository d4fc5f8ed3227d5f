package io.github.servicecatalogue.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs every example. The working folder is that of the module. */
class ExamplesTest {
  private static final Path CLEAN = Path.of("data", "qingwan.json");
  private static final Path DEFECTS = Path.of("data", "qingwan-defects.json");

  private static String output(Consumer<PrintStream> example) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    example.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void oneItemIsChecked() {
    String json =
        "{\"itemName\": \"食品经营许可\", \"itemType\": \"01\", \"legalLimit\": 20,"
            + " \"legalLimitUnit\": \"1\", \"promiseLimit\": 10, \"promiseLimitUnit\": \"1\"}";
    assertThat(output(out -> CheckOneItem.run(json, out)))
        .contains("/promiseLimit 承诺办结时限 25 个工作日超过法定办结时限 20 个工作日，应不超过 20 个工作日");
  }

  @Test
  void aCleanFileHasNoFinding() {
    assertThat(output(out -> CheckAFile.run(CLEAN, out))).isEqualTo("77 items, 0 errors\n");
  }

  @Test
  void aFileWithDefectsSaysWhereTheyAre() {
    assertThat(output(out -> CheckAFile.run(DEFECTS, out)))
        .contains("qingwan-defects.json:1568:23 time-limit/promise-within-legal");
  }

  @Test
  void itemsAreCopiedWithEdits(@TempDir Path folder) throws IOException {
    Path copy = folder.resolve("copy.jsonl");
    CopyWithEdits.run(CLEAN, copy);
    assertThat(Files.readAllLines(copy))
        .hasSize(36)
        .allMatch(line -> line.contains("\"complaintWay\":\"12345\""));
  }

  @Test
  void rulesOfOnesOwnAreFound() {
    String json =
        "{\"itemName\": \"青湾市公共场所卫生许可（首次申请）\", \"itemType\": \"01\","
            + " \"consultWay\": \"0549-5550103\"}";
    assertThat(output(out -> RuleOfOnesOwn.run(json, out)))
        .isEqualTo(
            """
            info 事项名称“青湾市公共场所卫生许可（首次申请）”超过 12 个字
            warning 咨询方式“0549-5550103”没有写明市民热线，请加上 12345
            """);
  }

  @Test
  void aProfileOfACityHasRulesWithoutCode(@TempDir Path folder) throws IOException {
    Path catalogue =
        Files.writeString(
            folder.resolve("a.json"),
            """
            [{"itemName": "公共场所卫生许可", "itemType": "01", "inServiceHall": "1", "hallFloor": "F9",
              "caseType": "3", "isExpress": "0", "handleForm": ["1", "3"], "consultWay": "0549-1234567",
              "materials": [{"materialName": "申请表", "materialType": "2", "materialNecessity": "1",
                             "materialOrder": 1, "paperSize": "B5"}]}]
            """);
    StringBuilder text = new StringBuilder();
    text.append(
        output(
            out -> {
              try {
                ProfileOfACity.run(Path.of("profiles", "qingwan.json"), catalogue, out);
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            }));
    assertThat(text.toString())
        .contains(
            "规范：qingwan",
            "进驻大厅的事项，咨询方式“0549-1234567”应含大厅总机 0549-555，请写明总机和分机",
            "许可不支持快递，办理形式却含“快递申请（3）”",
            "材料“申请表”是表格，应注明来源渠道",
            "“大厅楼层”的值“F9”不在代码表内",
            "纸质材料规格“B5”不是常用规格，请使用 A4, A3")
        .doesNotContain("办件类型");
  }

  @Test
  void aFaultyProfileSaysWhatIsWrongAndWhere(@TempDir Path folder) throws IOException {
    Path profile =
        Files.writeString(
            folder.resolve("p.json"),
            """
            {
              "id": "qingwan",
              "severities": {"contact/phone-fromat": "off"}
            }
            """);
    String text =
        output(
            out -> {
              try {
                ProfileOfACity.run(profile, CLEAN, out);
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    assertThat(text)
        .isEqualTo(profile + ":3:18: 没有规则“contact/phone-fromat”，是否应为“contact/phone-format”？\n");
  }

  @Test
  void aCodeIsTakenApart() {
    assertThat(output(out -> TakeACodeApart.run("11440300MB2D0722464440127028001", out)))
        .isEqualTo("body 11440300MB2D072246, valid: true\nlevel 4\nbasic code 440127028001\n");
  }

  @Test
  void aWrongCodeIsExplained() {
    assertThat(output(out -> TakeACodeApart.run("11440300MB2D072246944012702800", out)))
        .contains("应为31位");
  }

  @Test
  void jakartaValidationKnowsTheRules() {
    String json =
        "{\"itemName\": \"食品经营许可\", \"itemType\": \"01\", \"legalLimit\": 20,"
            + " \"legalLimitUnit\": \"1\", \"promiseLimit\": 25, \"promiseLimitUnit\": \"1\"}";
    assertThat(output(out -> AskJakarta.run("11379800MB1Q46T92D", json, out)))
        .startsWith("applicant 统一社会信用代码有误：第18位“D”与前17位不符")
        .contains("\nitem.promiseLimit 承诺办结时限 25 个工作日超过法定办结时限 20 个工作日");
  }
}
