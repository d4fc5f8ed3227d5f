package io.github.servicecatalogue;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that stand for an empty value (占位词), such as 无 or {@code null}; code list {@code
 * placeholder-word}.
 *
 * <p>Such a word is read as empty, but kept.
 */
public final class Placeholders {
  private static final Set<String> WORDS = words();

  /** The most UTF-16 units of a placeholder without space around it. */
  public static final int LONGEST = WORDS.stream().mapToInt(String::length).max().orElse(0);

  /** What a placeholder may begin with, behind space; most short texts begin otherwise. */
  public static final String FIRST_CHARACTERS = firstCharacters();

  private Placeholders() {}

  private static Set<String> words() {
    CodeList list = CodeLists.national().find("placeholder-word");
    Set<String> words = new HashSet<>();
    if (list != null) {
      for (CodeList.Entry entry : list.entries()) {
        // a hyphen or N/A was never seen to stand for nothing, and may say something
        if (entry.grade() != Grade.D) {
          words.add(entry.code().toLowerCase(Locale.ROOT));
        }
      }
    }
    return Set.copyOf(words);
  }

  private static String firstCharacters() {
    StringBuilder characters = new StringBuilder();
    for (String word : WORDS) {
      if (!word.isEmpty()) {
        characters.append(word.charAt(0)).append(Character.toUpperCase(word.charAt(0)));
      }
    }
    return characters.toString();
  }

  /** Tells whether a text says something: it is neither null, blank nor a placeholder. */
  public static boolean isFilled(@Nullable String text) {
    return text != null && !isPlaceholder(text);
  }

  /** Tells whether the whole text, apart from space around it, is empty or a placeholder. */
  public static boolean isPlaceholder(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (from < to && isSpace(text.charAt(to - 1))) {
      to--;
    }
    // almost every text is longer than any placeholder, so nothing is allocated for it
    return to - from <= LONGEST
        && (from == to || mayBegin(text.charAt(from)))
        && WORDS.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
  }

  private static boolean mayBegin(char c) {
    return (c < '0' || c > '9') && FIRST_CHARACTERS.indexOf(c) >= 0;
  }

  /** Tells whether the character is space that does not count around a text. */
  public static boolean isSpace(char c) {
    return c <= ' ' || c == '\u3000' || c == '\u00a0' || c == '\ufeff';
  }
}
