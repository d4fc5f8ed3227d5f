package io.github.servicecatalogue.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Obligation;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.ItemRule;
import io.github.servicecatalogue.core.Messages;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.TimeUnit;
import io.github.servicecatalogue.json.internal.ProblemTexts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileReaderTest {
  @TempDir Path folder;

  private Path file(String name, String content) {
    try {
      return Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Profile profile(String members) throws ProfileException {
    return ProfileReader.read(file("p.json", "{\"id\": \"qingwan\"" + members + "}"));
  }

  /** Returns the problems of a profile, each as line:column and text. */
  private List<String> problems(String json) {
    Path path = file("p.json", json);
    try {
      ProfileReader.read(path);
    } catch (ProfileException e) {
      return texts(e);
    }
    return List.of();
  }

  private List<String> texts(ProfileException e) {
    List<String> texts = new ArrayList<>();
    for (ProfileException.Problem problem : e.problems()) {
      texts.add(problem.place().replace(folder + "/", "") + " " + problem.message(Language.EN));
    }
    return texts;
  }

  private static List<Finding> findings(Profile profile, String item) {
    CheckResult result =
        CatalogueCheck.builder()
            .profile(profile)
            .build()
            .check(
                new ByteArrayInputStream(("[" + item + "]").getBytes(StandardCharsets.UTF_8)), "a");
    return result.findings();
  }

  private static List<String> found(Profile profile, String group, String item) {
    return findings(profile, item).stream()
        .filter(finding -> finding.rule().startsWith(group))
        .map(finding -> finding.pointer() + " " + finding.rule() + " " + finding.value())
        .toList();
  }

  // ---- what a profile says

  @Test
  void aProfileSaysWhatDiffersFromAnother() throws ProfileException {
    Profile profile =
        profile(
            """
            , "extends": "guangdong", "version": "7", "name": {"zh": "青湾市规范", "en": "Qingwan"},
            "severities": {"fee/*": "off", "fee/free-has-no-fee-data": "info"},
            "settings": {"licence-days": 15, "step-days-equal-promise": true,
              "login-parameters": ["a", "b"], "working-days.month": 21.5},
            "itemTypes": {"22": "20"}, "codeStyle": "own-layout",
            "obligations": {"consultWay": "optional", "is-online": {"public": "absent"}}""");

    assertThat(profile.id()).isEqualTo("qingwan");
    assertThat(profile.version()).isEqualTo("7");
    assertThat(profile.base()).isEqualTo("guangdong");
    assertThat(profile.name(Language.ZH)).isEqualTo("青湾市规范");
    assertThat(profile.name(Language.EN)).isEqualTo("Qingwan");
    assertThat(profile.severity("fee/reduction-needs-basis")).isSameAs(Severity.OFF);
    assertThat(profile.severity("fee/free-has-no-fee-data")).isSameAs(Severity.INFO);
    assertThat(profile.severity("code/body-code-check-digit")).isSameAs(Severity.WARNING);
    assertThat(profile.setting("licence-days", 0)).isEqualTo(15);
    assertThat(profile.setting("step-days-equal-promise", 0)).isEqualTo(1);
    assertThat(profile.settings("login-parameters")).containsExactly("a", "b");
    assertThat(profile.workingDays(TimeUnit.MONTH)).isEqualTo(21.5);
    assertThat(profile.nationalItemType("22")).isEqualTo("20");
    assertThat(profile.nationalItemType("21")).isEqualTo("20");
    assertThat(profile.obligation(Elements.CONSULT_WAY, ItemKind.GENERAL))
        .isSameAs(Obligation.OPTIONAL);
    assertThat(profile.obligation(Elements.IS_ONLINE, ItemKind.PUBLIC)).isSameAs(Obligation.ABSENT);
    assertThat(profile.obligation(Elements.IS_ONLINE, ItemKind.GENERAL))
        .isSameAs(Obligation.MANDATORY);
  }

  @Test
  void listsAreAddedToOrReplaced() throws ProfileException {
    Profile profile =
        profile(
            """
            , "codeLists": {
              "case-type": [{"code": "3", "zh": "上报件"}],
              "handle-form": {"replace": true, "values": [{"code": "A", "zh": "窗口", "en": "window"}]}},
            "overlays": ["gbt39046"],
            "elementLists": {"once-done": ["yes-no/one-two"]}""");

    var caseTypes = Objects.requireNonNull(profile.codeLists().find("case-type"));
    assertThat(caseTypes.contains("1")).isTrue();
    assertThat(caseTypes.meaning("3", Language.EN)).isEqualTo("上报件");
    var forms = Objects.requireNonNull(profile.codeLists().find("handle-form"));
    assertThat(forms.entries()).hasSize(1);
    assertThat(
            Objects.requireNonNull(profile.codeLists().find("service-object"))
                .meaning("5", Language.ZH))
        .isEqualTo("行政机关");
    assertThat(found(profile, "structure/coded", "{\"onceDone\": \"0\", \"caseType\": \"3\"}"))
        .containsExactly("/0/onceDone structure/coded-value-in-list 0");
    assertThat(found(profile, "structure/coded", "{\"onceDone\": \"2\"}")).isEmpty();
  }

  @Test
  void aProfileMayExtendAFile() throws ProfileException {
    file(
        "base.json",
        "{\"id\": \"base\", \"extends\": \"shandong\", \"severities\": {\"url/*\": \"off\"}}");
    Profile profile = profile(", \"extends\": \"base.json\", \"settings\": {\"licence-days\": 9}");
    assertThat(profile.base()).isEqualTo("shandong");
    assertThat(profile.severity("url/syntax")).isSameAs(Severity.OFF);
    assertThat(profile.nationalItemType("XK")).isEqualTo("01");
    assertThat(profile.setting("licence-days", 0)).isEqualTo(9);
  }

  @Test
  void aFileWhoseHeadNamesTheProfileOfTheLibraryReadsTheListsOfTheFile() throws ProfileException {
    Profile profile =
        profile(
            ", \"extends\": \"guangdong\","
                + " \"codeLists\": {\"case-type\": [{\"code\": \"3\", \"zh\": \"上报件\"}]}");
    for (String lists : List.of("guangdong", "qingwan")) {
      String json =
          "{\"catalogue\": {\"codeLists\": \"" + lists + "\"}, \"items\": [{\"caseType\": \"3\"}]}";
      CheckResult result =
          CatalogueCheck.of(profile)
              .check(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "a");
      assertThat(result.count("structure/coded-value-in-list")).as(lists).isZero();
    }
  }

  // ---- elements of one's own

  private static final String ELEMENTS =
      """
      , "codeLists": {"hall-floor": [{"code": "F1", "zh": "一楼"}, {"code": "F2", "zh": "二楼"}]},
      "elements": [
        {"id": "hall-floor", "zhName": "大厅楼层", "enName": "hallFloor", "type": "code",
         "codeList": "hall-floor"},
        {"id": "hall-seats", "zhName": "座位数", "enName": "hallSeats", "type": "integer"},
        {"id": "material-shelf", "zhName": "材料架", "enName": "materialShelf", "row": "materials",
         "maxLength": 3},
        {"id": "hall-days", "zhName": "开放日", "enName": "hallDays", "multiValued": true}],
      "obligations": {"hallFloor": {"general": "mandatory"}, "materialShelf": {"general": "mandatory"}}""";

  @Test
  void anElementOfOnesOwnIsReadJudgedAndWritten() throws Exception {
    Profile profile = profile(ELEMENTS);
    String json =
        "{\"itemName\":\"一\",\"itemType\":\"01\",\"materials\":[{\"materialName\":\"申请表\","
            + "\"materialShelf\":\"A-100\"},{\"materialName\":\"证明\"}],\"hallFloor\":\"F9\","
            + "\"hallSeats\":\"many\",\"hallDays\":[\"一\",\"二\"]}";
    assertThat(found(profile, "read/", json)).isEmpty();
    assertThat(found(profile, "structure/", json))
        .contains(
            "/0/hallFloor structure/coded-value-in-list F9",
            "/0/hallSeats structure/value-parses many",
            "/0/materials/0/materialShelf structure/length-within-limit 5",
            "/0/materials/1/materialShelf structure/required-element-present null");
    assertThat(found(profile, "structure/required", "{\"itemType\": \"01\"}"))
        .contains("/0/hallFloor structure/required-element-present null");

    try (CatalogueReader reader =
        CatalogueReader.builder()
            .profile(profile)
            .open(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "a")) {
      ServiceItem item =
          (ServiceItem) Objects.requireNonNull(Objects.requireNonNull(reader.next()).holder());
      Element<?> floor = Objects.requireNonNull(profile.findElement("hall-floor"));
      assertThat(item.get(floor)).isEqualTo("F9");
      assertThat(item.extensions().elements()).containsKeys("hall-floor", "hall-days");
      assertThat(item.extensions().unknownMembers()).isEmpty();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (CatalogueWriter writer = CatalogueWriter.builder().open(out)) {
        writer.write(item);
      }
      String written = out.toString(StandardCharsets.UTF_8);
      assertThat(written.replaceAll("\\s", ""))
          .contains(
              "\"hallFloor\":\"F9\"",
              "\"hallSeats\":\"many\"",
              "\"hallDays\":[\"一\",\"二\"]",
              "\"materialShelf\":\"A-100\"");
    }
  }

  @Test
  void withoutTheProfileTheMemberIsUnknownAndASlipIsTold() throws ProfileException {
    assertThat(found(Profile.national(), "read/", "{\"hallFloor\": \"F1\"}"))
        .containsExactly("/0/hallFloor read/unknown-member null");
    Finding slip =
        findings(profile(ELEMENTS), "{\"hallFlor\": \"F1\", \"itemName\": \"一\"}").stream()
            .filter(finding -> finding.rule().equals("read/unknown-member"))
            .findFirst()
            .orElseThrow();
    assertThat(slip.expected()).isEqualTo("hallFloor");
    assertThat(Messages.of(Language.EN).hint(slip))
        .isEqualTo("check the name; did you mean \"hallFloor\"?");
    assertThat(Messages.of(Language.ZH).hint(slip)).isEqualTo("请核对名称，是否应为“hallFloor”？");
  }

  @Test
  void anUnknownMemberWithoutANeighbourHasNoSuggestion() {
    Finding found =
        findings(Profile.national(), "{\"zzz\": 1, \"itemName\": \"一\"}").stream()
            .filter(finding -> finding.rule().equals("read/unknown-member"))
            .findFirst()
            .orElseThrow();
    assertThat(found.expected()).isNull();
    assertThat(Messages.of(Language.EN).hint(found)).isEqualTo("check the name");
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource({
    "promise_limit, promiseLimit",
    "PromiseLimit, promiseLimit",
    "promise-limit, promiseLimit",
    "promisLimit, promiseLimit",
    "prmoiseLimit, promiseLimit",
    "承诺办结时限, promiseLimit",
    "承诺办结期限, promiseLimit",
    "material, materials",
  })
  void anUnknownMemberSuggestsTheNearestOne(String name, String member) {
    Finding found =
        findings(Profile.national(), "{\"itemName\": \"一\", \"" + name + "\": 1}").stream()
            .filter(finding -> finding.rule().equals("read/unknown-member"))
            .findFirst()
            .orElseThrow();
    assertThat(found.expected()).isEqualTo(member);
  }

  // ---- rules of one's own

  private static String rule(String members) {
    return ", \"rules\": [{\"id\": \"qingwan/r\", \"message\": \"{value}\", " + members + "}]";
  }

  static List<List<String>> rules() {
    String when = "\"when\": {\"element\": \"itemType\", \"in\": [\"01\", \"20\"]}, ";
    String consult = "\"element\": \"consultWay\", \"check\": ";
    String type = "\"itemType\": \"01\"";
    return List.of(
        List.of(when + consult + "{\"present\": true}", type, "/0/consultWay qingwan/r null"),
        List.of(when + consult + "{\"present\": true}", type + ", \"consultWay\": \"12345\"", ""),
        List.of(
            when + consult + "{\"present\": true}",
            type + ", \"consultWay\": \"无\"",
            "/0/consultWay qingwan/r 无"),
        List.of(when + consult + "{\"present\": true}", "\"itemType\": \"05\"", ""),
        List.of(when + consult + "{\"present\": true}", "\"itemName\": \"一\"", ""),
        List.of(
            consult + "{\"absent\": true}", "\"consultWay\": \"1\"", "/0/consultWay qingwan/r 1"),
        List.of(consult + "{\"absent\": true}", type, ""),
        List.of(consult + "{\"matches\": \"1[0-9]+\"}", "\"consultWay\": \"12345\"", ""),
        List.of(
            consult + "{\"matches\": \"1[0-9]+\"}",
            "\"consultWay\": \"x12345\"",
            "/0/consultWay qingwan/r x12345"),
        List.of(consult + "{\"matches\": \"1[0-9]+\"}", type, ""),
        List.of(
            "\"element\": \"promiseLimit\", \"check\": {\"in\": [5, 10]}",
            "\"promiseLimit\": 7",
            "/0/promiseLimit qingwan/r 7"),
        List.of(
            "\"element\": \"promiseLimit\", \"check\": {\"in\": [5, 10]}",
            "\"promiseLimit\": 10",
            ""),
        List.of(
            "\"element\": \"handleForm\", \"check\": {\"in\": [\"1\"]}",
            "\"handleForm\": [\"1\", \"2\"]",
            "/0/handleForm qingwan/r 2"),
        List.of(
            "\"element\": \"paper-size\", \"check\": {\"list\": \"yes-no\"}",
            "\"materials\": [{\"paperSize\": \"1\"}, {\"paperSize\": \"A4\"}, {}]",
            "/0/materials/1/paperSize qingwan/r A4"),
        List.of(
            "\"when\": {\"element\": \"materialType\", \"in\": [\"2\"]},"
                + " \"element\": \"paperSize\", \"check\": {\"present\": true}",
            "\"materials\": [{\"materialName\": \"a\", \"materialType\": \"2\"},"
                + " {\"materialName\": \"b\", \"materialType\": \"1\"}]",
            "/0/materials/0/paperSize qingwan/r null"),
        List.of(
            "\"itemTypes\": [\"01\"], " + consult + "{\"present\": true}",
            "\"itemType\": \"05\"",
            ""),
        List.of(
            "\"when\": [{\"element\": \"isFee\", \"absent\": true},"
                + " {\"element\": \"itemName\", \"matches\": \"一.*\"}], "
                + consult
                + "{\"present\": true}",
            "\"itemName\": \"一二\"",
            "/0/consultWay qingwan/r null"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleWithoutCodeJudges(List<String> row) throws ProfileException {
    Profile profile = profile(rule(row.get(0)));
    assertThat(found(profile, "qingwan/", "{" + row.get(1) + "}"))
        .isEqualTo(row.get(2).isEmpty() ? List.of() : List.of(row.get(2)));
  }

  @Test
  void aRuleWithoutCodeHasItsOwnTextsAndSeverity() throws ProfileException {
    Profile profile =
        profile(
            """
            , "rules": [{"id": "qingwan/r", "severity": "error", "title": "热线",
              "message": {"zh": "“{element}”为“{consultWay}”", "en": "{element} is {value}"},
              "hint": {"zh": "应为{expected}", "en": "give {expected}"},
              "element": "consultWay", "check": {"in": ["12345"]}}]""");
    Finding finding =
        findings(profile, "{\"consultWay\": \"1\"}").stream()
            .filter(f -> f.rule().equals("qingwan/r"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.severity()).isSameAs(Severity.ERROR);
    Messages zh = Messages.of(Language.ZH).with(profile.rules());
    Messages en = Messages.of(Language.EN).with(profile.rules());
    assertThat(zh.sentence(finding)).isEqualTo("“咨询方式”为“1”，应为12345");
    assertThat(en.sentence(finding)).isEqualTo("consult way is 1; give 12345");
    assertThat(zh.title("qingwan/r")).isEqualTo("热线");
    assertThat(Messages.of(Language.ZH).message(finding)).isEqualTo("qingwan/r");

    Path milder =
        file(
            "mild.json",
            "{\"id\": \"mild\", \"extends\": \"p.json\", \"severities\": {\"qingwan/*\": \"info\"}}");
    assertThat(ProfileReader.read(milder).severity(profile.rules().get(0))).isSameAs(Severity.INFO);
  }

  @Test
  void aPatternThatTakesTooLongIsGivenUpAndSaysSo() throws ProfileException {
    Profile profile =
        profile(
            rule(
                "\"severity\": \"info\", \"element\": \"consultWay\", \"check\": {\"matches\": \"(.*a){20}b\"}"));
    String json = "{\"consultWay\": \"" + "a".repeat(40) + "\", \"itemType\": \"99\"}";
    List<Finding> found = findings(profile, json);
    Finding failed =
        found.stream().filter(f -> f.rule().equals("qingwan/r")).findFirst().orElseThrow();
    assertThat(failed.severity()).isSameAs(Severity.WARNING);
    assertThat(failed.pointer()).isEqualTo("/0");
    assertThat(Messages.of(Language.EN).message(failed))
        .isEqualTo(
            "The rule itself failed and could not judge this: the pattern takes too many steps on"
                + " this value");
    assertThat(found).hasSizeGreaterThan(1);
  }

  @Test
  void aPatternOfAlternativesOnALongTextEnds() throws ProfileException {
    Profile profile =
        profile(rule("\"element\": \"consultWay\", \"check\": {\"matches\": \"(a|b)*\"}"));
    String json = "{\"consultWay\": \"" + "ab".repeat(50_000) + "\"}";
    assertThat(found(profile, "qingwan/", json)).hasSizeLessThan(2);
  }

  @Test
  void aPluginRuleIsKnownToTheFile() throws ProfileException {
    ItemRule plugin = ItemRule.named("other/rule").check((item, found) -> {});
    Path path = file("p.json", "{\"id\": \"q\", \"severities\": {\"other/rule\": \"error\"}}");
    assertThatExceptionOfType(ProfileException.class).isThrownBy(() -> ProfileReader.read(path));
    Profile profile = ProfileReader.read(path, List.of(plugin));
    assertThat(profile.severity(plugin)).isSameAs(Severity.ERROR);
  }

  // ---- what is wrong

  @Test
  void everythingThatIsWrongIsToldAtOnceInItsOrder() {
    assertThat(
            problems(
                """
                {
                  "id": "Qing Wan",
                  "extend": "guangdong",
                  "severities": {"url/sintax": "warning", "url/syntax": "warn", "furl/*": "off"},
                  "settings": {"licence-day": 5, "licence-days": "many", "working-days.month": -1},
                  "obligations": {"consultWays": "optional", "isFee": {"publick": "optional"}},
                  "itemTypes": {"21": "77"}
                }
                """))
        .containsExactly(
            "p.json:2:9 \"Qing Wan\" is no id: small letters, digits and hyphens, a letter first",
            "p.json:3:3 unknown member \"extend\"; did you mean \"extends\"?",
            "p.json:4:18 there is no rule \"url/sintax\"; did you mean \"url/syntax\"?",
            "p.json:4:57 there is no severity \"warn\" (there are error, warning, info and off)",
            "p.json:4:65 there is no group of rules \"furl/*\"; did you mean \"url/*\"?",
            "p.json:5:16 there is no setting \"licence-day\"; did you mean \"licence-days\"?",
            "p.json:5:50 a whole number not below 0 is expected here",
            "p.json:5:80 a number from 0 to 10000 is expected here",
            "p.json:6:19 there is no element \"consultWays\"; did you mean \"consultWay\"?",
            "p.json:6:56 \"publick\" is not expected here (there are basic, general, punish, levy,"
                + " coerce-inspect, public); did you mean \"public\"?",
            "p.json:7:23 \"77\" is no national item type");
  }

  @Test
  void columnsCountCharacters() {
    assertThat(problems("{\"id\": \"q\", \"name\": \"青湾\", \"sverities\": {}}"))
        .containsExactly("p.json:1:27 unknown member \"sverities\"; did you mean \"severities\"?");
    assertThat(problems("\uFEFF{\"id\": \"q\", \"rulez\": []}"))
        .containsExactly("p.json:1:13 unknown member \"rulez\"; did you mean \"rules\"?");
  }

  @Test
  void aRuleIsCheckedWhenItIsRead() {
    assertThat(
            problems(
                """
                {"id": "q", "rules": [
                  {"id": "norm", "element": "itemName", "check": {"present": true}, "message": "a"},
                  {"id": "q/a", "element": "itemNam", "check": {"present": false}, "message": "a"},
                  {"id": "q/b", "element": "itemName", "check": {"match": "a"}, "message": "a"},
                  {"id": "q/b", "element": "itemName", "check": {"matches": "(a"}, "message": "{valeu}"},
                  {"id": "url/syntax", "element": "itemName", "check": {"list": "yes-noo"}},
                  {"id": "q/c", "element": "itemName", "check": {"in": []}, "message": "a",
                   "when": {"element": "materialName", "in": ["a"]}},
                  {"id": "q/d", "element": "zoneBodyName", "check": {"absent": true}, "message": "a"}
                ]}
                """))
        .containsExactly(
            "p.json:2:10 \"norm\" is no id of a rule: a group and a name with a slash between, such"
                + " as qingwan/hotline",
            "p.json:3:28 there is no element \"itemNam\"; did you mean \"itemName\"?",
            "p.json:3:60 true is expected here",
            "p.json:4:49 exactly one of these is expected here: present, absent, matches, in, list",
            "p.json:4:50 unknown member \"match\"; did you mean \"matches\"?",
            "p.json:5:10 there is a rule \"q/b\" already",
            "p.json:5:61 the regular expression is wrong: Unclosed group (3)",
            "p.json:5:79 the text names \"valeu\" in braces, which this rule does not have (there are"
                + " value, expected, element, itemName); did you mean \"value\"?",
            "p.json:6:3 member \"message\" is missing",
            "p.json:6:10 there is a rule \"url/syntax\" already",
            "p.json:6:65 there is no code list \"yes-noo\"; did you mean \"yes-no\"?",
            "p.json:7:56 an array of values is expected here",
            "p.json:8:24 element \"materialName\" stands in other rows than \"itemName\"; a condition is"
                + " about the item or the same row",
            "p.json:9:28 element \"zoneBodyName\" stands beside the items, not in them, and cannot be"
                + " judged here");
  }

  @Test
  void elementsAndListsAreCheckedToo() {
    assertThat(
            problems(
                """
                {"id": "q",
                 "codeLists": {"case-typ": [], "x": [{"code": "1", "zh": "a"}, {"code": "1", "zh": "b"}, {}]},
                 "elements": [
                  {"id": "item-name", "zhName": "a", "enName": "a"},
                  {"id": "b", "zhName": "b", "enName": "itemName", "codeList": "x"},
                  {"id": "c", "zhName": "c", "enName": "C", "type": "strin", "row": "material"},
                  {"id": "d", "zhName": "d", "enName": "d", "codeList": "nolist", "maxLength": -1},
                  {"id": "e", "zhName": "e", "enName": "e", "codeList": "case-tipe"}
                 ],
                 "elementLists": {"isFee": "yes-no/one-to"}}
                """))
        .containsExactly(
            "p.json:2:16 code list \"case-typ\" is new, but no element and no rule of this file uses"
                + " it; did you mean \"case-type\"?",
            "p.json:2:32 code list \"x\" is new, but no element and no rule of this file uses it",
            "p.json:2:73 code \"1\" stands twice in this list",
            "p.json:2:90 member \"code\" is missing",
            "p.json:2:90 member \"zh\" is missing",
            "p.json:4:10 there is an element \"item-name\" already",
            "p.json:5:40 there is an element \"itemName\" already",
            "p.json:6:40 \"C\" is no name of a member: letters and digits, a small letter first, such as"
                + " hallFloor",
            "p.json:6:53 \"strin\" is not expected here (there are string, text, identifier, integer,"
                + " code, flag, datetime, url); did you mean \"string\"?",
            "p.json:6:69 \"material\" is not expected here (there are legalBases, specialProcedures,"
                + " steps, situations, windows, fees, materials, results, questions); did you mean"
                + " \"materials\"?",
            "p.json:7:80 a whole number not below 0 is expected here",
            "p.json:8:57 there is no code list \"case-tipe\"; did you mean \"case-type\"?",
            "p.json:10:28 there is no code list \"yes-no/one-to\"; did you mean \"yes-no/one-two\"?");
  }

  @Test
  void anUnknownProfileOrFileToExtendIsTold() {
    assertThat(problems("{\"id\": \"q\", \"extends\": \"guangdogn\"}"))
        .containsExactly(
            "p.json:1:24 there is no profile \"guangdogn\" (there are national, guangdong, shandong,"
                + " sichuan, zhejiang, strict; the name of a file ends in .json); did you mean"
                + " \"guangdong\"?");
    assertThat(problems("{\"id\": \"q\", \"extends\": \"x.json\"}"))
        .containsExactly("p.json:1:24 there is no file \"x.json\" to extend");
    assertThat(problems("{\"id\": \"q\", \"extends\": 1}"))
        .containsExactly("p.json:1:24 a text is expected here");
  }

  @Test
  void filesThatExtendEachOtherAreTold() {
    file("other.json", "{\"id\": \"o\", \"extends\": \"p.json\"}");
    assertThat(problems("{\"id\": \"q\", \"extends\": \"other.json\"}"))
        .containsExactly("other.json:1:24 \"p.json\" extends this file in turn");
    assertThat(problems("{\"id\": \"q\", \"extends\": \"./p.json\"}"))
        .containsExactly("p.json:1:24 \"./p.json\" extends this file in turn");
  }

  @Test
  void whatIsWrongInTheOtherFileIsToldThere() {
    file("other.json", "{\"id\": \"o\", \"sttings\": {}}");
    assertThat(problems("{\"id\": \"q\", \"extends\": \"other.json\"}"))
        .containsExactly("other.json:1:13 unknown member \"sttings\"; did you mean \"settings\"?");
  }

  @Test
  void whatIsNoJsonIsTold() {
    assertThat(problems("")).containsExactly("p.json:1:1 this is no JSON: the file is empty");
    assertThat(problems("[]")).containsExactly("p.json:1:1 an object in braces is expected here");
    assertThat(problems("{\"id\": \"q\",\n  \"青\": tru}"))
        .containsExactly("p.json:2:11 this is no JSON: this character must not stand here");
    assertThat(problems("{\"id\": \"q\""))
        .containsExactly("p.json:1:11 this is no JSON: the file breaks off here");
    assertThat(problems("{\"id\": \"q\"} x"))
        .containsExactly("p.json:1:13 this is no JSON: something follows after the end");
    assertThat(problems("{\"id\": \"q\", \"id\": \"q\"}"))
        .containsExactly("p.json:1:13 member \"id\" stands twice in one object");
    assertThat(problems("[".repeat(100)))
        .containsExactly("p.json:1:42 this is no JSON: it is nested too deeply");
  }

  @Test
  void aMissingFileIsTold() {
    assertThatExceptionOfType(ProfileException.class)
        .isThrownBy(() -> ProfileReader.read(folder.resolve("none.json")))
        .withMessageEndingWith("none.json: there is no such file")
        .satisfies(e -> assertThat(e.message(Language.ZH)).endsWith("none.json: 文件不存在"));
    assertThatExceptionOfType(ProfileException.class)
        .isThrownBy(() -> ProfileReader.read(folder))
        .withMessageContaining("the file cannot be read");
  }

  @Test
  void whatAFileHoldsIsShownOnOneLine() {
    assertThat(problems("{\"id\": \"q\", \"a\\n\\u001b[31m\\u202e\": 1}"))
        .containsExactly("p.json:1:13 unknown member \"a\uFFFD\uFFFD[31m\uFFFD\"");
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertThat(ProblemTexts.of(Language.ZH).keys())
        .containsExactlyInAnyOrderElementsOf(ProblemTexts.of(Language.EN).keys());
  }
}
