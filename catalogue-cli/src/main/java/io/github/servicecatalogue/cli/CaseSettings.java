package io.github.servicecatalogue.cli;

import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.report.internal.Texts;
import io.github.servicecatalogue.report.internal.Visible;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The settings that a rule reads, as the list beside the case files tells them. */
final class CaseSettings {
  private static final int LONGEST_VALUE = 60;

  private CaseSettings() {}

  /** Returns one line for each setting of a rule: its name, its national value and its meaning. */
  static List<String> of(Texts texts, String rule, Language language) throws IOException {
    List<String> lines = new ArrayList<>();
    if (CasePage.read("settings") instanceof List<?> settings) {
      for (Object entry : settings) {
        if (entry instanceof Map<?, ?> setting
            && setting.get("rules") instanceof List<?> rules
            && rules.contains(rule)) {
          lines.add(line(texts, setting, language));
        }
      }
    }
    return lines;
  }

  private static String line(Texts texts, Map<?, ?> setting, Language language) {
    String name = CasePage.textOf(setting, "setting");
    String value = Visible.cut(String.join(" ", Profile.national().settings(name)), LONGEST_VALUE);
    String meaning = CasePage.textOf(setting, language.locale().getLanguage());
    return value.isEmpty()
        ? texts.get("page.setting-unset", name, meaning)
        : texts.get("page.setting-set", name, meaning, value);
  }
}
