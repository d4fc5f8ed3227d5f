package io.github.servicecatalogue.core;

import io.github.servicecatalogue.Severity;
import java.util.Objects;

/**
 * How {@code @Valid ServiceItem} judges (约束校验设置): given to Hibernate Validator as its constraint
 * validator payload, for a whole factory or for one use of it.
 *
 * <pre>{@code
 * Validation.byProvider(HibernateValidator.class)
 *     .configure()
 *     .constraintValidatorPayload(ConstraintSettings.of(Profile.of("guangdong")))
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param validator judges the items, with its profile, form and rules
 * @param lowestSeverity the least grave findings that are violations; never {@link Severity#OFF}
 */
public record ConstraintSettings(CatalogueValidator validator, Severity lowestSeverity) {
  /**
   * What holds where nothing is set: the national profile, and only findings of severity error,
   * since a violation refuses what was sent while a warning may be legitimate.
   */
  public static final ConstraintSettings DEFAULT = of(Profile.national());

  /** Checks the severity. */
  public ConstraintSettings {
    Objects.requireNonNull(validator);
    if (lowestSeverity == Severity.OFF) {
      throw new IllegalArgumentException(
          "No finding has severity off; expected error, warning or info");
    }
  }

  /** Returns settings with that profile, in which errors are violations. */
  public static ConstraintSettings of(Profile profile) {
    return of(CatalogueValidator.of(profile));
  }

  /** Returns settings with that validator, in which errors are violations. */
  public static ConstraintSettings of(CatalogueValidator validator) {
    return new ConstraintSettings(validator, Severity.ERROR);
  }

  /** Returns a copy in which findings of that severity and graver ones are violations. */
  public ConstraintSettings withLowestSeverity(Severity severity) {
    return new ConstraintSettings(validator, severity);
  }
}
