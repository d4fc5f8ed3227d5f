package io.github.servicecatalogue.internal;

import io.github.servicecatalogue.BasicCode;
import io.github.servicecatalogue.CodeStyle;
import io.github.servicecatalogue.CodeType;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Judges 基本编码 by the check of the code itself. Thread-safe once initialized. */
public final class BasicCodeValidator
    implements ConstraintValidator<io.github.servicecatalogue.constraints.BasicCode, CharSequence> {
  private final ConstraintDoor door = ConstraintDoor.find();
  private CodeStyle style = CodeStyle.STRICT;

  @Override
  public void initialize(io.github.servicecatalogue.constraints.BasicCode constraint) {
    style = constraint.style();
  }

  @Override
  public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
    return door.accept(
        value == null
            ? null
            : CodeTexts.of(CodeType.BASIC_CODE, BasicCode.check(value.toString(), style)),
        context);
  }
}
