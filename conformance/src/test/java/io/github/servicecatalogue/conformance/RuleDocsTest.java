package io.github.servicecatalogue.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.json.ProfileException;
import io.github.servicecatalogue.json.ProfileReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The pages under {@code docs/rules} say what the rules say now. With {@code -Drules.docs=write}
 * they are written anew.
 */
class RuleDocsTest {
  private static final Path FOLDER = Path.of("..", "docs", "rules");
  private static final String COMMAND =
      "mvn -q -pl conformance -am test -Dtest=RuleDocsTest -Drules.docs=write"
          + " -Dsurefire.failIfNoSpecifiedTests=false";
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\"></a>");

  private static Path folder(Language language) {
    return FOLDER.resolve(language.locale().getLanguage());
  }

  @ParameterizedTest
  @EnumSource
  void pagesSayWhatTheRulesSay(Language language) throws IOException {
    Map<String, String> pages = new RuleDocs(language).pages();
    if ("write".equals(System.getProperty("rules.docs"))) {
      write(folder(language), pages);
    }
    Set<String> names = new TreeSet<>(present(folder(language)));
    names.addAll(pages.keySet());
    List<String> stale = new ArrayList<>();
    for (String name : names) {
      Path file = folder(language).resolve(name);
      String there = Files.exists(file) ? read(file) : "";
      if (!there.equals(pages.getOrDefault(name, ""))) {
        stale.add("docs/rules/" + language.locale().getLanguage() + "/" + name);
      }
    }
    if (!stale.isEmpty()) {
      fail("stale: " + String.join(", ", stale) + "\nwrite them anew with: " + COMMAND);
    }
  }

  private static void write(Path folder, Map<String, String> pages) throws IOException {
    Files.createDirectories(folder);
    for (String name : present(folder)) {
      if (!pages.containsKey(name)) {
        Files.delete(folder.resolve(name));
      }
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.write(folder.resolve(page.getKey()), page.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static List<String> present(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Git may have given the lines the ends of another system. */
  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  @ParameterizedTest
  @EnumSource
  void bothRunsGiveTheSame(Language language) throws IOException {
    assertThat(new RuleDocs(language).pages()).isEqualTo(new RuleDocs(language).pages());
  }

  @Test
  void bothLanguagesHaveTheSamePagesAndAnchors() throws IOException {
    Map<String, List<String>> chinese = anchors(new RuleDocs(Language.ZH).pages());
    assertThat(anchors(new RuleDocs(Language.EN).pages())).isEqualTo(chinese);
    assertThat(chinese.get("time-limit.md")).contains("promise-within-legal");
  }

  private static Map<String, List<String>> anchors(Map<String, String> pages) {
    Map<String, List<String>> anchors = new TreeMap<>();
    pages.forEach(
        (name, text) ->
            anchors.put(
                name, ANCHOR.matcher(text).results().map(match -> match.group(1)).toList()));
    return anchors;
  }

  @ParameterizedTest
  @EnumSource
  void linksLeadSomewhere(Language language) throws IOException {
    Map<Path, String> texts = new TreeMap<>();
    for (Language each : Language.values()) {
      new RuleDocs(each)
          .pages()
          .forEach((name, text) -> texts.put(folder(each).resolve(name).normalize(), text));
    }
    List<String> broken = new ArrayList<>();
    for (Map.Entry<Path, String> page : texts.entrySet()) {
      if (page.getKey().startsWith(folder(language).normalize())) {
        Matcher link = LINK.matcher(withoutBlocks(page.getValue()));
        while (link.find()) {
          if (!leadsSomewhere(page.getKey(), link.group(1), texts)) {
            broken.add(page.getKey() + ": " + link.group(1));
          }
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static String withoutBlocks(String markdown) {
    return markdown.replaceAll("(?s)```.*?```", "");
  }

  private static boolean leadsSomewhere(Path page, String target, Map<Path, String> texts) {
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    Path path = file.isEmpty() ? page : page.resolveSibling(file).normalize();
    String text = texts.get(path);
    if (text == null) {
      return hash < 0 && Files.exists(path);
    }
    return hash < 0 || text.contains("<a id=\"" + target.substring(hash + 1) + "\"></a>");
  }

  @Test
  void theProfileOnTheIndexCanBeRead(@TempDir Path folder) throws IOException, ProfileException {
    Path file = Files.writeString(folder.resolve("my-city.json"), RuleDocs.PROFILE);

    Profile profile = ProfileReader.read(file);

    assertThat(profile.severity("privacy/mobile-number")).isEqualTo(Severity.OFF);
    assertThat(profile.severity("url/syntax")).isEqualTo(Severity.INFO);
    assertThat(profile.setting("licence-days", 0)).isEqualTo(15);
  }

  @Test
  void theCommandIsTold() throws IOException {
    assertThat(Files.readString(Path.of("..", "CONTRIBUTING.md"), StandardCharsets.UTF_8))
        .contains(COMMAND);
  }
}
