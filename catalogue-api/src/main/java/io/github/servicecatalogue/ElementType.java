package io.github.servicecatalogue;

import java.util.Locale;

/** What kind of value an element has (数据类型). */
public enum ElementType {
  /** One line of text. */
  STRING,
  /** Text of any length. */
  TEXT,
  /** A code or other identifier, compared character by character. */
  IDENTIFIER,
  /** A whole number not below zero. */
  INTEGER,
  /** A value of a code list, or several where the element is multi-valued. */
  CODE,
  /** {@code 1} yes or {@code 0} no. */
  FLAG,
  /** A date, or a date with a time, in Asia/Shanghai. */
  DATETIME,
  /** A web address. */
  URL,
  /** References to attached files. */
  ATTACHMENT,
  /** An open map from names to texts. */
  MAP;

  private final String id = name().toLowerCase(Locale.ROOT);

  /** Returns the name used in the element table, such as {@code integer}. */
  public String id() {
    return id;
  }

  static ElementType of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
