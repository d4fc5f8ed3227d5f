package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.Attachment;
import io.github.servicecatalogue.CatalogueDate;
import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.CodeLists;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.ElementType;
import io.github.servicecatalogue.ElementValues;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Extensions;
import io.github.servicecatalogue.HandlingItemCode;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.Placeholders;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes objects by the {@link FormTable} of a form: the members in the order of the table, and
 * after them those that nobody knows. What the form has no place for goes into its extension field
 * as far as that is long enough, and is told. Not thread-safe.
 */
public final class FormWriter {
  /** A value that the form has no place for. */
  public record Unheld(String pointer, Member<?> member, Object value, boolean isKept) {}

  /** Writes a value as the canonical form does. */
  @FunctionalInterface
  public interface Plain {
    /** Writes a list, an attachment or a map as the next value. */
    void write(Object value) throws IOException;
  }

  private static final int LONGEST_EXTENSION = 2_000;

  private final JsonOutput json;
  private final FormTable table;
  private final CodeLists lists;
  private final Plain plain;
  private final Function<ElementValues, String> canonical;
  private final List<Unheld> unheld = new ArrayList<>();

  /** The item at hand, and by which tables it is held. */
  private ElementValues item = ElementValues.builder(Shape.item()).build();

  private String family = "";
  private @Nullable String extensionText;
  private final Set<String> writtenUnknown = new HashSet<>();

  /**
   * Makes a writer.
   *
   * @param canonical writes the values of an item in the canonical form, without white space
   */
  public FormWriter(
      JsonOutput json,
      FormTable table,
      CodeLists lists,
      Plain plain,
      Function<ElementValues, String> canonical) {
    this.json = json;
    this.table = table;
    this.lists = lists;
    this.plain = plain;
    this.canonical = canonical;
  }

  /**
   * Writes an object and returns what of it the form has no place for.
   *
   * @param tables how the names of the exchange tables begin that take the item
   */
  public List<Unheld> write(ElementValues values, String tables) throws IOException {
    item = values;
    family = tables;
    unheld.clear();
    writtenUnknown.clear();
    Map<Member<?>, Binding> plan = plan(table);
    Binding extension = plan.get(Elements.EXTENSION_FIELD);
    boolean hasField = extension != null && extension.value() == Conversion.EXTENSION;
    ElementValues kept = rest(values, plan, "");
    extensionText = values.shape() == Shape.item() ? values.get(Elements.EXTENSION_FIELD) : null;
    if (hasField && (!unheld.isEmpty() || isLikeKept(extensionText))) {
      keep(kept);
    }
    json.beginObject();
    members(table, "", values, plan);
    unknown(values, "", table);
    json.endObject();
    return List.copyOf(unheld);
  }

  private static boolean isLikeKept(@Nullable String text) {
    return text != null && Kept.isKept(text);
  }

  // ---- what has a place

  private boolean takes(Binding binding) {
    String name = binding.name();
    boolean other = name.startsWith("up_task_") && !name.startsWith(family);
    return binding.isWritten() && !other;
  }

  /** Returns by which member each element is written; the first one of several. */
  private Map<Member<?>, Binding> plan(FormTable of) {
    Map<Member<?>, Binding> plan = new LinkedHashMap<>();
    addTo(plan, of);
    return plan;
  }

  private void addTo(Map<Member<?>, Binding> plan, FormTable of) {
    for (Binding binding : of.bindings()) {
      if (!takes(binding)) {
        continue;
      }
      FormTable inner = binding.table();
      if (binding.conversion() == Conversion.OBJECT && inner != null) {
        addTo(plan, inner);
      } else if (binding.conversion() == Conversion.PART && inner != null) {
        Binding part = inner.binding(inner.names().find(binding.name()));
        plan.putIfAbsent(part.element(), binding);
      } else if (fills(binding)) {
        plan.putIfAbsent(Objects.requireNonNull(binding.member()), binding);
      }
    }
  }

  private static boolean fills(Binding binding) {
    return switch (binding.value()) {
      case KEEP, LABEL, AGAIN, PARENT, OBJECT, PART -> false;
      default -> binding.member() != null;
    };
  }

  /** Returns the values of an object that the form has no place for, and notes them. */
  @SuppressWarnings("unchecked") // a value is put back where it was found
  private ElementValues rest(ElementValues values, Map<Member<?>, Binding> plan, String pointer) {
    ElementValues.Builder rest = ElementValues.builder(values.shape());
    Extensions.Builder extensions = Extensions.builder();
    List<Member<?>> members = new ArrayList<>(values.shape().members());
    members.addAll(values.extensions().declaredElements());
    for (Member<?> member : members) {
      RawValue asFound = values.extensions().asFound(member);
      Object value = values.get(member);
      if (asFound != null) {
        if (!plan.containsKey(member) && !isCarried(member, plan)) {
          note(pointer, member, asFound.content());
          extensions.asFound(member, asFound);
        }
      } else if (value != null && member instanceof RowKind<?> kind) {
        restOfRows(kind, (List<? extends ElementHolder>) value, plan, rest);
      } else if (value != null && !isHeld(member, value, plan, values)) {
        note(pointer, member, value);
        if (member.slot() >= 0) {
          rest.set((Member<Object>) member, value);
        } else {
          extensions.set((Element<Object>) member, value);
        }
      }
    }
    return rest.extensions(extensions.build()).build();
  }

  private void note(String pointer, Member<?> member, Object value) {
    unheld.add(new Unheld(pointer + "/" + member.enName(), member, value, false));
  }

  /** Tells of rows kept as found whether the form has names of such rows only. */
  private static boolean isCarried(Member<?> member, Map<Member<?>, Binding> plan) {
    Binding names = plan.get(Elements.MATERIAL_NAME);
    return member == RowKind.MATERIALS
        && names != null
        && names.value() == Conversion.MATERIAL_NAMES;
  }

  private <R extends ElementHolder> void restOfRows(
      RowKind<R> kind,
      List<? extends ElementHolder> rows,
      Map<Member<?>, Binding> plan,
      ElementValues.Builder rest) {
    List<R> kept = new ArrayList<>();
    int before = unheld.size();
    for (int i = 0; i < rows.size(); i++) {
      ElementValues row = rows.get(i).values();
      kept.add(kind.row(rest(row, planOfRow(kind, i, plan), "/" + kind.enName() + "/" + i)));
    }
    Binding binding = plan.get(kind);
    boolean emptyRows = rows.isEmpty() && (binding == null);
    if (unheld.size() > before || emptyRows) {
      if (emptyRows) {
        note("", kind, rows);
      }
      rest.set(kind, kept);
    }
  }

  private Map<Member<?>, Binding> planOfRow(
      RowKind<?> kind, int index, Map<Member<?>, Binding> plan) {
    Binding rows = plan.get(kind);
    if (rows != null) {
      FormTable inner = rows.table();
      return plan(inner == null ? FormTable.canonical(kind.shape()) : inner);
    }
    Map<Member<?>, Binding> ofRow = new LinkedHashMap<>();
    for (Map.Entry<Member<?>, Binding> entry : plan.entrySet()) {
      Binding binding = entry.getValue();
      boolean names = binding.value() == Conversion.MATERIAL_NAMES && kind == RowKind.MATERIALS;
      boolean part = binding.conversion() == Conversion.PART && index == 0;
      if ((names || part) && kind.shape().elements().contains(entry.getKey())) {
        ofRow.put(entry.getKey(), names ? binding : partOf(binding));
      }
    }
    return ofRow;
  }

  private static Binding partOf(Binding binding) {
    FormTable inner = binding.inner();
    return inner.binding(inner.names().find(binding.name()));
  }

  private boolean isHeld(
      Member<?> member, Object value, Map<Member<?>, Binding> plan, ElementValues values) {
    if (member == Elements.EXTENSION_FIELD) {
      return plan.containsKey(member);
    }
    if (member == Elements.HANDLING_ITEM_CODE && !plan.containsKey(member)) {
      Binding code = plan.get(Elements.IMPLEMENTATION_CODE);
      return code != null && value.equals(longCode(code, values));
    }
    if (member == Elements.LEGAL_LIMIT_UNIT || member == Elements.PROMISE_LIMIT_UNIT) {
      Element<Integer> limit =
          member == Elements.LEGAL_LIMIT_UNIT ? Elements.LEGAL_LIMIT : Elements.PROMISE_LIMIT;
      Binding binding = plan.get(limit);
      if (binding != null && binding.value() == Conversion.LIMIT) {
        return limitText(limit, values) != null;
      }
    }
    Binding binding = plan.get(member);
    return binding != null && isHeld(binding, value, values);
  }

  private static @Nullable String longCode(Binding binding, ElementValues values) {
    String own = values.get(Elements.IMPLEMENTATION_CODE);
    String handling = values.get(Elements.HANDLING_ITEM_CODE);
    return binding.value() == Conversion.IMPLEMENTATION_CODE
            && own != null
            && handling != null
            && handling.length() == HandlingItemCode.LENGTH
            && handling.startsWith(own)
            && own.length() == io.github.servicecatalogue.ImplementationCode.LENGTH
        ? handling
        : null;
  }

  private boolean isHeld(Binding binding, Object value, ElementValues values) {
    Conversion conversion = binding.value();
    return switch (conversion) {
      case FOREIGN_TEXT -> value instanceof String s && Entities.decoded(s).equals(s);
      case IMPLEMENTATION_CODE ->
          value instanceof String s && s.length() != HandlingItemCode.LENGTH;
      case LIMIT -> limitText(binding.element(), values) != null;
      case CODES -> value instanceof List<?> list && isList(list, ",，;；^、!@#|");
      case TEXT_LIST ->
          value instanceof List<?> list
              && !list.isEmpty()
              && !Placeholders.isPlaceholder(joined(list))
              && Words.split(joined(list)).equals(list);
      case FILE_IDS -> value instanceof List<?> list && isFileIds(list);
      case WORD, WORDS ->
          value instanceof List<?> list
              ? list.stream().allMatch(code -> isWord(binding.element(), code.toString()))
              : isWord(binding.element(), value.toString());
      default -> true;
    };
  }

  private static boolean isList(List<?> list, String separators) {
    for (Object part : list) {
      String text = part.toString();
      if (text.isEmpty()
          || !text.strip().equals(text)
          || text.chars().anyMatch(c -> separators.indexOf(c) >= 0)) {
        return false;
      }
    }
    return !list.isEmpty() && !Placeholders.isPlaceholder(joined(list));
  }

  private static String joined(List<?> list) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < list.size(); i++) {
      text.append(i == 0 ? "" : ",").append(list.get(i));
    }
    return text.toString();
  }

  private static boolean isFileIds(List<?> list) {
    for (Object file : list) {
      Attachment attachment = (Attachment) file;
      String id = attachment.id();
      String url = attachment.url();
      String text = id == null ? url : id;
      boolean isAddress =
          text != null && (text.startsWith("http://") || text.startsWith("https://"));
      if (text == null
          || attachment.name() != null
          || !attachment.extensions().isEmpty()
          || (id != null && url != null)
          || isAddress != (id == null)
          || !text.strip().equals(text)
          || text.isEmpty()
          || text.indexOf(',') >= 0
          || text.indexOf(';') >= 0) {
        return false;
      }
    }
    return !list.isEmpty() && !Placeholders.isPlaceholder(ids(list));
  }

  private static String ids(List<?> list) {
    List<String> ids = new ArrayList<>();
    for (Object file : list) {
      Attachment attachment = (Attachment) file;
      ids.add(Objects.requireNonNullElse(attachment.id(), String.valueOf(attachment.url())));
    }
    return joined(ids);
  }

  private boolean isWord(Element<?> element, String code) {
    return read(element, word(element, code)).equals(code);
  }

  private String word(Element<?> element, String code) {
    if (isYesOrNo(element) && (code.equals("1") || code.equals("0"))) {
      return code.equals("1") ? "是" : "否";
    }
    CodeList list = lists.listOf(element);
    String meaning = list == null ? null : list.meaning(code, Language.ZH);
    if (meaning == null || !read(element, meaning).equals(code)) {
      return code;
    }
    return meaning;
  }

  private static boolean isYesOrNo(Element<?> element) {
    return element.type() == ElementType.FLAG;
  }

  /** Returns what reading makes of a word. */
  private String read(Element<?> element, String word) {
    String flag = isYesOrNo(element) ? Words.flagOf(word) : null;
    String code = flag == null ? Words.codeOf(element, word, lists) : flag;
    return code == null ? word : code;
  }

  private @Nullable String limitText(Element<?> limit, ElementValues values) {
    boolean legal = limit == Elements.LEGAL_LIMIT;
    Integer number = values.get(legal ? Elements.LEGAL_LIMIT : Elements.PROMISE_LIMIT);
    Element<String> unitOf = legal ? Elements.LEGAL_LIMIT_UNIT : Elements.PROMISE_LIMIT_UNIT;
    String unit = values.get(unitOf);
    if (number == null || number < 0 || unit == null) {
      return null;
    }
    CodeList list = lists.listOf(unitOf);
    String meaning = list == null ? null : list.meaning(unit, Language.ZH);
    String word = Objects.requireNonNullElse(meaning, unit);
    String text = number + "(" + word + ")";
    Words.Limit again = Words.limit(text);
    return again != null && again.number() == number && again.unit().equals(word) ? text : null;
  }

  // ---- the extension field

  /** Keeps what has no other place, member by member, as far as the field is long enough. */
  @SuppressWarnings("unchecked") // a value is put back where it was found
  private void keep(ElementValues rest) {
    ElementValues.Builder kept = ElementValues.builder(rest.shape());
    if (extensionText != null) {
      kept.set(Elements.EXTENSION_FIELD, extensionText);
    }
    String text = text(kept.build());
    Set<String> names = new HashSet<>();
    if (text.length() > LONGEST_EXTENSION) {
      return;
    }
    List<Member<?>> members = new ArrayList<>(rest.shape().members());
    members.addAll(rest.extensions().declaredElements());
    for (Member<?> member : members) {
      Object value = rest.get(member);
      RawValue asFound = rest.extensions().asFound(member);
      if (value == null && asFound == null) {
        continue;
      }
      ElementValues before = kept.build();
      Extensions.Builder extensions = before.extensions().toBuilder();
      if (value != null && member.slot() >= 0) {
        kept.set((Member<Object>) member, value);
      } else if (value != null) {
        extensions.set((Element<Object>) member, value);
      }
      if (asFound != null) {
        extensions.asFound(member, asFound);
      }
      kept.extensions(extensions.build());
      String longer = text(kept.build());
      if (longer.length() > LONGEST_EXTENSION) {
        kept = before.toBuilder();
      } else {
        text = longer;
        names.add(member.enName());
      }
    }
    if (!names.isEmpty() || extensionText != null) {
      extensionText = text;
    }
    unheld.replaceAll(
        value -> {
          String[] path = value.pointer().split("/", 3);
          return names.contains(path[1])
              ? new Unheld(value.pointer(), value.member(), value.value(), true)
              : value;
        });
  }

  private String text(ElementValues values) {
    return Kept.START + canonical.apply(values) + "}";
  }

  // ---- writing

  private void members(
      FormTable of, String prefix, ElementValues values, Map<Member<?>, Binding> plan)
      throws IOException {
    for (Binding binding : of.bindings()) {
      if (!takes(binding)) {
        continue;
      }
      switch (binding.conversion()) {
        case OBJECT -> object(binding, prefix, values, plan);
        case KEEP -> kept(binding, prefix, values);
        case LABEL, AGAIN -> again(binding, prefix, values, values);
        case PARENT -> again(binding, prefix, values, item);
        case PART -> part(binding, plan);
        default -> member(binding, values, plan);
      }
    }
  }

  private void object(
      Binding binding, String prefix, ElementValues values, Map<Member<?>, Binding> plan)
      throws IOException {
    String own = prefix + binding.name() + ".";
    boolean some =
        hasSome(binding.inner(), values, plan)
            || values.extensions().unknownMembers().keySet().stream()
                .anyMatch(name -> name.startsWith(own));
    if (some) {
      json.name(binding.name());
      json.beginObject();
      members(binding.inner(), own, values, plan);
      unknown(values, own, binding.inner());
      json.endObject();
    }
  }

  private boolean hasSome(FormTable of, ElementValues values, Map<Member<?>, Binding> plan) {
    for (Binding binding : of.bindings()) {
      FormTable inner = binding.table();
      if (binding.conversion() == Conversion.OBJECT && inner != null) {
        if (takes(binding) && hasSome(inner, values, plan)) {
          return true;
        }
      } else if (binding.conversion() == Conversion.PART) {
        if (partValue(binding, plan) != null) {
          return true;
        }
      } else if (binding.value() == Conversion.EXTENSION) {
        if (extensionText != null) {
          return true;
        }
      } else if (fills(binding) && isWrittenBy(binding, plan) && has(binding, values)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWrittenBy(Binding binding, Map<Member<?>, Binding> plan) {
    return binding.equals(plan.get(binding.member()));
  }

  private boolean has(Binding binding, ElementValues values) {
    Member<?> member = Objects.requireNonNull(binding.member());
    return values.get(member) != null || values.extensions().asFound(member) != null;
  }

  private void kept(Binding binding, String prefix, ElementValues values) throws IOException {
    String name = prefix + binding.name();
    RawValue found = values.extensions().unknownMembers().get(name);
    if (found != null && writtenUnknown.add(key(values, name))) {
      json.name(binding.name());
      raw(found);
    }
  }

  private static String key(ElementValues values, String name) {
    return System.identityHashCode(values) + name;
  }

  /** Writes a value that stands in another place too, or what was found to differ from it. */
  private void again(Binding binding, String prefix, ElementValues values, ElementValues from)
      throws IOException {
    if (values.extensions().unknownMembers().containsKey(prefix + binding.name())) {
      kept(binding, prefix, values);
      return;
    }
    Element<?> element = binding.element();
    if (from.extensions().asFound(element) != null) {
      return;
    }
    Object value = from.get(element);
    if (value == null) {
      return;
    }
    if (binding.conversion() != Conversion.LABEL) {
      json.name(binding.name());
      scalar(value);
      return;
    }
    CodeList list = lists.listOf(element);
    String meaning = list == null ? null : list.meaning(value.toString(), Language.ZH);
    if (meaning != null) {
      json.name(binding.name());
      json.text(meaning);
    }
  }

  private void scalar(Object value) throws IOException {
    if (value instanceof Integer number) {
      json.number(number);
    } else if (value instanceof List<?> list) {
      json.text(joined(list));
    } else {
      json.text(value.toString());
    }
  }

  private @Nullable ElementValues firstRow(RowKind<?> kind) {
    Object rows = item.get(kind);
    return rows instanceof List<?> list && !list.isEmpty()
        ? ((ElementHolder) list.get(0)).values()
        : null;
  }

  private @Nullable Object partValue(Binding binding, Map<Member<?>, Binding> plan) {
    Binding part = partOf(binding);
    ElementValues row = firstRow((RowKind<?>) Objects.requireNonNull(binding.member()));
    if (row == null || !binding.equals(plan.get(part.element()))) {
      return null;
    }
    RawValue asFound = row.extensions().asFound(part.element());
    Object value = row.get(part.element());
    return asFound != null ? asFound : value != null && isHeld(part, value, row) ? value : null;
  }

  private void part(Binding binding, Map<Member<?>, Binding> plan) throws IOException {
    Object value = partValue(binding, plan);
    ElementValues row = firstRow((RowKind<?>) Objects.requireNonNull(binding.member()));
    if (value != null && row != null) {
      json.name(binding.name());
      value(partOf(binding), value, row);
    }
  }

  private void member(Binding binding, ElementValues values, Map<Member<?>, Binding> plan)
      throws IOException {
    if (!isWrittenBy(binding, plan)) {
      return;
    }
    Member<?> member = Objects.requireNonNull(binding.member());
    if (binding.value() == Conversion.MATERIAL_NAMES) {
      materialNames(binding, values);
      return;
    }
    if (binding.value() == Conversion.EXTENSION) {
      RawValue found = values.extensions().asFound(member);
      if (extensionText != null || found != null) {
        json.name(binding.name());
        raw(found == null ? RawValue.text(String.valueOf(extensionText)) : found);
      }
      return;
    }
    RawValue asFound = values.extensions().asFound(member);
    Object value = values.get(member);
    if (member == Elements.PARENT_ITEM_GUID && value == null) {
      value = values.get(Elements.RECORD_GUID); // the row belongs to the item it is written with
    }
    if (asFound != null) {
      json.name(binding.name());
      raw(asFound);
    } else if (value != null
        && (member instanceof RowKind<?> || isHeld(member, value, plan, values))) {
      json.name(binding.name());
      value(binding, value, values);
    }
  }

  private void materialNames(Binding binding, ElementValues values) throws IOException {
    List<?> rows = values.get(RowKind.MATERIALS);
    RawValue asFound = values.extensions().asFound(RowKind.MATERIALS);
    if (asFound != null || rows != null) {
      json.name(binding.name());
    }
    if (asFound != null) {
      raw(asFound);
    } else if (rows != null) {
      json.beginArray();
      for (Object row : rows) {
        String name = ((ElementHolder) row).get(Elements.MATERIAL_NAME);
        json.text(name == null ? "" : name);
      }
      json.endArray();
    }
  }

  private void value(Binding binding, Object value, ElementValues values) throws IOException {
    if (value instanceof RawValue found) {
      raw(found);
      return;
    }
    switch (binding.value()) {
      case ROWS -> rows(binding, (List<?>) value);
      case CODES -> {
        if (table.isTolerant()) {
          json.text(joined((List<?>) value));
        } else {
          plain.write(value);
        }
      }
      case TEXT_LIST -> json.text(joined((List<?>) value));
      case FILE_IDS -> json.text(ids((List<?>) value));
      case FILES -> files((List<?>) value);
      case LIMIT -> json.text(String.valueOf(limitText(binding.element(), values)));
      case IMPLEMENTATION_CODE -> {
        String code = longCode(binding, values);
        json.text(code == null ? value.toString() : code);
      }
      case WORD -> json.text(word(binding.element(), value.toString()));
      case WORDS -> words(binding.element(), value);
      default -> {
        if (value instanceof String text) {
          json.text(text);
        } else if (value instanceof Integer number) {
          json.number(number);
        } else if (value instanceof CatalogueDate date) {
          json.text(date.toString());
        } else {
          plain.write(value);
        }
      }
    }
  }

  private void words(Element<?> element, Object value) throws IOException {
    List<?> codes = value instanceof List<?> list ? list : List.of(value);
    if (codes.size() == 1) {
      json.text(word(element, codes.get(0).toString()));
      return;
    }
    json.beginArray();
    for (Object code : codes) {
      json.text(word(element, code.toString()));
    }
    json.endArray();
  }

  private void files(List<?> files) throws IOException {
    json.beginArray();
    for (Object file : files) {
      Attachment attachment = (Attachment) file;
      json.beginObject();
      part("ATTACHNAME", attachment.name());
      part("ATTACHGUID", attachment.id());
      part("FILEPATH", attachment.url());
      for (Map.Entry<String, RawValue> other :
          attachment.extensions().unknownMembers().entrySet()) {
        json.name(other.getKey());
        raw(other.getValue());
      }
      json.endObject();
    }
    json.endArray();
  }

  private void part(String name, @Nullable String text) throws IOException {
    if (text != null) {
      json.name(name);
      json.text(text);
    }
  }

  private void rows(Binding binding, List<?> rows) throws IOException {
    FormTable inner = binding.table();
    json.beginArray();
    for (Object row : rows) {
      ElementValues values = ((ElementHolder) row).values();
      FormTable own = inner == null ? FormTable.canonical(values.shape()) : inner;
      json.beginObject();
      members(own, "", values, plan(own));
      unknown(values, "", own);
      json.endObject();
    }
    json.endArray();
  }

  private void raw(RawValue value) throws IOException {
    if (value.isText()) {
      json.text(value.content());
    } else {
      json.source(value.content());
    }
  }

  /** Writes the members that nobody knows and that stood in this object. */
  private void unknown(ElementValues values, String prefix, FormTable of) throws IOException {
    Map<String, RawValue> members = values.extensions().unknownMembers();
    for (Map.Entry<String, RawValue> member : members.entrySet()) {
      String name = member.getKey();
      if (!name.startsWith(prefix) || !writtenUnknown.add(key(values, name))) {
        continue;
      }
      String own = name.substring(prefix.length());
      while (isTaken(of, own)
          || (!name.equals(prefix + own) && members.containsKey(prefix + own))) {
        own += "_";
      }
      json.name(own);
      raw(member.getValue());
    }
  }

  private static boolean isTaken(FormTable of, String name) {
    int index = of.names().find(name);
    index = index < 0 ? of.findSpelling(name) : index;
    return index >= 0 && (fills(of.binding(index)) || of.binding(index).table() != null);
  }
}
