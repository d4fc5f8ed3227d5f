package io.github.servicecatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A text in which places are marked: {@code ‹a›} marks the place {@code a} and is taken out. Lines
 * and columns are counted here in the plainest way, as an independent check.
 */
final class Marked {
  private final StringBuilder text = new StringBuilder();
  private final Map<String, String> places = new TreeMap<>();

  Marked(String marked) {
    int line = 1;
    int column = 1;
    int i = 0;
    while (i < marked.length()) {
      int c = marked.codePointAt(i);
      if (c == '‹') {
        int end = marked.indexOf('›', i);
        places.put(marked.substring(i + 1, end), line + ":" + column);
        i = end + 1;
        continue;
      }
      text.appendCodePoint(c);
      i += Character.charCount(c);
      if (c == '\n') {
        line++;
        column = 1;
      } else if (c != '\ufeff') {
        column++;
      }
    }
  }

  String text() {
    return text.toString();
  }

  byte[] bytes() {
    return text().getBytes(UTF_8);
  }

  /** Returns the line and the column of a place, as {@code 1:1}. */
  String place(String name) {
    return Objects.requireNonNull(places.get(name), name);
  }

  /** Returns all marked places by name. */
  Map<String, String> places() {
    return places;
  }
}
