package io.github.servicecatalogue.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What the output goes to.
 *
 * @param charset the charset to write in
 * @param colour whether to use colour
 */
record Terminal(Charset charset, boolean colour) {
  /** Since this version a console need not be a terminal. */
  private static final int CONSOLE_OF_ANYTHING = 22;

  /** Looks at the console of this process. */
  @SuppressWarnings("SystemConsoleNull") // it is null before Java 22, and asked for more after
  static Terminal find() {
    // The editor of lines that some versions load for a console takes longer than a small check.
    System.setProperty("jdk.console", "java.base");
    Console console = System.console();
    if (console == null || !isTerminal(console)) {
      return new Terminal(StandardCharsets.UTF_8, false);
    }
    boolean plain = System.getenv("NO_COLOR") != null || "dumb".equals(System.getenv("TERM"));
    return new Terminal(charset(console.charset()), !plain);
  }

  /** A terminal that claims to know ASCII only would show nothing but question marks. */
  private static Charset charset(Charset claimed) {
    return claimed.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : claimed;
  }

  private static boolean isTerminal(Console console) {
    if (Runtime.version().feature() < CONSOLE_OF_ANYTHING) {
      return true;
    }
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
