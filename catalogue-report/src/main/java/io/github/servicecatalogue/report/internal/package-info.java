/** What reports and the command line share; nothing here is promised. */
@NullMarked
package io.github.servicecatalogue.report.internal;

import org.jspecify.annotations.NullMarked;
