/** The rules themselves and their helpers; nothing here is promised. */
@NullMarked
package io.github.servicecatalogue.core.internal;

import org.jspecify.annotations.NullMarked;
