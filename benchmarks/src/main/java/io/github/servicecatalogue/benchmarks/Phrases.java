package io.github.servicecatalogue.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The pieces of which the texts of made-up items are put together ({@code phrases.txt}). */
final class Phrases {
  private final Map<String, List<String>> sections = new LinkedHashMap<>();

  private Phrases() {}

  static Phrases load() {
    Phrases phrases = new Phrases();
    List<String> section = new ArrayList<>();
    for (String line : lines("phrases.txt")) {
      if (line.startsWith("[")) {
        section = new ArrayList<>();
        phrases.sections.put(line.substring(1, line.length() - 1), section);
      } else {
        section.add(line);
      }
    }
    return phrases;
  }

  /** Returns the lines of a resource that are neither empty nor a comment. */
  static List<String> lines(String resource) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Phrases.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the pieces of that kind. */
  List<String> of(String section) {
    return Objects.requireNonNull(sections.get(section), section);
  }

  /** Returns the piece with its gaps filled; numbers are thrown anew for each gap. */
  static String fill(String piece, Map<Character, String> words, Dice dice) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (c != '{') {
        text.append(c);
        continue;
      }
      char gap = piece.charAt(i + 1);
      switch (gap) {
        case 'n' -> text.append(dice.between(2, 9));
        case 'm' -> text.append(dice.between(10, 60));
        default -> text.append(Objects.requireNonNull(words.get(gap), piece));
      }
      i += 2;
    }
    return text.toString();
  }
}
