package io.github.servicecatalogue.internal;

import io.github.servicecatalogue.CodeStyle;
import io.github.servicecatalogue.CodeType;
import io.github.servicecatalogue.HandlingItemCode;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Judges 业务办理项编码 by the check of the code itself. Thread-safe once initialized. */
public final class HandlingItemCodeValidator
    implements ConstraintValidator<
        io.github.servicecatalogue.constraints.HandlingItemCode, CharSequence> {
  private final ConstraintDoor door = ConstraintDoor.find();
  private CodeStyle style = CodeStyle.STRICT;

  @Override
  public void initialize(io.github.servicecatalogue.constraints.HandlingItemCode constraint) {
    style = constraint.style();
  }

  @Override
  public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
    return door.accept(
        value == null
            ? null
            : CodeTexts.of(
                CodeType.HANDLING_ITEM_CODE, HandlingItemCode.check(value.toString(), style)),
        context);
  }
}
