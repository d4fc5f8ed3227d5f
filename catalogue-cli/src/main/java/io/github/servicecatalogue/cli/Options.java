package io.github.servicecatalogue.cli;

import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.cli.Main.UsageException;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.json.ProfileException;
import io.github.servicecatalogue.json.ProfileReader;
import io.github.servicecatalogue.json.ReadLimit;
import io.github.servicecatalogue.json.ReadLimits;
import io.github.servicecatalogue.report.internal.Texts;
import io.github.servicecatalogue.report.internal.Visible;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The options of one command, described in one language.
 *
 * <p>They are stated by method calls, not by annotations, so that only those of the command at hand
 * are made and nothing is looked up by reflection. All values are texts; what they must be is said
 * by our own checks, in the language of the user.
 */
final class Options {
  static final String HELP = "--help";
  static final String VERSION = "--version";
  static final String LANG = "--lang";
  static final String REPORT = "--report";
  static final String PROFILE = "--profile";
  static final String ENCODING = "--encoding";
  static final String LIMIT = "--limit";
  static final String DIALECT = "--dialect";

  private static final String AUTO = "auto";
  private static final List<String> ENCODINGS =
      List.of(AUTO, "utf-8", "utf-16le", "utf-16be", "gb18030");
  private static final List<String> LANGUAGES = List.of("zh", "en");

  private final Texts texts;
  private final CommandSpec spec = CommandSpec.create();
  private String command = "";

  Options(Texts texts) {
    this.texts = texts;
    spec.usageMessage()
        .synopsisHeading(texts.get("help.synopsis"))
        .parameterListHeading(texts.get("help.parameters"))
        .optionListHeading(texts.get("help.options"))
        .commandListHeading(texts.get("help.commands"))
        .sortOptions(false)
        .sortSynopsis(false)
        .width(100);
    // a file may be called @x, and nothing is taken for anything but itself
    spec.parser().expandAtFiles(false);
  }

  /** Returns the options of the program itself. */
  CommandSpec program() {
    spec.name("catalogue");
    spec.usageMessage()
        .header(texts.get("program.description"), "")
        .customSynopsis(texts.get("program.synopsis"))
        .footer(texts.get("program.footer"));
    common();
    return spec;
  }

  /** Returns the options of a command. */
  CommandSpec ofCommand(Command described) {
    command = described.name();
    spec.name("catalogue " + command);
    spec.usageMessage().header(texts.get(command + ".description"), "");
    described.describe(this);
    common();
    if (texts.has(command + ".footer")) {
      spec.usageMessage().footer(texts.get(command + ".footer"));
    }
    return spec;
  }

  private void common() {
    value(LANG, "zh|en", "option.lang");
    spec.addOption(
        OptionSpec.builder("-h", HELP)
            .usageHelp(true)
            .description(texts.get("option.help"))
            .build());
    spec.addOption(
        OptionSpec.builder("-V", VERSION)
            .versionHelp(true)
            .description(texts.get("option.version"))
            .build());
  }

  /** Adds an option with one value. */
  void value(String name, String label, String key, Object... arguments) {
    spec.addOption(
        OptionSpec.builder(name)
            .paramLabel(label)
            .type(String.class)
            .description(texts.get(key, arguments))
            .build());
  }

  /** Adds an option with one value and a short name. */
  void value(String shortName, String name, String label, String key) {
    spec.addOption(
        OptionSpec.builder(shortName, name)
            .paramLabel(label)
            .type(String.class)
            .description(texts.get(key))
            .build());
  }

  /** Adds an option without a value. */
  void flag(String name, String key) {
    spec.addOption(
        OptionSpec.builder(name)
            .type(boolean.class)
            .arity("0")
            .description(texts.get(key))
            .build());
  }

  /** Adds an option that can be given several times. */
  void values(String name, String label, String key, Object... arguments) {
    spec.addOption(
        OptionSpec.builder(name)
            .paramLabel(label)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .description(texts.get(key, arguments))
            .build());
  }

  /** Adds the option that chooses a profile. */
  void profile() {
    value(PROFILE, String.join("|", Profile.builtIn()) + "|FILE", command + ".profile");
  }

  /** Adds the options that say how files are read. */
  void reading() {
    value(ENCODING, String.join("|", ENCODINGS), "option.encoding");
    values(LIMIT, "NAME=N", "option.limit", String.join(" ", ReadLimit.ids()));
  }

  /** Adds the option that names jars with rules. */
  void plugins() {
    values(Plugins.OPTION, "JAR", "option.plugin");
  }

  /** Adds a parameter; {@code arity} is {@code 0..1}, {@code 1} or {@code 0..*}. */
  void parameter(String label, String arity, String key) {
    boolean many = arity.endsWith("*");
    PositionalParamSpec.Builder parameter =
        PositionalParamSpec.builder()
            .paramLabel(label)
            .arity(arity)
            .required(arity.equals("1"))
            .description(texts.get(key));
    spec.addPositional(
        (many
                ? parameter.index("0..*").type(List.class).auxiliaryTypes(String.class)
                : parameter.index("0").type(String.class))
            .build());
  }

  /** Reads the arguments. */
  ParseResult parse(CommandSpec described, List<String> args) throws UsageException {
    try {
      return new CommandLine(described).parseArgs(args.toArray(new String[0]));
    } catch (ParameterException e) {
      throw new UsageException(problem(e) + "\n" + texts.get("error.see-help", described.name()));
    }
  }

  private String problem(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      return first.startsWith("-")
          ? unknownOption(first)
          : texts.get("error.surplus", shown(first));
    }
    if (e instanceof MissingParameterException missing) {
      ArgSpec arg = missing.getMissing().isEmpty() ? e.getArgSpec() : missing.getMissing().get(0);
      return arg instanceof OptionSpec option
          ? texts.get("error.no-value", option.longestName())
          : texts.get("error.missing", arg == null ? "" : arg.paramLabel());
    }
    if (e instanceof OverwrittenOptionException overwritten
        && overwritten.getOverwritten() instanceof OptionSpec option) {
      return texts.get("error.twice", option.longestName());
    }
    return Visible.of(String.valueOf(e.getMessage()));
  }

  private String unknownOption(String typed) {
    int equals = typed.indexOf('=');
    String name = equals < 0 ? typed : typed.substring(0, equals);
    List<String> names = spec.options().stream().map(OptionSpec::longestName).toList();
    return texts.get("error.option", shown(name)) + Nearest.hint(texts, name, names);
  }

  private static String shown(String text) {
    return Visible.cut(text, 60);
  }

  /** Prints the help of a command. */
  static void usage(CommandSpec spec, PrintWriter out) {
    spec.commandLine().usage(out, Ansi.OFF);
  }

  /** Checks the language, which was found before. */
  static void language(Texts texts, ParseResult parsed) throws UsageException {
    oneOf(texts, LANG, parsed.matchedOptionValue(LANG, "zh"), LANGUAGES);
  }

  /** Returns the profile that was chosen, or null. */
  static @Nullable Profile profile(Shell shell, ParseResult parsed) throws UsageException {
    return profile(shell, parsed, List.of());
  }

  /** Returns the profile that was chosen, which may name rules of plugins, or null. */
  static @Nullable Profile profile(Shell shell, ParseResult parsed, List<Rule> plugins)
      throws UsageException {
    if (!parsed.hasMatchedOption(PROFILE)) {
      return null;
    }
    String id = parsed.matchedOptionValue(PROFILE, "");
    if (Profile.builtIn().contains(id)) {
      return Profile.of(id);
    }
    if (!ProfileReader.isFileName(id)) {
      return Profile.of(oneOf(shell.texts(), PROFILE, id, Profile.builtIn()));
    }
    try {
      return ProfileReader.read(path(shell.texts(), id), plugins);
    } catch (ProfileException e) {
      String problems = e.message(shell.language());
      throw new UsageException(shell.texts().get("error.profile", "\n" + problems));
    }
  }

  /** Returns the encoding that was declared, or null. */
  static @Nullable Charset encoding(Texts texts, ParseResult parsed) throws UsageException {
    String name = oneOf(texts, ENCODING, parsed.matchedOptionValue(ENCODING, AUTO), ENCODINGS);
    if (name.equals(AUTO)) {
      return null;
    }
    if (!Charset.isSupported(name)) {
      throw new UsageException(texts.get("error.no-encoding", name));
    }
    return Charset.forName(name);
  }

  /** Returns the limits, some of which may have been chosen. */
  static ReadLimits limits(Texts texts, ParseResult parsed) throws UsageException {
    ReadLimits limits = ReadLimits.DEFAULT;
    for (String setting : parsed.matchedOptionValue(LIMIT, List.<String>of())) {
      int equals = setting.indexOf('=');
      String name = equals < 0 ? setting : setting.substring(0, equals);
      ReadLimit limit = ReadLimit.find(name);
      if (equals < 0 || limit == null) {
        throw new UsageException(
            texts.get("error.limit", LIMIT, shown(setting), String.join(" ", ReadLimit.ids()))
                + Nearest.hint(texts, name, ReadLimit.ids()));
      }
      String number = setting.substring(equals + 1);
      long value = limit.value(number);
      if (value < 0) {
        throw new UsageException(
            texts.get(
                "error.limit-range",
                LIMIT,
                name,
                Long.toString(limit.least()),
                Long.toString(limit.most()),
                shown(number)));
      }
      limits = limits.with(limit, value);
    }
    return limits;
  }

  /**
   * Returns the options that brought rules of the user's own, as one types them, so that another
   * command can be given the same.
   */
  static String ofOwnRules(ParseResult parsed) {
    List<String> options = new ArrayList<>();
    String profile = parsed.matchedOptionValue(PROFILE, "");
    if (ProfileReader.isFileName(profile)) {
      options.add(PROFILE + " " + quoted(profile));
    }
    for (String jar : parsed.matchedOptionValue(Plugins.OPTION, List.<String>of())) {
      options.add(Plugins.OPTION + " " + quoted(jar));
    }
    return String.join(" ", options);
  }

  private static String quoted(String name) {
    boolean plain =
        name.chars().allMatch(c -> Character.isLetterOrDigit(c) || "/\\.:_-+".indexOf(c) >= 0);
    return plain ? name : '"' + name + '"';
  }

  /** Returns the value if it is one of those, and says which there are if not. */
  static String oneOf(Texts texts, String option, String value, Collection<String> values)
      throws UsageException {
    if (!values.contains(value)) {
      throw new UsageException(
          texts.get("error.value", option, shown(value), String.join(" ", values))
              + Nearest.hint(texts, value, values));
    }
    return value;
  }

  /** Returns the path of that name. */
  static Path path(Texts texts, String name) throws UsageException {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException(texts.get("error.path", shown(name)));
    }
  }
}
