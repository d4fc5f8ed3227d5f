package io.github.servicecatalogue.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.conformance.RuleCases.RuleFile;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A profile file is told of a setting that there is not, so every setting must be stated. */
class SettingsTest {
  private static final Path SOURCES = Path.of("..", "catalogue-core", "src", "main", "java");

  @Test
  void everySettingThatARuleAsksForStandsInTheNationalProfile() throws IOException {
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        for (String call : List.of(".setting(\"", ".settings(\"")) {
          for (int at = source.indexOf(call); at >= 0; at = source.indexOf(call, at + 1)) {
            int from = at + call.length();
            asked.add(source.substring(from, source.indexOf('"', from)));
          }
        }
      }
    }
    // those for each element or unit have no end
    asked.removeIf(name -> name.endsWith("."));
    assertThat(asked).contains("licence-days", "own-schemes");
    assertThat(Profile.national().settingNames()).containsAll(asked);
  }

  /** The settings of the national profile, with families such as {@code working-days.UNIT}. */
  private static boolean isDescribed(String setting, Collection<String> described) {
    int dot = setting.indexOf('.');
    return described.contains(setting)
        || (dot > 0
            && described.stream().anyMatch(name -> name.startsWith(setting.substring(0, dot + 1))));
  }

  @Test
  void everySettingIsDescribedWithItsRulesInBothLanguages() {
    Set<String> described = new TreeSet<>();
    for (JsonNode setting : RuleCases.list("settings.json")) {
      String name = setting.path("setting").asText();
      assertThat(described.add(name)).as(name).isTrue();
      assertThat(setting.path("zh").asText()).as(name).isNotBlank();
      assertThat(setting.path("en").asText()).as(name).isNotBlank();
      assertThat(setting.path("rules")).as(name).isNotEmpty();
      for (JsonNode rule : setting.path("rules")) {
        assertThat(Rules.find(rule.asText())).as("%s: %s", name, rule).isNotNull();
      }
    }
    Set<String> known = new TreeSet<>();
    for (String id : Profile.builtIn()) {
      known.addAll(Profile.of(id).settingNames());
    }
    assertThat(known).allMatch(setting -> isDescribed(setting, described));
    known.add("as-of");
    assertThat(described)
        .allMatch(name -> known.stream().anyMatch(s -> isDescribed(s, Set.of(name))));
  }

  /** Where a case needs a setting to give its findings, the rule reads that setting. */
  @Test
  void aSettingThatChangesFindingsOfARuleIsListedWithIt() throws IOException {
    Set<String> listed = new TreeSet<>();
    for (JsonNode setting : RuleCases.list("settings.json")) {
      String name = setting.path("setting").asText().replaceFirst("\\.[A-Z]+$", ".");
      setting.path("rules").forEach(rule -> listed.add(rule.asText() + " " + name));
    }
    for (RuleFile file : RuleCases.files()) {
      for (JsonNode source : file.content().path("cases")) {
        if (source.has("settings")) {
          ObjectNode without = source.deepCopy();
          without.remove("settings");
          Set<String> changed = findings(file.rule(), source);
          Set<String> before = findings(file.rule(), without);
          if (!changed.equals(before)) {
            assertThat(source.path("settings").fieldNames())
                .toIterable()
                .as("%s: %s", file.rule(), source.path("name"))
                .anyMatch(
                    name -> listed.contains(file.rule() + " " + name.replaceFirst("\\..*", ".")));
          }
        }
      }
    }
  }

  private static Set<String> findings(String rule, JsonNode source) throws IOException {
    Set<String> findings = new TreeSet<>();
    for (Finding finding : new RuleCase(rule, source).findings()) {
      if (finding.rule().equals(rule)) {
        findings.add(finding.toString());
      }
    }
    return findings;
  }
}
