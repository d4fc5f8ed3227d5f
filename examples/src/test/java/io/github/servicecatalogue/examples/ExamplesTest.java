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
