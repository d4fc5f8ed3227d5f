package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.Placeholders;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.TimeUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 32 bits of what an item says about an element, 0 where it says nothing. The form does not count:
 * spaces, widths, styles of brackets, the order of a list. Not thread-safe.
 */
final class Sayings {
  private static final int UPPER = 32;

  private final Fingerprint fingerprint;

  Sayings(Fingerprint fingerprint) {
    this.fingerprint = fingerprint;
  }

  int ofText(@Nullable String text) {
    return text == null ? 0 : bits(sum(text));
  }

  int ofList(@Nullable List<String> list) {
    long sum = 0;
    if (list != null) {
      for (int i = 0; i < list.size(); i++) {
        sum += sum(list.get(i));
      }
    }
    return bits(sum);
  }

  /** What an element of rows says, all rows together. */
  int ofRows(List<? extends ElementHolder> rows, Element<String> element) {
    long sum = 0;
    for (int i = 0; i < rows.size(); i++) {
      String text = rows.get(i).get(element);
      sum += text == null ? 0 : sum(text);
    }
    return bits(sum);
  }

  /** A number without a unit that is known says nothing yet. */
  int ofLimit(CheckedItem item, Element<Integer> limit, Element<String> unit) {
    Integer number = item.get(limit);
    TimeUnit known = item.unit(unit);
    return number == null || known == null
        ? 0
        : bits(fingerprint.begin().add(number).add(known.name()).end().high());
  }

  private long sum(String text) {
    return Placeholders.isPlaceholder(text) ? 0 : fingerprint.begin().addFolded(text).end().high();
  }

  private static int bits(long sum) {
    int bits = (int) (sum >>> UPPER);
    return bits == 0 && sum != 0 ? 1 : bits;
  }
}
