package io.github.servicecatalogue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A handling-item code (业务办理项编码): the 33 characters that name the smallest unit a person applies
 * for, an implementation code of 31 characters and a sequence from 01 to 99.
 *
 * <p>The implementation code need not be a record of its own. Immutable and thread-safe; equal when
 * value and layout of the basic code are equal, ordered by value. No method accepts null ({@link
 * NullPointerException}). The static checks allocate nothing for a good code.
 */
public final class HandlingItemCode implements Comparable<HandlingItemCode> {
  /** How many characters a handling-item code has. */
  public static final int LENGTH = 33;

  private static final int SEQUENCE = ImplementationCode.LENGTH;

  private final String value;
  private final ImplementationCode implementationCode;

  private HandlingItemCode(String value, ImplementationCode implementationCode) {
    this.value = value;
    this.implementationCode = implementationCode;
  }

  /**
   * Returns the code, its basic code in the national form.
   *
   * @param code 33 characters
   * @throws IllegalArgumentException if it is not one; the message says what is wrong and where
   */
  public static HandlingItemCode of(String code) {
    return of(code, CodeStyle.STRICT);
  }

  /**
   * Returns the code.
   *
   * @param code 33 characters
   * @param style which form the basic code must have, and how far it may be taken apart
   * @throws IllegalArgumentException if it is not one; the message says what is wrong and where
   */
  public static HandlingItemCode of(String code, CodeStyle style) {
    CodeFault fault = check(code, style);
    if (fault != null) {
      throw fault.toException(code);
    }
    return new HandlingItemCode(code, ImplementationCode.of(code.substring(0, SEQUENCE), style));
  }

  /**
   * Puts a code together.
   *
   * @param implementationCode the implementation code
   * @param number the number of the handling item, 1 to 99
   * @throws IllegalArgumentException if the number is not so
   */
  public static HandlingItemCode of(ImplementationCode implementationCode, int number) {
    if (number < 1 || number > 99) {
      throw new IllegalArgumentException("A handling item is numbered from 1 to 99, not " + number);
    }
    String sequence = number < 10 ? "0" + number : Integer.toString(number);
    return new HandlingItemCode(implementationCode + sequence, implementationCode);
  }

  /** Returns the code, its basic code in the national form, or empty if it is not one. */
  public static Optional<HandlingItemCode> parse(String code) {
    return parse(code, CodeStyle.STRICT);
  }

  /** Returns the code in the form of that style, or empty if it is not one. */
  public static Optional<HandlingItemCode> parse(String code, CodeStyle style) {
    return check(code, style) == null ? Optional.of(of(code, style)) : Optional.empty();
  }

  /**
   * Says what is wrong with a handling-item code.
   *
   * @param code the whole code
   * @param style which form the basic code must have
   * @return the first fault, or null if there is none
   */
  public static @Nullable CodeFault check(String code, CodeStyle style) {
    if (code.length() != LENGTH) {
      return CodeFault.length(CodeType.HANDLING_ITEM_CODE, code, 0);
    }
    CodeFault fault = ImplementationCode.check(CodeType.HANDLING_ITEM_CODE, code, 0, style);
    return fault != null ? fault : checkSequence(code, SEQUENCE);
  }

  /**
   * Says what is wrong with the last two characters of a handling-item code.
   *
   * @param code the text
   * @param from the index of the first of the two, which must be there
   * @return the fault, or null if they are 01 to 99
   * @throws IndexOutOfBoundsException if they are not there
   */
  public static @Nullable CodeFault checkSequence(String code, int from) {
    int foreign = Alphabet.DIGIT.firstForeign(code, from, from + 2);
    if (foreign >= 0) {
      return CodeFault.character(CodeType.HANDLING_ITEM_CODE, code, foreign, Alphabet.DIGIT);
    }
    return code.startsWith("00", from)
        ? CodeFault.at(
            CodeType.HANDLING_ITEM_CODE, CodeFault.Kind.NOT_A_SEQUENCE, code, from, 2, "01-99")
        : null;
  }

  /** Returns the 33 characters. */
  public String value() {
    return value;
  }

  /** Returns the implementation code, which the first 31 characters are. */
  public ImplementationCode implementationCode() {
    return implementationCode;
  }

  /** Returns the basic code, which characters 20 to 31 are. */
  public BasicCode basicCode() {
    return implementationCode.basicCode();
  }

  /** Returns the sequence of the handling item, {@code 01} to {@code 99}. */
  public String sequence() {
    return value.substring(SEQUENCE);
  }

  @Override
  public int compareTo(HandlingItemCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HandlingItemCode that
        && value.equals(that.value)
        && implementationCode.equals(that.implementationCode);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Returns the 33 characters. */
  @Override
  public String toString() {
    return value;
  }
}
