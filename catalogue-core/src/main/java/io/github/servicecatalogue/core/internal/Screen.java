package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Placeholders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is enough for a value to pass a check: a value within it is right without a closer look, one
 * outside may still be. Screens of several checks join to one, so that each value is looked at
 * once, however many rules there are; {@link Look} is that look.
 *
 * <p>A list of texts is within a screen if each of them is, they differ, and all of them joined by
 * a comma are not too long. Empty texts and values of other types are within no screen. Immutable
 * and thread-safe.
 */
final class Screen {
  /**
   * A mobile number begins with 1, and an identity number holds a year of this century or the last.
   */
  private static final CharSet DIGITS = CharSet.of("12１２");

  /** A blank at either end of a text may make a placeholder longer than it is. */
  private static final CharSet SPACE =
      StrayWhitespace.EDGE.or(CharSet.range('\0', ' ')).or(CharSet.of("\u3000\u00a0\ufeff"));

  /** What may begin a placeholder or a piece of an error page: one set for both. */
  static final CharSet BEGINNINGS =
      ErrorPage.BEGINNINGS.or(CharSet.of(Placeholders.FIRST_CHARACTERS));

  private static final int MOST_DIGITS = 9;

  /** Every text and number. */
  static final Screen ANYTHING = new Builder().build();

  /** No value: each needs the closer look. */
  static final Screen NOTHING = new Builder().longest(-1).numbers(1, 0).build();

  private static final Screen SAYING = filled();

  final @Nullable CodeSet codes;
  final @Nullable CharSet placeholders;
  final boolean several;
  final int longest;
  final int smallest;
  final int largest;
  final @Nullable CharSet numbersOfPersons;
  final @Nullable Predicate<String> plain;
  final Set<CharSet> without;
  final Set<CharSet> firstWithout;
  final Set<CharSet> lastWithout;

  private Screen(Builder builder) {
    this.codes = builder.codes;
    this.placeholders = builder.filled ? BEGINNINGS : null;
    this.several = builder.several;
    this.longest = builder.longest;
    this.smallest = builder.smallest;
    this.largest = builder.largest;
    this.numbersOfPersons = builder.impersonal ? DIGITS : null;
    this.plain = builder.plain;
    this.without = Set.copyOf(builder.without);
    this.firstWithout = Set.copyOf(builder.firstWithout);
    this.lastWithout = Set.copyOf(builder.lastWithout);
  }

  /** Texts of at most so many UTF-16 units, and numbers of at most so many digits. */
  static Screen atMost(int units) {
    int largest = units > MOST_DIGITS ? Integer.MAX_VALUE : powerOfTen(units) - 1;
    return new Builder().longest(units).numbers(-largest, largest).build();
  }

  private static int powerOfTen(int exponent) {
    int power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  /** Texts that say something, neither blank nor a placeholder, and all numbers. */
  static Screen saying() {
    return SAYING;
  }

  private static Screen filled() {
    Builder builder = new Builder().firstWithout(SPACE).lastWithout(SPACE);
    builder.filled = true;
    return builder.build();
  }

  /** Everything but several values. */
  static Screen one() {
    Builder builder = new Builder();
    builder.several = false;
    return builder.build();
  }

  /** Numbers from this one on, and all texts. */
  static Screen from(int smallest) {
    return new Builder().numbers(smallest, Integer.MAX_VALUE).build();
  }

  /** Numbers up to this one, and all texts. */
  static Screen upTo(int largest) {
    return new Builder().numbers(Integer.MIN_VALUE, largest).build();
  }

  /** Texts that are one of these codes, and all numbers. */
  static Screen oneOf(CodeSet codes) {
    Builder builder = new Builder();
    builder.codes = codes;
    return builder.build();
  }

  /** Texts in which none of these characters occurs, and all numbers. */
  static Screen without(CharSet characters) {
    return new Builder().without(characters).build();
  }

  /** Texts that do not begin with one of these characters, and all numbers. */
  static Screen firstWithout(CharSet characters) {
    return new Builder().firstWithout(characters).build();
  }

  /** Texts that neither begin nor end with space of any kind, and all numbers. */
  static Screen withoutSpaceAround() {
    return new Builder().firstWithout(SPACE).lastWithout(SPACE).build();
  }

  /** Texts without anything that may be the number of a person, and all numbers. */
  static Screen impersonal() {
    Builder builder = new Builder();
    builder.impersonal = true;
    return builder.build();
  }

  /** Texts that pass a test, and all numbers. */
  static Screen passing(Predicate<String> test) {
    Builder builder = new Builder();
    builder.plain = test;
    return builder.build();
  }

  /** Returns the sets of characters that it asks about. */
  List<CharSet> characters() {
    List<CharSet> sets = new ArrayList<>(without);
    sets.addAll(firstWithout);
    sets.addAll(lastWithout);
    if (numbersOfPersons != null) {
      sets.add(numbersOfPersons);
    }
    if (placeholders != null) {
      sets.add(placeholders);
    }
    return sets;
  }

  /** Returns what is within both. */
  Screen and(Screen other) {
    return allOf(List.of(this, other));
  }

  /** Returns what is within all of them. */
  static Screen allOf(List<Screen> screens) {
    Builder all = new Builder();
    for (Screen screen : screens) {
      all.add(screen);
    }
    return all.build();
  }

  private static @Nullable CodeSet either(@Nullable CodeSet one, @Nullable CodeSet other) {
    return one == null ? other : one;
  }

  private static @Nullable Predicate<String> and(
      @Nullable Predicate<String> one, @Nullable Predicate<String> other) {
    return one == null || one.equals(other) ? other : other == null ? one : one.and(other);
  }

  /** Starts with everything. */
  private static final class Builder {
    private @Nullable CodeSet codes;
    private boolean filled;
    private boolean several = true;
    private int longest = Integer.MAX_VALUE;
    private int smallest = Integer.MIN_VALUE;
    private int largest = Integer.MAX_VALUE;
    private boolean impersonal;
    private @Nullable Predicate<String> plain;
    private final Set<CharSet> without = new HashSet<>();
    private final Set<CharSet> firstWithout = new HashSet<>();
    private final Set<CharSet> lastWithout = new HashSet<>();

    Builder longest(int units) {
      longest = units;
      return this;
    }

    Builder numbers(int from, int to) {
      smallest = from;
      largest = to;
      return this;
    }

    Builder without(CharSet characters) {
      without.add(characters);
      return this;
    }

    Builder firstWithout(CharSet characters) {
      firstWithout.add(characters);
      return this;
    }

    Builder lastWithout(CharSet characters) {
      lastWithout.add(characters);
      return this;
    }

    void add(Screen screen) {
      CodeSet others = screen.codes;
      codes = codes == null || others == null ? either(codes, others) : codes.and(others);
      filled |= screen.placeholders != null;
      several &= screen.several;
      longest = Math.min(longest, screen.longest);
      smallest = Math.max(smallest, screen.smallest);
      largest = Math.min(largest, screen.largest);
      impersonal |= screen.numbersOfPersons != null;
      plain = and(plain, screen.plain);
      without.addAll(screen.without);
      firstWithout.addAll(screen.firstWithout);
      lastWithout.addAll(screen.lastWithout);
    }

    Screen build() {
      return new Screen(this);
    }
  }
}
