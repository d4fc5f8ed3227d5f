package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.json.internal.ExchangeTable.Role;
import io.github.servicecatalogue.json.internal.LinkIndex.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins the rows of whole tables to items, in any order and any number.
 *
 * <p>Every row is put aside first, as it may be that what it hangs on comes later, or that more
 * hangs on it. In memory stay only the digests of ids, each with the place of the last row that
 * hangs there; a row knows the one before it. Then come the items in the order of their rows.
 *
 * <p>A row hangs on the item whose id it names; where it names none, or one that is not there, on
 * the item of its handling-item code or else its implementation code. Of several items with one id
 * or code the first has the rows. Not thread-safe.
 */
public final class TableJoin implements Closeable {
  /** Before each row: its links, keys and place, and then how long it is. */
  private static final int HEAD = 12 * Long.BYTES;

  /** Of a row that is read, so much is read at once; most rows are no longer. */
  private static final int AT_ONCE = 1 << 12;

  private static final int READ_AHEAD = 1 << 16;

  /** The largest row is an item still when it is the only one. */
  private static final int ROOM_FOR_NAMES = 1 << 10;

  private static final Comparator<Child> BY_TABLE =
      Comparator.comparingInt((Child child) -> child.table().order())
          .thenComparingLong(Child::offset);

  /** What stands before a row. */
  private record Head(
      long before,
      LinkIndex.Key own,
      LinkIndex.Key parent,
      LinkIndex.Key handlingItem,
      LinkIndex.Key code,
      int name,
      int index,
      long line,
      int column,
      int length) {}

  /** A row of an item that is being put together. */
  private record Child(long offset, ExchangeTable table, Head head) {}

  /** The name of a table as it was found, and where its rows stand. */
  private record Name(ExchangeTable table, String pointer) {}

  private final LinkIndex index = new LinkIndex();
  private final Spill bodies;
  private final Spill basicItems;
  private final Spill items;
  private final Spill children;
  private final List<Name> names = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final JoinedItem item;
  private final int mostRows;
  private long childRows;
  private long childRowsWithoutParentId;
  private long joinedRows;

  /** The rows that are read one after the other, and where the next one begins. */
  private @Nullable Spill current;

  private long next;
  private long orphan;
  private final ByteBuffer ahead = ByteBuffer.allocate(READ_AHEAD);
  private long aheadFrom;
  private byte[] row = new byte[AT_ONCE];

  /**
   * Makes one.
   *
   * @param largestItem how many bytes an item may have
   * @param mostRows how many rows an item may have
   */
  public TableJoin(int largestItem, int mostRows) {
    this(largestItem, mostRows, Spill.BUFFER);
  }

  TableJoin(int largestItem, int mostRows, int buffer) {
    this.item = new JoinedItem(largestItem + ROOM_FOR_NAMES);
    this.mostRows = mostRows;
    this.bodies = new Spill(Math.min(buffer, AT_ONCE));
    this.basicItems = new Spill(Math.min(buffer, AT_ONCE));
    this.items = new Spill(buffer);
    this.children = new Spill(buffer);
  }

  /** Returns how many bytes of memory are taken by what grows with the number of items. */
  long bytesOfIndex() {
    return index.bytes();
  }

  /** Returns how many bytes are in temporary files. */
  long bytesOnDisk() {
    return bodies.onDisk() + basicItems.onDisk() + items.onDisk() + children.onDisk();
  }

  // ---- putting aside

  /**
   * Takes the row at the cursor, which then is behind it.
   *
   * @param table its table
   * @param pointer where the rows of that table stand in the file
   * @param position its number there, from 0
   * @param line the number of its line, from 1
   * @param column the column at which it begins, from 1
   */
  public void add(
      JsonCursor cursor, ExchangeTable table, String pointer, int position, long line, int column)
      throws IOException {
    int from = cursor.pos;
    RowKeys keys = RowKeys.read(cursor, table.role());
    add(table, pointer, position, line, column, keys, cursor.copy(from, cursor.pos));
  }

  /**
   * Takes a row.
   *
   * @param table its table
   * @param pointer where the rows of that table stand in the file
   * @param position its number there, from 0
   * @param line the number of its line, from 1
   * @param column the column at which it begins, from 1
   * @param keys what it says of itself
   * @param source its bytes
   */
  void add(
      ExchangeTable table,
      String pointer,
      int position,
      long line,
      int column,
      RowKeys keys,
      byte[] source)
      throws IOException {
    LinkIndex.Key own = LinkIndex.Key.NONE;
    LinkIndex.Key parent = LinkIndex.Key.NONE;
    LinkIndex.Key handlingItem = key(Kind.CODE, keys.handlingItem());
    LinkIndex.Key code = key(Kind.CODE, keys.code());
    Spill spill = spillOf(table.role());
    long before = 0;
    switch (table.role()) {
      case ITEM -> own = parent(Kind.ITEM_ID, keys.rowGuid());
      case SITUATION -> {
        own = parent(Kind.SITUATION_ID, keys.rowGuid());
        parent = key(Kind.ITEM_ID, keys.parentGuid());
      }
      case CHILD -> {
        own = key(Kind.CHILD_ID, keys.rowGuid());
        parent = key(Kind.ITEM_ID, keys.parentGuid());
      }
      case OF_SITUATION -> {
        own = key(Kind.CHILD_ID, keys.rowGuid());
        parent = key(Kind.SITUATION_ID, keys.parentGuid());
      }
      default -> {}
    }
    if (spill == children) {
      childRows++;
      if (parent.isNone()) {
        childRowsWithoutParentId++;
      } else {
        before = index.hang(parent, children.size());
      }
    }
    int name = nameOf(table, pointer);
    Head head =
        new Head(
            before, own, parent, handlingItem, code, name, position, line, column, source.length);
    spill.append(write(head), 0, HEAD);
    spill.append(source, 0, source.length);
  }

  private Spill spillOf(Role role) {
    return switch (role) {
      case ITEM -> items;
      case BASIC_ITEM -> basicItems;
      case BODY -> bodies;
      default -> children;
    };
  }

  private LinkIndex.Key key(Kind kind, @Nullable String text) {
    return text == null ? LinkIndex.Key.NONE : index.key(kind, text);
  }

  private LinkIndex.Key parent(Kind kind, @Nullable String id) {
    LinkIndex.Key key = key(kind, id);
    if (!key.isNone()) {
      index.addParent(key);
    }
    return key;
  }

  private int nameOf(ExchangeTable table, String pointer) {
    Integer known = numbers.get(pointer);
    if (known == null) {
      known = names.size();
      numbers.put(pointer, known);
      names.add(new Name(table, pointer));
    }
    return known;
  }

  private static byte[] write(Head head) {
    ByteBuffer bytes = ByteBuffer.allocate(HEAD);
    bytes.putLong(head.before());
    for (LinkIndex.Key key : List.of(head.own(), head.parent(), head.handlingItem(), head.code())) {
      bytes.putLong(key.high()).putLong(key.low());
    }
    bytes.putInt(head.name()).putInt(head.index()).putLong(head.line());
    bytes.putInt(head.column()).putInt(head.length());
    return bytes.array();
  }

  private static Head head(ByteBuffer bytes) {
    return new Head(
        bytes.getLong(),
        new LinkIndex.Key(bytes.getLong(), bytes.getLong()),
        new LinkIndex.Key(bytes.getLong(), bytes.getLong()),
        new LinkIndex.Key(bytes.getLong(), bytes.getLong()),
        new LinkIndex.Key(bytes.getLong(), bytes.getLong()),
        bytes.getInt(),
        bytes.getInt(),
        bytes.getLong(),
        bytes.getInt(),
        bytes.getInt());
  }

  /** Says that all rows are there: what names no item that is there hangs on a code. */
  public void endOfRows() throws IOException {
    begin(null);
    if (childRowsWithoutParentId > 0 || index.hasOrphans()) {
      for (long at = 0; at < items.size(); ) {
        Head head = headAhead(items, at);
        for (LinkIndex.Key code : List.of(head.handlingItem(), head.code())) {
          if (!code.isNone()) {
            index.addParent(code);
          }
        }
        at += HEAD + head.length();
      }
      begin(null);
      for (long at = 0; at < children.size(); ) {
        Head head = headAhead(children, at);
        LinkIndex.Key parent = parentOf(head);
        if (!parent.isNone() && !parent.equals(head.parent())) {
          children.overwrite(at, index.hang(parent, at));
        }
        at += HEAD + head.length();
      }
    }
    begin(bodies);
  }

  /** Returns what a row hangs on. */
  private LinkIndex.Key parentOf(Head head) {
    boolean hangsOnCode = names.get(head.name()).table().role() != Role.OF_SITUATION;
    if (index.hasParent(head.parent()) || !hangsOnCode) {
      return head.parent();
    }
    if (index.hasParent(head.handlingItem())) {
      return head.handlingItem();
    }
    return index.hasParent(head.code()) ? head.code() : LinkIndex.Key.NONE;
  }

  private void begin(@Nullable Spill spill) {
    current = spill;
    next = 0;
    ahead.clear().limit(0);
  }

  // ---- reading one after the other

  /** Reads the head of the row at that place, of rows that are read in their order. */
  private Head headAhead(Spill spill, long at) throws IOException {
    ByteBuffer bytes = ahead;
    if (at < aheadFrom || at + HEAD > aheadFrom + bytes.limit() || bytes.limit() == 0) {
      bytes.clear();
      spill.read(at, bytes);
      bytes.flip();
      aheadFrom = at;
    }
    bytes.position((int) (at - aheadFrom));
    return head(bytes);
  }

  /** Reads the bytes of a row whose head was read ahead. */
  private void rowAhead(Spill spill, long at, int length) throws IOException {
    makeRoom(length);
    long from = at + HEAD;
    if (from + length <= aheadFrom + ahead.limit()) {
      ahead.position((int) (from - aheadFrom));
      ahead.get(row, 0, length);
    } else {
      spill.read(from, ByteBuffer.wrap(row, 0, length));
    }
  }

  private void makeRoom(int length) {
    if (row.length < length) {
      row = new byte[Math.max(length, 2 * row.length)];
    }
  }

  // ---- joining

  /**
   * Returns the next body, basic item or item, in this order and that of their rows; null at the
   * end.
   *
   * @throws JsonFault if the item is too large, or has too many rows; the next one can be read
   */
  public @Nullable JoinedItem next() throws IOException {
    while (current != null && next >= current.size()) {
      begin(current == bodies ? basicItems : current == basicItems ? items : null);
    }
    Spill spill = current;
    if (spill == null) {
      return null;
    }
    long at = next;
    Head head = headAhead(spill, at);
    rowAhead(spill, at, head.length());
    next = at + HEAD + head.length();
    Name name = names.get(head.name());
    item.begin();
    if (spill == bodies) {
      item.only(name.table(), origin(head), row, head.length());
      return item;
    }
    boolean fits = item.add(name.table(), true, origin(head), row, head.length());
    List<Child> found = spill == items ? children(head) : List.of();
    for (int i = 0; i < found.size() && fits; i++) {
      fits = add(found, i);
    }
    if (!fits) {
      throw new JsonFault(JsonFault.TOO_LARGE, 0);
    }
    item.end();
    return item;
  }

  /** Returns the item that was put together last, or as far as it was. */
  public JoinedItem item() {
    return item;
  }

  private boolean add(List<Child> found, int i) throws IOException {
    Child child = found.get(i);
    Head head = child.head();
    ExchangeTable table = child.table();
    boolean alone =
        table.isSingle()
            && (i == 0 || !found.get(i - 1).table().equals(table))
            && (i + 1 == found.size() || !found.get(i + 1).table().equals(table));
    makeRoom(head.length());
    children.read(child.offset() + HEAD, ByteBuffer.wrap(row, 0, head.length()));
    return item.add(table, alone, origin(head), row, head.length());
  }

  /** The id of an item itself is an element, whose absence a rule tells. */
  private JoinedItem.Origin origin(Head head) {
    Name name = names.get(head.name());
    boolean child = spillOf(name.table().role()) == children;
    return new JoinedItem.Origin(
        name.pointer() + "/" + head.index(),
        head.line(),
        head.column(),
        child && head.own().isNone(),
        child && head.parent().isNone());
  }

  /** Returns the rows of an item by tables, and in the order of the file. */
  private List<Child> children(Head parent) throws IOException {
    List<Child> found = new ArrayList<>();
    collect(parent.own(), found);
    collect(parent.handlingItem(), found);
    collect(parent.code(), found);
    int onItem = found.size();
    for (int i = 0; i < onItem; i++) {
      if (found.get(i).table().role() == Role.SITUATION) {
        collect(found.get(i).head().own(), found);
      }
    }
    joinedRows += found.size();
    if (found.size() > mostRows) {
      throw new JsonFault(JsonFault.TOO_MANY, 0);
    }
    found.sort(BY_TABLE);
    return found;
  }

  private void collect(LinkIndex.Key key, List<Child> found) throws IOException {
    long link = key.isNone() ? 0 : index.take(key);
    while (link != 0) {
      ByteBuffer bytes = ByteBuffer.allocate(HEAD);
      children.read(link - 1, bytes);
      Head head = head(bytes.flip());
      if (found.size() <= mostRows) {
        found.add(new Child(link - 1, names.get(head.name()).table(), head));
      } else {
        joinedRows++;
      }
      link = head.before();
    }
  }

  // ---- what hangs on nothing

  /**
   * Returns the next row that hangs on nothing, in the order of the file, as the whole; null at the
   * end. Called when there is no item any more.
   */
  public @Nullable JoinedItem nextOrphan() throws IOException {
    while (joinedRows < childRows && orphan < children.size()) {
      long at = orphan;
      Head head = headAhead(children, at);
      orphan = at + HEAD + head.length();
      if (!index.isTaken(parentOf(head))) {
        rowAhead(children, at, head.length());
        Name name = names.get(head.name());
        item.only(name.table(), origin(head), row, head.length());
        return item;
      }
    }
    return null;
  }

  /** Begins anew with the rows that hang on nothing. */
  public void rewindOrphans() {
    begin(null);
    orphan = 0;
  }

  /** Forgets everything, and deletes the temporary files. */
  @Override
  public void close() throws IOException {
    try (bodies;
        basicItems;
        items;
        children) {
      row = new byte[0];
    }
  }
}
