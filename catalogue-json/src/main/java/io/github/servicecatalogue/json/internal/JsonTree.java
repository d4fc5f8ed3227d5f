package io.github.servicecatalogue.json.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small JSON file as a tree in which everything knows its place: for profiles, which people write
 * by hand. Immutable.
 */
public final class JsonTree {
  /** A place, counted from 1; columns count characters. */
  public record Place(int line, int column) {}

  /** What a value is. */
  public enum Kind {
    /** An object. */
    OBJECT,
    /** An array. */
    ARRAY,
    /** A text. */
    TEXT,
    /** A number. */
    NUMBER,
    /** {@code true} or {@code false}. */
    FLAG,
    /** {@code null}. */
    NULL
  }

  /**
   * A value.
   *
   * @param kind what it is
   * @param place where it begins
   * @param text the text, or the number or word as written; of objects and arrays empty
   * @param members the members of an object, in order
   * @param entries the entries of an array
   */
  public record Node(
      Kind kind, Place place, String text, Map<String, Member> members, List<Node> entries) {}

  /**
   * A member of an object.
   *
   * @param place where its name stands
   * @param value the value
   */
  public record Member(Place place, Node value) {}

  /** Takes what is wrong without making the file unreadable. */
  public interface Listener {
    /** A member stands twice in one object; the last one counts. */
    void duplicate(String name, Place place);
  }

  private static final int MOST_DEPTH = 40;
  private static final int MOST_ENTRIES = 1_000_000;
  private static final int LONGEST_NUMBER = 1_000;

  private final JsonCursor cursor;
  private final Listener listener;

  private JsonTree(JsonCursor cursor, Listener listener) {
    this.cursor = cursor;
    this.listener = listener;
  }

  /** Bytes that cannot be read, with the place. Cheap: it has no stack trace. */
  public static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;
    private final String term;
    private final transient Place place;

    private Fault(String term, Place place) {
      super(term, null, false, false);
      this.term = term;
      this.place = place;
    }

    /** Returns what is wrong, as {@link JsonFault#term} does. */
    public String term() {
      return term;
    }

    /** Returns where. */
    public Place place() {
      return place;
    }
  }

  /** Reads a file. */
  public static Node read(byte[] file, Listener listener) throws Fault {
    JsonCursor cursor = new JsonCursor(MOST_DEPTH, MOST_ENTRIES, LONGEST_NUMBER);
    cursor.window(Arrays.copyOf(file, file.length + JsonCursor.SLACK), file.length, true);
    JsonTree tree = new JsonTree(cursor, listener);
    try {
      int foreign = cursor.foreignEncoding();
      if (foreign >= 0) {
        throw new JsonFault(JsonFault.ENCODING, foreign);
      }
      if (cursor.at(0) == 0xEF && cursor.at(1) == 0xBB && cursor.at(2) == 0xBF) {
        cursor.pos = 3;
        cursor.lineStart = 3;
      }
      if (cursor.atEnd()) {
        throw new JsonFault("json-empty", cursor.pos);
      }
      Node node = tree.value(0);
      if (!cursor.atEnd()) {
        throw cursor.faultHere("json-trailing");
      }
      if (cursor.malformed() >= 0) {
        throw new JsonFault(JsonFault.ENCODING, cursor.malformed());
      }
      return node;
    } catch (JsonFault e) {
      throw new Fault(e.term(), tree.placeOf(file, e.position()));
    }
  }

  /** A fault may lie inside a value, so its place is counted from the beginning of the file. */
  private Place placeOf(byte[] file, int position) {
    int line = 1;
    int lineStart = cursor.at(0) == 0xEF && cursor.at(1) == 0xBB && cursor.at(2) == 0xBF ? 3 : 0;
    for (int i = 0; i < Math.min(position, file.length); i++) {
      if (file[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return new Place(line, cursor.codePoints(lineStart, Math.max(position, lineStart)) + 1);
  }

  private Place here() {
    return new Place((int) cursor.line + 1, cursor.codePoints(cursor.lineStart, cursor.pos) + 1);
  }

  private Node value(int depth) {
    if (depth > MOST_DEPTH) {
      throw new JsonFault(JsonFault.TOO_DEEP, cursor.pos);
    }
    byte first = cursor.peek();
    Place place = here();
    return switch (first) {
      case '{' -> object(place, depth);
      case '[' -> array(place, depth);
      case '"' -> leaf(Kind.TEXT, place, cursor.string());
      case 't', 'f' -> leaf(Kind.FLAG, place, cursor.value().content());
      case 'n' -> leaf(Kind.NULL, place, cursor.value().content());
      default -> leaf(Kind.NUMBER, place, cursor.value().content());
    };
  }

  private static Node leaf(Kind kind, Place place, String text) {
    return new Node(kind, place, text, Map.of(), List.of());
  }

  private Node object(Place place, int depth) {
    Map<String, Member> members = new LinkedHashMap<>();
    cursor.pos++;
    if (!cursor.takeIf('}')) {
      do {
        cursor.peek();
        Place ofName = here();
        String name = cursor.name();
        if (members.containsKey(name)) {
          listener.duplicate(name, ofName);
        }
        members.put(name, new Member(ofName, value(depth + 1)));
      } while (cursor.takeIf(','));
      cursor.take('}', "json-comma-expected");
    }
    return new Node(Kind.OBJECT, place, "", members, List.of());
  }

  private Node array(Place place, int depth) {
    List<Node> entries = new ArrayList<>();
    cursor.pos++;
    if (!cursor.takeIf(']')) {
      do {
        entries.add(value(depth + 1));
      } while (cursor.takeIf(','));
      cursor.take(']', "json-comma-expected");
    }
    return new Node(Kind.ARRAY, place, "", Map.of(), entries);
  }
}
