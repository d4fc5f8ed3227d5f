package io.github.servicecatalogue.json;

import io.github.servicecatalogue.Attachment;
import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.Catalogue;
import io.github.servicecatalogue.CatalogueDate;
import io.github.servicecatalogue.CatalogueHeader;
import io.github.servicecatalogue.CodeLists;
import io.github.servicecatalogue.Coded;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.ElementValues;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Extensions;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.ImplementingBody;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.Shape;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.Rules;
import io.github.servicecatalogue.json.internal.AtomicFile;
import io.github.servicecatalogue.json.internal.CodeTranslation;
import io.github.servicecatalogue.json.internal.DocumentPart;
import io.github.servicecatalogue.json.internal.FormTable;
import io.github.servicecatalogue.json.internal.FormWriter;
import io.github.servicecatalogue.json.internal.Forms;
import io.github.servicecatalogue.json.internal.JsonOutput;
import io.github.servicecatalogue.json.internal.TableOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a catalogue in the canonical form, or in another, part by part, so that memory does not
 * grow with it.
 *
 * <pre>{@code
 * try (CatalogueWriter writer = CatalogueWriter.builder().open(out)) {
 *   writer.write(CatalogueHeader.of("青湾市政务服务事项清单", "青湾市行政审批服务局"));
 *   for (ServiceItem item : items) {
 *     writer.write(item);
 *   }
 * }
 * }</pre>
 *
 * <p>The members of an object stand in the order of the element table, and after them those that
 * nobody knows, in the order they were found. What has no value is not written; a list that is
 * given and empty is written as {@code []}. A value that was kept as found, because it did not
 * parse, is written as found. An unknown member that has the name of a member of the canonical form
 * gets {@code _} after its name, so that nothing is taken for what it is not. What was written
 * before is read and written again byte by byte.
 *
 * <p>UTF-8, line ends {@code \n}. The same values give the same bytes. Not thread-safe; {@link
 * #toJson} and {@link #write(Catalogue, Path)} are.
 */
public final class CatalogueWriter implements AutoCloseable {
  /** How the file is laid out. */
  public enum Layout {
    /** An object with the head, the bodies of the region, the basic items and the items. */
    DOCUMENT,
    /** An array of items. */
    ARRAY,
    /** JSON Lines: a line for each item. */
    LINES,
    /**
     * Whole tables, for the exchange form only: an object with an array of rows for each table.
     * They wait in temporary files, as a table is complete only after the last item.
     */
    TABLES
  }

  /** The parts of a document in their order. */
  private enum Section {
    START(null),
    HEADER(DocumentPart.HEADER),
    BODIES(DocumentPart.BODIES),
    BASIC_ITEMS(DocumentPart.BASIC_ITEMS),
    ITEMS(DocumentPart.ITEMS),
    REST(null),
    CLOSED(null);

    private final @Nullable DocumentPart part;

    Section(@Nullable DocumentPart part) {
      this.part = part;
    }

    /** Returns the name of the member, empty where there is none. */
    String member(boolean chinese) {
      return part == null ? "" : part.member(chinese);
    }

    boolean isArray() {
      return this == BODIES || this == BASIC_ITEMS || this == ITEMS;
    }
  }

  private static final String[] HEADER_MEMBERS = {
    "name", "publisher", "areaCode", "version", "issued", "codeLists"
  };
  private static final String[] ATTACHMENT_MEMBERS = {"name", "id", "url"};

  /** What was read kept to the limits of its reader, of which these are the highest. */
  private static final int DEEPEST = 1_000;

  private static final int MANY = Integer.MAX_VALUE;

  private final OutputStream out;
  private final Layout layout;
  private final JsonOutput json;
  private Section section = Section.START;
  private final Set<String> sections = new HashSet<>();

  private final Dialect dialect;
  private final CodeTranslation translation;
  private final boolean translates;
  private final @Nullable FormWriter items;
  private final @Nullable FormWriter bodies;
  private final Profile from;
  private final Consumer<Finding> findings;
  private final boolean intoParts;
  private String pointer = "";
  private int index;

  /** What is written at the end, where the layout is one of tables; parts are collected first. */
  private final @Nullable TableOutput tableOutput;

  private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
  private final boolean pretty;
  private @Nullable String header;
  private final Map<String, RawValue> others = new LinkedHashMap<>();

  private CatalogueWriter(OutputStream out, Layout layout, boolean pretty) throws IOException {
    this(out, layout, pretty, builder());
  }

  private CatalogueWriter(OutputStream out, Layout layout, boolean pretty, Builder builder)
      throws IOException {
    this.out = out;
    this.layout = layout;
    this.pretty = pretty;
    this.tableOutput = layout == Layout.TABLES ? new TableOutput(DEEPEST, MANY) : null;
    this.json =
        tableOutput == null ? new JsonOutput(out, pretty) : new JsonOutput(collected, false);
    this.dialect = builder.dialect;
    this.from = builder.codesOf;
    this.findings = builder.findings;
    this.intoParts = builder.intoParts;
    boolean canonical = dialect.equals(Dialect.canonical());
    Profile to = Profile.of(dialect.profile());
    this.translation = new CodeTranslation(from, to, this::ambiguous);
    // a document of our own says in its head which lists its codes are of
    boolean says = layout == Layout.DOCUMENT && (canonical || dialect.isChinese());
    this.translates = !says && !translation.isNone();
    CodeLists lists = (translates ? to : from).codeLists();
    this.items = canonical ? null : form(dialect.items(), lists);
    this.bodies = canonical ? null : form(dialect.bodies(), lists);
    if (layout == Layout.DOCUMENT) {
      json.beginObject();
    } else if (layout == Layout.ARRAY) {
      json.beginArray();
    }
  }

  private FormWriter form(FormTable table, CodeLists lists) {
    return new FormWriter(json, table, lists, this::value, CatalogueWriter::toJson);
  }

  private void ambiguous(Element<?> element, String code, String otherMeaning) {
    findings.accept(
        new Finding(
            Rules.MEANING_AMBIGUOUS,
            Severity.WARNING,
            pointer,
            element.id(),
            null,
            null,
            new Coded(element, code),
            otherMeaning,
            Map.of("element", element, "other", dialect.id()),
            null));
  }

  /** Returns a builder of a writer of an indented document. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Writes a whole catalogue as an indented document, packed where the name ends in {@code .gz}.
   * What stood at the path before is replaced when everything is written, not earlier.
   *
   * @throws IOException if the file cannot be written; then what stood there before still does
   */
  public static void write(Catalogue catalogue, Path path) throws IOException {
    boolean packed = path.toString().endsWith(".gz");
    AtomicFile.write(
        path,
        file -> writeAll(catalogue, builder().open(packed ? new GZIPOutputStream(file) : file)));
  }

  private static void writeAll(Catalogue catalogue, CatalogueWriter to) throws IOException {
    try (CatalogueWriter writer = to) {
      writer.write(catalogue.header());
      for (ImplementingBody body : catalogue.implementingBodies()) {
        writer.write(body);
      }
      for (BasicItem item : catalogue.basicItems()) {
        writer.write(item);
      }
      for (ServiceItem item : catalogue.items()) {
        writer.write(item);
      }
      writer.write(catalogue.extensions());
    }
  }

  /** Returns one item as a line of JSON without a line end. */
  public static String toJson(ServiceItem item) {
    return toJson(item.values());
  }

  private static String toJson(ElementValues values) {
    try {
      return new String(json(writer -> writer.holder(values)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // an array in memory has no such trouble
    }
  }

  /** Returns the JSON of an item, a body or a row. */
  static byte[] json(ElementHolder holder) throws IOException {
    return json(writer -> writer.holder(holder.values()));
  }

  /** Returns the JSON of a head. */
  static byte[] json(CatalogueHeader header) throws IOException {
    return json(writer -> writer.header(header));
  }

  /** Returns the JSON of a reference to a file. */
  static byte[] json(Attachment attachment) throws IOException {
    return json(writer -> writer.attachment(attachment));
  }

  /** Returns the JSON of a whole catalogue without a line end. */
  static byte[] json(Catalogue catalogue) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    writeAll(catalogue, builder().pretty(false).open(bytes));
    return Arrays.copyOf(bytes.toByteArray(), bytes.size() - 1);
  }

  private interface Part {
    void writeTo(CatalogueWriter writer) throws IOException;
  }

  private static byte[] json(Part part) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    try (CatalogueWriter writer = new CatalogueWriter(bytes, Layout.LINES, false)) {
      part.writeTo(writer);
    }
    return bytes.toByteArray();
  }

  /**
   * Writes the head of a document; nothing if it is empty.
   *
   * @throws IllegalStateException if another part was written before, or the layout has no head
   */
  public void write(CatalogueHeader header) throws IOException {
    enter(Section.HEADER);
    if (header.equals(CatalogueHeader.EMPTY)) {
      return;
    }
    if (tableOutput == null) {
      json.name(memberOf(Section.HEADER));
      sections.add(memberOf(Section.HEADER));
    }
    header(header);
  }

  private void header(CatalogueHeader header) throws IOException {
    CatalogueDate issued = header.issued();
    String date = issued == null ? null : issued.toString();
    parts(
        dialect.isChinese() ? HeaderReader.CHINESE.toArray(new String[0]) : HEADER_MEMBERS,
        new @Nullable String[] {
          header.name(),
          header.publisher(),
          header.areaCode(),
          header.version(),
          date,
          header.codeLists()
        },
        header.extensions());
    if (tableOutput != null) {
      this.header = collected();
    }
  }

  private String collected() throws IOException {
    json.flush();
    String part = collected.toString(StandardCharsets.UTF_8);
    collected.reset();
    return part;
  }

  /**
   * Writes a body of the region.
   *
   * @throws IllegalStateException if an item was written before, or the layout has no such bodies
   */
  public void write(ImplementingBody body) throws IOException {
    enter(Section.BODIES);
    part(body.values(), bodies, "", null, null);
  }

  /**
   * Writes a record of the basic catalogue.
   *
   * @throws IllegalStateException if an item of the implementation list was written before, or the
   *     layout has no basic items
   */
  public void write(BasicItem item) throws IOException {
    enter(Section.BASIC_ITEMS);
    part(item.values(), items, Forms.DIRECTORY, item.code(), item.name());
  }

  /** Writes a basic item where the layout has no other place for it. */
  void writeAmongItems(BasicItem item) throws IOException {
    enter(Section.ITEMS);
    part(item.values(), items, Forms.DIRECTORY, item.code(), item.name());
    if (layout == Layout.LINES) {
      json.endLine();
    }
  }

  /** Writes an item of the implementation list. */
  public void write(ServiceItem item) throws IOException {
    enter(Section.ITEMS);
    String type = item.get(Elements.ITEM_TYPE);
    String tables =
        items == null
            ? ""
            : Forms.family(
                ItemKind.ofNationalType(type == null ? null : from.nationalItemType(type)));
    part(item.values(), items, tables, item.code(), item.name());
    if (layout == Layout.LINES) {
      json.endLine();
    }
  }

  /**
   * Writes what the document held beside the known parts, after all items.
   *
   * @param ofDocument the extensions of the document, of which it has only unknown members
   * @throws IllegalStateException if that was done before, or the layout has no place for it and
   *     there is something
   */
  public void write(Extensions ofDocument) throws IOException {
    if (ofDocument.isEmpty()) {
      return;
    }
    finishItems();
    enter(Section.REST);
    if (tableOutput != null) {
      ofDocument.unknownMembers().forEach(others::put);
      return;
    }
    unknown(ofDocument.unknownMembers(), sections::contains);
  }

  private void enter(Section next) throws IOException {
    if (section == Section.CLOSED) {
      throw new IllegalStateException("The writer is closed");
    }
    if (layout == Layout.TABLES) {
      return;
    }
    if (layout != Layout.DOCUMENT) {
      if (next != Section.ITEMS) {
        throw new IllegalStateException("Only a document can hold that; this layout holds items");
      }
      return;
    }
    boolean again = next == section;
    if (next.compareTo(section) < 0 || (again && !next.isArray())) {
      throw new IllegalStateException(
          "A document holds head, bodies, basic items and items in this order, "
              + (again ? "and one head" : "but " + section + " was written before " + next));
    }
    if (again) {
      return;
    }
    endArray();
    section = next;
    if (next.isArray()) {
      json.name(memberOf(next));
      json.beginArray();
      index = 0;
      sections.add(memberOf(next));
    }
  }

  private String memberOf(Section part) {
    return part.member(dialect.isChinese());
  }

  private void endArray() throws IOException {
    if (section.isArray()) {
      json.endArray();
    }
  }

  /** A document that holds nothing says so, and can be told to be one. */
  private void finishItems() throws IOException {
    if (layout == Layout.DOCUMENT && section.compareTo(Section.HEADER) <= 0) {
      enter(Section.ITEMS);
    }
  }

  /**
   * Ends the file and closes the stream. Closing again does nothing.
   *
   * @throws IOException if the rest cannot be written
   */
  @Override
  public void close() throws IOException {
    if (section == Section.CLOSED) {
      return;
    }
    try (out;
        TableOutput rows = tableOutput) {
      finishItems();
      if (rows != null) {
        writeTables(rows);
      } else if (layout == Layout.DOCUMENT) {
        endArray();
        json.endObject();
        json.endLine();
      } else if (layout == Layout.ARRAY) {
        json.endArray();
        json.endLine();
      }
      json.flush();
    } finally {
      section = Section.CLOSED;
    }
  }

  private void writeTables(TableOutput rows) throws IOException {
    JsonOutput whole = new JsonOutput(out, pretty);
    whole.beginObject();
    if (header != null) {
      whole.name(Section.HEADER.member(false));
      whole.source(header);
    }
    Map<String, RawValue> rest = new LinkedHashMap<>();
    for (Map.Entry<String, RawValue> other : others.entrySet()) {
      RawValue value = other.getValue();
      boolean taken = !value.isText() && rows.addRows(other.getKey(), value.content());
      if (!taken) {
        rest.put(other.getKey(), value);
      }
    }
    rows.writeTo(whole);
    for (Map.Entry<String, RawValue> other : rest.entrySet()) {
      String name = other.getKey();
      while (name.equals(Section.HEADER.member(false))
          || rows.has(name)
          || (!name.equals(other.getKey()) && rest.containsKey(name))) {
        name += "_";
      }
      whole.name(name);
      if (other.getValue().isText()) {
        whole.text(other.getValue().content());
      } else {
        whole.source(other.getValue().content());
      }
    }
    whole.endObject();
    whole.endLine();
    whole.flush();
  }

  /** Writes a part in the form that was chosen, and tells what that cannot hold. */
  private void part(
      ElementValues values,
      @Nullable FormWriter form,
      String tables,
      @Nullable String code,
      @Nullable String name)
      throws IOException {
    pointer = layout == Layout.DOCUMENT ? "/" + memberOf(section) + "/" + index : "/" + index;
    pointer = layout == Layout.LINES || intoParts ? "" : pointer;
    ElementValues written = translates ? translation.apply(values) : values;
    if (form == null) {
      holder(written);
    } else {
      for (FormWriter.Unheld value : form.write(written, tables)) {
        findings.accept(notHeld(value, code, name));
      }
    }
    if (tableOutput != null) {
      String part = collected();
      boolean body = values.shape().equals(RowKind.IMPLEMENTING_BODIES.shape());
      tableOutput.add(body ? "{\"" + TableOutput.BODIES + "\":" + part + "}" : part);
    }
    index++;
  }

  private Finding notHeld(FormWriter.Unheld value, @Nullable String code, @Nullable String name) {
    Element<?> element = value.member() instanceof Element<?> known ? known : null;
    Object shown = value.value();
    return new Finding(
        Rules.NOT_REPRESENTABLE,
        from.severity(Rules.NOT_REPRESENTABLE),
        pointer + value.pointer(),
        element == null ? null : element.id(),
        code,
        name,
        shown instanceof String || shown instanceof Integer ? shown : shown.toString(),
        null,
        Map.of(
            "other",
            dialect.id(),
            "element",
            element == null ? value.member().zhName() : element,
            "fault",
            new Term(value.isKept() ? "kept-in-extension" : "left-out")),
        null);
  }

  private void holder(ElementValues values) throws IOException {
    Shape shape = values.shape();
    Extensions extensions = values.extensions();
    json.beginObject();
    if (extensions.isEmpty()) {
      List<Member<?>> members = shape.typedMembers();
      for (int i = 0; i < members.size(); i++) {
        member(members.get(i), values.get(members.get(i)), null);
      }
    } else {
      for (Member<?> member : shape.members()) {
        member(member, values.get(member), extensions.asFound(member));
      }
      for (Element<?> element : extensions.declaredElements()) {
        member(element, values.get(element), extensions.asFound(element));
      }
      unknown(
          extensions.unknownMembers(),
          name ->
              shape.member(name) != null
                  || extensions.declaredElements().stream()
                      .anyMatch(element -> element.enName().equals(name)));
    }
    json.endObject();
  }

  private void member(Member<?> member, @Nullable Object value, @Nullable RawValue asFound)
      throws IOException {
    if (asFound != null) {
      json.name(member.enName());
      raw(asFound);
    } else if (value != null) {
      json.name(member.enName());
      value(value);
    }
  }

  private void value(Object value) throws IOException {
    if (value instanceof String text) {
      json.text(text);
    } else if (value instanceof Integer number) {
      json.number(number);
    } else if (value instanceof List<?> list) {
      json.beginArray();
      for (int i = 0; i < list.size(); i++) {
        value(list.get(i));
      }
      json.endArray();
    } else if (value instanceof ElementHolder row) {
      holder(row.values());
    } else if (value instanceof CatalogueDate date) {
      json.text(date.toString());
    } else if (value instanceof Attachment attachment) {
      attachment(attachment);
    } else if (value instanceof Map<?, ?> map) {
      json.beginObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.name(entry.getKey().toString());
        value(entry.getValue());
      }
      json.endObject();
    } else {
      throw new IllegalStateException("No element has values of " + value.getClass());
    }
  }

  private void attachment(Attachment attachment) throws IOException {
    parts(
        ATTACHMENT_MEMBERS,
        new @Nullable String[] {attachment.name(), attachment.id(), attachment.url()},
        attachment.extensions());
  }

  /**
   * Writes an object whose members are no elements. A part that was no text is kept under its name
   * among the unknown members, and has its place here.
   */
  private void parts(String[] names, @Nullable String[] texts, Extensions extensions)
      throws IOException {
    Map<String, RawValue> others = new LinkedHashMap<>(extensions.unknownMembers());
    json.beginObject();
    for (int i = 0; i < names.length; i++) {
      String text = texts[i];
      RawValue found = text == null ? others.remove(names[i]) : RawValue.text(text);
      if (found != null) {
        json.name(names[i]);
        raw(found);
      }
    }
    unknown(others, Arrays.asList(names)::contains);
    json.endObject();
  }

  private void unknown(Map<String, RawValue> members, Predicate<String> isKnown)
      throws IOException {
    for (Map.Entry<String, RawValue> member : members.entrySet()) {
      String name = member.getKey();
      while (isKnown.test(name) || (!name.equals(member.getKey()) && members.containsKey(name))) {
        name += "_";
      }
      json.name(name);
      raw(member.getValue());
    }
  }

  private void raw(RawValue value) throws IOException {
    if (value.isText()) {
      json.text(value.content());
    } else {
      json.source(value.content());
    }
  }

  /** Chooses how to write. Not thread-safe. */
  public static final class Builder {
    private Layout layout = Layout.DOCUMENT;
    private boolean pretty = true;
    private Dialect dialect = Dialect.canonical();
    private Profile codesOf = Profile.national();
    private Consumer<Finding> findings = finding -> {};
    private boolean intoParts;

    private Builder() {}

    /** Chooses the form; the default is the canonical one. */
    public Builder dialect(Dialect chosen) {
      this.dialect = Objects.requireNonNull(chosen);
      return this;
    }

    /**
     * Says of which profile the codes are; the default is the national one. Where the form has
     * other code lists, codes that mean the same there are written in its own; a document of the
     * canonical or the Chinese form keeps them, and its head should name their lists.
     */
    public Builder codesOf(Profile profile) {
      this.codesOf = Objects.requireNonNull(profile);
      return this;
    }

    /** Lets pointers of findings lead into the part that was written last. */
    Builder pointersIntoParts() {
      this.intoParts = true;
      return this;
    }

    /**
     * Takes what the form has no place for ({@code convert/not-representable}) or no code of one
     * meaning ({@code convert/meaning-ambiguous}), while it is written; pointers lead into the
     * output, by the names of the canonical form within a part. The default forgets them.
     */
    public Builder findings(Consumer<Finding> to) {
      this.findings = Objects.requireNonNull(to);
      return this;
    }

    /** Chooses the layout; the default is a document. */
    public Builder layout(Layout chosen) {
      this.layout = chosen;
      return this;
    }

    /**
     * Chooses whether to indent by two spaces, which is the default, or to write no white space at
     * all. JSON Lines never have any.
     */
    public Builder pretty(boolean indented) {
      this.pretty = indented;
      return this;
    }

    /**
     * Opens a writer.
     *
     * @param out where to write; the writer has a buffer of its own, and closes it at the end
     * @throws IllegalStateException if the layout is one of tables and the form has none
     */
    public CatalogueWriter open(OutputStream out) throws IOException {
      if (layout == Layout.TABLES && dialect != Dialect.exchange()) {
        throw new IllegalStateException("Only the exchange form has tables, not " + dialect);
      }
      return new CatalogueWriter(out, layout, pretty && layout != Layout.LINES, this);
    }
  }
}
