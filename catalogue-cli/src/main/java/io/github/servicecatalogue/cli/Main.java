package io.github.servicecatalogue.cli;

import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.report.internal.ToolVersion;
import io.github.servicecatalogue.report.internal.Visible;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * The command line: {@code java -jar catalogue.jar COMMAND}.
 *
 * <p>Reports go to standard output, everything else to standard error. The exit status is 0 where
 * nothing is wrong, 1 where something was found, 2 for wrong usage, and 3 where some input could
 * not be read.
 */
public final class Main {
  static final int OK = 0;
  static final int FOUND = 1;
  static final int USAGE = 2;
  static final int UNREADABLE = 3;

  private static final String LANG = "--lang";

  private Main() {}

  /** Runs a command and ends the process with its exit status. */
  public static void main(String[] args) {
    Terminal terminal = Terminal.find();
    Output out = new Output(new FileOutputStream(FileDescriptor.out));
    Output err = new Output(new FileOutputStream(FileDescriptor.err));
    Shell shell = new Shell(System.in, out, err, terminal.charset(), terminal.colour());
    int status = run(shell, args);
    IOException failure = out.failure();
    if (failure != null && !Output.isBrokenPipe(failure)) {
      shell.complain(shell.texts().get("error.write", Visible.of(failure.toString())));
      shell.flush();
      status = USAGE;
    }
    System.exit(status);
  }

  /**
   * Runs a command in this process, with UTF-8 and without colour.
   *
   * @param args what stands behind the name of the program
   * @param in standard input
   * @param out for reports; flushed, not closed
   * @param err for everything else; flushed, not closed
   * @return the exit status
   */
  static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    return run(new Shell(in, out, err, StandardCharsets.UTF_8, false), args);
  }

  private static int run(Shell shell, String[] args) {
    try {
      return dispatch(shell, args);
    } catch (UsageException e) {
      shell.complain(e.getMessage());
      return USAGE;
    } catch (IOException e) {
      // what is read never throws: this is a report that could not be written
      shell.complain(shell.texts().get("error.write", Visible.of(e.toString())));
      return USAGE;
    } catch (RuntimeException | Error e) {
      // the status of a process that dies would say that something was found
      shell.fail(e);
      return UNREADABLE;
    } finally {
      shell.flush();
    }
  }

  private static int dispatch(Shell shell, String[] args) throws UsageException, IOException {
    shell.speak(language(args));
    List<String> rest = new ArrayList<>(List.of(args));
    int at = indexOfCommand(rest);
    if (at < 0) {
      return noCommand(shell, rest);
    }
    String name = rest.remove(at);
    Command command = Command.find(name);
    if (command == null) {
      throw new UsageException(
          shell.texts().get("error.command", Visible.of(name), String.join("、", Command.names()))
              + Nearest.hint(shell.texts(), name, Command.names()));
    }
    return command.start(shell, rest);
  }

  /** Finds the language before anything can go wrong; whether it is written right comes later. */
  private static Language language(String[] args) {
    for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
      String value = null;
      if (args[i].startsWith(LANG + "=")) {
        value = args[i].substring(LANG.length() + 1);
      } else if (args[i].equals(LANG) && i + 1 < args.length) {
        value = args[i + 1];
      }
      if (value != null) {
        return value.equals("en") ? Language.EN : Language.ZH;
      }
    }
    return Language.ZH;
  }

  /** The command is the first word that is neither an option of the program nor its value. */
  private static int indexOfCommand(List<String> args) {
    for (int i = 0; i < args.size(); i++) {
      if (args.get(i).equals(LANG)) {
        i++;
      } else if (!args.get(i).startsWith("-")) {
        return i;
      } else if (!args.get(i).startsWith(LANG + "=")) {
        return -1;
      }
    }
    return -1;
  }

  private static int noCommand(Shell shell, List<String> args) throws UsageException {
    Options options = new Options(shell.texts());
    CommandSpec spec = options.program();
    for (Command command : Command.all()) {
      spec.addSubcommand(command.name(), new Options(shell.texts()).ofCommand(command));
    }
    ParseResult parsed = options.parse(spec, args);
    Options.language(shell.texts(), parsed);
    if (parsed.hasMatchedOption(Options.VERSION)) {
      version(shell);
      return OK;
    }
    boolean asked = parsed.hasMatchedOption(Options.HELP);
    Options.usage(spec, asked ? shell.out() : shell.err());
    return asked ? OK : USAGE;
  }

  static void version(Shell shell) {
    shell.out().println("catalogue " + ToolVersion.get());
  }

  /** What is wrong with how the program was called. */
  static final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message);
    }

    @Override
    public String getMessage() {
      @Nullable String message = super.getMessage();
      return message == null ? "" : message;
    }
  }
}
