package io.github.servicecatalogue;

import org.jspecify.annotations.Nullable;

/**
 * 办理环节: one step of the handling procedure.
 *
 * <p>A row of {@link RowKind#STEPS}. Immutable and thread-safe.
 *
 * @param values the values of the row's elements
 */
public record Step(ElementValues values) implements ElementHolder {
  /** Checks that the values are those of such a row. */
  public Step {
    values.require(RowKind.STEPS.shape());
  }

  /** Returns a builder without values. */
  public static Builder builder() {
    return new Builder(ElementValues.builder(RowKind.STEPS.shape()));
  }

  /** Returns a builder that starts with the values of this row. */
  public Builder toBuilder() {
    return new Builder(values.toBuilder());
  }

  /** Returns a copy in which that element has that value; null removes it. */
  public <T> Step with(Element<T> element, @Nullable T value) {
    return new Step(values.with(element, value));
  }

  /** Returns 环节名称, or null. */
  public @Nullable String stepName() {
    return get(Elements.STEP_NAME);
  }

  /** Returns 环节排序, or null. */
  public @Nullable Integer stepOrder() {
    return get(Elements.STEP_ORDER);
  }

  /** Returns 环节办理部门, or null. */
  public @Nullable String stepBody() {
    return get(Elements.STEP_BODY);
  }

  /** Returns 环节办理时限, or null. */
  public @Nullable Integer stepDays() {
    return get(Elements.STEP_DAYS);
  }

  /** Returns 是否特殊环节, or null where unknown or unreadable. */
  public @Nullable Boolean stepIsSpecial() {
    return Views.flag(values, Elements.STEP_IS_SPECIAL);
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
    public Step build() {
      return new Step(values.build());
    }
  }
}
