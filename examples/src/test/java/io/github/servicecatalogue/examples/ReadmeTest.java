package io.github.servicecatalogue.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the README shows as Java stands, line for line, in an example that is compiled and run. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");

  @TestFactory
  Stream<DynamicTest> everySnippetIsPartOfAnExample() throws IOException {
    String examples = examples();
    List<DynamicTest> tests = new ArrayList<>();
    for (String file : List.of("README.md", "docs/README.zh-CN.md")) {
      List<String> snippets = snippets(Files.readString(ROOT.resolve(file)));
      assertThat(snippets).as("snippets of " + file).isNotEmpty();
      for (String snippet : snippets) {
        String firstLine = snippet.lines().findFirst().orElse("");
        tests.add(
            DynamicTest.dynamicTest(
                file + ": " + firstLine,
                () -> assertThat(examples).contains(withoutIndentation(snippet))));
      }
    }
    return tests.stream();
  }

  private static List<String> snippets(String markdown) {
    List<String> snippets = new ArrayList<>();
    String begin = "```java\n";
    for (int from = markdown.indexOf(begin); from >= 0; from = markdown.indexOf(begin, from)) {
      from += begin.length();
      snippets.add(markdown.substring(from, markdown.indexOf("```", from)));
    }
    return snippets;
  }

  private static String examples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      StringBuilder all = new StringBuilder();
      for (Path source : sources) {
        all.append(withoutIndentation(Files.readString(source)));
      }
      return all.toString();
    }
  }

  private static String withoutIndentation(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining("\n", "", "\n"));
  }
}
