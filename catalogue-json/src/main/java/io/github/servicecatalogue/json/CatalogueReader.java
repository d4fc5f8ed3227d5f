package io.github.servicecatalogue.json;

import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.Catalogue;
import io.github.servicecatalogue.CatalogueHeader;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.ElementValues;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Extensions;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.ImplementingBody;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Location;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.Shape;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.Messages;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.Rules;
import io.github.servicecatalogue.internal.Nearest;
import io.github.servicecatalogue.json.internal.Conversion;
import io.github.servicecatalogue.json.internal.DocumentPart;
import io.github.servicecatalogue.json.internal.Encodings;
import io.github.servicecatalogue.json.internal.ExchangeTable;
import io.github.servicecatalogue.json.internal.FormTable;
import io.github.servicecatalogue.json.internal.Forms;
import io.github.servicecatalogue.json.internal.InputEnd;
import io.github.servicecatalogue.json.internal.JoinedItem;
import io.github.servicecatalogue.json.internal.JsonCursor;
import io.github.servicecatalogue.json.internal.JsonFault;
import io.github.servicecatalogue.json.internal.NeedMore;
import io.github.servicecatalogue.json.internal.ObjectReader;
import io.github.servicecatalogue.json.internal.PointerLocator;
import io.github.servicecatalogue.json.internal.Problems;
import io.github.servicecatalogue.json.internal.Recovery;
import io.github.servicecatalogue.json.internal.RowKeys;
import io.github.servicecatalogue.json.internal.ShandongItem;
import io.github.servicecatalogue.json.internal.TableJoin;
import io.github.servicecatalogue.json.internal.Window;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a catalogue file part by part, in any size and any state.
 *
 * <pre>{@code
 * try (CatalogueReader reader = CatalogueReader.open(path)) {
 *   for (CatalogueEntry entry = reader.next(); entry != null; entry = reader.next()) {
 *     if (entry.holder() instanceof ServiceItem item) {
 *       …
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>The file is one document, one array of items, or JSON Lines; which of them, and which {@link
 * Dialect}, is found out from its content. What is wrong in it becomes a finding and the reading
 * goes on with the next element, item or line; only trouble with the file system is an {@link
 * IOException}. Memory does not grow with the file. Not thread-safe.
 *
 * <p>A packed file (gzip) is unpacked, whatever its name. Text is UTF-8, or UTF-16 where a
 * byte-order mark says so, or else what {@link Builder#encoding} declares. Columns count characters
 * in any encoding.
 */
public final class CatalogueReader implements AutoCloseable {
  private enum Layout {
    UNKNOWN,
    LINES,
    ARRAY,
    DOCUMENT,
    /** Objects whose members are whole tables, read to their end before the first item comes. */
    TABLES,
    /** The items joined from tables. */
    JOINED,
    /** What hangs on no item. */
    ORPHANS,
    /** Nothing but white space may follow. */
    AFTER,
    END
  }

  private static final String ITEMS = "items";
  private static final String BASIC_ITEMS = "basicItems";
  private static final String BODIES = "implementingBodies";

  private static final List<String> DOCUMENT_MEMBERS = DocumentPart.members();

  /** So many members of the first object are looked at to find out the form. */
  private static final int NAMES_THAT_TELL = 40;

  /** Objects that no form knows are passed over, but not more than so many, or so many bytes. */
  private static final int OBJECTS_THAT_TELL = 20;

  private static final int BYTES_THAT_TELL = 1 << 16;

  /** An object that begins with a table tells within so many bytes whether it is an item. */
  private static final int ITEM_THAT_TELLS = 1 << 16;

  private final Input input;
  private final String file;
  private final ReadLimits limits;
  private final JsonCursor cursor;
  private final Window window;
  private final Recovery recovery;
  private final Problems problems = new Problems();
  private final @Nullable Profile chosenProfile;

  private @Nullable Dialect dialect;
  private @Nullable Profile profile;

  /** The form and the code lists for which the profile was made. */
  private String profileReasons = "";

  private @Nullable ObjectReader itemReader;
  private @Nullable ObjectReader bodyReader;
  private CatalogueHeader header = CatalogueHeader.EMPTY;
  private final Extensions.Builder documentExtensions = Extensions.builder();
  private final Set<String> documentMembers = new HashSet<>();
  private long documentExtensionsSize;

  private Layout layout = Layout.UNKNOWN;

  /** What it was in the beginning. */
  private Layout found = Layout.UNKNOWN;

  /** Whether it was said why the input ended early. */
  private boolean endingTold;

  /** The array of the document in which the reader stands, or null. */
  private @Nullable String array;

  /** The name of that array in the file. */
  private String arrayName = ITEMS;

  private int index;
  private boolean first = true;
  private boolean firstMember = true;

  /** The tables, where the file holds whole tables; and whether none of its objects is open. */
  private @Nullable TableJoin join;

  private boolean betweenObjects;

  /** Where the item at hand has its rows from; null where it stands in the file as it is. */
  private @Nullable JoinedItem joined;

  /** What puts items together anew that a table alone cannot describe, and what reads them then. */
  private @Nullable ShandongItem rebuilt;

  private final JsonCursor rebuiltCursor;

  /** Where the part that was read last ends. */
  private JsonCursor.Mark endOfPart = new JsonCursor.Mark(0, 0, 0);

  /** Where the step began, to which it goes back when the window ends too early. */
  private int start;

  private long startLine;
  private int startLineStart;

  /** Where the part that was read last begins. */
  private int partStart;

  private long partLine;
  private int partLineStart;
  private @Nullable CatalogueEntry part;
  private @Nullable PartPlaces places;

  private CatalogueReader(Builder builder, InputStream in, String file, int windowSize) {
    this.input = new Input(in, builder.limits, builder.encoding);
    this.file = file;
    this.limits = builder.limits;
    this.dialect = builder.dialect;
    this.chosenProfile = builder.profile;
    this.cursor = cursor(limits);
    this.rebuiltCursor = cursor(limits);
    this.window = new Window(input, cursor, limits.maxItemBytes(), windowSize);
    List<String> members = new ArrayList<>(DOCUMENT_MEMBERS);
    members.addAll(ExchangeTable.spellings());
    this.recovery = new Recovery(cursor, window, members);
  }

  private static JsonCursor cursor(ReadLimits limits) {
    return new JsonCursor(
        limits.maxDepth(), limits.maxEntries(), (int) limits.get(ReadLimit.NUMBER_LENGTH));
  }

  /** Opens a file, found out to be what it is. */
  public static CatalogueReader open(Path path) throws IOException {
    return builder().open(path);
  }

  /** Opens a stream; {@code name} is what findings call it. */
  public static CatalogueReader open(InputStream in, String name) {
    return builder().open(in, name);
  }

  /** Returns a builder that finds out everything by itself. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads a whole catalogue into memory; for files of a size that fits. Parts that cannot be read
   * are left out, so check a file first where it matters.
   */
  public static Catalogue read(Path path) throws IOException {
    try (CatalogueReader reader = open(path)) {
      return reader.readAll(leftOut -> {});
    }
  }

  /** Reads all that is left; {@code others} gets what is neither an item nor a body. */
  Catalogue readAll(Consumer<CatalogueEntry> others) throws IOException {
    List<ImplementingBody> bodies = new ArrayList<>();
    List<BasicItem> basicItems = new ArrayList<>();
    List<ServiceItem> items = new ArrayList<>();
    for (CatalogueEntry entry = next(); entry != null; entry = next()) {
      if (entry.holder() instanceof ServiceItem item) {
        items.add(item);
      } else if (entry.holder() instanceof BasicItem item) {
        basicItems.add(item);
      } else if (entry.holder() instanceof ImplementingBody body) {
        bodies.add(body);
      } else {
        others.accept(entry);
      }
    }
    return new Catalogue(header(), bodies, basicItems, items, extensions());
  }

  /**
   * Reads one item from its JSON, in any form; the first one if there are several.
   *
   * @throws IllegalArgumentException if the text holds no item, or something before it cannot be
   *     read; the message says where and why
   */
  public static ServiceItem parse(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    try (CatalogueReader reader = builder().open(bytes)) {
      for (CatalogueEntry entry = reader.next(); entry != null; entry = reader.next()) {
        if (entry.holder() instanceof ServiceItem item) {
          return item;
        }
        if (entry.isUnreadable()) {
          throw new IllegalArgumentException("No item: " + reader.reasons(entry));
        }
      }
      throw new IllegalArgumentException("No item: nothing is there");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String reasons(CatalogueEntry entry) {
    Messages words = Messages.of(Language.EN);
    return entry.findings().stream()
        .map(finding -> lineAndColumn(finding) + words.message(finding))
        .collect(Collectors.joining(", "));
  }

  private static String lineAndColumn(Finding finding) {
    Location place = finding.location();
    return place == null ? "" : place.line() + ":" + place.column() + " ";
  }

  /** Returns the form; canonical as long as nothing was read. */
  public Dialect dialect() {
    return dialect == null ? Dialect.canonical() : dialect;
  }

  /**
   * Returns the profile that judges: the chosen one, else the form's own. It reads codes with the
   * lists that the head of the file names, if it names any; a head that stands behind the first
   * item comes too late for that, which is a finding.
   */
  public Profile profile() {
    Profile known = profile;
    String codes = header.codeLists();
    String reasons = dialect().id() + " " + codes;
    if (known == null || (itemReader == null && !reasons.equals(profileReasons))) {
      known = chosenProfile != null ? chosenProfile : Profile.of(dialect().profile());
      if (codes != null
          && Profile.builtIn().contains(codes)
          && !codes.equals(known.id())
          && !codes.equals(known.base())) {
        known = known.readingCodesOf(Profile.of(codes));
      }
      profile = known;
      profileReasons = reasons;
    }
    return known;
  }

  /** Returns the exchange table of the item that was read last, or null where it came in none. */
  @Nullable String exchangeTable() {
    return joined == null ? null : joined.table().name();
  }

  /** Returns the head of the file, empty as long as none was read. */
  public CatalogueHeader header() {
    return header;
  }

  /**
   * Returns the members of the document that the form does not know, as far as it was read. Of
   * whole tables that are joined to items, the rows that hang on none are among them once all was
   * read, under the names of their tables, as long as they are no more than one item may hold.
   *
   * @throws UncheckedIOException if rows that were put aside cannot be read again
   */
  public Extensions extensions() {
    Extensions known = documentExtensions.build();
    if (join == null || layout != Layout.END) {
      return known;
    }
    try {
      Extensions.Builder all = known.toBuilder();
      addOrphans(all);
      return all.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the next part.
   *
   * @return the part, or null at the end
   * @throws IOException if the input itself cannot be read
   */
  public @Nullable CatalogueEntry next() throws IOException {
    part = null;
    while (layout != Layout.END) {
      problems.clear();
      cursor.beginPart();
      mark();
      try {
        CatalogueEntry entry = step();
        if (entry != null) {
          part = entry;
          return entry;
        }
      } catch (NeedMore needMore) {
        goBack();
        if (!window.fill(start)) {
          return tooLarge();
        }
      } catch (JsonFault fault) {
        return broken(fault);
      }
    }
    return endOfInput();
  }

  /** Says once that the input was not read to its end, where a part did not say it. */
  private @Nullable CatalogueEntry endOfInput() {
    InputEnd ending = window.ending();
    if (ending == null || endingTold) {
      return null;
    }
    array = null;
    return unreadable(new JsonFault(JsonFault.TRUNCATED, cursor.limit()));
  }

  private void mark() {
    start = cursor.pos;
    startLine = cursor.line;
    startLineStart = cursor.lineStart;
  }

  private void goBack() {
    cursor.pos = start;
    cursor.line = startLine;
    cursor.lineStart = startLineStart;
  }

  /** Does one step; null where it read no part. */
  private @Nullable CatalogueEntry step() throws IOException {
    return switch (layout) {
      case UNKNOWN -> {
        findLayout();
        yield null;
      }
      case LINES -> cursor.atEnd() ? end() : item(ITEMS);
      case ARRAY -> element(ITEMS);
      case DOCUMENT -> array == null ? documentMember() : element(array);
      case TABLES ->
          betweenObjects ? nextTables() : array == null ? documentMember() : element(array);
      case JOINED -> joinedItem();
      case ORPHANS -> orphan();
      case AFTER -> {
        if (!cursor.atEnd()) {
          throw cursor.faultHere("json-trailing");
        }
        yield end();
      }
      case END -> null;
    };
  }

  /** Tells whether the file is a document, as soon as something of it was read. */
  boolean isDocument() {
    return found == Layout.DOCUMENT || found == Layout.TABLES;
  }

  /** Tells whether the file holds whole tables, as soon as something of it was read. */
  boolean isTables() {
    return found == Layout.TABLES;
  }

  /** Returns how the file is laid out, as soon as something of it was read. */
  CatalogueWriter.Layout layout() {
    return switch (found) {
      case LINES -> CatalogueWriter.Layout.LINES;
      case ARRAY -> CatalogueWriter.Layout.ARRAY;
      default -> CatalogueWriter.Layout.DOCUMENT;
    };
  }

  private @Nullable CatalogueEntry end() {
    layout = Layout.END;
    return null;
  }

  // ---- what kind of file it is

  private static final int LONGEST_MARK = 4;

  private void findLayout() {
    cursor.need(LONGEST_MARK);
    int foreign = cursor.foreignEncoding();
    if (foreign >= 0) {
      throw new JsonFault(JsonFault.ENCODING, foreign);
    }
    skipByteOrderMark();
    if (cursor.atEnd()) {
      throw new JsonFault(JsonFault.EMPTY, cursor.pos);
    }
    byte firstByte = cursor.peek();
    if (firstByte == '[') {
      cursor.pos++;
      layout = Layout.ARRAY;
    } else if (firstByte == '{' && beginsTables()) {
      dialect = EXCHANGE;
      join = new TableJoin(limits.maxItemBytes(), limits.maxEntries());
      layout = Layout.TABLES;
      betweenObjects = true;
    } else if (firstByte == '{' && beginsDocument()) {
      cursor.pos++;
      layout = Layout.DOCUMENT;
    } else {
      layout = Layout.LINES;
    }
    found = layout;
  }

  private void skipByteOrderMark() {
    if (cursor.at(0) == 0xEF && cursor.at(1) == 0xBB && cursor.at(2) == 0xBF) {
      cursor.pos = 3;
      cursor.lineStart = 3;
    }
  }

  /**
   * Tells whether the object ahead holds whole tables: tables in arrays, and no item of its own. An
   * item is looked at whole; tables can have any size.
   */
  private boolean beginsTables() {
    if (dialect != null && dialect != EXCHANGE) {
      return false;
    }
    JsonCursor.Mark here = cursor.mark();
    boolean tables = false;
    try {
      cursor.take('{', "json-object-expected");
      do {
        String name = cursor.name();
        ExchangeTable table = ExchangeTable.find(name);
        if (table != null && !tables) {
          cursor.need(ITEM_THAT_TELLS);
        }
        tables |= table != null;
        if (table == null ? DocumentPart.find(name) != DocumentPart.HEADER : cursor.peek() != '[') {
          return false;
        }
        cursor.skipValue();
      } while (cursor.pos - here.pos() < ITEM_THAT_TELLS && cursor.takeIf(','));
    } catch (NeedMore large) {
      if (!tables) {
        throw large;
      }
    } catch (JsonFault broken) {
      // what was seen so far tells
    } finally {
      cursor.goBack(here);
    }
    return tables;
  }

  private boolean beginsDocument() {
    return names().stream().anyMatch(DOCUMENT_MEMBERS::contains);
  }

  /** Returns the first member names of the object ahead, without moving. */
  private List<String> names() {
    return names(false);
  }

  /** Adds the names in an object within, with that of the object and a point before. */
  private void innerNames(String outer, List<String> names) {
    cursor.take('{', "json-object-expected");
    if (cursor.takeIf('}')) {
      return;
    }
    do {
      String name = cursor.name();
      if (names.size() < NAMES_THAT_TELL) {
        names.add(outer + "." + name);
      }
      cursor.skipValue();
    } while (cursor.takeIf(','));
    cursor.take('}', "json-comma-expected");
  }

  private List<String> names(boolean inner) {
    JsonCursor.Mark here = cursor.mark();
    List<String> names = new ArrayList<>();
    try {
      cursor.take('{', "json-object-expected");
      do {
        String name = cursor.name();
        names.add(name);
        if (DOCUMENT_MEMBERS.contains(name)) {
          break;
        }
        if (!inner || cursor.peek() != '{') {
          cursor.skipValue();
        } else {
          innerNames(name, names);
        }
      } while (names.size() < NAMES_THAT_TELL && cursor.takeIf(','));
    } catch (JsonFault notAnObject) {
      // what was seen so far has to tell; the object itself is read, and complained about, later
    } finally {
      cursor.goBack(here);
    }
    return names;
  }

  /**
   * Finds out the form of the items from the first object of which any form knows a member: the
   * answers of a server that had no item to give can stand before.
   */
  private Dialect detect() {
    JsonCursor.Mark here = cursor.mark();
    try {
      for (int i = 0; i < OBJECTS_THAT_TELL && cursor.pos - here.pos() < BYTES_THAT_TELL; i++) {
        Dialect dialectOfObject = dialectOf(names(true));
        if (dialectOfObject != null) {
          return dialectOfObject;
        }
        cursor.skipValue();
        cursor.takeIf(',');
      }
    } catch (JsonFault endOfObjects) {
      // what was seen so far tells nothing
    } finally {
      cursor.goBack(here);
    }
    return Dialect.canonical();
  }

  /** Returns the form whose table knows most of the names, or null; the first form wins a draw. */
  private static @Nullable Dialect dialectOf(List<String> names) {
    FormTable canonical = Dialect.canonical().items();
    if (!names.isEmpty() && names.stream().allMatch(name -> canonical.knowsPath(name, true))) {
      return Dialect.canonical();
    }
    Dialect best = dialectOf(names, true);
    return best == null ? dialectOf(names, false) : best;
  }

  private static @Nullable Dialect dialectOf(List<String> names, boolean exactly) {
    Dialect best = null;
    long most = 0;
    for (String id : Dialect.ids()) {
      FormTable table = Dialect.of(id).items();
      long known = names.stream().filter(name -> table.knowsPath(name, exactly)).count();
      if (known > most) {
        most = known;
        best = Dialect.of(id);
      }
    }
    return best;
  }

  // ---- the document around the items

  private @Nullable CatalogueEntry documentMember() {
    if (cursor.takeIf('}')) {
      betweenObjects = layout == Layout.TABLES;
      layout = betweenObjects ? layout : Layout.AFTER;
      return null;
    }
    if (!firstMember) {
      cursor.take(',', "json-comma-expected");
    }
    cursor.peek();
    JsonCursor.Mark place = cursor.mark();
    String name = cursor.name();
    boolean again = documentMembers.contains(name);
    boolean unreadable = !member(name, place);
    requireShortStrings(place);
    documentMembers.add(name);
    firstMember = false;
    if (again) {
      note(Rules.DUPLICATE_MEMBER, "", name, null, place);
    }
    if (!isMember(name)) {
      note(Rules.UNKNOWN_MEMBER, "", name, Nearest.of(name, DOCUMENT_MEMBERS), place);
    }
    noteMalformed();
    return problems.list().isEmpty()
        ? null
        : new CatalogueEntry(null, "", findings("", null, null), unreadable);
  }

  private boolean isMember(String name) {
    return layout == Layout.TABLES
        ? DocumentPart.find(name) == DocumentPart.HEADER || ExchangeTable.find(name) != null
        : DOCUMENT_MEMBERS.contains(name);
  }

  /** Reads the value of a member, or the beginning of it; false where it is of the wrong kind. */
  private boolean member(String name, JsonCursor.Mark place) {
    byte firstByte = cursor.peek();
    if (!isMember(name)) {
      keep(name, place);
    } else if (firstByte == 'n') {
      cursor.takeNull();
    } else if (DocumentPart.find(name) == DocumentPart.HEADER) {
      if (firstByte != '{') {
        return wrong("json-object-expected");
      }
      String chosen = chosenProfile == null ? null : chosenProfile.id();
      HeaderReader reader = new HeaderReader(cursor, problems, chosen, name);
      header = reader.read();
      if (itemReader != null) {
        reader.noteTooLate(header, profile());
      }
    } else {
      if (firstByte != '[') {
        return wrong("json-array-expected");
      }
      cursor.pos++;
      DocumentPart part = layout == Layout.TABLES ? null : DocumentPart.find(name);
      array = part == null ? name : part.member(false);
      arrayName = name;
      first = true;
      index = 0;
    }
    return true;
  }

  /**
   * Keeps a member that nobody knows, as long as all of them are no more than one item may hold.
   */
  private void keep(String name, JsonCursor.Mark place) {
    RawValue value = cursor.takeNull() ? null : cursor.value();
    documentExtensionsSize += cursor.pos - place.pos();
    boolean tooLarge = documentExtensionsSize > limits.maxItemBytes();
    if (tooLarge || documentMembers.size() >= limits.maxEntries()) {
      cursor.goBack(place);
      throw new JsonFault(tooLarge ? JsonFault.TOO_LARGE : JsonFault.TOO_MANY, place.pos());
    }
    if (value != null) {
      documentExtensions.unknownMember(name, value);
    }
  }

  /** Says that the value ahead is of the wrong kind, and skips it. */
  private boolean wrong(String term) {
    problems.add(
        new Problems.Problem(
            Rules.NOT_JSON,
            "",
            null,
            null,
            null,
            Map.of("fault", new Term(term)),
            cursor.line,
            cursor.lineStart,
            cursor.pos));
    cursor.skipValue();
    return false;
  }

  private void note(
      String rule, String prefix, String name, @Nullable String expected, JsonCursor.Mark place) {
    problems.add(
        new Problems.Problem(
            rule,
            prefix + "/" + PointerLocator.token(name),
            null,
            null,
            expected,
            Map.of("other", name),
            place.line(),
            place.lineStart(),
            place.pos()));
  }

  // ---- the items

  private @Nullable CatalogueEntry element(String kind) throws IOException {
    if (cursor.peek() == ']') {
      cursor.pos++;
      closeArray();
      return null;
    }
    if (!first) {
      cursor.take(',', "json-comma-expected");
    }
    CatalogueEntry entry = layout == Layout.TABLES ? row(kind) : item(kind);
    first = false;
    index++;
    return entry;
  }

  private void closeArray() {
    if (layout == Layout.DOCUMENT || layout == Layout.TABLES) {
      array = null;
    } else {
      layout = Layout.AFTER;
    }
  }

  // ---- whole tables

  private TableJoin join() {
    return Objects.requireNonNull(join);
  }

  /** Goes on with the next object that holds tables; most files have one, others one on a line. */
  private @Nullable CatalogueEntry nextTables() throws IOException {
    if (cursor.atEnd()) {
      return endOfTables();
    }
    cursor.take('{', "json-object-expected");
    betweenObjects = false;
    firstMember = true;
    documentMembers.clear();
    return null;
  }

  private @Nullable CatalogueEntry endOfTables() throws IOException {
    join().endOfRows();
    layout = Layout.JOINED;
    array = null;
    return null;
  }

  /** Puts a row aside. */
  private @Nullable CatalogueEntry row(String name) throws IOException {
    if (cursor.peek() != '{') {
      throw cursor.faultHere("json-object-expected");
    }
    ExchangeTable table = Objects.requireNonNull(ExchangeTable.find(name));
    int from = cursor.pos;
    JsonCursor.Mark place = cursor.mark();
    cursor.skipValue();
    cursor.goBack(place);
    int column = window.column(cursor.lineStart, from);
    String pointer = "/" + PointerLocator.token(name);
    join().add(cursor, table, pointer, index, cursor.line + 1, column);
    return null;
  }

  private @Nullable CatalogueEntry joinedItem() throws IOException {
    joined = join().item();
    JoinedItem next = join().next();
    if (next == null) {
      joined = null;
      join().rewindOrphans();
      layout = Layout.ORPHANS;
      return null;
    }
    next.show(cursor);
    noteMissingIds(next);
    return switch (next.table().role()) {
      case BODY -> item(BODIES);
      case BASIC_ITEM -> item(BASIC_ITEMS);
      default -> item(ITEMS);
    };
  }

  private void noteMissingIds(JoinedItem rows) {
    for (JoinedItem.Missing missing : rows.missing()) {
      Element<String> id = missing.ofParent() ? Elements.PARENT_ITEM_GUID : Elements.RECORD_GUID;
      problems.add(
          new Problems.Problem(
              Rules.REQUIRED_ELEMENT_PRESENT,
              missing.pointer() + "/" + id.nationalColumn(),
              id,
              null,
              null,
              Map.of("element", id),
              0,
              0,
              missing.position()));
    }
  }

  /** A row that hangs on nothing cannot be judged, but it is told, and kept. */
  private @Nullable CatalogueEntry orphan() throws IOException {
    JoinedItem row = join().nextOrphan();
    if (row == null) {
      joined = null;
      return end();
    }
    joined = row;
    row.show(cursor);
    noteMissingIds(row);
    RowKeys keys = RowKeys.read(cursor, row.table().role());
    if (keys.link() != null) {
      String pointer = "/" + PointerLocator.token(Objects.requireNonNull(keys.linkName()));
      row.show(cursor);
      PointerLocator.Place place =
          PointerLocator.find(cursor, List.of(pointer), path -> Conversion.KEEP).get(0);
      problems.add(
          new Problems.Problem(
              Rules.CHILD_RECORD_RESOLVES,
              pointer,
              Elements.PARENT_ITEM_GUID,
              keys.link(),
              null,
              Map.of("fault", new Term("child-parent-absent")),
              place.line(),
              place.lineStart(),
              place.position()));
    }
    keepOrphan(row);
    noteMalformed();
    return new CatalogueEntry(null, row.pointer(), findings("", null, null), false);
  }

  /** What is kept is read again when it is asked for; it must not be more than an item may hold. */
  private void keepOrphan(JoinedItem row) {
    boolean fitted = documentExtensionsSize <= limits.maxItemBytes();
    documentExtensionsSize += row.size();
    if (fitted && documentExtensionsSize > limits.maxItemBytes()) {
      JsonFault fault = new JsonFault(JsonFault.TOO_LARGE, 0);
      problems.add(
          new Problems.Problem(
              ruleOf(fault), "", null, null, null, argumentsOf(fault), 0, 0, fault.position()));
    }
  }

  private void addOrphans(Extensions.Builder extensions) throws IOException {
    Map<String, StringBuilder> tables = new LinkedHashMap<>();
    JsonCursor rows = cursor(limits);
    long size = 0;
    join().rewindOrphans();
    for (JoinedItem row = join().nextOrphan(); row != null; row = join().nextOrphan()) {
      size += row.size();
      if (size <= limits.maxItemBytes()) {
        row.show(rows);
        int from = rows.skipValue();
        String source = rows.source(from, rows.pos);
        StringBuilder table = tables.get(row.table().name());
        if (table == null) {
          tables.put(row.table().name(), new StringBuilder("[").append(source));
        } else {
          table.append(',').append(source);
        }
      }
    }
    tables.forEach(
        (name, table) ->
            extensions.unknownMember(name, RawValue.json(table.append(']').toString())));
  }

  private CatalogueEntry item(String kind) {
    if (cursor.peek() != '{') {
      throw cursor.faultHere("json-object-expected");
    }
    partStart = cursor.pos;
    partLine = cursor.line;
    partLineStart = cursor.lineStart;
    ElementValues values;
    if (kind.equals(BODIES)) {
      values = bodies().read();
    } else {
      ObjectReader reader = itemReader;
      values = reader == null ? readFirstItem() : read(reader);
    }
    endOfPart = cursor.mark();
    requireShortStrings(new JsonCursor.Mark(partStart, partLine, partLineStart));
    return entry(kind, values);
  }

  /** Only a part that is longer than a string may be can hold one that is too long. */
  private void requireShortStrings(JsonCursor.Mark from) {
    long most = limits.get(ReadLimit.STRING_BYTES);
    if (cursor.pos - from.pos() > most) {
      int place = cursor.longString(from.pos(), cursor.pos, most);
      if (place >= 0) {
        cursor.goBack(from);
        cursor.countLines(place);
        throw new JsonFault(JsonFault.LONG_STRING, place);
      }
    }
  }

  /** Reads an item as it stands, or as it is put together anew. */
  private ElementValues read(ObjectReader reader) {
    ShandongItem anew = rebuilt;
    if (anew == null) {
      return reader.read();
    }
    rebuiltCursor.beginPart();
    anew.read(rebuiltCursor);
    JsonCursor.Mark end = cursor.mark();
    List<Problems.Problem> noticed = problems.list();
    for (int i = 0; i < noticed.size(); i++) {
      Problems.Problem problem = noticed.get(i);
      noticed.set(i, problem.at(placeOf(problem.pointer(), problem.position())));
    }
    int before = noticed.size();
    ElementValues values;
    try {
      values = reader.read();
    } catch (JsonFault fault) {
      throw new JsonFault(fault.term(), anew.position(fault.position()));
    }
    for (int i = before; i < noticed.size(); i++) {
      Problems.Problem problem = noticed.get(i);
      String pointer = anew.pointer(problem.pointer());
      noticed.set(i, problem.at(placeOf(pointer, anew.position(problem.position()))));
    }
    cursor.goBack(end);
    return values;
  }

  private ElementValues readFirstItem() {
    Dialect chosen = dialect;
    try {
      if (chosen == null) {
        dialect = detect();
      }
      List<Element<?>> own = profile().elements().stream().filter(e -> e.row() == null).toList();
      FormTable table = dialect().items().with(own);
      boolean anew = dialect().hasXmlColumns();
      rebuilt =
          anew ? new ShandongItem(cursor, problems, limits.maxDepth(), limits.maxEntries()) : null;
      JsonCursor items = anew ? rebuiltCursor : cursor;
      ObjectReader reader = new ObjectReader(items, table, Shape.item(), profile(), problems);
      ElementValues values = read(reader);
      itemReader = reader;
      return values;
    } catch (JsonFault broken) {
      dialect = chosen; // a broken object says nothing about those that follow
      throw broken;
    }
  }

  private CatalogueEntry entry(String kind, ElementValues values) {
    ElementHolder holder =
        switch (kind) {
          case BODIES -> new ImplementingBody(values);
          case BASIC_ITEMS -> new BasicItem(values);
          default -> isBasic() ? new BasicItem(values) : new ServiceItem(values);
        };
    String pointer = pointer(kind);
    if (problems.list().isEmpty() && cursor.malformed() < 0) {
      return new CatalogueEntry(holder, pointer, List.of(), false);
    }
    noteMalformed();
    String code = null;
    String name = null;
    if (holder instanceof ServiceItem item) {
      code = item.code();
      name = item.name();
    } else if (holder instanceof BasicItem item) {
      code = item.code();
      name = item.name();
    }
    return new CatalogueEntry(holder, pointer, findings(pointer, code, name), false);
  }

  private String pointer(String kind) {
    return switch (layout) {
      case DOCUMENT, TABLES ->
          "/" + PointerLocator.token(kind.equals(array) ? arrayName : kind) + "/" + index;
      case JOINED, ORPHANS -> Objects.requireNonNull(joined).pointer();
      case ARRAY -> "/" + index;
      default -> "";
    };
  }

  /** Tells whether an item of exchange tables came in the table of the basic catalogue. */
  private boolean isBasic() {
    return dialect == EXCHANGE && itemReader != null && itemReader.hadMember(Forms.DIRECTORY);
  }

  private static final Dialect EXCHANGE = Dialect.exchange();

  /** Bodies stand before the items, so that their own names have to tell of the form. */
  private FormTable bodyTable() {
    Dialect form = dialect;
    if (form != null) {
      return form.bodies();
    }
    List<String> names = names();
    FormTable best = Dialect.canonical().bodies();
    for (Dialect other : List.of(Dialect.chinese(), EXCHANGE)) {
      if (known(other.bodies(), names) > known(best, names)) {
        best = other.bodies();
      }
    }
    return best;
  }

  private static long known(FormTable table, List<String> names) {
    return names.stream().filter(name -> table.knowsPath(name, false)).count();
  }

  private ObjectReader bodies() {
    ObjectReader reader = bodyReader;
    if (reader == null) {
      Shape shape = RowKind.IMPLEMENTING_BODIES.shape();
      reader = new ObjectReader(cursor, bodyTable(), shape, profile(), problems);
      bodyReader = reader;
    }
    return reader;
  }

  // ---- findings and their places

  private void noteMalformed() {
    if (cursor.malformed() >= 0) {
      problems.add(
          new Problems.Problem(
              Rules.ENCODING,
              "",
              null,
              likelyEncoding(start, cursor.pos),
              input.encoding(),
              Map.of(),
              cursor.malformedLine(),
              cursor.malformedLineStart(),
              cursor.malformed()));
    }
  }

  private List<Finding> findings(String prefix, @Nullable String code, @Nullable String name) {
    List<Finding> findings = new ArrayList<>();
    for (Problems.Problem problem : problems.list()) {
      Severity severity = profile().severity(problem.rule());
      if (severity != Severity.OFF) {
        findings.add(
            new Finding(
                problem.rule(),
                severity,
                joined == null ? prefix + problem.pointer() : joined.pointer(problem.pointer()),
                problem.element() == null ? null : problem.element().id(),
                code,
                name,
                problem.value(),
                problem.expected(),
                problem.arguments(),
                location(problem.line(), problem.lineStart(), problem.position())));
      }
    }
    return findings;
  }

  private Location location(long line, int lineStart, int position) {
    if (joined != null) {
      return joined.location(file, position);
    }
    return new Location(file, (int) line + 1, window.column(lineStart, position));
  }

  /**
   * Returns a finding about the part that was read last with its place in the file, and with a
   * pointer into the file by the names of its form. Goes over the bytes of that part once more.
   *
   * @param finding a finding whose pointer leads into the part
   * @throws IllegalArgumentException if the part is not the one that was read last
   */
  public Finding locate(CatalogueEntry entry, Finding finding) {
    return locate(entry, List.of(finding)).get(0);
  }

  /**
   * Returns findings about the part that was read last as {@link #locate(CatalogueEntry, Finding)}
   * does, but goes over its bytes only once for all of them.
   *
   * @param findings findings whose pointers lead into the part
   * @throws IllegalArgumentException if the part is not the one that was read last
   */
  public List<Finding> locate(CatalogueEntry entry, List<Finding> findings) {
    if (!entry.equals(part) || entry.holder() == null) {
      throw new IllegalArgumentException("This is not the part that was read last");
    }
    if (findings.isEmpty()) {
      return findings;
    }
    PartPlaces.Origin origin = origin(entry);
    if (origin == null) {
      return locateInPieces(entry, findings);
    }
    PartPlaces inFile = places == null ? new PartPlaces(file, newCursor()) : places;
    places = inFile;
    return inFile.locate(entry, origin, findings);
  }

  /** The same for a part that was put together from several places. */
  private List<Finding> locateInPieces(CatalogueEntry entry, List<Finding> findings) {
    FormTable table = tableOf(entry);
    List<String> pointers =
        findings.stream()
            .map(f -> table.pointer(f.pointer()))
            .map(p -> joined == null ? p : joined.inItsTables(p))
            .toList();
    List<PointerLocator.Place> places =
        rebuilt == null
            ? PointerLocator.find(atPart(), pointers, table::conversionAt)
            : PointerLocator.find(atRebuilt(), pointers, table::conversionAt).stream()
                .map(p -> placeOf(rebuilt.pointer(p.pointer()), rebuilt.position(p.position())))
                .toList();
    cursor.goBack(endOfPart);
    List<Location> locations = locations(places);
    List<Finding> located = new ArrayList<>(findings.size());
    for (int i = 0; i < places.size(); i++) {
      String inPart = places.get(i).pointer();
      String pointer = joined == null ? entry.pointer() + inPart : joined.pointer(inPart);
      located.add(findings.get(i).at(pointer, locations.get(i)));
    }
    return located;
  }

  /** From now on {@link #origin} tells where parts stand. */
  void keepParts() {
    window.keepParts();
  }

  /**
   * Returns where the part that was read last stands, or null where only this reader can place its
   * findings, as it is put together from several places.
   */
  PartPlaces.@Nullable Origin origin(CatalogueEntry entry) {
    if (!canReadAhead()) {
      return null;
    }
    JsonCursor.Mark begin = new JsonCursor.Mark(partStart, partLine, partLineStart);
    return new PartPlaces.Origin(window.columns(), begin, tableOf(entry));
  }

  /** Tells whether the parts stand in the file as they are, as far as is known. */
  boolean canReadAhead() {
    return rebuilt == null && join == null;
  }

  private FormTable tableOf(CatalogueEntry entry) {
    ObjectReader reader = entry.holder() instanceof ImplementingBody ? bodyReader : itemReader;
    return reader == null ? dialect().items() : reader.table();
  }

  /** Returns a cursor for {@link PartPlaces}. */
  JsonCursor newCursor() {
    return cursor(limits);
  }

  /** Returns what findings call the input. */
  String file() {
    return file;
  }

  private JsonCursor atPart() {
    cursor.goBack(new JsonCursor.Mark(partStart, partLine, partLineStart));
    return cursor;
  }

  private JsonCursor atRebuilt() {
    rebuiltCursor.goBack(new JsonCursor.Mark(0, 0, 0));
    return rebuiltCursor;
  }

  /** Returns a place of the part that was read last by its position in the window. */
  private PointerLocator.Place placeOf(String pointer, int position) {
    JsonCursor at = atPart();
    at.countLines(position);
    return new PointerLocator.Place(pointer, at.line, at.lineStart, position);
  }

  /** Counts columns in the order in which they stand, as an item can be one long line. */
  private List<Location> locations(List<PointerLocator.Place> places) {
    Location[] locations = new Location[places.size()];
    IntStream.range(0, locations.length)
        .boxed()
        .sorted(Comparator.comparingInt(i -> places.get(i).position()))
        .forEach(
            i -> {
              PointerLocator.Place place = places.get(i);
              locations[i] = location(place.line(), place.lineStart(), place.position());
            });
    return Arrays.asList(locations);
  }

  // ---- what cannot be read

  private CatalogueEntry unreadable(JsonFault fault) {
    InputEnd ending = window.ending();
    JsonFault reason = fault;
    if (ending != null && isEarlyEnd(fault)) {
      reason = new JsonFault(ending.term(), fault.position());
      endingTold = true;
    }
    boolean encoding = reason.term().equals(JsonFault.ENCODING);
    problems.clear();
    problems.add(
        new Problems.Problem(
            ruleOf(reason),
            "",
            null,
            encoding ? likelyEncoding(0, cursor.limit()) : null,
            encoding ? input.encoding() : null,
            argumentsOf(reason),
            cursor.line,
            cursor.lineStart,
            fault.position()));
    boolean between = layout == Layout.DOCUMENT || layout == Layout.TABLES;
    String pointer = between && array == null ? "" : pointer(arrayKind());
    return new CatalogueEntry(null, pointer, findings(pointer, null, null), true);
  }

  private static boolean isEarlyEnd(JsonFault fault) {
    return fault.term().equals(JsonFault.TRUNCATED) || fault.term().equals(JsonFault.EMPTY);
  }

  private static String ruleOf(JsonFault fault) {
    if (fault.term().equals(JsonFault.ENCODING)) {
      return Rules.ENCODING;
    }
    return ReadLimit.find(fault.term()) == null ? Rules.NOT_JSON : Rules.LIMIT_EXCEEDED;
  }

  private Map<String, Object> argumentsOf(JsonFault fault) {
    Term term = new Term(fault.term());
    if (fault.term().equals(JsonFault.ENCODING)) {
      return Map.of();
    }
    ReadLimit limit = ReadLimit.find(fault.term());
    return limit == null
        ? Map.of("fault", term)
        : Map.of("other", term, "max", limits.get(limit), "limit", limit.id());
  }

  /** Returns the encoding in which a stretch of the window is, if it looks like one. */
  private @Nullable String likelyEncoding(int from, int to) {
    byte[] text = window.copy(from, Math.min(to, from + BYTES_THAT_TELL));
    return input.isDecoded() ? null : Encodings.likely(text);
  }

  private String arrayKind() {
    return array == null ? ITEMS : array;
  }

  private CatalogueEntry broken(JsonFault fault) throws IOException {
    CatalogueEntry entry = unreadable(fault);
    goBack();
    goOn(skipToElement(), fault.position());
    return entry;
  }

  private CatalogueEntry tooLarge() throws IOException {
    boolean commaTaken = skipToElement();
    CatalogueEntry entry = unreadable(new JsonFault(JsonFault.TOO_LARGE, cursor.pos));
    goOn(commaTaken, cursor.pos);
    return entry;
  }

  /** Goes on behind the part that cannot be read, at whose beginning the cursor is. */
  private void goOn(boolean commaTaken, int fault) throws IOException {
    switch (layout) {
      case LINES -> recovery.toNextLine();
      case ARRAY -> goOnInArray(commaTaken, fault);
      case JOINED -> {
        // the next item is another one
      }
      case DOCUMENT, TABLES -> {
        if (array != null) {
          goOnInArray(commaTaken, fault);
        } else if (recovery.toNextArray(isAtEnd(fault) ? cursor.pos : fault)) {
          firstMember = true;
          betweenObjects = false;
        } else {
          nothingFollows();
        }
      }
      default -> layout = Layout.END;
    }
  }

  /** Of tables that break off, the rows that could be read are joined still. */
  private void nothingFollows() throws IOException {
    if (layout == Layout.TABLES) {
      endOfTables();
    } else {
      layout = Layout.END;
    }
  }

  /** A fault at the end of the input can have its reason anywhere before. */
  private boolean isAtEnd(int fault) {
    return window.isComplete() && fault >= cursor.limit();
  }

  private void goOnInArray(boolean commaTaken, int fault) throws IOException {
    boolean object = cursor.at(cursor.pos) == '{';
    Recovery.Place place = Recovery.Place.NOWHERE;
    if (isAtEnd(fault)) {
      cursor.countLines(cursor.limit());
    } else if (!object) {
      place = recovery.toNextObject(commaTaken);
    } else if (commaTaken) {
      place = recovery.toEndOfObject(fault, firstName());
    } else {
      place = Recovery.Place.AT_ELEMENT; // only the comma is missing
    }
    first = place == Recovery.Place.AT_ELEMENT;
    index += place == Recovery.Place.BEHIND_ELEMENT || (object && commaTaken) ? 1 : 0;
    if (place == Recovery.Place.NOWHERE) {
      nothingFollows();
    }
  }

  /** Goes to the part ahead; tells whether the comma that is due before it was there. */
  private boolean skipToElement() {
    cursor.peekQuietly();
    if (first || cursor.at(cursor.pos) != ',') {
      return first;
    }
    cursor.countLines(cursor.pos + 1);
    cursor.peekQuietly();
    return true;
  }

  /** Returns the member with which the objects of the array begin, or null. */
  private @Nullable String firstName() {
    ObjectReader reader = BODIES.equals(array) ? bodyReader : itemReader;
    if (reader != null) {
      return reader.firstName();
    }
    JsonCursor.Mark here = cursor.mark();
    try {
      cursor.take('{', "json-object-expected");
      return cursor.name();
    } catch (JsonFault | NeedMore broken) {
      return null;
    } finally {
      cursor.goBack(here);
    }
  }

  /** Closes the input, and deletes what was put aside. */
  @Override
  public void close() throws IOException {
    try {
      input.close();
    } finally {
      if (join != null) {
        join.close();
      }
    }
  }

  /** Chooses how to read. Not thread-safe. */
  public static final class Builder {
    private @Nullable Dialect dialect;
    private @Nullable Profile profile;
    private ReadLimits limits = ReadLimits.DEFAULT;
    private @Nullable Charset encoding;
    private int windowSize = Window.FIRST_SIZE;

    private Builder() {}

    /** Reads this form; null, the default, finds it out. */
    public Builder dialect(@Nullable Dialect chosen) {
      this.dialect = chosen;
      return this;
    }

    /** Reads values with the code lists of this profile; null, the default, finds it out. */
    public Builder profile(@Nullable Profile chosen) {
      this.profile = chosen;
      return this;
    }

    /** Keeps to these limits. */
    public Builder limits(ReadLimits chosen) {
      this.limits = chosen;
      return this;
    }

    /**
     * Decodes text from this encoding, such as GB 18030, where no byte-order mark says another one;
     * null, the default, takes it for UTF-8. What cannot be decoded is a finding.
     */
    public Builder encoding(@Nullable Charset declared) {
      this.encoding = declared;
      return this;
    }

    /** Begins with so many bytes in memory; for tests. */
    Builder windowSize(int bytes) {
      this.windowSize = bytes;
      return this;
    }

    /** Opens a file. */
    public CatalogueReader open(Path path) throws IOException {
      return new CatalogueReader(this, Files.newInputStream(path), path.toString(), windowSize);
    }

    /** Opens a stream; {@code name} is what findings call it. */
    public CatalogueReader open(InputStream in, String name) {
      return new CatalogueReader(this, in, name, windowSize);
    }

    /** Opens bytes in memory, with a window that is no larger than they need. */
    CatalogueReader open(byte[] json) {
      int size = Math.min(windowSize, json.length + 1);
      return new CatalogueReader(this, new ByteArrayInputStream(json), "", size);
    }
  }
}
