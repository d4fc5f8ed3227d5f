/**
 * The door of Jakarta Validation (约束注解): {@link
 * io.github.servicecatalogue.constraints.CatalogueRules} on the model, which makes {@code @Valid
 * ServiceItem} judge by all rules, and constraints on codes for classes of your own.
 *
 * <p>They work with any provider of Jakarta Validation 3.0 or 3.1, without an implementation of the
 * Expression Language, and need {@code catalogue-core} on the path. Their messages are Chinese and
 * English.
 */
@NullMarked
package io.github.servicecatalogue.constraints;

import org.jspecify.annotations.NullMarked;
