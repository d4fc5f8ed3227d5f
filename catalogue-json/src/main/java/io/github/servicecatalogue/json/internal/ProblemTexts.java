package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What can be wrong in a profile file, in words. Immutable and thread-safe. */
public final class ProblemTexts {
  private final Map<String, String> texts;

  private ProblemTexts(Map<String, String> texts) {
    this.texts = texts;
  }

  /** Returns the texts of that language. */
  public static ProblemTexts of(Language language) {
    String resource =
        "/io/github/servicecatalogue/json/problems_"
            + language.locale().getLanguage()
            + ".properties";
    try (InputStream in = ProblemTexts.class.getResourceAsStream(resource)) {
      Properties properties = new Properties();
      properties.load(
          new InputStreamReader(Objects.requireNonNull(in, resource), StandardCharsets.UTF_8));
      Map<String, String> texts = new TreeMap<>();
      properties.forEach((key, value) -> texts.put((String) key, (String) value));
      return new ProblemTexts(texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns all keys, for a test that both languages have the same. */
  public Iterable<String> keys() {
    return texts.keySet();
  }

  /** Returns a text with its arguments, of which those that begin with {@code @} are texts too. */
  public String message(String key, List<String> arguments, @Nullable String suggestion) {
    StringBuilder message = new StringBuilder(filled(text(key), arguments));
    if (suggestion != null) {
      message.append(filled(text("did-you-mean"), List.of(suggestion)));
    }
    return message.toString();
  }

  private String text(String key) {
    return texts.getOrDefault(key, key);
  }

  private String filled(String text, List<String> arguments) {
    StringBuilder filled = new StringBuilder(text.length() + 32);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int argument = i + 2 < text.length() ? text.charAt(i + 1) - '0' : -1;
      if (c == '{' && argument >= 0 && argument < arguments.size() && text.charAt(i + 2) == '}') {
        String value = arguments.get(argument);
        filled.append(value.startsWith("@") ? text(value.substring(1)) : visible(value));
        i += 2;
      } else {
        filled.append(c);
      }
    }
    return filled.toString();
  }

  /** What a file holds reaches a terminal: on one line, and not without end. */
  private static String visible(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length() && i < LONGEST; i++) {
      char c = value.charAt(i);
      boolean hidden = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
      text.append(hidden ? '\uFFFD' : c);
    }
    return value.length() > LONGEST ? text.append('…').toString() : text.toString();
  }

  private static final int LONGEST = 300;
}
