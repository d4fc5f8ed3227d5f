package io.github.servicecatalogue.constraints;

import io.github.servicecatalogue.internal.CatalogueRulesValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Every rule of the catalogue holds (符合事项规则). Stands on {@code ServiceItem}, {@code BasicItem} and
 * {@code Catalogue}, so that {@code @Valid} on one of them gives the findings of the catalogue's
 * own validator as constraint violations, one for each finding.
 *
 * <p>The path of a violation is the place of the finding by the names of the canonical form: {@code
 * promiseLimit}, {@code materials[2].materialName}, and in a catalogue {@code
 * items[3].promiseLimit}; it is empty where a finding is about the whole. Its nodes are container
 * elements, with the index in the name, because elements are no bean properties: a framework that
 * looks the property up in the bean would not find it.
 *
 * <p>On Hibernate Validator the dynamic payload of a violation is the {@code Finding} itself, with
 * rule, severity, pointer and value; the message is Chinese or English as the locale of the request
 * says, and Chinese for any other; and a {@code ConstraintSettings} of {@code catalogue-core} given
 * as constraint validator payload sets profile and lowest severity. Elsewhere, and without one, the
 * national profile judges and only findings of severity error violate. On other providers the
 * message is Chinese, and ends with the id of the rule in brackets.
 *
 * <p>Data never enters a message template, so nothing in it is evaluated. Null is valid. The rules
 * are in {@code catalogue-core}; without it on the path validation ends with a {@code
 * ConstraintDeclarationException} that says so.
 */
@Documented
@Constraint(validatedBy = CatalogueRulesValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@SuppressWarnings("exports") // nobody but the provider uses the validator
public @interface CatalogueRules {
  /** Returns the message; by default the text of the finding. */
  String message() default "{io.github.servicecatalogue.constraints.CatalogueRules.message}";

  /** Returns the groups. */
  Class<?>[] groups() default {};

  /** Returns the payload. */
  Class<? extends Payload>[] payload() default {};
}
