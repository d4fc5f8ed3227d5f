package io.github.servicecatalogue;

import java.util.Objects;

/**
 * A value kept as it was found, because it has no typed place or did not parse.
 *
 * <p>Immutable and thread-safe.
 *
 * @param isText whether {@code content} is a plain text; otherwise it is the source of a JSON value
 *     (an object, array, number, {@code true} or {@code false}) without white space between its
 *     tokens
 * @param content the text, or the source
 */
public record RawValue(boolean isText, String content) {
  /** Checks that the content is not null. */
  public RawValue {
    Objects.requireNonNull(content);
  }

  /** Returns a value that was a text. */
  public static RawValue text(String text) {
    return new RawValue(true, text);
  }

  /** Returns a value that was some other JSON; {@code source} is not checked here. */
  public static RawValue json(String source) {
    return new RawValue(false, source);
  }

  /** Returns the text, or the JSON source. */
  @Override
  public String toString() {
    return content;
  }
}
