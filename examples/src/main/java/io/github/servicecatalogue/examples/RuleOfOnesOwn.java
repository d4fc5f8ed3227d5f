package io.github.servicecatalogue.examples;

import static io.github.servicecatalogue.Elements.ITEM_NAME;

import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.RuleTexts;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.CatalogueValidator;
import io.github.servicecatalogue.core.ItemRule;
import io.github.servicecatalogue.json.CatalogueReader;
import java.io.PrintStream;

/** Adds a rule to those of the library, and those of every jar that brings some. */
public final class RuleOfOnesOwn {
  private static final ItemRule SHORT_NAME =
      ItemRule.named("qingwan/short-name")
          .reads(ITEM_NAME)
          .severity(Severity.INFO)
          .texts(RuleTexts.of("事项名称“{itemName}”超过 12 个字", "Name \"{itemName}\" is over 12 letters"))
          .check(
              (item, found) -> {
                String name = item.text(ITEM_NAME);
                if (name != null && name.length() > 12) {
                  found.at(ITEM_NAME).expectedAtMost(12);
                }
              });

  private static final CatalogueValidator VALIDATOR =
      CatalogueValidator.builder()
          .rule(SHORT_NAME)
          .rulesFromServiceLoader(RuleOfOnesOwn.class.getClassLoader())
          .build();

  private RuleOfOnesOwn() {}

  /** Checks an item given as JSON by these rules only. */
  public static void main(String[] args) {
    run(args[0], System.out);
  }

  static void run(String json, PrintStream out) {
    ServiceItem item = CatalogueReader.parse(json);
    for (Finding finding : VALIDATOR.validate(item)) {
      if (finding.rule().startsWith("qingwan/")) {
        out.println(
            finding.severity().id() + " " + VALIDATOR.messages(Language.ZH).sentence(finding));
      }
    }
  }
}
