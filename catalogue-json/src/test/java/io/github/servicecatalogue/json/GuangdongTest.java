package io.github.servicecatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Material;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.core.Rules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The flattened public export of Guangdong, with invented rows of the real shape. */
class GuangdongTest {
  private static final String CODE_31 = "11379800MB1Q46T92C3379801001001";
  private static final String ROW =
      """
      {"_id":{"$oid":"60ae6f94e995f7e541f00001"},"TASK_CODE":"11379800MB1Q46T92C337980100100101",
       "ORGCODE":"MB1Q46T92","TASK_TYPE_TEXT":"行政许可","LIMIT_SCENE_NUM":"1","TASK_STATE":null,
       "CATANAME":"观鸟屋设立许可","DEPT_NAME":"青湾市林业局","AREA_CODE_TEXT":"青湾市",
       "parentCatalogId":"379801001000","TASK_TYPE":"01","TASK_NAME":"观鸟屋设立许可",
       "subTaskName":null,"parentCatalogName":"观鸟屋设立许可","CATAID":"379801001001",
       "URL":"https://qingwan.example/items/1","TASK_TAG":null,"AREACODE":"379800",
       "subCatalogName":"观鸟屋设立许可","ONLINECHECK":"1","matter_name":"观鸟屋设立许可",
       "matter_short":"无","matter_daily":"无","matter_code":"无","matter_level":"省级",
       "visit_number":"1","co_department":"无","handle_location":"青湾市望海路1号",
       "handle_time":"30(工作日)","handle_time_limit":"7(工作日)","matter_type":"行政许可",
       "accept_standard":"申请人应当具备条件。","consult_phone":"0000-12345","courier_service":"不支持",
       "bear_paltform":"青湾政务服务网","complain_phone":"0000-12346","online_book":"是",
       "online_book_addr":"https://qingwan.example/book","district":"青湾市",
       "theme_category":["其他"],"service_object_name":["自然人","企业法人"],
       "material_intro":["申请书","身份证明"]}\
      """;

  private static final ServiceItem ITEM = Reading.item(ROW);

  /** Reads the row with one member changed. */
  private static CatalogueEntry with(String name, String json) {
    String row =
        ROW.replaceAll("\"" + name + "\":(\"[^\"]*\"|\\[[^]]*]|null)", "\"" + name + "\":" + json);
    return Reading.entries(row).get(0);
  }

  private static ServiceItem itemWith(String name, String json) {
    return (ServiceItem) Objects.requireNonNull(with(name, json).holder());
  }

  private static List<String> findings(CatalogueEntry entry) {
    return entry.findings().stream().map(f -> f.pointer() + " " + f.rule()).toList();
  }

  private static String code(String row) {
    return String.valueOf(Reading.item(row).get(Elements.IMPLEMENTATION_CODE));
  }

  @Test
  void isFoundOutByItsMembers() throws IOException {
    try (CatalogueReader reader =
        CatalogueReader.open(new ByteArrayInputStream(ROW.getBytes(UTF_8)), "a")) {
      reader.next();

      assertThat(reader.dialect()).isEqualTo(Dialect.guangdong());
      assertThat(reader.profile().id()).isEqualTo("guangdong");
    }
  }

  @Test
  void aSoundRowGivesNoFinding() {
    assertThat(Reading.entries(ROW).get(0).findings()).isEmpty();
  }

  @Test
  void aCodeOfThirtyThreeCharactersIsThatOfAHandlingItem() {
    assertThat(ITEM.get(Elements.IMPLEMENTATION_CODE)).isEqualTo(CODE_31);
    assertThat(ITEM.get(Elements.HANDLING_ITEM_CODE)).isEqualTo(CODE_31 + "01");
  }

  @Test
  void aCodeOfThirtyOneCharactersIsThatOfTheItem() {
    ServiceItem item = itemWith("TASK_CODE", '"' + CODE_31 + '"');

    assertThat(item.get(Elements.IMPLEMENTATION_CODE)).isEqualTo(CODE_31);
    assertThat(item.get(Elements.HANDLING_ITEM_CODE)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "11379800MB1Q46T92C3379801001001 1", "无"})
  void aCodeOfAnyOtherLengthIsKept(String code) {
    assertThat(itemWith("TASK_CODE", '"' + code + '"').get(Elements.IMPLEMENTATION_CODE))
        .isEqualTo(code.length() == 33 ? code.substring(0, 31) : code);
  }

  @Test
  void numberAndUnitOfALimitAreTakenApart() {
    assertThat(ITEM.get(Elements.LEGAL_LIMIT)).isEqualTo(30);
    assertThat(ITEM.get(Elements.LEGAL_LIMIT_UNIT)).isEqualTo("工作日");
    assertThat(ITEM.get(Elements.PROMISE_LIMIT)).isEqualTo(7);
    assertThat(ITEM.get(Elements.PROMISE_LIMIT_UNIT)).isEqualTo("工作日");
  }

  static Stream<Arguments> timeLimits() {
    return DataFile.cases("time-limits.txt", 3);
  }

  @ParameterizedTest
  @MethodSource("timeLimits")
  void aLimitIsReadInEveryForm(String text, String number, String unit) {
    ServiceItem item = itemWith("handle_time", '"' + text + '"');
    boolean none = number.equals("-");

    assertThat(item.get(Elements.LEGAL_LIMIT)).isEqualTo(none ? null : Integer.valueOf(number));
    assertThat(item.get(Elements.LEGAL_LIMIT_UNIT)).isEqualTo(none ? null : unit);
    assertThat(item.extensions().asFound(Elements.LEGAL_LIMIT))
        .isEqualTo(none ? RawValue.text(text) : null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"即办", "当场办结", " 即办 "})
  void whatIsPromisedAtOnceTakesNoTime(String text) {
    ServiceItem item = itemWith("handle_time_limit", '"' + text + '"');

    assertThat(item.get(Elements.PROMISE_LIMIT)).isZero();
    assertThat(item.get(Elements.PROMISE_LIMIT_UNIT)).isEqualTo("工作日");
  }

  @Test
  void theLawDoesNotSayAtOnce() {
    assertThat(itemWith("handle_time", "\"即办\"").extensions().asFound(Elements.LEGAL_LIMIT))
        .isEqualTo(RawValue.text("即办"));
  }

  @Test
  void wordsBecomeCodes() {
    assertThat(ITEM.get(Elements.EXERCISE_LEVEL)).containsExactly("2");
    assertThat(ITEM.get(Elements.SERVICE_OBJECT)).containsExactly("1", "2");
  }

  @Test
  void wordsOfNoCodeAreKept() {
    assertThat(itemWith("service_object_name", "[\"自然人\",\"仙人\"]").get(Elements.SERVICE_OBJECT))
        .containsExactly("1", "仙人");
  }

  @Test
  void oneWordInPlaceOfAListIsAListOfOne() {
    assertThat(itemWith("service_object_name", "\"自然人\"").get(Elements.SERVICE_OBJECT))
        .containsExactly("1");
  }

  @Test
  void aListThatHoldsMoreThanWordsIsKeptAsFound() {
    ServiceItem item = itemWith("service_object_name", "[\"自然人\",null]");

    assertThat(item.get(Elements.SERVICE_OBJECT)).isNull();
    assertThat(item.extensions().asFound(Elements.SERVICE_OBJECT))
        .isEqualTo(RawValue.json("[\"自然人\",null]"));
  }

  @ParameterizedTest
  @CsvSource({"是,1", "否,0", "支持,1", "不支持,0", "也许,也许"})
  void yesAndNoBecomeFlags(String word, String flag) {
    assertThat(itemWith("courier_service", '"' + word + '"').get(Elements.IS_EXPRESS))
        .isEqualTo(flag);
  }

  @Test
  void eachNameOfAMaterialIsARow() {
    assertThat(ITEM.get(RowKind.MATERIALS))
        .extracting(row -> row.get(Elements.MATERIAL_NAME))
        .containsExactly("申请书", "身份证明");
  }

  @Test
  void noneInPlaceOfAListOfMaterialsIsNone() {
    ServiceItem item = itemWith("material_intro", "\"无\"");

    assertThat(item.get(RowKind.MATERIALS)).isNull();
    assertThat(item.extensions().asFound(RowKind.MATERIALS)).isEqualTo(RawValue.text("无"));
  }

  @Test
  void oneNameInPlaceOfAListOfMaterialsIsOneRow() {
    List<Material> rows = itemWith("material_intro", "\"申请书\"").get(RowKind.MATERIALS);

    assertThat(rows).extracting(row -> row.get(Elements.MATERIAL_NAME)).containsExactly("申请书");
  }

  @Test
  void aListOfMaterialsThatHoldsMoreThanNamesIsKeptAsFound() {
    ServiceItem item = itemWith("material_intro", "[\"申请书\",{\"a\":1}]");

    assertThat(item.get(RowKind.MATERIALS)).isNull();
    assertThat(item.extensions().asFound(RowKind.MATERIALS))
        .isEqualTo(RawValue.json("[\"申请书\",{\"a\":1}]"));
  }

  @Test
  void noneInPlaceOfJointBodiesIsNone() {
    assertThat(ITEM.get(Elements.JOINT_BODIES)).isNull();
    assertThat(ITEM.extensions().asFound(Elements.JOINT_BODIES)).isEqualTo(RawValue.text("无"));
  }

  @Test
  void jointBodiesAreNotSplit() {
    assertThat(itemWith("co_department", "\"省级司法（审核,决定）、市级司法（受理）\"").get(Elements.JOINT_BODIES))
        .containsExactly("省级司法（审核,决定）、市级司法（受理）");
  }

  @Test
  void aLabelThatMeansItsCodeIsDropped() {
    assertThat(ITEM.extensions().unknownMembers()).doesNotContainKey("TASK_TYPE_TEXT");
  }

  @Test
  void aLabelThatMeansSomethingElseIsKeptAndSaid() {
    CatalogueEntry entry = with("TASK_TYPE_TEXT", "\"行政处罚\"");

    assertThat(findings(entry)).containsExactly("/TASK_TYPE_TEXT " + Rules.MEANING_AMBIGUOUS);
    assertThat(Objects.requireNonNull(entry.holder()).extensions().unknownMembers())
        .containsEntry("TASK_TYPE_TEXT", RawValue.text("行政处罚"));
  }

  @Test
  void aLabelIsUnderstoodByTheListsOfTheProvince() {
    String row =
        ROW.replace("\"TASK_TYPE\":\"01\"", "\"TASK_TYPE\":\"21\"").replace("行政许可", "公共服务");

    assertThat(Reading.entries(row).get(0).findings()).isEmpty();
  }

  @Test
  void aLabelWithoutACodeIsKept() {
    assertThat(itemWith("TASK_TYPE", "null").extensions().unknownMembers())
        .containsEntry("TASK_TYPE_TEXT", RawValue.text("行政许可"));
  }

  @Test
  void aFindingAboutALabelStandsWhereTheLabelDoes() {
    Finding finding = with("matter_type", "\"行政处罚\"").findings().get(0);

    assertThat(Reading.text(finding)).startsWith("10:55 /matter_type");
    assertThat(finding.value()).hasToString("01");
    assertThat(finding.expected()).isEqualTo("行政处罚");
  }

  @Test
  void aValueThatIsGivenAgainIsDropped() {
    assertThat(ITEM.extensions().unknownMembers())
        .doesNotContainKeys("visit_number", "matter_name", "parentCatalogName");
  }

  @Test
  void aValueThatIsGivenAgainAndDiffersIsKept() {
    assertThat(itemWith("visit_number", "\"3\"").extensions().unknownMembers())
        .containsEntry("visit_number", RawValue.text("3"));
    assertThat(itemWith("matter_name", "\"观鸟屋\"").extensions().unknownMembers())
        .containsEntry("matter_name", RawValue.text("观鸟屋"));
  }

  @Test
  void ofALabelThatStandsTwiceTheLastOneCounts() {
    String row =
        ROW.replace("\"TASK_TYPE_TEXT\"", "\"TASK_TYPE_TEXT\":\"行政处罚\",\"TASK_TYPE_TEXT\"");

    assertThat(findings(Reading.entries(row).get(0)))
        .containsExactly("/TASK_TYPE_TEXT " + Rules.DUPLICATE_MEMBER);
  }

  @Test
  void ofACodeThatStandsTwiceNothingOfTheFirstIsLeft() {
    String row = ROW.replace("\"ORGCODE\"", "\"TASK_CODE\":\"" + CODE_31 + "\",\"ORGCODE\"");

    assertThat(Reading.item(row).get(Elements.HANDLING_ITEM_CODE)).isNull();
    assertThat(code(row)).isEqualTo(CODE_31);
  }

  @Test
  void ofALimitThatStandsTwiceNothingOfTheFirstIsLeft() {
    ServiceItem item =
        Reading.item(ROW.replace("\"matter_type\"", "\"handle_time\":\"无\",\"matter_type\""));

    assertThat(item.get(Elements.LEGAL_LIMIT)).isNull();
    assertThat(item.get(Elements.LEGAL_LIMIT_UNIT)).isNull();
  }

  @Test
  void membersThatAreNoElementsAreKept() {
    assertThat(ITEM.extensions().unknownMembers())
        .containsOnlyKeys(
            "_id",
            "ORGCODE",
            "subCatalogName",
            "matter_short",
            "matter_daily",
            "matter_code",
            "bear_paltform",
            "online_book_addr",
            "district");
  }

  @Test
  void findingsPointByTheNamesOfTheFile() throws IOException {
    CatalogueCheck check = CatalogueCheck.builder().build();
    String row =
        ROW.replace("11379800MB1Q46T92C337980100100101", "11379800MB1Q46T92X337980100100101")
            .replace("\"身份证明\"", "\"申请书\"")
            .replace("7(工作日)", "70(工作日)");

    CheckResult result = check.check(new ByteArrayInputStream(row.getBytes(UTF_8)), "a");

    assertThat(result.findings())
        .extracting(Finding::pointer)
        .contains("/TASK_CODE", "/handle_time_limit")
        .doesNotContain("/implementationCode", "/handlingItemCode", "/promiseLimit");
  }

  @Test
  void realRowsAreRead() throws IOException {
    Optional<Path> file = sharedData("guangdong-policy.dev.jsonl");
    Assumptions.assumeTrue(file.isPresent());
    Map<Object, Integer> visits = new TreeMap<>();
    int handlingItems = 0;
    int items = 0;
    try (CatalogueReader reader = CatalogueReader.open(file.get())) {
      for (CatalogueEntry entry = reader.next(); entry != null; entry = reader.next()) {
        assertThat(entry.isUnreadable()).isFalse();
        ServiceItem item = (ServiceItem) Objects.requireNonNull(entry.holder());
        items++;
        handlingItems += item.get(Elements.HANDLING_ITEM_CODE) == null ? 0 : 1;
        visits.merge(Objects.requireNonNull(item.get(Elements.VISIT_COUNT)), 1, Integer::sum);
      }
    }

    assertThat(items).isEqualTo(1_116);
    assertThat(handlingItems).isEqualTo(190);
    assertThat(visits).isEqualTo(Map.of(0, 1_078, 1, 37, 3, 1));
  }

  /** Real data that lies beside the project on some machines and is no part of it. */
  private static Optional<Path> sharedData(String name) {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path file = folder.resolve("shared").resolve("data").resolve(name);
      if (Files.isRegularFile(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }
}
