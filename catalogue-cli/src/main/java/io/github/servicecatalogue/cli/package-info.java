/**
 * The command line. Programs use {@link io.github.servicecatalogue.json.CatalogueCheck} and the
 * reports instead.
 */
@NullMarked
package io.github.servicecatalogue.cli;

import org.jspecify.annotations.NullMarked;
