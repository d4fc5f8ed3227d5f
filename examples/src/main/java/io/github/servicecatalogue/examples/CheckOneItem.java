package io.github.servicecatalogue.examples;

import static io.github.servicecatalogue.Elements.PROMISE_LIMIT;

import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.core.CatalogueValidator;
import io.github.servicecatalogue.core.Messages;
import io.github.servicecatalogue.json.CatalogueReader;
import java.io.PrintStream;

/** Parses an item, changes it, and says what is wrong with it. */
public final class CheckOneItem {
  private static final CatalogueValidator VALIDATOR = CatalogueValidator.national();

  private CheckOneItem() {}

  /** Checks an item given as JSON. */
  public static void main(String[] args) {
    run(args[0], System.out);
  }

  static void run(String json, PrintStream out) {
    ServiceItem item = CatalogueReader.parse(json).with(PROMISE_LIMIT, 25);
    for (Finding finding : VALIDATOR.validate(item)) {
      out.println(finding.pointer() + " " + Messages.of(Language.ZH).sentence(finding));
    }
  }
}
