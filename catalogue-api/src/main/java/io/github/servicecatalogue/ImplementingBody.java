package io.github.servicecatalogue;

import org.jspecify.annotations.Nullable;

/**
 * 区域内实施主体: a body of the region that carries items out.
 *
 * <p>A row of {@link RowKind#IMPLEMENTING_BODIES}. Immutable and thread-safe.
 *
 * @param values the values of the row's elements
 */
public record ImplementingBody(ElementValues values) implements ElementHolder {
  /** Checks that the values are those of such a row. */
  public ImplementingBody {
    values.require(RowKind.IMPLEMENTING_BODIES.shape());
  }

  /** Returns a builder without values. */
  public static Builder builder() {
    return new Builder(ElementValues.builder(RowKind.IMPLEMENTING_BODIES.shape()));
  }

  /** Returns a builder that starts with the values of this row. */
  public Builder toBuilder() {
    return new Builder(values.toBuilder());
  }

  /** Returns a copy in which that element has that value; null removes it. */
  public <T> ImplementingBody with(Element<T> element, @Nullable T value) {
    return new ImplementingBody(values.with(element, value));
  }

  /** Returns 区域内部门名称, or null. */
  public @Nullable String zoneBodyName() {
    return get(Elements.ZONE_BODY_NAME);
  }

  /** Returns 区域内部门简称, or null. */
  public @Nullable String zoneBodyShortName() {
    return get(Elements.ZONE_BODY_SHORT_NAME);
  }

  /** Returns 区域内组织机构代码, or null. */
  public @Nullable String zoneBodyOrganisationCode() {
    return get(Elements.ZONE_BODY_ORGANISATION_CODE);
  }

  /** Returns 区域内统一社会信用代码, or null. */
  public @Nullable String zoneBodyCreditCode() {
    return get(Elements.ZONE_BODY_CREDIT_CODE);
  }

  /** Returns 部门是否存在并行使事项, or null where unknown or unreadable. */
  public @Nullable Boolean zoneBodyHasItems() {
    return Views.flag(values, Elements.ZONE_BODY_HAS_ITEMS);
  }

  /** Returns 区域内部门排序, or null. */
  public @Nullable Integer zoneBodyOrder() {
    return get(Elements.ZONE_BODY_ORDER);
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
    public ImplementingBody build() {
      return new ImplementingBody(values.build());
    }
  }
}
