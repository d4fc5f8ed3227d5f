package io.github.servicecatalogue.json.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.Location;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TableJoinTest {
  private static final String BASIC = "up_task_general_basic";
  private static final String EXTEND = "up_task_general_extend";
  private static final String MATERIAL = "up_task_general_material";
  private static final String CONDITION = "dn_audit_item_condition";
  private static final String OF_CONDITION = "dn_audit_material_condition";
  private static final int SMALL = 64;

  private record Row(String table, String json) {}

  private static Row row(String table, String json) {
    return new Row(table, json.replace('\'', '"'));
  }

  /** Joins rows that stand one on a line each; the index of a row is that among all. */
  private static TableJoin join(List<Row> rows, int buffer) throws IOException {
    TableJoin join = new TableJoin(1 << 20, 1000, buffer);
    int line = 1;
    for (Row row : rows) {
      JsonCursor cursor = new JsonCursor(100, 1000, 1_000);
      byte[] bytes = row.json().getBytes(StandardCharsets.UTF_8);
      byte[] window = java.util.Arrays.copyOf(bytes, bytes.length + JsonCursor.SLACK);
      cursor.window(window, bytes.length, true);
      ExchangeTable table = Objects.requireNonNull(ExchangeTable.find(row.table()));
      join.add(cursor, table, "/" + row.table(), line - 1, line, 1);
      line++;
    }
    join.endOfRows();
    return join;
  }

  private static String tree(JoinedItem item) {
    JsonCursor cursor = new JsonCursor(100, 1000, 1000);
    item.show(cursor);
    int from = cursor.skipValue();
    return cursor.source(from, cursor.pos);
  }

  private static List<String> items(TableJoin join) throws IOException {
    List<String> items = new ArrayList<>();
    for (JoinedItem item = join.next(); item != null; item = join.next()) {
      items.add(tree(item));
    }
    return items;
  }

  private static List<String> orphans(TableJoin join) throws IOException {
    List<String> orphans = new ArrayList<>();
    for (JoinedItem row = join.nextOrphan(); row != null; row = join.nextOrphan()) {
      orphans.add(row.pointer() + " " + tree(row));
    }
    return orphans;
  }

  @Test
  void childrenComeBeforeAndAfterTheirItem() throws IOException {
    List<Row> rows =
        List.of(
            row(MATERIAL, "{'row_guid':'m1','task_guid':'b'}"),
            row(BASIC, "{'row_guid':'a'}"),
            row(MATERIAL, "{'row_guid':'m2','task_guid':'a'}"),
            row(EXTEND, "{'row_guid':'e','task_guid':'b'}"),
            row(BASIC, "{'row_guid':'b'}"),
            row(MATERIAL, "{'row_guid':'m3','task_guid':'b'}"));
    try (TableJoin join = join(rows, SMALL)) {
      assertThat(items(join))
          .hasToString(
              "[{\"up_task_general_basic\":{\"row_guid\":\"a\"},\"up_task_general_material\":"
                  + "[{\"row_guid\":\"m2\",\"task_guid\":\"a\"}]},"
                  + " {\"up_task_general_basic\":{\"row_guid\":\"b\"},\"up_task_general_extend\":"
                  + "{\"row_guid\":\"e\",\"task_guid\":\"b\"},\"up_task_general_material\":"
                  + "[{\"row_guid\":\"m1\",\"task_guid\":\"b\"},"
                  + "{\"row_guid\":\"m3\",\"task_guid\":\"b\"}]}]");
      assertThat(orphans(join)).isEmpty();
    }
  }

  @Test
  void theOrderOfTablesAndChildrenDoesNotMatter() throws IOException {
    List<Row> basic = new ArrayList<>();
    List<Row> others = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      basic.add(row(BASIC, "{'row_guid':'g" + i + "','task_name':'事项" + i + "'}"));
      others.add(row(EXTEND, "{'row_guid':'e" + i + "','task_guid':'g" + i + "'}"));
      others.add(row(MATERIAL, "{'row_guid':'m" + i + "','task_guid':'g" + i + "'}"));
    }
    List<String> expected;
    List<Row> all = new ArrayList<>(basic);
    all.addAll(others);
    try (TableJoin join = join(all, Spill.BUFFER)) {
      expected = items(join);
      assertThat(join.bytesOnDisk()).isZero();
    }
    for (long seed = 0; seed < 5; seed++) {
      List<Row> shuffled = new ArrayList<>(others);
      Collections.shuffle(shuffled, new Random(seed));
      int at = 0;
      for (Row row : basic) {
        at += (int) (seed % 3);
        shuffled.add(Math.min(at++, shuffled.size()), row);
      }
      try (TableJoin join = join(shuffled, SMALL)) {
        assertThat(items(join)).isEqualTo(expected);
        assertThat(join.bytesOnDisk()).isPositive();
      }
    }
  }

  @Test
  void aRowWithoutParentIdHangsOnItsCode() throws IOException {
    String code = "11379800MB1Q46T92C3370123001000";
    List<Row> rows =
        List.of(
            row(MATERIAL, "{'row_guid':'m1','task_code':'" + code + "'}"),
            row(MATERIAL, "{'row_guid':'m2','task_guid':'gone','task_code':'" + code + "'}"),
            row(MATERIAL, "{'row_guid':'m3','task_code':'" + code + "02'}"),
            row(BASIC, "{'task_code':'" + code + "'}"),
            row(
                BASIC,
                "{'row_guid':'b','task_code':'" + code + "','task_handle_item':'" + code + "02'}"));
    try (TableJoin join = join(rows, SMALL)) {
      JoinedItem first = Objects.requireNonNull(join.next());
      assertThat(tree(first)).contains("\"m1\"", "\"m2\"").doesNotContain("\"m3\"");
      assertThat(first.missing())
          .extracting(m -> first.pointer(m.pointer()), JoinedItem.Missing::ofParent)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("/up_task_general_material/0", true));
      assertThat(tree(Objects.requireNonNull(join.next()))).contains("\"m3\"");
      assertThat(join.next()).isNull();
      assertThat(orphans(join)).isEmpty();
    }
  }

  @Test
  void whatHangsOnNothingIsLeft() throws IOException {
    List<Row> rows =
        List.of(
            row(MATERIAL, "{'row_guid':'m1','task_guid':'gone'}"),
            row(MATERIAL, "{'row_guid':'m2'}"),
            row(BASIC, "{'row_guid':'a','task_code':'x'}"),
            row(CONDITION, "{'row_guid':'c','task_guid':'gone too','task_code':'y'}"),
            row(OF_CONDITION, "{'row_guid':'mc','condition_guid':'c'}"),
            row(OF_CONDITION, "{'row_guid':'md','condition_guid':'d','task_guid':'a'}"),
            row(EXTEND, "{'task_guid':'a'}"));
    try (TableJoin join = join(rows, SMALL)) {
      assertThat(items(join)).hasSize(1);
      List<String> left =
          List.of(
              "/up_task_general_material/0 {\"row_guid\":\"m1\",\"task_guid\":\"gone\"}",
              "/up_task_general_material/1 {\"row_guid\":\"m2\"}",
              "/dn_audit_item_condition/3"
                  + " {\"row_guid\":\"c\",\"task_guid\":\"gone too\",\"task_code\":\"y\"}",
              "/dn_audit_material_condition/4 {\"row_guid\":\"mc\",\"condition_guid\":\"c\"}",
              "/dn_audit_material_condition/5"
                  + " {\"row_guid\":\"md\",\"condition_guid\":\"d\",\"task_guid\":\"a\"}");
      assertThat(orphans(join)).isEqualTo(left);
      join.rewindOrphans();
      assertThat(orphans(join)).isEqualTo(left);
    }
  }

  @Test
  void situationsBringTheirMaterials() throws IOException {
    List<Row> rows =
        List.of(
            row(OF_CONDITION, "{'row_guid':'1','condition_guid':'c','material_guid':'m'}"),
            row(CONDITION, "{'row_guid':'c','task_guid':'a'}"),
            row(BASIC, "{'row_guid':'a'}"));
    try (TableJoin join = join(rows, SMALL)) {
      assertThat(items(join).get(0))
          .contains("\"dn_audit_material_condition\":[{", "\"material_guid\":\"m\"");
    }
  }

  @Test
  void ofTwoItemsWithOneIdTheFirstHasTheRows() throws IOException {
    List<Row> rows =
        List.of(
            row(BASIC, "{'row_guid':'a'}"),
            row(BASIC, "{'row_guid':'a'}"),
            row(MATERIAL, "{'row_guid':'m','task_guid':'a'}"));
    try (TableJoin join = join(rows, SMALL)) {
      assertThat(items(join))
          .extracting(item -> item.contains("material"))
          .containsExactly(true, false);
      assertThat(orphans(join)).isEmpty();
    }
  }

  @Test
  void pointersAndPlacesAreThoseOfTheFile() throws IOException {
    List<Row> rows =
        List.of(
            row(MATERIAL, "{'row_guid':'m0','task_guid':'other'}"),
            row(MATERIAL, "{'row_guid':'名','task_guid':'a',\n 'material_name':'x'}"),
            row(BASIC, "{'row_guid':'a'}"),
            row(MATERIAL, "{'row_guid':'m3','task_guid':'a'}"));
    try (TableJoin join = join(rows, SMALL)) {
      JoinedItem item = Objects.requireNonNull(join.next());
      assertThat(item.pointer("/up_task_general_material/0/material_name"))
          .isEqualTo("/up_task_general_material/1/material_name");
      assertThat(item.pointer("/up_task_general_material/1"))
          .isEqualTo("/up_task_general_material/3");
      assertThat(item.pointer("/up_task_general_basic/task_name"))
          .isEqualTo("/up_task_general_basic/2/task_name");
      assertThat(item.pointer("")).isEqualTo("/up_task_general_basic/2");
      assertThat(item.pointer("/up_task_general_questions/0/answer"))
          .isEqualTo("/up_task_general_basic/2");
      JsonCursor cursor = new JsonCursor(100, 1000, 1_000);
      item.show(cursor);
      List<String> pointers =
          List.of(
              "",
              "/up_task_general_material/0/row_guid",
              "/up_task_general_material/0/task_guid",
              "/up_task_general_material/0/material_name",
              "/up_task_general_material/1");
      List<Location> places =
          PointerLocator.find(cursor, pointers, path -> Conversion.ROWS).stream()
              .map(place -> item.location("f", place.position()))
              .toList();
      assertThat(places)
          .containsExactly(
              new Location("f", 3, 1),
              new Location("f", 2, 13),
              new Location("f", 2, 29),
              new Location("f", 3, 18),
              new Location("f", 4, 1));
    }
  }

  @Test
  void anItemThatIsTooLargeIsLeftOutAndTheNextOneComes() throws IOException {
    List<Row> rows = new ArrayList<>();
    rows.add(row(BASIC, "{'row_guid':'a'}"));
    for (int i = 0; i < 1001; i++) {
      rows.add(row(MATERIAL, "{'task_guid':'a'}"));
    }
    rows.add(row(BASIC, "{'row_guid':'b'}"));
    try (TableJoin join = join(rows, SMALL)) {
      org.assertj.core.api.Assertions.assertThatThrownBy(join::next).isInstanceOf(JsonFault.class);
      assertThat(join.item().pointer()).isEqualTo("/up_task_general_basic/0");
      assertThat(Objects.requireNonNull(join.next()).pointer())
          .isEqualTo("/up_task_general_basic/1002");
      assertThat(join.next()).isNull();
      assertThat(orphans(join)).isEmpty();
    }
  }

  /** Memory is counted, not timed: some places for each id, however large the rows are. */
  @Test
  void inMemoryAreDigestsOnly() throws IOException {
    String text = "长".repeat(500);
    List<Row> rows = new ArrayList<>();
    int items = 3000;
    for (int i = 0; i < items; i++) {
      for (int k = 0; k < 4; k++) {
        rows.add(row(MATERIAL, "{'task_guid':'" + i + "','material_name':'" + text + "'}"));
      }
      rows.add(row(BASIC, "{'row_guid':'" + i + "'}"));
    }
    long files = temporaryFiles();
    try (TableJoin join = join(rows, SMALL)) {
      assertThat(join.bytesOfIndex()).isLessThanOrEqualTo(64L * items);
      assertThat(join.bytesOnDisk()).isGreaterThan(4L * 1500 * items);
      assertThat(items(join)).hasSize(items);
      assertThat(join.bytesOfIndex()).isLessThanOrEqualTo(64L * items);
    }
    assertThat(temporaryFiles()).isEqualTo(files);
  }

  private static long temporaryFiles() {
    String[] names = new File(System.getProperty("java.io.tmpdir")).list();
    return java.util.Arrays.stream(Objects.requireNonNull(names))
        .filter(name -> name.startsWith("catalogue-") && name.endsWith(".rows"))
        .count();
  }
}
