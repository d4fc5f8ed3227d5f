package io.github.servicecatalogue.core;

import io.github.servicecatalogue.Rule;
import java.util.List;

/**
 * Brings rules of one's own, found through {@link java.util.ServiceLoader}: name the class in
 * {@code META-INF/services/io.github.servicecatalogue.core.RuleProvider}, or in a module
 * descriptor.
 *
 * <p>Nothing on the class path is asked unless somebody says so: {@link
 * CatalogueValidator.Builder#rulesFromServiceLoader} in a program, {@code --plugin} on the command
 * line. So what is found never depends on which jars happen to be there.
 */
@FunctionalInterface
public interface RuleProvider {
  /**
   * Returns the rules, each an {@link ItemRule} or a {@link SetRule} with an id of its own, texts
   * and a severity.
   */
  List<Rule> rules();
}
