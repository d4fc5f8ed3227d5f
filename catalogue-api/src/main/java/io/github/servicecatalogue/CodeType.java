package io.github.servicecatalogue;

import java.util.List;

/** The kinds of code that the present rules know. */
public enum CodeType {
  /** Basic code (基本编码), 12 characters. */
  BASIC_CODE("基本编码", "basic code", 12),
  /** Implementation code (实施编码), 31 characters. */
  IMPLEMENTATION_CODE("实施编码", "implementation code", 31),
  /** Handling-item code (业务办理项编码), 33 characters. */
  HANDLING_ITEM_CODE("业务办理项编码", "handling-item code", 33),
  /** Unified social credit code (统一社会信用代码), 18 characters, GB 32100-2015. */
  SOCIAL_CREDIT_CODE("统一社会信用代码", "unified social credit code", 18),
  /** Identifier of a body without a credit code (TE标识), 18 characters. */
  TE_IDENTIFIER("TE标识", "TE identifier", 18),
  /** Division code (行政区划代码), 6 digits (GB/T 2260) or 12 digits (down to the village). */
  DIVISION_CODE("行政区划代码", "division code", 6, 12);

  private final String zhName;
  private final String enName;
  private final int length;
  private final int longer;

  CodeType(String zhName, String enName, int length) {
    this(zhName, enName, length, length);
  }

  CodeType(String zhName, String enName, int length, int longer) {
    this.zhName = zhName;
    this.enName = enName;
    this.length = length;
    this.longer = longer;
  }

  /** Returns the Chinese name. */
  public String zhName() {
    return zhName;
  }

  /** Returns the English name, in lower case save for acronyms. */
  public String enName() {
    return enName;
  }

  /** Returns the name in that language. */
  public String label(Language language) {
    return language == Language.ZH ? zhName : enName;
  }

  /** Returns how many characters such a code has, the smaller number first. */
  public List<Integer> lengths() {
    return length == longer ? List.of(length) : List.of(length, longer);
  }
}
