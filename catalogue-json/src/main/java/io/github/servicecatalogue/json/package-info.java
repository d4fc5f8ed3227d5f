/**
 * The paper: catalogues as JSON files, read and written in their forms.
 *
 * <p>Start with {@link io.github.servicecatalogue.json.CatalogueCheck} to check a file in one call,
 * {@link io.github.servicecatalogue.json.CatalogueReader} and {@link
 * io.github.servicecatalogue.json.CatalogueWriter} to stream items in and out, and {@link
 * io.github.servicecatalogue.json.Dialect} for the forms.
 *
 * <p>Nothing here accepts null unless it is marked {@code @Nullable}.
 */
@NullMarked
package io.github.servicecatalogue.json;

import org.jspecify.annotations.NullMarked;
