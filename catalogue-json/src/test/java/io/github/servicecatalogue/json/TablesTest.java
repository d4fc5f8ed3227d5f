package io.github.servicecatalogue.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Extensions;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Location;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dumps of whole exchange tables. */
class TablesTest {
  private static final String RESOLVES = "reference/child-record-resolves";
  private static final String CODED = "structure/coded-value-in-list";
  private static final String REQUIRED = "structure/required-element-present";

  private static final String CODE = "11379800MB1Q46T92C3370123001000";

  private static final String TABLES =
      """
      {"up_task_general_material": [
        {"row_guid": "m1", "task_guid": "b", "material_name": "乙的材料", "is_need": "7"},
        {"row_guid": "m2", "task_guid": "gone", "material_name": "无主材料"},
        {"row_guid": "m3", "task_guid": "a", "material_name": "甲的材料"}],
       "up_task_general_basic": [
        {"row_guid": "a", "task_name": "甲", "task_type": "01"},
        {"row_guid": "b", "task_name": "乙", "task_type": "01"}],
       "up_task_general_extend": [{"row_guid": "e", "task_guid": "b", "is_online": "5"}],
       "up_task_directory": [{"row_guid": "d", "task_name": "目录", "task_type": "99"}],
       "up_task_punish_basic": [{"row_guid": "p", "task_name": "罚", "task_type": "02", "use_level": "x"}],
       "up_zone_organization": [{"row_guid": "z", "org_name": "青湾局"}],
       "dn_audit_item_condition": [
        {"row_guid": "c", "task_guid": "a", "condition_name": "情形", "order_num": 1}]}
      """;

  private static final Profile PROFILE = only(CODED, RESOLVES, "read/not-json");

  @TempDir Path folder;

  private static Profile only(String... rules) {
    Map<String, Severity> all = new TreeMap<>();
    Profile.national().severities().keySet().forEach(rule -> all.put(rule, Severity.OFF));
    for (String rule : rules) {
      all.put(rule, Severity.ERROR);
    }
    return Profile.national().withSeverities("test", all);
  }

  private CheckResult check(String json, Profile profile) throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), json);
    return CatalogueCheck.of(profile).check(file);
  }

  private static List<String> places(CheckResult result) {
    return result.findings().stream().map(Reading::text).toList();
  }

  @Test
  void areJoinedToItemsInTheOrderOfTheItems() {
    assertThat(Reading.of(TABLES).items()).containsExactly("body:青湾局", "basic:目录", "甲", "乙", "罚");
    ServiceItem item = Reading.item(TABLES);
    assertThat(Objects.requireNonNull(item.get(RowKind.MATERIALS)))
        .extracting(m -> m.get(Elements.MATERIAL_NAME))
        .containsExactly("甲的材料");
    assertThat(item.get(RowKind.SITUATIONS)).hasSize(1);
  }

  @Test
  void findingsPointIntoTheTables() throws IOException {
    assertThat(places(check(TABLES, PROFILE)))
        .containsExactly(
            "2:76 /up_task_general_material/0/is_need " + CODED,
            "3:35 /up_task_general_material/1/task_guid child-parent-absent",
            "8:78 /up_task_general_extend/0/is_online " + CODED,
            "9:74 /up_task_directory/0/task_type " + CODED,
            "10:95 /up_task_punish_basic/0/use_level " + CODED);
  }

  @Test
  void namesMayBeInUpperCaseAndWithoutUnderscores() {
    Reading expected = Reading.of(TABLES);
    String upper =
        TABLES
            .replace("up_task_general_material", "UP_TASK_GENERAL_MATERIAL")
            .replace("up_task_general_basic", "uptaskgeneralbasic")
            .replace("\"row_guid\"", "\"ROWGUID\"")
            .replace("\"task_guid\"", "\"Task_Guid\"");
    assertThat(Reading.of(upper).items()).isEqualTo(expected.items());
    assertThat(Reading.item(upper).get(RowKind.MATERIALS)).hasSize(1);
  }

  @Test
  void aLineMayHoldATable() throws IOException {
    String lines =
        """
        {"up_task_general_material": [{"row_guid": "m1", "task_guid": "a", "is_need": "7"}]}
        {"up_task_general_basic": [{"row_guid": "a", "task_name": "甲", "task_type": "01"}]}
        {"up_task_general_material": [{"row_guid": "m2", "task_guid": "a", "is_need": "8"}]}
        """;
    assertThat(Reading.of(lines).items()).containsExactly("甲");
    assertThat(places(check(lines, PROFILE)))
        .containsExactly(
            "1:79 /up_task_general_material/0/is_need " + CODED,
            "3:79 /up_task_general_material/0/is_need " + CODED);
  }

  @Test
  void oneObjectAnItemIsNoDump() {
    String item =
        "{\"up_task_general_material\": [{\"material_name\": \"x\"}],"
            + " \"up_task_general_basic\": {\"row_guid\": \"a\", \"task_name\": \"甲\"}}\n";
    List<CatalogueEntry> entries = Reading.entries(item + item.replace("甲", "乙"));
    assertThat(entries).extracting(CatalogueEntry::pointer).containsExactly("", "");
    assertThat(entries)
        .extracting(entry -> ((ServiceItem) Objects.requireNonNull(entry.holder())).name())
        .containsExactly("甲", "乙");
  }

  /** A window of any size, so that each step ends everywhere once. */
  @ParameterizedTest
  @CsvSource({"16", "100", "1000"})
  void anyWindowWillDo(int window) {
    Reading expected = Reading.of(TABLES);
    assertThat(
            Reading.of(
                new ByteArrayInputStream(TABLES.getBytes(StandardCharsets.UTF_8)),
                CatalogueReader.builder().windowSize(window)))
        .isEqualTo(expected);
  }

  @Test
  void largeTablesNeedNoLargeWindow() {
    String materials =
        IntStream.range(0, 4000)
            .mapToObj(i -> "{\"task_guid\":\"a\",\"material_name\":\"" + "长".repeat(20) + i + "\"}")
            .collect(Collectors.joining(","));
    String json =
        "{\"up_task_general_material\":["
            + materials
            + "],\"up_task_general_basic\":[{\"row_guid\":\"b\",\"task_name\":\"乙\"},"
            + "{\"row_guid\":\"a\",\"task_name\":\"甲\"}]}";
    ReadLimits limits = limits(1 << 19);
    Reading reading =
        Reading.of(
            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
            CatalogueReader.builder().limits(limits).profile(PROFILE));
    assertThat(reading.items()).containsExactly("乙", "甲");
    Reading small =
        Reading.of(
            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
            CatalogueReader.builder().limits(limits(1 << 17)).profile(PROFILE));
    assertThat(small.items()).containsExactly("乙");
    assertThat(small.unreadable()).isEqualTo(1);
  }

  @Test
  void rowsThatCannotBeReadDoNotHideTheOthers() {
    String broken = TABLES.replace("{\"row_guid\": \"m3\"", "5, {\"row_guid\" \"m3\"");
    Reading reading = Reading.of(broken);
    assertThat(reading.items()).containsExactly("body:青湾局", "basic:目录", "甲", "乙", "罚");
    assertThat(reading.unreadable()).isEqualTo(2);
  }

  @Test
  void whatWasReadBeforeTheFileBreaksOffIsJoined() {
    for (int cut = 1; cut < TABLES.length(); cut++) {
      Reading reading = Reading.of(TABLES.substring(0, cut));
      assertThat(reading.findings()).as("%d", cut).isNotEmpty();
      boolean first = cut > TABLES.indexOf("\"b\", \"task_name\"");
      assertThat(reading.items().contains("甲"))
          .as("%d", cut)
          .isEqualTo(first || cut > TABLES.indexOf("},\n  {\"row_guid\": \"b\", \"task_name\""));
    }
  }

  @Test
  void idsThatAreMissingAreTold() throws IOException {
    String json =
        "{\"up_task_general_basic\": [{\"row_guid\": \"a\", \"task_code\": \""
            + CODE
            + "\"}],\n"
            + "\"up_task_general_material\": [{\"task_code\": \""
            + CODE
            + "\"},\n"
            + "{\"remark\": \"nothing\"}]}";
    List<Finding> found =
        check(json, only(REQUIRED, RESOLVES)).findings().stream()
            .filter(f -> f.pointer().startsWith("/up_task_general_material"))
            .filter(f -> f.pointer().endsWith("guid"))
            .toList();
    assertThat(found)
        .extracting(
            Finding::pointer, Finding::rule, f -> Objects.requireNonNull(f.location()).line())
        .containsExactlyInAnyOrder(
            tuple("/up_task_general_material/0/row_guid", REQUIRED, 2),
            tuple("/up_task_general_material/0/task_guid", REQUIRED, 2),
            tuple("/up_task_general_material/1/row_guid", REQUIRED, 3),
            tuple("/up_task_general_material/1/task_guid", REQUIRED, 3));
  }

  @Test
  void aRowOfAnItemThatSaysAnotherCodeIsTold() throws IOException {
    String json =
        "{\"up_task_general_basic\": [{\"row_guid\": \"a\", \"task_code\": \""
            + CODE
            + "\"}],\n"
            + "\"up_task_general_material\": [{\"row_guid\": \"m\", \"task_guid\": \"a\","
            + " \"task_code\": \""
            + CODE.replace("3001000", "3002000")
            + "\"}]}";
    assertThat(check(json, only(RESOLVES)).findings())
        .extracting(Finding::pointer, Finding::location)
        .containsExactly(
            tuple(
                "/up_task_general_material/0",
                new Location(folder.resolve("a.json").toString(), 2, 30)));
  }

  @Test
  void theTableMustFitTheType() throws IOException {
    String json = "{\"up_task_punish_basic\": [{\"row_guid\": \"a\", \"task_type\": \"01\"}]}";
    assertThat(places(check(json, only("structure/table-fits-item-type"))))
        .containsExactly("1:58 /up_task_punish_basic/0/task_type structure/table-fits-item-type");
  }

  @Test
  void rowsThatHangOnNothingAreKept() throws IOException {
    try (CatalogueReader reader =
        CatalogueReader.open(
            new ByteArrayInputStream(TABLES.getBytes(StandardCharsets.UTF_8)), "a.json")) {
      while (reader.next() != null) {
        assertThat(reader.extensions()).isEqualTo(Extensions.NONE);
      }
      for (int again = 0; again < 2; again++) {
        assertThat(reader.extensions().unknownMembers())
            .hasToString(
                "{up_task_general_material=[{\"row_guid\":\"m2\",\"task_guid\":\"gone\","
                    + "\"material_name\":\"无主材料\"}]}");
      }
    }
  }

  // ---- writing

  private static String written(String json, boolean pretty) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CatalogueReader reader =
            CatalogueReader.open(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "a.json");
        CatalogueWriter writer =
            CatalogueWriter.builder()
                .dialect(Dialect.exchange())
                .layout(CatalogueWriter.Layout.TABLES)
                .pretty(pretty)
                .open(out)) {
      for (CatalogueEntry entry = reader.next(); entry != null; entry = reader.next()) {
        if (entry.holder() instanceof ServiceItem item) {
          writer.write(item);
        } else if (entry.holder() instanceof io.github.servicecatalogue.BasicItem item) {
          writer.write(item);
        } else if (entry.holder() instanceof io.github.servicecatalogue.ImplementingBody body) {
          writer.write(body);
        }
      }
      writer.write(reader.extensions());
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void areWrittenAndReadAgain() throws IOException {
    for (boolean pretty : new boolean[] {true, false}) {
      String once = written(TABLES, pretty);
      assertThat(Reading.of(once).items()).isEqualTo(Reading.of(TABLES).items());
      assertThat(items(once)).isEqualTo(items(TABLES));
      assertThat(once).contains("无主材料");
      assertThat(written(once, pretty)).isEqualTo(once);
    }
  }

  private static List<String> items(String json) {
    List<String> items = new ArrayList<>();
    for (CatalogueEntry entry : Reading.entries(json)) {
      if (entry.holder() instanceof ServiceItem item) {
        items.add(CatalogueWriter.toJson(item));
      }
    }
    return items;
  }

  @Test
  void idsAreMadeOfTheContent() throws IOException {
    String json =
        "[{\"itemName\": \"甲\", \"itemType\": \"01\", \"implementationCode\": \""
            + CODE
            + "\","
            + " \"materials\": [{\"materialName\": \"同\"}, {\"materialName\": \"同\"}]},"
            + " {\"itemName\": \"甲\", \"itemType\": \"01\"}, {\"itemName\": \"甲\", \"itemType\": \"01\"}]";
    String tables = written(json, false);
    assertThat(written(json, false)).isEqualTo(tables);
    List<String> ids = new ArrayList<>();
    int at = 0;
    while ((at = tables.indexOf("\"row_guid\":\"", at)) >= 0) {
      at += "\"row_guid\":\"".length();
      ids.add(tables.substring(at, tables.indexOf('"', at)));
    }
    assertThat(ids).hasSize(5).doesNotHaveDuplicates();
    assertThat(Reading.item(tables).get(RowKind.MATERIALS)).hasSize(2);
    assertThat(tables).contains("\"task_guid\":\"" + ids.get(0) + "\"");
  }

  @Test
  void onlyTheExchangeFormHasTables() {
    assertThatThrownBy(
            () ->
                CatalogueWriter.builder()
                    .layout(CatalogueWriter.Layout.TABLES)
                    .open(new ByteArrayOutputStream()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("canonical");
    assertThatThrownBy(() -> CatalogueConversion.to(Dialect.canonical()).tables())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void convertKeepsTables() throws IOException {
    Path tables = Files.writeString(folder.resolve("t.json"), TABLES);
    Path document = folder.resolve("d.json");
    Path again = folder.resolve("t2.json");
    CatalogueConversion.to(Dialect.canonical()).convert(tables, document);
    assertThat(Files.readString(document)).contains("\"items\"", "无主材料");
    CatalogueConversion.to(Dialect.exchange()).tables().convert(document, again);
    assertThat(items(Files.readString(again))).isEqualTo(items(TABLES));
    CatalogueConversion.to(Dialect.exchange()).convert(tables, document);
    assertThat(Reading.of(Files.readString(document)).items())
        .isEqualTo(Reading.of(TABLES).items());
  }

  private static ReadLimits limits(int itemBytes) {
    return ReadLimits.DEFAULT.with(ReadLimit.ITEM_BYTES, itemBytes).with(ReadLimit.DEPTH, 10);
  }
}
