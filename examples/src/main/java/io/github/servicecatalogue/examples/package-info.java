/** Small programs to copy. */
@NullMarked
package io.github.servicecatalogue.examples;

import org.jspecify.annotations.NullMarked;
