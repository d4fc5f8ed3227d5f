package io.github.servicecatalogue.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.servicecatalogue.CatalogueDate;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementType;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.Placeholders;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.Shape;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.json.CatalogueSchema;
import io.github.servicecatalogue.json.Dialect;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueSchemaTest {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final String TEXT = CatalogueSchema.of(Dialect.canonical());
  private static final Schema SCHEMA = SCHEMAS.getSchema(TEXT, InputFormat.JSON);
  private static final JsonNode TREE = read(TEXT);

  private static JsonNode read(String json) {
    try {
      return new JsonMapper().readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> errors(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).stream()
        .map(CatalogueSchemaTest::shown)
        .distinct()
        .toList();
  }

  private static String shown(Error error) {
    return error.getInstanceLocation() + " " + error.getKeyword();
  }

  static Stream<Dialect> dialects() {
    return Dialect.ids().stream().map(Dialect::of);
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void itIsASchemaAndAlwaysTheSame(Dialect dialect) {
    Schema metaSchema =
        SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    for (String profile : Profile.builtIn()) {
      String text = CatalogueSchema.of(dialect, Profile.of(profile));
      assertThat(metaSchema.validate(text, InputFormat.JSON)).isEmpty();
      assertThat(CatalogueSchema.of(dialect, Profile.of(profile))).isEqualTo(text);
      assertThat(text).endsWith("}\n");
    }
  }

  @Test
  void everyMemberIsExplainedInBothLanguages() {
    explained("elements", Shape.item());
    RowKind.all().forEach(rows -> explained("row-" + rows.enName(), rows.shape()));
  }

  private static void explained(String definition, Shape shape) {
    JsonNode members = TREE.path("$defs").path(definition).path("properties");
    assertThat(members).hasSize(shape.members().size());
    for (Member<?> member : shape.members()) {
      JsonNode explained = members.path(member.enName());
      assertThat(explained.path("title").asText()).isEqualTo(member.zhName());
      assertThat(explained.path("description").asText().split("\n")).as(member.enName()).hasSize(2);
    }
  }

  @Test
  void codesCarryTheirMeanings() {
    JsonNode first = TREE.path("$defs").path("codes-item-type").path("anyOf").get(0);

    assertThat(first.path("const").asText()).isEqualTo("01");
    assertThat(first.path("title").asText()).isEqualTo("行政许可");
    assertThat(first.path("description").asText()).isEqualTo("administrative licence");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'items': []} | ",
        "{'catalogue': {'issued': '2024-02-30'}} | /catalogue/issued pattern",
        "{'catalogue': {'codeLists': 'hainan', 'name': 7}} | /catalogue/codeLists const,/catalogue/name type",
        "{'items': {}} | /items type",
        "[7] | /0 type",
        "true | type",
        "{'basicItems': [{'itemName': true}], 'own': 1} | /basicItems/0/itemName type",
        "{'implementingBodies': [{'zoneBodyOrder': -1}]} | /implementingBodies/0/zoneBodyOrder minimum",
      })
  void everyLayoutIsTaken(String json, String expected) {
    List<String> wrong =
        errors(json.replace('\'', '"')).stream()
            .map(String::strip)
            .filter(error -> !error.endsWith(" required"))
            .toList();

    assertThat(wrong)
        .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(","));
  }

  @Test
  void anItemAnArrayAndADocumentAreJudgedAlike() {
    String item = "{\"itemType\":\"01\",\"promiseLimit\":\"x\"}";
    List<String> alone = errors(item);

    assertThat(alone).contains("/promiseLimit type", " required");
    assertThat(errors("[" + item + "]")).hasSameSizeAs(alone).contains("/0/promiseLimit type");
    assertThat(errors("{\"items\":[" + item + "]}"))
        .hasSameSizeAs(alone)
        .contains("/items/0/promiseLimit type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-29",
        "2023-02-29",
        "2000-02-29",
        "1900-02-29",
        "0000-02-29",
        "2024-04-31",
        "2024-12-31",
        "2024-13-01",
        "2024-00-01",
        "2024-01-00",
        "2024-01-01T23:59:59",
        "2024-01-01T24:00:00",
        "2024-01-01T08:30:00.5",
        "2024-01-01T08:60:00",
        "2024-1-1",
        "",
      })
  void aDateIsADayThatExists(String date) {
    String item = "{\"effectiveDate\":\"" + date + "\"}";

    assertThat(!errors(item).contains("/effectiveDate pattern"))
        .isEqualTo(CatalogueDate.parse(date) != null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "无",
        "无。",
        "暂无",
        "/",
        "null",
        "NULL",
        "None",
        "\u3000无 ",
        "-",
        "N/A",
        "无需",
        "//",
        "nul"
      })
  void whatSaysNothingIsEmpty(String text) {
    String pattern = TREE.path("$defs").path("empty").path("anyOf").get(0).path("pattern").asText();

    assertThat(Pattern.compile(pattern).matcher(text).find())
        .isEqualTo(Placeholders.isPlaceholder(text));
  }

  @Test
  void lengthsAreCountedInCodePoints() {
    assertThat(errors("{\"itemName\":\"" + "𠮷".repeat(1000) + "\"}"))
        .doesNotContain("/itemName maxLength");
    assertThat(errors("{\"itemName\":\"" + "𠮷".repeat(1001) + "\"}"))
        .contains("/itemName maxLength");
  }

  /** What a profile does not take for an error passes, and is still explained. */
  @Test
  void aProfileSaysHowStrictTheSchemaIs() {
    Element<?> floor =
        Element.declare("hall-floor", "大厅楼层", "hallFloor").type(ElementType.INTEGER).build();
    Profile lenient =
        Profile.national().toBuilder("lenient")
            .element(floor)
            .build()
            .withSeverities(
                "lenient",
                Map.of(
                    "structure/coded-value-in-list",
                    Severity.WARNING,
                    "structure/required-element-present",
                    Severity.OFF));
    String text = CatalogueSchema.of(Dialect.canonical(), lenient);
    Schema schema = SCHEMAS.getSchema(text, InputFormat.JSON);

    assertThat(schema.validate("{\"itemType\":\"x\"}", InputFormat.JSON)).isEmpty();
    assertThat(schema.validate("{\"hallFloor\":\"x\"}", InputFormat.JSON)).hasSize(1);
    assertThat(text).contains("行政许可", "大厅楼层", "codes-item-type");
  }
}
