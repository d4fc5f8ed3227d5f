package io.github.servicecatalogue.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.servicecatalogue.CodeStyle;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        .withMessage("No profile \"" + id + "\"; known are national, guangdong");
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
  void nothingGivenAwayChangesTheProfile() {
    NATIONAL.severities().clear();
    assertThat(NATIONAL.severities()).isNotEmpty();
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> NATIONAL.settings("login-parameters").clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> Profile.builtIn().clear());
  }
}
