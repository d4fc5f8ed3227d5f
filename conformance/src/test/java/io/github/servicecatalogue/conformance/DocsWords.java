package io.github.servicecatalogue.conformance;

import io.github.servicecatalogue.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The words of the pages about rules in one language; {@code {0}} is an argument. */
final class DocsWords {
  private final Properties words = new Properties();

  DocsWords(Language language) {
    String resource = "/rule-docs_" + language.locale().getLanguage() + ".properties";
    try (InputStream in = DocsWords.class.getResourceAsStream(resource)) {
      words.load(
          new InputStreamReader(Objects.requireNonNull(in, resource), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String get(String key, Object... arguments) {
    String text = Objects.requireNonNull(words.getProperty(key), key);
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", arguments[i].toString());
    }
    return text;
  }
}
