package io.github.servicecatalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 审批结果: what an applicant gets.
 *
 * <p>A row of {@link RowKind#RESULTS}. Immutable and thread-safe.
 *
 * @param values the values of the row's elements
 */
public record Result(ElementValues values) implements ElementHolder {
  /** Checks that the values are those of such a row. */
  public Result {
    values.require(RowKind.RESULTS.shape());
  }

  /** Returns a builder without values. */
  public static Builder builder() {
    return new Builder(ElementValues.builder(RowKind.RESULTS.shape()));
  }

  /** Returns a builder that starts with the values of this row. */
  public Builder toBuilder() {
    return new Builder(values.toBuilder());
  }

  /** Returns a copy in which that element has that value; null removes it. */
  public <T> Result with(Element<T> element, @Nullable T value) {
    return new Result(values.with(element, value));
  }

  /** Returns 审批结果类型, maybe none. */
  public List<Coded> resultType() {
    return Views.codes(values, Elements.RESULT_TYPE);
  }

  /** Returns 审批结果名称, or null. */
  public @Nullable String resultName() {
    return get(Elements.RESULT_NAME);
  }

  /** Returns 审批结果样本, maybe none. */
  public List<Attachment> resultSample() {
    return Views.list(values, Elements.RESULT_SAMPLE);
  }

  /** Returns 审批结果形式, or null. */
  public @Nullable String resultForm() {
    return get(Elements.RESULT_FORM);
  }

  /** Returns 送达方式, maybe none. */
  public List<Coded> resultDelivery() {
    return Views.codes(values, Elements.RESULT_DELIVERY);
  }

  /** Returns 结果是否电子证照, or null where unknown or unreadable. */
  public @Nullable Boolean resultIsElectronicLicence() {
    return Views.flag(values, Elements.RESULT_IS_ELECTRONIC_LICENCE);
  }

  /** Returns 结果电子证照名称, or null. */
  public @Nullable String resultLicenceName() {
    return get(Elements.RESULT_LICENCE_NAME);
  }

  /** Returns 结果电子证照编码, or null. */
  public @Nullable String resultLicenceCode() {
    return get(Elements.RESULT_LICENCE_CODE);
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
    public Result build() {
      return new Result(values.build());
    }
  }
}
