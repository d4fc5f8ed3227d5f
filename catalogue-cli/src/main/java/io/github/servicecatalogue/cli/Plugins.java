package io.github.servicecatalogue.cli;

import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.cli.Main.UsageException;
import io.github.servicecatalogue.core.CatalogueValidator;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.RuleProvider;
import io.github.servicecatalogue.report.internal.Texts;
import io.github.servicecatalogue.report.internal.Visible;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** Loads the rules of jars that the user names; nothing else is ever looked for. */
final class Plugins {
  static final String OPTION = "--plugin";

  private Plugins() {}

  /** Returns the rules of all jars that were given, in their order. */
  static List<Rule> rules(Texts texts, ParseResult parsed) throws UsageException {
    List<Rule> rules = new ArrayList<>();
    for (String name : parsed.matchedOptionValue(OPTION, List.<String>of())) {
      rules.addAll(rulesOf(texts, name));
    }
    check(texts, rules);
    return rules;
  }

  private static List<Rule> rulesOf(Texts texts, String name) throws UsageException {
    Path jar = Options.path(texts, name);
    String shown = Visible.cut(name, 200);
    if (!Files.isRegularFile(jar)) {
      throw new UsageException(texts.get("error.plugin-missing", shown));
    }
    if (!isJar(jar)) {
      throw new UsageException(texts.get("error.plugin-no-jar", shown));
    }
    List<Rule> rules = new ArrayList<>();
    try {
      // stays open as long as the program runs: the rules load their classes when they judge
      URL[] urls = {jar.toUri().toURL()};
      ClassLoader loader = new URLClassLoader(urls, Plugins.class.getClassLoader());
      boolean any = false;
      Iterator<RuleProvider> providers = ServiceLoader.load(RuleProvider.class, loader).iterator();
      while (providers.hasNext()) {
        RuleProvider provider = providers.next();
        if (loader.equals(provider.getClass().getClassLoader())) {
          any = true;
          for (Rule rule : provider.rules()) {
            // asked here, so that a rule that cannot even say its id is told apart from others
            rule.id();
            rules.add(rule);
          }
        }
      }
      if (!any) {
        throw new UsageException(
            texts.get("error.plugin-empty", shown, RuleProvider.class.getName()));
      }
      return rules;
    } catch (IOException | ServiceConfigurationError | RuntimeException | LinkageError e) {
      throw new UsageException(texts.get("error.plugin-failed", shown, described(e)));
    }
  }

  private static boolean isJar(Path jar) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.size() >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Says what is wrong with the rules as such, before anything is read. */
  private static void check(Texts texts, List<Rule> rules) throws UsageException {
    if (rules.isEmpty()) {
      return;
    }
    try {
      CatalogueValidator.builder().profile(Profile.national()).rules(rules).build();
    } catch (RuntimeException e) {
      throw new UsageException(texts.get("error.plugin-rules", described(e)));
    }
  }

  private static String described(Throwable thrown) {
    Throwable cause = thrown;
    if (thrown instanceof ServiceConfigurationError && thrown.getCause() != null) {
      cause = thrown.getCause();
    }
    @Nullable String message = cause.getMessage();
    String name = cause.getClass().getSimpleName();
    return Visible.cut(message == null ? name : name + ": " + message, 300);
  }
}
