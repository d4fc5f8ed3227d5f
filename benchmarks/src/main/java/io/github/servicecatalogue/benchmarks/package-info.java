/**
 * How fast the library reads and judges, and how fast others do: a generator of realistic items,
 * JMH benchmarks, and programs whose whole run is timed.
 */
@NullMarked
package io.github.servicecatalogue.benchmarks;

import org.jspecify.annotations.NullMarked;
