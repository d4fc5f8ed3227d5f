package io.github.servicecatalogue.json;

import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Location;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.BasicCatalogue;
import io.github.servicecatalogue.core.CatalogueValidator;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.PublishedCatalogue;
import io.github.servicecatalogue.core.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks catalogue files in one call: reads them, judges every item, and says where everything is.
 *
 * <pre>{@code
 * CheckResult result = CatalogueCheck.of(Profile.national()).check(Path.of("items.json"));
 * }</pre>
 *
 * <p>Each file is a catalogue of its own, unless all are {@linkplain Builder#joined joined}.
 * Nothing is thrown for a bad file, not even for one that does not exist: it is counted as
 * unreadable, with a finding. Immutable and thread-safe. Memory grows with the findings kept, at
 * most {@link Builder#maxFindings} and fewer where their values are very long texts, and by a
 * compact key for each item.
 */
public final class CatalogueCheck {
  private static final String AS_OF = "as-of";
  private static final List<String> EXTENSIONS = List.of(".json", ".jsonl", ".ndjson");

  private final @Nullable Dialect dialect;
  private final @Nullable Profile profile;
  private final ReadLimits limits;
  private final @Nullable Charset encoding;
  private final Set<Path> excluded;
  private final @Nullable Path basic;
  private final @Nullable Path previous;
  private final @Nullable LocalDate asOf;
  private final boolean joined;
  private final int threads;
  private final List<Rule> rules;

  /** By form and code lists, of which there are few; made when a file first needs one. */
  private final Map<String, CatalogueValidator> validatorsOfAllCalls = new ConcurrentHashMap<>();

  private CatalogueCheck(Builder builder) {
    this.dialect = builder.dialect;
    this.profile = builder.profile;
    this.limits = builder.limits;
    this.encoding = builder.encoding;
    this.excluded = Set.copyOf(builder.excluded);
    this.basic = builder.basic;
    this.previous = builder.previous;
    this.asOf = builder.asOf;
    this.joined = builder.joined;
    this.threads = builder.threads;
    this.rules = List.copyOf(builder.rules);
  }

  /** Returns a check with that profile, which finds out the form of each file. */
  public static CatalogueCheck of(Profile profile) {
    return builder().profile(profile).build();
  }

  /** Returns a builder that finds out form and profile of each file. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Checks files, and in folders, at any depth, the files that end in {@code .json}, {@code .jsonl}
   * or {@code .ndjson}, each also with {@code .gz}; in the order of their names. A folder without
   * such a file counts as unreadable: nothing was checked where something was to be. A file that is
   * given twice is checked once.
   */
  public CheckResult check(Path... paths) {
    Run run = new Run();
    Set<Path> seen = new HashSet<>(excluded);
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        checkFolder(path, seen, run);
      } else if (seen.add(place(path))) {
        checkFile(path, run);
      }
    }
    return run.result();
  }

  private static Path place(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** Checks a stream; {@code name} is what findings call it. Does not close it. */
  public CheckResult check(InputStream in, String name) {
    Run run = new Run();
    run.check(reader().open(in, name), name);
    return run.result();
  }

  private CatalogueReader.Builder reader() {
    return CatalogueReader.builder()
        .dialect(dialect)
        .profile(profile)
        .limits(limits)
        .encoding(encoding);
  }

  private void checkFolder(Path folder, Set<Path> seen, Run run) {
    Map<Path, @Nullable IOException> found = new TreeMap<>();
    try {
      Files.walkFileTree(folder, new Catalogues(found));
    } catch (IOException e) {
      found.put(folder, e);
    }
    if (found.isEmpty()) {
      unreadable(folder.toString(), "no-catalogue", run.tally);
    }
    found.forEach(
        (path, failure) -> {
          if (failure == null && seen.add(place(path))) {
            checkFile(path, run);
          } else if (failure != null) {
            unreadable(path.toString(), reason(failure), run.tally);
          }
        });
  }

  /** Collects the catalogues below a folder, and the folders that cannot be looked into. */
  private static final class Catalogues extends SimpleFileVisitor<Path> {
    private final Map<Path, @Nullable IOException> found;

    Catalogues(Map<Path, @Nullable IOException> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isCatalogue(file.toString()) && Files.isRegularFile(file)) {
        found.put(file, null);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      found.put(file, failure);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
      if (failure != null) {
        found.put(folder, failure);
      }
      return FileVisitResult.CONTINUE;
    }
  }

  private static boolean isCatalogue(String path) {
    String name = path.endsWith(".gz") ? path.substring(0, path.length() - 3) : path;
    return EXTENSIONS.stream().anyMatch(name::endsWith);
  }

  private void checkFile(Path path, Run run) {
    try (CatalogueReader reader = reader().open(path)) {
      run.check(reader, path.toString());
    } catch (IOException e) {
      unreadable(path.toString(), reason(e), run.tally);
    }
  }

  static String reason(IOException failure) {
    return failure instanceof NoSuchFileException ? "no-such-file" : "input-failed";
  }

  /** What could not even be opened counts as one unreadable part. */
  private void unreadable(String file, String reason, Tally tally) {
    Profile judging = profile == null ? Profile.national() : profile;
    Dialect form = dialect == null ? Dialect.canonical() : dialect;
    tally.begin();
    addUnreadable(file, judging, reason, tally);
    tally.end(file, null, form.id(), judging.id());
  }

  static void addUnreadable(String file, Profile profile, String reason, Tally tally) {
    tally.addUnreadable();
    Severity severity = profile.severity(Rules.NOT_JSON);
    if (severity != Severity.OFF) {
      Map<String, Object> arguments = Map.of("fault", new Term(reason));
      Location location = new Location(file, 1, 1);
      tally.add(
          new Finding(
              Rules.NOT_JSON, severity, "", null, null, null, null, null, arguments, location));
    }
  }

  /** One call: the catalogues to compare with, what is counted, and the catalogue at hand. */
  private final class Run {
    final Tally tally = new Tally((int) limits.get(ReadLimit.FINDINGS));
    private final @Nullable BasicCatalogue basicCatalogue;
    private final @Nullable PublishedCatalogue published;
    private final Map<String, CatalogueValidator> validators;
    private Judged judged = new Judged(tally);

    Run() {
      Counterparts counterparts = new Counterparts(reader().dialect(null), tally);
      this.basicCatalogue = basic == null ? null : counterparts.basic(basic);
      this.published = previous == null ? null : counterparts.published(previous);
      boolean compares = basic != null || previous != null;
      this.validators = compares ? new ConcurrentHashMap<>() : validatorsOfAllCalls;
    }

    void check(CatalogueReader reader, String file) {
      tally.begin();
      judged.begin(file);
      try (ReadAhead ahead = threads == 1 ? null : readAhead(reader)) {
        PartSource parts = ahead == null ? inline(reader) : ahead;
        for (CatalogueEntry entry = parts.next(); entry != null; entry = parts.next()) {
          judged.add(entry, parts);
        }
      } catch (IOException e) {
        tally.beginOther();
        addUnreadable(file, reader.profile(), reason(e), tally);
      }
      tally.end(file, reader.header().name(), reader.dialect().id(), reader.profile().id());
      if (!joined) {
        judged.finish();
        judged = new Judged(tally);
      }
    }

    private ReadAhead readAhead(CatalogueReader reader) {
      return new ReadAhead(reader, () -> validator(reader), inline(reader));
    }

    private PartSource inline(CatalogueReader reader) {
      return new PartSource() {
        @Override
        public @Nullable CatalogueEntry next() throws IOException {
          return reader.next();
        }

        @Override
        public @Nullable String exchangeTable() {
          return reader.exchangeTable();
        }

        @Override
        public CatalogueValidator validator() {
          return Run.this.validator(reader);
        }

        @Override
        public List<Finding> locate(CatalogueEntry entry, List<Finding> findings) {
          return reader.locate(entry, findings);
        }
      };
    }

    /** Making a validator takes longer than judging a small file, and most files are alike. */
    private CatalogueValidator validator(CatalogueReader reader) {
      String codes = reader.header().codeLists();
      String known = codes != null && Profile.builtIn().contains(codes) ? codes : "";
      return validators.computeIfAbsent(
          reader.dialect().id() + " " + known, missing -> newValidator(reader));
    }

    private CatalogueValidator newValidator(CatalogueReader reader) {
      Profile judging = reader.profile();
      if (asOf != null) {
        judging = judging.withSetting(judging.id(), AS_OF, asOf.toString());
      }
      return CatalogueValidator.builder()
          .profile(judging)
          .form(reader.dialect().elements())
          .rules(rules)
          .basic(basicCatalogue)
          .previous(published)
          .build();
    }

    CheckResult result() {
      judged.finish();
      return tally.result();
    }
  }

  /** Chooses how to check. Not thread-safe. */
  public static final class Builder {
    private @Nullable Dialect dialect;
    private @Nullable Profile profile;
    private ReadLimits limits = ReadLimits.DEFAULT;
    private @Nullable Charset encoding;
    private final Set<Path> excluded = new HashSet<>();
    private @Nullable Path basic;
    private @Nullable Path previous;
    private @Nullable LocalDate asOf;
    private boolean joined;
    private int threads = 1;
    private final List<Rule> rules = new ArrayList<>();

    private Builder() {}

    /** Reads this form; null, the default, finds it out for each file. */
    public Builder dialect(@Nullable Dialect chosen) {
      this.dialect = chosen;
      return this;
    }

    /** Judges with this profile; null, the default, takes that of each file or of its form. */
    public Builder profile(@Nullable Profile chosen) {
      this.profile = chosen;
      return this;
    }

    /** Keeps to these limits, of which {@link ReadLimit#FINDINGS} is one. */
    public Builder limits(ReadLimits chosen) {
      this.limits = chosen;
      return this;
    }

    /**
     * Decodes all files, also those to compare with, from this encoding, as {@link
     * CatalogueReader.Builder#encoding} does; null, the default, takes them for UTF-8.
     */
    public Builder encoding(@Nullable Charset declared) {
      this.encoding = declared;
      return this;
    }

    /**
     * Keeps at most that many findings, the worst; counts stay exact. The default is 100,000. The
     * same as choosing the limit {@link ReadLimit#FINDINGS}.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public Builder maxFindings(int most) {
      if (most < 0) {
        throw new IllegalArgumentException("maxFindings must not be negative: " + most);
      }
      this.limits = limits.with(ReadLimit.FINDINGS, most);
      return this;
    }

    /** Leaves a file out, such as a report that is written into a folder that is checked. */
    public Builder exclude(Path file) {
      excluded.add(place(file));
      return this;
    }

    /**
     * Compares items with the basic catalogue in that file: its basic items, or, where it is a bare
     * array or JSON Lines, its records that have no implementation code. Null, the default,
     * compares with none. A part of it that cannot be read makes the whole useless, as an item that
     * is not in it is a finding; it is then counted as unreadable, and nothing is compared.
     */
    public Builder basic(@Nullable Path file) {
      this.basic = file;
      return this;
    }

    /**
     * Adds rules that the library does not have, as {@link CatalogueValidator.Builder#rule} takes
     * them.
     */
    public Builder rules(Collection<? extends Rule> added) {
      rules.addAll(added);
      return this;
    }

    /**
     * Compares items, and basic items, with those in that file, which were published before. Null,
     * the default, compares with none. Parts of it that cannot be read are counted as unreadable.
     */
    public Builder previous(@Nullable Path file) {
      this.previous = file;
      return this;
    }

    /**
     * Judges dates as of that day (the setting {@code as-of} of every profile); null, the default,
     * leaves that to the profile. There is no clock in here.
     */
    public Builder asOf(@Nullable LocalDate day) {
      this.asOf = day;
      return this;
    }

    /**
     * Takes all files together for one catalogue, so that items of one are compared with those of
     * another; otherwise, the default, each file is a catalogue of its own. The rules that compare
     * items have the severities of the first file's profile.
     */
    public Builder joined(boolean together) {
      this.joined = together;
      return this;
    }

    /**
     * Works with at most that many threads; the default is one, the caller's own. The result is the
     * same whatever their number. With two or more, a second one reads ahead while the caller's
     * judges; then some hundred items are in memory.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public Builder threads(int most) {
      if (most < 1) {
        throw new IllegalArgumentException("threads must be positive: " + most);
      }
      this.threads = most;
      return this;
    }

    /**
     * Returns the check.
     *
     * @throws IllegalArgumentException if a rule that was added cannot be used with the profile
     */
    public CatalogueCheck build() {
      if (!rules.isEmpty()) {
        CatalogueValidator.builder()
            .profile(profile == null ? Profile.national() : profile)
            .rules(rules)
            .build();
      }
      return new CatalogueCheck(this);
    }
  }
}
