package io.github.servicecatalogue;

import org.jspecify.annotations.Nullable;

/**
 * The kinds of items that carry different elements: the basic catalogue and, for implementation
 * items, the five families of exchange tables.
 *
 * <p>A kind is found from the <em>national</em> item type (事项类型); a province's numbers are mapped
 * to the national ones first.
 */
public enum ItemKind {
  /** 基本目录: a record of the basic catalogue, of any type. */
  BASIC,
  /** 依申请类: types 01 05 07 08 09 10. */
  GENERAL,
  /** 行政处罚: type 02. */
  PUNISH,
  /** 行政征收: type 04. */
  LEVY,
  /** 行政强制、行政检查: types 03 and 06. */
  COERCE_INSPECT,
  /** 公共服务: type 20. */
  PUBLIC;

  /**
   * Returns the kind of an implementation item of that national type, or null for a type that the
   * standard does not place, such as {@code 11}.
   */
  public static @Nullable ItemKind ofNationalType(@Nullable String itemType) {
    if (itemType == null) {
      return null;
    }
    return switch (itemType) {
      case "01", "05", "07", "08", "09", "10" -> GENERAL;
      case "02" -> PUNISH;
      case "04" -> LEVY;
      case "03", "06" -> COERCE_INSPECT;
      case "20" -> PUBLIC;
      default -> null;
    };
  }
}
