package io.github.servicecatalogue.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.servicecatalogue.CodeExplanation;
import io.github.servicecatalogue.CodeExplanation.CheckDigit;
import io.github.servicecatalogue.CodeExplanation.Part;
import io.github.servicecatalogue.CodeExplanation.Reading;
import io.github.servicecatalogue.CodeExplanation.Words;
import io.github.servicecatalogue.CodeFault;
import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.CodeLists;
import io.github.servicecatalogue.CodeScheme;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.report.internal.Columns;
import io.github.servicecatalogue.report.internal.JsonLayout;
import io.github.servicecatalogue.report.internal.Texts;
import io.github.servicecatalogue.report.internal.Visible;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A code taken apart, for people and for programs. */
final class CodePage {
  private static final int LONGEST_CODE = 100;

  private final Texts texts;
  private final Language language;
  private final CodeLists lists;
  private final CodeExplanation explained;

  CodePage(Texts texts, Language language, CodeLists lists, CodeExplanation explained) {
    this.texts = texts;
    this.language = language;
    this.lists = lists;
    this.explained = explained;
  }

  /** Tells whether the code is well-formed. */
  boolean isFine() {
    return explained.isFine();
  }

  /** Writes the page for people. */
  void write(Writer out) throws IOException {
    String code = explained.code();
    int length = code.codePointCount(0, code.length());
    out.write(
        Visible.cut(code, LONGEST_CODE) + "  " + texts.count("explain.length", length) + "\n");
    CodeFault fault = explained.fault();
    if (fault != null) {
      out.write("\n  ✗ " + Visible.of(fault.text(language)) + "\n");
      if (!explained.repaired().equals(code) && !explained.readings().isEmpty()) {
        out.write("  " + texts.get("explain.repaired", explained.repaired()) + "\n");
      }
    }
    CodeScheme scheme = explained.scheme();
    if (scheme != null) {
      out.write("\n  ✗ " + texts.get("explain.scheme", scheme.label(language)) + "\n");
    }
    for (int i = 0; i < explained.readings().size(); i++) {
      Reading reading = explained.readings().get(i);
      String type = reading.type().label(language);
      out.write("\n" + (i == 0 ? type : texts.get("explain.or", type)) + "\n");
      reading(out, reading);
    }
    if (isFine()) {
      out.write("\n" + texts.get("explain.fine") + "\n");
    }
  }

  private void reading(Writer out, Reading reading) throws IOException {
    int placeWidth = 0;
    int valueWidth = 0;
    int nameWidth = 0;
    for (Part part : reading.parts()) {
      placeWidth = Math.max(placeWidth, place(part).length());
      valueWidth = Math.max(valueWidth, Columns.of(value(part)));
      nameWidth = Math.max(nameWidth, Columns.of(part.name().text(language)));
    }
    for (Part part : reading.parts()) {
      String meaning = meaning(part);
      String line =
          "  "
              + Columns.padLeft(place(part), placeWidth)
              + "  "
              + Columns.pad(value(part), valueWidth)
              + "  "
              + Columns.pad(part.name().text(language), nameWidth)
              + "  "
              + meaning;
      out.write(line.stripTrailing() + "\n");
    }
    for (CheckDigit digit : reading.checkDigits()) {
      checkDigit(out, digit, reading.faults());
    }
    for (CodeFault fault : reading.faults()) {
      out.write("  ✗ " + Visible.of(fault.text(language)) + "\n");
    }
    for (Words remark : reading.remarks()) {
      out.write("  · " + remark.text(language) + "\n");
    }
  }

  /** A wrong check character that is a fault is told as one, with what to do. */
  private void checkDigit(Writer out, CheckDigit digit, List<CodeFault> faults) throws IOException {
    String name = digit.name().text(language) + texts.get("explain.standard", digit.standard());
    if (digit.matches()) {
      out.write(
          "  ✓ " + texts.get("explain.check-right", digit.position(), digit.found(), name) + "\n");
    } else if (faults.stream().noneMatch(fault -> fault.position() == digit.position())) {
      out.write(
          "  · "
              + texts.get(
                  "explain.check-wrong", digit.position(), digit.found(), name, digit.expected())
              + "\n");
    }
  }

  private static String place(Part part) {
    return part.from() == part.to() ? "" + part.from() : part.from() + "-" + part.to();
  }

  private static String value(Part part) {
    return "  ".repeat(part.depth()) + part.value();
  }

  /** Returns what a part means by the lists, and by itself. */
  private String meaning(Part part) {
    List<String> meanings = new ArrayList<>();
    String listId = part.listId();
    String listCode = part.listCode();
    if (listId != null && listCode != null) {
      CodeList list = lists.find(listId);
      String meaning = list == null ? null : list.meaning(listCode, language);
      if (meaning != null) {
        meanings.add(meaning);
      } else if (list != null && !list.isOpen()) {
        meanings.add(texts.get("explain.not-in-list", list.zhName()));
      }
    }
    Words own = part.meaning();
    if (own != null) {
      meanings.add(own.text(language));
    }
    return String.join(texts.get("comma"), meanings);
  }

  /** Writes the page for programs. */
  void writeJson(Writer out) throws IOException {
    try (JsonGenerator json = JsonLayout.open(out)) {
      json.writeStartObject();
      JsonLayout.tool(json);
      JsonLayout.text(json, "code", explained.code());
      JsonLayout.text(json, "repaired", explained.repaired());
      json.writeBooleanField("wellFormed", isFine());
      CodeFault fault = explained.fault();
      if (fault != null) {
        json.writeFieldName("fault");
        fault(json, fault);
      }
      CodeScheme scheme = explained.scheme();
      if (scheme != null) {
        json.writeObjectFieldStart("scheme");
        json.writeStringField("id", id(scheme));
        json.writeStringField("name", scheme.label(language));
        json.writeEndObject();
      }
      json.writeArrayFieldStart("readings");
      for (Reading reading : explained.readings()) {
        reading(json, reading);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void reading(JsonGenerator json, Reading reading) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", id(reading.type()));
    json.writeStringField("name", reading.type().label(language));
    json.writeArrayFieldStart("parts");
    for (Part part : reading.parts()) {
      json.writeStartObject();
      json.writeStringField("id", part.id());
      json.writeStringField("name", part.name().text(language));
      json.writeNumberField("from", part.from());
      json.writeNumberField("to", part.to());
      json.writeNumberField("depth", part.depth());
      json.writeStringField("value", part.value());
      String meaning = meaning(part);
      if (!meaning.isEmpty()) {
        json.writeStringField("meaning", meaning);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("checkDigits");
    for (CheckDigit digit : reading.checkDigits()) {
      json.writeStartObject();
      json.writeStringField("name", digit.name().text(language));
      json.writeStringField("standard", digit.standard());
      json.writeNumberField("position", digit.position());
      json.writeStringField("found", String.valueOf(digit.found()));
      json.writeStringField("expected", String.valueOf(digit.expected()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("faults");
    for (CodeFault fault : reading.faults()) {
      fault(json, fault);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("remarks");
    for (Words remark : reading.remarks()) {
      json.writeString(remark.text(language));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void fault(JsonGenerator json, CodeFault fault) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", id(fault.kind()));
    json.writeNumberField("position", fault.position());
    JsonLayout.text(json, "found", fault.found());
    JsonLayout.text(json, "expected", fault.expected());
    JsonLayout.text(json, "message", fault.text(language));
    json.writeEndObject();
  }
}
