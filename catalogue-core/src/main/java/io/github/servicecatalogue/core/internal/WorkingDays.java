package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.TimeUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Limits in working days, by the factors of a profile.
 *
 * <p>What cannot be converted is not a number ({@link Double#NaN}), which is neither more nor less
 * than anything: a comparison with it holds never, and so a rule is silent without asking.
 * Immutable and thread-safe.
 */
final class WorkingDays {
  private final List<Double> perUnit;

  private WorkingDays(List<Double> perUnit) {
    this.perUnit = perUnit;
  }

  /** Returns the factors of that profile. */
  static WorkingDays of(Profile profile) {
    List<Double> factors = new ArrayList<>();
    for (TimeUnit unit : TimeUnit.values()) {
      Double factor = profile.workingDays(unit);
      factors.add(factor == null ? Double.NaN : factor);
    }
    return new WorkingDays(List.copyOf(factors));
  }

  /** Returns a limit of an item in working days; not a number where a part of it is missing. */
  double of(CheckedItem item, Element<Integer> limit, Element<String> unit) {
    Integer number = item.get(limit);
    return number == null ? Double.NaN : of(number, item.unit(unit));
  }

  /** Returns that many of a unit in working days; zero is zero in every unit, known or not. */
  double of(int number, @Nullable TimeUnit unit) {
    if (number == 0) {
      return 0;
    }
    return unit == null ? Double.NaN : number * perUnit.get(unit.ordinal());
  }

  /** Returns how many whole units there are in so many working days; for what a finding expects. */
  int wholeUnits(double workingDays, @Nullable TimeUnit unit) {
    return (int) Math.floor(workingDays / of(1, unit));
  }
}
