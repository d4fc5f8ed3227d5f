package io.github.servicecatalogue.cli;

import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.cli.Main.UsageException;
import io.github.servicecatalogue.json.CatalogueConversion;
import io.github.servicecatalogue.json.Dialect;
import io.github.servicecatalogue.report.JsonReport;
import io.github.servicecatalogue.report.TextReport;
import io.github.servicecatalogue.report.internal.Texts;
import io.github.servicecatalogue.report.internal.Visible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** {@code convert IN --to DIALECT [-o OUT]}: reads a catalogue in any form and writes another. */
final class ConvertCommand implements Command {
  private static final String DIALECT = "--dialect";
  private static final String TO = "--to";
  private static final String OUT = "--output";
  private static final String TABLES = "--tables";
  private static final String FAIL_ON = "--fail-on";
  private static final String STANDARD_INPUT = "-";

  @Override
  public String name() {
    return "convert";
  }

  @Override
  public void describe(Options options) {
    options.parameter("IN", "1", "convert.in");
    options.value(TO, String.join("|", Dialect.ids()) + "|FILE", "convert.to");
    options.value("-o", OUT, "OUT", "convert.output");
    options.flag(TABLES, "convert.tables");
    options.value(DIALECT, Dialects.label(), "check.dialect");
    options.profile();
    options.values(
        Options.REPORT, "FORMAT[=FILE]", "convert.report", String.join("|", Target.FORMATS));
    options.value(FAIL_ON, String.join("|", CheckCommand.severities()), "check.fail-on");
  }

  @Override
  public int run(Shell shell, ParseResult parsed) throws UsageException, IOException {
    Texts texts = shell.texts();
    String failOn =
        Options.oneOf(
            texts,
            FAIL_ON,
            parsed.matchedOptionValue(FAIL_ON, Severity.ERROR.id()),
            CheckCommand.severities());
    List<Target> targets =
        Target.all(texts, parsed.matchedOptionValue(Options.REPORT, List.<String>of()));
    if (!parsed.hasMatchedOption(TO)) {
      throw new UsageException(
          texts.get("convert.no-target", TO)
              + "\n"
              + texts.get("error.see-help", "catalogue convert"));
    }
    Dialect to = Dialects.of(texts, TO, parsed.matchedOptionValue(TO, ""));
    CatalogueConversion conversion =
        CatalogueConversion.to(to)
            .from(Dialects.chosen(texts, DIALECT, parsed))
            .profile(Options.profile(shell, parsed));
    if (parsed.hasMatchedOption(TABLES)) {
      if (to != Dialect.exchange()) {
        throw new UsageException(texts.get("convert.no-tables", TABLES, to.id()));
      }
      conversion = conversion.tables();
    }
    String name = parsed.matchedPositionalValue(0, "");
    Path out = parsed.hasMatchedOption(OUT) ? output(texts, parsed) : null;
    for (Target target : targets) {
      requireOther(texts, target, name, out);
    }
    CheckResult result = convert(shell, conversion, name, out);
    if (result == null) {
      return Main.UNREADABLE;
    }
    for (Target target : targets) {
      report(shell, target, result);
    }
    if (result.unreadable() > 0) {
      return Main.UNREADABLE;
    }
    boolean fails = !failOn.equals("none") && result.hasAtLeast(Severity.of(failOn));
    return fails ? Main.FOUND : Main.OK;
  }

  private static Path output(Texts texts, ParseResult parsed) throws UsageException {
    String name = parsed.matchedOptionValue(OUT, "");
    Path out = Options.path(texts, name);
    Path folder = out.toAbsolutePath().getParent();
    if (name.isEmpty() || Files.isDirectory(out)) {
      throw new UsageException(texts.get("error.no-file-name", Visible.of(name)));
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageException(texts.get("error.no-folder", Visible.of(name)));
    }
    return out;
  }

  /** A report must replace neither what is read nor what is written. */
  private static void requireOther(Texts texts, Target target, String in, @Nullable Path out)
      throws UsageException {
    Path file = target.file();
    if (file == null) {
      return;
    }
    Path report = file.toAbsolutePath().normalize();
    boolean isInput =
        !in.equals(STANDARD_INPUT)
            && report.equals(Options.path(texts, in).toAbsolutePath().normalize());
    boolean isOutput = out != null && report.equals(out.toAbsolutePath().normalize());
    if (isInput || isOutput) {
      throw new UsageException(texts.get("error.report-is-input", Visible.of(file.toString())));
    }
  }

  /** Returns what was found, or null where the input cannot be read at all, which is told. */
  private static @Nullable CheckResult convert(
      Shell shell, CatalogueConversion conversion, String name, @Nullable Path out)
      throws UsageException, IOException {
    if (name.equals(STANDARD_INPUT)) {
      Path copy = Files.createTempFile("catalogue", ".json");
      try {
        Files.copy(shell.in(), copy, StandardCopyOption.REPLACE_EXISTING);
        return write(shell, conversion, copy, out);
      } finally {
        Files.deleteIfExists(copy);
      }
    }
    Path in = Options.path(shell.texts(), name);
    if (!Files.isReadable(in) || Files.isDirectory(in)) {
      shell.complain(shell.texts().get("convert.unreadable", Visible.of(name)));
      return null;
    }
    return write(shell, conversion, in, out);
  }

  private static CheckResult write(
      Shell shell, CatalogueConversion conversion, Path in, @Nullable Path out) throws IOException {
    return out == null ? conversion.convert(in, shell.bytes()) : conversion.convert(in, out);
  }

  /** Standard output is for the catalogue, so that a report without a file goes beside it. */
  private static void report(Shell shell, Target target, CheckResult result) throws IOException {
    boolean beside = target.file() == null;
    Shell.Content content;
    if (target.isJson()) {
      JsonReport report = JsonReport.of(shell.language());
      content = out -> report.write(result, out);
    } else {
      TextReport report = TextReport.builder().language(shell.language()).build();
      content = out -> report.write(result, out);
    }
    if (beside) {
      content.writeTo(shell.err());
    } else {
      shell.write(target, content);
    }
  }
}
