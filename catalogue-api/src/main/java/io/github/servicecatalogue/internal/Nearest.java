package io.github.servicecatalogue.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds what somebody meant who mistyped a name.
 *
 * <p>Near is what two slips make of it, or slips in a third of the letters: a letter put in, left
 * out or changed, or two neighbours changed round. Small and capital letters, hyphens, underscores
 * and blanks do not count. The first of the nearest names wins, so the answer depends on the order
 * of the names and on nothing else.
 */
public final class Nearest {
  /** Nothing longer is a name; it bounds the work. */
  private static final int LONGEST = 64;

  private static final int SLIPS = 2;

  private Nearest() {}

  /** Returns the name that comes nearest, or null if none comes near. */
  public static @Nullable String of(String typed, Iterable<String> names) {
    String wanted = folded(typed);
    if (wanted.isEmpty() || wanted.length() > LONGEST) {
      return null;
    }
    String best = null;
    int most = most(wanted.length());
    for (String name : names) {
      int distance = distance(wanted, folded(name), most);
      if (distance <= most) {
        best = name;
        most = distance - 1;
      }
      if (most < 0) {
        break;
      }
    }
    return best;
  }

  /** Of a short word something must be left that is right. */
  private static int most(int length) {
    return length <= SLIPS ? length - 1 : length < 5 ? 1 : Math.max(SLIPS, length / 3);
  }

  private static String folded(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '-' && c != '_' && c != ' ') {
        folded.append(c);
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns how many slips make one word of the other; more than {@code most} where they do not.
   */
  public static int distance(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int[] before = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    int[] next = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      next[0] = i;
      int least = i;
      for (int j = 1; j < row.length; j++) {
        char c = one.charAt(i - 1);
        char d = other.charAt(j - 1);
        int best = Math.min(row[j - 1] + (c == d ? 0 : 1), Math.min(row[j], next[j - 1]) + 1);
        if (i > 1 && j > 1 && c == other.charAt(j - 2) && one.charAt(i - 2) == d) {
          best = Math.min(best, before[j - 2] + 1);
        }
        next[j] = best;
        least = Math.min(least, best);
      }
      if (least > most) {
        return most + 1;
      }
      int[] free = before;
      before = row;
      row = next;
      next = free;
    }
    return row[other.length()];
  }
}
