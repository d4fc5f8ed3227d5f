package io.github.servicecatalogue.core;

import io.github.servicecatalogue.CodeLists;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The units in which limits are given (时限单位), whatever code a profile has for them.
 *
 * <p>Only the working day has an established code; the others are known by the meanings in code
 * list {@code time-unit}.
 */
public enum TimeUnit {
  /** 工作日. */
  WORKING_DAY("工作日"),
  /** 自然日. */
  CALENDAR_DAY("自然日"),
  /** 小时. */
  HOUR("小时"),
  /** 分钟. */
  MINUTE("分钟"),
  /** 月. */
  MONTH("月"),
  /** 当场. */
  ON_THE_SPOT("当场");

  private final String zhName;

  TimeUnit(String zhName) {
    this.zhName = zhName;
  }

  /** Returns the Chinese name. */
  public String zhName() {
    return zhName;
  }

  private static @Nullable TimeUnit ofMeaning(String zhMeaning) {
    for (TimeUnit unit : values()) {
      if (unit.zhName.equals(zhMeaning)) {
        return unit;
      }
    }
    return null;
  }

  /** Returns the unit of each code of these lists. */
  static Map<String, TimeUnit> byCode(CodeLists lists) {
    Map<String, TimeUnit> units = new LinkedHashMap<>();
    var list = lists.find("time-unit");
    if (list != null) {
      list.entries()
          .forEach(
              entry -> {
                TimeUnit unit = ofMeaning(entry.zhMeaning());
                if (unit != null) {
                  units.put(entry.code(), unit);
                }
              });
    }
    return Map.copyOf(units);
  }
}
