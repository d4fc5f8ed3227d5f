package io.github.servicecatalogue;

import org.jspecify.annotations.Nullable;

/**
 * 状态与版本: the state and the version of an item.
 *
 * <p>A view of one group of elements of an item. Immutable and thread-safe.
 *
 * @param itemState 事项状态, or null
 * @param itemVersion 事项版本, or null
 * @param effectiveDate 计划生效日期, or null
 * @param cancelDate 计划取消日期, or null
 * @param versionDate 版本日期, or null
 */
public record Lifecycle(
    @Nullable Coded itemState,
    @Nullable Integer itemVersion,
    @Nullable CatalogueDate effectiveDate,
    @Nullable CatalogueDate cancelDate,
    @Nullable CatalogueDate versionDate) {
  static Lifecycle of(ElementValues values) {
    return new Lifecycle(
        Views.coded(values, Elements.ITEM_STATE),
        values.get(Elements.ITEM_VERSION),
        values.get(Elements.EFFECTIVE_DATE),
        values.get(Elements.CANCEL_DATE),
        values.get(Elements.VERSION_DATE));
  }
}
