/** How the JSON forms are read and written; nothing here is promised. */
@NullMarked
package io.github.servicecatalogue.json.internal;

import org.jspecify.annotations.NullMarked;
