package io.github.servicecatalogue.examples;

import static io.github.servicecatalogue.Elements.CONSULT_WAY;

import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.RuleTexts;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.ItemRule;
import io.github.servicecatalogue.core.RuleProvider;
import java.util.List;

/**
 * Rules of one's own in a jar of one's own: found through {@code META-INF/services}, and run with
 * {@code catalogue check --plugin my-rules.jar} or {@code rulesFromServiceLoader}.
 */
public final class HotlineRules implements RuleProvider {
  @Override
  public List<Rule> rules() {
    return List.of(
        ItemRule.named("qingwan/hotline")
            .reads(CONSULT_WAY)
            .severity(Severity.WARNING)
            .texts(
                RuleTexts.of("咨询方式“{value}”没有写明市民热线", "Consultation \"{value}\" lacks the hotline")
                    .hint("请加上 12345", "add 12345"))
            .check(
                (item, found) -> {
                  String way = item.text(CONSULT_WAY);
                  if (way != null && !way.contains("12345")) {
                    found.at(CONSULT_WAY);
                  }
                }));
  }
}
