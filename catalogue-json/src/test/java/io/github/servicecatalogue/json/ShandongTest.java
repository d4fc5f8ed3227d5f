package io.github.servicecatalogue.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.ServiceItem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of Shandong's provincial pool; traps of the crosswalk, section 4. */
class ShandongTest {
  private static final String CODE = "11379800MB1Q46T92C3370123001000";

  private static String keys(String... namesAndValues) {
    StringBuilder xml = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      xml.append("<key label=\\\"").append(namesAndValues[i]).append("\\\">");
      xml.append(namesAndValues[i + 1]).append("</key>");
    }
    return xml.toString();
  }

  private static String node(String... namesAndValues) {
    return "<node>" + keys(namesAndValues) + "</node>";
  }

  /** A row with the columns that tell of the form, and others. */
  private static String row(String type, String others) {
    return "{\"ID\": \"1\", \"TYPE\": \"" + type + "\", \"FOLDER_NAME\": \"夹\", " + others + "}";
  }

  private static ServiceItem item(String type, String column, String xml) {
    return Reading.item(row(type, "\"" + column + "\": \"<r>" + xml + "</r>\""));
  }

  private static CheckResult check(String json) {
    return CatalogueCheck.builder()
        .build()
        .check(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "a.json");
  }

  private static List<Finding> found(String json, String rule) {
    return check(json).findings().stream().filter(f -> f.rule().equals(rule)).toList();
  }

  @Test
  void isFoundOutAndJudgedByItsProfile() {
    String json = row("XK", "\"ITEM_INFO_XML\": \"" + keys("NAME", "卫生许可") + "\"");
    assertThat(check(json).files())
        .extracting(f -> f.dialect(), f -> f.profile(), f -> f.items())
        .containsExactly(tuple("shandong", "shandong", 1L));
    assertThat(Reading.item(json).name()).isEqualTo("卫生许可");
  }

  @Test
  void columnsAreXmlOrObjects() {
    String xml =
        row(
            "XK",
            "\"ITEM_INFO_XML\": \"<I>"
                + keys("NAME", "甲", "TASKCODE", CODE)
                + "</I>\","
                + "\"QUESTION_XML\": \"<Q>"
                + node("QUESTION", "问", "SORT_ORDER", "1")
                + "</Q>\"");
    String objects =
        row(
            "XK",
            "\"ITEM_INFO_XML\": {\"NAME\": \"甲\", \"TASKCODE\": \""
                + CODE
                + "\"},"
                + "\"QUESTION_XML\": {\"node\": [{\"QUESTION\": \"问\", \"SORT_ORDER\": 1}]}");
    String list = objects.replace("{\"node\": [", "[").replace("1}]}}", "1}]}");
    String one = objects.replace("[", "").replace("]", "");
    for (String json : List.of(xml, objects, list, one)) {
      ServiceItem item = Reading.item(json);
      assertThat(item.name()).as(json).isEqualTo("甲");
      assertThat(item.code()).isEqualTo(CODE);
      assertThat(Objects.requireNonNull(item.get(RowKind.QUESTIONS)))
          .extracting(q -> q.get(Elements.QUESTION), q -> q.get(Elements.FAQ_ORDER))
          .containsExactly(tuple("问", 1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ITME_EXT_INFO_XML, ONLINE_HREF, run-system-name, 青湾政务平台",
    "ITEM_INFO_XML, IS_WEB, is-self-service-terminal, 1",
    "ITME_EXT_INFO_XML, CONSULT_URL, consult-way, 窗口咨询^电话咨询",
    "ACCEPT_ADDRESS_XML, UNIT_URL, mail-address, 青湾市海滨路1号"
  })
  void trap3MisnamedKeys(String column, String key, String element, String value) {
    ServiceItem item = item("XK", column, keys(key, value));
    assertThat(item.get(Objects.requireNonNull(Elements.find(element)))).isEqualTo(value);
  }

  @Test
  void trap3MisnamedKeysOfMaterialsAndResults() {
    String materials =
        "\"MATERIAL_XML\": \""
            + node("CODE", "m", "NAME", "申请表", "REDUCE_BASIS", "1,2")
            + "\","
            + "\"MATERIAL_EXT_XML\": \""
            + node("CODE", "m", "PAPER_STANDARD", "2", "WHAT", "A4", "BLANK", "a;b")
            + "\", \"RESULT_XML\": \""
            + node("RESULT_NAME", "许可证", "RESULT_GETTYPE", "f1")
            + "\"";
    ServiceItem item = Reading.item(row("XK", materials));
    assertThat(Objects.requireNonNull(item.get(RowKind.MATERIALS)))
        .extracting(
            m -> m.get(Elements.PAPER_COPIES),
            m -> m.get(Elements.PAPER_SIZE),
            m -> m.get(Elements.SUBMISSION_WAY),
            m -> Objects.requireNonNull(m.get(Elements.BLANK_FORM)).size())
        .containsExactly(tuple(2, "A4", List.of("1", "2"), 2));
    assertThat(Objects.requireNonNull(item.get(RowKind.RESULTS)).get(0).get(Elements.RESULT_SAMPLE))
        .extracting(a -> a.id())
        .containsExactly("f1");
    assertThat(
            item("XK", "ITEM_INFO_XML", keys("FUND_ACCOUNT", "企业")).extensions().unknownMembers())
        .hasToString("{ITEM_INFO_XML.FUND_ACCOUNT=企业}");
  }

  @ParameterizedTest
  @CsvSource({
    "QZ, coercion-class",
    "03, coercion-class",
    "ZS, collect-kind",
    "04, collect-kind",
    "GG, service-initiative",
    "XK, service-initiative"
  })
  void trap4SubTypeByItemType(String type, String element) {
    ServiceItem item = item(type, "ITME_EXT_INFO_XML", keys("SUB_TYPE", "1"));
    for (String id : List.of("coercion-class", "collect-kind", "service-initiative")) {
      Element<?> each = Objects.requireNonNull(Elements.find(id));
      Object expected = !id.equals(element) ? null : each.isMultiValued() ? List.of("1") : "1";
      assertThat((Object) item.get(each)).as(id).isEqualTo(expected);
    }
  }

  @Test
  void trap4FindingsPointToTheKeyAsItIsCalled() {
    String json = row("QZ", "\"ITME_EXT_INFO_XML\": {\"SUB_TYPE\": \"7\"}");
    assertThat(found(json, "structure/coded-value-in-list"))
        .extracting(Finding::pointer)
        .contains("/ITME_EXT_INFO_XML/SUB_TYPE");
  }

  @Test
  void trap5OnlyRowsWithStatus1AreInForce() {
    String json =
        row(
            "XK",
            "\"CHARGEITEM_INFO_XML\": \""
                + node("STATUS", "1", "NAME", "甲费")
                + node("STATUS", "0", "NAME", "乙费")
                + node("STATUS", "", "NAME", "丙费")
                + "\","
                + "\"APPLY_CONDITION_XML\": \""
                + node("STATUS", "1", "NAME", "一")
                + node("STATUS", "2", "NAME", "废")
                + node("STATUS", "1", "NAME", "二")
                + "\"");
    ServiceItem item = Reading.item(json);
    assertThat(Objects.requireNonNull(item.get(RowKind.FEES)))
        .extracting(fee -> fee.get(Elements.FEE_NAME))
        .containsExactly("甲费");
    assertThat(item.get(Elements.ACCEPT_CONDITION)).isEqualTo("一\n二");
    assertThat(
            Objects.requireNonNull(
                    item.extensions().unknownMembers().get("CHARGEITEM_INFO_XML_NOT_IN_FORCE"))
                .content())
        .contains("乙费", "丙费");
    assertThat(item.extensions().unknownMembers()).containsKey("APPLY_CONDITION_XML_NOT_IN_FORCE");
    assertThat(found(json, "read/unknown-member")).isEmpty();
  }

  @Test
  void trap6MaterialsInThreeLists() {
    String json =
        row(
            "XK",
            "\"MATERIAL_REL_XML\": \""
                + node("MATERIAL_CODE", "b", "MUST", "2", "ORIGIN", "1")
                + node("MATERIAL_CODE", "x", "MUST", "1")
                + "\",\n"
                + "\"MATERIAL_EXT_XML\": [{\"CODE\": \"a\", \"MATERIAL_BASIS\": \"依据\"}],\n"
                + "\"MATERIAL_XML\": \""
                + node("CODE", "a", "NAME", "甲")
                + node("CODE", "b", "NAME", "乙")
                + "\"");
    ServiceItem item = Reading.item(json);
    assertThat(Objects.requireNonNull(item.get(RowKind.MATERIALS)))
        .extracting(
            m -> m.get(Elements.MATERIAL_NAME),
            m -> m.get(Elements.MATERIAL_NECESSITY),
            m -> m.get(Elements.ORIGINAL_COPIES),
            m -> m.get(Elements.MATERIAL_LEGAL_BASIS))
        .containsExactly(tuple("甲", null, null, "依据"), tuple("乙", "2", 1, null));
    assertThat(found(json, "reference/child-record-resolves"))
        .extracting(Finding::pointer, Finding::value)
        .containsExactly(tuple("/MATERIAL_REL_XML", "x"));
    assertThat(item.extensions().unknownMembers()).containsKey("MATERIAL_REL_XML_MORE");
  }

  @Test
  void lawsAndTheirTerms() {
    String json =
        row(
            "XK",
            "\"LAW_XML\": \""
                + node("CODE", "1", "NAME", "《甲法》", "LAW_BASIS", "第一条")
                + node("CODE", "2", "NAME", "乙规定")
                + "\","
                + "\"LAW_TERM_XML\": \""
                + node("LAW_CODE", "1", "STATUS", "1", "CONTENT", "条一", "SORT", "1")
                + node("LAW_CODE", "1", "STATUS", "1", "CONTENT", "条二", "SORT", "2")
                + node("LAW_CODE", "1", "STATUS", "0", "CONTENT", "旧")
                + "\","
                + "\"LAW_REL_XML\": \""
                + node("LAW_CODE", "1", "TYPE", "法律")
                + "\"");
    ServiceItem item = Reading.item(json);
    assertThat(Objects.requireNonNull(item.get(RowKind.LEGAL_BASES)))
        .extracting(
            l -> l.get(Elements.LAW_NAME),
            l -> l.get(Elements.LAW_CLAUSE_CONTENT),
            l -> l.get(Elements.LAW_KIND))
        .containsExactly(
            tuple("《甲法》", "条一", "法律"), tuple("《甲法》", "条二", "法律"), tuple("乙规定", null, null));
    assertThat(item.get(Elements.LEGAL_BASIS)).isEqualTo("第一条");
  }

  @Test
  void consultationAndTopicsByKind() {
    String json =
        row(
            "XK",
            "\"CONSULT_XML\": \""
                + node("TYPE", "0", "PHONE_NUMBER", "0599-1")
                + node("TYPE", "1", "PHONE_NUMBER", "0599-2")
                + node("TYPE", "0", "PHONE_NUMBER", "0599-3")
                + "\","
                + "\"TITLE_XML\": \""
                + node("CLASS_TYPE", "1", "NAME", "生育收养")
                + "\"");
    ServiceItem item = Reading.item(json);
    assertThat(item.get(Elements.CONSULT_WAY)).isEqualTo("0599-1；0599-3");
    assertThat(item.get(Elements.COMPLAINT_WAY)).isEqualTo("0599-2");
    assertThat(item.get(Elements.PERSONAL_TOPIC)).hasSize(1);
  }

  @Test
  void flagsAreReadByTheListOfTheirColumn() {
    String json =
        row(
            "XK",
            "\"ITME_EXT_INFO_XML\": {\"ISPYC\": \"2\", \"IS_RESERVE\": \"2\", \"IS_IN_HALL\": \"0\"}");
    assertThat(found(json, "structure/coded-value-in-list"))
        .extracting(Finding::pointer)
        .containsExactly("/ITME_EXT_INFO_XML/IS_RESERVE");
  }

  @Test
  void aLimitWithoutUnitIsInWorkingDays() {
    String json =
        row(
            "XK",
            "\"ITEM_INFO_XML\": {\"LAW_TIME\": 10, \"AGREE_TIME\": 12}, \"ITME_EXT_INFO_XML\":"
                + " {\"LAW_TIME_UNIT\": \"workday\"}");
    assertThat(found(json, "time-limit/promise-within-legal"))
        .extracting(Finding::pointer)
        .containsExactly("/ITEM_INFO_XML/AGREE_TIME");
  }

  @Test
  void malformedXmlIsToldOnceAndKept() {
    String json =
        row("XK", "\n \"QUESTION_XML\": \"<r><node>\", \"ITEM_INFO_XML\": \"<r><NAME>甲</NAME>\"");
    assertThat(Reading.of(json).findings())
        .containsExactly("2:18 /QUESTION_XML xml-malformed", "2:48 /ITEM_INFO_XML xml-malformed");
    assertThat(Reading.item(json).extensions().unknownMembers())
        .containsKeys("QUESTION_XML_MALFORMED", "ITEM_INFO_XML_MALFORMED");
    assertThat(check(json).findings().stream().filter(f -> f.pointer().contains("QUESTION_XML")))
        .hasSize(1);
  }

  @Test
  void comesBackFromCanonical() {
    String json =
        row(
            "QZ",
            "\"ITEM_INFO_XML\": {\"NAME\": \"甲\", \"TASKCODE\": \""
                + CODE
                + "\"},"
                + "\"ITME_EXT_INFO_XML\": {\"SUB_TYPE\": \"1\"},"
                + "\"CONSULT_XML\": \""
                + node("TYPE", "0", "PHONE_NUMBER", "0599-1")
                + "\","
                + "\"ACCEPT_ADDRESS_XML\": \""
                + node("STATUS", "1", "ADDRESS", "海滨路", "NAME", "一号窗")
                + "\"");
    ServiceItem item = Reading.item(json);
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    try (CatalogueWriter writer =
        CatalogueWriter.builder()
            .dialect(Dialect.of("shandong"))
            .layout(CatalogueWriter.Layout.LINES)
            .codesOf(io.github.servicecatalogue.core.Profile.of("shandong"))
            .open(out)) {
      writer.write(item);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
    ServiceItem again = Reading.item(out.toString(StandardCharsets.UTF_8));
    for (Element<?> element : Elements.all()) {
      if (element.row() == null) {
        assertThat((Object) again.get(element)).as(element.id()).isEqualTo(item.get(element));
      }
    }
    assertThat(again.get(RowKind.WINDOWS)).hasSize(1);
  }
}
