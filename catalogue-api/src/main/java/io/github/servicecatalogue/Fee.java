package io.github.servicecatalogue;

import org.jspecify.annotations.Nullable;

/**
 * 收费项目: one charge of an item.
 *
 * <p>A row of {@link RowKind#FEES}. Immutable and thread-safe.
 *
 * @param values the values of the row's elements
 */
public record Fee(ElementValues values) implements ElementHolder {
  /** Checks that the values are those of such a row. */
  public Fee {
    values.require(RowKind.FEES.shape());
  }

  /** Returns a builder without values. */
  public static Builder builder() {
    return new Builder(ElementValues.builder(RowKind.FEES.shape()));
  }

  /** Returns a builder that starts with the values of this row. */
  public Builder toBuilder() {
    return new Builder(values.toBuilder());
  }

  /** Returns a copy in which that element has that value; null removes it. */
  public <T> Fee with(Element<T> element, @Nullable T value) {
    return new Fee(values.with(element, value));
  }

  /** Returns 收费项目名称, or null. */
  public @Nullable String feeName() {
    return get(Elements.FEE_NAME);
  }

  /** Returns 收费标准, or null. */
  public @Nullable String feeStandard() {
    return get(Elements.FEE_STANDARD);
  }

  /** Returns 收费项目依据, or null. */
  public @Nullable String feeRowBasis() {
    return get(Elements.FEE_ROW_BASIS);
  }

  /** Returns 是否允许减免, or null where unknown or unreadable. */
  public @Nullable Boolean feeReducible() {
    return Views.flag(values, Elements.FEE_REDUCIBLE);
  }

  /** Returns 允许减免依据, or null. */
  public @Nullable String feeReductionBasis() {
    return get(Elements.FEE_REDUCTION_BASIS);
  }

  /** Returns 收费备注, or null. */
  public @Nullable String feeRemark() {
    return get(Elements.FEE_REMARK);
  }

  /** Returns 收费项目排序, or null. */
  public @Nullable Integer feeOrder() {
    return get(Elements.FEE_ORDER);
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
    public Fee build() {
      return new Fee(values.build());
    }
  }
}
