package io.github.servicecatalogue.cli;

import io.github.servicecatalogue.cli.Main.UsageException;
import io.github.servicecatalogue.report.internal.Texts;
import io.github.servicecatalogue.report.internal.Visible;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report that was asked for: {@code FORMAT[=FILE]}.
 *
 * @param format the format, one of {@link #FORMATS}
 * @param file where it goes, or null for standard output
 */
record Target(String format, @Nullable Path file) {
  static final List<String> FORMATS = List.of("text", "json");

  boolean isJson() {
    return format.equals("json");
  }

  /** Reads all that were asked for; a text report on standard output where none was. */
  static List<Target> all(Texts texts, List<String> values) throws UsageException {
    List<Target> targets = new ArrayList<>();
    Set<Path> places = new HashSet<>();
    for (String value : values.isEmpty() ? List.of("text") : values) {
      Target target = of(texts, value);
      // all that go to standard output are at the same place, which no file can be
      Path place = target.file == null ? Path.of("") : target.file.toAbsolutePath().normalize();
      if (!places.add(place)) {
        throw new UsageException(
            target.file == null
                ? texts.get("error.two-reports")
                : texts.get("error.two-reports-in", Visible.of(target.file.toString())));
      }
      targets.add(target);
    }
    return targets;
  }

  private static Target of(Texts texts, String value) throws UsageException {
    int equals = value.indexOf('=');
    String format = equals < 0 ? value : value.substring(0, equals);
    Options.oneOf(texts, Options.REPORT, format, FORMATS);
    if (equals < 0) {
      return new Target(format, null);
    }
    String name = value.substring(equals + 1);
    Path file = Options.path(texts, name);
    Path folder = file.toAbsolutePath().getParent();
    if (name.isEmpty() || Files.isDirectory(file)) {
      throw new UsageException(texts.get("error.no-file-name", Visible.of(value)));
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageException(texts.get("error.no-folder", Visible.of(name)));
    }
    return new Target(format, file);
  }
}
