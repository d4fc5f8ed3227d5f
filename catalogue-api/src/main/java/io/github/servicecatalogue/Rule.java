package io.github.servicecatalogue;

import java.util.List;
import java.util.Set;

/**
 * What is known of a rule (校验规则) without running it.
 *
 * <p>The severity of a rule stands in the profiles, its texts in the message bundles, its reason,
 * source and examples in its case file; a rule that is not the library's own brings severity and
 * texts itself. Implementations are immutable and thread-safe.
 */
public interface Rule {
  /** Returns the stable id: the group, a slash, and the name within the group. */
  String id();

  /** Returns what the rule has to see. */
  RuleScope scope();

  /** Returns the elements that the rule reads; none where it reads all. */
  List<Element<?>> elements();

  /** Returns the national item types of the implementation items it judges; none means all. */
  Set<String> itemTypes();

  /** Tells whether it judges implementation items (实施清单). */
  boolean judgesItems();

  /** Tells whether it judges records of the basic catalogue (基本目录). */
  boolean judgesBasicItems();

  /**
   * Returns the severity under a profile that does not name the rule. The rules of the library have
   * none of their own: their severities stand in the profiles.
   */
  default Severity defaultSeverity() {
    return Severity.OFF;
  }

  /** Returns the texts of a rule that is not the library's own. */
  default RuleTexts texts() {
    return RuleTexts.NONE;
  }

  /** Returns the group, such as {@code time-limit}. */
  default String group() {
    return id().substring(0, id().indexOf('/'));
  }
}
