package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.HANDLE_FLOW;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Step;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.Profile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a licence (code list {@code licence-step}) with the words that stand for them,
 * looked for in the flow and in the names of the steps.
 */
final class LicenceSteps {
  /** For each step its words; the first one names it. */
  private final List<List<String>> steps;

  private LicenceSteps(List<List<String>> steps) {
    this.steps = steps;
  }

  static LicenceSteps of(Profile profile) {
    List<String> synonyms = profile.settings("words-for-licence-steps");
    List<List<String>> steps = new ArrayList<>();
    CodeList list = profile.codeLists().find("licence-step");
    if (list != null) {
      for (CodeList.Entry entry : list.entries()) {
        List<String> words = new ArrayList<>(List.of(entry.code()));
        String prefix = entry.code() + ":";
        synonyms.stream()
            .filter(synonym -> synonym.startsWith(prefix))
            .forEach(synonym -> words.add(synonym.substring(prefix.length())));
        steps.add(List.copyOf(words));
      }
    }
    return new LicenceSteps(List.copyOf(steps));
  }

  int count() {
    return steps.size();
  }

  boolean areAllIn(CheckedItem item) {
    for (int i = 0; i < steps.size(); i++) {
      if (!isIn(item, steps.get(i))) {
        return false;
      }
    }
    return true;
  }

  List<String> missingIn(CheckedItem item) {
    List<String> missing = new ArrayList<>();
    for (List<String> words : steps) {
      if (!isIn(item, words)) {
        missing.add(words.get(0));
      }
    }
    return missing;
  }

  private static boolean isIn(CheckedItem item, List<String> words) {
    if (holds(item.get(HANDLE_FLOW), words)) {
      return true;
    }
    List<Step> rows = item.rows(RowKind.STEPS);
    for (int i = 0; i < rows.size(); i++) {
      if (holds(rows.get(i).stepName(), words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(@Nullable String text, List<String> words) {
    return text != null && Phrases.firstIn(text, words) != null;
  }
}
