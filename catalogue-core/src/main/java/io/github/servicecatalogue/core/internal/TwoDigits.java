package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.CodeLists;

/** The two-digit codes of a list, as a table, so that a look-up needs no text of its own. */
final class TwoDigits {
  private final boolean[] known = new boolean[100];

  private TwoDigits() {}

  /** Returns the codes of the list of that id; what is not two digits is left out. */
  static TwoDigits of(CodeLists lists, String id) {
    TwoDigits table = new TwoDigits();
    CodeList list = lists.find(id);
    if (list != null) {
      for (CodeList.Entry entry : list.entries()) {
        int number = number(entry.code(), 0);
        if (entry.code().length() == 2 && number >= 0) {
          table.known[number] = true;
        }
      }
    }
    return table;
  }

  /** Tells whether the two characters from {@code from} on are a code of the list. */
  boolean has(String text, int from) {
    int number = number(text, from);
    return number >= 0 && known[number];
  }

  private static int number(String text, int from) {
    if (from + 2 > text.length()) {
      return -1;
    }
    int tens = text.charAt(from) - '0';
    int ones = text.charAt(from + 1) - '0';
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
  }
}
