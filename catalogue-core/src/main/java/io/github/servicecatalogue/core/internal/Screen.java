package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Attachment;
import io.github.servicecatalogue.Placeholders;
import io.github.servicecatalogue.internal.PersonalNumbers;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is enough for a value to pass a check: a value within it is right without a closer look, one
 * outside may still be. Screens of several checks join to one, so that each value is looked at
 * once, however many rules there are.
 *
 * <p>A list of texts is within a screen if each of them is, they differ, and all of them joined by
 * a comma are not too long. Empty texts and values of other types are within no screen. Immutable
 * and thread-safe.
 */
final class Screen {
  /** A blank at either end of a text may make a placeholder longer than it is. */
  private static final CharSet SPACE =
      StrayWhitespace.EDGE.or(CharSet.range('\0', ' ')).or(CharSet.of("\u3000\u00a0\ufeff"));

  /** What may begin a placeholder or a piece of an error page: one set for both. */
  static final CharSet BEGINNINGS =
      ErrorPage.BEGINNINGS.or(CharSet.of(Placeholders.FIRST_CHARACTERS));

  private static final CharSet NONE = CharSet.of("");
  private static final int MOST_DIGITS = 9;

  /** Every text and number. */
  static final Screen ANYTHING = new Builder().build();

  /** No value: each needs the closer look. */
  static final Screen NOTHING = new Builder().longest(-1).numbers(1, 0).build();

  private static final Screen SAYING = filled();

  private final @Nullable CodeSet codes;

  /** The codes that are one digit, as most are; kept here so that they are found without a step. */
  private final long digitCodes;

  private final boolean filled;
  private final boolean several;
  private final int longest;
  private final int smallest;
  private final int largest;
  private final boolean impersonal;
  private final @Nullable Predicate<String> plain;
  private final @Nullable CharSet without;

  /** What is left of these in a text that is known to be plain; null for nothing. */
  private final @Nullable CharSet withoutInPlain;

  private final CharSet firstWithout;
  private final CharSet lastWithout;

  private Screen(Builder builder) {
    this.codes = builder.codes;
    this.digitCodes = codes == null ? 0 : codes.digits();
    this.filled = builder.filled;
    this.several = builder.several;
    this.longest = builder.longest;
    this.smallest = builder.smallest;
    this.largest = builder.largest;
    this.impersonal = builder.impersonal;
    this.plain = builder.plain;
    this.without = builder.without;
    this.withoutInPlain = inPlain(builder.without);
    this.firstWithout = builder.firstWithout;
    this.lastWithout = builder.lastWithout;
  }

  private static @Nullable CharSet inPlain(@Nullable CharSet characters) {
    CharSet rest = characters == null ? NONE : characters.ofPlainText();
    return rest.equals(NONE) ? null : rest;
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
    Builder builder = new Builder();
    builder.without = characters;
    return builder.build();
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

  /** Returns what is within both. */
  Screen and(Screen other) {
    return allOf(List.of(this, other), CharSet::or);
  }

  /**
   * Returns what is within all of them.
   *
   * @param union joins two sets of characters
   */
  static Screen allOf(List<Screen> screens, BinaryOperator<CharSet> union) {
    Builder all = new Builder();
    CodeSet codes = null;
    for (Screen screen : screens) {
      all.add(screen, union);
      codes =
          codes == null || screen.codes == null
              ? either(codes, screen.codes)
              : codes.and(screen.codes);
    }
    if (codes != null) {
      all.codes = codes.only(all.build()::holds);
    }
    return all.build();
  }

  private static @Nullable CodeSet either(@Nullable CodeSet one, @Nullable CodeSet other) {
    return one == null ? other : one;
  }

  private static CharSet or(CharSet one, CharSet other, BinaryOperator<CharSet> union) {
    return one.equals(NONE) || one.equals(other)
        ? other
        : other.equals(NONE) ? one : union.apply(one, other);
  }

  private static @Nullable Predicate<String> and(
      @Nullable Predicate<String> one, @Nullable Predicate<String> other) {
    return one == null || one.equals(other) ? other : other == null ? one : one.and(other);
  }

  /** Tells whether the value passes without a closer look. */
  boolean holds(Object value) {
    return holds(value, false);
  }

  /**
   * Tells whether the value passes without a closer look.
   *
   * @param isPlain whether it is known to be a plain text
   */
  boolean holds(Object value, boolean isPlain) {
    if (value instanceof String text) {
      return codes != null ? holdsCode(text, codes) : isPlain ? holdsPlain(text) : holdsText(text);
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
      Object entry = list.get(i);
      String text = textOf(entry);
      if (text == null || !holds(text) || (i > 0 && list.indexOf(entry) < i)) {
        return false;
      }
      joined += text.length();
    }
    return size > 0 && joined <= longest && (several || size == 1);
  }

  /** Of an attachment people see the name. */
  private static @Nullable String textOf(Object entry) {
    return entry instanceof Attachment file
        ? file.name()
        : entry instanceof String text ? text : null;
  }

  private boolean holdsCode(String code, CodeSet all) {
    if (code.length() == 1 && code.charAt(0) < Long.SIZE) {
      return ((digitCodes >>> code.charAt(0)) & 1) != 0;
    }
    return all.contains(code);
  }

  /** Of a plain text the characters need not be looked at, nor is a number of a person in it. */
  private boolean holdsPlain(String text) {
    return holdsSizeAndEnds(text)
        && (withoutInPlain == null || !withoutInPlain.anyIn(text))
        && (plain == null || plain.test(text));
  }

  private boolean holdsSizeAndEnds(String text) {
    int length = text.length();
    return length > 0
        && length <= longest
        && !firstWithout.contains(text.charAt(0))
        && !lastWithout.contains(text.charAt(length - 1))
        && !(filled && length <= Placeholders.LONGEST && Placeholders.isPlaceholder(text));
  }

  private boolean holdsText(String text) {
    return holdsSizeAndEnds(text)
        && (without == null || !without.anyIn(text))
        && !(impersonal && PersonalNumbers.isSuspect(text))
        && (plain == null || plain.test(text));
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
    private @Nullable CharSet without;
    private CharSet firstWithout = NONE;
    private CharSet lastWithout = NONE;

    Builder longest(int units) {
      longest = units;
      return this;
    }

    Builder numbers(int from, int to) {
      smallest = from;
      largest = to;
      return this;
    }

    Builder firstWithout(CharSet characters) {
      firstWithout = characters;
      return this;
    }

    Builder lastWithout(CharSet characters) {
      lastWithout = characters;
      return this;
    }

    /** Narrows all but the codes. */
    void add(Screen screen, BinaryOperator<CharSet> union) {
      filled |= screen.filled;
      several &= screen.several;
      longest = Math.min(longest, screen.longest);
      smallest = Math.max(smallest, screen.smallest);
      largest = Math.min(largest, screen.largest);
      impersonal |= screen.impersonal;
      plain = and(plain, screen.plain);
      if (screen.without != null) {
        without = without == null ? screen.without : or(without, screen.without, union);
      }
      firstWithout = or(firstWithout, screen.firstWithout, union);
      lastWithout = or(lastWithout, screen.lastWithout, union);
    }

    Screen build() {
      return new Screen(this);
    }
  }
}
