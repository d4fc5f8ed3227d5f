package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.Attachment;
import io.github.servicecatalogue.CatalogueDate;
import io.github.servicecatalogue.CodeLists;
import io.github.servicecatalogue.Coded;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.ElementValues;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Extensions;
import io.github.servicecatalogue.HandlingItemCode;
import io.github.servicecatalogue.ImplementationCode;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Material;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.Placeholders;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Shape;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects of one kind, an item or a row, by the {@link FormTable} of a form.
 *
 * <p>What does not fit is kept and noted in {@link Problems}; only bytes that are no JSON end the
 * reading, with a {@link JsonFault}. Not thread-safe; used again for the next object.
 */
public final class ObjectReader {
  /** A member that can be understood only when the whole object is known. */
  private record Later(
      Binding binding, ObjectReader in, String text, long line, int lineStart, int position) {
    String name() {
      return in.prefix + binding.name();
    }

    String pointer() {
      return in.pointer(binding.name());
    }
  }

  /** So many unknown names are worth a thought. */
  private static final int MOST_SUGGESTIONS = 200;

  /** A file that spells one name in many ways has them looked up each time. */
  private static final int MOST_RESPELLINGS = 1_000;

  private static final List<String> ATTACHMENT_PARTS = List.of("name", "id", "url");

  /** The same parts in the raw records of Guangdong. */
  private static final List<String> FILE_PARTS = List.of("ATTACHNAME", "ATTACHGUID", "FILEPATH");

  private List<String> partNames = ATTACHMENT_PARTS;

  private final JsonCursor cursor;
  private FormTable table;
  private final Profile profile;
  private final CodeLists lists;
  private final Problems problems;
  private final ElementValues.Builder values;
  private final Shape shape;
  private final @Nullable ObjectReader[] rowReaders;
  private final List<Later> later = new ArrayList<>();
  private final long[] seen;

  /**
   * For each member, the one that followed it last time: files keep their order. One more: the
   * first.
   */
  private final int[] successor;

  /** And the one before that, as members are left out and types of items take turns. */
  private final int[] otherSuccessor;

  /** Where the member at hand begins, for the rare case that something is to be said about it. */
  private int memberPosition;

  private long memberLine;
  private int memberLineStart;
  private int firstMember;

  /** Where the object stands: in a member of that name of another, at that place of a list. */
  private final @Nullable ObjectReader parent;

  private String ownName = "";
  private int rowIndex = -1;

  /** The reader of the item or row whose values this one fills; itself, unless it is an object. */
  private final ObjectReader root;

  /** The names of the objects around, with points, within the item or row. */
  private final String prefix;

  /** The readers of objects within, by the place of their member. */
  private @Nullable ObjectReader[] inner = new ObjectReader[0];

  /** The readers of single rows whose elements stand beside those of the item, by kind. */
  private final @Nullable ObjectReader[] parts;

  /** Which of these have read something of the item at hand. */
  private boolean[] begun = new boolean[0];

  /** The tables of the objects that were read, of which each can stand under several names. */
  private final List<FormTable> objects = new ArrayList<>();

  private int respellings;
  private @Nullable String kept;
  private Extensions.@Nullable Builder extensions;

  /** What was meant by names that the form does not have; a file can have any number of them. */
  private final Map<String, String> meant = new HashMap<>();

  /** Makes a reader of objects of that shape in that form, which may have members of a profile. */
  public ObjectReader(
      JsonCursor cursor, FormTable table, Shape shape, Profile profile, Problems problems) {
    this(cursor, table, ElementValues.builder(shape), shape, profile, problems, null, "", false);
  }

  private ObjectReader(
      JsonCursor cursor,
      FormTable table,
      ElementValues.Builder values,
      Shape shape,
      Profile profile,
      Problems problems,
      @Nullable ObjectReader parent,
      String prefix,
      boolean isObject) {
    this.parent = parent;
    this.root = isObject && parent != null ? parent.root : this;
    this.prefix = prefix;
    this.cursor = cursor;
    this.table = table;
    this.profile = profile;
    this.lists = profile.codeLists();
    this.problems = problems;
    this.values = values;
    this.rowReaders = new ObjectReader[shape.typedMembers().size()];
    this.parts = new ObjectReader[shape.typedMembers().size()];
    this.shape = shape;
    this.seen = new long[(table.names().size() >> 6) + 1];
    this.successor = new int[table.names().size() + 1];
    for (int i = 0; i < successor.length; i++) {
      successor[i] = (i + 1) % (successor.length - 1);
    }
    successor[successor.length - 1] = 0;
    this.otherSuccessor = successor.clone();
  }

  /** Reads the object at the cursor. */
  public ElementValues read() {
    begin();
    readMembers();
    firstMember = successor[successor.length - 1];
    return finish();
  }

  private void begin() {
    values.clear();
    extensions = null;
    later.clear();
    objects.clear();
    kept = null;
    Arrays.fill(begun, false);
  }

  private void readMembers() {
    Arrays.fill(seen, 0);
    cursor.take('{', "json-object-expected");
    if (!cursor.takeIf('}')) {
      members();
    }
  }

  private ElementValues finish() {
    for (int i = 0; i < begun.length; i++) {
      if (begun[i]) {
        finishPart(Objects.requireNonNull(parts[i]), (RowKind<?>) shape.typedMembers().get(i));
      }
    }
    for (int i = 0; i < later.size(); i++) {
      settle(later.get(i));
    }
    if (!objects.isEmpty() || !table.isCanonical()) {
      finishForeign();
    }
    if (extensions != null) {
      values.extensions(extensions.build());
    }
    return values.build();
  }

  private void members() {
    int previous = successor.length - 1;
    do {
      cursor.peek();
      memberPosition = cursor.pos;
      memberLine = cursor.line;
      memberLineStart = cursor.lineStart;
      int index = cursor.member(table.names(), successor[previous], otherSuccessor[previous]);
      if (index < 0) {
        index = otherSpelling(cursor.lastName());
        if (index < 0) {
          unknown(cursor.lastName());
          continue;
        }
      }
      long bit = 1L << index;
      if ((seen[index >> 6] & bit) != 0) {
        again(table.binding(index));
      }
      seen[index >> 6] |= bit;
      if (successor[previous] != index) {
        otherSuccessor[previous] = successor[previous];
        successor[previous] = index;
      }
      previous = index;
      value(table.binding(index));
    } while (cursor.takeIf(','));
    cursor.take('}', "json-comma-expected");
  }

  /** Returns the name with which the object that was read last began. */
  public String firstName() {
    return table.names().name(firstMember);
  }

  /**
   * Finds a member that the file spells in another way than the form, and takes over its spelling,
   * so that the next one is found at once and findings name what stands in the file.
   */
  private int otherSpelling(String name) {
    int index = table.findSpelling(name);
    if (index >= 0 && respellings < MOST_RESPELLINGS) {
      respellings++;
      table = table.spelt(index, name);
    }
    return index;
  }

  private void unknown(String name) {
    if (extensions().hasUnknownMember(prefix + name)) {
      note(Rules.DUPLICATE_MEMBER, pointer(name), name);
    }
    if (!cursor.takeNull()) {
      extensions().unknownMember(prefix + name, cursor.value());
    }
    note(Rules.UNKNOWN_MEMBER, pointer(name), name, meant(name));
  }

  private @Nullable String meant(String name) {
    String near = meant.get(name);
    if (near == null && meant.size() < MOST_SUGGESTIONS) {
      near = Objects.requireNonNullElse(table.nearest(name), "");
      meant.put(name, near);
    }
    return near == null || near.isEmpty() ? null : near;
  }

  /** Of a member that stands twice the last one counts: what the first one said is forgotten. */
  private void again(Binding binding) {
    note(Rules.DUPLICATE_MEMBER, pointer(binding.name()), binding.name());
    switch (binding.value()) {
      case KEEP, OBJECT, PART, PARENT, EXTENSION -> {}
      case LABEL, AGAIN -> root.later.removeIf(member -> member.binding().equals(binding));
      case MATERIAL_NAMES -> forget(RowKind.MATERIALS);
      case IMPLEMENTATION_CODE -> {
        forget(Elements.IMPLEMENTATION_CODE);
        forget(Elements.HANDLING_ITEM_CODE);
      }
      case LIMIT -> {
        forget(binding.element());
        forget(unitOf(binding.element()));
      }
      default -> forget(Objects.requireNonNull(binding.member()));
    }
  }

  private void forget(Member<?> member) {
    set(member, null);
    extensions().asFound(member, null);
  }

  private void note(String rule, String pointer, String name) {
    note(rule, pointer, name, null);
  }

  private void note(String rule, String pointer, String name, @Nullable String expected) {
    cursor.countEntry();
    problems.add(
        new Problems.Problem(
            rule,
            pointer,
            null,
            null,
            expected,
            Map.of("other", name),
            memberLine,
            memberLineStart,
            memberPosition));
  }

  private String pointer(String name) {
    return place() + "/" + PointerLocator.token(name);
  }

  private String place() {
    if (parent == null) {
      return "";
    }
    String own = ownName.isEmpty() ? "" : "/" + PointerLocator.token(ownName);
    return parent.place() + own + (rowIndex < 0 ? "" : "/" + rowIndex);
  }

  private Extensions.Builder extensions() {
    Extensions.Builder builder = root.extensions;
    if (builder == null) {
      builder = Extensions.builder();
      root.extensions = builder;
    }
    return builder;
  }

  private void keepAsFound(Member<?> member) {
    extensions().asFound(member, cursor.value());
  }

  @SuppressWarnings("unchecked") // the conversion was chosen by the type of the element
  private void set(Member<?> member, @Nullable Object value) {
    if (member.slot() >= 0) {
      values.set((Member<Object>) member, value);
    } else {
      extensions().set((Element<Object>) member, value);
    }
  }

  private void value(Binding binding) {
    byte first = cursor.peek();
    if (first == 'n') {
      cursor.takeNull();
      return;
    }
    switch (binding.conversion()) {
      case TEXT -> text(binding.element(), first);
      case INTEGER -> integer(binding.element(), first);
      case DATE -> date(binding.element(), first);
      case CODES -> codes(binding.element(), first);
      case TEXTS -> texts(binding.element(), first);
      case ATTACHMENTS -> attachments(binding.element(), first);
      case MAP -> map(binding.element(), first);
      case ROWS -> rows(binding, (RowKind<?>) Objects.requireNonNull(binding.member()), first);
      case KEEP -> extensions().unknownMember(prefix + binding.name(), cursor.value());
      default -> converted(binding, first);
    }
  }

  private void text(Element<?> element, byte first) {
    if (first == '"' && element.slot() >= 0) {
      cursor.text(values, element.slot());
    } else if (first == '"') {
      set(element, cursor.string());
    } else if (isNumber(first)) {
      int from = cursor.skipValue();
      set(element, cursor.source(from, cursor.pos));
    } else {
      keepAsFound(element);
    }
  }

  private static boolean isNumber(byte first) {
    return first == '-' || (first >= '0' && first <= '9');
  }

  private void integer(Element<?> element, byte first) {
    int small = cursor.smallNumber();
    if (small >= 0) {
      set(element, small);
      return;
    }
    RawValue found = cursor.value();
    Integer number = wholeNumber(found.content());
    if (number != null && (found.isText() || isNumber(first))) {
      set(element, number);
    } else {
      extensions().asFound(element, found);
    }
  }

  private static final int LONGEST_INT = 10;

  /** Returns the number of a text of digits, perhaps with a minus sign, or null. */
  private static @Nullable Integer wholeNumber(String text) {
    String digits = text.strip();
    int sign = digits.startsWith("-") ? 1 : 0;
    int length = digits.length() - sign;
    if (length < 1 || length > LONGEST_INT) {
      return null;
    }
    for (int i = sign; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return null;
      }
    }
    long number = Long.parseLong(digits);
    return number == (int) number ? (int) number : null;
  }

  private void date(Element<?> element, byte first) {
    RawValue found = cursor.value();
    CatalogueDate date =
        isNumber(first) ? epoch(found.content()) : CatalogueDate.parse(found.content().strip());
    if (date == null && found.isText()) {
      date = epoch(found.content());
    }
    if (date != null) {
      set(element, date);
    } else {
      extensions().asFound(element, found);
    }
  }

  private static final int EPOCH_DIGITS = 13;

  /** Reads milliseconds since 1970, which for the years 2001 to 2286 have 13 digits. */
  private static @Nullable CatalogueDate epoch(String text) {
    if (text.length() != EPOCH_DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    return CatalogueDate.ofEpochMilli(Long.parseLong(text));
  }

  private void codes(Element<?> element, byte first) {
    if (first == '[') {
      textArray(element);
    } else if (first == '"') {
      codesInOneText(element, cursor.string());
    } else if (isNumber(first)) {
      set(element, List.of(cursor.value().content()));
    } else {
      keepAsFound(element);
    }
  }

  /** Splits at commas; other separators are understood too, but the text is kept as found. */
  private void codesInOneText(Element<?> element, String text) {
    if (Placeholders.isPlaceholder(text)) {
      extensions().asFound(element, RawValue.text(text));
      return;
    }
    List<String> codes = new ArrayList<>();
    boolean foreign = false;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isSeparator(text.charAt(i))) {
        cursor.countEntry();
        foreign |= i < text.length() && text.charAt(i) != ',';
        String code = text.substring(from, i).strip();
        if (!code.isEmpty()) {
          codes.add(code);
        }
        from = i + 1;
      }
    }
    set(element, codes);
    if (foreign || codes.isEmpty()) {
      extensions().asFound(element, RawValue.text(text));
    }
  }

  private static boolean isSeparator(char c) {
    return switch (c) {
      case ',', '，', ';', '；', '^', '、', '!', '@', '#', '|' -> true;
      default -> false;
    };
  }

  private void texts(Element<?> element, byte first) {
    if (first == '[') {
      textArray(element);
    } else if (first == '"') {
      String text = cursor.string();
      if (Placeholders.isPlaceholder(text)) {
        extensions().asFound(element, RawValue.text(text));
      } else {
        set(element, List.of(text));
      }
    } else {
      keepAsFound(element);
    }
  }

  private void textArray(Element<?> element) {
    int from = cursor.pos;
    List<String> texts = stringsOf();
    if (texts != null) {
      set(element, texts);
    } else {
      extensions().asFound(element, RawValue.json(cursor.source(from, cursor.pos)));
    }
  }

  /** Reads an array of texts or numbers; null if something else is in it, which is skipped. */
  private @Nullable List<String> stringsOf() {
    cursor.take('[', "json-bad-token");
    List<String> texts = new ArrayList<>(4);
    boolean onlyTexts = true;
    if (!cursor.takeIf(']')) {
      do {
        cursor.countEntry();
        byte first = cursor.peek();
        if (first == '"') {
          texts.add(cursor.string());
        } else {
          RawValue found = cursor.value();
          onlyTexts &= isNumber(first);
          texts.add(found.content());
        }
      } while (cursor.takeIf(','));
      cursor.take(']', "json-comma-expected");
    }
    return onlyTexts ? texts : null;
  }

  private void files(Element<?> element, byte first) {
    partNames = FILE_PARTS;
    try {
      attachments(element, first);
    } finally {
      partNames = ATTACHMENT_PARTS;
    }
  }

  private void attachments(Element<?> element, byte first) {
    int from = cursor.pos;
    List<Attachment> attachments = new ArrayList<>(2);
    boolean fits = true;
    if (first == '"') {
      String text = cursor.string();
      fits = attachment(text, attachments);
      if (!fits) {
        extensions().asFound(element, RawValue.text(text));
        return;
      }
    } else if (first == '[') {
      cursor.pos++;
      if (!cursor.takeIf(']')) {
        do {
          fits &= attachment(element, attachments);
        } while (cursor.takeIf(','));
        cursor.take(']', "json-comma-expected");
      }
    } else {
      fits = attachment(element, attachments);
    }
    if (fits) {
      set(element, attachments);
    } else {
      extensions().asFound(element, RawValue.json(cursor.source(from, cursor.pos)));
    }
  }

  /** Takes the id or address of a file for a reference, but not a placeholder. */
  private static boolean attachment(String text, List<Attachment> to) {
    boolean address = text.startsWith("http://") || text.startsWith("https://");
    to.add(Attachment.of(null, address ? null : text, address ? text : null));
    return !Placeholders.isPlaceholder(text);
  }

  /** Reads one reference: an object, or the id or address of a file. */
  private boolean attachment(Element<?> element, List<Attachment> to) {
    cursor.countEntry();
    byte first = cursor.peek();
    if (first == '"') {
      return attachment(cursor.string(), to);
    }
    if (first != '{') {
      cursor.skipValue();
      return false;
    }
    cursor.pos++;
    @Nullable String[] parts = new String[ATTACHMENT_PARTS.size()];
    Extensions.Builder others = null;
    if (!cursor.takeIf('}')) {
      do {
        String name = cursor.name();
        int part = partNames.indexOf(name);
        if ((part >= 0 && parts[part] != null)
            || (others != null && others.hasUnknownMember(name))) {
          note(Rules.DUPLICATE_MEMBER, pointer(element.enName()), name);
        }
        if (cursor.takeNull()) {
          continue;
        }
        RawValue found = cursor.value();
        if (part >= 0 && found.isText()) {
          parts[part] = found.content();
        } else {
          cursor.countEntry();
          others = others == null ? Extensions.builder() : others;
          others.unknownMember(name, found);
        }
      } while (cursor.takeIf(','));
      cursor.take('}', "json-comma-expected");
    }
    Extensions kept = others == null ? Extensions.NONE : others.build();
    to.add(new Attachment(parts[0], parts[1], parts[2], kept));
    return true;
  }

  private void map(Element<?> element, byte first) {
    if (first != '{') {
      keepAsFound(element);
      return;
    }
    int from = cursor.pos;
    cursor.pos++;
    Map<String, String> map = new LinkedHashMap<>();
    boolean onlyTexts = true;
    if (!cursor.takeIf('}')) {
      do {
        cursor.countEntry();
        String name = cursor.name();
        onlyTexts &= cursor.peek() == '"';
        if (map.put(name, cursor.value().content()) != null) {
          note(Rules.DUPLICATE_MEMBER, pointer(element.enName()), name);
        }
      } while (cursor.takeIf(','));
      cursor.take('}', "json-comma-expected");
    }
    set(element, map);
    if (!onlyTexts) {
      extensions().asFound(element, RawValue.json(cursor.source(from, cursor.pos)));
    }
  }

  private <R extends ElementHolder> void rows(Binding binding, RowKind<R> kind, byte first) {
    if (first != '[' && first != '{') {
      keepAsFound(kind);
      return;
    }
    int from = cursor.pos;
    List<R> rows = new ArrayList<>();
    boolean onlyRows = true;
    if (binding.table() != null) {
      List<R> others = values.get(kind);
      rows.addAll(others == null ? List.of() : others);
    }
    if (first == '{') {
      rows.add(row(binding, kind, -1));
    } else {
      cursor.pos++;
      if (!cursor.takeIf(']')) {
        int index = 0;
        do {
          cursor.countEntry();
          if (cursor.peek() == '{') {
            rows.add(row(binding, kind, index));
          } else {
            cursor.skipValue();
            onlyRows = false;
          }
          index++;
        } while (cursor.takeIf(','));
        cursor.take(']', "json-comma-expected");
      }
    }
    set(kind, rows);
    if (!onlyRows) {
      extensions().asFound(kind, RawValue.json(cursor.source(from, cursor.pos)));
    }
  }

  private <R extends ElementHolder> R row(Binding binding, RowKind<R> kind, int index) {
    ObjectReader reader = rowReaders[kind.slot()];
    if (reader == null) {
      List<Element<?>> own =
          profile.elements().stream().filter(e -> kind.enName().equals(e.row())).toList();
      FormTable stated = binding.table();
      FormTable rowTable = (stated == null ? FormTable.canonical(kind.shape()) : stated).with(own);
      reader = inside(rowTable, kind.shape());
      rowReaders[kind.slot()] = reader;
    }
    reader.ownName = binding.name();
    reader.rowIndex = index;
    return kind.row(reader.read());
  }

  /** Returns a reader of rows of this item. */
  private ObjectReader inside(FormTable ofRow, Shape rowShape) {
    ElementValues.Builder rowValues = ElementValues.builder(rowShape);
    return new ObjectReader(cursor, ofRow, rowValues, rowShape, profile, problems, this, "", false);
  }

  // ---- objects within the item that fill it too

  /** Reads an object, or a list of one; others of a list are kept. */
  private void object(Binding binding, byte first) {
    FormTable own = binding.inner();
    int index = table.names().find(binding.name());
    if ((first != '{' && first != '[') || root.objects.contains(own) || index < 0) {
      extensions().unknownMember(prefix + binding.name(), cursor.value());
      return;
    }
    root.objects.add(own);
    ObjectReader reader = objectReader(index, binding);
    reader.ownName = binding.name();
    reader.rowIndex = -1;
    if (first == '{') {
      reader.readMembers();
      return;
    }
    cursor.pos++;
    if (cursor.takeIf(']')) {
      return;
    }
    int place = 0;
    do {
      cursor.countEntry();
      if (place == 0 && cursor.peek() == '{') {
        reader.rowIndex = 0;
        reader.readMembers();
      } else if (!cursor.takeNull()) {
        extensions().unknownMember(prefix + binding.name() + "." + place, cursor.value());
      }
      place++;
    } while (cursor.takeIf(','));
    cursor.take(']', "json-comma-expected");
  }

  private ObjectReader objectReader(int index, Binding binding) {
    if (inner.length == 0) {
      inner = new ObjectReader[table.names().size()];
    }
    ObjectReader reader = inner[index];
    if (reader == null) {
      reader =
          new ObjectReader(
              cursor,
              binding.inner(),
              values,
              shape,
              profile,
              problems,
              this,
              prefix + binding.name() + ".",
              true);
      inner[index] = reader;
    }
    return reader;
  }

  /** Reads an element of the only row of its kind that the form can hold. */
  private void part(Binding binding) {
    RowKind<?> kind = (RowKind<?>) Objects.requireNonNull(binding.member());
    ObjectReader reader = root.parts[kind.slot()];
    if (reader == null) {
      reader = root.inside(binding.inner(), kind.shape());
      root.parts[kind.slot()] = reader;
    }
    if (root.begun.length == 0) {
      root.begun = new boolean[root.parts.length];
    }
    if (!root.begun[kind.slot()]) {
      reader.begin();
      root.begun[kind.slot()] = true;
    }
    reader.memberPosition = memberPosition;
    reader.memberLine = memberLine;
    reader.memberLineStart = memberLineStart;
    int index = reader.table.findSpelling(binding.name());
    reader.value(
        reader.table.binding(index < 0 ? reader.table.names().find(binding.name()) : index));
  }

  private void finishForeign() {
    for (ObjectReader reader : rowReaders) {
      if (reader != null && reader.hasParentLinks()) {
        dropLinks(RowKind.of(reader.kindName()), reader);
      }
    }
    for (ObjectReader reader : inner) {
      if (reader != null) {
        reader.finishForeign();
      }
    }
    if (kept != null && !Kept.restore(kept, values, this::extensions, profile)) {
      set(Elements.EXTENSION_FIELD, kept);
    }
  }

  private boolean hasParentLinks() {
    return table.bindings().stream().anyMatch(b -> b.conversion() == Conversion.PARENT);
  }

  private String kindName() {
    return Objects.requireNonNull(shape.elements().get(0).row());
  }

  /** Drops from rows what they only say because they stand in a table of their own. */
  private <R extends ElementHolder> void dropLinks(RowKind<R> kind, ObjectReader reader) {
    List<R> rows = values.get(kind);
    if (rows == null || rows.stream().allMatch(row -> row.values().extensions().isEmpty())) {
      return;
    }
    List<R> without = new ArrayList<>(rows.size());
    for (R row : rows) {
      Extensions found = row.values().extensions();
      Extensions.Builder others = found.toBuilder();
      for (Map.Entry<String, RawValue> member : found.unknownMembers().entrySet()) {
        int index = reader.table.findSpelling(member.getKey());
        if (index >= 0 && isLink(reader.table.binding(index), member.getValue())) {
          others.forgetUnknownMember(member.getKey());
        }
      }
      without.add(kind.row(row.values().toBuilder().extensions(others.build()).build()));
    }
    set(kind, without);
  }

  private boolean isLink(Binding binding, RawValue found) {
    if (binding.conversion() != Conversion.PARENT) {
      return false;
    }
    Object own = values.get(binding.element());
    return own != null && own.toString().equals(found.content());
  }

  private <R extends ElementHolder> void finishPart(ObjectReader reader, RowKind<R> kind) {
    ElementValues row = reader.finish();
    if (row.equals(ElementValues.builder(kind.shape()).build())) {
      return;
    }
    List<R> rows = new ArrayList<>(Objects.requireNonNullElse(values.get(kind), List.of()));
    rows.add(kind.row(row));
    set(kind, rows);
  }

  /** Returns the table with the names as this reader found them. */
  public FormTable table() {
    FormTable found = table;
    for (int i = 0; i < table.names().size() && !table.isCanonical(); i++) {
      Binding binding = table.binding(i);
      ObjectReader reader = null;
      if (binding.conversion() == Conversion.OBJECT && inner.length > 0) {
        reader = inner[i];
      } else if (binding.value() == Conversion.ROWS && binding.member() != null) {
        reader = rowReaders[binding.member().slot()];
      }
      if (reader != null && binding.table() != null) {
        FormTable own = reader.table();
        if (own != binding.table()) {
          found = found.replaced(i, binding.with(own));
        }
      }
    }
    return found;
  }

  /** Tells whether the object that was read last had that member, spelt in any way. */
  public boolean hadMember(String name) {
    int index = table.names().find(name);
    index = index < 0 ? table.findSpelling(name) : index;
    return index >= 0 && (seen[index >> 6] & 1L << index) != 0;
  }

  /** Reads a member whose element others can have filled before: what differs is kept. */
  private void shared(Binding binding) {
    Member<?> member = Objects.requireNonNull(binding.member());
    Member<?> filled = binding.then() == Conversion.MATERIAL_NAMES ? RowKind.MATERIALS : member;
    Object before = valueOf(filled);
    boolean found = root.extensions != null && isAsFound(filled);
    if (binding.then() == Conversion.ROWS || (before == null && !found)) {
      value(binding.alone());
      return;
    }
    int from = cursor.pos;
    RawValue value = cursor.value();
    if (before == null || !value.content().equals(before.toString())) {
      RawValue kept = value.isText() ? value : RawValue.json(cursor.source(from, cursor.pos));
      extensions().unknownMember(prefix + binding.name(), kept);
    }
  }

  private @Nullable Object valueOf(Member<?> member) {
    if (member.slot() >= 0) {
      return values.get(member);
    }
    return root.extensions == null ? null : extensions().build().get((Element<?>) member);
  }

  private boolean isAsFound(Member<?> member) {
    return extensions().build().asFound(member) != null;
  }

  // ---- values that only some forms write

  private void foreignText(Element<?> element, byte first) {
    if (first != '"') {
      text(element, first);
      return;
    }
    String found = cursor.string();
    String text = found;
    for (int i = 0; i < MOST_DECODINGS && text.indexOf('&') >= 0; i++) {
      text = Entities.decoded(text);
    }
    set(element, text);
    if (!text.equals(found)) {
      problems.add(
          new Problems.Problem(
              Rules.ENTITY_DECODED,
              pointer(table.names().name(Math.max(0, indexOf(element)))),
              element,
              found,
              null,
              Map.of("element", element),
              memberLine,
              memberLineStart,
              memberPosition));
    }
  }

  private int indexOf(Element<?> element) {
    for (int i = 0; i < table.names().size(); i++) {
      if (element.equals(table.binding(i).member())) {
        return i;
      }
    }
    return -1;
  }

  private static final int MOST_DECODINGS = 3;

  private void textList(Element<?> element, byte first) {
    if (first != '"') {
      texts(element, first);
      return;
    }
    String text = cursor.string();
    List<String> parts = Words.split(text);
    if (Placeholders.isPlaceholder(text) || parts.isEmpty()) {
      extensions().asFound(element, RawValue.text(text));
    } else {
      set(element, parts);
    }
  }

  private void fileIds(Element<?> element, byte first) {
    if (first != '"') {
      attachments(element, first);
      return;
    }
    String text = cursor.string();
    if (Placeholders.isPlaceholder(text)) {
      extensions().asFound(element, RawValue.text(text));
      return;
    }
    List<Attachment> files = new ArrayList<>();
    for (String id : text.split("[,;]", -1)) {
      if (!id.isBlank()) {
        attachment(id.strip(), files);
      }
    }
    set(element, files);
  }

  /** Reads a number, or a number with its unit, which stands in a member of its own as a rule. */
  private void days(Element<?> element, byte first) {
    if (first != '"') {
      integer(element, first);
      return;
    }
    RawValue found = cursor.value();
    Integer number = wholeNumber(found.content());
    Words.Limit limit = number == null ? limitOf(element, found.content()) : null;
    if (number != null) {
      set(element, number);
    } else if (limit == null) {
      extensions().asFound(element, found);
    } else {
      set(element, limit.number());
      if (values.get(unitOf(element)) == null) {
        set(unitOf(element), limit.unit());
      }
    }
  }

  private static Words.@Nullable Limit limitOf(Element<?> element, String text) {
    return element == Elements.PROMISE_LIMIT ? Words.promise(text) : Words.limit(text);
  }

  /** Takes out again what a writer put there because the form has no other place for it. */
  private void extension(Element<?> element, byte first) {
    if (first != '"') {
      text(element, first);
      return;
    }
    String text = cursor.string();
    if (Kept.isKept(text)) {
      root.kept = text; // what else fills the item can come later
    } else {
      set(element, text);
    }
  }

  /** The conversions that only some forms need. */
  private void converted(Binding binding, byte first) {
    Conversion conversion = binding.conversion();
    switch (conversion) {
      case SHARED -> shared(binding);
      case OBJECT -> object(binding, first);
      case PART -> part(binding);
      case FOREIGN_TEXT -> foreignText(binding.element(), first);
      case TEXT_LIST -> textList(binding.element(), first);
      case FILE_IDS -> fileIds(binding.element(), first);
      case FILES -> files(binding.element(), first);
      case DAYS -> days(binding.element(), first);
      case EXTENSION -> extension(binding.element(), first);
      case PARENT -> extensions().unknownMember(prefix + binding.name(), cursor.value());
      default -> rarely(binding, first);
    }
  }

  private void rarely(Binding binding, byte first) {
    Conversion conversion = binding.conversion();
    if (first == '['
        && (conversion == Conversion.MATERIAL_NAMES || conversion == Conversion.WORDS)) {
      convertedList(binding);
    } else if (first == '"' || isNumber(first)) {
      converted(binding, cursor.value().content());
    } else {
      extensions().unknownMember(prefix + binding.name(), cursor.value());
    }
  }

  private void convertedList(Binding binding) {
    Element<?> element = binding.element();
    boolean materials = binding.conversion() == Conversion.MATERIAL_NAMES;
    int from = cursor.pos;
    List<String> words = stringsOf();
    if (words == null) {
      RawValue found = RawValue.json(cursor.source(from, cursor.pos));
      extensions().asFound(materials ? RowKind.MATERIALS : element, found);
    } else if (materials) {
      set(RowKind.MATERIALS, words.stream().map(ObjectReader::material).toList());
    } else {
      set(element, words.stream().map(word -> code(element, word)).toList());
    }
  }

  private static Material material(String name) {
    return Material.builder().set(Elements.MATERIAL_NAME, name).build();
  }

  private String code(Element<?> element, String word) {
    String code = Words.codeOf(element, word, lists);
    return code == null ? word : code;
  }

  private void converted(Binding binding, String text) {
    Element<?> element = binding.element();
    switch (binding.conversion()) {
      case IMPLEMENTATION_CODE -> implementationCode(text);
      case LIMIT -> limit(element, text);
      case WORD -> {
        String flag = Words.flagOf(text);
        set(element, flag == null ? code(element, text) : flag);
      }
      case WORDS -> {
        if (Placeholders.isPlaceholder(text)) {
          extensions().asFound(element, RawValue.text(text));
        } else {
          set(element, List.of(code(element, text)));
        }
      }
      case MATERIAL_NAMES -> {
        if (Placeholders.isPlaceholder(text)) {
          extensions().asFound(RowKind.MATERIALS, RawValue.text(text));
        } else {
          set(RowKind.MATERIALS, List.of(material(text)));
        }
      }
      default ->
          root.later.add(
              new Later(binding, this, text, memberLine, memberLineStart, memberPosition));
    }
  }

  private void implementationCode(String text) {
    if (text.length() == HandlingItemCode.LENGTH) {
      set(Elements.IMPLEMENTATION_CODE, text.substring(0, ImplementationCode.LENGTH));
      set(Elements.HANDLING_ITEM_CODE, text);
    } else {
      set(Elements.IMPLEMENTATION_CODE, text);
    }
  }

  private void limit(Element<?> element, String text) {
    Words.Limit limit = limitOf(element, text);
    if (limit == null) {
      extensions().asFound(element, RawValue.text(text));
      return;
    }
    set(element, limit.number());
    set(unitOf(element), limit.unit());
  }

  private static Element<?> unitOf(Element<?> limit) {
    return limit == Elements.LEGAL_LIMIT ? Elements.LEGAL_LIMIT_UNIT : Elements.PROMISE_LIMIT_UNIT;
  }

  /** A label must mean its code; a value given again is dropped where it says the same. */
  private void settle(Later member) {
    Binding binding = member.binding();
    Element<?> element = binding.element();
    Object value = values.get(element);
    String own = value == null ? null : value.toString();
    if (own == null || Placeholders.isPlaceholder(member.text())) {
      extensions().unknownMember(member.name(), RawValue.text(member.text()));
      return;
    }
    if (binding.conversion() == Conversion.LABEL) {
      String meaning = new Coded(element, own).meaning(Language.ZH, lists);
      if (!member.text().equals(meaning)) {
        extensions().unknownMember(member.name(), RawValue.text(member.text()));
        problems.add(
            new Problems.Problem(
                Rules.MEANING_AMBIGUOUS,
                member.pointer(),
                element,
                new Coded(element, own),
                member.text(),
                Map.of("element", element, "other", binding.name()),
                member.line(),
                member.lineStart(),
                member.position()));
      }
    } else if (!member.text().equals(own)) {
      extensions().unknownMember(member.name(), RawValue.text(member.text()));
    }
  }
}
