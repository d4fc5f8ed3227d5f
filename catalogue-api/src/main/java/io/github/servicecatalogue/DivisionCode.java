package io.github.servicecatalogue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A code of an administrative division (行政区划代码): six digits after GB/T 2260, or twelve down to the
 * village.
 *
 * <p>Positions from 1: province 1–2, city 3–4, county 5–6, township 7–9, village 10–12; zeros for
 * the parts below the division meant. Townships directly under a city without counties have county
 * {@code 00}. Whether there is such a division is not asked here: that takes a list, and codes
 * outlive divisions.
 *
 * <p>Immutable and thread-safe; equal and ordered by value, so that {@code 370200} and {@code
 * 370200000000} are not equal (see {@link #twelveDigits()}). No method accepts null ({@link
 * NullPointerException}). The static checks allocate nothing for a good code.
 */
public final class DivisionCode implements Comparable<DivisionCode> {
  private static final int SHORT = 6;
  private static final int LONG = 12;
  private static final int TOWNSHIP = 6;
  private static final int VILLAGE = 9;

  /** The first two digits of GB/T 2260, the Corps (66) and Taiwan as service platforms write it. */
  private static final String PROVINCES =
      "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65"
          + " 66 71 81 82 83";

  // The same as bits, since a rule asks for every item.
  private static final long PROVINCES_BELOW_64 = bits(0);
  private static final long PROVINCES_FROM_64 = bits(64);

  private final String value;

  private DivisionCode(String value) {
    this.value = value;
  }

  /** How far down a division stands. */
  public enum Level {
    /** The whole country ({@code 100000}, or all zeros). 国家 */
    NATION("国家级", "national"),
    /** Province, autonomous region, municipality under the state. 省 */
    PROVINCE("省级", "provincial"),
    /** City, prefecture. 市、州 */
    CITY("市级", "municipal"),
    /** County, district, city at county level. 县、区 */
    COUNTY("县级", "county"),
    /** Town, township, subdistrict. 乡、镇、街道 */
    TOWNSHIP("乡级", "township"),
    /** Village, community. 村、社区 */
    VILLAGE("村级", "village");

    private final String zhName;
    private final String enName;

    Level(String zhName, String enName) {
      this.zhName = zhName;
      this.enName = enName;
    }

    /** Returns the name in that language, such as 县级. */
    public String label(Language language) {
      return language == Language.ZH ? zhName : enName;
    }
  }

  /**
   * Returns the code.
   *
   * @param code six or twelve digits
   * @throws IllegalArgumentException if it is not one; the message says what is wrong and where
   */
  public static DivisionCode of(String code) {
    CodeFault fault = check(code);
    if (fault != null) {
      throw fault.toException(code);
    }
    return new DivisionCode(code);
  }

  /** Returns the code, or empty if it is not one. */
  public static Optional<DivisionCode> parse(String code) {
    return check(code) == null ? Optional.of(new DivisionCode(code)) : Optional.empty();
  }

  /**
   * Says what is wrong with the form of a division code.
   *
   * @param code the whole code
   * @return the first fault, or null if there is none
   */
  public static @Nullable CodeFault check(String code) {
    CodeType type = CodeType.DIVISION_CODE;
    if (code.length() != SHORT && code.length() != LONG) {
      return CodeFault.length(type, code, 0);
    }
    int foreign = Alphabet.DIGIT.firstForeign(code, 0, code.length());
    if (foreign >= 0) {
      return CodeFault.character(type, code, foreign, Alphabet.DIGIT);
    }
    if (isZero(code, 2, 4) && !isZero(code, 4, code.length())) {
      return CodeFault.at(type, CodeFault.Kind.LEVEL_SKIPPED, code, 2, 2, "");
    }
    if (code.length() == LONG && isZero(code, TOWNSHIP, VILLAGE) && !isZero(code, VILLAGE, LONG)) {
      return CodeFault.at(type, CodeFault.Kind.LEVEL_SKIPPED, code, TOWNSHIP, 3, "");
    }
    return null;
  }

  /**
   * Tells whether a code begins with the two digits of a province, autonomous region or
   * municipality, of Hong Kong, Macao or Taiwan, or of the Xinjiang Corps. The state ({@code 00},
   * {@code 10}) is none.
   *
   * @param code the text
   * @param from the index of the first of the two digits
   */
  public static boolean startsWithProvince(String code, int from) {
    if (from < 0 || code.length() - from < 2) {
      return false;
    }
    int tens = code.charAt(from) - '0';
    int ones = code.charAt(from + 1) - '0';
    if (tens < 0 || tens > 9 || ones < 0 || ones > 9) {
      return false;
    }
    int number = tens * 10 + ones;
    long bits = number < 64 ? PROVINCES_BELOW_64 : PROVINCES_FROM_64;
    return ((bits >>> number) & 1) != 0; // a shift takes the number modulo 64
  }

  private static long bits(int from) {
    long bits = 0;
    for (int i = 0; i < PROVINCES.length(); i += 3) {
      int number = Integer.parseInt(PROVINCES.substring(i, i + 2));
      if (number >= from && number < from + 64) {
        bits |= 1L << (number - from);
      }
    }
    return bits;
  }

  private static boolean isZero(String code, int from, int to) {
    for (int i = from; i < to; i++) {
      if (code.charAt(i) != '0') {
        return false;
      }
    }
    return true;
  }

  /** Returns the six or twelve digits. */
  public String value() {
    return value;
  }

  /** Returns the province, two digits. */
  public String province() {
    return value.substring(0, 2);
  }

  /** Returns the city within the province, two digits; {@code 00} for none. */
  public String city() {
    return value.substring(2, 4);
  }

  /** Returns the county within the city, two digits; {@code 00} for none. */
  public String county() {
    return value.substring(4, 6);
  }

  /** Returns the township within the county, three digits; {@code 000} for none. */
  public String township() {
    return value.length() == LONG ? value.substring(TOWNSHIP, VILLAGE) : "000";
  }

  /** Returns the village within the township, three digits; {@code 000} for none. */
  public String village() {
    return value.length() == LONG ? value.substring(VILLAGE) : "000";
  }

  /** Returns the kind of township (乡级区划类别), one digit; list township-kind; empty if none. */
  public Optional<String> townshipKind() {
    return level().compareTo(Level.TOWNSHIP) < 0
        ? Optional.empty()
        : Optional.of(value.substring(TOWNSHIP, TOWNSHIP + 1));
  }

  /** Returns how far down the division stands. */
  public Level level() {
    if (value.length() == LONG && !isZero(value, VILLAGE, LONG)) {
      return Level.VILLAGE;
    }
    if (value.length() == LONG && !isZero(value, TOWNSHIP, VILLAGE)) {
      return Level.TOWNSHIP;
    }
    if (!isZero(value, 4, 6)) {
      return Level.COUNTY;
    }
    if (!isZero(value, 2, 4)) {
      return Level.CITY;
    }
    return value.startsWith("10") || value.startsWith("00") ? Level.NATION : Level.PROVINCE;
  }

  /**
   * Returns the division above this one, with as many digits; empty for a province and above. It is
   * worked out from the digits: the parent of a county directly under a province is its collective
   * code, such as {@code 429000}.
   */
  public Optional<DivisionCode> parent() {
    return switch (level()) {
      case VILLAGE -> Optional.of(cutAt(VILLAGE));
      case TOWNSHIP -> Optional.of(cutAt(TOWNSHIP));
      case COUNTY -> Optional.of(cutAt(4));
      case CITY -> Optional.of(cutAt(2));
      case PROVINCE, NATION -> Optional.empty();
    };
  }

  private DivisionCode cutAt(int length) {
    return new DivisionCode(value.substring(0, length).concat("0".repeat(value.length() - length)));
  }

  /** Returns the first six digits: the county that a township or village is in. */
  public DivisionCode sixDigits() {
    return value.length() == SHORT ? this : new DivisionCode(value.substring(0, SHORT));
  }

  /** Returns the code with twelve digits, filled up with zeros. */
  public DivisionCode twelveDigits() {
    return value.length() == LONG ? this : new DivisionCode(value.concat("000000"));
  }

  @Override
  public int compareTo(DivisionCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DivisionCode that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Returns the six or twelve digits. */
  @Override
  public String toString() {
    return value;
  }
}
