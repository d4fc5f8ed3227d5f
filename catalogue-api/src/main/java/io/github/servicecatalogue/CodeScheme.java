package io.github.servicecatalogue;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Older and parallel schemes of item codes, which are recognised and named but not taken apart.
 *
 * <p>Recognised by shape alone, and cautiously: what passes as a present code is never of an older
 * scheme, and a text with unclean characters (see {@link CodeText}) is of none. The provincial
 * standards DB22/T 2848-2017 (Jilin) and DB37/T 2561-2014 (Shandong) have no shape that could be
 * told from others and are missing for that reason.
 */
public enum CodeScheme {
  /**
   * Basic codes of ten and implementation codes of 24 characters, as in GB/T 39046-2020, table 4.
   */
  SCHEME_2016("2016年编码方案（基本编码10位、实施编码24位）", "2016 scheme (10 and 24 characters)", Grade.A),
  /** Two letters, five digits and a sub-item, such as {@code XK0010100Y}; DB52/T 1264-2018. */
  GUIZHOU("贵州省事项编码（DB52/T 1264-2018）", "Guizhou item code (DB52/T 1264-2018)", Grade.C),
  /** Body, letters of the item type and a sequence, such as {@code 62052400MZ-XK-0001}. */
  GANSU("甘肃省政务服务事项编码", "Gansu item code", Grade.C),
  /** Item, twelve digits of division, body and two numbers, joined by hyphens. */
  SICHUAN("四川省组合事项编码", "Sichuan composite item code", Grade.B),
  /** A word for the item type and digits, such as {@code 许可-00902-007-01}. */
  ZHEJIANG("浙江省基本编码（类别词加序号）", "Zhejiang base code (word and digits)", Grade.B),
  /** The base code of Zhejiang with two digits for the word. */
  ZHEJIANG_NUMERIC("浙江省基本编码（数字式）", "Zhejiang base code (numeric)", Grade.B),
  /** A UUID followed by the letters of the item type. */
  JINAN("济南市政务服务门户事项编码（UUID加类型字母）", "Jinan portal code (UUID and type letters)", Grade.C),
  /** 32 hexadecimal characters, the key of a handling item. */
  GUANGDONG_ITEM_ID(
      "广东省办理项内部标识（32位十六进制）", "Guangdong item id (32 hexadecimal characters)", Grade.C),
  /** Any other code that gives the item type in letters, such as {@code XK-0012-003}. */
  LETTER_TYPE("以字母表示事项类型的旧编码", "older code with the item type in letters", Grade.B);

  /** 许可 处罚 强制 征收 给付 检查 确认 奖励 裁决 其他 公共服务. */
  private static final String LETTER_TYPES = "XK CF QZ ZS GF JC QR JL CJ QT GG";

  /** 中介. */
  private static final String AGENCY_TYPE = "ZJJG";

  // In a shape 9 stands for a digit, A for a capital, X for either, h for a hexadecimal digit, and
  // all else for itself.
  private static final String BASIC_10_TAIL = "99999999";
  private static final String BASIC_10_MAIN_TAIL = "9999900Y";
  private static final String SCHEME_2016_TAIL = "XXXXXXXXXXXXXX";
  private static final String GUIZHOU_TAIL = "9999999XXXXXXXXX";
  private static final List<String> SICHUAN_HEADS =
      List.of(
          "519A99999999",
          "519A9999999999",
          "999999999999",
          "99999999999999",
          "A-999999-999",
          "A-999999-9999",
          "9A-9999-99999");
  private static final String SICHUAN_AREA = "-999999999999-000-";
  private static final String SICHUAN_END = "-9-99";
  private static final String UUID = "hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh";

  private final String zhName;
  private final String enName;
  private final Grade grade;

  CodeScheme(String zhName, String enName, Grade grade) {
    this.zhName = zhName;
    this.enName = enName;
    this.grade = grade;
  }

  /** Returns the name used in profiles, such as {@code zhejiang-numeric}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the Chinese name, with the standard where there is one. */
  public String zhName() {
    return zhName;
  }

  /** Returns the English name, with the standard where there is one. */
  public String enName() {
    return enName;
  }

  /** Returns the name in that language. */
  public String label(Language language) {
    return language == Language.ZH ? zhName : enName;
  }

  /** Returns how sure the form of the scheme is. */
  public Grade grade() {
    return grade;
  }

  /** Tells whether lower-case letters belong in such codes, so that they are no fault there. */
  public boolean allowsLowerCase() {
    return this == JINAN || this == GUANGDONG_ITEM_ID;
  }

  /**
   * Returns the older or parallel scheme that a code belongs to.
   *
   * @param code the code
   * @return the scheme, or null if the code is a present one or is not recognised
   * @throws NullPointerException if {@code code} is null
   */
  public static @Nullable CodeScheme recognise(String code) {
    if (isPresent(code)) {
      return null;
    }
    if (isGansu(code)) {
      return GANSU;
    }
    if (isGuizhou(code)) {
      return GUIZHOU;
    }
    if (isSichuan(code)) {
      return SICHUAN;
    }
    if (isZhejiang(code, wordLength(code))) {
      return ZHEJIANG;
    }
    if (isZhejiang(code, startsWith(code, 0, "99") ? 2 : 0)) {
      return ZHEJIANG_NUMERIC;
    }
    if (isJinan(code)) {
      return JINAN;
    }
    if (isGuangdongItemId(code)) {
      return GUANGDONG_ITEM_ID;
    }
    if (isScheme2016(code)) {
      return SCHEME_2016;
    }
    return hasLetterType(code) ? LETTER_TYPE : null;
  }

  private static boolean isPresent(String code) {
    return switch (code.length()) {
      case BasicCode.LENGTH -> BasicCode.check(code, CodeStyle.TOLERANT) == null;
      case ImplementationCode.LENGTH -> ImplementationCode.check(code, CodeStyle.TOLERANT) == null;
      case HandlingItemCode.LENGTH -> HandlingItemCode.check(code, CodeStyle.TOLERANT) == null;
      default -> false;
    };
  }

  private static boolean isGansu(String code) {
    return code.length() == 18
        && startsWith(code, 0, "99999999AA-")
        && letterType(code, 11) == 2
        && startsWith(code, 13, "-9999");
  }

  private static boolean isGuizhou(String code) {
    if (letterType(code, 0) != 2 || !isBasic10Tail(code)) {
      return false;
    }
    return code.length() == 10 || (code.length() == 26 && startsWith(code, 10, GUIZHOU_TAIL));
  }

  /**
   * Only widths are published for 2016. So the ten characters must begin with an item type; a phone
   * number or a code whose leading zeros a spreadsheet ate should not pass.
   */
  private static boolean isScheme2016(String code) {
    boolean typed = startsWithItemType(code) || letterType(code, 0) == 2;
    if (!typed || !isBasic10Tail(code)) {
      return false;
    }
    return code.length() == 10 || (code.length() == 24 && startsWith(code, 10, SCHEME_2016_TAIL));
  }

  private static boolean isBasic10Tail(String code) {
    return startsWith(code, 2, BASIC_10_TAIL) || startsWith(code, 2, BASIC_10_MAIN_TAIL);
  }

  /** The types 01 to 09; 10 is left out, since 0010… without its zeros looks the same. */
  private static boolean startsWithItemType(String code) {
    return code.startsWith("0") && startsWith(code, 0, "99") && code.charAt(1) != '0';
  }

  private static boolean isSichuan(String code) {
    int end = code.length() - SICHUAN_END.length();
    if (!startsWith(code, end, SICHUAN_END)) {
      return false;
    }
    int head = sichuanHead(code);
    return head > 0 && isSichuanBody(code, head + SICHUAN_AREA.length(), end);
  }

  /** Returns the length of the part before the area, or 0. */
  private static int sichuanHead(String code) {
    for (String shape : SICHUAN_HEADS) {
      if (startsWith(code, 0, shape) && startsWith(code, shape.length(), SICHUAN_AREA)) {
        return shape.length();
      }
    }
    return 0;
  }

  /** Letters and digits, or an organisation code with a hyphen before its check character. */
  private static boolean isSichuanBody(String code, int from, int to) {
    if (to - from > 2 && code.charAt(to - 2) == '-') {
      char check = code.charAt(to - 1);
      return (Alphabet.DIGIT.holds(check) || check == 'X') && isAlphanumeric(code, from, to - 2);
    }
    return to > from && isAlphanumeric(code, from, to);
  }

  private static boolean isAlphanumeric(String code, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = code.charAt(i);
      if (!Alphabet.DIGIT_OR_CAPITAL.holds(c) && (c < 'a' || c > 'z')) {
        return false;
      }
    }
    return true;
  }

  /** Returns the length of the word of two to four Chinese characters at the beginning, or 0. */
  private static int wordLength(String code) {
    int length = 0;
    while (length < code.length()
        && code.charAt(length) >= '\u4e00'
        && code.charAt(length) <= '\u9fff') {
      length++;
    }
    return length >= 2 && length <= 4 ? length : 0;
  }

  private static boolean isZhejiang(String code, int head) {
    if (head == 0) {
      return false;
    }
    int rest = code.length() - head;
    return (rest == 10 && startsWith(code, head, "-99999-999"))
        || (rest == 13 && startsWith(code, head, "-99999-999-99"));
  }

  private static boolean isJinan(String code) {
    int id = startsWith(code, 0, UUID) ? UUID.length() : hexLength(code) == 32 ? 32 : 0;
    if (id == 0 || id == code.length()) {
      return false;
    }
    int letters = code.charAt(id) == '-' || code.charAt(id) == '_' ? id + 1 : id;
    int type = letterType(code, letters);
    return type > 0 && letters + type == code.length();
  }

  /**
   * A key has about twelve letters of one case; a mistyped implementation code of 32 characters has
   * few, and all of them capitals.
   */
  private static boolean isGuangdongItemId(String code) {
    if (code.length() != 32 || hexLength(code) != 32) {
      return false;
    }
    int small = 0;
    int capital = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      small += c >= 'a' ? 1 : 0;
      capital += c >= 'A' && c <= 'F' ? 1 : 0;
    }
    return capital == 0 ? small > 0 : small == 0 && capital > 4;
  }

  private static int hexLength(String code) {
    int length = 0;
    while (length < code.length() && isHex(code.charAt(length))) {
      length++;
    }
    return length;
  }

  private static boolean isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  /**
   * Tells whether the letters of an item type stand at the beginning or between hyphens, and all
   * else is at least four digits, hyphens and the ending {@code 00Y}.
   */
  private static boolean hasLetterType(String code) {
    int length = code.endsWith("00Y") ? code.length() - 1 : code.length();
    int digits = 0;
    int types = 0;
    int i = 0;
    while (i < length) {
      char c = code.charAt(i);
      int type = letterType(code, i);
      if (Alphabet.DIGIT.holds(c)) {
        digits++;
      } else if (type > 0 && (i == 0 || (isHyphen(code, i - 1) && isHyphen(code, i + type)))) {
        types++;
        i += type - 1;
      } else if (c != '-') {
        return false;
      }
      i++;
    }
    return types == 1 && digits >= 4 && code.length() <= 50;
  }

  private static boolean isHyphen(String code, int index) {
    return index < code.length() && code.charAt(index) == '-';
  }

  /** Returns the number of letters of the item type that stands there, or 0. */
  private static int letterType(String code, int from) {
    if (code.startsWith(AGENCY_TYPE, from)) {
      return AGENCY_TYPE.length();
    }
    for (int i = 0; i < LETTER_TYPES.length(); i += 3) {
      if (code.regionMatches(from, LETTER_TYPES, i, 2)) {
        return 2;
      }
    }
    return 0;
  }

  private static boolean startsWith(String code, int from, String shape) {
    if (from < 0 || code.length() - from < shape.length()) {
      return false;
    }
    for (int i = 0; i < shape.length(); i++) {
      if (!fits(code.charAt(from + i), shape.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(char c, char shape) {
    return switch (shape) {
      case '9' -> Alphabet.DIGIT.holds(c);
      case 'A' -> c >= 'A' && c <= 'Z';
      case 'X' -> Alphabet.DIGIT_OR_CAPITAL.holds(c);
      case 'h' -> isHex(c);
      default -> c == shape;
    };
  }
}
