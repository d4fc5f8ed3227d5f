package io.github.servicecatalogue.examples;

import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.json.CatalogueCheck;
import io.github.servicecatalogue.json.ProfileException;
import io.github.servicecatalogue.json.ProfileReader;
import io.github.servicecatalogue.report.TextReport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Checks a file by the profile of a city, which has elements and rules of its own without code. */
public final class ProfileOfACity {
  private ProfileOfACity() {}

  /** Checks a catalogue ({@code args[1]}) by a profile file ({@code args[0]}). */
  public static void main(String[] args) throws IOException {
    run(Path.of(args[0]), Path.of(args[1]), System.out);
  }

  static void run(Path profileFile, Path catalogue, PrintStream out) throws IOException {
    Profile profile;
    try {
      profile = ProfileReader.read(profileFile);
    } catch (ProfileException e) {
      out.println(e.message(Language.ZH));
      return;
    }
    CheckResult result = CatalogueCheck.of(profile).check(catalogue);
    StringBuilder text = new StringBuilder();
    TextReport.builder().language(Language.ZH).build().write(result, text);
    out.print(text);
  }
}
