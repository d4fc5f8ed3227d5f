package io.github.servicecatalogue;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code \}{@code uXXXX} in test data, so that people can see characters that do not show.
 */
final class Escapes {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  private Escapes() {}

  /** Returns the text meant; an absent one is empty. */
  static String read(@Nullable String text) {
    return text == null
        ? ""
        : ESCAPE
            .matcher(text)
            .replaceAll(hit -> Character.toString((char) Integer.parseInt(hit.group(1), 16)));
  }
}
