package io.github.servicecatalogue;

import io.github.servicecatalogue.constraints.CatalogueRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service item (政务服务事项) of an implementation list (实施清单), or one of its handling items (业务办理项):
 * what one body offers, element by element.
 *
 * <p>The elements can be read one by one, {@code item.get(Elements.PROMISE_LIMIT)}, or in groups,
 * {@code item.limits().promiseLimit()}. Nothing is required of an item here; whether it is right is
 * for the rules to say. Values that did not parse and members that nobody knows are among the
 * {@link #extensions()}.
 *
 * <p>Immutable and thread-safe. Two items are equal when all their elements and extensions are. The
 * groups are small views made when asked for.
 *
 * @param values the values of all elements
 */
@CatalogueRules
public record ServiceItem(ElementValues values) implements ElementHolder {
  /** Checks that the values are those of an item. */
  public ServiceItem {
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

  /**
   * Returns a copy in which that element, or kind of rows, has that value; null removes it.
   *
   * <pre>{@code item.with(Elements.PROMISE_LIMIT, 15).with(RowKind.FEES, List.of())}</pre>
   */
  public <T> ServiceItem with(Member<T> member, @Nullable T value) {
    return new ServiceItem(values.with(member, value));
  }

  /**
   * Returns the handling-item code if there is one, else the implementation code, or null; a
   * placeholder such as 无 is no code.
   */
  public @Nullable String code() {
    String handlingItem = get(Elements.HANDLING_ITEM_CODE);
    String code =
        Placeholders.isFilled(handlingItem) ? handlingItem : get(Elements.IMPLEMENTATION_CODE);
    return Placeholders.isFilled(code) ? code : null;
  }

  /** Returns 事项名称, or null. */
  public @Nullable String name() {
    return get(Elements.ITEM_NAME);
  }

  /** Returns 事项标识: names and codes. */
  public Identity identity() {
    return Identity.of(values);
  }

  /** Returns 实施主体: who carries the item out and by what power. */
  public Authority authority() {
    return Authority.of(values);
  }

  /** Returns 设定依据. */
  public LegalBases legalBases() {
    return LegalBases.of(values);
  }

  /** Returns 办理时限. */
  public Limits limits() {
    return Limits.of(values);
  }

  /** Returns 受理条件 and 服务对象. */
  public Acceptance acceptance() {
    return Acceptance.of(values);
  }

  /** Returns 办理程序 with its steps, special procedures and situations. */
  public Procedure procedure() {
    return Procedure.of(values);
  }

  /** Returns 办理渠道. */
  public Channels channels() {
    return Channels.of(values);
  }

  /** Returns 办理地点与时间 with the windows. */
  public Places places() {
    return Places.of(values);
  }

  /** Returns 咨询与监督投诉. */
  public Contacts contacts() {
    return Contacts.of(values);
  }

  /** Returns 收费 with the single charges. */
  public Fees fees() {
    return Fees.of(values);
  }

  /** Returns 申请材料, maybe none. */
  public List<Material> materials() {
    return Views.list(values, RowKind.MATERIALS);
  }

  /** Returns 审批结果, maybe none. */
  public List<Result> results() {
    return Views.list(values, RowKind.RESULTS);
  }

  /** Returns 主题分类. */
  public Topics topics() {
    return Topics.of(values);
  }

  /** Returns 常见问题, maybe none. */
  public List<Question> questions() {
    return Views.list(values, RowKind.QUESTIONS);
  }

  /** Returns 事项状态 and 版本. */
  public Lifecycle lifecycle() {
    return Lifecycle.of(values);
  }

  /** Returns 区划. */
  public Region region() {
    return Region.of(values);
  }

  /** Returns 行政许可补充要素. */
  public LicenceSupplement licenceSupplement() {
    return LicenceSupplement.of(values);
  }

  /** Returns 交换信息: the marks of the record in an exchange. */
  public Envelope envelope() {
    return Envelope.of(values);
  }

  /** Returns 扩展: what the publisher added by name. */
  public Additions additions() {
    return Additions.of(values);
  }

  /** Returns code and name; {@link #values()} prints everything. */
  @Override
  public String toString() {
    return "ServiceItem[" + code() + " " + name() + "]";
  }

  /** Collects the values of an item. Not thread-safe. */
  public static final class Builder {
    private final ElementValues.Builder values;

    private Builder(ElementValues.Builder values) {
      this.values = values;
    }

    /** Sets an element, or the rows of a kind; null removes it. */
    public <T> Builder set(Member<T> member, @Nullable T value) {
      values.set(member, value);
      return this;
    }

    /** Replaces all extensions. */
    public Builder extensions(Extensions extensions) {
      values.extensions(extensions);
      return this;
    }

    /** Returns the item. */
    public ServiceItem build() {
      return new ServiceItem(values.build());
    }
  }
}
