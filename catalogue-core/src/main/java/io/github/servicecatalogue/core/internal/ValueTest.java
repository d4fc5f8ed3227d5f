package io.github.servicecatalogue.core.internal;

/** Tests the value of one element. Immutable and thread-safe. */
interface ValueTest {
  /** Tells whether the value is right; false where there may be something to report. */
  boolean passes(Object value);

  /** Returns what passes for certain; {@link #passes} need not be asked about it. */
  default Screen screen() {
    return Screen.NOTHING;
  }
}
