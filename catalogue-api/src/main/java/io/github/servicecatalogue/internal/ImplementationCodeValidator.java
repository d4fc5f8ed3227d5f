package io.github.servicecatalogue.internal;

import io.github.servicecatalogue.CodeStyle;
import io.github.servicecatalogue.CodeType;
import io.github.servicecatalogue.ImplementationCode;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Judges 实施编码 by the check of the code itself. Thread-safe once initialized. */
public final class ImplementationCodeValidator
    implements ConstraintValidator<
        io.github.servicecatalogue.constraints.ImplementationCode, CharSequence> {
  private final ConstraintDoor door = ConstraintDoor.find();
  private CodeStyle style = CodeStyle.STRICT;

  @Override
  public void initialize(io.github.servicecatalogue.constraints.ImplementationCode constraint) {
    style = constraint.style();
  }

  @Override
  public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
    return door.accept(
        value == null
            ? null
            : CodeTexts.of(
                CodeType.IMPLEMENTATION_CODE, ImplementationCode.check(value.toString(), style)),
        context);
  }
}
