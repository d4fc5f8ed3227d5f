package io.github.servicecatalogue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A TE identifier (TE标识): stands for an implementing body that has no credit code, mostly of a
 * street or a village.
 *
 * <p>18 characters, positions from 1: {@code TE} 1–2, division 3–8, ten digits or capitals 9–18. It
 * has no check character. Many also fit the pattern of a credit code, so test for TE first.
 * Inferred from live data, no standard is known.
 *
 * <p>Immutable and thread-safe; equal and ordered by value. No method accepts null ({@link
 * NullPointerException}). The static checks allocate nothing for a good code.
 */
public final class TeIdentifier implements Comparable<TeIdentifier> {
  /** How many characters a TE identifier has. */
  public static final int LENGTH = 18;

  private static final String PREFIX = "TE";
  private static final int DIVISION = 2;
  private static final int REST = 8;

  private final String value;

  private TeIdentifier(String value) {
    this.value = value;
  }

  /**
   * Returns the identifier.
   *
   * @param code 18 characters
   * @throws IllegalArgumentException if it is not one; the message says what is wrong and where
   */
  public static TeIdentifier of(String code) {
    CodeFault fault = check(code);
    if (fault != null) {
      throw fault.toException(code);
    }
    return new TeIdentifier(code);
  }

  /** Returns the identifier, or empty if it is not one. */
  public static Optional<TeIdentifier> parse(String code) {
    return check(code) == null ? Optional.of(new TeIdentifier(code)) : Optional.empty();
  }

  /**
   * Tells whether the 18 characters from {@code from} on are a TE identifier.
   *
   * @param code the text, which may go on
   * @param from the index of the first character
   */
  public static boolean is(String code, int from) {
    return code.startsWith(PREFIX, from) && check(code, from) == null;
  }

  /**
   * Says what is wrong with a TE identifier.
   *
   * @param code the whole identifier
   * @return the first fault, or null if there is none
   */
  public static @Nullable CodeFault check(String code) {
    return code.length() == LENGTH
        ? check(code, 0)
        : CodeFault.length(CodeType.TE_IDENTIFIER, code, 0);
  }

  /**
   * Says what is wrong with a TE identifier inside a longer text; what follows its 18 characters is
   * not looked at. The position in the fault counts from the start of the text.
   *
   * @param code the text
   * @param from the index of the first character of the identifier
   * @return the first fault, or null if there is none
   * @throws IndexOutOfBoundsException if {@code from} is negative
   */
  public static @Nullable CodeFault check(String code, int from) {
    CodeType type = CodeType.TE_IDENTIFIER;
    if (code.length() - from < LENGTH) {
      return CodeFault.length(type, code, from);
    }
    for (int i = 0; i < DIVISION; i++) {
      if (code.charAt(from + i) != PREFIX.charAt(i)) {
        return CodeFault.at(
            type,
            CodeFault.Kind.CHARACTER_NOT_ALLOWED,
            code,
            from + i,
            1,
            PREFIX.substring(i, i + 1));
      }
    }
    Alphabet expected = Alphabet.DIGIT;
    int foreign = expected.firstForeign(code, from + DIVISION, from + REST);
    if (foreign < 0) {
      expected = Alphabet.DIGIT_OR_CAPITAL;
      foreign = expected.firstForeign(code, from + REST, from + LENGTH);
    }
    return foreign < 0 ? null : CodeFault.character(type, code, foreign, expected);
  }

  /** Returns the 18 characters. */
  public String value() {
    return value;
  }

  /** Returns the division (行政区划), six digits; development zones are in no list of divisions. */
  public String division() {
    return value.substring(DIVISION, REST);
  }

  /** Returns the ten characters after the division; sometimes they begin with a street's code. */
  public String rest() {
    return value.substring(REST);
  }

  @Override
  public int compareTo(TeIdentifier other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TeIdentifier that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Returns the 18 characters. */
  @Override
  public String toString() {
    return value;
  }
}
