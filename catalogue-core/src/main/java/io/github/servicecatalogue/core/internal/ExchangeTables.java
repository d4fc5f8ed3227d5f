package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * The families of exchange tables (交换表): which kind of items each takes. A table is called {@code
 * up_task_} and its family, on the way down {@code dn_task_}; lifecycle.md, section 4.
 */
final class ExchangeTables {
  private static final String TASK = "_task_";

  private ExchangeTables() {}

  /** Returns the kind of the items of a table; null for one that is of no family. */
  static @Nullable ItemKind kindOf(String table) {
    for (ItemKind kind : ItemKind.values()) {
      if (family(kind) != null && familyAt(table, kind) >= 0) {
        return kind;
      }
    }
    return null;
  }

  /** Returns the table of the same use for items of that kind. */
  static String ofKind(String table, ItemKind wanted) {
    ItemKind kind = kindOf(table);
    String from = kind == null ? null : family(kind);
    String to = family(wanted);
    if (kind == null || from == null || to == null) {
      return table;
    }
    int at = familyAt(table, kind);
    return table.substring(0, at) + to + table.substring(at + from.length());
  }

  private static int familyAt(String table, ItemKind kind) {
    int at = table.indexOf(TASK);
    return at >= 0 && table.startsWith(family(kind) + "_", at + TASK.length())
        ? at + TASK.length()
        : -1;
  }

  private static @Nullable String family(ItemKind kind) {
    return switch (kind) {
      case BASIC -> null;
      case GENERAL -> "general";
      case PUNISH -> "punish";
      case LEVY -> "handle";
      case COERCE_INSPECT -> "check";
      case PUBLIC -> "public";
    };
  }
}
