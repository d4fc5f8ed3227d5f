package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.Location;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item put together from the rows of several tables, as one object with a member for each table;
 * and where each row stood in the file. Used again for the next item; not thread-safe.
 */
public final class JoinedItem {
  /** A row: where its bytes are in the item, and where they were in the file. */
  private record Row(
      int from,
      int to,
      ExchangeTable table,
      int indexInItem,
      boolean alone,
      boolean whole,
      Origin origin) {}

  /**
   * Where a row stood in the file, and what it does not say.
   *
   * @param pointer the pointer to it
   * @param line the number of its line, from 1
   * @param column the column at which it begins, from 1
   * @param lacksOwnId whether it has no id
   * @param lacksParentId whether it does not name the id of what it hangs on, but should
   */
  record Origin(String pointer, long line, int column, boolean lacksOwnId, boolean lacksParentId) {}

  private final int largest;
  private byte[] bytes = new byte[1 << 12];
  private int end;
  private final List<Row> rows = new ArrayList<>();

  JoinedItem(int largest) {
    this.largest = largest;
  }

  void begin() {
    end = 0;
    rows.clear();
  }

  /** Returns false where that many more bytes would be too many. */
  private boolean reserve(int more) {
    long needed = (long) end + more + JsonCursor.SLACK;
    if (needed > (long) largest + JsonCursor.SLACK) {
      return false;
    }
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.max(needed, Math.min(2L * bytes.length, largest)));
    }
    return true;
  }

  private static final int GLUE = 8;

  /**
   * Adds the next row, the rows of a table one after the other.
   *
   * @param alone whether it is the only one of its table, and stands in no array
   * @param origin where it stood in the file
   * @param source its bytes, from the beginning
   * @return false if the item would be too large
   */
  boolean add(ExchangeTable table, boolean alone, Origin origin, byte[] source, int length) {
    if (!reserve(length + table.name().length() + GLUE)) {
      return false;
    }
    Row last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
    boolean goesOn = last != null && last.table().equals(table);
    if (goesOn) {
      put(",");
    } else {
      put(endOf(last) + (last == null ? "{" : ",") + '"' + table.name() + "\":");
      put(alone ? "" : "[");
    }
    System.arraycopy(source, 0, bytes, end, length);
    int begin = end;
    end += length;
    int index = goesOn && last != null ? last.indexInItem() + 1 : 0;
    rows.add(new Row(begin, end, table, index, alone, false, origin));
    return true;
  }

  /** Makes a single row the whole. */
  void only(ExchangeTable table, Origin origin, byte[] source, int length) {
    begin();
    if (!reserve(length)) {
      throw new IllegalArgumentException("A row is larger than an item may be");
    }
    System.arraycopy(source, 0, bytes, 0, length);
    end = length;
    rows.add(new Row(0, length, table, 0, true, true, origin));
  }

  /** Ends the item. */
  void end() {
    put(endOf(rows.get(rows.size() - 1)) + "}");
  }

  private static String endOf(@Nullable Row last) {
    return last == null || last.alone() ? "" : "]";
  }

  private void put(String ascii) {
    byte[] glue = ascii.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(glue, 0, bytes, end, glue.length);
    end += glue.length;
  }

  /** Shows a cursor the item, and nothing else. */
  public void show(JsonCursor cursor) {
    cursor.window(bytes, end, true);
    cursor.goBack(new JsonCursor.Mark(0, 0, 0));
  }

  /** Returns how many bytes it has. */
  public int size() {
    return end;
  }

  /** Returns the table of the row that the others hang on. */
  public ExchangeTable table() {
    return rows.get(0).table();
  }

  /** Returns where the row that the others hang on stood in the file. */
  public String pointer() {
    return rows.get(0).origin().pointer();
  }

  /**
   * Returns a pointer by the tables that the item has: there are several of each kind, and a form
   * names the first that can hold an element.
   */
  public String inItsTables(String pointer) {
    int next = pointer.length() < 2 ? -1 : pointer.indexOf('/', 1);
    String name = pointer.isEmpty() ? "" : pointer.substring(1, next < 0 ? pointer.length() : next);
    ExchangeTable table = ExchangeTable.find(name);
    if (table == null || rows.stream().anyMatch(row -> row.table().equals(table))) {
      return pointer;
    }
    for (Row row : rows) {
      boolean main = row.equals(rows.get(0)) && table.role() == ExchangeTable.Role.ITEM;
      if (main || row.table().isLike(table)) {
        return "/" + row.table().name() + (next < 0 ? "" : pointer.substring(next));
      }
    }
    return pointer;
  }

  /** Turns a pointer into the item into one into the file. */
  public String pointer(String inItem) {
    if (rows.get(0).whole()) {
      return pointer() + inItem;
    }
    int next = inItem.length() < 2 ? -1 : inItem.indexOf('/', 1);
    String table = next < 0 ? inItem : inItem.substring(0, next);
    for (Row row : rows) {
      if (table.equals("/" + row.table().name())) {
        String rest = next < 0 ? "" : inItem.substring(next);
        if (row.alone()) {
          return row.origin().pointer() + rest;
        }
        String index = "/" + row.indexInItem();
        if (rest.equals(index) || rest.startsWith(index + "/")) {
          return row.origin().pointer() + rest.substring(index.length());
        }
      }
    }
    return pointer();
  }

  /** Something that a row should say, and where in the item the row is. */
  public record Missing(String pointer, boolean ofParent, int position) {}

  /** Returns the ids that rows should have, and should name, but do not. */
  public List<Missing> missing() {
    List<Missing> missing = new ArrayList<>();
    for (Row row : rows) {
      String pointer =
          row.whole()
              ? ""
              : "/" + row.table().name() + (row.alone() ? "" : "/" + row.indexInItem());
      if (row.origin().lacksOwnId()) {
        missing.add(new Missing(pointer, false, row.from()));
      }
      if (row.origin().lacksParentId()) {
        missing.add(new Missing(pointer, true, row.from()));
      }
    }
    return missing;
  }

  /**
   * Returns where a byte of the item stood in the file: where a row is not, the main row stands.
   */
  public Location location(String file, int position) {
    Row found = rows.get(0);
    int low = 0;
    int high = rows.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Row row = rows.get(middle);
      if (position < row.from()) {
        high = middle - 1;
      } else if (position >= row.to()) {
        low = middle + 1;
      } else {
        found = row;
        break;
      }
    }
    long line = found.origin().line();
    int column = found.origin().column();
    int last = Math.min(Math.max(position, found.from()), found.to());
    boolean inside = position >= found.from() && position < found.to();
    for (int i = found.from(); inside && i < last; i++) {
      if (bytes[i] == '\n') {
        line++;
        column = 1;
      } else if ((bytes[i] & 0xC0) != 0x80) {
        column++;
      }
    }
    return new Location(file, (int) line, column);
  }
}
