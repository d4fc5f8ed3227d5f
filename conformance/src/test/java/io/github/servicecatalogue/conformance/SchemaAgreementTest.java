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
  private static final Map<String, String> BASIC_CODES =
      Map.of("implementationCode", "basicCode", "实施编码", "基本编码", "task_code", "catalog_code");
  private static final Path DATA = Path.of("..", "examples", "data");
  private static final Profile NATIONAL =
      new RuleCase("", JsonNodeFactory.instance.objectNode()).profile();
  private static final JsonMapper JSON = new JsonMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /** Both are much dearer than a case; most cases share one. */
  private static final Map<JsonNode, Judges> JUDGES = new ConcurrentHashMap<>();

  private record Judges(Schema schema, CatalogueCheck check) {
    static Judges of(Dialect form, Profile profile) {
      return new Judges(
          SCHEMAS.getSchema(CatalogueSchema.of(form, profile), InputFormat.JSON),
          CatalogueCheck.builder().profile(profile).dialect(form).build());
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
              .filter(f -> !isBeyondSchemas(f, document, errors))
              .map(f -> "only " + f.rule() + " at " + f.pointer());
      Stream<String> refused =
          errors.stream()
              .filter(e -> findings.stream().noneMatch(f -> isWithin(pointer(e), f.pointer())))
              .filter(e -> !isToldElsewhere(e, document, findings))
              .map(e -> "only the schema at " + pointer(e) + ": " + e.getMessage());
      return Stream.concat(found, refused).toList();
    }
  }

  /**
   * Several texts in one column are added up, which a schema cannot. What the exchange tables have
   * no column for stands in their extension field, as a text. And where no table of an item is
   * there, that is all the schema says.
   */
  private static boolean isBeyondSchemas(Finding finding, JsonNode document, List<Error> errors) {
    String pointer = finding.pointer();
    if (finding.rule().equals("structure/length-within-limit") && isTopic(pointer)) {
      return true;
    }
    if (finding.rule().equals("structure/required-element-present")) {
      return errors.stream()
          .anyMatch(e -> isTable(e) && pointer.startsWith(e.getInstanceLocation() + "/"));
    }
    return document.at(pointer).isMissingNode();
  }

  /** Tells whether it is a whole table that is missing. */
  private static boolean isTable(Error error) {
    return error.getKeyword().equals("dependentRequired")
        || (error.getKeyword().equals("required") && error.getProperty().startsWith("up_task_"));
  }

  private static boolean isTopic(String pointer) {
    return pointer.endsWith("LocalTopic") || pointer.endsWith("地方特色主题分类");
  }

  /**
   * A placeholder counts as empty where it may be; a fault within a longer code is told of the part
   * that stands by itself too; a table that is missing lacks its columns; some profiles have lists
   * in one text, and exchange tables take a limit with its unit.
   */
  private static boolean isToldElsewhere(Error error, JsonNode document, List<Finding> findings) {
    String pointer = pointer(error);
    JsonNode value = document.at(pointer);
    if (value.isTextual() && Placeholders.isPlaceholder(value.textValue())) {
      return true;
    }
    if (isTable(error)) {
      String item = error.getInstanceLocation() + "/";
      return findings.stream().anyMatch(f -> f.pointer().startsWith(item));
    }
    for (Map.Entry<String, String> code : BASIC_CODES.entrySet()) {
      String basic = pointer.replace(code.getKey(), code.getValue());
      if (!basic.equals(pointer) && findings.stream().anyMatch(f -> f.pointer().equals(basic))) {
        return true;
      }
    }
    return (pointer.endsWith("/onlineDepth") && value.asText().contains("^"))
        || pointer.endsWith("/promise_day");
  }

  /** A missing column is told of the first table that could have it. */
  private static String withoutTable(String pointer) {
    return pointer
        .replaceAll(
            "/up_task_(directory|(general|public|punish|handle|check)_(basic|extend))(/|$)", "$4")
        .replaceAll("/up_task_(general|public|punish|handle|check)_", "/");
  }

  private static boolean isWithin(String pointer, String of) {
    String place = withoutTable(pointer);
    String other = withoutTable(of);
    return place.equals(other) || place.startsWith(other + "/");
  }

  private static String pointer(Error error) {
    String at = error.getInstanceLocation().toString();
    return error.getKeyword().equals("required") ? at + "/" + error.getProperty() : at;
  }

  private static Judges judges(Dialect form, RuleCase ruleCase) {
    ObjectNode key = JsonNodeFactory.instance.objectNode().put("form", form.id());
    for (String member : List.of("profile", "settings", "severities")) {
      if (ruleCase.source().has(member)) {
        key.set(member, ruleCase.source().get(member));
      }
    }
    return JUDGES.computeIfAbsent(key, k -> Judges.of(form, ruleCase.profile()));
  }

  private static Judges national() {
    return JUDGES.computeIfAbsent(
        JsonNodeFactory.instance.objectNode().put("form", Dialect.canonical().id()),
        k -> Judges.of(Dialect.canonical(), Profile.national()));
  }

  private static byte[] written(Dialect form, Profile profile, Object judged) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CatalogueWriter writer =
        CatalogueWriter.builder().dialect(form).codesOf(profile).open(bytes)) {
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
    return Stream.of(Dialect.canonical(), Dialect.chinese(), Dialect.exchange())
        .map(
            form -> dynamicContainer(form.id(), RuleCases.files().stream().map(f -> all(form, f))));
  }

  /** To profiles of all sorts the forms make no difference. */
  private static DynamicNode all(Dialect form, RuleCases.RuleFile file) {
    return dynamicContainer(
        file.rule(),
        file.cases().stream()
            .filter(c -> form.equals(Dialect.canonical()) || c.profile().equals(NATIONAL))
            .map(c -> agree(form, c)));
  }

  private static DynamicTest agree(Dialect form, RuleCase ruleCase) {
    return dynamicTest(
        ruleCase.name(),
        () -> {
          byte[] json = written(form, ruleCase.profile(), ruleCase.judged());
          assertThat(judges(form, ruleCase).disagreements(json)).as("%s", ruleCase).isEmpty();
        });
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
