package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.CodeLists;
import io.github.servicecatalogue.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the codes for the words that some forms write in their place (crosswalk, section 3). */
final class Words {
  private Words() {}

  /** Returns 1 or 0 for a word that says yes or no, or null. */
  static @Nullable String flagOf(String word) {
    return switch (word) {
      case "是", "支持" -> "1";
      case "否", "不支持" -> "0";
      default -> null;
    };
  }

  /**
   * Returns the code whose meaning is the word, or begins with the word and goes on in brackets, as
   * 省级 does for 省级(直属); or null.
   */
  static @Nullable String codeOf(Element<?> element, String word, CodeLists lists) {
    CodeList list = lists.listOf(element);
    if (list == null) {
      return null;
    }
    for (CodeList.Entry entry : list.entries()) {
      String meaning = entry.zhMeaning();
      if (meaning.equals(word) || (meaning.startsWith(word) && isBracket(meaning, word.length()))) {
        return entry.code();
      }
    }
    return null;
  }

  private static boolean isBracket(String text, int at) {
    return text.charAt(at) == '(' || text.charAt(at) == '（';
  }

  /** Splits a text at commas that stand outside of brackets; names contain other marks. */
  static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? ',' : text.charAt(i);
      if ("([（【〔《".indexOf(c) >= 0) {
        depth++;
      } else if (")]）】〕》".indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if ((c == ',' && depth == 0) || i == text.length()) {
        String part = text.substring(from, i).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        from = i + 1;
      }
    }
    return parts;
  }

  /** A limit in one text. */
  record Limit(int number, String unit) {
    /** What is promised at once takes no time, whatever the unit. */
    static final Limit AT_ONCE = new Limit(0, "工作日");
  }

  /** Reads a promise: a limit, or the words that it is handled at once. */
  static @Nullable Limit promise(String text) {
    return switch (text.strip()) {
      case "即办", "当场办结" -> Limit.AT_ONCE;
      default -> limit(text);
    };
  }

  /**
   * Reads {@code 30(工作日)}, {@code 30（工作日）}, {@code 6个工作日} or {@code 3天}: a number and a unit; or
   * returns null.
   */
  static @Nullable Limit limit(String text) {
    String trimmed = text.strip();
    int digits = 0;
    while (digits < trimmed.length()
        && trimmed.charAt(digits) >= '0'
        && trimmed.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == 0 || digits > 9) {
      return null;
    }
    String unit = trimmed.substring(digits).strip();
    if (!unit.isEmpty() && isBracket(unit, 0)) {
      char last = unit.charAt(unit.length() - 1);
      unit = last == ')' || last == '）' ? unit.substring(1, unit.length() - 1) : "";
    } else if (unit.startsWith("个")) {
      unit = unit.substring(1);
    }
    boolean known = !unit.isBlank() && unit.chars().noneMatch(Character::isDigit);
    return known ? new Limit(Integer.parseInt(trimmed, 0, digits, 10), unit.strip()) : null;
  }
}
