package io.github.servicecatalogue.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each case of each rule gives exactly the findings that it states, of all rules: none more, none
 * less.
 */
class RuleCasesTest {
  @TestFactory
  Stream<DynamicNode> cases() {
    return RuleCases.files().stream()
        .map(file -> dynamicContainer(file.rule(), file.cases().stream().map(this::test)));
  }

  private DynamicTest test(RuleCase ruleCase) {
    return dynamicTest(
        ruleCase.name(), () -> assertThat(ruleCase.differences()).as("%s", ruleCase).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> basesAreClean() {
    return RuleCases.bases().stream()
        .map(base -> dynamicTest(base, () -> assertThat(ofBase(base).findings()).isEmpty()));
  }

  private static RuleCase ofBase(String base) {
    ObjectNode source = JsonNodeFactory.instance.objectNode();
    source.put("name", base).put("base", base).putArray("findings");
    return new RuleCase(base, source);
  }

  @Test
  void basesAreCleanAsOneCatalogue() throws IOException {
    ObjectNode source = JsonNodeFactory.instance.objectNode();
    ArrayNode basicItems = source.putArray("basicItems");
    ArrayNode items = source.putArray("items");
    for (String base : RuleCases.bases()) {
      (RuleCases.isBasic(base) ? basicItems : items).addObject().put("base", base);
    }
    assertThat(new RuleCase("all bases", source).findings()).isEmpty();
  }
}
