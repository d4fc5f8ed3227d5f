package io.github.servicecatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.CheckResult.FileResult;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Location;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.Messages;
import io.github.servicecatalogue.core.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that others are compared with, and files that are one catalogue. */
class CounterpartsTest {
  private static final String EXISTS = "inheritance/basic-item-exists";
  private static final String CHANGED = "lifecycle/change-without-new-version";
  private static final String KEY_UNIQUE = "duplicate/item-key-unique";
  private static final String RESOLVES = "reference/child-record-resolves";
  private static final String SUB_ITEMS_FIT = "code/main-and-sub-items-fit";

  private static final Profile PROFILE = profile();

  private static final String CODE = "11379800MB1Q46T92C3370123001000";
  private static final String ITEM =
      """
      {"itemName": "公共场所卫生许可", "basicCode": "370123001000",
       "implementationCode": "11379800MB1Q46T92C3370123001000", "itemType": "01", "promiseLimit": 10,
       "itemVersion": 1}\
      """;
  private static final String OTHER =
      ITEM.replace("370123001000", "370123002000").replace("公共场所卫生许可", "生活饮用水卫生许可");
  private static final String BASIC =
      "{\"itemName\": \"公共场所卫生许可\", \"basicCode\": \"370123001000\"}";

  @TempDir Path folder;

  /** Only what these tests are about. */
  private static Profile profile() {
    Map<String, Severity> all = new TreeMap<>();
    Profile.national().severities().keySet().forEach(rule -> all.put(rule, Severity.OFF));
    all.put("read/not-json", Severity.ERROR);
    all.put(EXISTS, Severity.ERROR);
    all.put(CHANGED, Severity.WARNING);
    all.put(KEY_UNIQUE, Severity.ERROR);
    all.put(RESOLVES, Severity.ERROR);
    all.put(SUB_ITEMS_FIT, Severity.ERROR);
    return Profile.national().withSeverities("test", all);
  }

  private Path file(String name, String json) throws IOException {
    return Files.writeString(folder.resolve(name), json);
  }

  private static CatalogueCheck.Builder check() {
    return CatalogueCheck.builder().profile(PROFILE);
  }

  private static String document(String basicItems, String items) {
    return "{\"basicItems\": [" + basicItems + "], \"items\": [" + items + "]}";
  }

  @Test
  void itemsAreComparedWithABasicCatalogueInAnyShape() throws IOException {
    Path items = file("items.json", "[" + ITEM + ",\n" + OTHER + "]");
    for (String basic :
        new String[] {document(BASIC, ""), document(BASIC, OTHER), "[" + BASIC + "]", BASIC}) {
      Path file = file("basic.json", basic);
      CheckResult result = check().basic(file).build().check(items);
      assertThat(result.findings())
          .as(basic)
          .extracting(Finding::rule, Finding::pointer, f -> place(f).line())
          .containsExactly(tuple(EXISTS, "/1/basicCode", 4));
      assertThat(result.files()).extracting(FileResult::file).containsExactly(items.toString());
    }
  }

  @Test
  void aFileMayBeItsOwnBasicCatalogueWhereSomebodySaysSo() throws IOException {
    Path file = file("all.json", document(BASIC, ITEM + "," + OTHER));
    assertThat(check().build().check(file).findings()).isEmpty();
    assertThat(check().basic(file).build().check(file).findings())
        .extracting(Finding::pointer)
        .containsExactly("/items/1/basicCode");
  }

  @Test
  void itemsAreComparedWithWhatWasPublishedBefore() throws IOException {
    Path before = file("before.jsonl", ITEM.replace("\n", "") + "\n" + OTHER.replace("\n", ""));
    Path now = file("now.json", document("", ITEM.replace(": 10", ": 9") + "," + OTHER));
    assertThat(check().previous(before).build().check(now).findings())
        .extracting(Finding::rule, Finding::pointer, f -> String.valueOf(f.value()))
        .containsExactly(tuple(CHANGED, "/items/0/itemVersion", "[promise-limit]"));
  }

  @Test
  void aPackedFileIsUnpacked() throws IOException {
    Path file = folder.resolve("basic.json.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(("[" + BASIC + "]").getBytes(UTF_8));
    }
    Path items = file("items.json", "[" + ITEM + "]");
    assertThat(check().basic(file).build().check(items).findings()).isEmpty();
  }

  @Test
  void aFileThatIsNotThereIsUnreadableAndTheRestIsChecked() throws IOException {
    Path items = file("items.json", "[" + OTHER + "," + OTHER + "]");
    Path none = folder.resolve("none.json");
    CheckResult result = check().basic(none).previous(none).build().check(items);
    assertThat(result.unreadable()).isEqualTo(2);
    assertThat(result.findings())
        .extracting(Finding::rule, f -> place(f).file())
        .containsExactly(
            tuple("read/not-json", none.toString()),
            tuple("read/not-json", none.toString()),
            tuple(KEY_UNIQUE, items.toString()));
    assertThat(result.items()).isEqualTo(2);
    assertThat(result.files()).hasSize(3);
  }

  /** An item that is not in half a catalogue may well be in the other half. */
  @Test
  void halfABasicCatalogueIsNone() throws IOException {
    Path items = file("items.json", "[" + OTHER + "]");
    Path basic = file("basic.json", "[" + BASIC + ", {\"basicCode\": ");
    CheckResult result = check().basic(basic).build().check(items);
    assertThat(result.findings())
        .extracting(Finding::rule, f -> place(f).file())
        .containsExactly(tuple("read/not-json", basic.toString()));
    assertThat(result.unreadable()).isEqualTo(1);
  }

  @Test
  void whatCanBeReadOfTheVersionBeforeIsCompared() throws IOException {
    Path items = file("items.json", "[" + ITEM.replace(": 10", ": 9") + "]");
    Path before = file("before.json", "[" + ITEM + ", {\"basicCode\": ");
    CheckResult result = check().previous(before).build().check(items);
    assertThat(result.findings())
        .extracting(Finding::rule)
        .containsExactly("read/not-json", CHANGED);
  }

  @Test
  void nothingToCompareWithIsTold() throws IOException {
    Path items = file("items.json", "[" + ITEM + "]");
    CheckResult result =
        check().basic(items).previous(file("empty.json", "[]")).build().check(items);
    assertThat(result.findings())
        .extracting(Finding::rule, f -> place(f).file(), f -> f.arguments().get("fault") + "")
        .containsExactly(
            tuple("read/not-json", items.toString(), "nothing-to-compare"),
            tuple("read/not-json", folder.resolve("empty.json").toString(), "nothing-to-compare"));
    assertThat(result.unreadable()).isEqualTo(2);
  }

  @Test
  void filesAreOneCatalogueOnlyWhereSomebodySaysSo() throws IOException {
    Path one = file("a.json", "[" + ITEM + "]");
    Path two = file("b.json", document("", OTHER + ",\n" + ITEM.replace(": 10", ": 9")));
    assertThat(check().build().check(one, two).findings()).isEmpty();
    CheckResult result = check().joined(true).build().check(one, two);
    assertThat(result.findings())
        .extracting(Finding::rule, f -> place(f).file(), Finding::pointer, CounterpartsTest::other)
        .containsExactly(
            tuple(KEY_UNIQUE, two.toString(), "/items/1/implementationCode", "1 " + one));
    assertThat(result.files())
        .extracting(FileResult::items, FileResult::cleanItems)
        .containsExactly(tuple(1L, 1L), tuple(2L, 1L));
  }

  private static String other(Finding finding) {
    return finding.arguments().get("other") + " " + finding.arguments().get("file");
  }

  /** A number counts the items of the file that is named, or of the only one so far. */
  @Test
  void anotherItemIsNamedByItsFile() throws IOException {
    String third = OTHER.replace("002000", "003000").replace("生活饮用水", "再生水");
    Path one = file("a.json", document(BASIC, OTHER + ",\n" + OTHER));
    Path none = file("b.json", "[]");
    Path two = file("c.json", document(BASIC, ITEM + ",\n" + third + ",\n" + ITEM));
    Path last = file("d.json", "[" + OTHER + "," + third + "]");
    CheckResult result = check().joined(true).build().check(one, none, two, last);
    assertThat(result.findings())
        .filteredOn(finding -> finding.rule().equals(KEY_UNIQUE))
        .extracting(f -> place(f).file(), Finding::pointer, CounterpartsTest::other)
        .containsExactly(
            tuple(one.toString(), "/items/1/implementationCode", "1 null"),
            tuple(two.toString(), "/basicItems/0/basicCode", "1 " + one),
            tuple(two.toString(), "/items/2/implementationCode", "1 " + two),
            tuple(last.toString(), "/0/implementationCode", "1 " + one),
            tuple(last.toString(), "/1/implementationCode", "2 " + two));
    Finding across = result.findings().get(result.findings().size() - 1);
    assertThat(Messages.of(Language.ZH).message(across))
        .isEqualTo("编码“" + across.value() + "”已用于本目录文件“" + two + "”第2项");
    assertThat(Messages.of(Language.EN).message(across))
        .endsWith("already that of item 2 of file \"" + two + "\" of this catalogue");
    assertThat(Messages.of(Language.ZH).message(result.findings().get(0))).endsWith("已用于本目录第1项");
  }

  /** Every rule that names another item of the catalogue by its number. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        KEY_UNIQUE,
        "duplicate/identical-record",
        "duplicate/same-name-same-body",
        "reference/record-id-unique",
        "lifecycle/one-in-force-version",
        "inheritance/unified-elements-agree",
        "inheritance/handling-items-agree"
      })
  void everyRuleThatNamesAnotherItemNamesItsFile(String rule) throws IOException {
    String body = "\"bodyName\": \"青湾市行政审批服务局\", \"itemState\": \"1\", ";
    String first = ITEM.replace("{", "{\"recordGuid\": \"a\", " + body);
    String second =
        switch (rule) {
          case KEY_UNIQUE -> first.replace(": 10", ": 9");
          case "duplicate/same-name-same-body" -> first.replace("123001000", "123002000");
          case "lifecycle/one-in-force-version" ->
              first.replace("itemVersion\": 1", "itemVersion\": 2");
          case "inheritance/unified-elements-agree" ->
              first.replace("MB1Q46T92C", "MB1Q46T93A").replace("{", "{\"handleFlow\": \"受理\", ");
          case "inheritance/handling-items-agree" ->
              handlingItem(first, "02").replace("{", "{\"legalBasis\": \"青湾市条例\", ");
          default -> first;
        };
    if (rule.startsWith("inheritance/unified")) {
      first = first.replace("{", "{\"handleFlow\": \"申请、受理\", ");
    } else if (rule.startsWith("inheritance/handling")) {
      first = handlingItem(first, "01").replace("{", "{\"legalBasis\": \"青湾市办法\", ");
    }
    Path one = file("a.json", "[" + OTHER + ",\n" + first + "]");
    Path two = file("b.json", "[" + second + "]");
    Map<String, Severity> only = new TreeMap<>(PROFILE.severities());
    only.replaceAll((id, severity) -> id.equals(rule) ? Severity.ERROR : Severity.OFF);
    CheckResult result =
        CatalogueCheck.builder()
            .profile(Profile.national().withSeverities("only", only))
            .joined(true)
            .build()
            .check(one, two);
    assertThat(result.findings())
        .extracting(f -> place(f).file(), CounterpartsTest::other)
        .containsExactly(tuple(two.toString(), "2 " + one));
    Finding finding = result.findings().get(0);
    assertThat(Messages.of(Language.ZH).message(finding)).contains("文件“" + one + "”第2项");
    assertThat(Messages.of(Language.EN).message(finding)).contains("item 2 of file \"" + one);
  }

  private static String handlingItem(String item, String number) {
    return item.replace("{", "{\"handlingItemCode\": \"" + CODE + number + "\", ");
  }

  @Test
  void whatShowsOnlyAtTheEndStandsInItsOwnFile() throws IOException {
    String parent = ITEM.replace("{", "{\"recordGuid\": \"a\",\n \"parentItemGuid\": \"b\", ");
    Path one = file("a.json", document(BASIC.replace("001000", "00100Y"), parent));
    Path two = file("b.json", document("", OTHER));
    CheckResult result = check().joined(true).build().check(one, two);
    assertThat(result.findings())
        .extracting(Finding::rule, Finding::pointer, f -> place(f).file(), f -> place(f).line())
        .containsExactlyInAnyOrder(
            tuple(SUB_ITEMS_FIT, "/basicItems/0/basicCode", one.toString(), 1),
            tuple(RESOLVES, "/items/0/parentItemGuid", one.toString(), 2));
    assertThat(result.files())
        .extracting(FileResult::items, FileResult::cleanItems)
        .containsExactly(tuple(2L, 0L), tuple(1L, 1L));
    String record = OTHER.replace("{", "{\"recordGuid\": \"b\", ");
    Path three = file("c.json", "[" + record.replace("002000", "001000") + "]");
    assertThat(check().joined(true).build().check(one, three).findings())
        .extracting(Finding::rule)
        .containsExactly(SUB_ITEMS_FIT, KEY_UNIQUE);
  }

  @Test
  void aJoinedCatalogueMayHaveFilesOfSeveralForms() throws IOException {
    Path one = file("a.json", "[" + ITEM + "]");
    Path two = file("b.jsonl", "{\"TASK_CODE\": \"" + CODE + "\", \"TASK_NAME\": \"公共场所卫生许可\"}");
    Profile forms =
        PROFILE.withSeverities("forms", Map.of("read/form-lacks-elements", Severity.INFO));
    CheckResult result =
        CatalogueCheck.builder().profile(forms).joined(true).build().check(one, two);
    assertThat(result.files())
        .extracting(FileResult::dialect)
        .containsExactly("canonical", "guangdong");
    assertThat(result.findings()).allMatch(f -> two.toString().equals(place(f).file()));
    assertThat(result.findings())
        .filteredOn(f -> !f.rule().equals("read/form-lacks-elements"))
        .isEmpty();
  }

  @Test
  void theSameInputGivesTheSameResult() throws IOException {
    Path one = file("a.json", "[" + ITEM + "," + OTHER + "]");
    Path two = file("b.json", document(BASIC, ITEM + "," + OTHER));
    CatalogueCheck check = check().basic(two).previous(one).joined(true).build();
    assertThat(check.check(one, two)).isEqualTo(check.check(one, two));
  }

  private static Location place(Finding finding) {
    return Objects.requireNonNull(finding.location());
  }
}
