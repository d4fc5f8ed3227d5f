package io.github.servicecatalogue.report.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import io.github.servicecatalogue.CodeFault;
import io.github.servicecatalogue.Language;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * The layout of the JSON that the library writes for programs: a line for each member of the whole
 * and for each entry of its arrays, so that it can be compared and searched line by line.
 */
public final class JsonLayout implements PrettyPrinter {
  private static final int MEMBERS = 1;
  private static final int ENTRIES = 2;

  private int depth;

  private JsonLayout() {}

  /** Opens a generator with this layout; it does not close the writer. */
  public static JsonGenerator open(Writer out) throws IOException {
    return new JsonFactory()
        .createGenerator(out)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .setPrettyPrinter(new JsonLayout());
  }

  /** Writes who made the report, as the first member of it. */
  public static void tool(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeStringField("name", "catalogue");
    json.writeStringField("version", ToolVersion.get());
    json.writeEndObject();
  }

  /**
   * Writes a member with an argument of a finding: a number, an array, or a text; nothing for null.
   */
  public static void argument(JsonGenerator json, String name, Object value, Language language)
      throws IOException {
    json.writeFieldName(name);
    argument(json, value, language);
  }

  private static void argument(JsonGenerator json, Object value, Language language)
      throws IOException {
    if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object entry : list) {
        argument(json, entry, language);
      }
      json.writeEndArray();
    } else if (value instanceof CodeFault fault) {
      text(json, fault.text(language));
    } else {
      text(json, value.toString());
    }
  }

  /** Writes a member with a text that may hold anything, even half a surrogate pair. */
  public static void text(JsonGenerator json, String name, String text) throws IOException {
    json.writeFieldName(name);
    text(json, text);
  }

  /**
   * Escapes more than the generator does: half a surrogate pair, which UTF-8 cannot hold, and what
   * would control the terminal that shows the report.
   */
  private static void text(JsonGenerator json, String text) throws IOException {
    if (!Visible.hasHidden(text)) {
      json.writeString(text);
      return;
    }
    StringBuilder quoted = new StringBuilder(text.length() + 16).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Visible.isHidden(text, i)) {
        Visible.escape(c, quoted);
      } else {
        quoted.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    json.writeRawValue(quoted.append('"').toString());
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator json) throws IOException {
    json.writeRaw('{');
    depth++;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator json) throws IOException {
    lineOf(json, MEMBERS);
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
    separate(json, MEMBERS);
  }

  @Override
  public void writeEndObject(JsonGenerator json, int members) throws IOException {
    depth--;
    if (depth == 0 && members > 0) {
      json.writeRaw('\n');
    }
    json.writeRaw('}');
  }

  @Override
  public void writeStartArray(JsonGenerator json) throws IOException {
    json.writeRaw('[');
    depth++;
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    lineOf(json, ENTRIES);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    separate(json, ENTRIES);
  }

  @Override
  public void writeEndArray(JsonGenerator json, int entries) throws IOException {
    if (entries > 0 && depth == ENTRIES) {
      json.writeRaw("\n  ");
    }
    depth--;
    json.writeRaw(']');
  }

  private void separate(JsonGenerator json, int ownLines) throws IOException {
    json.writeRaw(depth == ownLines ? "," : ", ");
    lineOf(json, ownLines);
  }

  private void lineOf(JsonGenerator json, int ownLines) throws IOException {
    if (depth == ownLines) {
      json.writeRaw(depth == MEMBERS ? "\n  " : "\n    ");
    }
  }
}
