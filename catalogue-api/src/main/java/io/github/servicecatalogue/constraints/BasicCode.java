package io.github.servicecatalogue.constraints;

import io.github.servicecatalogue.CodeStyle;
import io.github.servicecatalogue.internal.BasicCodeValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text is a basic code (基本编码), as {@link io.github.servicecatalogue.BasicCode#check} sees it.
 *
 * <p>Null is valid, an empty text is not. For {@link CharSequence}; also on the elements of a
 * container, {@code List<@BasicCode String>}.
 */
@Documented
@Constraint(validatedBy = BasicCodeValidator.class)
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
public @interface BasicCode {
  /** Returns how strictly the code is read; some provinces need the tolerant style. */
  CodeStyle style() default CodeStyle.STRICT;

  /**
   * Returns the message; by default a sentence on what is wrong, in the language of the request. A
   * text of your own may name that sentence {@code {textZh}} or {@code {textEn}} on Hibernate
   * Validator.
   */
  String message() default "{io.github.servicecatalogue.constraints.BasicCode.message}";

  /** Returns the groups. */
  Class<?>[] groups() default {};

  /** Returns the payload. */
  Class<? extends Payload>[] payload() default {};
}
