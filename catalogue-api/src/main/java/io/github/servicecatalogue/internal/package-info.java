/** What the modules of this library share; not for others, and free to change. */
@NullMarked
package io.github.servicecatalogue.internal;

import org.jspecify.annotations.NullMarked;
