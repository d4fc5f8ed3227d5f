package io.github.servicecatalogue.core.internal;

import org.jspecify.annotations.Nullable;

/**
 * Which exercise levels fit the division in a body code: xx0000 is a province, xxxx00 a city, all
 * else a county or below (GB/T 2260).
 */
final class AreaLevels {
  private static final int FROM = 2;
  private static final int LENGTH = 6;

  private static final String OF_PROVINCE = "1, 2";
  private static final String OF_CITY = "3";
  private static final String OF_COUNTY = "4, 5, 6";
  private static final String OF_CITY_OR_BELOW = "3, 4, 5, 6";

  /** Districts of these provinces stand right under them, with the rank of a city. */
  private static final String MUNICIPALITIES = "11 12 31 50";

  /** Towns of these cities have no county above them, and so the division of the city. */
  private static final String CITIES_WITHOUT_COUNTIES = "4419 4420 4604 6202";

  private static final int FIRST_DEVELOPMENT_ZONE = 71;
  private static final int LAST_DEVELOPMENT_ZONE = 80;

  private AreaLevels() {}

  /** Returns the division in a code that begins with a body. */
  static String areaIn(String code) {
    return code.substring(FROM, FROM + LENGTH);
  }

  /**
   * Returns the levels that fit the division in a code that begins with a body, with a comma
   * between them; null where the division says nothing: bodies of the state have 100000, and a
   * temporary identifier was registered by nobody.
   */
  static @Nullable String of(String code, TwoDigits provinces) {
    int city = twoDigits(code, 2);
    int county = twoDigits(code, 4);
    if (city < 0
        || county < 0
        || !provinces.has(code, FROM)
        || code.startsWith("00", FROM)
        || code.startsWith("TE")) {
      return null;
    }
    if (city == 0) {
      return county == 0 ? OF_PROVINCE : null;
    }
    if (isIn(MUNICIPALITIES, code, 2) || isIn(CITIES_WITHOUT_COUNTIES, code, 4) || city == 90) {
      return OF_CITY_OR_BELOW;
    }
    if (county >= FIRST_DEVELOPMENT_ZONE && county <= LAST_DEVELOPMENT_ZONE) {
      return OF_CITY_OR_BELOW;
    }
    return county == 0 ? OF_CITY : OF_COUNTY;
  }

  private static int twoDigits(String code, int at) {
    int tens = code.charAt(FROM + at) - '0';
    int ones = code.charAt(FROM + at + 1) - '0';
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : -1;
  }

  private static boolean isIn(String areas, String code, int length) {
    for (int i = 0; i < areas.length(); i += length + 1) {
      if (code.regionMatches(FROM, areas, i, length)) {
        return true;
      }
    }
    return false;
  }
}
