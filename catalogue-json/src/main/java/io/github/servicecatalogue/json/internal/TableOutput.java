package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.json.internal.ExchangeTable.Role;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes items apart into the rows of whole tables. A table is complete only after the last item, so
 * each waits in a {@link Spill}.
 *
 * <p>Rows keep their ids. An item without one gets the id that its rows name, or else one that is
 * made of its content, so that the same items give the same bytes; and each row names the id and
 * the implementation code of its item. Not thread-safe.
 */
public final class TableOutput implements Closeable {
  /** The table of the bodies of a region. */
  public static final String BODIES = "up_zone_organization";

  private static final int BUFFER = 1 << 16;

  /** A table and the rows of it that wait. */
  private record Waiting(ExchangeTable table, Spill rows) {}

  /** A row of the item at hand. */
  private static final class Row {
    final ExchangeTable table;
    final RowKeys keys;
    final Set<String> names;
    final byte[] bytes;

    Row(ExchangeTable table, RowKeys keys, Set<String> names, byte[] bytes) {
      this.table = table;
      this.keys = keys;
      this.names = names;
      this.bytes = bytes;
    }
  }

  private final JsonCursor cursor;
  private final Map<Integer, Waiting> tables = new TreeMap<>();
  private final LinkIndex madeIds = new LinkIndex();
  private final MessageDigest digest;

  /** Makes one that keeps to these limits of {@link JsonCursor}. */
  public TableOutput(int maxDepth, int maxEntries) {
    this.cursor = new JsonCursor(maxDepth, maxEntries, Integer.MAX_VALUE);
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every platform has SHA-256", e);
    }
  }

  /** Adds an item: an object with a member for each of its tables, in compact JSON. */
  public void add(String json) throws IOException {
    look(json);
    Map<String, String> others = new LinkedHashMap<>();
    List<Row> rows = rows(others);
    write(rows, others);
  }

  /**
   * Adds rows that hang on no item.
   *
   * @param name the name of their table
   * @param array the rows
   * @return whether there is such a table, and these are rows
   */
  public boolean addRows(String name, String array) throws IOException {
    ExchangeTable table = ExchangeTable.find(name);
    look(array);
    List<Row> rows = new ArrayList<>();
    if (table == null || cursor.peek() != '[' || !addRows(table, rows)) {
      return false;
    }
    for (Row row : rows) {
      append(row, Map.of(), Map.of());
    }
    return true;
  }

  /** Tells whether a table of that name has rows. */
  public boolean has(String name) {
    return tables.values().stream().anyMatch(waiting -> waiting.table().name().equals(name));
  }

  private void look(String json) {
    byte[] item = json.getBytes(StandardCharsets.UTF_8);
    byte[] window = java.util.Arrays.copyOf(item, item.length + JsonCursor.SLACK);
    cursor.window(window, item.length, true);
    cursor.goBack(new JsonCursor.Mark(0, 0, 0));
    cursor.beginPart();
  }

  private List<Row> rows(Map<String, String> others) {
    List<Row> rows = new ArrayList<>();
    cursor.take('{', "json-object-expected");
    if (!cursor.takeIf('}')) {
      do {
        String name = cursor.name();
        ExchangeTable table = ExchangeTable.find(name);
        byte first = cursor.peek();
        int from = cursor.pos;
        if (table != null && first == '{') {
          rows.add(row(table));
        } else if (table == null || first != '[' || !addRows(table, rows)) {
          cursor.pos = from;
          cursor.skipValue();
          others.put(name, cursor.source(from, cursor.pos));
        }
      } while (cursor.takeIf(','));
    }
    return rows;
  }

  /** Reads the rows of an array; false, without any, where something else is among them. */
  private boolean addRows(ExchangeTable table, List<Row> rows) {
    int before = rows.size();
    cursor.pos++;
    if (cursor.takeIf(']')) {
      return true;
    }
    do {
      if (cursor.peek() != '{') {
        rows.subList(before, rows.size()).clear();
        return false;
      }
      rows.add(row(table));
    } while (cursor.takeIf(','));
    cursor.take(']', "json-comma-expected");
    return true;
  }

  private Row row(ExchangeTable table) {
    int from = cursor.pos;
    Set<String> names = new HashSet<>();
    RowKeys keys = RowKeys.read(cursor, table.role());
    int to = cursor.pos;
    cursor.pos = from + 1;
    if (!cursor.takeIf('}')) {
      do {
        names.add(cursor.name());
        cursor.skipValue();
      } while (cursor.takeIf(','));
      cursor.take('}', "json-comma-expected");
    }
    return new Row(table, keys, names, cursor.copy(from, to));
  }

  private void write(List<Row> rows, Map<String, String> others) throws IOException {
    Row item = rows.stream().filter(TableOutput::isItem).findFirst().orElse(null);
    Map<Role, String> parents = new EnumMap<>(Role.class);
    if (item != null) {
      String id = item.keys.rowGuid();
      id =
          id != null
              ? id
              : rows.stream()
                  .filter(r -> hangsOnItem(r.table))
                  .map(r -> r.keys.parentGuid())
                  .filter(Objects::nonNull)
                  .findFirst()
                  .orElse(null);
      parents.put(Role.ITEM, id != null ? id : madeId(item, "", 0));
    }
    Map<ExchangeTable, Integer> numbers = new HashMap<>();
    for (Row row : rows) {
      int number = numbers.merge(row.table, 1, Integer::sum);
      String itemId = parents.get(Role.ITEM);
      Map<String, String> added = new LinkedHashMap<>();
      if (row.keys.rowGuid() == null) {
        String id = row.equals(item) ? itemId : madeId(row, String.valueOf(itemId), number);
        added.put("row_guid", quoted(Objects.requireNonNull(id)));
      }
      if (hangsOnItem(row.table) && item != null && itemId != null) {
        if (row.keys.parentGuid() == null) {
          added.put("task_guid", quoted(itemId));
        }
        String code = item.keys.code();
        if (row.table.role() == Role.CHILD && row.keys.code() == null && code != null) {
          added.put("task_code", quoted(code));
        }
      }
      append(row, added, row.equals(item) ? others : Map.of());
    }
  }

  private static boolean isItem(Row row) {
    return row.table.role() == Role.ITEM || row.table.role() == Role.BASIC_ITEM;
  }

  private static boolean hangsOnItem(ExchangeTable table) {
    return table.role() == Role.CHILD || table.role() == Role.SITUATION;
  }

  /** Ids and codes of one catalogue hold what JSON has to escape only by mistake. */
  private static String quoted(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonOutput json = new JsonOutput(bytes, false);
    json.text(text);
    json.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Makes an id of what a row holds and hangs on; of rows that are alike, each has its own. */
  private String madeId(Row row, String parent, int number) {
    for (int attempt = 0; ; attempt++) {
      digest.update(
          (row.table.name() + ' ' + parent + ' ' + number + ' ' + attempt + ' ')
              .getBytes(StandardCharsets.UTF_8));
      ByteBuffer bytes = ByteBuffer.wrap(digest.digest(row.bytes));
      String id = new UUID(bytes.getLong(), bytes.getLong()).toString();
      LinkIndex.Key key = madeIds.key(LinkIndex.Kind.CHILD_ID, id);
      if (!madeIds.hasParent(key)) {
        madeIds.addParent(key);
        return id;
      }
    }
  }

  private void append(Row row, Map<String, String> added, Map<String, String> others)
      throws IOException {
    StringBuilder tail = new StringBuilder();
    Set<String> names = new HashSet<>(row.names);
    for (Map.Entry<String, String> member : added.entrySet()) {
      if (names.add(member.getKey())) {
        tail.append(",\"").append(member.getKey()).append("\":").append(member.getValue());
      }
    }
    for (Map.Entry<String, String> member : others.entrySet()) {
      String name = member.getKey();
      while (!names.add(name)) {
        name += "_";
      }
      tail.append(',').append(quoted(name)).append(':').append(member.getValue());
    }
    if (row.names.isEmpty() && tail.length() > 0) {
      tail.deleteCharAt(0);
    }
    byte[] last = tail.append('}').toString().getBytes(StandardCharsets.UTF_8);
    int middle = row.bytes.length - 2;
    Spill spill =
        tables
            .computeIfAbsent(row.table.order(), order -> new Waiting(row.table, new Spill(BUFFER)))
            .rows();
    int length = 1 + middle + last.length;
    spill.append(ByteBuffer.allocate(Integer.BYTES).putInt(length).array(), 0, Integer.BYTES);
    spill.append(row.bytes, 0, 1 + middle);
    spill.append(last, 0, last.length);
  }

  /** Writes all tables that have rows as members of the object that is open. */
  public void writeTo(JsonOutput json) throws IOException {
    for (Waiting waiting : tables.values()) {
      json.name(waiting.table().name());
      json.beginArray();
      Spill spill = waiting.rows();
      ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
      for (long at = 0; at < spill.size(); at += Integer.BYTES + length.getInt(0)) {
        spill.read(at, length.clear());
        byte[] row = new byte[length.getInt(0)];
        spill.read(at + Integer.BYTES, ByteBuffer.wrap(row));
        json.source(new String(row, StandardCharsets.UTF_8));
      }
      json.endArray();
    }
  }

  /** Returns how many bytes are in temporary files. */
  long bytesOnDisk() {
    return tables.values().stream().mapToLong(waiting -> waiting.rows().onDisk()).sum();
  }

  /** Forgets everything, and deletes the temporary files. */
  @Override
  public void close() throws IOException {
    @Nullable IOException failure = null;
    for (Waiting waiting : tables.values()) {
      try {
        waiting.rows().close();
      } catch (IOException e) {
        failure = e;
      }
    }
    tables.clear();
    if (failure != null) {
      throw failure;
    }
  }
}
