/** What mutation tests are told besides the classes and the tests. */
@NullMarked
package io.github.servicecatalogue.mutation;

import org.jspecify.annotations.NullMarked;
