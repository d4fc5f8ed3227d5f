package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where reading goes on after something that cannot be read. What it passes leaves the
 * window, so that it needs no more memory, however far it has to go.
 *
 * <p>Not thread-safe.
 */
public final class Recovery {
  /** Where the cursor is after it was moved. */
  public enum Place {
    /** Behind an element of the array, where a comma or the end of the array is due. */
    BEHIND_ELEMENT,
    /** Where an element begins, or at the end of the array. */
    AT_ELEMENT,
    /** At the end of the input. */
    NOWHERE
  }

  /** So many bytes are in the window when a byte is looked at, unless the input ends before. */
  private static final int AHEAD = 512;

  private static final int LONGEST_NAME = 100;
  private static final Set<String> ROW_MEMBERS = rowMembers();

  private final JsonCursor cursor;
  private final Window window;
  private final List<String> membersOfDocument;

  /** The place of the fault, which moves with the window. */
  private int fault;

  /** Makes one for a document that can have those members. */
  public Recovery(JsonCursor cursor, Window window, List<String> membersOfDocument) {
    this.cursor = cursor;
    this.window = window;
    this.membersOfDocument = membersOfDocument;
  }

  private static Set<String> rowMembers() {
    Set<String> names = new HashSet<>();
    for (RowKind<?> rows : RowKind.all()) {
      if (rows != RowKind.IMPLEMENTING_BODIES) {
        rows.shape().elements().forEach(element -> names.add(element.enName()));
      }
    }
    names.removeIf(name -> Shape.item().member(name) != null);
    return Set.copyOf(names);
  }

  /**
   * Goes to the next line; from an object to the next line that begins with one, as it may be
   * spread over several.
   */
  public void toNextLine() throws IOException {
    boolean object = cursor.at(look(cursor.pos)) == '{';
    while (cursor.pos < cursor.limit()) {
      int i = cursor.pos;
      while (cursor.at(i) >= 0 && cursor.at(i) != '\n') {
        i++;
      }
      boolean lineEnd = cursor.at(i) >= 0;
      cursor.countLines(lineEnd ? i + 1 : i);
      look(cursor.pos);
      if (lineEnd && (!object || cursor.at(cursor.pos) == '{')) {
        return;
      }
    }
  }

  /**
   * Goes behind the object at the cursor, which is broken or too large: to where its brackets are
   * closed, strings left out. Where they are not, to the next object that begins like the others,
   * or to the end of the array.
   *
   * @param faultPlace where it is broken
   * @param firstName the member with which objects of the array usually begin, or null
   */
  public Place toEndOfObject(int faultPlace, @Nullable String firstName) throws IOException {
    fault = faultPlace;
    byte[] head =
        firstName == null ? null : ('"' + firstName + '"').getBytes(StandardCharsets.UTF_8);
    int objects = 0;
    int arrays = 0;
    boolean inString = false;
    for (int i = look(cursor.pos); i < cursor.limit(); i = look(i + 1)) {
      int b = cursor.at(i);
      if (b == '{' && objects > 0 && (isDue(i, arrays) || beginsWith(i, head))) {
        return at(i, Place.AT_ELEMENT);
      } else if (b == '"') {
        inString = !inString;
      } else if (b == '\n') {
        inString = false; // a string cannot go beyond a line: its end is missing
      } else if (inString) {
        i += b == '\\' ? 1 : 0;
      } else if (b == '{') {
        objects++;
      } else if (b == '}' && --objects == 0) {
        if (endsElement(i)) {
          return at(i + 1, Place.BEHIND_ELEMENT);
        }
        objects = 1; // it was a row that ended here, not the object that holds it
      } else if (b == '[') {
        arrays++;
      } else if (b == ']' && --arrays < 0) {
        if (endsArray(i)) {
          return at(i, Place.AT_ELEMENT);
        }
        arrays = 0;
      }
    }
    return at(cursor.limit(), Place.NOWHERE);
  }

  /** An object where a name is due shows that the object before was not closed. */
  private boolean isDue(int i, int arrays) {
    return i == fault && arrays == 0 && !isRow(i);
  }

  /**
   * Tells whether a brace closes an element of the array: what follows is another one, or the end.
   */
  private boolean endsElement(int brace) {
    int next = skipSpace(brace + 1);
    int element = cursor.at(next) == ',' ? skipSpace(next + 1) : next;
    return switch (cursor.at(element)) {
      case -1 -> true;
      case '{' -> !isRow(element);
      case ']' -> endsArray(element);
      default -> false;
    };
  }

  /**
   * Goes on from something in an array that is no object: behind it where it is a value, otherwise
   * to the next object, or to the end of the array.
   *
   * @param value whether a value is due, not a comma
   */
  public Place toNextObject(boolean value) throws IOException {
    boolean isValue = value;
    int depth = 0;
    boolean inString = false;
    for (int i = look(cursor.pos); i < cursor.limit(); i = look(i + 1)) {
      int b = cursor.at(i);
      if (b == '"') {
        inString = !inString;
      } else if (b == '\n') {
        inString = false;
      } else if (inString) {
        i += b == '\\' ? 1 : 0;
      } else if (depth == 0 && ((b == '{' && !isRow(i)) || (b == ']' && endsArray(i)))) {
        return at(i, Place.AT_ELEMENT);
      } else if (depth == 0 && b == ',' && isValue) {
        return at(i, Place.BEHIND_ELEMENT);
      } else if (depth == 0 && b == ':') {
        isValue = false; // a member: it belongs to an object that ended too early
      } else if (b == '[' || b == '{') {
        depth++;
      } else if ((b == ']' || b == '}') && depth > 0) {
        depth--;
      }
    }
    return at(cursor.limit(), Place.NOWHERE);
  }

  /**
   * Goes to the next name of an array of the document.
   *
   * @return false if there is none
   */
  public boolean toNextArray(int faultPlace) throws IOException {
    cursor.countLines(faultPlace);
    for (int i = look(cursor.pos); i < cursor.limit(); i = look(i + 1)) {
      int behind = behindMember(i);
      if (behind >= 0) {
        int colon = skipSpace(behind);
        if (cursor.at(colon) == ':' && cursor.at(skipSpace(colon + 1)) == '[') {
          cursor.countLines(i);
          return true;
        }
      }
    }
    cursor.countLines(cursor.limit());
    return false;
  }

  private Place at(int i, Place place) {
    cursor.countLines(Math.min(i, cursor.limit()));
    return place;
  }

  /** Fills the window if it ends soon after that place; returns the place, which may have moved. */
  private int look(int i) throws IOException {
    int place = i;
    boolean filled = true;
    while (filled && place + AHEAD > cursor.limit() && !window.isComplete()) {
      cursor.countLines(Math.min(place, cursor.limit()));
      int from = cursor.pos;
      filled = window.fill(from);
      fault = Math.max(fault - from, -1);
      place -= from;
    }
    return place;
  }

  /**
   * Tells whether an object there begins with that name: one behind the fault, or one before it
   * that was taken for the end of a text that is not closed.
   */
  private boolean beginsWith(int brace, byte @Nullable [] head) {
    int name = skipSpace(brace + 1);
    return head != null && (brace >= fault || name + 1 == fault) && isThere(head, name);
  }

  /** Tells whether a bracket closes the array of items: nothing follows, or what can follow it. */
  private boolean endsArray(int bracket) {
    int next = skipSpace(bracket + 1);
    return switch (cursor.at(next)) {
      case -1 -> window.isComplete();
      case '}' -> cursor.at(skipSpace(next + 1)) < 0;
      case ',' -> behindMember(skipSpace(next + 1)) >= 0;
      default -> false;
    };
  }

  /** Returns the place behind the name of a member of the document, or -1 if none is there. */
  private int behindMember(int i) {
    if (cursor.at(i) != '"') {
      return -1;
    }
    for (String name : membersOfDocument) {
      byte[] quoted = ('"' + name + '"').getBytes(StandardCharsets.UTF_8);
      if (isThere(quoted, i)) {
        return i + quoted.length;
      }
    }
    return -1;
  }

  /** Tells whether an object there begins with a member that only rows have. */
  private boolean isRow(int brace) {
    int name = skipSpace(brace + 1);
    return cursor.at(brace) == '{'
        && cursor.at(name) == '"'
        && ROW_MEMBERS.contains(text(name + 1));
  }

  /** Returns the text before the next quotation mark; cut off where it is too long for a name. */
  private String text(int from) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < from + LONGEST_NAME && cursor.at(i) > '"'; i++) {
      text.append((char) cursor.at(i));
    }
    return text.toString();
  }

  private boolean isThere(byte[] sought, int i) {
    for (int k = 0; k < sought.length; k++) {
      if (cursor.at(i + k) != (sought[k] & 0xFF)) {
        return false;
      }
    }
    return true;
  }

  private int skipSpace(int from) {
    int i = from;
    while (cursor.at(i) == ' '
        || cursor.at(i) == '\n'
        || cursor.at(i) == '\r'
        || cursor.at(i) == '\t') {
      i++;
    }
    return i;
  }
}
