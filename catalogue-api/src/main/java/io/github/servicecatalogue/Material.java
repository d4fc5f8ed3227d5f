package io.github.servicecatalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 申请材料: one document that an applicant has to bring.
 *
 * <p>A row of {@link RowKind#MATERIALS}. Immutable and thread-safe.
 *
 * @param values the values of the row's elements
 */
public record Material(ElementValues values) implements ElementHolder {
  /** Checks that the values are those of such a row. */
  public Material {
    values.require(RowKind.MATERIALS.shape());
  }

  /** Returns a builder without values. */
  public static Builder builder() {
    return new Builder(ElementValues.builder(RowKind.MATERIALS.shape()));
  }

  /** Returns a builder that starts with the values of this row. */
  public Builder toBuilder() {
    return new Builder(values.toBuilder());
  }

  /** Returns a copy in which that element has that value; null removes it. */
  public <T> Material with(Element<T> element, @Nullable T value) {
    return new Material(values.with(element, value));
  }

  /** Returns 材料名称, or null. */
  public @Nullable String materialName() {
    return get(Elements.MATERIAL_NAME);
  }

  /** Returns 材料类型, or null. */
  public @Nullable Coded materialType() {
    return Views.coded(values, Elements.MATERIAL_TYPE);
  }

  /** Returns 材料形式, or null. */
  public @Nullable Coded materialFormat() {
    return Views.coded(values, Elements.MATERIAL_FORMAT);
  }

  /** Returns 材料必要性, or null. */
  public @Nullable Coded materialNecessity() {
    return Views.coded(values, Elements.MATERIAL_NECESSITY);
  }

  /** Returns 空白表格, maybe none. */
  public List<Attachment> blankForm() {
    return Views.list(values, Elements.BLANK_FORM);
  }

  /** Returns 示例样表, maybe none. */
  public List<Attachment> sampleForm() {
    return Views.list(values, Elements.SAMPLE_FORM);
  }

  /** Returns 来源渠道, or null. */
  public @Nullable Coded materialSource() {
    return Views.coded(values, Elements.MATERIAL_SOURCE);
  }

  /** Returns 来源渠道说明, or null. */
  public @Nullable String materialSourceExplanation() {
    return get(Elements.MATERIAL_SOURCE_EXPLANATION);
  }

  /** Returns 纸质材料份数, or null. */
  public @Nullable Integer paperCopies() {
    return get(Elements.PAPER_COPIES);
  }

  /** Returns 纸质材料规格, or null. */
  public @Nullable String paperSize() {
    return get(Elements.PAPER_SIZE);
  }

  /** Returns 填报须知, or null. */
  public @Nullable String fillingNotice() {
    return get(Elements.FILLING_NOTICE);
  }

  /** Returns 受理标准, or null. */
  public @Nullable String materialAcceptStandard() {
    return get(Elements.MATERIAL_ACCEPT_STANDARD);
  }

  /** Returns 要求提供材料的依据, or null. */
  public @Nullable String materialLegalBasis() {
    return get(Elements.MATERIAL_LEGAL_BASIS);
  }

  /** Returns 材料备注, or null. */
  public @Nullable String materialRemark() {
    return get(Elements.MATERIAL_REMARK);
  }

  /** Returns 材料排序, or null. */
  public @Nullable Integer materialOrder() {
    return get(Elements.MATERIAL_ORDER);
  }

  /** Returns 材料编码, or null. */
  public @Nullable String materialCode() {
    return get(Elements.MATERIAL_CODE);
  }

  /** Returns 材料出具机构, or null. */
  public @Nullable String materialIssuingBody() {
    return get(Elements.MATERIAL_ISSUING_BODY);
  }

  /** Returns 原件份数, or null. */
  public @Nullable Integer originalCopies() {
    return get(Elements.ORIGINAL_COPIES);
  }

  /** Returns 复印件份数, or null. */
  public @Nullable Integer photocopies() {
    return get(Elements.PHOTOCOPIES);
  }

  /** Returns 是否必备材料, or null where unknown or unreadable. */
  public @Nullable Boolean materialRequired() {
    return Views.flag(values, Elements.MATERIAL_REQUIRED);
  }

  /** Returns 非必要时情形, or null. */
  public @Nullable String optionalMaterialCase() {
    return get(Elements.OPTIONAL_MATERIAL_CASE);
  }

  /** Returns 材料是否电子证照, or null where unknown or unreadable. */
  public @Nullable Boolean materialIsElectronicLicence() {
    return Views.flag(values, Elements.MATERIAL_IS_ELECTRONIC_LICENCE);
  }

  /** Returns 材料电子证照编码, or null. */
  public @Nullable String materialLicenceCode() {
    return get(Elements.MATERIAL_LICENCE_CODE);
  }

  /** Returns 关联其他事项的审批结果, or null. */
  public @Nullable String linkedResult() {
    return get(Elements.LINKED_RESULT);
  }

  /** Returns 上级材料, or null. */
  public @Nullable String parentMaterial() {
    return get(Elements.PARENT_MATERIAL);
  }

  /** Returns 电子表单, or null. */
  public @Nullable String electronicForm() {
    return get(Elements.ELECTRONIC_FORM);
  }

  /** Returns 是否免提交, or null where unknown or unreadable. */
  public @Nullable Boolean submissionExempt() {
    return Views.flag(values, Elements.SUBMISSION_EXEMPT);
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
    public Material build() {
      return new Material(values.build());
    }
  }
}
