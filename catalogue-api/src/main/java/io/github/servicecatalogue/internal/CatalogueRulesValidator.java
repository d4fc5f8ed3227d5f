package io.github.servicecatalogue.internal;

import io.github.servicecatalogue.constraints.CatalogueRules;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Judges by the rules of the engine. Thread-safe. */
public final class CatalogueRulesValidator implements ConstraintValidator<CatalogueRules, Object> {
  private final ConstraintDoor door = ConstraintDoor.find();

  @Override
  public boolean isValid(@Nullable Object holder, ConstraintValidatorContext context) {
    return holder == null || door.followsRules(holder, context);
  }
}
