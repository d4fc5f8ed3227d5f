package io.github.servicecatalogue.json.internal;

import java.io.IOException;

/**
 * The input is not read beyond this point, though it has not ended: a limit is reached or a packed
 * file is damaged. What stands before is read as usual. Cheap: few of them are made.
 */
public final class InputEnd extends IOException {
  /** The term of packed files that cannot be unpacked any further. */
  public static final String DAMAGED = "gzip-damaged";

  private static final long serialVersionUID = 1L;

  /** Says why: {@link #DAMAGED}, or the id of a limit. */
  public InputEnd(String term) {
    super(term);
  }

  /** Returns the id of the term that says why. */
  public String term() {
    return String.valueOf(getMessage());
  }
}
