package io.github.servicecatalogue.json.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of an item that has to be put together anew, and where it stood. Only some forms need
 * such trees; all others are read as they stand.
 */
final class Node {
  /**
   * Where a value stood.
   *
   * @param pointer the pointer to it in the item
   * @param position its place in the window
   * @param isInside whether its parts can be pointed at, as those in a text cannot
   */
  record Origin(String pointer, int position, boolean isInside) {}

  final Origin origin;

  /** The text of a text, and the source of what is no text, object or array. */
  final String content;

  final boolean isText;
  final @Nullable Map<String, Node> members;
  final @Nullable List<Node> elements;

  private Node(
      Origin origin,
      String content,
      boolean isText,
      @Nullable Map<String, Node> members,
      @Nullable List<Node> elements) {
    this.origin = origin;
    this.content = content;
    this.isText = isText;
    this.members = members;
    this.elements = elements;
  }

  static Node text(String text, Origin origin) {
    return new Node(origin, text, true, null, null);
  }

  static Node object(Map<String, Node> members, Origin origin) {
    return new Node(origin, "", false, members, null);
  }

  static Node array(List<Node> elements, Origin origin) {
    return new Node(origin, "", false, null, elements);
  }

  /** Reads the value at the cursor, which nests no deeper than the cursor allows. */
  static Node read(JsonCursor cursor, String pointer) {
    byte first = cursor.peek();
    Origin origin = new Origin(pointer, cursor.pos, true);
    if (first == '"') {
      return text(cursor.string(), origin);
    }
    if (first == '{') {
      Map<String, Node> members = new LinkedHashMap<>();
      cursor.pos++;
      if (!cursor.takeIf('}')) {
        do {
          String name = cursor.name();
          members.put(name, read(cursor, pointer + "/" + PointerLocator.token(name)));
        } while (cursor.takeIf(','));
        cursor.take('}', "json-comma-expected");
      }
      return object(members, origin);
    }
    if (first == '[') {
      List<Node> elements = new ArrayList<>();
      cursor.pos++;
      if (!cursor.takeIf(']')) {
        do {
          elements.add(read(cursor, pointer + "/" + elements.size()));
        } while (cursor.takeIf(','));
        cursor.take(']', "json-comma-expected");
      }
      return array(elements, origin);
    }
    int from = cursor.skipValue();
    return new Node(origin, cursor.source(from, cursor.pos), false, null, null);
  }

  boolean isNull() {
    return !isText && content.equals("null");
  }

  /** Returns a member of an object as a text, where it is a text or a number; or null. */
  @Nullable String memberText(String name) {
    Node member = members == null ? null : members.get(name);
    return member == null || member.members != null || member.elements != null || member.isNull()
        ? null
        : member.content.strip();
  }
}
