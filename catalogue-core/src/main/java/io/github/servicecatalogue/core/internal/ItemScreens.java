package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.ItemKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
  private final CharClasses classes = new CharClasses();
  private final Map<Key, ItemScreen> made = new HashMap<>();
  private final Map<List<Screen>, Look> looks = new HashMap<>();

  /**
   * Returns a maker of screens.
   *
   * @param form the elements that the form of the items can carry; no other is demanded
   * @param checks all the checks there are, so that the characters that most of them look for are
   *     told apart best
   */
  public ItemScreens(Set<Element<?>> form, List<ScreenedCheck> checks) {
    this.form = form;
    Map<CharSet, Integer> uses = new LinkedHashMap<>();
    for (Element<?> element : Elements.all()) {
      for (ScreenedCheck check : checks) {
        ValueTest test = check.testOf(element, null);
        if (test != null) {
          test.screen().characters().forEach(set -> uses.merge(set, 1, Integer::sum));
        }
      }
    }
    uses.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(use -> classes.bit(use.getKey()));
  }

  /** Returns the screen of these checks for items of that kind. */
  public ItemScreen of(List<ScreenedCheck> checks, @Nullable ItemKind kind) {
    return made.computeIfAbsent(
        new Key(checks, kind), key -> ItemScreen.of(checks, kind, form, this::look));
  }

  private Look look(List<Screen> screens) {
    return looks.computeIfAbsent(screens, all -> new Look(Screen.allOf(all), classes));
  }
}
