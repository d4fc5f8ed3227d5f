package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.MATERIAL_NAME;
import static io.github.servicecatalogue.Elements.PARENT_MATERIAL;

import io.github.servicecatalogue.Material;
import io.github.servicecatalogue.Placeholders;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingSink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which materials of an item have the same name.
 *
 * <p>Nearly all lists are short: there a mark of a few characters tells most names apart, and only
 * a name whose mark was seen is compared with those before it, so that a list without repeats
 * allocates nothing. A long list gets a table, and takes time in proportion to its length.
 */
final class MaterialNames {
  /** Up to here, comparing each with each costs less than a table. */
  private static final int SHORT = 32;

  /**
   * A name may stand once in each of several situations; more than these are not looked through.
   */
  private static final int MOST_OF_ONE_NAME = 8;

  private final CheckedItem item;
  private final FindingSink found;
  private final List<Material> rows;
  private @Nullable Situations situations;

  private MaterialNames(CheckedItem item, FindingSink found) {
    this.item = item;
    this.found = found;
    this.rows = item.rows(RowKind.MATERIALS);
  }

  static void report(CheckedItem item, FindingSink found) {
    List<Material> rows = item.rows(RowKind.MATERIALS);
    if (rows.size() > SHORT) {
      new MaterialNames(item, found).reportByTable();
    } else if (mayRepeat(rows)) {
      new MaterialNames(item, found).reportByPairs();
    }
  }

  private static boolean mayRepeat(List<Material> rows) {
    long marks = 0;
    for (int i = 0; i < rows.size(); i++) {
      String name = rows.get(i).get(MATERIAL_NAME);
      if (name != null) {
        long mark = 1L << FoldedText.mark(name);
        if ((marks & mark) != 0 && standsBefore(rows, i, name)) {
          return true;
        }
        marks |= mark;
      }
    }
    return false;
  }

  private static boolean standsBefore(List<Material> rows, int index, String name) {
    for (int i = 0; i < index; i++) {
      String before = rows.get(i).get(MATERIAL_NAME);
      if (before != null && FoldedText.equal(before, name)) {
        return true;
      }
    }
    return false;
  }

  private void reportByPairs() {
    for (int i = 1; i < rows.size(); i++) {
      String name = rows.get(i).get(MATERIAL_NAME);
      for (int j = 0; j < i && name != null; j++) {
        String before = rows.get(j).get(MATERIAL_NAME);
        if (before != null && FoldedText.equal(before, name) && reportIfRepeated(j, i)) {
          break;
        }
      }
    }
  }

  private void reportByTable() {
    Map<String, List<Integer>> byName = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      String name = rows.get(i).get(MATERIAL_NAME);
      if (name != null) {
        List<Integer> before = byName.computeIfAbsent(FoldedText.of(name), n -> new ArrayList<>(1));
        boolean repeated = false;
        for (int k = 0; k < before.size() && !repeated; k++) {
          repeated = reportIfRepeated(before.get(k), i);
        }
        if (!repeated && before.size() < MOST_OF_ONE_NAME) {
          before.add(i);
        }
      }
    }
  }

  /** Two rows of one name, unless no applicant sees both, or they are parts of different ones. */
  private boolean reportIfRepeated(int first, int index) {
    Material one = rows.get(first);
    Material other = rows.get(index);
    String parent = one.get(PARENT_MATERIAL);
    String otherParent = other.get(PARENT_MATERIAL);
    Situations all = situations == null ? new Situations(item) : situations;
    situations = all;
    if (!Placeholders.isFilled(one.get(MATERIAL_NAME))
        || (parent != null && otherParent != null && !parent.equals(otherParent))
        || !all.share(one, other)) {
      return false;
    }
    found
        .at(RowKind.MATERIALS, index, MATERIAL_NAME)
        .with("position", index + 1)
        .with("other", first + 1);
    return true;
  }
}
