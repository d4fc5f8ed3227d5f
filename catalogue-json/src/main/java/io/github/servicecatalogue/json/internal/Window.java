package io.github.servicecatalogue.json.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The part of an input that is in memory: at least one whole item, usually many. It is filled and
 * moved on as the items are read, and grows only for an item that is larger than it.
 *
 * <p>Not thread-safe.
 */
public final class Window {
  /**
   * Items are about 5 KB, so that one item in fifty is read twice because the window ended in it.
   */
  public static final int FIRST_SIZE = 1 << 18;

  private final InputStream in;
  private final JsonCursor cursor;
  private final int largest;
  private byte[] bytes;
  private int end;
  private boolean complete;
  private boolean keepsParts;
  private @Nullable IOException failure;
  private @Nullable InputEnd ending;

  /** Characters of the current line that have left the window. */
  private int columnsBefore;

  private Columns columns;

  /** Opens a window that begins with {@code firstSize} bytes and grows to {@code largest}. */
  public Window(InputStream in, JsonCursor cursor, int largest, int firstSize) {
    this.in = in;
    this.cursor = cursor;
    this.largest = largest;
    this.bytes = new byte[Math.min(firstSize, largest) + JsonCursor.SLACK];
    this.columns = new Columns(bytes, 0);
    cursor.window(bytes, 0, false);
  }

  /**
   * From now on lets the bytes of parts that were read stand as they are, for {@link #columns} of
   * that time; memory then holds what is still referred to.
   */
  public void keepParts() {
    keepsParts = true;
  }

  /** Returns why the input was not read to its end, or null where it was, or is not yet. */
  public @Nullable InputEnd ending() {
    return ending;
  }

  /** Returns a copy of a stretch of the window. */
  public byte[] copy(int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  /** Tells whether the last byte of the input is in the window. */
  public boolean isComplete() {
    return complete;
  }

  /**
   * Reads more bytes; what stands before {@code keepFrom} leaves the window, so that it becomes
   * place 0, and the cursor is moved along.
   *
   * @return false if the window would have to grow beyond its limit
   * @throws IOException if the input cannot be read; what could be read before is in the window
   *     first
   */
  public boolean fill(int keepFrom) throws IOException {
    leave(keepFrom);
    if (end == bytes.length - JsonCursor.SLACK) {
      if (end >= largest) {
        return false;
      }
      byte[] larger = new byte[(int) Math.min(2L * end, largest) + JsonCursor.SLACK];
      System.arraycopy(bytes, 0, larger, 0, end);
      bytes = larger;
      columns = new Columns(bytes, columnsBefore);
    }
    int before = end;
    read();
    cursor.window(bytes, end, complete);
    if (failure != null && end == before) {
      throw failure;
    }
    return true;
  }

  private void read() {
    try {
      while (end < bytes.length - JsonCursor.SLACK && !complete && failure == null) {
        int read = in.read(bytes, end, bytes.length - JsonCursor.SLACK - end);
        if (read < 0) {
          complete = true;
        } else {
          end += read;
        }
      }
    } catch (InputEnd e) {
      ending = e;
      complete = true;
    } catch (IOException e) {
      failure = e;
    }
  }

  private void leave(int keepFrom) {
    if (keepFrom == 0) {
      return;
    }
    int lineFrom = Math.max(cursor.lineStart, 0);
    if (lineFrom < keepFrom) {
      int before = cursor.lineStart < 0 ? columnsBefore : 0;
      columnsBefore = before + cursor.codePoints(lineFrom, keepFrom);
    }
    byte[] next = keepsParts ? new byte[bytes.length] : bytes;
    System.arraycopy(bytes, keepFrom, next, 0, end - keepFrom);
    bytes = next;
    end -= keepFrom;
    cursor.pos -= keepFrom;
    // any line start before the window stands for "columnsBefore characters ago"
    cursor.lineStart = Math.max(cursor.lineStart - keepFrom, -1);
    columns = new Columns(bytes, columnsBefore);
    cursor.window(bytes, end, complete);
  }

  /**
   * Returns the column, counted from 1, of a place on the line that begins at {@code lineStart}.
   */
  public int column(int lineStart, int place) {
    return columns.column(lineStart, place);
  }

  /** Returns what counts columns in the bytes that are in the window now. */
  public Columns columns() {
    return columns;
  }
}
