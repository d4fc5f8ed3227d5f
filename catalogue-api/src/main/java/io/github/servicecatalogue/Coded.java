package io.github.servicecatalogue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The value of a coded element: the code as found, which gives its meaning through the code list.
 *
 * <p>An unknown code is kept and simply has no meaning. Immutable and thread-safe.
 *
 * @param element the element, which names the code list
 * @param code the code as found
 */
public record Coded(Element<?> element, String code) {
  /** Checks that neither is null. */
  public Coded {
    Objects.requireNonNull(element);
    Objects.requireNonNull(code);
  }

  /** Returns the coded value, or null where there is no code. */
  public static @Nullable Coded of(Element<?> element, @Nullable String code) {
    return code == null ? null : new Coded(element, code);
  }

  /** Returns the meaning by the national list, or null for an unknown code or an open list. */
  public @Nullable String meaning(Language language) {
    return meaning(language, CodeLists.national());
  }

  /** Returns the meaning by these lists, or null for an unknown code or an open list. */
  public @Nullable String meaning(Language language, CodeLists lists) {
    CodeList list = lists.listOf(element);
    return list == null ? null : list.meaning(code, language);
  }

  /** Returns the code. */
  @Override
  public String toString() {
    return code;
  }
}
