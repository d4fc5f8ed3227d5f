package io.github.servicecatalogue.json.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds where values stand, by going over the bytes of their item once more: once for all findings
 * about it, so that many findings in a large item cost no more than a few. Only findings pay for
 * it.
 */
public final class PointerLocator {
  /**
   * Where a value stands. A value that is missing is placed where the innermost object or array
   * that holds it begins.
   *
   * @param pointer the pointer to it in the file as it is
   * @param line the number of line ends before it
   * @param lineStart the place after the last line end
   * @param position the place in the window
   */
  public record Place(String pointer, long line, int lineStart, int position) {}

  /** A value that is sought, or one that holds it. */
  private static final class Node {
    private Map<String, Node> children = Map.of();
    private @Nullable Place place;
    private boolean holdsOthers;

    Node child(String token) {
      if (children.isEmpty()) {
        children = new HashMap<>();
      }
      return children.computeIfAbsent(token, t -> new Node());
    }

    void forgetChildren() {
      for (Node child : children.values()) {
        child.place = null;
        child.forgetChildren();
      }
    }
  }

  private final JsonCursor cursor;
  private final Function<String, Conversion> form;
  private final Node root = new Node();

  private PointerLocator(JsonCursor cursor, Function<String, Conversion> form) {
    this.cursor = cursor;
    this.form = form;
  }

  /**
   * Returns the places of the values that RFC 6901 pointers name, in their order.
   *
   * <p>The pointers take rows for an array of objects. Where the file holds a single object in
   * place of the array, other values among the rows, or a text in place of a list, the pointers
   * that are returned lead to what is there.
   *
   * @param cursor a cursor at an object that was read before without a fault
   * @param pointers the pointers, empty for the object itself
   * @param form tells of a path of names how the value there is understood
   */
  public static List<Place> find(
      JsonCursor cursor, List<String> pointers, Function<String, Conversion> form) {
    PointerLocator locator = new PointerLocator(cursor, form);
    for (String pointer : pointers) {
      Node node = locator.root;
      for (String token : tokens(pointer)) {
        node = node.child(token);
      }
    }
    cursor.peek();
    locator.visit(locator.root, "", "", Conversion.OBJECT);
    List<Place> places = new ArrayList<>(pointers.size());
    for (String pointer : pointers) {
      places.add(locator.place(tokens(pointer)));
    }
    return places;
  }

  private static List<String> tokens(String pointer) {
    List<String> tokens = new ArrayList<>(4);
    int from = 1;
    while (from <= pointer.length()) {
      int to = pointer.indexOf('/', from);
      to = to < 0 ? pointer.length() : to;
      tokens.add(pointer.substring(from, to).replace("~1", "/").replace("~0", "~"));
      from = to + 1;
    }
    return tokens;
  }

  /** Returns a name as a token of a pointer. */
  public static String token(String name) {
    return name.indexOf('~') < 0 && name.indexOf('/') < 0
        ? name
        : name.replace("~", "~0").replace("/", "~1");
  }

  /**
   * Notes where a value begins, and looks into it as far as something in it is sought. The path has
   * only the names of objects that fill the item; it is null within rows.
   */
  private void visit(Node node, String pointer, @Nullable String path, Conversion conversion) {
    boolean rows = conversion == Conversion.ROWS;
    byte first = cursor.peek();
    node.place = new Place(pointer, cursor.line, cursor.lineStart, cursor.pos);
    node.holdsOthers = first == '{' || first == '[';
    // of a member that stands twice, the last one counts
    node.forgetChildren();
    if (node.children.isEmpty() || !node.holdsOthers) {
      cursor.skipValue();
    } else if (first == '[') {
      visitArray(node, pointer, path, conversion);
    } else {
      visitObject(node, rows ? node.children.get("0") : null, pointer, rows ? null : path);
    }
  }

  /** Looks through an object; {@code row} is sought in its place where it should be an array. */
  private void visitObject(Node node, @Nullable Node row, String pointer, @Nullable String path) {
    if (row != null) {
      row.place = node.place;
      row.holdsOthers = true;
    }
    cursor.pos++;
    if (cursor.takeIf('}')) {
      return;
    }
    do {
      String name = cursor.name();
      Node child = row == null ? node.children.get(name) : row.children.get(name);
      if (child == null) {
        cursor.skipValue();
      } else {
        String inner = path == null ? null : path + "/" + name;
        Conversion conversion = inner == null ? Conversion.KEEP : form.apply(inner);
        visit(
            child,
            pointer + "/" + token(name),
            conversion == Conversion.OBJECT ? inner : null,
            conversion);
      }
    } while (cursor.takeIf(','));
    cursor.take('}', "json-comma-expected");
  }

  private void visitArray(Node node, String pointer, @Nullable String path, Conversion conversion) {
    boolean rows = conversion == Conversion.ROWS;
    boolean object = conversion == Conversion.OBJECT;
    cursor.pos++;
    if (cursor.takeIf(']')) {
      return;
    }
    int index = 0;
    int counted = 0;
    do {
      boolean counts = !rows || cursor.peek() == '{';
      if (object && index == 0 && cursor.peek() == '{') {
        // a list of one in place of an object that fills the item
        visitObject(node, null, pointer + "/0", path);
        index++;
        continue;
      }
      Node child = counts ? node.children.get(Integer.toString(counted)) : null;
      if (child == null) {
        cursor.skipValue();
      } else {
        visit(child, pointer + "/" + index, null, Conversion.KEEP);
      }
      index++;
      counted += counts ? 1 : 0;
    } while (cursor.takeIf(','));
    cursor.take(']', "json-comma-expected");
  }

  private Place place(List<String> tokens) {
    Node node = root;
    int known = 0;
    while (known < tokens.size()) {
      Node child = node.child(tokens.get(known));
      if (child.place == null) {
        break;
      }
      node = child;
      known++;
    }
    Place place = java.util.Objects.requireNonNull(node.place);
    if (known == tokens.size() || !node.holdsOthers) {
      return place;
    }
    StringBuilder pointer = new StringBuilder(place.pointer());
    for (String token : tokens.subList(known, tokens.size())) {
      pointer.append('/').append(token(token));
    }
    return new Place(pointer.toString(), place.line(), place.lineStart(), place.position());
  }
}
