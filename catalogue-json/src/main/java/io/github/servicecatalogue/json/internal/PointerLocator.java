package io.github.servicecatalogue.json.internal;

/**
 * Finds where a value stands, by going over the bytes of its item once more. Only findings pay for
 * it.
 */
public final class PointerLocator {
  private PointerLocator() {}

  /**
   * Moves the cursor from the beginning of an object to the value that an RFC 6901 pointer names. A
   * value that is missing is placed where the innermost object or array that holds it begins.
   *
   * @param cursor a cursor at a value that was read before without a fault
   * @param pointer the pointer, empty for the value itself
   */
  public static void find(JsonCursor cursor, String pointer) {
    cursor.peek();
    int from = 1;
    while (from <= pointer.length()) {
      int to = pointer.indexOf('/', from);
      String token = pointer.substring(from, to < 0 ? pointer.length() : to);
      if (!enter(cursor, token.replace("~1", "/").replace("~0", "~"))) {
        return;
      }
      from = to < 0 ? pointer.length() + 1 : to + 1;
    }
  }

  /** Moves to the value of that name or number; stays where it is if there is none. */
  private static boolean enter(JsonCursor cursor, String token) {
    int pos = cursor.pos;
    long line = cursor.line;
    int lineStart = cursor.lineStart;
    byte first = cursor.peek();
    boolean found =
        first == '{' ? enterObject(cursor, token) : first == '[' && enterArray(cursor, token);
    if (!found) {
      cursor.pos = pos;
      cursor.line = line;
      cursor.lineStart = lineStart;
    }
    return found;
  }

  private static boolean enterObject(JsonCursor cursor, String name) {
    cursor.pos++;
    if (cursor.takeIf('}')) {
      return false;
    }
    // of a member that stands twice, the last one counted
    boolean found = false;
    int pos = 0;
    long line = 0;
    int lineStart = 0;
    do {
      cursor.peek();
      String member = cursor.string();
      cursor.take(':', "json-colon-expected");
      cursor.peek();
      if (member.equals(name)) {
        found = true;
        pos = cursor.pos;
        line = cursor.line;
        lineStart = cursor.lineStart;
      }
      cursor.skipValue();
    } while (cursor.takeIf(','));
    if (found) {
      cursor.pos = pos;
      cursor.line = line;
      cursor.lineStart = lineStart;
    }
    return found;
  }

  private static boolean enterArray(JsonCursor cursor, String number) {
    int wanted = number.isEmpty() || number.length() > 9 ? -1 : Integer.parseInt(number);
    cursor.pos++;
    if (cursor.takeIf(']')) {
      return false;
    }
    int index = 0;
    do {
      cursor.peek();
      if (index == wanted) {
        return true;
      }
      cursor.skipValue();
      index++;
    } while (cursor.takeIf(','));
    return false;
  }
}
