package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.core.ItemRule;
import org.jspecify.annotations.Nullable;

/**
 * A check that says which values may make it report something, so that it need not run where an
 * {@link ItemScreen} finds none of them.
 */
public sealed interface ScreenedCheck extends ItemRule.Check
    permits ElementWalk, RequiredElements, TriggeredCheck {
  /** Returns the test of an element's values in items of that kind, or null for none. */
  @Nullable ValueTest testOf(Element<?> element, @Nullable ItemKind kind);

  /**
   * Tells whether something may be wrong where the element has no value, though the form of the
   * item can carry it.
   */
  boolean demands(Element<?> element, @Nullable ItemKind kind);

  /** Tells whether something may be wrong where there are no rows of that kind. */
  boolean demands(RowKind<?> rows, @Nullable ItemKind kind);

  /** Tells whether something may be wrong where there is a value, or rows, whatever they are. */
  default boolean mindsAny(Member<?> member) {
    return false;
  }

  /** Tells whether it judges values by themselves, which is done before they are compared. */
  default boolean runsFirst() {
    return true;
  }
}
