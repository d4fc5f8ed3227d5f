package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.core.ConstraintSettings;
import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * What Hibernate Validator gives and takes beyond the specification. Apart, so that nothing else
 * needs its classes.
 */
final class HibernateContext {
  private static final String TEXT_ZH = "textZh";
  private static final String TEXT_EN = "textEn";

  private HibernateContext() {}

  /** Tells whether the classes of Hibernate Validator are there. */
  static boolean isAvailable() {
    try {
      return !HibernateConstraintValidatorContext.class.getName().isEmpty();
    } catch (NoClassDefFoundError absent) {
      return false;
    }
  }

  static boolean is(ConstraintValidatorContext context) {
    return context instanceof HibernateConstraintValidatorContext;
  }

  /** Returns the settings of this use of the provider, or the default ones. */
  static ConstraintSettings settings(ConstraintValidatorContext context) {
    ConstraintSettings settings =
        hibernate(context).getConstraintValidatorPayload(ConstraintSettings.class);
    return settings == null ? ConstraintSettings.DEFAULT : settings;
  }

  /**
   * Gives the texts of the next violation as parameters, which are filled in but never evaluated,
   * and the object that goes with it.
   */
  static void describe(
      ConstraintValidatorContext context, String zh, String en, @Nullable Object payload) {
    HibernateConstraintValidatorContext hibernate = hibernate(context);
    hibernate.addMessageParameter(TEXT_ZH, zh).addMessageParameter(TEXT_EN, en);
    if (payload != null) {
      hibernate.withDynamicPayload(payload);
    }
  }

  private static HibernateConstraintValidatorContext hibernate(ConstraintValidatorContext context) {
    return (HibernateConstraintValidatorContext) context;
  }
}
