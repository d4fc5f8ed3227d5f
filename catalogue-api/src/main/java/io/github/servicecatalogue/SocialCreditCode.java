package io.github.servicecatalogue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unified social credit code (统一社会信用代码) after GB 32100-2015: 18 characters without I, O, S, V and
 * Z, the last of which is a check character modulo 31.
 *
 * <p>Positions from 1: registering authority 1, category 2, division 3–8 (GB/T 2260), organisation
 * code 9–17 (GB 11714), check character 18. The organisation code ends in a check character of its
 * own; because it failed on no real code that passes modulo 31, it is told, but makes no code
 * invalid. Nor does the division: codes outlive divisions. A {@link TeIdentifier} is no credit code
 * and is never run through modulo 31.
 *
 * <p>Immutable and thread-safe; equal and ordered by value. No method accepts null ({@link
 * NullPointerException}). The static checks allocate nothing for a good code.
 */
public final class SocialCreditCode implements Comparable<SocialCreditCode> {
  /** How many characters a credit code has. */
  public static final int LENGTH = 18;

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  /** Bits of the letters that the alphabet leaves out, A being bit 0. */
  private static final int LEFT_OUT =
      (1 << ('I' - 'A'))
          | (1 << ('O' - 'A'))
          | (1 << ('S' - 'A'))
          | (1 << ('V' - 'A'))
          | (1 << ('Z' - 'A'));

  private static final int DIVISION = 2;
  private static final int ORGANISATION = 8;
  private static final int ORGANISATION_CHECK = 16;
  private static final int CHECK = 17;

  /** From how many characters on a run in the organisation code is no chance. */
  private static final int COUNTING_RUN = 6;

  private static final int REPEATED_RUN = 6;

  private final String value;

  private SocialCreditCode(String value) {
    this.value = value;
  }

  /**
   * Returns the code.
   *
   * @param code 18 characters
   * @throws IllegalArgumentException if it is not a valid one; the message says what is wrong and
   *     where
   */
  public static SocialCreditCode of(String code) {
    CodeFault fault = check(code);
    if (fault != null) {
      throw fault.toException(code);
    }
    return new SocialCreditCode(code);
  }

  /** Returns the code, or empty if it is not a valid one. */
  public static Optional<SocialCreditCode> parse(String code) {
    return check(code) == null ? Optional.of(new SocialCreditCode(code)) : Optional.empty();
  }

  /**
   * Says what is wrong with a credit code.
   *
   * @param code the whole code
   * @return the first fault, or null if there is none
   */
  public static @Nullable CodeFault check(String code) {
    return code.length() == LENGTH
        ? check(code, 0)
        : CodeFault.length(CodeType.SOCIAL_CREDIT_CODE, code, 0);
  }

  /**
   * Says what is wrong with a credit code inside a longer text, such as an implementation code;
   * what follows its 18 characters is not looked at. The position in the fault counts from the
   * start of the text.
   *
   * @param code the text
   * @param from the index of the first character of the credit code
   * @return the first fault, or null if there is none
   * @throws IndexOutOfBoundsException if {@code from} is negative
   */
  public static @Nullable CodeFault check(String code, int from) {
    CodeType type = CodeType.SOCIAL_CREDIT_CODE;
    if (code.length() - from < LENGTH) {
      return CodeFault.length(type, code, from);
    }
    if (code.startsWith("TE", from)) {
      return CodeFault.at(type, CodeFault.Kind.TE_IDENTIFIER, code, from, 2, "");
    }
    for (int i = 0; i < LENGTH; i++) {
      boolean digit = i >= DIVISION && i < ORGANISATION;
      Alphabet expected = digit ? Alphabet.DIGIT : Alphabet.NO_LOOKALIKES;
      if (!expected.holds(code.charAt(from + i))) {
        return CodeFault.character(type, code, from + i, expected);
      }
    }
    char expected = expectedCheckCharacter(code, from);
    return code.charAt(from + CHECK) == expected
        ? null
        : CodeFault.at(
            type,
            CodeFault.Kind.CHECK_CHARACTER,
            code,
            from + CHECK,
            1,
            Character.toString(expected));
  }

  /**
   * Says whether the organisation code inside a credit code ends in the right check character (GB
   * 11714). {@link #check(String, int)} does not ask this.
   *
   * @param code the text
   * @param from the index of the first character of the credit code
   * @return the fault, or null if the character is right or cannot be computed
   * @throws IndexOutOfBoundsException if there are fewer than 17 characters
   */
  public static @Nullable CodeFault checkOrganisationCode(String code, int from) {
    char expected = expectedOrganisationCheckCharacter(code, from);
    int index = from + ORGANISATION_CHECK;
    return expected == 0 || code.charAt(index) == expected
        ? null
        : CodeFault.at(
            CodeType.SOCIAL_CREDIT_CODE,
            CodeFault.Kind.ORGANISATION_CHECK_CHARACTER,
            code,
            index,
            1,
            Character.toString(expected));
  }

  /**
   * Computes the check character of GB 32100 from the 17 characters before it.
   *
   * @param code the text
   * @param from the index of the first character of the credit code
   * @return the character that must stand at position 18, or {@code '\0'} if one of the 17 is not
   *     in the alphabet
   * @throws IndexOutOfBoundsException if there are fewer than 17 characters
   */
  public static char expectedCheckCharacter(String code, int from) {
    // The weights are the powers of 3, so Horner's scheme needs no table of them; the remainder may
    // wait for the end, since 30 · (3^17 − 1) / 2 is still an int.
    int sum = 0;
    for (int i = from + CHECK - 1; i >= from; i--) {
      int value = creditValue(code.charAt(i));
      if (value < 0) {
        return 0;
      }
      sum = sum * 3 + value;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  /**
   * Computes the check character of GB 11714 from the eight characters before it.
   *
   * @param code the text
   * @param from the index of the first character of the credit code, not of the organisation code
   * @return the character that must stand at position 17, or {@code '\0'} if one of the eight is no
   *     digit or capital
   * @throws IndexOutOfBoundsException if there are fewer than 16 characters
   */
  public static char expectedOrganisationCheckCharacter(String code, int from) {
    // The weights 3 7 9 10 5 8 4 2 are the falling powers of 2 modulo 11: Horner again.
    int sum = 0;
    for (int i = from + ORGANISATION; i < from + ORGANISATION_CHECK; i++) {
      char c = code.charAt(i);
      if (!Alphabet.DIGIT_OR_CAPITAL.holds(c)) {
        return 0;
      }
      sum = (sum + (c <= '9' ? c - '0' : c - 'A' + 10)) * 2;
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
  }

  private static int creditValue(char c) {
    if (!Alphabet.NO_LOOKALIKES.holds(c)) {
      return -1;
    }
    int letter = c - 'A';
    return letter < 0 ? c - '0' : 10 + letter - Integer.bitCount(LEFT_OUT & ((1 << letter) - 1));
  }

  /**
   * Tells whether the organisation code, positions 9 to 17, looks like a placeholder or test value:
   * six or more characters that count up or down ({@code 23456789}, going on from 9 with 0 or 1),
   * six or more equal ones, or a group of two or three repeated all along.
   *
   * <p>A hint, not a proof: about one of ten thousand random codes looks so. A TE identifier never
   * does, since street codes with many zeros are natural in it.
   *
   * @param code the text
   * @param from the index of the first character of the credit code
   * @throws IndexOutOfBoundsException if there are fewer than 17 characters
   */
  public static boolean looksLikePlaceholder(String code, int from) {
    return !code.startsWith("TE", from)
        && (hasCountingRun(code, from + ORGANISATION)
            || hasRepeatedRun(code, from + ORGANISATION, 1, REPEATED_RUN)
            || hasRepeatedRun(code, from + ORGANISATION, 2, 8)
            || hasRepeatedRun(code, from + ORGANISATION, 3, 9));
  }

  private static boolean hasCountingRun(String code, int from) {
    int up = 1;
    int down = 1;
    for (int i = from + 1; i < from + CHECK - ORGANISATION; i++) {
      up = follows(code.charAt(i - 1), code.charAt(i)) ? up + 1 : 1;
      down = follows(code.charAt(i), code.charAt(i - 1)) ? down + 1 : 1;
      if (up >= COUNTING_RUN || down >= COUNTING_RUN) {
        return true;
      }
    }
    return false;
  }

  private static boolean follows(char first, char second) {
    return first == '9'
        ? second == '0' || second == '1'
        : second == first + 1 && Alphabet.DIGIT_OR_CAPITAL.holds(second);
  }

  /** Tells whether a group of {@code period} characters repeats itself over {@code length}. */
  private static boolean hasRepeatedRun(String code, int from, int period, int length) {
    int run = period;
    for (int i = from + period; i < from + CHECK - ORGANISATION; i++) {
      run = code.charAt(i) == code.charAt(i - period) ? run + 1 : period;
      if (run >= length) {
        return true;
      }
    }
    return false;
  }

  /** Returns the 18 characters. */
  public String value() {
    return value;
  }

  /** Returns the registering authority (登记管理部门), one character; list uscc-registrar. */
  public String registrar() {
    return value.substring(0, 1);
  }

  /**
   * Returns the category of the organisation (机构类别): two characters, because the second means
   * something only together with the registering authority; list uscc-category.
   */
  public String category() {
    return value.substring(0, DIVISION);
  }

  /** Returns the division of the registering authority (行政区划), six digits; it may be abolished. */
  public String division() {
    return value.substring(DIVISION, ORGANISATION);
  }

  /** Returns the organisation code (组织机构代码), nine characters. */
  public String organisationCode() {
    return value.substring(ORGANISATION, CHECK);
  }

  /** Returns the check character of the whole code. */
  public char checkCharacter() {
    return value.charAt(CHECK);
  }

  /** Tells whether the organisation code ends in the check character of GB 11714. */
  public boolean isOrganisationCodeValid() {
    return checkOrganisationCode(value, 0) == null;
  }

  /** Tells whether the organisation code looks like a placeholder or test value. */
  public boolean looksLikePlaceholder() {
    return looksLikePlaceholder(value, 0);
  }

  @Override
  public int compareTo(SocialCreditCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SocialCreditCode that && value.equals(that.value);
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
