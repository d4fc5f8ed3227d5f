package io.github.servicecatalogue.json;

import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Location;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.CatalogueSession;
import io.github.servicecatalogue.core.CatalogueValidator;
import io.github.servicecatalogue.core.LateFinding;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks catalogue files in one call: reads them, judges every item, and says where everything is.
 *
 * <pre>{@code
 * CheckResult result = CatalogueCheck.of(Profile.national()).check(Path.of("items.json"));
 * }</pre>
 *
 * <p>Each file is a catalogue of its own. Nothing is thrown for a bad file, not even for one that
 * does not exist: it is counted as unreadable, with a finding. Immutable and thread-safe. Memory
 * grows with the findings kept, at most {@link Builder#maxFindings} and fewer where their values
 * are very long texts, and by a compact key for each item.
 */
public final class CatalogueCheck {
  private static final List<String> EXTENSIONS = List.of(".json", ".jsonl", ".ndjson");

  private final @Nullable Dialect dialect;
  private final @Nullable Profile profile;
  private final ReadLimits limits;
  private final int maxFindings;
  private final Set<Path> excluded;

  private CatalogueCheck(Builder builder) {
    this.dialect = builder.dialect;
    this.profile = builder.profile;
    this.limits = builder.limits;
    this.maxFindings = builder.maxFindings;
    this.excluded = Set.copyOf(builder.excluded);
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
    Tally tally = new Tally(maxFindings);
    Set<Path> seen = new HashSet<>(excluded);
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        checkFolder(path, seen, tally);
      } else if (seen.add(place(path))) {
        checkFile(path, tally);
      }
    }
    return tally.result();
  }

  private static Path place(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** Checks a stream; {@code name} is what findings call it. Does not close it. */
  public CheckResult check(InputStream in, String name) {
    Tally tally = new Tally(maxFindings);
    check(reader().open(in, name), name, tally);
    return tally.result();
  }

  private CatalogueReader.Builder reader() {
    return CatalogueReader.builder().dialect(dialect).profile(profile).limits(limits);
  }

  private void checkFolder(Path folder, Set<Path> seen, Tally tally) {
    Map<Path, @Nullable IOException> found = new TreeMap<>();
    try {
      Files.walkFileTree(folder, new Catalogues(found));
    } catch (IOException e) {
      found.put(folder, e);
    }
    if (found.isEmpty()) {
      unreadable(folder.toString(), "no-catalogue", tally);
    }
    found.forEach(
        (path, failure) -> {
          if (failure == null && seen.add(place(path))) {
            checkFile(path, tally);
          } else if (failure != null) {
            unreadable(path.toString(), reason(failure), tally);
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

  private void checkFile(Path path, Tally tally) {
    try (CatalogueReader reader = reader().open(path)) {
      check(reader, path.toString(), tally);
    } catch (IOException e) {
      unreadable(path.toString(), reason(e), tally);
    }
  }

  private static String reason(IOException failure) {
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

  private static void addUnreadable(String file, Profile profile, String reason, Tally tally) {
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

  private void check(CatalogueReader reader, String file, Tally tally) {
    tally.begin();
    Judged judged = new Judged(reader, tally);
    try {
      for (CatalogueEntry entry = reader.next(); entry != null; entry = reader.next()) {
        judged.add(entry);
      }
    } catch (IOException e) {
      tally.beginOther();
      addUnreadable(file, reader.profile(), reason(e), tally);
    }
    judged.finish(file);
    tally.end(file, reader.header().name(), reader.dialect().id(), reader.profile().id());
  }

  /** Where a basic item stands, for what shows only at the end; that is about its code. */
  private record BasicItemPlace(String pointer, Location code) {}

  /** One file while it is judged. */
  private static final class Judged {
    private final CatalogueReader reader;
    private final Tally tally;
    private final List<BasicItemPlace> basicItems = new ArrayList<>();
    private final BitSet basicItemsWithError = new BitSet();
    private @Nullable CatalogueSession session;

    Judged(CatalogueReader reader, Tally tally) {
      this.reader = reader;
      this.tally = tally;
    }

    /** The profile is known only when the head and the first item were read. */
    private CatalogueSession session() {
      CatalogueSession open = session;
      if (open == null) {
        open =
            CatalogueValidator.builder()
                .profile(reader.profile())
                .form(reader.dialect().elements())
                .build()
                .newSession();
        session = open;
      }
      return open;
    }

    void add(CatalogueEntry entry) {
      List<Finding> findings = List.of();
      if (entry.holder() instanceof ServiceItem item) {
        findings = session().check(item);
        tally.beginItem();
      } else if (entry.holder() instanceof BasicItem item) {
        findings = session().check(item);
        tally.beginItem();
      } else {
        tally.beginOther();
      }
      if (entry.isUnreadable()) {
        tally.addUnreadable();
      }
      entry.findings().forEach(tally::add);
      if (!findings.isEmpty()) {
        reader.locate(entry, findings).forEach(tally::add);
      }
      if (entry.holder() instanceof BasicItem) {
        basicItemsWithError.set(basicItems.size(), tally.itemHasError());
        basicItems.add(new BasicItemPlace(entry.pointer(), placeOfCode(entry)));
      }
    }

    private Location placeOfCode(CatalogueEntry entry) {
      Finding code =
          new Finding(
              "",
              Severity.OFF,
              "/" + Elements.BASIC_CODE.enName(),
              null,
              null,
              null,
              null,
              null,
              Map.of(),
              null);
      return java.util.Objects.requireNonNull(reader.locate(entry, code).location());
    }

    void finish(String file) {
      tally.beginOther();
      if (session == null) {
        return;
      }
      for (LateFinding late : session.finish()) {
        Finding finding = late.finding();
        if (late.basicItem() && late.ordinal() > 0) {
          int index = late.ordinal() - 1;
          BasicItemPlace place = basicItems.get(index);
          tally.add(finding.at(place.pointer() + finding.pointer(), place.code()));
          if (finding.severity() == Severity.ERROR && !basicItemsWithError.get(index)) {
            basicItemsWithError.set(index);
            tally.addLateError();
          }
        } else {
          tally.add(finding.at(finding.pointer(), new Location(file, 1, 1)));
        }
      }
    }
  }

  /** Chooses how to check. Not thread-safe. */
  public static final class Builder {
    private static final int MANY = 100_000;

    private @Nullable Dialect dialect;
    private @Nullable Profile profile;
    private ReadLimits limits = ReadLimits.DEFAULT;
    private int maxFindings = MANY;
    private final Set<Path> excluded = new HashSet<>();

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

    /** Keeps to these limits. */
    public Builder limits(ReadLimits chosen) {
      this.limits = chosen;
      return this;
    }

    /**
     * Keeps at most that many findings, the worst; counts stay exact. The default is 100,000.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public Builder maxFindings(int most) {
      if (most < 0) {
        throw new IllegalArgumentException("maxFindings must not be negative: " + most);
      }
      this.maxFindings = most;
      return this;
    }

    /** Leaves a file out, such as a report that is written into a folder that is checked. */
    public Builder exclude(Path file) {
      excluded.add(place(file));
      return this;
    }

    /** Returns the check. */
    public CatalogueCheck build() {
      return new CatalogueCheck(this);
    }
  }
}
