package io.github.servicecatalogue;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A code taken apart, as {@link Codes#explain} gives it: data for people to look at, not for rules.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code the code as it was given
 * @param repaired the code with unclean characters repaired (see {@link CodeText}); the same if it
 *     was clean. All positions in {@code readings} count over this text
 * @param fault what is wrong with the code whatever it is: it is empty, unclean, or as long as no
 *     code is; null if nothing
 * @param scheme the older or parallel scheme it belongs to, null if none; then there is no reading
 * @param readings what it can be, the likeliest first; several only where the digits leave it open
 */
public record CodeExplanation(
    String code,
    String repaired,
    @Nullable CodeFault fault,
    @Nullable CodeScheme scheme,
    List<Reading> readings) {

  /** Copies the list; nothing may be null save fault and scheme. */
  public CodeExplanation {
    Objects.requireNonNull(code);
    Objects.requireNonNull(repaired);
    readings = List.copyOf(readings);
  }

  /** Tells whether the code is of a present kind and has no fault in its likeliest reading. */
  public boolean isFine() {
    return fault == null && !readings.isEmpty() && readings.get(0).faults().isEmpty();
  }

  /**
   * One thing that the code can be.
   *
   * @param type the kind of code
   * @param parts the parts from left to right, a group before its members; none where the length is
   *     wrong or a character occurs in no code
   * @param checkDigits the check characters, right or wrong; none where they cannot be computed
   * @param faults what is wrong with it by the national form
   * @param remarks what else is worth knowing
   */
  public record Reading(
      CodeType type,
      List<Part> parts,
      List<CheckDigit> checkDigits,
      List<CodeFault> faults,
      List<Words> remarks) {
    /** Copies the lists; nothing may be null. */
    public Reading {
      Objects.requireNonNull(type);
      parts = List.copyOf(parts);
      checkDigits = List.copyOf(checkDigits);
      faults = List.copyOf(faults);
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * A part of a code.
   *
   * @param id a stable name, such as {@code item-type}
   * @param name the name for people
   * @param from the position of its first character, counted from 1
   * @param to the position of its last character
   * @param value its characters
   * @param depth 0 for a part of the code itself, 1 for a part of such a part
   * @param listId the code list that gives its meaning, or null. Item types and departments mean
   *     the same everywhere only where the issuer is {@code 00}: look them up in the lists of the
   *     issuing province first
   * @param listCode the code to look up there: mostly the value, but a division's province, a
   *     category with its registering authority, a township's kind; null if there is no list
   * @param meaning what it means by itself, or null
   */
  public record Part(
      String id,
      Words name,
      int from,
      int to,
      String value,
      int depth,
      @Nullable String listId,
      @Nullable String listCode,
      @Nullable Words meaning) {
    /** Checks what may not be null. */
    public Part {
      Objects.requireNonNull(id);
      Objects.requireNonNull(name);
      Objects.requireNonNull(value);
    }
  }

  /**
   * A check character.
   *
   * @param name what is checked
   * @param standard the standard that says how, such as {@code GB 32100-2015}
   * @param position where it stands, counted from 1
   * @param found the character that stands there
   * @param expected the character computed from those before it
   */
  public record CheckDigit(Words name, String standard, int position, char found, char expected) {
    /** Checks that nothing is null. */
    public CheckDigit {
      Objects.requireNonNull(name);
      Objects.requireNonNull(standard);
    }

    /** Tells whether the right character stands there. */
    public boolean matches() {
      return found == expected;
    }
  }

  /**
   * The same words in both languages.
   *
   * @param zh in Chinese
   * @param en in English
   */
  public record Words(String zh, String en) {
    /** Checks that neither is null. */
    public Words {
      Objects.requireNonNull(zh);
      Objects.requireNonNull(en);
    }

    /** Returns the words in that language. */
    public String text(Language language) {
      return language == Language.ZH ? zh : en;
    }
  }
}
