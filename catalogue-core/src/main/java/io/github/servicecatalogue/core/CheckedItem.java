package io.github.servicecatalogue.core;

import io.github.servicecatalogue.BasicCode;
import io.github.servicecatalogue.CodeStyle;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.ElementValues;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Extensions;
import io.github.servicecatalogue.HandlingItemCode;
import io.github.servicecatalogue.ImplementationCode;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.Placeholders;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.ServiceItem;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item while it is judged: its values, and what several rules want to know about it, found out
 * once.
 *
 * <p>One object serves one session after the other item; a rule must not keep it. Not thread-safe.
 */
public final class CheckedItem {
  /** Character 19 holds the level; the basic code follows (codes.md, section 3). */
  private static final int BASIC_CODE_FROM = 19;

  private static final ElementValues NONE = ServiceItem.builder().build().values();

  private final Profile profile;
  private final CodeStyle codeStyle;
  private final Set<Element<?>> form;

  private ElementValues values = NONE;
  private boolean basic;
  private @Nullable String itemType;
  private @Nullable ItemKind kind;
  private @Nullable String implementationCode;
  private @Nullable String basicCode;
  private @Nullable String bodyCode;
  private @Nullable TimeUnit legalUnit;
  private @Nullable TimeUnit promiseUnit;
  private @Nullable String table;

  CheckedItem(Profile profile, Set<Element<?>> form) {
    this.profile = profile;
    this.codeStyle = profile.codeStyle();
    this.form = form;
  }

  void look(ElementHolder holder, boolean isBasic) {
    values = holder.values();
    table = null;
    basic = isBasic;
    itemType = profile.nationalItemType(values.get(Elements.ITEM_TYPE));
    kind = isBasic ? ItemKind.BASIC : ItemKind.ofNationalType(itemType);
    String code = values.get(Elements.IMPLEMENTATION_CODE);
    implementationCode = code != null && hasStructure(code) ? code : null;
    String shortCode = values.get(Elements.BASIC_CODE);
    basicCode =
        shortCode != null && BasicCode.check(shortCode, codeStyle) == null ? shortCode : null;
    bodyCode = text(Elements.BODY_CODE);
    legalUnit = unitOf(Elements.LEGAL_LIMIT_UNIT);
    promiseUnit = unitOf(Elements.PROMISE_LIMIT_UNIT);
  }

  /** Says in which exchange table the item at hand came. */
  void cameIn(@Nullable String exchangeTable) {
    table = exchangeTable;
  }

  private boolean hasExtendedRows() {
    List<RowKind<?>> kinds = RowKind.all();
    for (int i = 0; i < kinds.size(); i++) {
      if (kinds.get(i) != RowKind.IMPLEMENTING_BODIES && hasExtendedRows(rows(kinds.get(i)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasExtendedRows(List<? extends ElementHolder> rows) {
    for (int i = 0; i < rows.size(); i++) {
      if (isExtended(rows.get(i).values())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells whether an object holds elements without a typed place, or values that could not be read
   * as their element's. Members that nobody knows do not count: they are not judged.
   */
  public static boolean isExtended(ElementValues object) {
    Extensions extensions = object.extensions();
    return !extensions.isEmpty()
        && !(extensions.elements().isEmpty() && extensions.asFound().isEmpty());
  }

  /** A handling item's 33 characters are often stored in place of the 31 (codes.md, section 4). */
  private boolean hasStructure(String code) {
    return code.length() == HandlingItemCode.LENGTH
        ? HandlingItemCode.check(code, codeStyle) == null
        : ImplementationCode.check(code, codeStyle) == null;
  }

  /** Returns the profile that judges. */
  public Profile profile() {
    return profile;
  }

  /** Tells whether this is a record of the basic catalogue. */
  public boolean isBasic() {
    return basic;
  }

  /** Returns the national item type, or null where none is given. */
  public @Nullable String itemType() {
    return itemType;
  }

  /** Returns which family of elements the item has, or null for a type that nobody places. */
  public @Nullable ItemKind kind() {
    return kind;
  }

  /**
   * Returns the exchange table in which the item came, such as {@code up_task_general_basic}, or
   * null where it came in none, or nobody said in which.
   */
  public @Nullable String table() {
    return table;
  }

  /** Returns the value of an element, or the rows of a kind, as they stand; or null. */
  public <T> @Nullable T get(Member<T> member) {
    return values.get(member);
  }

  /** Returns the text of an element if it says something: null for a blank or a placeholder. */
  public @Nullable String text(Element<String> element) {
    String text = values.get(element);
    return Placeholders.isFilled(text) ? text : null;
  }

  /** Returns the rows of a kind, maybe none. */
  public <R extends ElementHolder> List<R> rows(RowKind<R> kindOfRows) {
    List<R> rows = values.get(kindOfRows);
    return rows == null ? List.of() : rows;
  }

  /** Returns what the item held beyond its typed places. */
  public Extensions extensions() {
    return values.extensions();
  }

  /**
   * Tells whether the item or one of its rows held elements without a typed place, or values that
   * could not be read as their element's.
   */
  public boolean hasExtensions() {
    return isExtended(values) || hasExtendedRows();
  }

  /**
   * Tells whether something was given for the element, right or wrong: blanks and placeholders are
   * nothing, a value that did not parse is something.
   */
  public boolean isFilled(Element<?> element) {
    return isFilled(values, element);
  }

  /**
   * Tells whether rows of that kind were given, or something that could not be read as rows. A
   * single row whose name is a placeholder says that there is none.
   */
  public boolean isFilled(RowKind<?> kindOfRows) {
    List<? extends ElementHolder> rows = values.get(kindOfRows);
    if (rows != null && !rows.isEmpty()) {
      Object name = rows.size() > 1 ? null : rows.get(0).values().valueAt(0);
      return !(name instanceof String text) || !Placeholders.isPlaceholder(text);
    }
    RawValue found = values.extensions().asFound(kindOfRows);
    return found != null && isFilled(found);
  }

  /** Tells the same for an element of a row. */
  public static boolean isFilled(ElementHolder row, Element<?> element) {
    return isFilled(row.values(), element);
  }

  private static boolean isFilled(ElementValues of, Element<?> element) {
    Object value = of.get(element);
    if (value != null) {
      return saysSomething(value);
    }
    RawValue found = of.extensions().isEmpty() ? null : of.extensions().asFound(element);
    return found != null && isFilled(found);
  }

  /** Tells whether a value, or one of several, is neither blank nor a placeholder. */
  public static boolean saysSomething(Object value) {
    if (value instanceof String text) {
      return !Placeholders.isPlaceholder(text);
    }
    return !(value instanceof List<?> list) || isFilled(list);
  }

  private static boolean isFilled(RawValue found) {
    return !found.isText() || !Placeholders.isPlaceholder(found.content());
  }

  private static boolean isFilled(List<?> list) {
    for (int i = 0; i < list.size(); i++) {
      if (!(list.get(i) instanceof String text) || !Placeholders.isPlaceholder(text)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether the form in which the item came can carry the element at all. */
  public boolean formHolds(Element<?> element) {
    return form.contains(element);
  }

  /** Returns the implementation code if it has its structure (31 or 33 characters), else null. */
  public @Nullable String implementationCode() {
    return implementationCode;
  }

  /** Returns the basic code if it has its structure, else null. */
  public @Nullable String basicCode() {
    return basicCode;
  }

  /**
   * Returns the basic code, or where none is given the one inside the implementation code; null if
   * neither has its structure.
   */
  public @Nullable String basicCodeOrInner() {
    if (basicCode != null
        || implementationCode == null
        || values.get(Elements.BASIC_CODE) != null) {
      return basicCode;
    }
    return implementationCode.substring(BASIC_CODE_FROM, ImplementationCode.LENGTH);
  }

  /** Returns the body code as it is given, or null for none, a blank or a placeholder. */
  public @Nullable String bodyCode() {
    return bodyCode;
  }

  /**
   * Returns a text that begins with the 18 characters of the implementing body: the body code if
   * one is given, else an implementation code that has its structure; or null. May be shorter than
   * 18 characters where the body code is.
   */
  public @Nullable String bodyCodeAtStart() {
    return bodyCode != null ? bodyCode : implementationCode;
  }

  /**
   * Returns the unit of a limit, where none is given that of the profile; or null where that is
   * unknown.
   */
  public @Nullable TimeUnit unit(Element<String> element) {
    return element == Elements.PROMISE_LIMIT_UNIT
        ? promiseUnit
        : element == Elements.LEGAL_LIMIT_UNIT ? legalUnit : unitOf(element);
  }

  private @Nullable TimeUnit unitOf(Element<String> element) {
    TimeUnit unit = profile.timeUnit(values.get(element));
    return unit == null && profile.defaultTimeUnit() != null && !isFilled(element)
        ? profile.defaultTimeUnit()
        : unit;
  }

  /**
   * Tells what a flag of the item says, as the profile writes the flags of that element; null where
   * nothing is given, or nothing that can be read.
   */
  public @Nullable Boolean flag(Element<String> element) {
    return profile.flag(element, values.get(element));
  }

  /** Returns the handling-item code, else the implementation code, else the basic code, or null. */
  public @Nullable String code() {
    String code = basic ? null : text(Elements.HANDLING_ITEM_CODE);
    if (code == null && !basic) {
      code = text(Elements.IMPLEMENTATION_CODE);
    }
    return code == null ? text(Elements.BASIC_CODE) : code;
  }

  /**
   * Tells whether the item is no longer offered: it is cancelled (事项状态 3), or its row of an
   * exchange is to be deleted.
   */
  public boolean isWithdrawn() {
    return "3".equals(values.get(Elements.ITEM_STATE))
        || "d".equalsIgnoreCase(values.get(Elements.SYNC_OPERATION));
  }

  /** Tells whether the item is offered now, as far as is known: in force, or without a state. */
  public boolean isInForce() {
    String state = text(Elements.ITEM_STATE);
    return (state == null || state.equals("1")) && !isWithdrawn();
  }

  /** Returns all values. */
  public ElementValues values() {
    return values;
  }
}
