package io.github.servicecatalogue;

import org.jspecify.annotations.Nullable;

/** An object that has elements: an item, or a row of one. Immutable and thread-safe. */
public sealed interface ElementHolder
    permits ServiceItem,
        BasicItem,
        LegalBasis,
        SpecialProcedure,
        Step,
        Situation,
        Window,
        Fee,
        Material,
        Result,
        Question,
        ImplementingBody {
  /** Returns all values. */
  ElementValues values();

  /** Returns the value of an element, or the rows of a kind, or null where there is none. */
  default <T> @Nullable T get(Member<T> member) {
    return values().get(member);
  }

  /** Returns what the object held beyond its typed places. */
  default Extensions extensions() {
    return values().extensions();
  }
}
