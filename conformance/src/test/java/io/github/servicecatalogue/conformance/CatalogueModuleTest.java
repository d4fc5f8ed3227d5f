package io.github.servicecatalogue.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.servicecatalogue.Attachment;
import io.github.servicecatalogue.BasicCode;
import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.Catalogue;
import io.github.servicecatalogue.CatalogueDate;
import io.github.servicecatalogue.CatalogueHeader;
import io.github.servicecatalogue.DivisionCode;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.HandlingItemCode;
import io.github.servicecatalogue.ImplementationCode;
import io.github.servicecatalogue.ImplementingBody;
import io.github.servicecatalogue.Material;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.SocialCreditCode;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.json.CatalogueEntry;
import io.github.servicecatalogue.json.CatalogueModule;
import io.github.servicecatalogue.json.CatalogueReader;
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
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An object mapper with the module reads and writes what the library itself reads and writes. */
class CatalogueModuleTest {
  private static final Path DATA = Path.of("..", "examples", "data");

  /** Found by itself, as in an application on the class path. */
  private static final JsonMapper MAPPER = JsonMapper.builder().findAndAddModules().build();

  private static final JsonMapper INDENTING =
      MAPPER.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final JsonMapper ASCII =
      MAPPER.rebuild().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** What an application of its own may hold. */
  record Submission(
      ServiceItem item,
      List<Material> materials,
      CatalogueDate day,
      BasicCode basicCode,
      ImplementationCode implementationCode,
      HandlingItemCode handlingItemCode,
      SocialCreditCode body,
      DivisionCode division,
      @Nullable BasicItem none) {}

  /** Says the class of what it holds beside it. */
  record Anything(@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Object value) {}

  // ---- as the library reads and writes

  @TestFactory
  Stream<DynamicNode> allCasesAreReadAndWrittenAlike() {
    return RuleCases.files().stream()
        .map(
            file ->
                dynamicContainer(
                    file.rule(),
                    file.cases().stream()
                        .map(c -> dynamicTest(c.name(), () -> readAndWrittenAlike(c)))));
  }

  private static void readAndWrittenAlike(RuleCase ruleCase) throws IOException {
    Profile profile = ruleCase.profile();
    JsonMapper mapper = JsonMapper.builder().addModule(new CatalogueModule(profile)).build();
    for (Sample sample : ruleCase.samples()) {
      ElementHolder expected = read(sample, profile);
      Class<? extends ElementHolder> type = expected.getClass();
      assertThat(mapper.readValue(sample.item().toString(), type)).isEqualTo(expected);
      assertThat(mapper.treeToValue(sample.item(), type)).isEqualTo(expected);
      writtenAlike(mapper, expected, type);
      for (RowKind<?> kind : RowKind.all()) {
        if (kind != RowKind.IMPLEMENTING_BODIES) {
          for (ElementHolder row :
              Objects.requireNonNullElse(expected.get(kind), List.<ElementHolder>of())) {
            writtenAlike(mapper, row, row.getClass());
          }
        }
      }
    }
  }

  private static void writtenAlike(
      JsonMapper mapper, ElementHolder expected, Class<? extends ElementHolder> type)
      throws IOException {
    String json = mapper.writeValueAsString(expected);
    assertThat(mapper.readValue(json, type)).isEqualTo(expected);
    assertThat(mapper.convertValue(mapper.valueToTree(expected), type)).isEqualTo(expected);
    assertThat(mapper.convertValue(expected, JsonNode.class)).hasToString(json);
    if (expected instanceof ServiceItem item) {
      assertThat(json).isEqualTo(CatalogueWriter.toJson(item));
    }
    String indented = INDENTING.writeValueAsString(expected);
    assertThat(mapper.readTree(indented)).isEqualTo(mapper.readTree(json));
    String ascii = ASCII.writeValueAsString(expected);
    assertThat(ascii.chars()).allMatch(c -> c < 0x80);
    assertThat(mapper.readValue(ascii, type)).isEqualTo(expected);
  }

  private static ElementHolder read(Sample sample, Profile profile) throws IOException {
    String json = "{\"" + (sample.basic() ? "basicItems" : "items") + "\":[" + sample.item() + "]}";
    try (CatalogueReader reader =
        CatalogueReader.builder()
            .dialect(Dialect.canonical())
            .profile(profile)
            .open(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "case")) {
      CatalogueEntry entry = Objects.requireNonNull(reader.next());
      return Objects.requireNonNull(entry.holder());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"qingwan.json", "qingwan-defects.json"})
  void wholeCataloguesAreReadAndWrittenAlike(String file) throws IOException {
    Path path = DATA.resolve(file);
    Catalogue catalogue = CatalogueReader.read(path);

    assertThat(MAPPER.readValue(path.toFile(), Catalogue.class)).isEqualTo(catalogue);
    assertThat(MAPPER.treeToValue(MAPPER.readTree(path.toFile()), Catalogue.class))
        .isEqualTo(catalogue);
    assertThat(MAPPER.writeValueAsBytes(catalogue)).isEqualTo(compact(catalogue));
    assertThat(MAPPER.readTree(INDENTING.writeValueAsBytes(catalogue)))
        .isEqualTo(MAPPER.readTree(Files.readAllBytes(path)));
    for (ImplementingBody body : catalogue.implementingBodies()) {
      writtenAlike(MAPPER, body, ImplementingBody.class);
    }
    String head = MAPPER.writeValueAsString(catalogue.header());
    assertThat(MAPPER.readValue(head, CatalogueHeader.class)).isEqualTo(catalogue.header());
  }

  private static byte[] compact(Catalogue catalogue) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CatalogueWriter writer = CatalogueWriter.builder().pretty(false).open(bytes)) {
      writer.write(catalogue.header());
      for (ImplementingBody body : catalogue.implementingBodies()) {
        writer.write(body);
      }
      for (BasicItem item : catalogue.basicItems()) {
        writer.write(item);
      }
      for (ServiceItem item : catalogue.items()) {
        writer.write(item);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void itemsOfOtherFormsAreItemsToo() throws IOException {
    String json = "{\"TASK_CODE\":\"1\",\"TASK_NAME\":\"a\",\"OWN\":{\"x\":[1.50,true,null]}}";

    ServiceItem item = MAPPER.readValue(json, ServiceItem.class);

    assertThat(item).isEqualTo(CatalogueReader.parse(json));
    assertThat(item.name()).isEqualTo("a");
  }

  /** What the reader keeps as found, the mapper keeps; numbers with their digits. */
  @Test
  void spoiltAndUnknownValuesAreKept() throws IOException {
    String json =
        "{\"itemName\":{\"zh\":\"\ud800\"},\"promiseLimit\":1.50,\"legalLimit\":1E400,\"items\":[7],"
            + "\"own\":{\"a\":[-0,1.0,null,false]}}";

    ServiceItem item = MAPPER.readValue(json, ServiceItem.class);

    assertThat(MAPPER.writeValueAsString(item))
        .isEqualTo(
            "{\"itemName\":{\"zh\":\"\\ud800\"},\"legalLimit\":1E400,\"promiseLimit\":1.50,"
                + "\"items\":[7],\"own\":{\"a\":[-0,1.0,null,false]}}");
  }

  // ---- as an application of one's own uses it

  @Test
  void theModelStandsInOtherClasses() throws IOException {
    ServiceItem item = CatalogueReader.read(DATA.resolve("qingwan.json")).items().get(0);
    Submission submission =
        new Submission(
            item,
            item.materials(),
            Objects.requireNonNull(CatalogueDate.parse("2024-03-01")),
            BasicCode.of("000131001000"),
            ImplementationCode.of("11379800MB1Q46T92C3370123001000"),
            HandlingItemCode.of("11379800MB1Q46T92C337012300100001"),
            SocialCreditCode.of("11379800MB1Q46T92C"),
            DivisionCode.of("379800"),
            null);
    String json = MAPPER.writeValueAsString(submission);

    assertThat(MAPPER.readValue(json, Submission.class)).isEqualTo(submission);
    assertThat(MAPPER.readValue(INDENTING.writeValueAsString(submission), Submission.class))
        .isEqualTo(submission);
    assertThat(MAPPER.convertValue(submission, Submission.class)).isEqualTo(submission);
    assertThat(json).contains("\"day\":\"2024-03-01\"", "\"division\":\"379800\"", "\"none\":null");
  }

  @Test
  void theClassCanStandBesideTheValue() throws IOException {
    ServiceItem item = CatalogueReader.read(DATA.resolve("qingwan.json")).items().get(0);
    Anything anything = new Anything(item);

    assertThat(MAPPER.readValue(MAPPER.writeValueAsString(anything), Anything.class))
        .isEqualTo(anything);
    assertThat(
            MAPPER.readValue(
                "{\"value\":{\"@class\":\""
                    + Material.class.getName()
                    + "\",\"materialName\":\"a\"}}",
                Anything.class))
        .isEqualTo(new Anything(Material.builder().set(Elements.MATERIAL_NAME, "a").build()));
  }

  @Test
  void attachmentsAreReadByThemselves() throws IOException {
    Attachment attachment = MAPPER.readValue("{\"id\":\"7\",\"size\":3}", Attachment.class);

    assertThat(attachment.id()).isEqualTo("7");
    assertThat(MAPPER.writeValueAsString(attachment)).isEqualTo("{\"id\":\"7\",\"size\":3}");
  }

  @Test
  void whatOtherMappersTakeIsTaken() throws IOException {
    JsonMapper lax =
        MAPPER
            .rebuild()
            .enable(
                JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
                JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS,
                JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();

    ServiceItem item =
        lax.readValue("{'itemName':'a','promiseLimit':NaN,'legalLimit':+3}", ServiceItem.class);

    assertThat(item.name()).isEqualTo("a");
    assertThat(MAPPER.readTree(MAPPER.writeValueAsString(item)).path("promiseLimit").asText())
        .isEqualTo("NaN");
    ServiceItem converted =
        MAPPER.convertValue(
            Map.of("itemName", "a", "own", new byte[] {1, 2}, "legalLimit", 3L), ServiceItem.class);
    assertThat(converted.get(Elements.LEGAL_LIMIT)).isEqualTo(3);
    assertThat(MAPPER.writeValueAsString(converted)).contains("\"own\":\"AQI=\"");
  }

  // ---- what is refused

  static Stream<Class<?>> objects() {
    return Stream.of(
        ServiceItem.class,
        BasicItem.class,
        Material.class,
        ImplementingBody.class,
        Catalogue.class,
        CatalogueHeader.class,
        Attachment.class);
  }

  @ParameterizedTest
  @MethodSource("objects")
  void whatIsNoObjectIsRefused(Class<?> type) throws IOException {
    assertThatThrownBy(() -> MAPPER.readValue("\"x\"", type))
        .isInstanceOf(MismatchedInputException.class);
    assertThatThrownBy(() -> MAPPER.readValue("7", type))
        .isInstanceOf(MismatchedInputException.class);
    assertThat(MAPPER.readValue("null", type)).isNull();
    assertThat(MAPPER.readValue("{}", type)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"items\":[7]}",
        "{\"items\":{}}",
        "{\"catalogue\":[]}",
        "[\"x\"]",
      })
  void aCatalogueWithAPartThatIsNoneIsRefused(String json) {
    assertThatThrownBy(() -> MAPPER.readValue(json, Catalogue.class))
        .isInstanceOf(MismatchedInputException.class)
        .hasMessageContaining("expected");
  }

  @Test
  void whatIsOverTheLimitsIsRefused() {
    String deep = "{\"own\":" + "[".repeat(500) + "]".repeat(500) + "}";

    assertThatThrownBy(() -> MAPPER.readValue(deep, ServiceItem.class))
        .isInstanceOf(MismatchedInputException.class);
  }

  @Test
  void wrongCodesAndDatesAreRefused() {
    for (Class<?> type :
        List.of(
            BasicCode.class, ImplementationCode.class, DivisionCode.class, CatalogueDate.class)) {
      assertThatThrownBy(() -> MAPPER.readValue("\"x\"", type))
          .isInstanceOf(InvalidFormatException.class);
      assertThatThrownBy(() -> MAPPER.readValue("{}", type))
          .isInstanceOf(MismatchedInputException.class);
    }
  }

  @Test
  void damagedJsonIsWhatItAlwaysIsToAMapper() {
    for (String json : List.of("{\"itemName\":", "{\"itemName\":\"a\"", "{\"a\":[}")) {
      assertThatThrownBy(() -> MAPPER.readValue(json, ServiceItem.class))
          .isInstanceOf(JsonProcessingException.class);
    }
  }
}
