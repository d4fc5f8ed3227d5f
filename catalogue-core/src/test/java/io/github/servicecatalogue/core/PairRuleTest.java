package io.github.servicecatalogue.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogue.Catalogue;
import io.github.servicecatalogue.CatalogueHeader;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.RuleScope;
import io.github.servicecatalogue.RuleTexts;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How rules that compare with another catalogue are run; the rules are made here. */
class PairRuleTest {
  private static final ServiceItem ITEM = Items.licence(1);
  private static final BasicCatalogue BASIC =
      BasicCatalogue.builder(Profile.national()).add(Items.basic(1)).build();
  private static final PublishedCatalogue PREVIOUS =
      PublishedCatalogue.of(Catalogue.of(CatalogueHeader.EMPTY, List.of(ITEM)), Profile.national());

  private static final PairRule WITH_BASIC =
      PairRule.withBasic(
          "my/basic",
          profile -> (item, basic, found) -> found.at(Elements.ITEM_NAME).expected(basic.name()),
          Elements.ITEM_NAME);
  private static final PairRule WITH_PREVIOUS =
      PairRule.withPrevious(
          "my/previous",
          profile ->
              (item, previous, found) ->
                  found.at(Elements.ITEM_VERSION).with("other", previous.version()));

  private static CatalogueValidator.Builder validator() {
    Map<String, Severity> severities = new HashMap<>();
    for (Rule rule : Rules.all()) {
      severities.put(rule.id(), Severity.OFF);
    }
    severities.put("my/basic", Severity.INFO);
    severities.put("my/previous", Severity.WARNING);
    return CatalogueValidator.builder()
        .profile(Profile.national().withSeverities("own", severities))
        .rule(WITH_BASIC)
        .rule(WITH_PREVIOUS);
  }

  @Test
  void aRuleRunsOnlyWithTheCatalogueItComparesWith() {
    assertThat(validator().build().validate(ITEM)).isEmpty();
    assertThat(validator().basic(BASIC).build().validate(ITEM))
        .extracting(Finding::rule)
        .containsExactly("my/basic");
    assertThat(validator().previous(PREVIOUS).build().validate(ITEM))
        .extracting(Finding::rule)
        .containsExactly("my/previous");
    assertThat(validator().previous(PREVIOUS).basic(BASIC).build().validate(ITEM))
        .extracting(Finding::rule)
        .containsExactly("my/basic", "my/previous");
  }

  @Test
  void aWithdrawnItemIsNotCompared() {
    CatalogueValidator validator = validator().basic(BASIC).previous(PREVIOUS).build();
    assertThat(validator.validate(ITEM.with(Elements.ITEM_STATE, "3"))).isEmpty();
    assertThat(validator.validate(ITEM.with(Elements.SYNC_OPERATION, "d"))).isEmpty();
  }

  @Test
  void aBasicItemIsComparedWithWhatWasPublishedOnly() {
    PublishedCatalogue before =
        PublishedCatalogue.builder(Profile.national()).add(Items.basic(1)).build();
    CatalogueValidator validator = validator().basic(BASIC).previous(before).build();
    assertThat(validator.validate(Items.basic(1)))
        .extracting(Finding::rule)
        .containsExactly("my/previous");
    assertThat(validator.validate(Items.basic(2))).isEmpty();
  }

  @Test
  void aRuleThatIsOffIsNotPrepared() {
    AtomicInteger prepared = new AtomicInteger();
    PairRule rule =
        PairRule.withBasic(
            "my/off",
            profile -> {
              prepared.incrementAndGet();
              return (item, basic, found) -> {};
            });
    validator().rule(rule).basic(BASIC).build().validate(ITEM);
    assertThat(prepared).hasValue(0);
  }

  @Test
  void whatARuleSaysOfItself() {
    assertThat(WITH_BASIC.scope()).isSameAs(RuleScope.CATALOGUE_PAIR);
    assertThat(WITH_BASIC.elements()).containsExactly(Elements.ITEM_NAME);
    assertThat(WITH_BASIC.judgesItems()).isTrue();
    assertThat(WITH_BASIC.judgesBasicItems()).isFalse();
    assertThat(WITH_PREVIOUS.judgesBasicItems()).isTrue();
    assertThat(WITH_BASIC).hasToString("my/basic");
  }

  @Test
  void aRuleOfOnesOwnHasASeverityAndMayFail() {
    PairRule fails =
        PairRule.withBasic(
                "my/fails",
                profile ->
                    (item, basic, found) -> {
                      throw new IllegalStateException("no luck");
                    })
            .with(Severity.INFO, RuleTexts.NONE);
    PairRule failsToo =
        PairRule.withPrevious(
                "my/fails-too",
                profile ->
                    (item, previous, found) -> {
                      throw new IllegalStateException("no luck");
                    })
            .with(Severity.ERROR, RuleTexts.NONE);
    CatalogueValidator.Builder builder =
        CatalogueValidator.builder().basic(BASIC).previous(PREVIOUS).rule(fails).rule(failsToo);
    assertThat(builder.build().validate(ITEM))
        .extracting(Finding::rule, Finding::severity)
        .containsExactly(
            tuple("my/fails", Severity.WARNING), tuple("my/fails-too", Severity.ERROR));
    PairRule unprepared =
        PairRule.withBasic(
                "my/unprepared",
                profile -> {
                  throw new IllegalStateException("no luck");
                })
            .with(Severity.INFO, RuleTexts.NONE);
    assertThatIllegalArgumentException().isThrownBy(() -> builder.rule(unprepared).build());
  }

  /** A session goes on over the files of one catalogue, each with a form of its own. */
  @Test
  void aSessionGoesOnWithAnotherValidator() {
    CatalogueValidator first = CatalogueValidator.national();
    CatalogueValidator second =
        CatalogueValidator.builder().profile(Profile.of("guangdong")).build();
    CatalogueSession session = first.newSession();
    assertThat(session.check(ITEM)).isEmpty();
    assertThat(session.goOn(second)).isEmpty();
    ServiceItem again = ITEM.with(Elements.PROMISE_LIMIT, 21);
    assertThat(session.check(again))
        .extracting(Finding::rule, finding -> finding.arguments().get("other"))
        .contains(tuple("duplicate/item-key-unique", new ItemNumber(1)));
  }

  @Test
  void anItemOnWhichARuleMayComeBackIsKnown() {
    CatalogueSession session = CatalogueValidator.national().newSession();
    session.check(ITEM.with(Elements.RECORD_GUID, "a").with(Elements.PARENT_ITEM_GUID, "b"));
    assertThat(session.mayComeBack()).isTrue();
    session.check(Items.licence(2).with(Elements.RECORD_GUID, "c"));
    assertThat(session.mayComeBack()).isFalse();
    assertThat(session.finish())
        .extracting(LateFinding::ordinal, late -> late.finding().rule())
        .containsExactly(tuple(1, "reference/child-record-resolves"));
  }
}
