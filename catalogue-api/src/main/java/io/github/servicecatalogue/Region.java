package io.github.servicecatalogue;

import org.jspecify.annotations.Nullable;

/**
 * 区划与区域: the division in which an item is offered.
 *
 * <p>A view of one group of elements of an item. Immutable and thread-safe.
 *
 * @param townName 乡镇街道名称, or null
 * @param townCode 乡镇街道代码, or null
 * @param villageName 村居社区名称, or null
 * @param villageCode 村居社区代码, or null
 * @param areaCode 行政区划代码, or null
 * @param areaName 行政区划名称, or null
 */
public record Region(
    @Nullable String townName,
    @Nullable String townCode,
    @Nullable String villageName,
    @Nullable String villageCode,
    @Nullable String areaCode,
    @Nullable String areaName) {
  static Region of(ElementValues values) {
    return new Region(
        values.get(Elements.TOWN_NAME),
        values.get(Elements.TOWN_CODE),
        values.get(Elements.VILLAGE_NAME),
        values.get(Elements.VILLAGE_CODE),
        values.get(Elements.AREA_CODE),
        values.get(Elements.AREA_NAME));
  }
}
