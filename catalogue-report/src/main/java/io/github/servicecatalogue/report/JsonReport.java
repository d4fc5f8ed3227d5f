package io.github.servicecatalogue.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Location;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.Messages;
import io.github.servicecatalogue.report.internal.JsonLayout;
import io.github.servicecatalogue.report.internal.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The report for programs (JSON 报告): an object with {@code tool}, {@code files}, {@code summary}
 * and {@code findings}.
 *
 * <p>Names and order of the members are stable; later versions may add some. A finding is a line.
 * {@code line} and {@code column} count from 1, the column in characters (code points). {@code
 * value} and {@code expected} are numbers, texts or arrays. What is not known is absent. The counts
 * of the summary are exact even where not all findings were kept. The same result gives the same
 * bytes.
 *
 * <p>Immutable and thread-safe.
 */
public final class JsonReport {
  private final Language language;

  private JsonReport(Language language) {
    this.language = language;
  }

  /** Returns the report with messages in that language. */
  public static JsonReport of(Language language) {
    return new JsonReport(language);
  }

  /**
   * Writes the report as UTF-8 with a line end at its end.
   *
   * @param result what was found
   * @param out where to; flushed, not closed
   * @throws IOException if it cannot be written
   */
  public void write(CheckResult result, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    write(result, writer);
    writer.flush();
  }

  /**
   * Writes the report with a line end at its end.
   *
   * @param result what was found
   * @param out where to; neither flushed nor closed
   * @throws IOException if it cannot be written
   */
  public void write(CheckResult result, Writer out) throws IOException {
    Wording wording = new Wording(result, language);
    try (JsonGenerator json = JsonLayout.open(out)) {
      json.writeStartObject();
      JsonLayout.tool(json);
      json.writeArrayFieldStart("files");
      for (CheckResult.FileResult file : result.files()) {
        file(json, file);
      }
      json.writeEndArray();
      summary(json, result);
      json.writeArrayFieldStart("findings");
      for (Finding finding : result.findings()) {
        finding(json, finding, wording.of(finding));
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void file(JsonGenerator json, CheckResult.FileResult file) throws IOException {
    json.writeStartObject();
    JsonLayout.text(json, "file", file.file());
    json.writeStringField("dialect", file.dialect());
    json.writeStringField("profile", file.profile());
    json.writeNumberField("items", file.items());
    json.writeNumberField("unreadable", file.unreadable());
    json.writeEndObject();
  }

  private static void summary(JsonGenerator json, CheckResult result) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("files", result.files().size());
    json.writeNumberField("items", result.items());
    json.writeNumberField("errors", result.count(Severity.ERROR));
    json.writeNumberField("warnings", result.count(Severity.WARNING));
    json.writeNumberField("infos", result.count(Severity.INFO));
    json.writeNumberField("unreadable", result.unreadable());
    // Nothing is suppressed yet; the member is there so that readers can rely on it.
    json.writeNumberField("suppressed", 0);
    json.writeObjectFieldStart("byRule");
    for (Map.Entry<String, Long> rule : result.byRule().entrySet()) {
      json.writeNumberField(rule.getKey(), rule.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void finding(JsonGenerator json, Finding finding, Messages messages) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", finding.rule());
    json.writeStringField("severity", finding.severity().id());
    Location location = finding.location();
    if (location != null) {
      text(json, "file", location.file());
      json.writeNumberField("line", location.line());
      json.writeNumberField("column", location.column());
    }
    JsonLayout.text(json, "pointer", finding.pointer());
    text(json, "element", finding.element());
    text(json, "itemCode", finding.itemCode());
    text(json, "itemName", finding.itemName());
    argument(json, "value", finding.value());
    argument(json, "expected", finding.expected());
    JsonLayout.text(json, "message", messages.message(finding));
    String hint = messages.hint(finding);
    text(json, "hint", hint.isEmpty() ? null : hint);
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, @Nullable String text)
      throws IOException {
    if (text != null) {
      JsonLayout.text(json, name, text);
    }
  }

  private void argument(JsonGenerator json, String name, @Nullable Object value)
      throws IOException {
    if (value != null) {
      JsonLayout.argument(json, name, value, language);
    }
  }
}
