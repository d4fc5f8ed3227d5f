/**
 * The judgement: rules, profiles and the engine that runs them.
 *
 * <p>Start with {@link io.github.servicecatalogue.core.CatalogueValidator} to check items, {@link
 * io.github.servicecatalogue.core.Profile} to choose how strictly, {@link
 * io.github.servicecatalogue.core.Messages} to put findings into words, and {@link
 * io.github.servicecatalogue.core.Rules} for the list of rules.
 *
 * <p>Nothing here accepts null unless it is marked {@code @Nullable}.
 */
@NullMarked
package io.github.servicecatalogue.core;

import org.jspecify.annotations.NullMarked;
