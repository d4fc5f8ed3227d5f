package io.github.servicecatalogue.cli;

import io.github.servicecatalogue.cli.Main.UsageException;
import io.github.servicecatalogue.json.Dialect;
import io.github.servicecatalogue.report.internal.Texts;
import io.github.servicecatalogue.report.internal.Visible;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** The forms that an option can name: those of the library, or a file of the user's own. */
final class Dialects {
  private static final String AUTO = "auto";

  private Dialects() {}

  /** Returns what an option that finds out the form can have as value. */
  static String label() {
    return AUTO + "|" + String.join("|", Dialect.ids()) + "|FILE";
  }

  /** Returns the form that an option chooses, or null where it is to be found out. */
  static @Nullable Dialect chosen(Texts texts, String option, ParseResult parsed)
      throws UsageException {
    String value = parsed.matchedOptionValue(option, AUTO);
    List<String> ids = new ArrayList<>(List.of(AUTO));
    ids.addAll(Dialect.ids());
    return value.equals(AUTO) ? null : of(texts, option, value, ids);
  }

  /** Returns the form of that id or in that file. */
  static Dialect of(Texts texts, String option, String value) throws UsageException {
    return of(texts, option, value, Dialect.ids());
  }

  private static Dialect of(Texts texts, String option, String value, List<String> ids)
      throws UsageException {
    if (value.indexOf('/') < 0 && value.indexOf('\\') < 0 && !value.contains(".")) {
      Options.oneOf(texts, option, value, ids);
      return Dialect.of(value);
    }
    try {
      return Dialect.read(Options.path(texts, value));
    } catch (IOException e) {
      throw new UsageException(texts.get("error.dialect", Visible.of(e.toString())));
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          texts.get("error.dialect", Visible.of(String.valueOf(e.getMessage()))));
    }
  }
}
