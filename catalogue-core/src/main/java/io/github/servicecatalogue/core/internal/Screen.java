package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Placeholders;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is enough for a value to pass a check: a value within it is right without a closer look, one
 * outside may still be. Screens of several checks join to one, so that each value is looked at
 * once, however many rules there are.
 *
 * <p>A list of texts is within a screen if each of them is, they differ, and all of them joined by
 * a comma are not too long. Values of other types are within no screen. Immutable and thread-safe.
 *
 * @param codes texts must be one of these; all of them are within the other parts too
 * @param filled texts must say something: neither blank nor a placeholder
 * @param several whether there may be more than one text
 * @param longest the most UTF-16 units of a text, or of several joined
 * @param smallest the smallest number
 * @param largest the largest number
 * @param digitRun texts must not hold so many digits in a row; 0 where digits are harmless
 * @param plain a test of its own that texts must pass, or null
 * @param without characters that must not occur in a text
 * @param edgesWithout characters with which a text must neither begin nor end
 */
record Screen(
    @Nullable CodeSet codes,
    boolean filled,
    boolean several,
    int longest,
    int smallest,
    int largest,
    int digitRun,
    @Nullable Predicate<String> plain,
    @Nullable CharSet without,
    @Nullable CharSet edgesWithout) {
  /** Every text and number. */
  static final Screen ANYTHING =
      new Screen(
          null,
          false,
          true,
          Integer.MAX_VALUE,
          Integer.MIN_VALUE,
          Integer.MAX_VALUE,
          0,
          null,
          null,
          null);

  /** No value: each needs the closer look. */
  static final Screen NOTHING = ANYTHING.withLongest(-1).withNumbers(1, 0);

  private static final int MOST_DIGITS = 9;

  /** Texts of at most so many UTF-16 units, and numbers of at most so many digits. */
  static Screen atMost(int units) {
    int largest = units > MOST_DIGITS ? Integer.MAX_VALUE : powerOfTen(units) - 1;
    return ANYTHING.withLongest(units).withNumbers(-largest, largest);
  }

  private static int powerOfTen(int exponent) {
    int power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  /** Texts that say something, and all numbers. */
  static Screen saying() {
    return new Screen(
        null,
        true,
        true,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        Integer.MAX_VALUE,
        0,
        null,
        null,
        null);
  }

  /** Everything but several values. */
  static Screen one() {
    return new Screen(
        null,
        false,
        false,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        Integer.MAX_VALUE,
        0,
        null,
        null,
        null);
  }

  /** Numbers from this one on, and all texts. */
  static Screen from(int smallest) {
    return ANYTHING.withNumbers(smallest, Integer.MAX_VALUE);
  }

  /** Texts that are one of these codes, and all numbers. */
  static Screen oneOf(CodeSet codes) {
    return ofTexts(codes, 0, null, null, null);
  }

  /** Texts in which none of these characters occurs, and all numbers. */
  static Screen without(CharSet characters) {
    return ofTexts(null, 0, null, characters, null);
  }

  /** Texts that neither begin nor end with one of these characters, and all numbers. */
  static Screen edgesWithout(CharSet characters) {
    return ofTexts(null, 0, null, null, characters);
  }

  /** Texts without so many digits in a row, ASCII or full-width, and all numbers. */
  static Screen withoutDigits(int run) {
    return ofTexts(null, run, null, null, null);
  }

  /** Texts that pass a test, and all numbers. */
  static Screen passing(Predicate<String> test) {
    return ofTexts(null, 0, test, null, null);
  }

  private static Screen ofTexts(
      @Nullable CodeSet codes,
      int digitRun,
      @Nullable Predicate<String> plain,
      @Nullable CharSet without,
      @Nullable CharSet edgesWithout) {
    return new Screen(
        codes,
        false,
        true,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        Integer.MAX_VALUE,
        digitRun,
        plain,
        without,
        edgesWithout);
  }

  private Screen withLongest(int units) {
    return new Screen(
        codes, filled, several, units, smallest, largest, digitRun, plain, without, edgesWithout);
  }

  private Screen withNumbers(int from, int to) {
    return new Screen(
        codes, filled, several, longest, from, to, digitRun, plain, without, edgesWithout);
  }

  /** What is within both. */
  Screen and(Screen other) {
    Screen texts =
        new Screen(
            null,
            filled || other.filled,
            several && other.several,
            Math.min(longest, other.longest),
            Math.max(smallest, other.smallest),
            Math.min(largest, other.largest),
            digitRun == 0 || other.digitRun == 0
                ? Math.max(digitRun, other.digitRun)
                : Math.min(digitRun, other.digitRun),
            plain == null || plain == other.plain
                ? other.plain
                : other.plain == null ? plain : plain.and(other.plain),
            or(without, other.without),
            or(edgesWithout, other.edgesWithout));
    CodeSet both =
        codes == null ? other.codes : other.codes == null ? codes : codes.and(other.codes);
    return both == null ? texts : texts.withCodes(both.only(texts::holds));
  }

  private static @Nullable CharSet or(@Nullable CharSet one, @Nullable CharSet other) {
    return one == null ? other : other == null || other == one ? one : one.or(other);
  }

  private Screen withCodes(CodeSet only) {
    return new Screen(
        only, filled, several, longest, smallest, largest, digitRun, plain, without, edgesWithout);
  }

  /** Tells whether the value passes without a closer look. */
  boolean holds(Object value) {
    if (value instanceof String text) {
      return codes != null ? codes.contains(text) : holdsText(text);
    }
    if (value instanceof Integer number) {
      return number >= smallest && number <= largest;
    }
    return value instanceof List<?> list && holdsEach(list);
  }

  private boolean holdsEach(List<?> list) {
    int size = list.size();
    int joined = size - 1;
    for (int i = 0; i < size; i++) {
      if (!(list.get(i) instanceof String text) || !holds(text) || list.indexOf(text) < i) {
        return false;
      }
      joined += text.length();
    }
    return size > 0 && joined <= longest && (several || size == 1);
  }

  private boolean holdsText(String text) {
    int length = text.length();
    return length <= longest
        && (!filled || !Placeholders.isPlaceholder(text))
        && (edgesWithout == null || holdsAtEdges(text, length, edgesWithout))
        && (plain == null || plain.test(text))
        && (digitRun == 0 || holdsNoDigits(text, length))
        && (without == null || !without.anyIn(text));
  }

  private static boolean holdsAtEdges(String text, int length, CharSet not) {
    return length == 0 || !(not.contains(text.charAt(0)) || not.contains(text.charAt(length - 1)));
  }

  /** A run of so many digits has one at a place that is a multiple of their number. */
  private boolean holdsNoDigits(String text, int length) {
    for (int i = digitRun - 1; i < length; i += digitRun) {
      char c = text.charAt(i);
      if ((char) (c - '0') < 10 || (char) (c - '\uff10') < 10) {
        return false;
      }
    }
    return true;
  }
}
