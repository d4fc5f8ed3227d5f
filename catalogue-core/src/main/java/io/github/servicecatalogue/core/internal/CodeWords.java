package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.CodeText;
import io.github.servicecatalogue.internal.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words that stand in the place of codes, and what was meant by a code that no list has. */
final class CodeWords {
  /** Of shorter words too much would come near. */
  private static final int SHORTEST_WORD = 3;

  private CodeWords() {}

  /** Returns the words for a meaning: itself, and 省级 for 省级(直属). */
  static List<String> of(String meaning) {
    List<String> words = new ArrayList<>(List.of(meaning));
    int open = meaning.indexOf('(');
    int close = meaning.indexOf(')');
    if (open > 0 && close > open) {
      words.add(meaning.substring(0, open) + meaning.substring(close + 1));
    }
    return words;
  }

  /**
   * Returns the code that was probably meant: by the word for it, by a word that is near one, by
   * full-width characters, or by a zero too many or too few; or null. Codes of few characters are
   * never guessed by likeness, as all of them are alike.
   */
  static @Nullable String codeMeantBy(String found, CodeList list, List<String> codes) {
    String clean = CodeText.repaired(found);
    List<String> words = new ArrayList<>();
    List<String> codeOfWord = new ArrayList<>();
    for (CodeList.Entry entry : list.entries()) {
      if (codes.contains(entry.code())) {
        for (String word : of(entry.zhMeaning())) {
          words.add(word);
          codeOfWord.add(entry.code());
        }
        words.add(entry.enMeaning());
        codeOfWord.add(entry.code());
      }
    }
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals(found) || words.get(i).equals(found.strip())) {
        return codeOfWord.get(i);
      }
    }
    if (clean.isEmpty()) {
      return null;
    }
    for (String code : List.of(clean, "0" + clean, withoutZeros(clean))) {
      if (codes.contains(code)) {
        return code;
      }
    }
    String near = found.length() < SHORTEST_WORD ? null : Nearest.of(found, words);
    return near == null ? null : codeOfWord.get(words.indexOf(Objects.requireNonNull(near)));
  }

  private static String withoutZeros(String code) {
    int from = 0;
    while (from < code.length() - 1 && code.charAt(from) == '0') {
      from++;
    }
    return code.substring(from);
  }
}
