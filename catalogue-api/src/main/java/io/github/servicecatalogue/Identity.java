package io.github.servicecatalogue;

import org.jspecify.annotations.Nullable;

/**
 * 事项标识: the names and codes of an item.
 *
 * <p>A view of one group of elements of an item. Immutable and thread-safe.
 *
 * @param itemName 事项名称, or null
 * @param basicCode 基本编码, or null
 * @param localBasicCode 地方基本编码, or null
 * @param implementationCode 实施编码, or null
 * @param localImplementationCode 地方实施编码, or null
 * @param handlingItemCode 业务办理项编码, or null
 * @param itemType 事项类型, or null
 * @param handlingItemName 业务办理项名称, or null
 * @param mainItemName 主项名称, or null
 * @param mainBasicCode 主项基本编码, or null
 */
public record Identity(
    @Nullable String itemName,
    @Nullable String basicCode,
    @Nullable String localBasicCode,
    @Nullable String implementationCode,
    @Nullable String localImplementationCode,
    @Nullable String handlingItemCode,
    @Nullable Coded itemType,
    @Nullable String handlingItemName,
    @Nullable String mainItemName,
    @Nullable String mainBasicCode) {
  static Identity of(ElementValues values) {
    return new Identity(
        values.get(Elements.ITEM_NAME),
        values.get(Elements.BASIC_CODE),
        values.get(Elements.LOCAL_BASIC_CODE),
        values.get(Elements.IMPLEMENTATION_CODE),
        values.get(Elements.LOCAL_IMPLEMENTATION_CODE),
        values.get(Elements.HANDLING_ITEM_CODE),
        Views.coded(values, Elements.ITEM_TYPE),
        values.get(Elements.HANDLING_ITEM_NAME),
        values.get(Elements.MAIN_ITEM_NAME),
        values.get(Elements.MAIN_BASIC_CODE));
  }
}
