package io.github.servicecatalogue.report.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of a user interface in one language. Arguments stand in braces by their number, {@code
 * {0}}; nothing else in a text is evaluated. Immutable and thread-safe.
 */
public final class Texts {
  private final Map<String, String> texts;

  private Texts(Map<String, String> texts) {
    this.texts = texts;
  }

  /**
   * Reads a bundle: properties in UTF-8.
   *
   * @param in the bundle, which is closed; null, when it is missing from the jar, is an error
   */
  public static Texts read(@Nullable InputStream in) {
    Objects.requireNonNull(in, "a bundle is missing from the library");
    Properties properties = new Properties();
    try (InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, value) -> texts.put((String) key, (String) value));
    return new Texts(texts);
  }

  /** Returns all keys, for a test that all languages have the same. */
  public Iterable<String> keys() {
    return texts.keySet();
  }

  /** Tells whether there is a text of that key. */
  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /**
   * Returns a text with its arguments.
   *
   * @throws IllegalArgumentException if there is none of that key
   */
  public String get(String key, Object... arguments) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("No text \"" + key + "\"");
    }
    if (arguments.length == 0) {
      return text;
    }
    StringBuilder filled = new StringBuilder(text.length() + 32);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{' && i + 2 < text.length() && text.charAt(i + 2) == '}') {
        filled.append(arguments[text.charAt(i + 1) - '0']);
        i += 2;
      } else {
        filled.append(c);
      }
    }
    return filled.toString();
  }

  /** Returns the text of {@code key}, or of {@code key.one} for 1, with the number in it. */
  public String count(String key, long number) {
    String one = key + ".one";
    return get(number == 1 && has(one) ? one : key, number);
  }
}
