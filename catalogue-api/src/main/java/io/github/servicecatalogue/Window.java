package io.github.servicecatalogue;

import org.jspecify.annotations.Nullable;

/**
 * 办理窗口: a window where an item is handled.
 *
 * <p>A row of {@link RowKind#WINDOWS}. Immutable and thread-safe.
 *
 * @param values the values of the row's elements
 */
public record Window(ElementValues values) implements ElementHolder {
  /** Checks that the values are those of such a row. */
  public Window {
    values.require(RowKind.WINDOWS.shape());
  }

  /** Returns a builder without values. */
  public static Builder builder() {
    return new Builder(ElementValues.builder(RowKind.WINDOWS.shape()));
  }

  /** Returns a builder that starts with the values of this row. */
  public Builder toBuilder() {
    return new Builder(values.toBuilder());
  }

  /** Returns a copy in which that element has that value; null removes it. */
  public <T> Window with(Element<T> element, @Nullable T value) {
    return new Window(values.with(element, value));
  }

  /** Returns 窗口名称, or null. */
  public @Nullable String windowName() {
    return get(Elements.WINDOW_NAME);
  }

  /** Returns 窗口编号, or null. */
  public @Nullable String windowNumber() {
    return get(Elements.WINDOW_NUMBER);
  }

  /** Returns 窗口地址, or null. */
  public @Nullable String windowAddress() {
    return get(Elements.WINDOW_ADDRESS);
  }

  /** Returns 窗口办公时间, or null. */
  public @Nullable String windowHours() {
    return get(Elements.WINDOW_HOURS);
  }

  /** Returns 窗口电话, or null. */
  public @Nullable String windowPhone() {
    return get(Elements.WINDOW_PHONE);
  }

  /** Collects the values of a row. Not thread-safe. */
  public static final class Builder {
    private final ElementValues.Builder values;

    private Builder(ElementValues.Builder values) {
      this.values = values;
    }

    /** Sets an element of such a row; null removes it. */
    public <T> Builder set(Element<T> element, @Nullable T value) {
      values.set(element, value);
      return this;
    }

    /** Returns the row. */
    public Window build() {
      return new Window(values.build());
    }
  }
}
