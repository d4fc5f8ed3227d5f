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
  /**
   * To which classes each character belongs, a bit for each. All sets of characters share this one
   * table, and a text is read to its end without a branch: both matter more than stopping early.
   */
  private final byte[] classes;

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

  /** All of them: a text in which none occurs needs no closer look. */
  private final int minded;

  private final @Nullable Predicate<String> plain;

  Look(Screen screen, CharClasses classes) {
    this.classes = classes.table();
    this.several = screen.several;
    this.longest = screen.longest;
    this.smallest = screen.smallest;
    this.largest = screen.largest;
    this.placeholders = bit(screen.placeholders, classes);
    this.digits = bit(screen.numbersOfPersons, classes);
    this.without = classes.bits(screen.without);
    this.firstWithout = classes.bits(screen.firstWithout);
    this.lastWithout = classes.bits(screen.lastWithout);
    this.minded = placeholders | digits | without | firstWithout | lastWithout;
    this.plain = screen.plain;
    CodeSet all = screen.codes;
    this.codes = all == null ? null : all.only(this::holdsText);
  }

  private static int bit(@Nullable CharSet set, CharClasses classes) {
    return set == null ? 0 : classes.bit(set);
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

  private boolean holdsText(String text) {
    int length = text.length();
    if (length == 0 || length > longest) {
      return false;
    }
    byte[] table = classes;
    int all = 0;
    for (int i = 0; i < length; i++) {
      all |= table[text.charAt(i)];
    }
    return ((all & minded) == 0 || holdsCloser(text, all)) && (plain == null || plain.test(text));
  }

  private boolean holdsCloser(String text, int all) {
    int first = classes[text.charAt(0)];
    int last = classes[text.charAt(text.length() - 1)];
    return ((all & without) | (first & firstWithout) | (last & lastWithout)) == 0
        && !((first & placeholders) != 0 && Placeholders.isPlaceholder(text))
        && !((all & digits) != 0 && mayHoldNumberOfPerson(text));
  }

  private boolean mayHoldNumberOfPerson(String text) {
    byte[] table = classes;
    int step = PersonalNumbers.SHORTEST;
    for (int at = step - 1, end = text.length(); at < end; at += step) {
      if (((table[text.charAt(at)] | table[text.charAt(at - 1)]) & digits) != 0
          && PersonalNumbers.mayCover(text, at)) {
        return true;
      }
    }
    return false;
  }
}
