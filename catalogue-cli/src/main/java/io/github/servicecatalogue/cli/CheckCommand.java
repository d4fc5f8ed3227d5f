package io.github.servicecatalogue.cli;

import io.github.servicecatalogue.CatalogueDate;
import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.cli.Main.UsageException;
import io.github.servicecatalogue.json.CatalogueCheck;
import io.github.servicecatalogue.report.JsonReport;
import io.github.servicecatalogue.report.TextReport;
import io.github.servicecatalogue.report.internal.Texts;
import io.github.servicecatalogue.report.internal.Visible;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** {@code check [PATH…]}: validates files, folders or standard input. */
final class CheckCommand implements Command {
  private static final String FAIL_ON = "--fail-on";
  private static final String MAX_FINDINGS = "--max-findings";
  private static final String BASIC = "--basic";
  private static final String PREVIOUS = "--previous";
  private static final String AS_OF = "--as-of";
  private static final String JOINED = "--joined";
  private static final String THREADS = "--threads";
  private static final String NONE = "none";
  private static final String STANDARD_INPUT = "-";

  @Override
  public String name() {
    return "check";
  }

  @Override
  public void describe(Options options) {
    options.parameter("PATH", "0..*", "check.path");
    options.value(Options.DIALECT, Dialects.label(), "check.dialect");
    options.profile();
    options.plugins();
    options.values(
        Options.REPORT, "FORMAT[=FILE]", "check.report", String.join("|", Target.FORMATS));
    options.value(FAIL_ON, String.join("|", severities()), "check.fail-on");
    options.value(BASIC, "FILE", "check.basic");
    options.value(PREVIOUS, "FILE", "check.previous");
    options.value(AS_OF, "DATE", "check.as-of");
    options.flag(JOINED, "check.joined");
    options.value(MAX_FINDINGS, "N", "check.max-findings");
    options.value(THREADS, "N", "check.threads");
    options.reading();
  }

  static List<String> severities() {
    return List.of(Severity.ERROR.id(), Severity.WARNING.id(), Severity.INFO.id(), NONE);
  }

  @Override
  public int run(Shell shell, ParseResult parsed) throws UsageException, IOException {
    long start = System.nanoTime();
    Texts texts = shell.texts();
    String failOn =
        Options.oneOf(
            texts, FAIL_ON, parsed.matchedOptionValue(FAIL_ON, Severity.ERROR.id()), severities());
    List<Target> targets =
        Target.all(texts, parsed.matchedOptionValue(Options.REPORT, List.<String>of()));
    List<String> paths = parsed.matchedPositionalValue(0, List.<String>of());
    List<String> inputs = new ArrayList<>(paths);
    for (String option : List.of(BASIC, PREVIOUS)) {
      if (parsed.hasMatchedOption(option)) {
        inputs.add(parsed.matchedOptionValue(option, ""));
      }
    }
    for (Target target : targets) {
      requireOther(texts, target, inputs);
    }
    CheckResult result = check(shell, checkOf(shell, parsed, targets), paths);
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    for (Target target : targets) {
      report(shell, target, result, elapsed, Options.ofOwnRules(parsed));
    }
    if (result.unreadable() > 0) {
      return Main.UNREADABLE;
    }
    boolean fails = !failOn.equals(NONE) && result.hasAtLeast(Severity.of(failOn));
    return fails ? Main.FOUND : Main.OK;
  }

  /** A report must not replace a catalogue. */
  private static void requireOther(Texts texts, Target target, List<String> paths)
      throws UsageException {
    Path file = target.file();
    if (file == null) {
      return;
    }
    Path report = file.toAbsolutePath().normalize();
    for (String name : paths) {
      if (report.equals(Options.path(texts, name).toAbsolutePath().normalize())) {
        throw new UsageException(texts.get("error.report-is-input", Visible.of(file.toString())));
      }
    }
  }

  private static CatalogueCheck checkOf(Shell shell, ParseResult parsed, List<Target> targets)
      throws UsageException {
    Texts texts = shell.texts();
    List<Rule> plugins = Plugins.rules(texts, parsed);
    CatalogueCheck.Builder check =
        CatalogueCheck.builder()
            .dialect(Dialects.chosen(texts, Options.DIALECT, parsed))
            .profile(Options.profile(shell, parsed, plugins))
            .rules(plugins)
            .encoding(Options.encoding(texts, parsed))
            .limits(Options.limits(texts, parsed))
            .basic(file(texts, parsed, BASIC))
            .previous(file(texts, parsed, PREVIOUS))
            .asOf(day(texts, parsed))
            .joined(parsed.hasMatchedOption(JOINED));
    for (Target target : targets) {
      Path report = target.file();
      if (report != null) {
        check.exclude(report);
      }
    }
    if (parsed.hasMatchedOption(MAX_FINDINGS)) {
      check.maxFindings(number(texts, parsed, MAX_FINDINGS, 0));
    }
    if (parsed.hasMatchedOption(THREADS)) {
      check.threads(number(texts, parsed, THREADS, 1));
    }
    try {
      return check.build();
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          texts.get("error.plugin-rules", Visible.of(String.valueOf(e.getMessage()))));
    }
  }

  private static @Nullable Path file(Texts texts, ParseResult parsed, String option)
      throws UsageException {
    return parsed.hasMatchedOption(option)
        ? Options.path(texts, parsed.matchedOptionValue(option, ""))
        : null;
  }

  /** The one place that asks a clock, and only where no day is given. */
  private static LocalDate day(Texts texts, ParseResult parsed) throws UsageException {
    if (!parsed.hasMatchedOption(AS_OF)) {
      return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
    String text = parsed.matchedOptionValue(AS_OF, "");
    CatalogueDate day = CatalogueDate.parse(text);
    if (day == null || day.time() != null) {
      throw new UsageException(texts.get("error.date", AS_OF, Visible.cut(text, 60)));
    }
    return day.date();
  }

  private static int number(Texts texts, ParseResult parsed, String option, int smallest)
      throws UsageException {
    String text = parsed.matchedOptionValue(option, "");
    try {
      int number = Integer.parseInt(text);
      if (number >= smallest) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, like a number that is too small
    }
    throw new UsageException(texts.get("error.number", option, Visible.cut(text, 60), smallest));
  }

  private static CheckResult check(Shell shell, CatalogueCheck check, List<String> names)
      throws UsageException {
    Texts texts = shell.texts();
    if (names.isEmpty()) {
      throw new UsageException(
          texts.get("error.no-path") + "\n" + texts.get("error.see-help", "catalogue check"));
    }
    if (names.contains(STANDARD_INPUT)) {
      if (names.size() > 1) {
        throw new UsageException(texts.get("error.input-and-files"));
      }
      return check.check(shell.in(), STANDARD_INPUT);
    }
    Path[] paths = new Path[names.size()];
    for (int i = 0; i < paths.length; i++) {
      paths[i] = Options.path(texts, names.get(i));
    }
    return check.check(paths);
  }

  /** A file gets neither colour nor a time: the same input gives the same file. */
  private static void report(
      Shell shell, Target target, CheckResult result, Duration elapsed, String ofOwnRules)
      throws IOException {
    if (target.isJson()) {
      JsonReport report = JsonReport.of(shell.language());
      shell.write(target, out -> report.write(result, out));
      return;
    }
    TextReport.Builder report =
        TextReport.builder().language(shell.language()).ownRules(ofOwnRules);
    if (target.file() == null) {
      report.colour(shell.colour()).elapsed(elapsed);
    }
    TextReport text = report.build();
    shell.write(target, out -> text.write(result, out));
  }
}
