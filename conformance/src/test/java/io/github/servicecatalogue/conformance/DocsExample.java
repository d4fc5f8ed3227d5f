package io.github.servicecatalogue.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a case changes, as Markdown with a short piece of JSON. */
final class DocsExample {
  private static final int WIDTH = 90;
  private static final List<String> RECORDS = List.of("items", "basicItems");

  private DocsExample() {}

  /**
   * Returns the example, without what is found; it begins within a line and ends with a line end.
   *
   * @param baseName gives the name of a base
   * @param cases the folder of the cases, as a page sees it
   */
  static String markdown(
      JsonNode source, UnaryOperator<String> baseName, DocsWords words, String cases) {
    ObjectNode changes = source.deepCopy();
    changes.remove(List.of("name", "findings", "unreadable"));
    StringBuilder to = new StringBuilder();
    if (source.has("document")) {
      String document = changes.remove("document").asText();
      to.append(words.get(document.isEmpty() ? "case.empty-file" : "case.file")).append('\n');
      to.append(document.isEmpty() ? "" : block("text", visible(document.strip())));
    } else if (source.has("bytes")) {
      to.append(words.get("case.bytes")).append('\n');
      to.append(block("text", changes.remove("bytes").asText()));
    } else if (source.has("base") && RECORDS.stream().noneMatch(source::has)) {
      String base = changes.remove("base").asText();
      String key = changes.isEmpty() ? "case.unchanged" : "case.base";
      String link = cases + "bases/" + base + ".json";
      to.append(words.get(key, baseName.apply(base), link)).append('\n');
    } else {
      to.append(words.get("case.several", cases + "bases")).append('\n');
    }
    if (!changes.isEmpty()) {
      boolean second = source.has("document") || source.has("bytes");
      to.append(second ? "\n" + words.get("case.with") + "\n" : "");
      to.append(block("json", json(changes, "", 0)));
    }
    return to.toString();
  }

  private static String block(String kind, String text) {
    return "\n```" + kind + "\n" + text + "\n```\n";
  }

  /** Writes a value on one line where that is short. */
  private static String json(JsonNode value, String indent, int column) {
    String line = line(value);
    if (column + indent.length() + width(line) <= WIDTH || !value.isContainerNode()) {
      return line;
    }
    String inner = indent + "  ";
    List<String> parts = new ArrayList<>();
    if (value.isObject()) {
      for (var member : value.properties()) {
        String name = '"' + member.getKey() + "\": ";
        parts.add(inner + name + json(member.getValue(), inner, name.length()));
      }
    } else {
      value.forEach(entry -> parts.add(inner + json(entry, inner, 0)));
    }
    String open = value.isObject() ? "{\n" : "[\n";
    return open + String.join(",\n", parts) + "\n" + indent + (value.isObject() ? "}" : "]");
  }

  private static String line(JsonNode value) {
    if (value.isObject()) {
      List<String> members = new ArrayList<>();
      for (var member : value.properties()) {
        members.add('"' + member.getKey() + "\": " + line(member.getValue()));
      }
      return "{" + String.join(", ", members) + "}";
    }
    if (value.isArray()) {
      List<String> entries = new ArrayList<>();
      value.forEach(entry -> entries.add(line(entry)));
      return "[" + String.join(", ", entries) + "]";
    }
    return visible(value.toString());
  }

  private static int width(String text) {
    return text.codePoints().map(c -> c < 0x2e80 ? 1 : 2).sum();
  }

  /** Writes characters that nobody sees as JSON writes them. */
  private static String visible(String text) {
    StringBuilder to = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int type = Character.getType(c);
      boolean hidden =
          (type == Character.FORMAT || type == Character.CONTROL || c == '\u3000' || c == '\u00a0')
              && c != '\n';
      boolean begins = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
      boolean ends = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), c);
      if (hidden || (Character.isSurrogate(c) && !begins && !ends)) {
        to.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
      } else {
        to.append(c);
      }
    }
    return to.toString();
  }
}
