package io.github.servicecatalogue;

import org.jspecify.annotations.Nullable;

/**
 * 设定依据: one legal basis of an item.
 *
 * <p>A row of {@link RowKind#LEGAL_BASES}. Immutable and thread-safe.
 *
 * @param values the values of the row's elements
 */
public record LegalBasis(ElementValues values) implements ElementHolder {
  /** Checks that the values are those of such a row. */
  public LegalBasis {
    values.require(RowKind.LEGAL_BASES.shape());
  }

  /** Returns a builder without values. */
  public static Builder builder() {
    return new Builder(ElementValues.builder(RowKind.LEGAL_BASES.shape()));
  }

  /** Returns a builder that starts with the values of this row. */
  public Builder toBuilder() {
    return new Builder(values.toBuilder());
  }

  /** Returns a copy in which that element has that value; null removes it. */
  public <T> LegalBasis with(Element<T> element, @Nullable T value) {
    return new LegalBasis(values.with(element, value));
  }

  /** Returns 法规名称, or null. */
  public @Nullable String lawName() {
    return get(Elements.LAW_NAME);
  }

  /** Returns 文号, or null. */
  public @Nullable String lawDocumentNumber() {
    return get(Elements.LAW_DOCUMENT_NUMBER);
  }

  /** Returns 条款号, or null. */
  public @Nullable String lawClauseNumber() {
    return get(Elements.LAW_CLAUSE_NUMBER);
  }

  /** Returns 条款内容, or null. */
  public @Nullable String lawClauseContent() {
    return get(Elements.LAW_CLAUSE_CONTENT);
  }

  /** Returns 制定机关, or null. */
  public @Nullable String lawIssuingBody() {
    return get(Elements.LAW_ISSUING_BODY);
  }

  /** Returns 实施日期, or null. */
  public @Nullable CatalogueDate lawEffectiveDate() {
    return get(Elements.LAW_EFFECTIVE_DATE);
  }

  /** Returns 依据类型, or null. */
  public @Nullable String lawKind() {
    return get(Elements.LAW_KIND);
  }

  /** Returns 依据排序, or null. */
  public @Nullable Integer lawOrder() {
    return get(Elements.LAW_ORDER);
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
    public LegalBasis build() {
      return new LegalBasis(values.build());
    }
  }
}
