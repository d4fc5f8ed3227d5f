package io.github.servicecatalogue.internal;

import io.github.servicecatalogue.CodeType;
import io.github.servicecatalogue.DivisionCode;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Judges 行政区划代码 by the check of the code itself. Thread-safe once initialized. */
public final class DivisionCodeValidator
    implements ConstraintValidator<
        io.github.servicecatalogue.constraints.DivisionCode, CharSequence> {
  private final ConstraintDoor door = ConstraintDoor.find();

  @Override
  public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
    return door.accept(
        value == null
            ? null
            : CodeTexts.of(CodeType.DIVISION_CODE, DivisionCode.check(value.toString())),
        context);
  }
}
