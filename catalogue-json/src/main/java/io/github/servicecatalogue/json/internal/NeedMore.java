package io.github.servicecatalogue.json.internal;

/** The window ends in the middle of a value: read more bytes and start the value again. */
public final class NeedMore extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NeedMore() {
    super("more bytes are needed", null, false, false);
  }
}
