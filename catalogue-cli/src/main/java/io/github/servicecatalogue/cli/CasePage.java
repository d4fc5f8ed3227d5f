package io.github.servicecatalogue.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.servicecatalogue.Language;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The case file of a rule: why the rule exists, where that stands, and which items pass and fail
 * it. What it holds is described in the README beside the case files.
 */
final class CasePage {
  private static final String FOLDER = "/io/github/servicecatalogue/cases/";

  private final Map<?, ?> members;

  private CasePage(Map<?, ?> members) {
    this.members = members;
  }

  private static @Nullable InputStream open(String rule) {
    return CasePage.class.getResourceAsStream(FOLDER + "rules/" + rule + ".json");
  }

  /** Returns the page of a rule, or null if it has none. */
  static @Nullable CasePage find(String rule) throws IOException {
    return read("rules/" + rule) instanceof Map<?, ?> members ? new CasePage(members) : null;
  }

  /** Returns a new tree of one of the files, to be changed, or null if there is no such file. */
  static @Nullable Object read(String file) throws IOException {
    try (InputStream in = CasePage.class.getResourceAsStream(FOLDER + file + ".json")) {
      if (in == null) {
        return null;
      }
      try (JsonParser json = new JsonFactory().createParser(in)) {
        json.nextToken();
        return value(json);
      }
    }
  }

  /** Copies the members of a rule's case file, but for the id, which the reader has already. */
  static void copy(String rule, JsonGenerator to) throws IOException {
    try (InputStream in = open(rule)) {
      if (in == null) {
        return;
      }
      try (JsonParser json = new JsonFactory().createParser(in)) {
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          boolean id = json.currentName().equals("rule");
          json.nextToken();
          if (!id) {
            to.writeFieldName(json.currentName());
            to.copyCurrentStructure(json);
          } else {
            json.skipChildren();
          }
        }
      }
    }
  }

  private static @Nullable Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> array(json);
      case VALUE_STRING -> json.getText();
      case VALUE_NULL -> null;
      default -> new Literal(json.getText());
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser json) throws IOException {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      object.put(name, value(json));
    }
    return object;
  }

  private static List<@Nullable Object> array(JsonParser json) throws IOException {
    List<@Nullable Object> array = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(json));
    }
    return array;
  }

  /** A number, {@code true} or {@code false}, as written. */
  record Literal(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  /** Returns a text of the page, or an empty one. */
  String text(String member) {
    return textOf(members, member);
  }

  /**
   * Returns a text of the page that is there in each language, or an empty one.
   *
   * @param member {@code reason}, {@code source} or {@code evidence}
   */
  String text(String member, Language language) {
    return members.get(member) instanceof Map<?, ?> texts
        ? textOf(texts, language.locale().getLanguage())
        : "";
  }

  /** Returns the cases. */
  List<Map<?, ?>> cases() {
    return objects(members, "cases");
  }

  /** Returns a text of an object, or an empty one. */
  static String textOf(Map<?, ?> object, String member) {
    return Objects.toString(object.get(member), "");
  }

  /** Returns the objects of an array, maybe none. */
  static List<Map<?, ?>> objects(Map<?, ?> object, String member) {
    List<Map<?, ?>> objects = new ArrayList<>();
    if (object.get(member) instanceof List<?> list) {
      for (Object entry : list) {
        if (entry instanceof Map<?, ?> map) {
          objects.add(map);
        }
      }
    }
    return objects;
  }

  /** Returns a value as JSON on one line. */
  static String json(@Nullable Object value) {
    StringBuilder text = new StringBuilder();
    json(value, text);
    return text.toString();
  }

  private static void json(@Nullable Object value, StringBuilder to) {
    if (value instanceof Map<?, ?> map) {
      String separator = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        to.append(separator);
        json(entry.getKey(), to);
        to.append(": ");
        json(entry.getValue(), to);
        separator = ", ";
      }
      to.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      String separator = "[";
      for (Object entry : list) {
        to.append(separator);
        json(entry, to);
        separator = ", ";
      }
      to.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof String text) {
      to.append('"').append(JsonStringEncoder.getInstance().quoteAsString(text)).append('"');
    } else {
      to.append(value);
    }
  }
}
