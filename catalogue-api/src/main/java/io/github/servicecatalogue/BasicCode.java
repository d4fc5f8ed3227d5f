package io.github.servicecatalogue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A basic code (基本编码): the twelve characters that name an item in the basic catalogue.
 *
 * <p>National layout, positions from 1: issuer 1–2, item type 3–4, guiding department 5–6, sequence
 * 7–9, sub-item 10–12. Where a province has a layout of its own, only issuer and item type are
 * known, and the accessors of the other parts are empty.
 *
 * <p>Immutable and thread-safe; equal when value and layout are equal, ordered by value. No method
 * accepts null ({@link NullPointerException}). The static checks allocate nothing for a good code.
 */
public final class BasicCode implements Comparable<BasicCode> {
  /** How many characters a basic code has. */
  public static final int LENGTH = 12;

  private static final int SUB_ITEM = 9;
  private static final String MAIN_ITEM_ENDING = "00Y";
  private static final String SINGLE_ITEM_ENDING = "000";

  private final String value;
  private final boolean nationalLayout;

  private BasicCode(String checked, CodeStyle style) {
    this.value = checked;
    this.nationalLayout =
        style == CodeStyle.STRICT
            || (style == CodeStyle.TOLERANT && check(checked, CodeStyle.STRICT) == null);
  }

  /**
   * Returns the code in the national form.
   *
   * @param code twelve characters
   * @throws IllegalArgumentException if it is not one; the message says what is wrong and where
   */
  public static BasicCode of(String code) {
    return of(code, CodeStyle.STRICT);
  }

  /**
   * Returns the code.
   *
   * @param code twelve characters
   * @param style which form it must have, and how far it may be taken apart
   * @throws IllegalArgumentException if it is not one; the message says what is wrong and where
   */
  public static BasicCode of(String code, CodeStyle style) {
    CodeFault fault = check(code, style);
    if (fault != null) {
      throw fault.toException(code);
    }
    return new BasicCode(code, style);
  }

  /** Returns the code in the national form, or empty if it is not one. */
  public static Optional<BasicCode> parse(String code) {
    return parse(code, CodeStyle.STRICT);
  }

  /** Returns the code in the form of that style, or empty if it is not one. */
  public static Optional<BasicCode> parse(String code, CodeStyle style) {
    return check(code, style) == null ? Optional.of(new BasicCode(code, style)) : Optional.empty();
  }

  /**
   * Says what is wrong with a basic code.
   *
   * @param code the whole code
   * @param style which form it must have
   * @return the first fault, or null if there is none
   */
  public static @Nullable CodeFault check(String code, CodeStyle style) {
    return code.length() == LENGTH
        ? check(CodeType.BASIC_CODE, code, 0, style)
        : CodeFault.length(CodeType.BASIC_CODE, code, 0);
  }

  /**
   * Says what is wrong with a basic code inside a longer text; what follows its twelve characters
   * is not looked at. The position in the fault counts from the start of the text.
   *
   * @param code the text
   * @param from the index of the first character of the basic code
   * @param style which form it must have
   * @return the first fault, or null if there is none
   * @throws IndexOutOfBoundsException if {@code from} is negative
   */
  public static @Nullable CodeFault check(String code, int from, CodeStyle style) {
    return code.length() - from >= LENGTH
        ? check(CodeType.BASIC_CODE, code, from, style)
        : CodeFault.length(CodeType.BASIC_CODE, code, from);
  }

  /** Checks the twelve characters, which must be there, as a part of a code of that type. */
  static @Nullable CodeFault check(CodeType type, String code, int from, CodeStyle style) {
    Alphabet expected = Alphabet.DIGIT;
    int foreign = expected.firstForeign(code, from, from + 6);
    if (foreign < 0 && style != CodeStyle.STRICT) {
      expected = Alphabet.DIGIT_OR_CAPITAL;
      foreign = expected.firstForeign(code, from + 6, from + LENGTH);
    } else if (foreign < 0) {
      expected = Alphabet.NO_LOOKALIKES;
      foreign = expected.firstForeign(code, from + 6, from + SUB_ITEM);
      if (foreign < 0) {
        return checkSubItem(type, code, from + SUB_ITEM);
      }
    }
    return foreign < 0 ? null : CodeFault.character(type, code, foreign, expected);
  }

  private static @Nullable CodeFault checkSubItem(CodeType type, String code, int from) {
    if (Alphabet.DIGIT.firstForeign(code, from, from + 3) < 0
        || code.startsWith(MAIN_ITEM_ENDING, from)) {
      return null;
    }
    int foreign = Alphabet.DIGIT_OR_CAPITAL.firstForeign(code, from, from + 3);
    return foreign >= 0
        ? CodeFault.character(type, code, foreign, Alphabet.DIGIT)
        : CodeFault.at(type, CodeFault.Kind.NOT_A_SUB_ITEM, code, from, 3, "000-999|00Y");
  }

  /** Tells whether the code ends as the code of a main item with sub-items ({@code 00Y}). */
  public static boolean isMainItemCode(String code) {
    return code.length() == LENGTH && code.endsWith(MAIN_ITEM_ENDING);
  }

  /** Tells whether the code ends as the code of an item that stands alone ({@code 000}). */
  public static boolean isSingleItemCode(String code) {
    return code.length() == LENGTH && code.endsWith(SINGLE_ITEM_ENDING);
  }

  /**
   * Returns the code of the main item: the first nine characters and {@code 00Y}; the code itself
   * if it is a main item or stands alone.
   *
   * @param code a basic code in the national layout
   * @throws IllegalArgumentException if it has not twelve characters
   */
  public static String mainItemCode(String code) {
    if (code.length() != LENGTH) {
      throw CodeFault.length(CodeType.BASIC_CODE, code, 0).toException(code);
    }
    return code.endsWith(SINGLE_ITEM_ENDING) || code.endsWith(MAIN_ITEM_ENDING)
        ? code
        : code.substring(0, SUB_ITEM).concat(MAIN_ITEM_ENDING);
  }

  /** Returns the twelve characters. */
  public String value() {
    return value;
  }

  /** Tells whether the code is laid out nationally, so that all of its parts are known. */
  public boolean hasNationalLayout() {
    return nationalLayout;
  }

  /** Returns the issuer (行政区划), {@code 00} for the state, else a province; list issuer-prefix. */
  public String issuer() {
    return value.substring(0, 2);
  }

  /** Tells whether the state issued the item. */
  public boolean isNational() {
    return value.startsWith("00");
  }

  /** Returns the item type (事项类型), two digits; list item-type, read with the dialect. */
  public String itemType() {
    return value.substring(2, 4);
  }

  /**
   * Returns the guiding department (中央业务指导部门), two digits. The numbers of the national list are
   * meant only in nationally issued codes and in provinces that use that list.
   */
  public Optional<String> department() {
    return part(4, 6);
  }

  /** Returns the sequence within department and type, three characters. */
  public Optional<String> sequence() {
    return part(6, SUB_ITEM);
  }

  /** Returns the sub-item (子项): {@code 000}, {@code 00Y} or its number. */
  public Optional<String> subItem() {
    return part(SUB_ITEM, LENGTH);
  }

  /** Returns what follows issuer and item type: eight characters, in any layout. */
  public String tail() {
    return value.substring(4);
  }

  private Optional<String> part(int from, int to) {
    return nationalLayout ? Optional.of(value.substring(from, to)) : Optional.empty();
  }

  /**
   * Tells whether this is a main item that has sub-items ({@code 00Y}); such are not implemented.
   */
  public boolean isMainItem() {
    return nationalLayout && isMainItemCode(value);
  }

  /** Tells whether this is a sub-item ({@code 001} and up). */
  public boolean isSubItem() {
    return nationalLayout && !isMainItem() && !standsAlone();
  }

  /** Tells whether the item has no sub-items and is none ({@code 000}). */
  public boolean standsAlone() {
    return nationalLayout && isSingleItemCode(value);
  }

  /** Returns the main item: of a sub-item the one with {@code 00Y}, else this; empty if unknown. */
  public Optional<BasicCode> mainItem() {
    if (!nationalLayout) {
      return Optional.empty();
    }
    return Optional.of(isSubItem() ? new BasicCode(mainItemCode(value), CodeStyle.STRICT) : this);
  }

  @Override
  public int compareTo(BasicCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BasicCode that
        && value.equals(that.value)
        && nationalLayout == that.nationalLayout;
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Returns the twelve characters. */
  @Override
  public String toString() {
    return value;
  }
}
