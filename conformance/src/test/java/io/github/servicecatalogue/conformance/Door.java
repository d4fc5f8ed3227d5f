package io.github.servicecatalogue.conformance;

import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.core.ConstraintSettings;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorFactory;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Hibernate Validator as a project without an implementation of the Expression Language has it. */
final class Door {
  private Door() {}

  /** Returns a factory whose messages are in that language. */
  static HibernateValidatorFactory factory(Locale locale) {
    return Validation.byProvider(HibernateValidator.class)
        .configure()
        .messageInterpolator(new ParameterMessageInterpolator(Set.of(locale), locale, false))
        .buildValidatorFactory()
        .unwrap(HibernateValidatorFactory.class);
  }

  /** Returns a validator with these settings. */
  static Validator validator(HibernateValidatorFactory factory, ConstraintSettings settings) {
    return factory.usingContext().constraintValidatorPayload(settings).getValidator();
  }

  /** Returns the finding that a violation tells. */
  static Finding finding(ConstraintViolation<?> violation) {
    HibernateConstraintViolation<?> told = violation.unwrap(HibernateConstraintViolation.class);
    return Objects.requireNonNull(told.getDynamicPayload(Finding.class));
  }
}
