package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.TimeUnit;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Limits in working days, by the factors of a profile.
 *
 * <p>What cannot be converted is not a number ({@link Double#NaN}), which is neither more nor less
 * than anything: a comparison with it holds never, and so a rule is silent without asking.
 * Immutable and thread-safe.
 */
final class WorkingDays {
  /** Only the units that have a factor. */
  private final Map<TimeUnit, Double> perUnit;

  private WorkingDays(Map<TimeUnit, Double> perUnit) {
    this.perUnit = perUnit;
  }

  /** Returns the factors of that profile. */
  static WorkingDays of(Profile profile) {
    Map<TimeUnit, Double> factors = new EnumMap<>(TimeUnit.class);
    for (TimeUnit unit : TimeUnit.values()) {
      Double factor = profile.workingDays(unit);
      if (factor != null) {
        factors.put(unit, factor);
      }
    }
    return new WorkingDays(factors);
  }

  /** Returns a limit of an item in working days; not a number where a part is missing or wrong. */
  double of(CheckedItem item, Element<Integer> limit, Element<String> unit) {
    Integer number = item.get(limit);
    return number == null || number < 0 ? Double.NaN : of(number, item.unit(unit));
  }

  /** Returns that many of a unit in working days; zero is zero in every unit, known or not. */
  double of(int number, @Nullable TimeUnit unit) {
    if (number == 0) {
      return 0;
    }
    Double factor = unit == null ? null : perUnit.get(unit);
    return factor == null ? Double.NaN : number * factor;
  }

  /** Returns how many whole units there are in so many working days; for what a finding expects. */
  int wholeUnits(double workingDays, @Nullable TimeUnit unit) {
    return (int) Math.floor(workingDays / of(1, unit));
  }
}
