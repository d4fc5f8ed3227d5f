package io.github.servicecatalogue;

import java.util.Locale;

/** What a rule has to see before it can judge. */
public enum RuleScope {
  /** One item by itself. */
  ITEM,
  /** All items of one catalogue. */
  RECORD_SET,
  /** One item and its counterpart in another catalogue: the basic one, or the one before. */
  CATALOGUE_PAIR,
  /** The bytes, while they are read. */
  READING;

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** Returns the name used in reports, such as {@code record-set}. */
  public String id() {
    return id;
  }
}
