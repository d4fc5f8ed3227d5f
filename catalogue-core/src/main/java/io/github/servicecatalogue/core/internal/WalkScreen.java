package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.ElementValues;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Shape;
import io.github.servicecatalogue.core.CheckedItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One look at all values of an item for all checks that look at values one by one: tells which of
 * them have to run. For a clean item that is none, and each value was touched once.
 *
 * <p>Immutable and thread-safe.
 */
public final class WalkScreen {
  /** The most checks that can be told apart; those beyond always run. */
  private static final int MOST = Long.SIZE - 1;

  private static final long ALL = -1L;

  /** What is looked at in objects of one shape, by slot. */
  private static final class Values {
    /** Null where no check looks at the value. */
    final @Nullable Screen[] screens;

    final ValueTest[][] tests;
    final int[][] numbers;

    /** A bit for each check that asks for a value. */
    final long[] demanding;

    Values(int slots) {
      screens = new Screen[slots];
      tests = new ValueTest[slots][];
      numbers = new int[slots][];
      demanding = new long[slots];
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

  /**
   * Joins the screens of these checks for items of that kind; the bits of {@link #suspects} count
   * the checks in this order.
   *
   * @param form the elements that the form of the items can carry; no other is demanded
   * @param join joins screens, which it may have joined before
   */
  static WalkScreen of(
      List<ScreenedCheck> checks,
      @Nullable ItemKind kind,
      Set<Element<?>> form,
      Function<List<Screen>, Screen> join) {
    List<ScreenedCheck> first = checks.subList(0, Math.min(checks.size(), MOST));
    List<RowKind<?>> kinds = new ArrayList<>();
    List<Values> ofRows = new ArrayList<>();
    for (RowKind<?> rows : RowKind.all()) {
      if (rows != RowKind.IMPLEMENTING_BODIES) {
        kinds.add(rows);
        ofRows.add(values(rows.shape(), first, kind, form, join));
      }
    }
    return new WalkScreen(
        values(Shape.item(), first, kind, form, join),
        kinds.toArray(RowKind<?>[]::new),
        ofRows.toArray(Values[]::new));
  }

  private static Values values(
      Shape shape,
      List<ScreenedCheck> checks,
      @Nullable ItemKind kind,
      Set<Element<?>> form,
      Function<List<Screen>, Screen> join) {
    Values values = new Values(shape.typedMembers().size());
    for (Member<?> member : shape.typedMembers()) {
      if (member instanceof Element<?> element) {
        add(values, element, checks, kind, join);
        if (form.contains(element)) {
          values.demanding[element.slot()] = bits(checks, c -> c.demands(element, kind));
        }
      } else if (member instanceof RowKind<?> rows) {
        values.demanding[rows.slot()] = bits(checks, c -> c.demands(rows, kind));
      }
    }
    return values;
  }

  private static long bits(List<ScreenedCheck> checks, Predicate<ScreenedCheck> test) {
    long bits = 0;
    for (int i = 0; i < checks.size(); i++) {
      bits |= test.test(checks.get(i)) ? 1L << i : 0;
    }
    return bits;
  }

  private static void add(
      Values values,
      Element<?> element,
      List<ScreenedCheck> all,
      @Nullable ItemKind kind,
      Function<List<Screen>, Screen> join) {
    List<ValueTest> tests = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    List<Screen> screens = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      ValueTest test = all.get(i).testOf(element, kind);
      if (test != null) {
        tests.add(test);
        numbers.add(i);
        screens.add(test.screen());
      }
    }
    if (!tests.isEmpty()) {
      values.screens[element.slot()] = join.apply(screens);
      values.tests[element.slot()] = tests.toArray(ValueTest[]::new);
      values.numbers[element.slot()] = numbers.stream().mapToInt(i -> i).toArray();
    }
  }

  /** Tells whether the check of that number is among the suspects. */
  public static boolean isSuspect(long suspects, int number) {
    return number >= MOST || (suspects & (1L << number)) != 0;
  }

  /** Returns a bit for each check that may have something to report about the item. */
  public long suspects(CheckedItem item) {
    long suspects = suspects(item.values(), ofItem);
    for (int k = 0; k < kinds.length; k++) {
      List<? extends ElementHolder> rows = item.get(kinds[k]);
      if (rows != null) {
        for (int i = 0, size = rows.size(); i < size; i++) {
          suspects |= suspects(rows.get(i).values(), ofRows[k]);
        }
      }
    }
    return suspects;
  }

  private static long suspects(ElementValues values, Values tested) {
    if (CheckedItem.isExtended(values)) {
      return ALL;
    }
    long suspects = 0;
    @Nullable Screen[] screens = tested.screens;
    for (int slot = 0; slot < screens.length; slot++) {
      Object value = values.valueAt(slot);
      if (value == null) {
        suspects |= tested.demanding[slot];
      } else {
        Screen screen = screens[slot];
        if (screen != null && !screen.holds(value)) {
          suspects |= failing(value, tested.tests[slot], tested.numbers[slot]);
        }
      }
    }
    return suspects;
  }

  private static long failing(Object value, ValueTest[] tests, int[] numbers) {
    long failing = 0;
    for (int i = 0; i < tests.length; i++) {
      if (!tests[i].passes(value)) {
        failing |= 1L << numbers[i];
      }
    }
    return failing;
  }
}
