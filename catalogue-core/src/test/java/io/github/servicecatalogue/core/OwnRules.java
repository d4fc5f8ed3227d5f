package io.github.servicecatalogue.core;

import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Severity;
import java.util.HashMap;
import java.util.Map;

/** A validator that runs the rules of a test and no others. */
final class OwnRules {
  private OwnRules() {}

  /** Returns the national profile with every rule of the library off, and these as warnings. */
  static Profile profile(Rule... rules) {
    Map<String, Severity> severities = new HashMap<>();
    Profile.national().severities().keySet().forEach(rule -> severities.put(rule, Severity.OFF));
    for (Rule rule : rules) {
      severities.put(rule.id(), Severity.WARNING);
    }
    return Profile.national().withSeverities("test", severities);
  }

  static CatalogueValidator.Builder builder(Rule... rules) {
    CatalogueValidator.Builder builder = CatalogueValidator.builder().profile(profile(rules));
    for (Rule rule : rules) {
      builder.rule(rule);
    }
    return builder;
  }

  static CatalogueValidator validator(Rule... rules) {
    return builder(rules).build();
  }
}
