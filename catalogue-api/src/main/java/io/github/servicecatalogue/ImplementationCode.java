package io.github.servicecatalogue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An implementation code (实施编码): the 31 characters that name an item as one body carries it out.
 *
 * <p>Positions from 1: implementing body 1–18, exercise level 19, basic code 20–31. The body is not
 * judged here beyond digits and capitals: see {@link #creditCode()}, {@link
 * SocialCreditCode#check}.
 *
 * <p>Immutable and thread-safe; equal when value and layout of the basic code are equal, ordered by
 * value. No method accepts null ({@link NullPointerException}). The static checks allocate nothing
 * for a good code.
 */
public final class ImplementationCode implements Comparable<ImplementationCode> {
  /** How many characters an implementation code has. */
  public static final int LENGTH = 31;

  private static final int LEVEL = 18;
  private static final int BASIC = 19;

  private final String value;
  private final BasicCode basicCode;

  private ImplementationCode(String value, BasicCode basicCode) {
    this.value = value;
    this.basicCode = basicCode;
  }

  /**
   * Returns the code, its basic code in the national form.
   *
   * @param code 31 characters
   * @throws IllegalArgumentException if it is not one; the message says what is wrong and where
   */
  public static ImplementationCode of(String code) {
    return of(code, CodeStyle.STRICT);
  }

  /**
   * Returns the code.
   *
   * @param code 31 characters
   * @param style which form the basic code must have, and how far it may be taken apart
   * @throws IllegalArgumentException if it is not one; the message says what is wrong and where
   */
  public static ImplementationCode of(String code, CodeStyle style) {
    CodeFault fault = check(code, style);
    if (fault != null) {
      throw fault.toException(code);
    }
    return new ImplementationCode(code, BasicCode.of(code.substring(BASIC), style));
  }

  /**
   * Puts a code together.
   *
   * @param bodyCode the implementing body, 18 digits or capitals
   * @param level the exercise level, 1 to 7
   * @param basicCode the basic code
   * @throws IllegalArgumentException if body or level is not so; the message says what is wrong
   */
  public static ImplementationCode of(String bodyCode, String level, BasicCode basicCode) {
    String code = bodyCode + level + basicCode;
    CodeFault fault = check(code, CodeStyle.TOLERANT);
    if (fault != null) {
      throw fault.toException(code);
    }
    return new ImplementationCode(code, basicCode);
  }

  /** Returns the code, its basic code in the national form, or empty if it is not one. */
  public static Optional<ImplementationCode> parse(String code) {
    return parse(code, CodeStyle.STRICT);
  }

  /** Returns the code in the form of that style, or empty if it is not one. */
  public static Optional<ImplementationCode> parse(String code, CodeStyle style) {
    return check(code, style) == null ? Optional.of(of(code, style)) : Optional.empty();
  }

  /**
   * Says what is wrong with an implementation code.
   *
   * @param code the whole code; the 33 characters of a handling item are too many here
   * @param style which form the basic code must have
   * @return the first fault, or null if there is none
   */
  public static @Nullable CodeFault check(String code, CodeStyle style) {
    return code.length() == LENGTH
        ? check(CodeType.IMPLEMENTATION_CODE, code, 0, style)
        : CodeFault.length(CodeType.IMPLEMENTATION_CODE, code, 0);
  }

  /**
   * Says what is wrong with an implementation code inside a longer text; what follows its 31
   * characters is not looked at. The position in the fault counts from the start of the text.
   *
   * @param code the text
   * @param from the index of the first character of the implementation code
   * @param style which form the basic code must have
   * @return the first fault, or null if there is none
   * @throws IndexOutOfBoundsException if {@code from} is negative
   */
  public static @Nullable CodeFault check(String code, int from, CodeStyle style) {
    return code.length() - from >= LENGTH
        ? check(CodeType.IMPLEMENTATION_CODE, code, from, style)
        : CodeFault.length(CodeType.IMPLEMENTATION_CODE, code, from);
  }

  /** Checks the 31 characters, which must be there, as a part of a code of that type. */
  static @Nullable CodeFault check(CodeType type, String code, int from, CodeStyle style) {
    int foreign = Alphabet.DIGIT_OR_CAPITAL.firstForeign(code, from, from + LEVEL);
    if (foreign >= 0) {
      return CodeFault.character(type, code, foreign, Alphabet.DIGIT_OR_CAPITAL);
    }
    char level = code.charAt(from + LEVEL);
    if (Alphabet.LEVEL.holds(level)) {
      return BasicCode.check(type, code, from + BASIC, style);
    }
    return Alphabet.DIGIT_OR_CAPITAL.holds(level)
        ? CodeFault.at(
            type, CodeFault.Kind.NOT_A_LEVEL, code, from + LEVEL, 1, Alphabet.LEVEL.pattern())
        : CodeFault.character(type, code, from + LEVEL, Alphabet.LEVEL);
  }

  /** Returns the 31 characters. */
  public String value() {
    return value;
  }

  /** Returns the 18 characters of the implementing body (实施主体编码), valid or not. */
  public String bodyCode() {
    return value.substring(0, LEVEL);
  }

  /** Returns the body as a credit code; empty for a TE identifier and for an invalid code. */
  public Optional<SocialCreditCode> creditCode() {
    return SocialCreditCode.parse(bodyCode());
  }

  /** Returns the body as a TE identifier; empty if it does not begin with TE. */
  public Optional<TeIdentifier> teIdentifier() {
    return TeIdentifier.parse(bodyCode());
  }

  /** Returns the exercise level (行使层级), a digit from 1 to 7; list exercise-level. */
  public String level() {
    return value.substring(LEVEL, BASIC);
  }

  /** Returns the basic code. */
  public BasicCode basicCode() {
    return basicCode;
  }

  @Override
  public int compareTo(ImplementationCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ImplementationCode that
        && value.equals(that.value)
        && basicCode.equals(that.basicCode);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Returns the 31 characters. */
  @Override
  public String toString() {
    return value;
  }
}
