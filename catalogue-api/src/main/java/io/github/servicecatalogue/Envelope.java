package io.github.servicecatalogue;

import org.jspecify.annotations.Nullable;

/**
 * 交换信息: the marks of one exchanged record.
 *
 * <p>A view of one group of elements of an item. Immutable and thread-safe.
 *
 * @param recordGuid 记录唯一标识, or null
 * @param parentItemGuid 事项唯一标识, or null
 * @param syncOperation 同步类型, or null
 * @param syncTime 同步时间, or null
 * @param syncBatch 批次号, or null
 * @param dataSource 数据来源, or null
 */
public record Envelope(
    @Nullable String recordGuid,
    @Nullable String parentItemGuid,
    @Nullable Coded syncOperation,
    @Nullable CatalogueDate syncTime,
    @Nullable String syncBatch,
    @Nullable Coded dataSource) {
  static Envelope of(ElementValues values) {
    return new Envelope(
        values.get(Elements.RECORD_GUID),
        values.get(Elements.PARENT_ITEM_GUID),
        Views.coded(values, Elements.SYNC_OPERATION),
        values.get(Elements.SYNC_TIME),
        values.get(Elements.SYNC_BATCH),
        Views.coded(values, Elements.DATA_SOURCE));
  }
}
