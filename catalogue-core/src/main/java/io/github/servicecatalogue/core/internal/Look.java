package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Attachment;
import io.github.servicecatalogue.Placeholders;
import io.github.servicecatalogue.internal.PersonalNumbers;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Screen} made ready: tells at one look whether a value is within it. Immutable and
 * thread-safe.
 */
final class Look {
  private final CharClasses classes;
  private final @Nullable CodeSet codes;
  private final boolean several;
  private final int longest;
  private final int smallest;
  private final int largest;
  private final int placeholders;
  private final int digits;
  private final int without;
  private final int firstWithout;
  private final int lastWithout;

  /** A text that begins with none of these, and holds none of those, needs no closer look. */
  private final int mindedAtFirst;

  private final int minded;

  private final @Nullable Predicate<String> plain;

  Look(Screen screen, CharClasses classes) {
    this.classes = classes;
    this.several = screen.several;
    this.longest = screen.longest;
    this.smallest = screen.smallest;
    this.largest = screen.largest;
    this.placeholders = bit(screen.placeholders, classes);
    this.digits = bit(screen.numbersOfPersons, classes);
    this.without = classes.bits(screen.without);
    this.firstWithout = classes.bits(screen.firstWithout);
    this.lastWithout = classes.bits(screen.lastWithout);
    this.mindedAtFirst = placeholders | firstWithout;
    this.minded = digits | without | lastWithout;
    this.plain = screen.plain;
    CodeSet all = screen.codes;
    this.codes = all == null ? null : all.only(code -> holdsText(code, charactersOf(code)));
  }

  private static int bit(@Nullable CharSet set, CharClasses classes) {
    return set == null ? 0 : classes.bit(set);
  }

  /** Tells whether the value passes without a closer look. */
  boolean holds(Object value) {
    if (value instanceof String text) {
      return codes != null ? codes.contains(text) : holdsText(text, charactersOf(text));
    }
    return holdsOther(value);
  }

  /**
   * Tells the same as {@link #holds}.
   *
   * @param characters of a text, what {@link #charactersOf} returned, of this look or one that
   *     joins it
   */
  boolean holds(Object value, int characters) {
    if (value instanceof String text) {
      return codes != null ? codes.contains(text) : holdsText(text, characters);
    }
    return holdsOther(value);
  }

  /** Returns which classes of characters occur in the value, if it is a text. */
  int charactersOf(Object value) {
    return minded != 0 && value instanceof String text ? classes.of(text, minded) : 0;
  }

  private boolean holdsOther(Object value) {
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

  private boolean holdsText(String text, int characters) {
    int length = text.length();
    return length > 0
        && length <= longest
        && (((characters & minded) | (classes.of(text.charAt(0)) & mindedAtFirst)) == 0
            || holdsCloser(text, characters))
        && (plain == null || plain.test(text));
  }

  private boolean holdsCloser(String text, int characters) {
    int first = classes.of(text.charAt(0));
    int last = classes.of(text.charAt(text.length() - 1));
    return ((characters & without) | (first & firstWithout) | (last & lastWithout)) == 0
        && !((first & placeholders) != 0 && Placeholders.isPlaceholder(text))
        && !((characters & digits) != 0 && PersonalNumbers.isSuspect(text));
  }
}
