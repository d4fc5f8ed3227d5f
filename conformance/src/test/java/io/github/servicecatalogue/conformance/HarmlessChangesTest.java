package io.github.servicecatalogue.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.servicecatalogue.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A right item stays right under changes of which no rule speaks, alone and together. */
class HarmlessChangesTest {
  private static final int MADE_UP = 100;
  private static final int ROUNDS = 6;
  private static final int MOST_CHANGES = 8;

  private static final List<ItemChange> CHANGES = RuleCases.changes("harmless");

  @Test
  void eachHasAReasonAndANameOfItsOwn() {
    assertThat(CHANGES).extracting(ItemChange::name).doesNotHaveDuplicates();
    assertThat(CHANGES).allSatisfy(change -> assertThat(change.reason()).isNotBlank());
  }

  @TestFactory
  Stream<DynamicTest> eachAlone() {
    List<Sample> samples = MadeUpItems.andBases(MADE_UP, 1);
    return CHANGES.stream().map(change -> dynamicTest(change.name(), () -> alone(change, samples)));
  }

  private static void alone(ItemChange change, List<Sample> samples) throws IOException {
    Random dice = new Random(1);
    List<Sample> fitting = samples.stream().filter(change::fits).toList();
    assertThat(fitting).as("items that the change fits").isNotEmpty();
    List<String> wrong = new ArrayList<>();
    for (Sample sample : fitting) {
      report(change.changed(sample, dice), wrong);
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 3, 4})
  void manyTogether(long seed) throws IOException {
    Random dice = new Random(seed);
    List<String> wrong = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Sample sample : MadeUpItems.andBases(MADE_UP, seed)) {
        report(sample.varied(CHANGES, MOST_CHANGES, dice), wrong);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static void report(Sample sample, List<String> wrong) throws IOException {
    ObjectNode source = JsonNodeFactory.instance.objectNode();
    source.put("basicRecord", sample.basic()).set("base", sample.item());
    source.putObject("severities").put("read/unknown-member", "off");
    List<Finding> findings = new RuleCase("harmless", source).findings();
    if (!findings.isEmpty()) {
      wrong.add(sample.name() + ": " + findings);
    }
  }
}
