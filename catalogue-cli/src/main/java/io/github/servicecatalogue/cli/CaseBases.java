package io.github.servicecatalogue.cli;

import io.github.servicecatalogue.Language;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What the clean items are called from which the cases start. */
final class CaseBases {
  private CaseBases() {}

  /** Returns the name of a base in that language; its id where it has none. */
  static String name(String base, Language language) throws IOException {
    if (CasePage.read("bases") instanceof List<?> names) {
      for (Object entry : names) {
        if (entry instanceof Map<?, ?> name && base.equals(name.get("base"))) {
          return CasePage.textOf(name, language.locale().getLanguage());
        }
      }
    }
    return base;
  }
}
