package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.core.CheckedItem;

/** What a flag (是否) says; one that is missing or cannot be read is neither yes nor no. */
final class Flags {
  private static final String YES = "1";
  private static final String NO = "0";

  private Flags() {}

  static boolean isYes(CheckedItem item, Element<String> flag) {
    return YES.equals(item.get(flag));
  }

  static boolean isNo(CheckedItem item, Element<String> flag) {
    return NO.equals(item.get(flag));
  }
}
