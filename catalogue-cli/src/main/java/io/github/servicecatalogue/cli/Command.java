package io.github.servicecatalogue.cli;

import io.github.servicecatalogue.cli.Main.UsageException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A command of the program. */
interface Command {
  /** Returns all commands; making one costs nothing. */
  static List<Command> all() {
    return List.of(
        new CheckCommand(),
        new ConvertCommand(),
        new RulesCommand(),
        new SchemaCommand(),
        new ExplainCommand());
  }

  /** Returns the names of all commands. */
  static List<String> names() {
    return all().stream().map(Command::name).toList();
  }

  /** Returns the command of that name, or null. */
  static @Nullable Command find(String name) {
    return all().stream().filter(command -> command.name().equals(name)).findFirst().orElse(null);
  }

  /** Returns the name. */
  String name();

  /** Adds the options and parameters that it has beside those of every command. */
  void describe(Options options);

  /** Runs the command and returns the exit status. */
  int run(Shell shell, ParseResult parsed) throws UsageException, IOException;

  /** Reads the arguments and runs the command, unless only help is wanted. */
  default int start(Shell shell, List<String> args) throws UsageException, IOException {
    Options options = new Options(shell.texts());
    CommandSpec spec = options.ofCommand(this);
    ParseResult parsed = options.parse(spec, args);
    Options.language(shell.texts(), parsed);
    if (parsed.hasMatchedOption(Options.HELP)) {
      Options.usage(spec, shell.out());
      return Main.OK;
    }
    if (parsed.hasMatchedOption(Options.VERSION)) {
      Main.version(shell);
      return Main.OK;
    }
    return run(shell, parsed);
  }
}
