package io.github.servicecatalogue.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.CodeStyle;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Grade;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Obligation;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
  private static final Profile NATIONAL = Profile.national();
  private static final Profile GUANGDONG = Profile.of("guangdong");

  static Stream<Profile> builtIn() {
    return Profile.builtIn().stream().map(Profile::of);
  }

  private static List<String> ruleIds() {
    List<String> ids = new ArrayList<>();
    Rules.all().stream().map(Rule::id).forEach(ids::add);
    Rules.reading().stream().map(Rule::id).forEach(ids::add);
    return ids;
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void everyRuleHasASeverityAndNothingElseDoes(Profile profile) {
    assertThat(profile.severities().keySet()).containsExactlyInAnyOrderElementsOf(ruleIds());
    profile
        .severities()
        .forEach((rule, severity) -> assertThat(profile.severity(rule)).isSameAs(severity));
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void everyProfileSaysWhichItIs(Profile profile) {
    assertThat(Profile.builtIn()).contains(profile.id());
    assertThat(profile.version()).matches("\\d{4}\\.\\d+");
    assertThat(profile).hasToString(profile.id() + " " + profile.version());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "National", "provincial", "atlantis", "../national"})
  void anUnknownProfileIsToldWithTheKnownOnes(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Profile.of(id))
        .withMessage(
            "No profile \""
                + id
                + "\"; known are national, guangdong, shandong, sichuan, zhejiang, strict");
  }

  @Test
  void aProfileSaysOnlyWhatDiffersFromTheOneItExtends() {
    assertThat(NATIONAL.severity("code/body-code-check-digit")).isSameAs(Severity.ERROR);
    assertThat(GUANGDONG.severity("code/body-code-check-digit")).isSameAs(Severity.WARNING);
    assertThat(GUANGDONG.severity("code/basic-code-shape")).isSameAs(Severity.ERROR);
    assertThat(GUANGDONG.setting("longest-limit", 0)).isEqualTo(365);
    assertThat(NATIONAL.codeStyle()).isSameAs(CodeStyle.STRICT);
    assertThat(GUANGDONG.codeStyle()).isSameAs(CodeStyle.TOLERANT);
    assertThat(NATIONAL.codeLists().profiles()).isEmpty();
    assertThat(GUANGDONG.codeLists().profiles()).containsExactly("guangdong", "four-grade");
  }

  @Test
  void aRuleThatTheProfileDoesNotNameIsOff() {
    assertThat(NATIONAL.severity("my/rule")).isSameAs(Severity.OFF);
  }

  @ParameterizedTest
  @CsvSource({
    "national, 01, 01",
    "national, 20, 20",
    "national, 21, 21",
    "national, '', ''",
    "national,,",
    "guangdong, 01, 01",
    "guangdong, 20, 10",
    "guangdong, 21, 20",
    "guangdong, 10, 10",
    "guangdong,,",
  })
  void typesAreNumberedAsTheProfileDoes(String profile, String type, String national) {
    assertThat(Profile.of(profile).nationalItemType(type)).isEqualTo(national);
  }

  @Test
  void aUnitIsKnownByItsMeaning() {
    assertThat(NATIONAL.timeUnit("1")).isSameAs(TimeUnit.WORKING_DAY);
    assertThat(NATIONAL.timeUnit("2")).isNull();
    assertThat(NATIONAL.timeUnit("")).isNull();
    assertThat(NATIONAL.timeUnit(null)).isNull();
    var list = GUANGDONG.codeLists().find("time-unit");
    assertThat(list).isNotNull();
    assertThat(list.entries())
        .hasSizeGreaterThan(1)
        .allSatisfy(entry -> assertThat(GUANGDONG.timeUnit(entry.code())).isNotNull());
  }

  @Test
  void onlyWhatAProfileSaysIsSoManyWorkingDays() {
    assertThat(NATIONAL.workingDays(TimeUnit.WORKING_DAY)).isEqualTo(1);
    assertThat(NATIONAL.workingDays(TimeUnit.ON_THE_SPOT)).isZero();
    assertThat(NATIONAL.workingDays(TimeUnit.CALENDAR_DAY)).isNull();
    assertThat(NATIONAL.workingDays(TimeUnit.MONTH)).isNull();
    Profile months = NATIONAL.withSetting("months", "working-days.month", "22");
    assertThat(months.workingDays(TimeUnit.MONTH)).isEqualTo(22);
    Profile hours = NATIONAL.withSetting("hours", "working-days.hour", "0.125");
    assertThat(hours.workingDays(TimeUnit.HOUR)).isEqualTo(0.125);
  }

  @Test
  void settingsHaveDefaults() {
    assertThat(NATIONAL.setting("licence-days", 7)).isEqualTo(20);
    assertThat(NATIONAL.setting("no-such-setting", 7)).isEqualTo(7);
    assertThat(NATIONAL.settings("login-parameters")).contains("token", "sid");
    assertThat(NATIONAL.settings("no-such-setting")).isEmpty();
    assertThat(NATIONAL.settingNames()).contains("licence-days", "login-parameters");
  }

  @Test
  void aListOfWordsIsSeparatedByBlanksOrCommas() {
    Profile profile = NATIONAL.withSetting("p", "words", " a, b  c,d ");
    assertThat(profile.settings("words")).containsExactly("a", "b", "c", "d");
    assertThat(NATIONAL.withSetting("p", "words", "  ").settings("words")).isEmpty();
  }

  @Test
  void aCopyHasAnIdAndItsOwnSeverities() {
    Profile strict =
        GUANGDONG.withSeverities(
            "strict", Map.of("code/older-scheme", Severity.ERROR, "my/rule", Severity.INFO));
    assertThat(strict.id()).isEqualTo("strict");
    assertThat(strict.version()).isEqualTo(GUANGDONG.version());
    assertThat(strict.severity("code/older-scheme")).isSameAs(Severity.ERROR);
    assertThat(strict.severity("my/rule")).isSameAs(Severity.INFO);
    assertThat(strict.nationalItemType("21")).isEqualTo("20");
    assertThat(strict.codeLists().profiles()).containsExactly("guangdong", "four-grade");
    assertThat(GUANGDONG.severity("my/rule")).isSameAs(Severity.OFF);
    assertThat(GUANGDONG.severity("code/older-scheme")).isSameAs(Severity.INFO);
  }

  @Test
  void aCopyHasItsOwnSetting() {
    Profile copy = NATIONAL.withSetting("mine", "licence-days", "30");
    assertThat(copy.id()).isEqualTo("mine");
    assertThat(copy.setting("licence-days", 0)).isEqualTo(30);
    assertThat(copy.severities()).isEqualTo(NATIONAL.severities());
    assertThat(NATIONAL.setting("licence-days", 0)).isEqualTo(20);
  }

  @Test
  void strictIsNationalWithEverythingOn() {
    Profile strict = Profile.of("strict");
    assertThat(strict.severities().values()).doesNotContain(Severity.OFF);
    strict
        .severities()
        .forEach(
            (rule, severity) ->
                assertThat(severity.isAtLeast(NATIONAL.severity(rule))).as(rule).isTrue());
    assertThat(strict.severity("read/unknown-member")).isSameAs(Severity.WARNING);
    assertThat(NATIONAL.severity("read/unknown-member")).isSameAs(Severity.INFO);
  }

  @ParameterizedTest
  @CsvSource({
    "shandong, XK, 01",
    "shandong, GG, 20",
    "shandong, QT, 10",
    "shandong, ZJJG, ZJJG",
    "shandong, 20, 20",
    "sichuan, 1, 01",
    "sichuan, 10, 10",
    "sichuan, 20, 20",
    "sichuan, 2, 2",
    "zhejiang, 许可, 01",
    "zhejiang, 其他, 10",
    "zhejiang, 16, 16",
    "zhejiang, 审核转报, 审核转报",
  })
  void provincesNumberTypesInTheirWay(String profile, String type, String national) {
    assertThat(Profile.of(profile).nationalItemType(type)).isEqualTo(national);
  }

  @ParameterizedTest
  @CsvSource({
    "shandong, item-type, XK, 行政许可",
    "shandong, item-type, ZJJG, 中介机构",
    "shandong, item-type, 01, 行政许可",
    "shandong, once-done, 2, 否",
    "shandong, once-done, 1, 是",
    "shandong, once-done, 0,",
    "shandong, is-fee, 0, 否",
    "shandong, is-fee, 2,",
    "shandong, online-depth, 9, 无",
    "shandong, material-type, 1, 表格类",
    "zhejiang, material-type, 1, 原件",
    "zhejiang, item-type, 确认, 行政确认",
    "sichuan, item-type, 7, 行政确认",
    "national, once-done, 0, 否",
    "national, material-type, 1, 证件证书证明",
  })
  void listsAreReadAsTheProvinceHasThem(String profile, String id, String code, String meaning) {
    Element<?> element = Objects.requireNonNull(Elements.find(id));
    CodeList list = Objects.requireNonNull(Profile.of(profile).codeLists().listOf(element));
    assertThat(list.meaning(code, Language.ZH)).isEqualTo(meaning);
  }

  @Test
  @SuppressWarnings("unchecked") // a flag is a text
  void aFlagIsReadAsItsColumnWritesIt() {
    Profile shandong = Profile.of("shandong");
    Element<String> onceDone = (Element<String>) Objects.requireNonNull(Elements.find("once-done"));
    assertThat(shandong.flag(onceDone, "2")).isFalse();
    assertThat(shandong.flag(onceDone, "1")).isTrue();
    assertThat(shandong.flag(onceDone, "0")).isNull();
    assertThat(NATIONAL.flag(onceDone, "2")).isNull();
    assertThat(NATIONAL.flag(onceDone, "0")).isFalse();
    assertThat(shandong.flag(Elements.IS_FEE, "2")).isNull();
    assertThat(shandong.flag(Elements.IS_FEE, "1")).isTrue();
    assertThat(shandong.flag(Elements.IS_FEE, null)).isNull();
    assertThat(NATIONAL.flag(Elements.MATERIAL_REQUIRED, "0")).isFalse();
  }

  @Test
  void inShandongALimitWithoutUnitIsInWorkingDays() {
    Profile shandong = Profile.of("shandong");
    assertThat(shandong.defaultTimeUnit()).isSameAs(TimeUnit.WORKING_DAY);
    assertThat(shandong.timeUnit("workday")).isSameAs(TimeUnit.WORKING_DAY);
    assertThat(NATIONAL.defaultTimeUnit()).isNull();
    assertThat(shandong.obligation(Elements.ITEM_VERSION, ItemKind.PUNISH))
        .isSameAs(Obligation.OPTIONAL);
    assertThat(NATIONAL.obligation(Elements.ITEM_VERSION, ItemKind.PUNISH))
        .isSameAs(Obligation.MANDATORY);
    assertThat(shandong.obligation(Elements.CASE_TYPE, ItemKind.PUNISH))
        .isSameAs(NATIONAL.obligation(Elements.CASE_TYPE, ItemKind.PUNISH));
  }

  @Test
  void aProfileOfOnesOwnHasElementsListsAndRules() {
    Element<?> floor =
        Element.declare("hall-floor", "大厅楼层", "hallFloor").codeList("hall-floor").build();
    CodeList floors =
        CodeList.of(
            "hall-floor",
            "大厅楼层",
            List.of(new CodeList.Entry("F1", "一楼", "ground floor", "mine", Grade.C, "")));
    Rule rule = ItemRule.named("my/rule").severity(Severity.INFO).check((item, found) -> {});
    Profile mine =
        GUANGDONG.toBuilder("mine")
            .version("3")
            .name(Language.EN, "Mine")
            .codeStyle(CodeStyle.OWN_LAYOUT)
            .overlays(List.of("gbt39046"))
            .codeList(floors)
            .element(floor)
            .obligation(floor, ItemKind.PUBLIC, Obligation.MANDATORY)
            .listOf(Elements.IS_FEE, List.of("yes-no/one-two"))
            .itemType("22", "20")
            .severity("url/*", Severity.INFO)
            .severity("url/syntax", Severity.ERROR)
            .rule(rule)
            .build();
    assertThat(mine).hasToString("mine 3");
    assertThat(mine.base()).isEqualTo("guangdong");
    assertThat(mine.name(Language.EN)).isEqualTo("Mine");
    assertThat(mine.name(Language.ZH)).isEqualTo("广东省规范");
    assertThat(mine.codeStyle()).isSameAs(CodeStyle.OWN_LAYOUT);
    assertThat(mine.codeLists().profiles()).containsExactly("gbt39046");
    assertThat(mine.elements()).isEqualTo(List.of(floor));
    assertThat(mine.findElement("hall-floor")).isSameAs(floor);
    assertThat(mine.findElement("is-fee")).isSameAs(Elements.IS_FEE);
    assertThat(mine.findElement("no-such")).isNull();
    assertThat(mine.obligation(floor, ItemKind.PUBLIC)).isSameAs(Obligation.MANDATORY);
    assertThat(mine.obligation(floor, ItemKind.GENERAL)).isSameAs(Obligation.OPTIONAL);
    assertThat(mine.codeLists().listOf(floor)).isSameAs(floors);
    assertThat(mine.flag(Elements.IS_FEE, "2")).isFalse();
    assertThat(mine.nationalItemType("22")).isEqualTo("20");
    assertThat(mine.nationalItemType("21")).isEqualTo("20");
    assertThat(mine.severity("url/syntax")).isSameAs(Severity.ERROR);
    assertThat(mine.severity("url/non-ascii")).isSameAs(Severity.INFO);
    assertThat(mine.severity(rule)).isSameAs(Severity.INFO);
    assertThat(mine.rules()).containsExactly(rule);

    Profile other = mine.readingCodesOf(Profile.of("shandong"));
    assertThat(other.id()).isEqualTo("mine");
    assertThat(other.nationalItemType("22")).isEqualTo("22");
    assertThat(other.nationalItemType("XK")).isEqualTo("01");
    assertThat(other.codeLists().listOf(floor)).isSameAs(floors);
    assertThat(other.rules()).containsExactly(rule);
    assertThat(other.defaultTimeUnit()).isSameAs(TimeUnit.WORKING_DAY);
    assertThat(other.flag(Elements.IS_FEE, "2")).isNull();
    assertThat(other.severity("url/syntax")).isSameAs(Severity.ERROR);
  }

  @Test
  void aListThatIsNotThereIsTold() {
    Profile.Builder builder =
        NATIONAL.toBuilder("mine").listOf(Elements.IS_FEE, List.of("no-such-list"));
    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessage("No code list \"no-such-list\"");
  }

  @Test
  void nothingGivenAwayChangesTheProfile() {
    NATIONAL.severities().clear();
    assertThat(NATIONAL.severities()).isNotEmpty();
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> NATIONAL.settings("login-parameters").clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> Profile.builtIn().clear());
  }
}
