package io.github.servicecatalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 办理地点与时间: where and when an item is handled.
 *
 * <p>A view of one group of elements of an item. Immutable and thread-safe.
 *
 * @param handlePlace 办理地点, or null
 * @param handleHours 办理时间, or null
 * @param hallName 中心名称, or null
 * @param trafficGuide 交通指引, or null
 * @param windows 办理窗口清单, maybe none
 */
public record Places(
    @Nullable String handlePlace,
    @Nullable String handleHours,
    @Nullable String hallName,
    @Nullable String trafficGuide,
    List<Window> windows) {
  /** Copies the list. */
  public Places {
    windows = List.copyOf(windows);
  }

  static Places of(ElementValues values) {
    return new Places(
        values.get(Elements.HANDLE_PLACE),
        values.get(Elements.HANDLE_HOURS),
        values.get(Elements.HALL_NAME),
        values.get(Elements.TRAFFIC_GUIDE),
        Views.list(values, RowKind.WINDOWS));
  }
}
