package io.github.servicecatalogue.fuzz;

import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Location;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.core.Messages;
import io.github.servicecatalogue.json.CatalogueCheck;
import io.github.servicecatalogue.json.CatalogueEntry;
import io.github.servicecatalogue.json.CatalogueReader;
import io.github.servicecatalogue.json.CatalogueWriter;
import io.github.servicecatalogue.json.Dialect;
import io.github.servicecatalogue.json.ReadLimit;
import io.github.servicecatalogue.json.ReadLimits;
import io.github.servicecatalogue.report.JsonReport;
import io.github.servicecatalogue.report.TextReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads and checks bytes, and says what must hold whatever they are. */
final class Trial {
  /** So small that a fuzzer reaches every one of them. */
  private static final ReadLimits NARROW =
      ReadLimits.DEFAULT
          .with(ReadLimit.ITEM_BYTES, 2_048)
          .with(ReadLimit.STRING_BYTES, 200)
          .with(ReadLimit.NUMBER_LENGTH, 20)
          .with(ReadLimit.DEPTH, 5)
          .with(ReadLimit.ENTRIES, 20)
          .with(ReadLimit.FILE_BYTES, 3_000)
          .with(ReadLimit.UNPACKED_BYTES, 3_000);

  private static final CatalogueReader.Builder CANONICAL =
      CatalogueReader.builder().dialect(Dialect.canonical());

  /** Made once: that takes longer than to check a small file. */
  private static final CatalogueCheck CHECK = CatalogueCheck.builder().build();

  private static final CatalogueCheck CHECK_OF_CANONICAL =
      CatalogueCheck.builder().dialect(Dialect.canonical()).build();
  private static final Messages WORDS = Messages.of(Language.EN);

  private Trial() {}

  /** Reads a file with and without narrow limits. */
  static void read(byte[] file, @Nullable Dialect dialect, @Nullable Charset encoding) {
    read(file, dialect, encoding, ReadLimits.DEFAULT);
    read(file, dialect, encoding, NARROW);
  }

  private static void read(
      byte[] file, @Nullable Dialect dialect, @Nullable Charset encoding, ReadLimits limits) {
    CatalogueReader.Builder builder =
        CatalogueReader.builder().dialect(dialect).encoding(encoding).limits(limits);
    int entries = 0;
    try (CatalogueReader reader = builder.open(new ByteArrayInputStream(file), "f")) {
      for (CatalogueEntry entry = reader.next(); entry != null; entry = reader.next()) {
        entries++;
        entry.findings().forEach(Trial::requirePlaceAndWords);
        require(!entry.isUnreadable() || !entry.findings().isEmpty(), "silently unreadable");
        require(entry.isUnreadable() == (entry.holder() == null) || entry.holder() == null, "both");
        if (entry.holder() instanceof ServiceItem item) {
          requireStable(item);
        }
      }
      require(reader.next() == null, "more after the end");
      require(entries <= 2 * file.length + 2, "more parts than bytes");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requirePlaceAndWords(Finding finding) {
    Location place = finding.location();
    require(place != null && place.line() > 0 && place.column() > 0, "no place");
    require(!hasControl(WORDS.sentence(finding), ""), "a message that controls the terminal");
  }

  /**
   * What was read is written so that the same is read again; in an array, since an item that kept
   * an unknown member "items" would look like a document.
   */
  private static void requireStable(ServiceItem item) throws IOException {
    String json = CatalogueWriter.toJson(item);
    if (json.length() < 1 << 16) {
      String again = null;
      byte[] bytes = ("[" + json + "]").getBytes(StandardCharsets.UTF_8);
      try (CatalogueReader reader = CANONICAL.open(new ByteArrayInputStream(bytes), "g")) {
        CatalogueEntry entry = reader.next();
        if (entry != null && entry.holder() instanceof ServiceItem same) {
          again = CatalogueWriter.toJson(same);
        }
      }
      require(json.equals(again), "not stable: " + json + " / " + again);
    }
  }

  /** Checks a file by all rules and makes every report of it. */
  static void check(byte[] file, boolean detected) {
    CatalogueCheck check = detected ? CHECK : CHECK_OF_CANONICAL;
    CheckResult result = check.check(new ByteArrayInputStream(file), "\u001b[31mf");
    try {
      for (Language language : Language.values()) {
        StringWriter text = new StringWriter();
        TextReport.of(language).write(result, text);
        require(!hasControl(text.toString(), "\n"), "a report that controls the terminal");
        StringWriter json = new StringWriter();
        JsonReport.of(language).write(result, json);
        require(!hasControl(json.toString(), "\n"), "a JSON report that controls the terminal");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasControl(String text, String but) {
    return text.chars()
        .anyMatch(
            c ->
                but.indexOf(c) < 0
                    && (Character.isISOControl(c)
                        || (c >= '\u202a' && c <= '\u202e')
                        || (c >= '\u2066' && c <= '\u2069')));
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
