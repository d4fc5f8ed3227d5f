package io.github.servicecatalogue.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.Step;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a message names the unit of a limit that has none, or one that nobody knows. */
class LimitUnitsTest {
  private static final Profile SHANDONG =
      Profile.of("shandong")
          .withSeverities("shandong", Map.of("time-limit/site-visit-needs-days", Severity.WARNING));

  private static final Profile CALENDAR_DAYS =
      Profile.of("guangdong").withSetting("mine", "default-time-unit", "自然日");

  private static final ServiceItem ITEM =
      Items.licence(1)
          .with(Elements.LEGAL_LIMIT_UNIT, null)
          .with(Elements.PROMISE_LIMIT_UNIT, null);

  private static final ServiceItem WITH_STEP =
      ITEM.with(
          RowKind.STEPS,
          List.of(
              Step.builder().set(Elements.STEP_NAME, "审查").set(Elements.STEP_DAYS, 12).build()));

  private static String said(Language language, Profile profile, String rule, ServiceItem item) {
    List<Finding> findings =
        CatalogueValidator.of(profile).validate(item).stream()
            .filter(finding -> finding.rule().equals("time-limit/" + rule))
            .toList();
    assertThat(findings).hasSize(1);
    return Messages.of(language).with(profile.codeLists()).sentence(findings.get(0));
  }

  @Test
  void aPromiseLongerThanTheLegalLimit() {
    ServiceItem item = ITEM.with(Elements.PROMISE_LIMIT, 21);
    assertThat(said(Language.ZH, SHANDONG, "promise-within-legal", item))
        .isEqualTo("承诺办结时限 21 个工作日（默认单位）超过法定办结时限 20 个工作日（默认单位），应不超过 20 个工作日（默认单位）");
    assertThat(said(Language.EN, SHANDONG, "promise-within-legal", item))
        .isEqualTo(
            "The promised limit of 21 (working day, assumed) exceeds the legal limit of 20"
                + " (working day, assumed); promise at most 20 (working day, assumed)");
  }

  @Test
  void onlyTheUnitThatIsMissingIsAssumed() {
    ServiceItem item =
        ITEM.with(Elements.PROMISE_LIMIT, 21).with(Elements.PROMISE_LIMIT_UNIT, "workday");
    assertThat(said(Language.ZH, SHANDONG, "promise-within-legal", item))
        .startsWith("承诺办结时限 21 个工作日超过法定办结时限 20 个工作日（默认单位），");
  }

  @Test
  void limitsInTwoUnits() {
    ServiceItem item =
        ITEM.with(Elements.PROMISE_LIMIT, 21).with(Elements.PROMISE_LIMIT_UNIT, "工作日");
    assertThat(said(Language.ZH, CALENDAR_DAYS, "promise-within-legal-mixed-units", item))
        .startsWith("承诺办结时限 21 个工作日与法定办结时限 20 个自然日（默认单位）单位不同");
  }

  @Test
  void everyOtherRuleThatPrintsAUnit() {
    ServiceItem atOnce = ITEM.with(Elements.CASE_TYPE, "1").with(Elements.PROMISE_LIMIT, 5);
    assertThat(said(Language.ZH, SHANDONG, "immediate-case-short-limit", atOnce))
        .startsWith("即办件的承诺办结时限为 5 个工作日（默认单位），");
    ServiceItem longer = ITEM.with(Elements.LEGAL_LIMIT, 30);
    assertThat(said(Language.ZH, SHANDONG, "licence-over-twenty-days-explained", longer))
        .startsWith("行政许可的法定办结时限 30 个工作日（默认单位）超过 20 个工作日，");
    assertThat(said(Language.ZH, SHANDONG, "step-days-within-promise", WITH_STEP))
        .startsWith("各环节时限合计 12 个工作日，多于承诺办结时限 10 个工作日（默认单位），");
    ServiceItem visited =
        ITEM.with(Elements.SITE_INSPECTION_NEEDED, "1").with(Elements.PROMISE_LIMIT, 2);
    assertThat(said(Language.ZH, SHANDONG, "site-visit-needs-days", visited))
        .startsWith("办理流程含现场勘查，但承诺办结时限仅 2 个工作日（默认单位），少于 5 个工作日");
  }

  @Test
  void anotherUnitThatAProfileAssumes() {
    ServiceItem item = ITEM.with(Elements.PROMISE_LIMIT, 21);
    assertThat(said(Language.ZH, CALENDAR_DAYS, "promise-within-legal", item))
        .contains("21 个自然日（默认单位）");
    assertThat(said(Language.EN, CALENDAR_DAYS, "promise-within-legal", item))
        .contains("21 (calendar day, assumed)");
  }

  @ParameterizedTest
  @EnumSource
  void everyUnitThatMayBeAssumedHasItsWords(TimeUnit unit) {
    String key = "term.assumed-" + unit.name().toLowerCase(Locale.ROOT).replace('_', '-');
    assertThat(Messages.of(Language.ZH).text(key)).isEqualTo(unit.zhName() + "（默认单位）");
    assertThat(Messages.of(Language.EN).text(key)).endsWith(", assumed");
  }

  @Test
  void zeroNeedsNoUnit() {
    ServiceItem noTime = WITH_STEP.with(Elements.PROMISE_LIMIT, 0);
    assertThat(said(Language.ZH, Profile.national(), "step-days-within-promise", noTime))
        .startsWith("各环节时限合计 12 个工作日，多于承诺办结时限 0，");
    assertThat(said(Language.EN, Profile.national(), "step-days-within-promise", noTime))
        .startsWith("The steps add up to 12 working days, more than the promise of 0; ");
    ServiceItem visited = noTime.with(Elements.SITE_INSPECTION_NEEDED, "1");
    assertThat(said(Language.ZH, Profile.national(), "site-visit-needs-days", visited))
        .startsWith("办理流程含现场勘查，但承诺办结时限仅 0，");
    assertThat(said(Language.EN, Profile.national(), "site-visit-needs-days", visited))
        .contains("promises only 0, less than 5");
  }

  @Test
  void aCodeThatNobodyKnowsIsNoUnit() {
    ServiceItem item =
        ITEM.with(Elements.PROMISE_LIMIT, 21)
            .with(Elements.LEGAL_LIMIT_UNIT, "7")
            .with(Elements.PROMISE_LIMIT_UNIT, "7");
    assertThat(said(Language.ZH, Profile.national(), "promise-within-legal", item))
        .startsWith("承诺办结时限 21 个未知单位超过法定办结时限 20 个未知单位，");
    assertThat(said(Language.EN, Profile.national(), "promise-within-legal", item))
        .startsWith("The promised limit of 21 (unknown unit) exceeds");
  }
}
