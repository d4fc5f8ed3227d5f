package io.github.servicecatalogue.conformance;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The case files, as the module holds them. */
final class RuleCases {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** One file: a rule with its reason, its source and its cases. */
  record RuleFile(Path path, String rule, JsonNode content, List<RuleCase> cases) {}

  private RuleCases() {}

  /** Returns the files of all rules in the order of their names. */
  static List<RuleFile> files() {
    List<RuleFile> files = new ArrayList<>();
    for (Path path : jsonFiles(folder().resolve("rules"))) {
      JsonNode content = read(path);
      String rule = content.path("rule").asText();
      List<RuleCase> cases = new ArrayList<>();
      content.path("cases").forEach(source -> cases.add(new RuleCase(rule, source)));
      files.add(new RuleFile(path, rule, content, cases));
    }
    return files;
  }

  /** Returns the names of all bases. */
  static List<String> bases() {
    return jsonFiles(folder().resolve("bases")).stream()
        .map(path -> path.getFileName().toString().replace(".json", ""))
        .toList();
  }

  /** Returns one of the lists beside the folders: {@code bases.json} or {@code settings.json}. */
  static JsonNode list(String file) {
    return read(folder().resolve(file));
  }

  /** Returns a copy of a base, to be changed. */
  static ObjectNode base(String name) {
    return (ObjectNode) read(folder().resolve("bases").resolve(name + ".json"));
  }

  /** Returns an item from its bytes. */
  static ObjectNode item(byte[] json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the changes in a file beside the bases and rules. */
  static List<ItemChange> changes(String name) {
    List<ItemChange> changes = new ArrayList<>();
    read(folder().resolve(name + ".json"))
        .path(name)
        .forEach(source -> changes.add(new ItemChange(source)));
    return changes;
  }

  /** Tells whether the base is a record of the basic catalogue. */
  static boolean isBasic(String base) {
    return base.startsWith("basic-");
  }

  private static List<Path> jsonFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(path -> path.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(Path path) {
    try {
      return JSON.readTree(Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException(path + ": " + e.getMessage(), e);
    }
  }

  private static Path folder() {
    URL folder = RuleCases.class.getResource("/io/github/servicecatalogue/cases");
    try {
      return Path.of(Objects.requireNonNull(folder, "the cases").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(URI.create("file:/") + " expected, not " + folder, e);
    }
  }
}
