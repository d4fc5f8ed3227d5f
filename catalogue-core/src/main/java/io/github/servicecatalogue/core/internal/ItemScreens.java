package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ItemKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the screens of one validator. Most types of items have the same checks, and most elements
 * the same screens, so what was made once is taken again. Not thread-safe; what it makes is.
 */
public final class ItemScreens {
  private record Key(List<ScreenedCheck> checks, @Nullable ItemKind kind) {}

  private final Set<Element<?>> form;
  private final Map<Key, ItemScreen> made = new HashMap<>();
  private final Map<List<Screen>, Screen> joined = new HashMap<>();
  private final Map<Set<CharSet>, CharSet> unions = new HashMap<>();

  /**
   * Returns a maker of screens.
   *
   * @param form the elements that the form of the items can carry; no other is demanded
   */
  public ItemScreens(Set<Element<?>> form) {
    this.form = form;
  }

  /** Returns the screen of these checks for items of that kind. */
  public ItemScreen of(List<ScreenedCheck> checks, @Nullable ItemKind kind) {
    return made.computeIfAbsent(
        new Key(checks, kind), key -> ItemScreen.of(checks, kind, form, this::join));
  }

  private Screen join(List<Screen> screens) {
    return joined.computeIfAbsent(screens, all -> Screen.allOf(all, this::union));
  }

  private CharSet union(CharSet one, CharSet other) {
    return unions.computeIfAbsent(Set.of(one, other), both -> one.or(other));
  }
}
