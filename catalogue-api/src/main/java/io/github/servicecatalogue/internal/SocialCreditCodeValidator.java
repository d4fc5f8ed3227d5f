package io.github.servicecatalogue.internal;

import io.github.servicecatalogue.CodeType;
import io.github.servicecatalogue.SocialCreditCode;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Judges 统一社会信用代码 by the check of the code itself. Thread-safe once initialized. */
public final class SocialCreditCodeValidator
    implements ConstraintValidator<
        io.github.servicecatalogue.constraints.SocialCreditCode, CharSequence> {
  private final ConstraintDoor door = ConstraintDoor.find();

  @Override
  public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
    return door.accept(
        value == null
            ? null
            : CodeTexts.of(CodeType.SOCIAL_CREDIT_CODE, SocialCreditCode.check(value.toString())),
        context);
  }
}
