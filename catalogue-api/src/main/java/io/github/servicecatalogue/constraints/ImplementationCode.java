package io.github.servicecatalogue.constraints;

import io.github.servicecatalogue.CodeStyle;
import io.github.servicecatalogue.internal.ImplementationCodeValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text is an implementation code (实施编码), as {@link
 * io.github.servicecatalogue.ImplementationCode#check} sees it.
 *
 * <p>Null is valid, an empty text is not. For {@link CharSequence}; also on the elements of a
 * container, {@code List<@ImplementationCode String>}.
 */
@Documented
@Constraint(validatedBy = ImplementationCodeValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.ANNOTATION_TYPE,
  ElementType.CONSTRUCTOR,
  ElementType.PARAMETER,
  ElementType.TYPE_USE
})
@SuppressWarnings("exports") // nobody but the provider uses the validator
public @interface ImplementationCode {
  /** Returns how strictly the code is read; some provinces need the tolerant style. */
  CodeStyle style() default CodeStyle.STRICT;

  /**
   * Returns the message; by default a sentence on what is wrong, in the language of the request. A
   * text of your own may name that sentence {@code {textZh}} or {@code {textEn}} on Hibernate
   * Validator.
   */
  String message() default "{io.github.servicecatalogue.constraints.ImplementationCode.message}";

  /** Returns the groups. */
  Class<?>[] groups() default {};

  /** Returns the payload. */
  Class<? extends Payload>[] payload() default {};
}
