package io.github.servicecatalogue.constraints;

import io.github.servicecatalogue.internal.CodeOfValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text is a code of that code list (代码表), as in {@code @CodeOf("exercise-level")}.
 *
 * <p>Null is valid, an empty text is not. Any text is a code of a list without established values.
 * An id that no list has ends with a {@code ConstraintDeclarationException}. For {@link
 * CharSequence}; also on the elements of a container, {@code List<@CodeOf("item-type") String>}.
 */
@Documented
@Constraint(validatedBy = CodeOfValidator.class)
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
public @interface CodeOf {
  /** Returns the id of the code list, such as {@code exercise-level}. */
  String value();

  /** Returns the profiles whose values lie over the national ones, such as {@code guangdong}. */
  String[] profiles() default {};

  /**
   * Returns the message; by default a sentence on what is wrong, in the language of the request. A
   * text of your own may name that sentence {@code {textZh}} or {@code {textEn}} on Hibernate
   * Validator.
   */
  String message() default "{io.github.servicecatalogue.constraints.CodeOf.message}";

  /** Returns the groups. */
  Class<?>[] groups() default {};

  /** Returns the payload. */
  Class<? extends Payload>[] payload() default {};
}
