package io.github.servicecatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.ServiceItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms whose members are nested, spelt in several ways, or have values of their own. */
class FormsTest {
  private static final String EXCHANGE =
      """
      {"up_task_general_basic":{"row_guid":"g1","task_name":"甲","task_code":"c","use_level":"3,4"},
       "up_task_general_extend":[{"row_guid":"g2","task_guid":"g1","task_code":"c",
         "result_name":"证","result_type":"10","is_Entry_center":"1"}],
       "up_task_general_material":[
         {"row_guid":"g3","task_guid":"g1","task_code":"c","material_name":"表","page_num":"2"}]}\
      """;

  private static Finding at(String pointer) {
    return new Finding(
        "r",
        io.github.servicecatalogue.Severity.INFO,
        pointer,
        null,
        null,
        null,
        null,
        null,
        java.util.Map.of(),
        null);
  }

  private static Stream<Arguments> values() {
    return DataFile.cases("crosswalk-values.txt", 5);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("values")
  void valueTranslations(String name, String dialect, String json, String element, String expected)
      throws IOException {
    CatalogueReader.Builder builder = CatalogueReader.builder().dialect(Dialect.of(dialect));
    ByteArrayInputStream in = new ByteArrayInputStream(json.getBytes(UTF_8));
    ElementHolder holder =
        Objects.requireNonNull(Reading.entries(in, builder).get(0).holder(), name);
    String path = element.startsWith("?") ? element.substring(1) : element;
    Element<?> known = Elements.find(path);
    if (known == null) {
      assertThat(holder.values().extensions().unknownMembers().get(path)).hasToString(expected);
      return;
    }
    if (known.row() != null) {
      holder =
          ((List<?>) Objects.requireNonNull(holder.get(RowKind.of(known.row()))))
              .stream().map(ElementHolder.class::cast).toList().get(0);
    }
    Object found =
        element.startsWith("?")
            ? holder.values().extensions().asFound(known)
            : holder.values().get(known);
    assertThat(String.valueOf(found)).isEqualTo(expected);
  }

  @Test
  void anItemOfExchangeTablesIsOneItem() {
    ServiceItem item = Reading.item(EXCHANGE);

    assertThat(item.name()).isEqualTo("甲");
    assertThat(item.get(Elements.EXERCISE_LEVEL)).containsExactly("3", "4");
    assertThat(item.get(Elements.IN_SERVICE_HALL)).isEqualTo("1");
    assertThat(Objects.requireNonNull(item.get(RowKind.RESULTS)).get(0).get(Elements.RESULT_NAME))
        .isEqualTo("证");
    assertThat(
            Objects.requireNonNull(item.get(RowKind.MATERIALS)).get(0).get(Elements.PAPER_COPIES))
        .isEqualTo(2);
  }

  @Test
  void whatARowOnlySaysBecauseItHasATableIsDropped() {
    ServiceItem item = Reading.item(EXCHANGE);

    assertThat(Objects.requireNonNull(item.get(RowKind.MATERIALS)).get(0).values().extensions())
        .extracting(extensions -> extensions.unknownMembers().keySet())
        .isEqualTo(java.util.Set.of("row_guid"));
    assertThat(item.extensions().unknownMembers())
        .containsOnlyKeys("up_task_general_extend.row_guid");
  }

  @Test
  void aRowOfTheDirectoryIsABasicItem() {
    assertThat(Reading.entries("{\"up_task_directory\":{\"task_name\":\"甲\"}}").get(0).holder())
        .isInstanceOf(BasicItem.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"UP_TASK_GENERAL_BASIC\":{\"TASK_NAME\":\"甲\"}}",
        "{\"uptaskgeneralbasic\":{\"taskname\":\"甲\"}}",
        "{\"UPTASKGENERALBASIC\":[{\"TASKNAME\":\"甲\"}]}",
        "[{\"up_task_punish_basic\":{\"task_name\":\"甲\"}}]"
      })
  void namesAreReadInEverySpelling(String json) {
    assertThat(Reading.item(json).name()).isEqualTo("甲");
  }

  @Test
  void localColumnsAreKept() {
    ServiceItem item =
        Reading.item("{\"up_task_general_basic\":{\"task_name\":\"甲\",\"area\":\"1\"},\"x\":2}");

    assertThat(item.extensions().unknownMembers())
        .containsEntry("up_task_general_basic.area", RawValue.text("1"))
        .containsEntry("x", RawValue.json("2"));
  }

  @Test
  void findingsPointByTheNamesAndTheShapeOfTheFile() {
    String json = EXCHANGE.replace("task_name", "TASKNAME").replace("\"page_num\"", "\"PAGE_NUM\"");
    CatalogueReader reader =
        CatalogueReader.open(new ByteArrayInputStream(json.getBytes(UTF_8)), "a");
    try (reader) {
      CatalogueEntry entry = Objects.requireNonNull(reader.next());
      assertThat(
              List.of(
                  "/itemName",
                  "/materials/0/paperCopies",
                  "/results/0/resultName",
                  "/inServiceHall",
                  "/personalTopic"))
          .map(pointer -> reader.locate(entry, at(pointer)))
          .map(Reading::text)
          .containsExactly(
              "1:54 /up_task_general_basic/TASKNAME r",
              "5:85 /up_task_general_material/0/PAGE_NUM r",
              "3:18 /up_task_general_extend/0/result_name r",
              "3:59 /up_task_general_extend/0/is_Entry_center r",
              "2:27 /up_task_general_extend/user_topic_type r");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aDocumentCanHaveChineseNames() {
    Reading reading =
        Reading.of(
            "{\"目录\":{\"目录名称\":\"清单\"},\"区域内实施主体清单\":[{\"区域内部门名称\":\"局\"}],"
                + "\"事项清单\":[{\"事项名称\":\"甲\",\"材料清单\":[{\"材料名称\":\"表\",\"x\":1}]}]}");

    assertThat(reading.items()).containsExactly("body:局", "甲");
    assertThat(reading.findings()).containsExactly("1:91 /事项清单/0/材料清单/0/x read/unknown-member");
  }

  @Test
  void entitiesAreDecodedThreeTimesAndReported() {
    CatalogueEntry entry =
        Reading.entries("{\"TASK_NAME\":\"甲&amp;amp;amp;乙\",\"CATAID\":\"1\"}").get(0);

    assertThat(Objects.requireNonNull(entry.holder()).get(Elements.ITEM_NAME)).isEqualTo("甲&乙");
    assertThat(entry.findings())
        .extracting(f -> f.pointer() + " " + f.rule() + " " + f.value())
        .containsExactly("/TASK_NAME read/entity-decoded 甲&amp;amp;amp;乙");
  }
}
