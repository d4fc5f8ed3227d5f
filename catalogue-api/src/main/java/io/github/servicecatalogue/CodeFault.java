package io.github.servicecatalogue;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a code and where, as data; {@link #text} puts it into words.
 *
 * <p>A check returns the first fault it meets. A character that occurs in no code at all, such as a
 * space, is told before a wrong length, because it usually explains the length. Immutable and
 * thread-safe.
 *
 * @param type the kind of code that was expected, or null where nothing says which
 * @param kind what is wrong
 * @param position the place of the first character concerned, counted from 1 in code points over
 *     the whole text that was given to the check, or 0 if the fault is of the code as a whole
 * @param found the character or characters found, the number of characters for {@link
 *     Kind#WRONG_LENGTH}, or empty; half a surrogate pair is written as {@code U+D800}
 * @param expected what should stand there, independent of language: a set as in a regular
 *     expression ({@code 0-9A-Z}), a character, a number of characters ({@code 6|12}), or empty
 *     where no one thing is expected
 */
public record CodeFault(
    @Nullable CodeType type, Kind kind, int position, String found, String expected) {

  /** How much of a text an exception quotes; the longest code has 55 characters. */
  private static final int LONGEST_SHOWN = 100;

  /** What can be wrong with a code. */
  public enum Kind {
    /** There is no character. */
    EMPTY,
    /** Too many or too few characters. */
    WRONG_LENGTH,
    /** A character that may not stand at its place. */
    CHARACTER_NOT_ALLOWED,
    /** The last character of a credit code does not follow from the others (GB 32100, mod 31). */
    CHECK_CHARACTER,
    /** The ninth character of an organisation code does not follow from the others (GB 11714). */
    ORGANISATION_CHECK_CHARACTER,
    /** The exercise level is not 1 to 7. */
    NOT_A_LEVEL,
    /** The sub-item is neither three digits nor {@code 00Y}. */
    NOT_A_SUB_ITEM,
    /** The sequence of a handling item is 00. */
    NOT_A_SEQUENCE,
    /** A division is given while the division above it is all zeros. */
    LEVEL_SKIPPED,
    /** A TE identifier stands where a credit code is wanted. */
    TE_IDENTIFIER,
    /** No kind of code has so many characters. */
    UNKNOWN_FORM
  }

  /** Checks that nothing but the type is null. */
  public CodeFault {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(found);
    Objects.requireNonNull(expected);
  }

  /** The fault of a text of the wrong length that begins at {@code from}. */
  static CodeFault length(CodeType type, String code, int from) {
    if (from >= code.length()) {
      return new CodeFault(type, Kind.EMPTY, 0, "", lengths(type));
    }
    int foreign = Alphabet.DIGIT_OR_CAPITAL.firstForeign(code, from, code.length());
    if (foreign >= 0) {
      return character(type, code, foreign, Alphabet.DIGIT_OR_CAPITAL);
    }
    String found = Integer.toString(code.length() - from);
    return new CodeFault(type, Kind.WRONG_LENGTH, 0, found, lengths(type));
  }

  /** The fault of the one character at {@code index}. */
  static CodeFault character(@Nullable CodeType type, String code, int index, Alphabet expected) {
    return at(type, Kind.CHARACTER_NOT_ALLOWED, code, index, 1, expected.pattern());
  }

  /** A fault of {@code count} characters from {@code index} on. */
  static CodeFault at(
      @Nullable CodeType type, Kind kind, String code, int index, int count, String expected) {
    int position = code.codePointCount(0, index) + 1;
    String found =
        count == 1 ? shown(code.codePointAt(index)) : code.substring(index, index + count);
    return new CodeFault(type, kind, position, found, expected);
  }

  /** Returns the exception that a strict factory throws over this fault. */
  IllegalArgumentException toException(String code) {
    String name = type == null ? "code" : type.enName();
    int shown = Math.min(code.length(), LONGEST_SHOWN);
    String quoted = code.substring(0, shown) + (shown < code.length() ? "…" : "");
    return new IllegalArgumentException("Not a valid " + name + ": \"" + quoted + "\". " + en());
  }

  private static String lengths(CodeType type) {
    StringBuilder text = new StringBuilder();
    for (int length : type.lengths()) {
      text.append(text.length() == 0 ? "" : "|").append(length);
    }
    return text.toString();
  }

  private static String shown(int codePoint) {
    boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return half ? number(codePoint) : Character.toString(codePoint);
  }

  private static String number(int codePoint) {
    return String.format(Locale.ROOT, "U+%04X", codePoint);
  }

  /**
   * Returns the fault as one sentence without a full stop, such as 第19位“8”不是行使层级，应为1至7.
   *
   * @param language the language wanted
   */
  public String text(Language language) {
    return language == Language.ZH ? zh() : en();
  }

  private String zh() {
    String name = type == null ? "编码" : type.zhName();
    return switch (kind) {
      case EMPTY -> type == null ? "编码为空，请填写" : name + "为空，请填写" + zhLengths() + "编码";
      case WRONG_LENGTH -> name + "应为" + zhLengths() + "，实际为" + found + "位，请核对是否多写或漏写";
      case CHARACTER_NOT_ALLOWED -> zhCharacter();
      case CHECK_CHARACTER -> zhAt() + "与前17位不符，按前17位应为“" + expected + "”，请对照登记证书核对全部18位";
      case ORGANISATION_CHECK_CHARACTER ->
          zhAt()
              + ("与组织机构代码前8位（第" + (position - 8) + "至" + (position - 1) + "位）不符")
              + ("，应为“" + expected + "”");
      case NOT_A_LEVEL -> zhAt() + "不是行使层级，应为1至7";
      case NOT_A_SUB_ITEM -> zhAt() + "不是子项号，应为三位数字或00Y";
      case NOT_A_SEQUENCE -> zhAt() + "不是业务办理项序号，应为01至99";
      case LEVEL_SKIPPED -> zhAt() + "表示没有这一级区划，其后却写有下级区划，请核对";
      case TE_IDENTIFIER -> "以TE开头的是临时标识，不是统一社会信用代码，无法校验";
      case UNKNOWN_FORM ->
          "现行编码没有" + found + "位的：行政区划代码6位或12位，基本编码12位，统一社会信用代码18位，实施编码31位，业务办理项编码33位";
    };
  }

  private String en() {
    String name = type == null ? "code" : type.enName();
    return switch (kind) {
      case EMPTY ->
          "The "
              + name
              + " is empty"
              + (type == null ? "" : "; enter its " + enLengths() + " characters");
      case WRONG_LENGTH -> "The " + name + " has " + found + " characters, expected " + enLengths();
      case CHARACTER_NOT_ALLOWED -> enCharacter();
      case CHECK_CHARACTER ->
          enAt()
              + " does not follow from the 17 characters before it, which give \""
              + (expected + "\"; compare all 18 with the certificate");
      case ORGANISATION_CHECK_CHARACTER ->
          enAt()
              + " does not follow from the first eight characters of the organisation code ("
              + ((position - 8) + " to " + (position - 1) + "), which give \"" + expected + "\"");
      case NOT_A_LEVEL -> enAt() + " is no exercise level, expected 1 to 7";
      case NOT_A_SUB_ITEM -> enAt() + " is no sub-item, expected three digits or 00Y";
      case NOT_A_SEQUENCE -> enAt() + " is no handling-item sequence, expected 01 to 99";
      case LEVEL_SKIPPED -> enAt() + " stands for no division, yet a division below it follows";
      case TE_IDENTIFIER ->
          "What begins with TE is a temporary identifier, not a unified social credit code";
      case UNKNOWN_FORM ->
          "No present code has "
              + found
              + " characters: a division code has 6 or 12, a basic code 12, a unified social credit"
              + " code 18, an implementation code 31, a handling-item code 33";
    };
  }

  private String zhCharacter() {
    int c = character();
    if (c == ' ') {
      return "第" + position + "位是空格，请删除";
    }
    if (isInvisible(c)) {
      return "第" + position + "位是不可见字符（" + number(c) + "），请删除";
    }
    if (isRepairable(c)) {
      char proper = CodeText.repaired((char) c);
      String fault =
          CodeText.isFullWidth((char) c)
              ? "全角字符，请改为半角“"
              : proper == '-' ? "特殊连字符，请改为半角“" : "小写字母，请改为大写“";
      return zhAt() + "是" + fault + proper + "”";
    }
    Alphabet alphabet = Alphabet.of(expected);
    String wanted = alphabet == null ? "“" + expected + "”" : alphabet.label(Language.ZH);
    String meant = lookalike(c);
    return zhAt() + "不能用在此处，应为" + wanted + (meant.isEmpty() ? "" : "，疑为数字“" + meant + "”");
  }

  private String enCharacter() {
    int c = character();
    if (c == ' ') {
      return "Character " + position + " is a space; remove it";
    }
    if (isInvisible(c)) {
      return "Character " + position + " is invisible (" + number(c) + "); remove it";
    }
    if (isRepairable(c)) {
      char proper = CodeText.repaired((char) c);
      String fault =
          CodeText.isFullWidth((char) c)
              ? "full-width"
              : proper == '-' ? "no ASCII hyphen" : "in lower case";
      return enAt() + " is " + fault + "; write \"" + proper + "\"";
    }
    Alphabet alphabet = Alphabet.of(expected);
    String wanted = alphabet == null ? "\"" + expected + "\"" : alphabet.label(Language.EN);
    String meant = lookalike(c);
    return enAt()
        + (" is not allowed there, expected " + wanted)
        + (meant.isEmpty() ? "" : ", perhaps the digit \"" + meant + "\"");
  }

  /** Returns the character found, or -1 where it is not a single one of the basic plane. */
  private int character() {
    return found.length() == 1 ? found.charAt(0) : -1;
  }

  private static boolean isInvisible(int c) {
    return c >= 0 && CodeText.isInvisible((char) c);
  }

  /** Tells whether the same character, written properly, would do. */
  private boolean isRepairable(int c) {
    if (c < 0) {
      return false;
    }
    char proper = CodeText.repaired((char) c);
    Alphabet alphabet = Alphabet.of(expected);
    boolean wanted =
        alphabet == null ? expected.equals(Character.toString(proper)) : alphabet.holds(proper);
    return wanted && proper != c;
  }

  private static String lookalike(int c) {
    return switch (c) {
      case 'O', 'o' -> "0";
      case 'I', 'l' -> "1";
      default -> "";
    };
  }

  private String zhAt() {
    int last = position + found.codePointCount(0, found.length()) - 1;
    boolean single = last == position || isNumber();
    return "第" + position + (single ? "位“" : "至" + last + "位“") + found + "”";
  }

  private String enAt() {
    int last = position + found.codePointCount(0, found.length()) - 1;
    boolean single = last == position || isNumber();
    String place = single ? "Character " + position : "Characters " + position + " to " + last;
    return place + " \"" + found + "\"";
  }

  /** Tells whether {@link #found} is a U+ number, which stands for one character. */
  private boolean isNumber() {
    return found.startsWith("U+");
  }

  private String zhLengths() {
    return expected.replace("|", "位或") + "位";
  }

  private String enLengths() {
    return expected.replace("|", " or ");
  }
}
