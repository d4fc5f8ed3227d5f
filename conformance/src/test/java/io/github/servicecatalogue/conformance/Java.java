package io.github.servicecatalogue.conformance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How tests start a JVM of their own. */
final class Java {
  private Java() {}

  /**
   * Returns the beginning of a command: the Java that runs the tests, options, and those that the
   * build was given for the tests, which win over them.
   */
  static List<String> command(String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    String given = System.getProperty("test.jvm", "").strip();
    if (!given.isEmpty()) {
      command.addAll(List.of(given.split(" +")));
    }
    return command;
  }
}
