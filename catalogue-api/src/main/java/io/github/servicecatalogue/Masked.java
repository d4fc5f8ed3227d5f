package io.github.servicecatalogue;

import io.github.servicecatalogue.internal.PersonalNumbers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the identity and mobile numbers of persons unreadable in what a finding holds, so that no
 * report spreads them, whichever rule reports. Codes and web addresses are no text and stay.
 *
 * <p>Stateless and thread-safe.
 */
final class Masked {
  /** For the id and the name of each element, whether its value is a code or an address. */
  private static final Map<String, Boolean> KEPT = kept();

  private Masked() {}

  private static Map<String, Boolean> kept() {
    Map<String, Boolean> kept = new HashMap<>();
    for (Element<?> element : Elements.all()) {
      boolean code = element.type() == ElementType.IDENTIFIER || element.type() == ElementType.URL;
      kept.put(element.id(), code);
      kept.put(element.enName(), code);
    }
    return Map.copyOf(kept);
  }

  /**
   * Tells whether what has that name may be shown as it is.
   *
   * @param name the id or name of an element, or another name
   * @param otherwise what holds for another name
   */
  static boolean isKept(String name, boolean otherwise) {
    return KEPT.getOrDefault(name, otherwise);
  }

  /** Returns a text, a code or a list of them without such numbers; anything else as it is. */
  static Object value(Object value) {
    if (value instanceof String text) {
      return text(text);
    }
    if (value instanceof Coded coded) {
      String code = PersonalNumbers.masked(coded.code());
      return code.equals(coded.code()) ? coded : new Coded(coded.element(), code);
    }
    return value instanceof List<?> list ? list.stream().map(Masked::value).toList() : value;
  }

  /** What could not be read stands in a finding as it was written, with the escapes of JSON. */
  private static String text(String text) {
    String masked = PersonalNumbers.masked(text);
    if (masked.indexOf('\\') < 0) {
      return masked;
    }
    String plain = PersonalNumbers.unescaped(masked);
    String again = PersonalNumbers.masked(plain);
    return again.equals(plain) ? masked : again;
  }
}
