package io.github.servicecatalogue;

import org.jspecify.annotations.Nullable;

/**
 * 特别程序: a special procedure, whose days come on top of the limit.
 *
 * <p>A row of {@link RowKind#SPECIAL_PROCEDURES}. Immutable and thread-safe.
 *
 * @param values the values of the row's elements
 */
public record SpecialProcedure(ElementValues values) implements ElementHolder {
  /** Checks that the values are those of such a row. */
  public SpecialProcedure {
    values.require(RowKind.SPECIAL_PROCEDURES.shape());
  }

  /** Returns a builder without values. */
  public static Builder builder() {
    return new Builder(ElementValues.builder(RowKind.SPECIAL_PROCEDURES.shape()));
  }

  /** Returns a builder that starts with the values of this row. */
  public Builder toBuilder() {
    return new Builder(values.toBuilder());
  }

  /** Returns a copy in which that element has that value; null removes it. */
  public <T> SpecialProcedure with(Element<T> element, @Nullable T value) {
    return new SpecialProcedure(values.with(element, value));
  }

  /** Returns 特别程序种类, or null. */
  public @Nullable Coded specialProcedureKind() {
    return Views.coded(values, Elements.SPECIAL_PROCEDURE_KIND);
  }

  /** Returns 特别程序名称, or null. */
  public @Nullable String specialProcedureName() {
    return get(Elements.SPECIAL_PROCEDURE_NAME);
  }

  /** Returns 特别程序时限, or null. */
  public @Nullable Integer specialProcedureDays() {
    return get(Elements.SPECIAL_PROCEDURE_DAYS);
  }

  /** Returns 特别程序时限单位, or null. */
  public @Nullable Coded specialProcedureUnit() {
    return Views.coded(values, Elements.SPECIAL_PROCEDURE_UNIT);
  }

  /** Returns 特别程序依据, or null. */
  public @Nullable String specialProcedureBasis() {
    return get(Elements.SPECIAL_PROCEDURE_BASIS);
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
    public SpecialProcedure build() {
      return new SpecialProcedure(values.build());
    }
  }
}
