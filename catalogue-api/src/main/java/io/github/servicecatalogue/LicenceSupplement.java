package io.github.servicecatalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 行政许可补充要素: what is stated of licences in addition, since 2022.
 *
 * <p>A view of one group of elements of an item. Immutable and thread-safe.
 *
 * @param licenceCondition 许可条件, or null
 * @param licenceConditionBasis 许可条件依据, or null
 * @param prohibitiveProvision 禁止性规定, or null
 * @param licenceName 许可证件名称, or null
 * @param validityTerm 许可证件有效期限, or null
 * @param validityUnit 有效期限单位, or null
 * @param validityBasis 有效期限依据, or null
 * @param renewalRequirement 延续要求, or null
 * @param applicableArea 许可证件适用地域, or null
 * @param applicableAreaBasis 适用地域依据, or null
 * @param hasQuantityLimit 有无数量限制, or null where unknown or unreadable
 * @param quantityLimitBasis 数量限制依据, or null
 * @param quantityPublishWay 公布数量限制的方式, or null
 * @param quantityPublishCycle 公布数量限制的周期, or null
 * @param annualInspectionRequirement 年检要求, or null
 * @param annualInspectionCycle 年检周期, or null
 * @param annualInspectionMaterials 年检材料, or null
 * @param annualInspectionFee 年检收费, or null
 * @param annualReportRequirement 年报要求, or null
 * @param annualReportCycle 年报周期, or null
 * @param intermediaryName 中介服务名称, maybe none
 * @param intermediaryBasis 中介服务依据, or null
 * @param intermediaryBody 中介服务机构, maybe none
 * @param intermediaryFeeNature 中介服务收费性质, or null
 * @param informedPromise 是否实行告知承诺, or null where unknown or unreadable
 * @param informedPromiseExplanation 告知承诺说明, or null
 * @param promiseLetter 承诺书, maybe none
 * @param supervisingBody 监管主体, maybe none
 */
public record LicenceSupplement(
    @Nullable String licenceCondition,
    @Nullable String licenceConditionBasis,
    @Nullable String prohibitiveProvision,
    @Nullable String licenceName,
    @Nullable Integer validityTerm,
    @Nullable String validityUnit,
    @Nullable String validityBasis,
    @Nullable String renewalRequirement,
    @Nullable String applicableArea,
    @Nullable String applicableAreaBasis,
    @Nullable Boolean hasQuantityLimit,
    @Nullable String quantityLimitBasis,
    @Nullable String quantityPublishWay,
    @Nullable String quantityPublishCycle,
    @Nullable String annualInspectionRequirement,
    @Nullable String annualInspectionCycle,
    @Nullable String annualInspectionMaterials,
    @Nullable String annualInspectionFee,
    @Nullable String annualReportRequirement,
    @Nullable String annualReportCycle,
    List<String> intermediaryName,
    @Nullable String intermediaryBasis,
    List<String> intermediaryBody,
    @Nullable String intermediaryFeeNature,
    @Nullable Boolean informedPromise,
    @Nullable String informedPromiseExplanation,
    List<Attachment> promiseLetter,
    List<String> supervisingBody) {
  /** Copies the lists. */
  public LicenceSupplement {
    intermediaryName = List.copyOf(intermediaryName);
    intermediaryBody = List.copyOf(intermediaryBody);
    promiseLetter = List.copyOf(promiseLetter);
    supervisingBody = List.copyOf(supervisingBody);
  }

  static LicenceSupplement of(ElementValues values) {
    return new LicenceSupplement(
        values.get(Elements.LICENCE_CONDITION),
        values.get(Elements.LICENCE_CONDITION_BASIS),
        values.get(Elements.PROHIBITIVE_PROVISION),
        values.get(Elements.LICENCE_NAME),
        values.get(Elements.VALIDITY_TERM),
        values.get(Elements.VALIDITY_UNIT),
        values.get(Elements.VALIDITY_BASIS),
        values.get(Elements.RENEWAL_REQUIREMENT),
        values.get(Elements.APPLICABLE_AREA),
        values.get(Elements.APPLICABLE_AREA_BASIS),
        Views.flag(values, Elements.HAS_QUANTITY_LIMIT),
        values.get(Elements.QUANTITY_LIMIT_BASIS),
        values.get(Elements.QUANTITY_PUBLISH_WAY),
        values.get(Elements.QUANTITY_PUBLISH_CYCLE),
        values.get(Elements.ANNUAL_INSPECTION_REQUIREMENT),
        values.get(Elements.ANNUAL_INSPECTION_CYCLE),
        values.get(Elements.ANNUAL_INSPECTION_MATERIALS),
        values.get(Elements.ANNUAL_INSPECTION_FEE),
        values.get(Elements.ANNUAL_REPORT_REQUIREMENT),
        values.get(Elements.ANNUAL_REPORT_CYCLE),
        Views.list(values, Elements.INTERMEDIARY_NAME),
        values.get(Elements.INTERMEDIARY_BASIS),
        Views.list(values, Elements.INTERMEDIARY_BODY),
        values.get(Elements.INTERMEDIARY_FEE_NATURE),
        Views.flag(values, Elements.INFORMED_PROMISE),
        values.get(Elements.INFORMED_PROMISE_EXPLANATION),
        Views.list(values, Elements.PROMISE_LETTER),
        Views.list(values, Elements.SUPERVISING_BODY));
  }
}
