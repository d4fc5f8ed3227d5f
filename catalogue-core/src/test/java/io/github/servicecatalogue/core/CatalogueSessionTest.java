package io.github.servicecatalogue.core;

import static io.github.servicecatalogue.core.OwnRules.profile;
import static io.github.servicecatalogue.core.OwnRules.validator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.servicecatalogue.Attachment;
import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.Coded;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Extensions;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.RuleScope;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How rules are run and how findings are made of what they report; the rules are made here. */
class CatalogueSessionTest {
  private static final ServiceItem ITEM = Items.licence(1);

  /** A rule that reports every item it sees. */
  private static ItemRule.Builder always() {
    return ItemRule.named("my/rule");
  }

  private static final ItemRule.Check REPORT = (item, found) -> found.atItem();

  private static Finding only(List<Finding> findings) {
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static Finding found(ServiceItem item, ItemRule rule) {
    return only(validator(rule).validate(item));
  }

  // Which rules run

  @Test
  void aRuleThatTheProfileDoesNotNameOrSwitchesOffDoesNotRun() {
    AtomicInteger runs = new AtomicInteger();
    ItemRule rule = always().check((item, found) -> runs.incrementAndGet());
    CatalogueValidator unnamed = CatalogueValidator.builder().rule(rule).build();
    unnamed.validate(ITEM);
    Profile off = profile(rule).withSeverities("off", Map.of("my/rule", Severity.OFF));
    OwnRules.builder(rule).profile(off).build().validate(ITEM);
    assertThat(runs).hasValue(0);
    validator(rule).validate(ITEM);
    assertThat(runs).hasValue(1);
  }

  @Test
  void aRuleThatIsOffIsNotEvenPrepared() {
    AtomicInteger prepared = new AtomicInteger();
    ItemRule rule =
        always()
            .checkWith(
                profile -> {
                  prepared.incrementAndGet();
                  return REPORT;
                });
    Profile off = profile(rule).withSeverities("off", Map.of("my/rule", Severity.OFF));
    OwnRules.builder(rule).profile(off).build();
    assertThat(prepared).hasValue(0);

    CatalogueValidator validator = validator(rule);
    validator.validate(ITEM);
    validator.validate(ITEM);
    assertThat(prepared).hasValue(1);
  }

  @ParameterizedTest
  @CsvSource({
    "01, true",
    "11, true",
    "02, false",
    "20, false",
    "99, false",
    "'', false",
    ", false",
  })
  void aRuleRunsForItsTypes(String type, boolean runs) {
    ItemRule rule = always().forTypes("01", "11").check(REPORT);
    ServiceItem item = ITEM.with(Elements.ITEM_TYPE, type);
    assertThat(validator(rule).validate(item)).hasSize(runs ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"20, 10", "21, 20", "01, 01", "30, 30"})
  void typesAreThoseOfTheNationalList(String ofProvince, String national) {
    List<String> seen = new ArrayList<>();
    ItemRule all = always().check((item, found) -> seen.add("all " + item.itemType()));
    ItemRule some =
        ItemRule.named("my/some")
            .forTypes(national)
            .check((item, found) -> seen.add("some " + item.itemType()));
    Profile guangdong =
        Profile.of("guangdong")
            .withSeverities("g", Map.of("my/rule", Severity.INFO, "my/some", Severity.INFO));
    CatalogueValidator validator =
        CatalogueValidator.builder().profile(guangdong).rule(all).rule(some).build();
    validator.validate(ITEM.with(Elements.ITEM_TYPE, ofProvince));
    assertThat(seen).containsExactly("all " + national, "some " + national);
  }

  @Test
  void anItemOfUnknownTypeIsJudgedByTheRulesForAll() {
    ItemRule all = always().check(REPORT);
    for (String type : new String[] {null, "", "11", "行政许可"}) {
      assertThat(validator(all).validate(ITEM.with(Elements.ITEM_TYPE, type))).hasSize(1);
    }
  }

  @Test
  void basicItemsHaveTheirOwnRules() {
    ItemRule items = always().check(REPORT);
    ItemRule both = ItemRule.named("my/both").forTypes("02").andBasicItems().check(REPORT);
    ItemRule basic = ItemRule.named("my/basic").forBasicItemsOnly().check(REPORT);
    CatalogueValidator validator = validator(items, both, basic);
    assertThat(validator.validate(ITEM)).extracting(Finding::rule).containsExactly("my/rule");
    assertThat(validator.validate(Items.basic(1)))
        .extracting(Finding::rule)
        .containsExactly("my/both", "my/basic");
  }

  @Test
  void rulesRunInTheirOrder() {
    ItemRule b = ItemRule.named("my/b").check(REPORT);
    ItemRule a = ItemRule.named("my/a").check(REPORT);
    assertThat(validator(b, a).validate(ITEM))
        .extracting(Finding::rule)
        .containsExactly("my/b", "my/a");
  }

  @Test
  void aRuleOfAnotherKindIsRefused() {
    Rule foreign =
        new Rule() {
          @Override
          public String id() {
            return "my/foreign";
          }

          @Override
          public RuleScope scope() {
            return RuleScope.ITEM;
          }

          @Override
          public List<Element<?>> elements() {
            return List.of();
          }

          @Override
          public Set<String> itemTypes() {
            return Set.of();
          }

          @Override
          public boolean judgesItems() {
            return true;
          }

          @Override
          public boolean judgesBasicItems() {
            return false;
          }
        };
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CatalogueValidator.builder().rule(foreign))
        .withMessageContaining("my/foreign");
  }

  // What a finding says

  @Test
  void aFindingNamesRuleSeverityAndItem() {
    ItemRule rule = always().check(REPORT);
    Profile info = profile(rule).withSeverities("info", Map.of("my/rule", Severity.INFO));
    Finding finding = only(OwnRules.builder(rule).profile(info).build().validate(ITEM));
    assertThat(finding.rule()).isEqualTo("my/rule");
    assertThat(finding.severity()).isSameAs(Severity.INFO);
    assertThat(finding.itemCode()).isEqualTo(ITEM.code());
    assertThat(finding.itemName()).isEqualTo("公共场所卫生许可1");
    assertThat(finding.pointer()).isEmpty();
    assertThat(finding.element()).isNull();
    assertThat(finding.value()).isNull();
    assertThat(finding.expected()).isNull();
    assertThat(finding.location()).isNull();
    assertThat(finding.arguments()).isEmpty();
  }

  @Test
  void theCodeIsTheMostExactOneThatThereIs() {
    ItemRule rule = always().andBasicItems().check(REPORT);
    ServiceItem handling = ITEM.with(Elements.HANDLING_ITEM_CODE, ITEM.code() + "01");
    assertThat(found(handling, rule).itemCode()).isEqualTo(ITEM.code() + "01");
    assertThat(found(ITEM.with(Elements.HANDLING_ITEM_CODE, "无"), rule).itemCode())
        .isEqualTo(ITEM.code());
    ServiceItem uncoded = ITEM.with(Elements.IMPLEMENTATION_CODE, null);
    assertThat(found(uncoded, rule).itemCode()).isEqualTo("370123001000");
    BasicItem basic = Items.basic(1).with(Elements.IMPLEMENTATION_CODE, "1");
    assertThat(only(validator(rule).validate(basic)).itemCode()).isEqualTo("370123001000");
    assertThat(found(ServiceItem.builder().build(), rule).itemCode()).isNull();
  }

  @Test
  void aFindingAboutAnElementHasItsValue() {
    ItemRule rule =
        always().check((item, found) -> found.at(Elements.PROMISE_LIMIT).expectedAtMost(5));
    Finding finding = found(ITEM, rule);
    assertThat(finding.pointer()).isEqualTo("/promiseLimit");
    assertThat(finding.element()).isEqualTo("promise-limit");
    assertThat(finding.value()).isEqualTo(10);
    assertThat(finding.expected()).isEqualTo("<= 5");
    assertThat(finding.arguments()).containsExactly(Map.entry("element", Elements.PROMISE_LIMIT));
  }

  @Test
  void aMissingElementHasNoValue() {
    ItemRule rule = always().check((item, found) -> found.at(Elements.PROMISE_LIMIT));
    Finding finding = found(ITEM.with(Elements.PROMISE_LIMIT, null), rule);
    assertThat(finding.pointer()).isEqualTo("/promiseLimit");
    assertThat(finding.value()).isNull();
  }

  @Test
  void aRuleMaySayAnotherValue() {
    ItemRule rule =
        always()
            .check(
                (item, found) ->
                    found
                        .at(Elements.PROMISE_LIMIT)
                        .value("ten")
                        .expected("twelve")
                        .with("position", 3)
                        .with("element", Elements.LEGAL_LIMIT));
    Finding finding = found(ITEM, rule);
    assertThat(finding.value()).isEqualTo("ten");
    assertThat(finding.expected()).isEqualTo("twelve");
    assertThat(finding.arguments())
        .containsExactly(Map.entry("position", 3), Map.entry("element", Elements.LEGAL_LIMIT));
  }

  @Test
  void theElementsReadBecomeArguments() {
    ItemRule rule =
        always()
            .reads(
                Elements.LEGAL_LIMIT,
                Elements.LEGAL_LIMIT_UNIT,
                Elements.EFFECTIVE_DATE,
                Elements.SERVICE_OBJECT,
                Elements.SERVICE_CHANNELS,
                Elements.CANCEL_DATE,
                Elements.ONCE_DONE)
            .check((item, found) -> found.at(Elements.LEGAL_LIMIT));
    ServiceItem item =
        ITEM.with(Elements.SERVICE_CHANNELS, List.of("窗口")).with(Elements.ONCE_DONE, "1");
    assertThat(found(item, rule).arguments())
        .containsExactly(
            Map.entry("legalLimit", 20),
            Map.entry("legalLimitUnit", new Coded(Elements.LEGAL_LIMIT_UNIT, "1")),
            Map.entry("effectiveDate", "2024-03-01"),
            Map.entry("serviceObject", List.of(new Coded(Elements.SERVICE_OBJECT, "2"))),
            Map.entry("serviceChannels", List.of("窗口")),
            Map.entry("onceDone", new Coded(Elements.ONCE_DONE, "1")),
            Map.entry("element", Elements.LEGAL_LIMIT));
  }

  @Test
  void attachmentsAreShownByName() {
    ItemRule rule = always().check((item, found) -> found.at(Elements.FLOW_CHART));
    List<Attachment> chart = List.of(Attachment.of("流程图.png", "7", null));
    assertThat(found(ITEM.with(Elements.FLOW_CHART, chart), rule).value())
        .isEqualTo(List.of("流程图.png"));
  }

  @Test
  void whatDidNotParseIsShownAsFound() {
    ItemRule rule =
        always().reads(Elements.LEGAL_LIMIT).check((item, found) -> found.at(Elements.LEGAL_LIMIT));
    Extensions extensions =
        Extensions.builder().asFound(Elements.LEGAL_LIMIT, RawValue.text("二十日")).build();
    ServiceItem item =
        ITEM.with(Elements.LEGAL_LIMIT, null).toBuilder().extensions(extensions).build();
    Finding finding = found(item, rule);
    assertThat(finding.value()).isEqualTo("二十日");
    assertThat(finding.arguments()).containsEntry("legalLimit", "二十日");
  }

  @Test
  void aFindingAboutARowTakesTheElementsOfThatRow() {
    ItemRule rule =
        always()
            .reads(Elements.ITEM_TYPE, Elements.MATERIAL_NAME, Elements.MATERIAL_TYPE)
            .check(
                (item, found) -> {
                  found.at(RowKind.MATERIALS, 1, Elements.PAPER_COPIES);
                  found.at(RowKind.MATERIALS, 0);
                  found.at(RowKind.MATERIALS);
                  found.missing(RowKind.FEES, Elements.FEE_NAME);
                });
    List<Finding> findings = validator(rule).validate(ITEM);
    assertThat(findings)
        .extracting(Finding::pointer)
        .containsExactly("/materials/1/paperCopies", "/materials/0", "/materials", "/fees");
    assertThat(findings)
        .extracting(Finding::element)
        .containsExactly("paper-copies", null, null, "fee-name");
    assertThat(findings).extracting(Finding::value).containsExactly(1, null, null, null);
    assertThat(findings.get(0).arguments())
        .containsEntry("materialName", "经营场所平面图")
        .containsEntry("materialType", new Coded(Elements.MATERIAL_TYPE, "2"))
        .containsEntry("itemType", new Coded(Elements.ITEM_TYPE, "01"));
    assertThat(findings.get(1).arguments()).containsEntry("materialName", "申请表");
    assertThat(findings.get(2).arguments()).containsOnlyKeys("itemType");
    assertThat(findings.get(3).arguments()).containsOnlyKeys("itemType", "element");
  }

  @Test
  void findingsAreReportedOnlyWhileARuleRuns() {
    List<FindingSink> kept = new ArrayList<>();
    ItemRule rule =
        always()
            .check(
                (item, found) -> {
                  kept.add(found);
                  found.atItem();
                });
    validator(rule).validate(ITEM);
    assertThatIllegalStateException().isThrownBy(() -> kept.get(0).atItem());
    assertThatIllegalStateException()
        .isThrownBy(
            () -> new LateFindings(false).at(1, null, Elements.ITEM_NAME, null, null, Map.of()));
  }

  @Test
  void aSessionForgetsTheFindingsOfTheItemBefore() {
    ItemRule rule =
        always()
            .check(
                (item, found) -> {
                  if (item.text(Elements.PROMISE_LIMIT_EXPLANATION) != null) {
                    found.atItem();
                  }
                });
    CatalogueSession session = validator(rule).newSession();
    ServiceItem bad = ITEM.with(Elements.PROMISE_LIMIT_EXPLANATION, "说明");
    assertThat(session.check(ITEM)).isEmpty();
    assertThat(session.check(bad)).hasSize(1);
    assertThat(session.check(ITEM)).isEmpty();
    assertThat(session.check(bad)).hasSize(1);
    assertThat(session.finish()).isEmpty();
  }

  // Rules about all items of a catalogue

  /** Reports a name that an earlier item has, and at the end how many items there were. */
  private static final class Names implements SetRule.Check {
    private final Set<String> names = new HashSet<>();
    private int items;

    @Override
    public void next(CheckedItem item, int ordinal, FindingSink found) {
      items++;
      assertThat(ordinal).isEqualTo(items);
      String name = item.text(Elements.ITEM_NAME);
      if (name != null && !names.add(name)) {
        found.at(Elements.ITEM_NAME).with("count", items);
      }
    }

    @Override
    public void finish(LateFindings found) {
      found.at(items, "last", Elements.ITEM_NAME, "last name", "none", Map.of("count", items));
    }
  }

  @Test
  void aSetRuleSeesItemsAndBasicItemsApart() {
    SetRule rule = SetRule.ofAll("my/names", 8, profile -> new Names(), Elements.ITEM_TYPE);
    CatalogueSession session = validator(rule).newSession();
    assertThat(session.check(Items.basic(1))).isEmpty();
    assertThat(session.check(Items.licence(1))).isEmpty();
    assertThat(session.check(Items.basic(2))).isEmpty();
    Finding again = only(session.check(Items.licence(1)));
    assertThat(again.pointer()).isEqualTo("/itemName");
    assertThat(again.itemCode()).isEqualTo(ITEM.code());
    assertThat(again.severity()).isSameAs(Severity.WARNING);
    assertThat(again.arguments())
        .containsEntry("count", 2)
        .containsEntry("itemType", new Coded(Elements.ITEM_TYPE, "01"));
    session.check(Items.licence(2));

    List<LateFinding> late = session.finish();
    assertThat(late).extracting(LateFinding::basicItem).containsExactly(true, false);
    assertThat(late).extracting(LateFinding::ordinal).containsExactly(2, 3);
    Finding last = late.get(1).finding();
    assertThat(last.rule()).isEqualTo("my/names");
    assertThat(last.pointer()).isEqualTo("/itemName");
    assertThat(last.element()).isEqualTo("item-name");
    assertThat(last.itemCode()).isEqualTo("last");
    assertThat(last.itemName()).isNull();
    assertThat(last.expected()).isEqualTo("none");
    assertThat(last.arguments())
        .containsEntry("count", 3)
        .containsEntry("itemName", "last name")
        .containsEntry("element", Elements.ITEM_NAME);
  }

  @Test
  void sessionsKnowNothingOfEachOther() {
    SetRule rule = SetRule.ofItems("my/names", 8, profile -> new Names());
    CatalogueValidator validator = validator(rule);
    CatalogueSession one = validator.newSession();
    CatalogueSession other = validator.newSession();
    assertThat(one.check(ITEM)).isEmpty();
    assertThat(other.check(ITEM)).isEmpty();
    assertThat(one.check(ITEM)).hasSize(1);
    assertThat(one.check(Items.basic(1))).isEmpty();
  }

  @Test
  void oneItemByItselfIsNoCatalogue() {
    SetRule rule = SetRule.ofAll("my/names", 8, profile -> new Names());
    assertThat(validator(rule).validate(ITEM)).isEmpty();
    assertThat(validator(rule).validate(Items.basic(1))).isEmpty();
  }

  @Test
  void aSetRuleThatIsOffIsNotOpened() {
    AtomicInteger opened = new AtomicInteger();
    SetRule rule =
        SetRule.ofAll(
            "my/names",
            8,
            profile -> {
              opened.incrementAndGet();
              return new Names();
            });
    Profile off = profile(rule).withSeverities("off", Map.of("my/names", Severity.OFF));
    OwnRules.builder(rule).profile(off).build().newSession();
    assertThat(opened).hasValue(0);
    validator(rule).newSession();
    assertThat(opened).as("once for each kind of item").hasValue(2);
  }

  @Test
  void rulesThatShareSeeTheSame() {
    AtomicInteger made = new AtomicInteger();
    SetRule one = sharing("my/one", made);
    SetRule two = sharing("my/two", made);
    CatalogueSession session = validator(one, two).newSession();
    assertThat(made).as("once for each kind of item").hasValue(2);
    assertThat(session.check(ITEM)).extracting(Finding::value).containsExactly(1, 2);
    assertThat(session.check(Items.basic(1))).extracting(Finding::value).containsExactly(1, 2);
  }

  private static SetRule sharing(String id, AtomicInteger made) {
    return SetRule.ofAllSharing(
        id,
        8,
        AtomicInteger.class,
        profile -> {
          made.incrementAndGet();
          return new AtomicInteger();
        },
        shared -> (item, ordinal, found) -> found.atItem().value(shared.incrementAndGet()));
  }

  // Elements that the form cannot carry

  private static CatalogueSession sessionOf(Severity severity, Set<Element<?>> form) {
    Profile profile = profile().withSeverities("form", Map.of(Rules.FORM_LACKS_ELEMENTS, severity));
    return CatalogueValidator.builder().profile(profile).form(form).build().newSession();
  }

  private static Set<Element<?>> allBut(Element<?>... missing) {
    Set<Element<?>> form = new HashSet<>(Elements.all());
    form.removeAll(Set.of(missing));
    return form;
  }

  @Test
  void mandatoryElementsThatTheFormLacksAreToldOnce() {
    CatalogueSession session =
        sessionOf(
            Severity.INFO,
            allBut(
                Elements.HANDLE_FLOW,
                Elements.LEGAL_BASIS,
                Elements.SPECIAL_PROCEDURE,
                Elements.FEE_NAME,
                Elements.PUNISHMENT_METHOD,
                Elements.LOCAL_BASIC_CODE,
                Elements.ZONE_BODY_NAME,
                Elements.SYNC_TIME));
    for (int i = 0; i < 5; i++) {
      assertThat(session.check(Items.licence(i))).isEmpty();
    }
    List<LateFinding> late = session.finish();
    assertThat(late).hasSize(1);
    assertThat(late.get(0).ordinal()).isZero();
    Finding finding = late.get(0).finding();
    List<Element<?>> missing =
        List.of(
            Elements.LEGAL_BASIS,
            Elements.HANDLE_FLOW,
            Elements.SPECIAL_PROCEDURE,
            Elements.FEE_NAME);
    assertThat(finding.rule()).isEqualTo("read/form-lacks-elements");
    assertThat(finding.severity()).isSameAs(Severity.INFO);
    assertThat(finding.pointer()).isEmpty();
    assertThat(finding.value()).isEqualTo(missing.size());
    assertThat(finding.arguments())
        .containsOnly(Map.entry("count", missing.size()), Map.entry("other", missing));
  }

  @Test
  void onlyWhatTheKindsOfItemsSeenNeedIsMissed() {
    CatalogueSession session = sessionOf(Severity.INFO, allBut(Elements.PUNISHMENT_METHOD));
    session.check(ITEM);
    session.check(Items.basic(1));
    session.check(ITEM.with(Elements.ITEM_TYPE, "99"));
    assertThat(session.finish()).isEmpty();

    CatalogueSession punishing = sessionOf(Severity.INFO, allBut(Elements.PUNISHMENT_METHOD));
    punishing.check(ITEM.with(Elements.ITEM_TYPE, "02"));
    assertThat(punishing.finish()).hasSize(1);
  }

  @Test
  void nothingIsMissedByACompleteFormOrAnEmptyCatalogueOrARuleThatIsOff() {
    CatalogueSession complete = sessionOf(Severity.INFO, allBut());
    complete.check(ITEM);
    assertThat(complete.finish()).isEmpty();
    assertThat(sessionOf(Severity.INFO, Set.of()).finish()).isEmpty();
    CatalogueSession off = sessionOf(Severity.OFF, Set.of());
    off.check(ITEM);
    assertThat(off.finish()).isEmpty();
    CatalogueSession canonical = CatalogueValidator.national().newSession();
    canonical.check(ITEM);
    assertThat(canonical.finish()).isEmpty();
  }
}
