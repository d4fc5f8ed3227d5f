package io.github.servicecatalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  GENERAL("01", "05", "07", "08", "09", "10"),
  /** 行政处罚: type 02. */
  PUNISH("02"),
  /** 行政征收: type 04. */
  LEVY("04"),
  /** 行政强制、行政检查: types 03 and 06. */
  COERCE_INSPECT("03", "06"),
  /** 公共服务: type 20. */
  PUBLIC("20");

  private static final Map<String, ItemKind> BY_TYPE = byType();

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> nationalTypes;

  ItemKind(String... nationalTypes) {
    this.nationalTypes = List.of(nationalTypes);
  }

  private static Map<String, ItemKind> byType() {
    Map<String, ItemKind> kinds = new HashMap<>();
    for (ItemKind kind : values()) {
      kind.nationalTypes.forEach(type -> kinds.put(type, kind));
    }
    return Map.copyOf(kinds);
  }

  /** Returns the national item types of this kind; none for {@link #BASIC}. */
  public List<String> nationalTypes() {
    return nationalTypes;
  }

  /**
   * Returns the kind of an implementation item of that national type, or null for a type that the
   * standard does not place, such as {@code 11}.
   */
  public static @Nullable ItemKind ofNationalType(@Nullable String itemType) {
    return itemType == null ? null : BY_TYPE.get(itemType);
  }
}
