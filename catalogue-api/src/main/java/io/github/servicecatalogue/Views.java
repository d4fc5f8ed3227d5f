package io.github.servicecatalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns plain values into what the views of an item show. */
final class Views {
  private Views() {}

  /** Returns the list, empty where there is none. */
  static <T> List<T> list(ElementValues values, Member<List<T>> member) {
    List<T> list = values.get(member);
    return list == null ? List.of() : list;
  }

  /** Returns the code with its element, or null. */
  static @Nullable Coded coded(ElementValues values, Element<String> element) {
    return Coded.of(element, values.get(element));
  }

  /** Returns the codes with their element, empty where there are none. */
  static List<Coded> codes(ElementValues values, Element<List<String>> element) {
    return list(values, element).stream().map(code -> new Coded(element, code)).toList();
  }

  /** Returns yes or no, or null where the value is neither 1 nor 0. */
  static @Nullable Boolean flag(ElementValues values, Element<String> element) {
    String value = values.get(element);
    if ("1".equals(value)) {
      return Boolean.TRUE;
    }
    return "0".equals(value) ? Boolean.FALSE : null;
  }
}
