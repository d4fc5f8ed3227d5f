package io.github.servicecatalogue;

import java.util.Objects;

/**
 * A word in the argument of a finding that has a text in each language, such as {@code date}.
 *
 * <p>The texts stand in the message bundles under {@code term.} and the id. Immutable and
 * thread-safe.
 *
 * @param id the id, such as {@code date}
 */
public record Term(String id) {
  /** Checks that the id is not null. */
  public Term {
    Objects.requireNonNull(id);
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id;
  }
}
