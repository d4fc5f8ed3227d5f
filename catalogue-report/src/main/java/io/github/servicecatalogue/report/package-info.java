/** Findings turned into what people and CI systems read. */
@NullMarked
package io.github.servicecatalogue.report;

import org.jspecify.annotations.NullMarked;
