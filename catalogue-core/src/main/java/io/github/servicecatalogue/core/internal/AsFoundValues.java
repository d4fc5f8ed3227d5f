package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Extensions;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingSink;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes over the values that a reader had to keep as found, in an item and in its rows. */
final class AsFoundValues {
  /** Judges a value that was kept as found. */
  interface Visitor {
    /**
     * Judges it.
     *
     * @param found the value as it was found
     * @param typed what could be understood of it, or null
     */
    void visit(RawValue found, @Nullable Object typed, Place place);
  }

  private AsFoundValues() {}

  static void visit(CheckedItem item, FindingSink found, Visitor visitor) {
    if (!item.hasExtensions()) {
      return;
    }
    visitItem(item, found, visitor);
    List<RowKind<?>> kinds = RowKind.all();
    for (int i = 0; i < kinds.size(); i++) {
      if (kinds.get(i) != RowKind.IMPLEMENTING_BODIES) {
        visitRows(item, kinds.get(i), found, visitor);
      }
    }
  }

  private static void visitItem(CheckedItem item, FindingSink found, Visitor visitor) {
    for (Map.Entry<String, RawValue> entry : item.extensions().asFound().entrySet()) {
      Element<?> element = find(entry.getKey(), item.extensions());
      RowKind<?> rows = element == null ? RowKind.of(entry.getKey()) : null;
      Object typed = rows != null ? item.get(rows) : element != null ? item.get(element) : null;
      visitor.visit(entry.getValue(), typed, new Place(item, found, rows, -1, element));
    }
  }

  private static @Nullable Element<?> find(String id, Extensions extensions) {
    Element<?> element = Elements.find(id);
    return element == null ? extensions.declaredElement(id) : element;
  }

  private static void visitRows(
      CheckedItem item, RowKind<?> kind, FindingSink found, Visitor visitor) {
    List<? extends ElementHolder> rows = item.rows(kind);
    for (int i = 0; i < rows.size(); i++) {
      Extensions extensions = rows.get(i).extensions();
      if (!extensions.asFound().isEmpty()) {
        for (Map.Entry<String, RawValue> entry : extensions.asFound().entrySet()) {
          Element<?> element = find(entry.getKey(), extensions);
          Object typed = element == null ? null : rows.get(i).get(element);
          visitor.visit(entry.getValue(), typed, new Place(item, found, kind, i, element));
        }
      }
    }
  }

  /**
   * Returns an array of which the rows could be read with blanks in place of them, so that what
   * stands beside them keeps its place.
   */
  static String withoutRows(RawValue rows) {
    String source = rows.content();
    if (rows.isText() || !source.startsWith("[")) {
      return source;
    }
    StringBuilder others = new StringBuilder(source);
    int last = source.length() - 1;
    for (int from = 1; from < last; ) {
      int end = entryEnd(source, from, last);
      if (source.charAt(from) == '{') {
        others.replace(from, end, " ".repeat(end - from));
      }
      from = end + 1;
    }
    return others.toString();
  }

  /** Returns where the comma behind an entry stands, or the end. */
  private static int entryEnd(String source, int from, int last) {
    int depth = 0;
    boolean quoted = false;
    for (int i = from; i < last; i++) {
      char c = source.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '{' || c == '[')) {
        depth++;
      } else if (!quoted && (c == '}' || c == ']')) {
        depth--;
      } else if (!quoted && depth == 0 && c == ',') {
        return i;
      }
    }
    return last;
  }
}
