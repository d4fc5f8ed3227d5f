package io.github.servicecatalogue;

import org.jspecify.annotations.Nullable;

/**
 * 办理情形: a situation, which decides on the materials.
 *
 * <p>A row of {@link RowKind#SITUATIONS}. Immutable and thread-safe.
 *
 * @param values the values of the row's elements
 */
public record Situation(ElementValues values) implements ElementHolder {
  /** Checks that the values are those of such a row. */
  public Situation {
    values.require(RowKind.SITUATIONS.shape());
  }

  /** Returns a builder without values. */
  public static Builder builder() {
    return new Builder(ElementValues.builder(RowKind.SITUATIONS.shape()));
  }

  /** Returns a builder that starts with the values of this row. */
  public Builder toBuilder() {
    return new Builder(values.toBuilder());
  }

  /** Returns a copy in which that element has that value; null removes it. */
  public <T> Situation with(Element<T> element, @Nullable T value) {
    return new Situation(values.with(element, value));
  }

  /** Returns 情形名称, or null. */
  public @Nullable String situationName() {
    return get(Elements.SITUATION_NAME);
  }

  /** Returns 情形描述, or null. */
  public @Nullable String situationDescription() {
    return get(Elements.SITUATION_DESCRIPTION);
  }

  /** Returns 区分标识, or null. */
  public @Nullable Coded situationMark() {
    return Views.coded(values, Elements.SITUATION_MARK);
  }

  /** Returns 情形排序, or null. */
  public @Nullable Integer situationOrder() {
    return get(Elements.SITUATION_ORDER);
  }

  /** Returns 情形区划, or null. */
  public @Nullable String situationAreaCode() {
    return get(Elements.SITUATION_AREA_CODE);
  }

  /** Returns 情形唯一标识, or null. */
  public @Nullable String situationGuid() {
    return get(Elements.SITUATION_GUID);
  }

  /** Returns 情形材料唯一标识, or null. */
  public @Nullable String situationMaterialGuid() {
    return get(Elements.SITUATION_MATERIAL_GUID);
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
    public Situation build() {
      return new Situation(values.build());
    }
  }
}
