package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.core.CheckedItem;

/** Tests the value of one element. Immutable and thread-safe. */
interface ValueTest {
  /** Passes what is neither blank nor a placeholder. */
  ValueTest SAYS_SOMETHING =
      new ValueTest() {
        @Override
        public boolean passes(Object value) {
          return CheckedItem.saysSomething(value);
        }

        @Override
        public Screen screen() {
          return Screen.saying();
        }
      };

  /** Tells whether the value is right; false where there may be something to report. */
  boolean passes(Object value);

  /** Returns what passes for certain; {@link #passes} need not be asked about it. */
  default Screen screen() {
    return Screen.NOTHING;
  }
}
