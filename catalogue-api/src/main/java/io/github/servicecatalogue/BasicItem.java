package io.github.servicecatalogue;

import io.github.servicecatalogue.constraints.CatalogueRules;
import org.jspecify.annotations.Nullable;

/**
 * An item of the basic catalogue (基本目录事项): what may be carried out, before anybody claims it.
 *
 * <p>It has the same elements as a {@link ServiceItem}, of which the basic catalogue uses few.
 * Immutable and thread-safe.
 *
 * @param values the values of all elements
 */
@CatalogueRules
public record BasicItem(ElementValues values) implements ElementHolder {
  /** Checks that the values are those of an item. */
  public BasicItem {
    values.require(Shape.item());
  }

  /** Returns a builder without values. */
  public static Builder builder() {
    return new Builder(ElementValues.builder(Shape.item()));
  }

  /** Returns a builder that starts with the values of this item. */
  public Builder toBuilder() {
    return new Builder(values.toBuilder());
  }

  /** Returns a copy in which that element has that value; null removes it. */
  public <T> BasicItem with(Member<T> member, @Nullable T value) {
    return new BasicItem(values.with(member, value));
  }

  /** Returns 基本编码, or null. */
  public @Nullable String code() {
    return get(Elements.BASIC_CODE);
  }

  /** Returns 事项名称, or null. */
  public @Nullable String name() {
    return get(Elements.ITEM_NAME);
  }

  /** Returns 事项标识: names and codes. */
  public Identity identity() {
    return Identity.of(values);
  }

  /** Returns 实施主体 with the levels (行使层级) on which the item may be carried out. */
  public Authority authority() {
    return Authority.of(values);
  }

  /** Returns 设定依据. */
  public LegalBases legalBases() {
    return LegalBases.of(values);
  }

  /** Returns 事项状态 and 版本. */
  public Lifecycle lifecycle() {
    return Lifecycle.of(values);
  }

  /** Returns 交换信息: the marks of the record in an exchange. */
  public Envelope envelope() {
    return Envelope.of(values);
  }

  /** Returns code and name; {@link #values()} prints everything. */
  @Override
  public String toString() {
    return "BasicItem[" + code() + " " + name() + "]";
  }

  /** Collects the values of a basic item. Not thread-safe. */
  public static final class Builder {
    private final ElementValues.Builder values;

    private Builder(ElementValues.Builder values) {
      this.values = values;
    }

    /** Sets an element; null removes it. */
    public <T> Builder set(Member<T> member, @Nullable T value) {
      values.set(member, value);
      return this;
    }

    /** Replaces all extensions. */
    public Builder extensions(Extensions extensions) {
      values.extensions(extensions);
      return this;
    }

    /** Returns the basic item. */
    public BasicItem build() {
      return new BasicItem(values.build());
    }
  }
}
