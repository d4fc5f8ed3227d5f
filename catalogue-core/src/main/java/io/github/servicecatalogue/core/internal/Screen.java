package io.github.servicecatalogue.core.internal;

import org.jspecify.annotations.Nullable;

/**
 * What is enough for a value to pass a check: a value within it is right without a closer look, one
 * outside may still be. Screens of several checks join to one, so that each value is looked at
 * once, however many rules there are.
 *
 * <p>Immutable and thread-safe. Values that are neither text nor number are within no screen.
 */
final class Screen {
  /** Nothing can be wrong. */
  static final Screen ANYTHING =
      new Screen(
          0, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE, 0, null, null, null);

  /** Every value needs the closer look. */
  static final Screen NOTHING =
      new Screen(
          Integer.MAX_VALUE, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0, null, null, null);

  private final int shortest;
  private final int longest;
  private final int smallest;
  private final int largest;

  /** Texts without a digit at any place that is a multiple of this; 0 where digits are harmless. */
  private final int digitStride;

  private final @Nullable CodeSet codes;
  private final @Nullable CharSet without;
  private final @Nullable CharSet edgesWithout;

  private Screen(
      int shortest,
      int longest,
      int smallest,
      int largest,
      int digitStride,
      @Nullable CodeSet codes,
      @Nullable CharSet without,
      @Nullable CharSet edgesWithout) {
    this.shortest = shortest;
    this.longest = longest;
    this.smallest = smallest;
    this.largest = largest;
    this.digitStride = digitStride;
    this.codes = codes;
    this.without = without;
    this.edgesWithout = edgesWithout;
  }

  /** Texts of at most so many UTF-16 units, and numbers of at most so many digits. */
  static Screen atMost(int units) {
    int largest = units > 9 ? Integer.MAX_VALUE : powerOfTen(units) - 1;
    return new Screen(0, units, -largest, largest, 0, null, null, null);
  }

  private static int powerOfTen(int exponent) {
    int power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  /** Texts of at least so many UTF-16 units, and all numbers. */
  static Screen atLeast(int units) {
    return new Screen(
        units, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE, 0, null, null, null);
  }

  /** Numbers from this one on, and all texts. */
  static Screen from(int smallest) {
    return new Screen(0, Integer.MAX_VALUE, smallest, Integer.MAX_VALUE, 0, null, null, null);
  }

  /** Texts that are one of these codes, and all numbers. */
  static Screen oneOf(CodeSet codes) {
    return ofTexts(0, codes, null, null);
  }

  /** Texts in which none of these characters occurs, and all numbers. */
  static Screen without(CharSet characters) {
    return ofTexts(0, null, characters, null);
  }

  /** Texts that neither begin nor end with one of these characters, and all numbers. */
  static Screen edgesWithout(CharSet characters) {
    return ofTexts(0, null, null, characters);
  }

  /** Texts without a run of so many digits, ASCII or full-width, and all numbers. */
  static Screen withoutDigits(int run) {
    return ofTexts(run, null, null, null);
  }

  private static Screen ofTexts(
      int digitStride,
      @Nullable CodeSet codes,
      @Nullable CharSet without,
      @Nullable CharSet edgesWithout) {
    return new Screen(
        0,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        Integer.MAX_VALUE,
        digitStride,
        codes,
        without,
        edgesWithout);
  }

  /** What is within both. */
  Screen and(Screen other) {
    if (this == ANYTHING || other == ANYTHING) {
      return this == ANYTHING ? other : this;
    }
    return new Screen(
        Math.max(shortest, other.shortest),
        Math.min(longest, other.longest),
        Math.max(smallest, other.smallest),
        Math.min(largest, other.largest),
        digitStride == 0 || other.digitStride == 0
            ? Math.max(digitStride, other.digitStride)
            : Math.min(digitStride, other.digitStride),
        codes == null ? other.codes : other.codes == null ? codes : codes.and(other.codes),
        or(without, other.without),
        or(edgesWithout, other.edgesWithout));
  }

  private static @Nullable CharSet or(@Nullable CharSet one, @Nullable CharSet other) {
    return one == null ? other : other == null || other == one ? one : one.or(other);
  }

  /** Tells whether the value passes without a closer look. */
  boolean holds(Object value) {
    if (value instanceof String text) {
      return holds(text);
    }
    return value instanceof Integer number && number >= smallest && number <= largest;
  }

  private boolean holds(String text) {
    int length = text.length();
    return length >= shortest
        && length <= longest
        && (codes == null || codes.contains(text))
        && (edgesWithout == null || holdsAtEdges(text, length, edgesWithout))
        && (digitStride == 0 || holdsNoDigits(text, length))
        && (without == null || !without.anyIn(text));
  }

  private static boolean holdsAtEdges(String text, int length, CharSet not) {
    return length == 0 || !(not.contains(text.charAt(0)) || not.contains(text.charAt(length - 1)));
  }

  /** A run of so many digits has one at a place that is a multiple of their number. */
  private boolean holdsNoDigits(String text, int length) {
    for (int i = digitStride - 1; i < length; i += digitStride) {
      char c = text.charAt(i);
      if ((char) (c - '0') < 10 || (char) (c - '\uff10') < 10) {
        return false;
      }
    }
    return true;
  }
}
