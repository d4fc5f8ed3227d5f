package io.github.servicecatalogue;

import java.util.Locale;

/** The groups of the element table (要素分组). */
public enum ElementGroup {
  /** 基本信息. */
  IDENTITY("事项标识"),
  /** 实施主体与行使权限. */
  AUTHORITY("实施主体"),
  /** 设定依据. */
  LEGAL_BASIS("设定依据"),
  /** 办理时限. */
  TIME_LIMIT("办理时限"),
  /** 受理. */
  ACCEPTANCE("受理"),
  /** 办理程序. */
  PROCEDURE("办理程序"),
  /** 办理渠道. */
  CHANNEL("办理渠道"),
  /** 办理地点与时间. */
  PLACE("办理地点与时间"),
  /** 咨询与监督投诉. */
  CONTACT("咨询与监督投诉"),
  /** 收费. */
  FEE("收费"),
  /** 申请材料. */
  MATERIAL("申请材料"),
  /** 审批结果. */
  RESULT("审批结果"),
  /** 主题分类. */
  TOPIC("主题分类"),
  /** 常见问题. */
  FAQ("常见问题"),
  /** 状态与版本. */
  LIFECYCLE("状态与版本"),
  /** 交换信息. */
  ENVELOPE("交换信息"),
  /** 扩展. */
  EXTENSION("扩展"),
  /** 区划与区域. */
  REGION("区划与区域"),
  /** 行政许可补充要素. */
  LICENCE_SUPPLEMENT("行政许可补充要素");

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final String zhName;

  ElementGroup(String zhName) {
    this.zhName = zhName;
  }

  /** Returns the name used in the element table, such as {@code time-limit}. */
  public String id() {
    return id;
  }

  /** Returns the Chinese name. */
  public String zhName() {
    return zhName;
  }

  static ElementGroup of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
