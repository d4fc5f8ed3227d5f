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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One look at all values of an item for all {@link ScreenedCheck}s: tells which of them have to
 * run. For a clean item these are few, and each value was touched once.
 *
 * <p>Immutable and thread-safe.
 */
public final class ItemScreen {
  /** The most checks that can be told apart; those beyond always run. */
  private static final int MOST = Long.SIZE - 1;

  private static final long ALL = -1L;

  /** What is looked at in objects of one shape, by slot. */
  private static final class Values {
    /** The checks that may have something to report where there is no value. */
    final Bits missing;

    /** The checks that may where there is one, whatever it is. */
    final Bits given;

    /** Null where no check looks at the value. */
    final @Nullable Screen[] screens;

    final SingleTest[][] tests;

    Values(Bits missing, Bits given, int slots) {
      this.missing = missing;
      this.given = given;
      this.screens = new Screen[slots];
      this.tests = new SingleTest[slots][];
    }
  }

  /** For some slots of a shape a bit for each of some checks; most slots have none. */
  private static final class Bits {
    final int[] slots;
    final long[] bits;

    private Bits(int[] slots, long[] bits) {
      this.slots = slots;
      this.bits = bits;
    }

    static Bits of(long[] all) {
      int[] slots = IntStream.range(0, all.length).filter(slot -> all[slot] != 0).toArray();
      return new Bits(slots, IntStream.of(slots).mapToLong(slot -> all[slot]).toArray());
    }

    long whereGiven(ElementValues values, boolean given) {
      long where = 0;
      for (int i = 0; i < slots.length; i++) {
        if ((values.valueAt(slots[i]) != null) == given) {
          where |= bits[i];
        }
      }
      return where;
    }
  }

  /** What one check asks of a value. */
  private record SingleTest(long bit, Screen screen, ValueTest test) {
    boolean passes(Object value) {
      return screen.holds(value) || test.passes(value);
    }
  }

  private final Values ofItem;
  private final RowKind<?>[] kinds;
  private final Values[] ofRows;

  private ItemScreen(Values ofItem, RowKind<?>[] kinds, Values[] ofRows) {
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
  static ItemScreen of(
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
    return new ItemScreen(
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
    int slots = shape.typedMembers().size();
    long[] given = new long[slots];
    long[] missing = new long[slots];
    for (Member<?> member : shape.typedMembers()) {
      int slot = member.slot();
      given[slot] = bits(checks, check -> check.mindsAny(member));
      if (member instanceof RowKind<?> rows) {
        missing[slot] = bits(checks, check -> check.demands(rows, kind));
      } else if (member instanceof Element<?> element && form.contains(element)) {
        missing[slot] = bits(checks, check -> check.demands(element, kind));
      }
    }
    Values values = new Values(Bits.of(missing), Bits.of(given), slots);
    for (Member<?> member : shape.typedMembers()) {
      if (member instanceof Element<?> element) {
        addTests(values, element, checks, kind, join);
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

  private static void addTests(
      Values values,
      Element<?> element,
      List<ScreenedCheck> checks,
      @Nullable ItemKind kind,
      Function<List<Screen>, Screen> join) {
    List<SingleTest> tests = new ArrayList<>();
    List<Screen> screens = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      ValueTest test = checks.get(i).testOf(element, kind);
      if (test != null) {
        tests.add(new SingleTest(1L << i, test.screen(), test));
        screens.add(test.screen());
      }
    }
    if (!tests.isEmpty()) {
      values.screens[element.slot()] = join.apply(screens);
      values.tests[element.slot()] = tests.toArray(SingleTest[]::new);
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
    long suspects =
        tested.missing.whereGiven(values, false) | tested.given.whereGiven(values, true);
    @Nullable Screen[] screens = tested.screens;
    for (int slot = 0; slot < screens.length; slot++) {
      Object value = values.valueAt(slot);
      if (value != null) {
        Screen screen = screens[slot];
        if (screen != null && !screen.holds(value, values.isPlain(slot))) {
          suspects |= failing(value, tested.tests[slot]);
        }
      }
    }
    return suspects;
  }

  private static long failing(Object value, SingleTest[] tests) {
    long failing = 0;
    for (SingleTest test : tests) {
      failing |= test.passes(value) ? 0 : test.bit;
    }
    return failing;
  }
}
