package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.FAQ_ORDER;
import static io.github.servicecatalogue.Elements.FEE_ORDER;
import static io.github.servicecatalogue.Elements.MATERIAL_NAME;
import static io.github.servicecatalogue.Elements.MATERIAL_ORDER;
import static io.github.servicecatalogue.Elements.PARENT_MATERIAL;
import static io.github.servicecatalogue.Elements.STEP_ORDER;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.ItemRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 排序号: the order in which the rows of an item are printed. */
public final class RowOrderRules {
  /** Of two rows with one number nobody knows which comes first. */
  static final ItemRule ORDER_NUMBER_UNIQUE =
      ItemRule.named("reference/order-number-unique")
          .reads(MATERIAL_ORDER, FEE_ORDER, FAQ_ORDER, STEP_ORDER)
          .checkWith(
              profile -> {
                boolean repeatedNames =
                    profile.severity("material/no-duplicate-name") != Severity.OFF;
                return (item, found) -> {
                  check(item, found, RowKind.STEPS, STEP_ORDER, false);
                  check(item, found, RowKind.FEES, FEE_ORDER, false);
                  check(item, found, RowKind.MATERIALS, MATERIAL_ORDER, repeatedNames);
                  check(item, found, RowKind.QUESTIONS, FAQ_ORDER, false);
                };
              });

  private RowOrderRules() {}

  /** Returns the rules of this group in the order in which they run. */
  public static List<Rule> all() {
    return List.of(ORDER_NUMBER_UNIQUE);
  }

  private static void check(
      CheckedItem item,
      FindingSink found,
      RowKind<?> kind,
      Element<Integer> order,
      boolean repeatedNames) {
    List<? extends ElementHolder> rows = item.rows(kind);
    if (rows.size() > 1 && !isRising(rows, order)) {
      reportRepeated(rows, found, kind, order, repeatedNames);
    }
  }

  private static boolean isRising(List<? extends ElementHolder> rows, Element<Integer> order) {
    int slot = order.slot();
    int last = Integer.MIN_VALUE;
    for (int i = 0, size = rows.size(); i < size; i++) {
      if (rows.get(i).values().valueAt(slot) instanceof Integer number) {
        if (number <= last) {
          return false;
        }
        last = number;
      }
    }
    return true;
  }

  /** One finding for each number that occurs again, at the second row that has it. */
  private static void reportRepeated(
      List<? extends ElementHolder> rows,
      FindingSink found,
      RowKind<?> kind,
      Element<Integer> order,
      boolean repeatedNames) {
    Map<List<Object>, Integer> first = new HashMap<>();
    Set<List<Object>> told = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      ElementHolder row = rows.get(i);
      Integer number = row.values().get(order);
      if (number == null) {
        continue;
      }
      // the parts of a material are numbered within it
      String parent = kind == RowKind.MATERIALS ? row.values().get(PARENT_MATERIAL) : null;
      List<Object> key = List.of(number, parent == null ? "" : parent);
      Integer before = first.putIfAbsent(key, i);
      if (before != null
          && !(repeatedNames && hasSameName(rows.get(before), row))
          && told.add(key)) {
        found.at(kind, i, order).with("other", before + 1);
      }
    }
  }

  /** A material that stands there twice is the finding of another rule. */
  private static boolean hasSameName(ElementHolder one, ElementHolder other) {
    @Nullable String name = one.values().get(MATERIAL_NAME);
    return name != null && name.equals(other.values().get(MATERIAL_NAME));
  }
}
