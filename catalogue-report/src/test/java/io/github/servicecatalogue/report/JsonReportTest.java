package io.github.servicecatalogue.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.CheckResult.FileResult;
import io.github.servicecatalogue.CodeFault;
import io.github.servicecatalogue.Coded;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.report.internal.ToolVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  private static final FileResult FILE = Samples.file("a.json", "national", 36);

  private static String report(CheckResult result) throws IOException {
    return report(Language.ZH, result);
  }

  private static String report(Language language, CheckResult result) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonReport.of(language).write(result, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String report(Samples.Draft finding) throws IOException {
    return report(Samples.result(List.of(FILE), finding.build()));
  }

  private static Samples.Draft draft() {
    return Samples.finding("x/y", Severity.ERROR, "a.json", 1, null, null);
  }

  @Test
  void whatControlsATerminalIsEscaped() throws IOException {
    String evil =
        "\u001b[2J\r\u0007\u007f\u0085\u009b31m\u061c\u200f\u202e\u2066\ufeff\ud800𠮷\"\\";
    CheckResult result =
        Samples.result(
            List.of(Samples.file(evil, "national", 1)), Samples.unknownMember(evil, 1, evil, evil));
    String json = report(result);
    assertThat(json.chars())
        .noneMatch(
            c ->
                c != '\n'
                    && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT));
    assertThat(json).contains("\\u009b31m", "\\u202e", "𠮷");
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        if ("itemName".equals(parser.currentName()) && parser.currentToken().isScalarValue()) {
          assertThat(parser.getText()).isEqualTo(evil);
        }
      }
    }
  }

  @Test
  void namesAndOrderAreThoseOfTheContract() throws IOException {
    CheckResult result =
        Samples.result(
            List.of(FILE, Samples.file("b.json", "guangdong", 2)),
            Samples.ambiguous("a.json", 12),
            Samples.unknownMember("b.json", 2, null, null));

    assertThat(report(result))
        .isEqualTo(
            """
            {
              "tool": {"name": "catalogue", "version": "%s"},
              "files": [
                {"file": "a.json", "dialect": "canonical", "profile": "national", "items": 36, "unreadable": 0},
                {"file": "b.json", "dialect": "canonical", "profile": "guangdong", "items": 2, "unreadable": 0}
              ],
              "summary": {"files": 2, "items": 38, "errors": 0, "warnings": 1, "infos": 1, "unreadable": 0, \
            "suppressed": 0, "byRule": {"convert/meaning-ambiguous": 1, "read/unknown-member": 1}},
              "findings": [
                {"rule": "convert/meaning-ambiguous", "severity": "warning", "file": "a.json", "line": 12, "column": 5, \
            "pointer": "/items/3/itemType", "element": "item-type", "itemCode": "11379800MB28413077300013100100101", \
            "itemName": "食品经营许可（新办）", "value": "20", "expected": "行政许可", \
            "message": "“事项类型”的值“公共服务（20）”与成员“TASK_TYPE_NAME”的值“行政许可”含义不一致", "hint": "请核对并统一"},
                {"rule": "read/unknown-member", "severity": "info", "file": "b.json", "line": 2, "column": 5, \
            "pointer": "/items/3/itemType", "message": "成员“cesium”不是规范中的要素，已原样保留", "hint": "请核对名称"}
              ]
            }
            """
                .formatted(ToolVersion.get()));
  }

  @Test
  void nothingFoundIsAReportToo() throws IOException {
    assertThat(report(Samples.result(List.of())))
        .endsWith(
            """
              "files": [],
              "summary": {"files": 0, "items": 0, "errors": 0, "warnings": 0, "infos": 0, "unreadable": 0, \
            "suppressed": 0, "byRule": {}},
              "findings": []
            }
            """);
  }

  @Test
  void numbersAndListsAreWhatTheyAre() throws IOException {
    assertThat(report(draft().value(30).expected("<= 20")))
        .contains("\"value\": 30, \"expected\": \"<= 20\"");
    assertThat(report(draft().value(5_000_000_000L).expected(List.of("1", "2", 3))))
        .contains("\"value\": 5000000000, \"expected\": [\"1\", \"2\", 3]");
    assertThat(report(draft().value(new Coded(Elements.CASE_TYPE, "9")).expected(new Term("date"))))
        .contains("\"value\": \"9\", \"expected\": \"date\"");
    assertThat(report(draft().expected(Elements.CASE_TYPE)))
        .doesNotContain("\"value\"")
        .contains("\"expected\": \"case-type\"");
  }

  @Test
  void aFaultIsPutIntoWords() throws IOException {
    CodeFault fault = new CodeFault(null, CodeFault.Kind.NOT_A_LEVEL, 19, "8", "1-7");

    assertThat(report(draft().expected(fault))).contains("\"expected\": \"第19位“8”不是行使层级，应为1至7\"");
  }

  @Test
  void aRuleWithoutHintHasNoMemberForIt() throws IOException {
    assertThat(report(draft())).doesNotContain("\"hint\"").contains("\"message\": \"x/y\"");
  }

  @Test
  void messagesAreInTheLanguageAskedFor() throws IOException {
    CheckResult result =
        Samples.result(List.of(FILE), Samples.unknownMember("a.json", 1, null, null));

    assertThat(report(Language.EN, result)).contains("\"hint\": \"check the name\"");
  }

  @Test
  void meaningsComeFromTheProfileOfTheFile() throws IOException {
    CheckResult result =
        Samples.result(
            List.of(Samples.file("b.json", "guangdong", 1)), Samples.ambiguous("b.json", 1));

    assertThat(report(result)).contains("其他行政权力（20）");
  }

  @Test
  void aFindingWithoutALocationHasNone() throws IOException {
    Finding finding =
        new Finding("x/y", Severity.ERROR, "", null, null, null, null, null, Map.of(), null);

    assertThat(report(Samples.result(List.of(), finding)))
        .contains(
            "{\"rule\": \"x/y\", \"severity\": \"error\", \"pointer\": \"\", \"message\":"
                + " \"x/y\"}");
  }

  @Test
  void anyTextCanBeReadAgain() throws IOException {
    String odd = "a\"b\\c\n\u0000\ud83d\ud83d\ude00\ude00\u2028";
    FileResult file = new FileResult(odd, null, "canonical", "national", 1, 0, 1);
    String text =
        report(Samples.result(List.of(file), draft().value(odd).expected(List.of(odd)).build()));

    assertThat(text).doesNotContain("?").contains("\\ud83d\ud83d\ude00\\ude00");
    try (JsonParser json = new JsonFactory().createParser(text)) {
      assertThatCode(
              () -> {
                while (json.nextToken() != null) {
                  if ("value".equals(json.currentName()) && json.currentToken().isScalarValue()) {
                    assertThat(json.getText()).isEqualTo(odd);
                  }
                }
              })
          .doesNotThrowAnyException();
    }
  }

  @Test
  void aWriterGetsTheSame() throws IOException {
    CheckResult result = Samples.result(List.of(FILE), Samples.ambiguous("a.json", 12));
    StringWriter text = new StringWriter();
    JsonReport.of(Language.ZH).write(result, text);

    assertThat(text).hasToString(report(result));
  }
}
