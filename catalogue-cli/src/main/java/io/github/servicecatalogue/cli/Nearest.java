package io.github.servicecatalogue.cli;

import io.github.servicecatalogue.report.internal.Texts;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds what somebody meant who mistyped a name. */
final class Nearest {
  private static final int MOST = 3;
  private static final int LONGEST = 100;

  private Nearest() {}

  /** Returns a sentence that names what was meant, or nothing where nothing comes near. */
  static String hint(Texts texts, String typed, Collection<String> names) {
    List<String> near = of(typed, names);
    return near.isEmpty() ? "" : texts.get("error.did-you-mean", String.join(" / ", near));
  }

  /** Returns the names that come near, the nearest first: by few letters, or holding the word. */
  static List<String> of(String typed, Collection<String> names) {
    if (typed.isEmpty() || typed.length() > LONGEST) {
      return List.of();
    }
    int most = Math.max(2, typed.length() / 3);
    return names.stream()
        .filter(name -> distance(typed, name) <= most || holds(name, typed))
        .sorted(
            Comparator.comparing((String name) -> !holds(name, typed))
                .thenComparingInt(name -> distance(typed, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  private static boolean holds(String name, String typed) {
    return typed.length() > 2 && name.contains(typed);
  }

  /** Returns how many letters must be put in, taken out, changed or changed round. */
  static int distance(String one, String other) {
    int most = Math.max(one.length(), other.length());
    return io.github.servicecatalogue.internal.Nearest.distance(one, other, most);
  }
}
