package io.github.servicecatalogue.json;

import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.Catalogue;
import io.github.servicecatalogue.CatalogueDate;
import io.github.servicecatalogue.CatalogueHeader;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.ElementValues;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Extensions;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.ImplementingBody;
import io.github.servicecatalogue.Location;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.Shape;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.Rules;
import io.github.servicecatalogue.json.internal.FormTable;
import io.github.servicecatalogue.json.internal.JsonCursor;
import io.github.servicecatalogue.json.internal.JsonFault;
import io.github.servicecatalogue.json.internal.NeedMore;
import io.github.servicecatalogue.json.internal.ObjectReader;
import io.github.servicecatalogue.json.internal.PointerLocator;
import io.github.servicecatalogue.json.internal.Problems;
import io.github.servicecatalogue.json.internal.Window;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
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
 * Dialect}, is found out from its content. What is wrong in it becomes a finding and the reading goes
 * on with the next element, item or line; only trouble with the file system is an {@link
 * IOException}. Memory does not grow with the file. Not thread-safe.
 */
public final class CatalogueReader implements AutoCloseable {
  private enum Layout {
    UNKNOWN,
    LINES,
    ARRAY,
    DOCUMENT,
    END
  }

  private static final String ITEMS = "items";
  private static final String BASIC_ITEMS = "basicItems";
  private static final String BODIES = "implementingBodies";
  private static final String HEADER = "catalogue";
  private static final Set<String> HEADER_TEXTS =
      Set.of("name", "publisher", "areaCode", "version", "issued", "codeLists");

  /** So many members of the first object are looked at to find out the form. */
  private static final int NAMES_THAT_TELL = 40;

  private final InputStream in;
  private final String file;
  private final ReadLimits limits;
  private final JsonCursor cursor;
  private final Window window;
  private final Problems problems = new Problems();
  private final @Nullable Profile chosenProfile;

  private @Nullable Dialect dialect;
  private @Nullable Profile profile;
  private @Nullable ObjectReader itemReader;
  private @Nullable ObjectReader bodyReader;
  private CatalogueHeader header = CatalogueHeader.EMPTY;
  private final Extensions.Builder documentExtensions = Extensions.builder();

  private Layout layout = Layout.UNKNOWN;

  /** The array of the document in which the reader stands, or null. */
  private @Nullable String array;

  private int index;
  private boolean first = true;
  private boolean firstMember = true;

  /** Where the step began, to which it goes back when the window ends too early. */
  private int start;

  private long startLine;
  private int startLineStart;

  /** Where the part that was read last begins. */
  private int partStart;

  private long partLine;
  private int partLineStart;

  private CatalogueReader(Builder builder, InputStream in, String file) {
    this.in = in;
    this.file = file;
    this.limits = builder.limits;
    this.dialect = builder.dialect;
    this.chosenProfile = builder.profile;
    this.cursor = new JsonCursor(limits.maxDepth());
    this.window = new Window(in, cursor, limits.maxItemBytes());
  }

  /** Opens a file, found out to be what it is; a name that ends in {@code .gz} is unpacked. */
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
   * Reads a whole catalogue into memory; for files of a size that fits. Parts that cannot be read are
   * left out, so check a file first where it matters.
   */
  public static Catalogue read(Path path) throws IOException {
    List<ImplementingBody> bodies = new ArrayList<>();
    List<BasicItem> basicItems = new ArrayList<>();
    List<ServiceItem> items = new ArrayList<>();
    try (CatalogueReader reader = open(path)) {
      for (CatalogueEntry entry = reader.next(); entry != null; entry = reader.next()) {
        if (entry.holder() instanceof ServiceItem item) {
          items.add(item);
        } else if (entry.holder() instanceof BasicItem item) {
          basicItems.add(item);
        } else if (entry.holder() instanceof ImplementingBody body) {
          bodies.add(body);
        }
      }
      return new Catalogue(reader.header(), bodies, basicItems, items, reader.extensions());
    }
  }

  /**
   * Reads one item from its JSON, in any form.
   *
   * @throws IllegalArgumentException if the text holds no item; the message says where and why
   */
  public static ServiceItem parse(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    try (CatalogueReader reader = open(new ByteArrayInputStream(bytes), "")) {
      CatalogueEntry entry = reader.next();
      if (entry != null && entry.holder() instanceof ServiceItem item) {
        return item;
      }
      throw new IllegalArgumentException(
          "No item: " + (entry == null ? "nothing is there" : entry.findings()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the form; canonical as long as nothing was read. */
  public Dialect dialect() {
    return dialect == null ? Dialect.canonical() : dialect;
  }

  /**
   * Returns the profile with whose code lists values are read: the chosen one, else the one that the
   * head of the file names, else the form's own.
   */
  public Profile profile() {
    if (profile == null) {
      profile = chosenProfile != null ? chosenProfile : profileOfFile();
    }
    return profile;
  }

  private Profile profileOfFile() {
    String named = header.codeLists();
    return Profile.of(
        named != null && Profile.builtIn().contains(named) ? named : dialect().profile());
  }

  /** Returns the head of the file, empty as long as none was read. */
  public CatalogueHeader header() {
    return header;
  }

  /** Returns the members of the document that the form does not know, as far as it was read. */
  public Extensions extensions() {
    return documentExtensions.build();
  }

  /**
   * Reads the next part.
   *
   * @return the part, or null at the end
   * @throws IOException if the input itself cannot be read
   */
  public @Nullable CatalogueEntry next() throws IOException {
    while (layout != Layout.END) {
      problems.clear();
      mark();
      try {
        CatalogueEntry entry = step();
        if (entry != null) {
          return entry;
        }
      } catch (NeedMore needMore) {
        cursor.pos = start;
        cursor.line = startLine;
        cursor.lineStart = startLineStart;
        if (!fill()) {
          return tooLarge();
        }
      } catch (JsonFault fault) {
        return broken(fault);
      }
    }
    return null;
  }

  private void mark() {
    start = cursor.pos;
    startLine = cursor.line;
    startLineStart = cursor.lineStart;
    cursor.forgetMalformed();
  }

  private boolean fill() throws IOException {
    boolean filled = window.fill(start);
    start = cursor.pos;
    startLineStart = cursor.lineStart;
    return filled;
  }

  /** Does one step; null where it read no part. */
  private @Nullable CatalogueEntry step() {
    return switch (layout) {
      case UNKNOWN -> {
        findLayout();
        yield null;
      }
      case LINES -> cursor.atEnd() ? end() : item(ITEMS);
      case ARRAY -> element(ITEMS);
      case DOCUMENT -> array == null ? documentMember() : element(array);
      case END -> null;
    };
  }

  private @Nullable CatalogueEntry end() {
    layout = Layout.END;
    return null;
  }

  // ---- what kind of file it is

  private void findLayout() {
    skipByteOrderMark();
    if (cursor.atEnd()) {
      throw new JsonFault("json-empty", cursor.pos);
    }
    byte firstByte = cursor.peek();
    if (firstByte == '[') {
      cursor.pos++;
      layout = Layout.ARRAY;
    } else if (firstByte == '{' && isDocument()) {
      cursor.pos++;
      layout = Layout.DOCUMENT;
    } else {
      layout = Layout.LINES;
    }
  }

  private void skipByteOrderMark() {
    if (Objects.equals(cursor.byteAt(0), (byte) 0xEF)
        && Objects.equals(cursor.byteAt(1), (byte) 0xBB)
        && Objects.equals(cursor.byteAt(2), (byte) 0xBF)) {
      cursor.pos = 3;
      cursor.lineStart = 3;
    }
  }

  private boolean isDocument() {
    List<String> names = names();
    return names.contains(ITEMS)
        || names.contains(BASIC_ITEMS)
        || names.contains(BODIES)
        || names.contains(HEADER);
  }

  /** Returns the first member names of the object ahead, without moving. */
  private List<String> names() {
    int pos = cursor.pos;
    long line = cursor.line;
    int lineStart = cursor.lineStart;
    List<String> names = new ArrayList<>();
    try {
      cursor.take('{', "json-object-expected");
      do {
        cursor.peek();
        names.add(cursor.string());
        cursor.take(':', "json-colon-expected");
        if (names.contains(ITEMS)) {
          break;
        }
        cursor.skipValue();
      } while (names.size() < NAMES_THAT_TELL && cursor.takeIf(','));
    } catch (JsonFault notAnObject) {
      // what was seen so far has to tell; the object itself is read, and complained about, later
    } finally {
      cursor.pos = pos;
      cursor.line = line;
      cursor.lineStart = lineStart;
    }
    return names;
  }

  /** Chooses the form whose table knows most of the first names; the first form wins a draw. */
  private Dialect detect() {
    List<String> names = names();
    Dialect best = Dialect.canonical();
    long most = -1;
    for (String id : Dialect.ids()) {
      Dialect candidate = Dialect.of(id);
      long known = names.stream().filter(candidate.items()::knows).count();
      if (known > most) {
        most = known;
        best = candidate;
      }
    }
    return best;
  }

  // ---- the document around the items

  private @Nullable CatalogueEntry documentMember() {
    if (cursor.takeIf('}')) {
      layout = Layout.END;
      if (!cursor.atEnd()) {
        throw cursor.faultHere("json-trailing");
      }
      return null;
    }
    if (!firstMember) {
      cursor.take(',', "json-comma-expected");
    }
    cursor.peek();
    String name = cursor.string();
    cursor.take(':', "json-colon-expected");
    byte firstByte = cursor.peek();
    if (firstByte == '[' && (name.equals(ITEMS) || name.equals(BASIC_ITEMS) || name.equals(BODIES))) {
      cursor.pos++;
      array = name;
      first = true;
      index = 0;
    } else if (firstByte == '{' && name.equals(HEADER)) {
      header = readHeader();
    } else {
      int from = cursor.skipValue();
      documentExtensions.unknownMember(name, RawValue.json(cursor.source(from, cursor.pos)));
      firstMember = false;
      return unknownDocumentMember(name, from);
    }
    firstMember = false;
    return null;
  }

  private @Nullable CatalogueEntry unknownDocumentMember(String name, int from) {
    problems.add(
        new Problems.Problem(
            Rules.UNKNOWN_MEMBER,
            "/" + name,
            null,
            null,
            null,
            Map.of("other", name),
            cursor.line,
            cursor.lineStart,
            from));
    List<Finding> findings = findings("", null, null);
    return new CatalogueEntry(null, "", findings, false);
  }

  private CatalogueHeader readHeader() {
    cursor.pos++;
    Extensions.Builder others = Extensions.builder();
    Map<String, String> texts = new HashMap<>();
    if (!cursor.takeIf('}')) {
      do {
        cursor.peek();
        String name = cursor.string();
        cursor.take(':', "json-colon-expected");
        if (cursor.takeNull()) {
          continue;
        }
        if (HEADER_TEXTS.contains(name) && cursor.peek() == '"') {
          texts.put(name, cursor.string());
        } else {
          int from = cursor.skipValue();
          others.unknownMember(name, RawValue.json(cursor.source(from, cursor.pos)));
        }
      } while (cursor.takeIf(','));
      cursor.take('}', "json-comma-expected");
    }
    String issued = texts.get("issued");
    CatalogueDate date = issued == null ? null : CatalogueDate.parse(issued);
    if (issued != null && date == null) {
      others.unknownMember("issued", RawValue.text(issued));
    }
    return new CatalogueHeader(
        texts.get("name"),
        texts.get("publisher"),
        texts.get("areaCode"),
        texts.get("version"),
        date,
        texts.get("codeLists"),
        others.build());
  }

  // ---- the items

  private @Nullable CatalogueEntry element(String kind) {
    if (cursor.peek() == ']') {
      cursor.pos++;
      closeArray();
      return null;
    }
    if (!first) {
      cursor.take(',', "json-comma-expected");
    }
    CatalogueEntry entry = item(kind);
    first = false;
    index++;
    return entry;
  }

  private void closeArray() {
    if (layout == Layout.DOCUMENT) {
      array = null;
      return;
    }
    layout = Layout.END;
    mark();
    if (!cursor.atEnd()) {
      throw cursor.faultHere("json-trailing");
    }
  }

  private CatalogueEntry item(String kind) {
    if (cursor.peek() != '{') {
      throw cursor.faultHere("json-object-expected");
    }
    partStart = cursor.pos;
    partLine = cursor.line;
    partLineStart = cursor.lineStart;
    if (dialect == null) {
      dialect = layout == Layout.DOCUMENT ? Dialect.canonical() : detect();
    }
    boolean body = kind.equals(BODIES);
    ElementValues values = (body ? bodies() : items()).read();
    return entry(kind, values);
  }

  private CatalogueEntry entry(String kind, ElementValues values) {
    ElementHolder holder =
        switch (kind) {
          case BODIES -> new ImplementingBody(values);
          case BASIC_ITEMS -> new BasicItem(values);
          default -> new ServiceItem(values);
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
      case DOCUMENT -> "/" + kind + "/" + index;
      case ARRAY -> "/" + index;
      default -> "";
    };
  }

  private ObjectReader items() {
    ObjectReader reader = itemReader;
    if (reader == null) {
      FormTable table = dialect().items();
      reader =
          new ObjectReader(cursor, table, Shape.item(), profile().codeLists(), problems);
      itemReader = reader;
    }
    return reader;
  }

  private ObjectReader bodies() {
    ObjectReader reader = bodyReader;
    if (reader == null) {
      Shape shape = RowKind.IMPLEMENTING_BODIES.shape();
      FormTable table = FormTable.canonical(shape);
      reader = new ObjectReader(cursor, table, shape, profile().codeLists(), problems);
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
              null,
              null,
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
                prefix + problem.pointer(),
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
    return new Location(file, (int) line + 1, window.column(lineStart, position));
  }

  /**
   * Returns a finding about the part that was read last with its place in the file, and with a
   * pointer into the file by the names of its form. Goes over the bytes of that part once more.
   *
   * @param finding a finding whose pointer leads into the part
   */
  public Finding locate(CatalogueEntry entry, Finding finding) {
    int pos = cursor.pos;
    long line = cursor.line;
    int lineStart = cursor.lineStart;
    String pointer =
        entry.holder() instanceof ImplementingBody
            ? finding.pointer()
            : dialect().items().pointer(finding.pointer());
    try {
      cursor.pos = partStart;
      cursor.line = partLine;
      cursor.lineStart = partLineStart;
      PointerLocator.find(cursor, pointer);
      return finding.at(
          entry.pointer() + pointer, location(cursor.line, cursor.lineStart, cursor.pos));
    } finally {
      cursor.pos = pos;
      cursor.line = line;
      cursor.lineStart = lineStart;
    }
  }

  // ---- what cannot be read

  private CatalogueEntry unreadable(String rule, Map<String, Object> arguments, int position) {
    problems.clear();
    problems.add(
        new Problems.Problem(
            rule, "", null, null, null, arguments, cursor.line, cursor.lineStart, position));
    String pointer = layout == Layout.DOCUMENT && array == null ? "" : pointer(arrayName());
    return new CatalogueEntry(null, pointer, findings(pointer, null, null), true);
  }

  private String arrayName() {
    return array == null ? ITEMS : array;
  }

  private CatalogueEntry broken(JsonFault fault) throws IOException {
    boolean tooDeep = fault.term().equals("json-too-deep");
    CatalogueEntry entry =
        tooDeep
            ? unreadable(
                Rules.LIMIT_EXCEEDED,
                Map.of("other", new Term("depth"), "max", limits.maxDepth()),
                fault.position())
            : unreadable(
                Rules.NOT_JSON, Map.of("fault", new Term(fault.term())), fault.position());
    int at = fault.position() - start;
    switch (layout) {
      case LINES -> skipLines();
      case ARRAY, DOCUMENT -> skipBroken(start + at);
      default -> layout = Layout.END;
    }
    return entry;
  }

  /** Goes on with the next line; a broken object ends before the next line that begins with one. */
  private void skipLines() throws IOException {
    goTo(start);
    cursor.peekQuietly();
    boolean object = Objects.equals(cursor.byteAt(cursor.pos), (byte) '{');
    while (true) {
      int lineEnd = cursor.nextLineEnd();
      if (lineEnd < 0 || (object && lineEnd + 1 >= cursor.limit())) {
        if (window.isComplete()) {
          goTo(cursor.limit());
          return;
        }
        mark();
        window.fill(lineEnd < 0 ? cursor.limit() : lineEnd);
        continue;
      }
      goTo(lineEnd + 1);
      if (!object || Objects.equals(cursor.byteAt(cursor.pos), (byte) '{')) {
        return;
      }
    }
  }

  /** Goes on behind the object that is broken, or at the next one where the trouble is between. */
  private void skipBroken(int position) throws IOException {
    boolean inArray = layout == Layout.ARRAY || array != null;
    goTo(start);
    while (inArray) {
      int end = cursor.endOfBrokenPart(cursor.pos, position);
      if (end >= 0) {
        goTo(end);
        first = !cursor.isBehindObject(end);
        index += first ? 0 : 1;
        return;
      }
      if (window.isComplete() || !fill()) {
        break;
      }
    }
    layout = Layout.END;
  }

  /** Moves the cursor forward within the window and counts the line ends on the way. */
  private void goTo(int place) {
    if (place < cursor.pos) {
      cursor.pos = start;
      cursor.line = startLine;
      cursor.lineStart = startLineStart;
    }
    cursor.countLines(place);
  }

  private CatalogueEntry tooLarge() throws IOException {
    Map<String, Object> arguments =
        Map.of("other", new Term("item-size"), "max", limits.maxItemBytes());
    CatalogueEntry entry = unreadable(Rules.LIMIT_EXCEEDED, arguments, cursor.pos);
    if (layout == Layout.LINES) {
      skipLines();
    } else {
      layout = Layout.END;
    }
    return entry;
  }

  /** Closes the input. */
  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Chooses how to read. Not thread-safe. */
  public static final class Builder {
    private @Nullable Dialect dialect;
    private @Nullable Profile profile;
    private ReadLimits limits = ReadLimits.DEFAULT;

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

    /** Opens a file; a name that ends in {@code .gz} is unpacked. */
    public CatalogueReader open(Path path) throws IOException {
      InputStream bytes = Files.newInputStream(path);
      String name = path.toString();
      try {
        InputStream content =
            name.endsWith(".gz")
                ? new GZIPInputStream(new BufferedInputStream(bytes, 1 << 16), 1 << 16)
                : bytes;
        return new CatalogueReader(this, content, name);
      } catch (IOException e) {
        bytes.close();
        throw e;
      }
    }

    /** Opens a stream; {@code name} is what findings call it. */
    public CatalogueReader open(InputStream in, String name) {
      return new CatalogueReader(this, in, name);
    }
  }
}
