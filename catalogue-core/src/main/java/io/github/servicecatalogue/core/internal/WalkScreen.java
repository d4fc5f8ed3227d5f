package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.ElementValues;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Shape;
import io.github.servicecatalogue.core.CheckedItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One look at all values of an item for all element walks together: tells which of them have to
 * walk. For a clean item that is none, and each value was touched once.
 *
 * <p>Immutable and thread-safe.
 */
public final class WalkScreen {
  /** The most walks that can be told apart; those beyond always walk. */
  private static final int MOST = Long.SIZE - 1;

  private static final long ALL = -1L;

  /** The values of one shape, by slot. */
  private static final class Values {
    /** Null where no walk looks at the value. */
    final @Nullable Screen[] screens;

    final ElementWalk.ValueCheck[][] checks;
    final int[][] walks;

    Values(int slots) {
      screens = new Screen[slots];
      checks = new ElementWalk.ValueCheck[slots][];
      walks = new int[slots][];
    }
  }

  private final Values ofItem;
  private final RowKind<?>[] kinds;
  private final Values[] ofRows;

  private WalkScreen(Values ofItem, RowKind<?>[] kinds, Values[] ofRows) {
    this.ofItem = ofItem;
    this.kinds = kinds;
    this.ofRows = ofRows;
  }

  /** Joins the screens of these walks; the bits of {@link #suspects} count them in this order. */
  public static WalkScreen of(List<ElementWalk> walks) {
    List<RowKind<?>> kinds = new ArrayList<>();
    List<Values> ofRows = new ArrayList<>();
    for (RowKind<?> kind : RowKind.all()) {
      if (kind != RowKind.IMPLEMENTING_BODIES) {
        kinds.add(kind);
        ofRows.add(values(kind.shape(), walks));
      }
    }
    return new WalkScreen(
        values(Shape.item(), walks),
        kinds.toArray(RowKind<?>[]::new),
        ofRows.toArray(Values[]::new));
  }

  private static Values values(Shape shape, List<ElementWalk> walks) {
    Values values = new Values(shape.typedMembers().size());
    for (Member<?> member : shape.typedMembers()) {
      if (member instanceof Element<?> element) {
        add(values, element, walks);
      }
    }
    return values;
  }

  private static void add(Values values, Element<?> element, List<ElementWalk> walks) {
    List<ElementWalk.ValueCheck> checks = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    Screen screen = Screen.ANYTHING;
    for (int i = 0; i < Math.min(walks.size(), MOST); i++) {
      ElementWalk.ValueCheck check = walks.get(i).checkOf(element);
      if (check != null) {
        checks.add(check);
        numbers.add(i);
        screen = screen.and(check.screen());
      }
    }
    if (!checks.isEmpty()) {
      values.screens[element.slot()] = screen;
      values.checks[element.slot()] = checks.toArray(ElementWalk.ValueCheck[]::new);
      values.walks[element.slot()] = numbers.stream().mapToInt(i -> i).toArray();
    }
  }

  /** Tells whether the walk of that number is among the suspects. */
  public static boolean isSuspect(long suspects, int walk) {
    return walk >= MOST || (suspects & (1L << walk)) != 0;
  }

  /** Returns a bit for each walk that may have something to report about the item. */
  public long suspects(CheckedItem item) {
    if (item.hasExtensions()) {
      return ALL;
    }
    long suspects = suspects(item.values(), ofItem);
    for (int k = 0; k < kinds.length; k++) {
      List<? extends ElementHolder> rows = item.rows(kinds[k]);
      for (int i = 0, size = rows.size(); i < size; i++) {
        suspects |= suspects(rows.get(i).values(), ofRows[k]);
      }
    }
    return suspects;
  }

  private static long suspects(ElementValues values, Values tested) {
    long suspects = 0;
    @Nullable Screen[] screens = tested.screens;
    for (int slot = 0; slot < screens.length; slot++) {
      Object value = values.valueAt(slot);
      if (value != null) {
        Screen screen = screens[slot];
        if (screen != null && !screen.holds(value)) {
          suspects |= failing(value, tested.checks[slot], tested.walks[slot]);
        }
      }
    }
    return suspects;
  }

  private static long failing(Object value, ElementWalk.ValueCheck[] checks, int[] walks) {
    long failing = 0;
    for (int i = 0; i < checks.length; i++) {
      if (!checks[i].passes(value)) {
        failing |= 1L << walks[i];
      }
    }
    return failing;
  }
}
