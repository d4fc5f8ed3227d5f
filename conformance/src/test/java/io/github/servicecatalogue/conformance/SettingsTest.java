package io.github.servicecatalogue.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.core.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
