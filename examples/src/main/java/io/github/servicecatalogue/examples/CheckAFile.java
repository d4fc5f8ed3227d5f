package io.github.servicecatalogue.examples;

import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.json.CatalogueCheck;
import java.io.PrintStream;
import java.nio.file.Path;

/** Checks a file, or a folder of files, in one call. */
public final class CheckAFile {
  private CheckAFile() {}

  /** Checks the paths and counts what was found. */
  public static void main(String[] args) {
    run(Path.of(args[0]), System.out);
  }

  static void run(Path path, PrintStream out) {
    CheckResult result = CatalogueCheck.of(Profile.national()).check(path);
    out.println(result.items() + " items, " + result.count(Severity.ERROR) + " errors");
    result.findings().forEach(finding -> out.println(finding.location() + " " + finding.rule()));
  }
}
