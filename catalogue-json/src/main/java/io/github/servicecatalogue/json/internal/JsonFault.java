package io.github.servicecatalogue.json.internal;

/** Bytes that are no JSON: what is wrong, and where in the window. Cheap: it has no stack trace. */
public final class JsonFault extends RuntimeException {
  /** The term of values that nest too deeply. */
  public static final String TOO_DEEP = "depth";

  /** The term of lists, or objects, with too many entries. */
  public static final String TOO_MANY = "entries";

  /** The term of items that are too large. */
  public static final String TOO_LARGE = "item-bytes";

  /** The term of texts that are too long. */
  public static final String LONG_STRING = "string-bytes";

  /** The term of numbers that are too long. */
  public static final String LONG_NUMBER = "number-length";

  /** The term of input that ends where more is due. */
  public static final String TRUNCATED = "json-truncated";

  /** The term of input in which nothing is. */
  public static final String EMPTY = "json-empty";

  /** The term of bytes that are text in another encoding. */
  public static final String ENCODING = "encoding";

  private static final long serialVersionUID = 1L;

  private final int position;

  /** Says what is wrong at a place of the window. */
  public JsonFault(String term, int position) {
    super(term, null, false, false);
    this.position = position;
  }

  /** Returns the id of the term that says what is wrong, such as {@code json-bad-escape}. */
  public String term() {
    return String.valueOf(getMessage());
  }

  /** Returns the place in the window. */
  public int position() {
    return position;
  }
}
