package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.BASIC_CODE;
import static io.github.servicecatalogue.Elements.BODY_CODE;
import static io.github.servicecatalogue.Elements.HANDLING_ITEM_CODE;
import static io.github.servicecatalogue.Elements.IMPLEMENTATION_CODE;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.CodeLists;
import io.github.servicecatalogue.Element;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tests a value against the width of its column, in characters (code points).
 *
 * @param max the most characters
 */
record LengthCheck(int max) implements ElementWalk.ValueCheck {
  /** Codes with a structure of their own have a length as part of it. */
  private static final Set<Element<?>> STRUCTURED =
      Set.of(BASIC_CODE, IMPLEMENTATION_CODE, HANDLING_ITEM_CODE, BODY_CODE);

  /** Returns the test of an element; null for one without limit, or whose list judges the value. */
  static @Nullable LengthCheck of(Element<?> element, CodeLists lists) {
    CodeList list = lists.listOf(element);
    boolean judgedByList = list != null && !list.isOpen();
    return element.maxLength() == 0 || judgedByList || STRUCTURED.contains(element)
        ? null
        : new LengthCheck(element.maxLength());
  }

  @Override
  public boolean passes(Object value) {
    return (value instanceof String text && text.length() <= max) || length(value) <= max;
  }

  @Override
  public void report(Object value, Place place) {
    int length = length(value);
    place.report().value(length).expectedAtMost(max).with("length", length).with("max", max);
  }

  /** Code points are never more than UTF-16 units. */
  @Override
  public Screen screen() {
    return Screen.atMost(max);
  }

  private static int length(Object value) {
    if (value instanceof String text) {
      return text.codePointCount(0, text.length());
    }
    if (value instanceof Integer number) {
      return digits(number);
    }
    return value instanceof List<?> list ? joined(list) : 0;
  }

  private static int digits(int number) {
    int digits = 1;
    for (int rest = number / 10; rest != 0; rest /= 10) {
      digits++;
    }
    return digits;
  }

  /** The column holds several values joined by a comma. */
  private static int joined(List<?> list) {
    int length = Math.max(0, list.size() - 1);
    for (int i = 0; i < list.size(); i++) {
      length += list.get(i) instanceof String text ? text.codePointCount(0, text.length()) : 0;
    }
    return length;
  }
}
