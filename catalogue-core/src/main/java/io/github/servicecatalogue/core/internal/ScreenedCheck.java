package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.core.ItemRule;
import org.jspecify.annotations.Nullable;

/**
 * A check that looks at values one by one, so that it need not run where a {@link WalkScreen} finds
 * nothing that could be wrong.
 */
public sealed interface ScreenedCheck extends ItemRule.Check permits ElementWalk, RequiredElements {
  /** Returns the test of an element's values in items of that kind, or null for none. */
  @Nullable ValueTest testOf(Element<?> element, @Nullable ItemKind kind);

  /** Tells whether something may be wrong where the element has no value. */
  boolean demands(Element<?> element, @Nullable ItemKind kind);

  /** Tells whether something may be wrong where there are no rows of that kind. */
  boolean demands(RowKind<?> rows, @Nullable ItemKind kind);
}
