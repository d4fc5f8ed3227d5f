/** What fuzzers try; a build without one replays the seeds and whatever was found. */
@NullMarked
package io.github.servicecatalogue.fuzz;

import org.jspecify.annotations.NullMarked;
