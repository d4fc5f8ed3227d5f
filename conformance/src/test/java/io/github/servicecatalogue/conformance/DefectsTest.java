package io.github.servicecatalogue.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.core.Rules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each defect of the catalogue raises exactly its rule, once, and no other: planted into every base
 * and many made-up items that it fits, as they are and after harmless changes.
 */
class DefectsTest {
  private static final int MADE_UP = 150;

  /** As they are, and changed. */
  private static final int ROUNDS = 2;

  private static final int FEWEST = 20;
  private static final int MOST = 40;
  private static final int MOST_CHANGES = 3;

  private static final List<ItemChange> DEFECTS = RuleCases.changes("defects");
  private static final List<ItemChange> HARMLESS =
      RuleCases.changes("harmless").stream().filter(ItemChange::isSilent).toList();

  @Test
  void everyRuleHasADefect() {
    assertThat(DEFECTS)
        .extracting(ItemChange::rule)
        .containsExactlyElementsOf(Rules.all().stream().map(Rule::id).sorted().toList());
  }

  @TestFactory
  Stream<DynamicTest> eachRaisesItsRuleAlone() {
    List<Sample> samples = MadeUpItems.andBases(MADE_UP, 5);
    return DEFECTS.stream().map(defect -> dynamicTest(defect.rule(), () -> plant(defect, samples)));
  }

  private static void plant(ItemChange defect, List<Sample> samples) throws IOException {
    Random dice = new Random(6);
    List<String> wrong = new ArrayList<>();
    int planted = 0;
    List<Sample> fitting = samples.stream().filter(defect::fits).limit(MOST).toList();
    assertThat(fitting).as("items that the defect fits").isNotEmpty();
    for (int round = 0; round < ROUNDS || (planted < FEWEST && round < 2 * FEWEST); round++) {
      for (Sample sample : fitting) {
        Sample variant = round == 0 ? sample : sample.varied(HARMLESS, MOST_CHANGES, dice);
        if (defect.fits(variant)) {
          planted++;
          report(defect, variant, dice, wrong);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(planted).isGreaterThanOrEqualTo(FEWEST);
  }

  private static void report(ItemChange defect, Sample sample, Random dice, List<String> wrong)
      throws IOException {
    RuleCase ruleCase = new RuleCase(defect.rule(), defect.ruleCase(sample, dice));
    List<Finding> findings = ruleCase.findings();
    if (!findings.stream().map(Finding::rule).toList().equals(List.of(defect.rule()))) {
      wrong.add(ruleCase.name() + ": " + findings);
    }
  }
}
