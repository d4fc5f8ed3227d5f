package io.github.servicecatalogue.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.Catalogue;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Placeholders;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.json.CatalogueCheck;
import io.github.servicecatalogue.json.CatalogueSchema;
import io.github.servicecatalogue.json.CatalogueWriter;
import io.github.servicecatalogue.json.Dialect;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The JSON Schema and the rules agree on the shape of everything that the library wrote: of all
 * cases of all rules, of the sample and its twin with defects, and of made-up items.
 *
 * <p>What a rule of shape finds an error, the schema refuses at the same place, and what the schema
 * refuses, some rule reports at the same place. The exceptions, of which there are no others, are
 * {@link #isBeyondSchemas} and {@link #isToldElsewhere}.
 */
class SchemaAgreementTest {
  private static final Set<String> RULES_OF_SHAPE =
      Set.of(
          "structure/required-element-present",
          "structure/length-within-limit",
          "structure/coded-value-in-list",
          "structure/value-parses",
          "structure/element-fits-item-type",
          "code/basic-code-shape",
          "code/implementation-code-shape");
  private static final Path DATA = Path.of("..", "examples", "data");
  private static final JsonMapper JSON = new JsonMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /** Both are much dearer than a case; most cases share one. */
  private static final Map<JsonNode, Judges> JUDGES = new ConcurrentHashMap<>();

  private record Judges(Schema schema, CatalogueCheck check) {
    static Judges of(Profile profile) {
      return new Judges(
          SCHEMAS.getSchema(CatalogueSchema.of(Dialect.canonical(), profile), InputFormat.JSON),
          CatalogueCheck.builder().profile(profile).dialect(Dialect.canonical()).build());
    }

    List<Error> errors(byte[] json) {
      return schema.validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON);
    }

    List<Finding> findings(byte[] json) {
      return check.check(new ByteArrayInputStream(json), "written").findings();
    }

    List<String> disagreements(byte[] json) throws IOException {
      JsonNode document = JSON.readTree(json);
      List<Error> errors = errors(json);
      List<Finding> findings = findings(json);
      Stream<String> found =
          findings.stream()
              .filter(f -> f.severity() == Severity.ERROR && RULES_OF_SHAPE.contains(f.rule()))
              .filter(f -> errors.stream().noneMatch(e -> isWithin(pointer(e), f.pointer())))
              .filter(f -> !isBeyondSchemas(f))
              .map(f -> "only " + f.rule() + " at " + f.pointer());
      Stream<String> refused =
          errors.stream()
              .filter(e -> findings.stream().noneMatch(f -> isWithin(pointer(e), f.pointer())))
              .filter(e -> !isToldElsewhere(e, document, findings))
              .map(e -> "only the schema at " + pointer(e) + ": " + e.getMessage());
      return Stream.concat(found, refused).toList();
    }
  }

  /** The places of several texts in one column are added up, which a schema cannot. */
  private static boolean isBeyondSchemas(Finding finding) {
    return finding.rule().equals("structure/length-within-limit")
        && finding.pointer().endsWith("LocalTopic");
  }

  /**
   * A placeholder counts as empty where it may be; a fault within a longer code is told of the part
   * that stands by itself too; and some profiles have lists in one text.
   */
  private static boolean isToldElsewhere(Error error, JsonNode document, List<Finding> findings) {
    String pointer = pointer(error);
    JsonNode value = document.at(pointer);
    if (value.isTextual() && Placeholders.isPlaceholder(value.textValue())) {
      return true;
    }
    if (pointer.endsWith("/implementationCode")) {
      String basic = pointer.replace("implementationCode", "basicCode");
      return findings.stream().anyMatch(f -> f.pointer().equals(basic));
    }
    return pointer.endsWith("/onlineDepth") && value.asText().contains("^");
  }

  private static boolean isWithin(String pointer, String of) {
    return pointer.equals(of) || pointer.startsWith(of + "/");
  }

  private static String pointer(Error error) {
    String at = error.getInstanceLocation().toString();
    return error.getKeyword().equals("required") ? at + "/" + error.getProperty() : at;
  }

  private static Judges judges(RuleCase ruleCase) {
    ObjectNode key = JsonNodeFactory.instance.objectNode();
    for (String member : List.of("profile", "settings", "severities")) {
      if (ruleCase.source().has(member)) {
        key.set(member, ruleCase.source().get(member));
      }
    }
    return JUDGES.computeIfAbsent(key, k -> Judges.of(ruleCase.profile()));
  }

  private static Judges national() {
    return JUDGES.computeIfAbsent(
        JsonNodeFactory.instance.objectNode(), k -> Judges.of(Profile.national()));
  }

  private static byte[] written(Object judged) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CatalogueWriter writer = CatalogueWriter.builder().open(bytes)) {
      if (judged instanceof Catalogue catalogue) {
        for (BasicItem item : catalogue.basicItems()) {
          writer.write(item);
        }
        for (ServiceItem item : catalogue.items()) {
          writer.write(item);
        }
      } else if (judged instanceof BasicItem item) {
        writer.write(item);
      } else {
        writer.write((ServiceItem) judged);
      }
    }
    return bytes.toByteArray();
  }

  @TestFactory
  Stream<DynamicNode> schemaAndRulesAgreeOnAllCases() {
    return RuleCases.files().stream()
        .map(file -> dynamicContainer(file.rule(), file.cases().stream().map(this::agree)));
  }

  private DynamicTest agree(RuleCase ruleCase) {
    return dynamicTest(
        ruleCase.name(),
        () ->
            assertThat(judges(ruleCase).disagreements(written(ruleCase.judged())))
                .as("%s", ruleCase)
                .isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"qingwan.json", "qingwan-defects.json"})
  void schemaAndRulesAgreeOnTheSampleAndItsTwin(String file) throws IOException {
    byte[] json = Files.readAllBytes(DATA.resolve(file));
    assertThat(national().disagreements(json)).isEmpty();
    assertThat(national().errors(json).isEmpty()).isEqualTo(!file.contains("defects"));
  }

  @Test
  void rightItemsPass() {
    for (Sample sample : MadeUpItems.andBases(50, 4)) {
      String document =
          "{\"" + (sample.basic() ? "basicItems" : "items") + "\":[" + sample.item() + "]}";
      assertThat(national().errors(document.getBytes(StandardCharsets.UTF_8)))
          .as(sample.name())
          .isEmpty();
    }
  }
}
