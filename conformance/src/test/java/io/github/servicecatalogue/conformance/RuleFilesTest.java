package io.github.servicecatalogue.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The cases as mutation tests run them: a file is one test, which stops at the first difference,
 * and begins with validators of its own, so that what happens while they are built counts as well.
 * {@code -Dmutation.cases=GROUP} leaves only the files whose rules begin so.
 */
class RuleFilesTest {
  private static final List<RuleCases.RuleFile> FILES = RuleCases.files();

  @TestFactory
  Stream<DynamicTest> files() {
    List<String> groups = List.of(System.getProperty("mutation.cases", "").split(","));
    return FILES.stream()
        .filter(file -> groups.stream().anyMatch(file.rule()::startsWith))
        .map(file -> dynamicTest(file.rule(), () -> run(file)));
  }

  private static void run(RuleCases.RuleFile file) throws IOException {
    RuleCase.forgetValidators();
    for (RuleCase ruleCase : file.cases()) {
      assertThat(ruleCase.differences()).as("%s", ruleCase).isEmpty();
    }
  }
}
