package io.github.servicecatalogue.json.internal;

import java.util.Map;

/** Decodes the entities of HTML that data was encoded with on its way (crosswalk, section 3). */
final class Entities {
  private static final Map<String, String> NAMED =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0", "middot",
          "·", "ldquo", "“", "rdquo", "”", "mdash", "—");
  private static final int LONGEST = 10;

  private Entities() {}

  /** Decodes each entity once. */
  static String decoded(String text) {
    StringBuilder decoded = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = c == '&' ? text.indexOf(';', i) : -1;
      String meaning =
          end > i + 1 && end - i <= LONGEST ? meaningOf(text.substring(i + 1, end)) : null;
      if (meaning == null) {
        decoded.append(c);
        i++;
      } else {
        decoded.append(meaning);
        i = end + 1;
      }
    }
    return decoded.toString();
  }

  private static @org.jspecify.annotations.Nullable String meaningOf(String entity) {
    if (!entity.startsWith("#")) {
      return NAMED.get(entity);
    }
    boolean hex = entity.startsWith("#x") || entity.startsWith("#X");
    try {
      int code = Integer.parseInt(entity, hex ? 2 : 1, entity.length(), hex ? 16 : 10);
      boolean sound = Character.isValidCodePoint(code) && code >= ' ' && !isSurrogate(code);
      return sound ? Character.toString(code) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static boolean isSurrogate(int code) {
    return code <= Character.MAX_VALUE && Character.isSurrogate((char) code);
  }
}
