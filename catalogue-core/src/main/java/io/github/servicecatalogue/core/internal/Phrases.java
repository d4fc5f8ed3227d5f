package io.github.servicecatalogue.core.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for words in running text, allocating nothing.
 *
 * <p>A clause ends at a comma, a stop, a semicolon, a colon or a line break; the 、 of an
 * enumeration does not end it.
 */
final class Phrases {
  /** As far back as a word such as 无需 still belongs to what follows: 无需提供身份证原件及复印件. */
  private static final int REACH_OF_DENIAL = 12;

  private static final String ENDS_OF_CLAUSE = "，。；：！？,;:!?\n\r";
  private static final String DENYING = "无不免未非勿";
  private static final String DENIED = "需须必用再要应于提交收求能法";

  private Phrases() {}

  /** Returns the first of the words, in the order of the list, that the text holds; or null. */
  static @Nullable String firstIn(String text, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (text.contains(words.get(i))) {
        return words.get(i);
      }
    }
    return null;
  }

  /** Tells whether what stands at that place is denied within its clause: 无需, 不再, 免于 … */
  static boolean isDenied(String text, int at) {
    for (int i = at - 1; i >= 0 && i >= at - REACH_OF_DENIAL; i--) {
      char c = text.charAt(i);
      if (endsClause(c)) {
        return false;
      }
      if (DENYING.indexOf(c) >= 0 && DENIED.indexOf(text.charAt(i + 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  static boolean endsClause(char c) {
    return ENDS_OF_CLAUSE.indexOf(c) >= 0;
  }

  /** Returns where the clause ends in which that place lies. */
  static int endOfClause(String text, int at) {
    int end = at;
    while (end < text.length() && !endsClause(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
