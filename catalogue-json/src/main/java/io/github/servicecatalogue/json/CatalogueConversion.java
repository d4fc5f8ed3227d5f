package io.github.servicecatalogue.json;

import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.CatalogueHeader;
import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.Extensions;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.ImplementingBody;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.json.CatalogueWriter.Layout;
import io.github.servicecatalogue.json.internal.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Converts a catalogue file from any form to another, and says what the other has no place for.
 *
 * <pre>{@code
 * CheckResult result =
 *     CatalogueConversion.to(Dialect.exchange()).convert(Path.of("a.json"), Path.of("b.json"));
 * }</pre>
 *
 * <p>The layout stays: a document, an array, JSON Lines or, of the exchange form, whole tables.
 * Parts that cannot be read are left out and counted as unreadable. Memory does not grow with the
 * file, unless its parts stand in another order than the canonical one. Immutable and thread-safe.
 */
public final class CatalogueConversion {
  private final Dialect target;
  private final @Nullable Dialect source;
  private final @Nullable Profile profile;
  private final ReadLimits limits;
  private final boolean tables;

  private CatalogueConversion(
      Dialect target,
      @Nullable Dialect source,
      @Nullable Profile profile,
      ReadLimits limits,
      boolean tables) {
    this.tables = tables;
    this.target = target;
    this.source = source;
    this.profile = profile;
    this.limits = limits;
  }

  /** Returns a conversion to that form which finds out the form of its input. */
  public static CatalogueConversion to(Dialect target) {
    return new CatalogueConversion(
        Objects.requireNonNull(target), null, null, ReadLimits.DEFAULT, false);
  }

  /** Returns the same for input of that form; null finds it out. */
  public CatalogueConversion from(@Nullable Dialect form) {
    return new CatalogueConversion(target, form, profile, limits, tables);
  }

  /** Returns the same, with codes read by that profile; null takes that of the input. */
  public CatalogueConversion profile(@Nullable Profile chosen) {
    return new CatalogueConversion(target, source, chosen, limits, tables);
  }

  /**
   * Returns the same that writes whole tables, whatever the layout of the input is; for the
   * exchange form.
   *
   * @throws IllegalStateException if the form to write is another
   */
  public CatalogueConversion tables() {
    if (target != Dialect.exchange()) {
      throw new IllegalStateException("Only the exchange form has tables, not " + target);
    }
    return new CatalogueConversion(target, source, profile, limits, true);
  }

  /** Returns the same with these limits. */
  public CatalogueConversion limits(ReadLimits chosen) {
    return new CatalogueConversion(target, source, profile, chosen, tables);
  }

  /**
   * Converts a file into another, packed where the name of that ends in {@code .gz}. What stood
   * there before is replaced when everything is written, not earlier; a name that ends in {@code
   * .jsonl} or {@code .ndjson} makes it JSON Lines.
   *
   * @return what was found while reading and writing, with places in the input
   * @throws IOException if a file cannot be read or written; then what stood there before still
   *     does
   */
  public CheckResult convert(Path in, Path out) throws IOException {
    String name = out.toString();
    boolean packed = name.endsWith(".gz");
    String plain = packed ? name.substring(0, name.length() - 3) : name;
    boolean lines = plain.endsWith(".jsonl") || plain.endsWith(".ndjson");
    Tally[] tally = new Tally[1];
    AtomicFile.write(
        out,
        file -> {
          OutputStream to = packed ? new GZIPOutputStream(file) : file;
          tally[0] = convert(in, in.toString(), to, lines ? Layout.LINES : null);
        });
    return Objects.requireNonNull(tally[0]).result();
  }

  /**
   * Converts a file into a stream, which is flushed and closed.
   *
   * @throws IOException if the file cannot be read or the stream not be written
   */
  public CheckResult convert(Path in, OutputStream out) throws IOException {
    return convert(in, in.toString(), out, null).result();
  }

  /** Converts a file that findings call otherwise. */
  CheckResult convert(Path in, String name, OutputStream out) throws IOException {
    return convert(in, name, out, null).result();
  }

  private CatalogueReader open(Path in) throws IOException {
    return CatalogueReader.builder().dialect(source).profile(profile).limits(limits).open(in);
  }

  private Tally convert(Path in, String name, OutputStream out, @Nullable Layout layout)
      throws IOException {
    Tally tally = new Tally((int) limits.get(ReadLimit.FINDINGS));
    tally.begin();
    boolean ordered;
    try (CatalogueReader reader = open(in)) {
      ordered = isOrdered(reader);
    }
    try (CatalogueReader reader = open(in)) {
      Run run = new Run(reader, tally, out, layout, ordered);
      run.all();
      tally.end(name, reader.header().name(), reader.dialect().id(), reader.profile().id());
    }
    return tally;
  }

  /** Tells whether a document has its head first and its items last; others have only items. */
  private static boolean isOrdered(CatalogueReader reader) throws IOException {
    CatalogueEntry entry = reader.next();
    if (!reader.isDocument() || reader.isTables()) {
      return true;
    }
    CatalogueHeader head = reader.header();
    int most = 0;
    for (; entry != null; entry = reader.next()) {
      int order = order(entry.holder());
      if (order >= 0 && order < most) {
        return false;
      }
      if (most == 0 && order > 0) {
        head = reader.header();
      }
      most = Math.max(most, order);
    }
    return most == 0 || reader.header().equals(head);
  }

  private static int order(@Nullable ElementHolder holder) {
    return holder instanceof ImplementingBody
        ? 1
        : holder instanceof BasicItem ? 2 : holder instanceof ServiceItem ? 3 : -1;
  }

  /** One file while it is converted. */
  private final class Run {
    private final CatalogueReader reader;
    private final Tally tally;
    private final OutputStream out;
    private final @Nullable Layout chosen;
    private final boolean ordered;
    private final List<Finding> unheld = new ArrayList<>();
    private @Nullable CatalogueWriter writer;

    Run(
        CatalogueReader reader,
        Tally tally,
        OutputStream out,
        @Nullable Layout chosen,
        boolean ordered) {
      this.reader = reader;
      this.tally = tally;
      this.out = out;
      this.chosen = chosen;
      this.ordered = ordered;
    }

    void all() throws IOException {
      List<ElementHolder> waiting = new ArrayList<>();
      for (CatalogueEntry entry = reader.next(); entry != null; entry = reader.next()) {
        ElementHolder holder = entry.holder();
        note(entry);
        if (holder == null) {
          continue;
        }
        if (!ordered) {
          waiting.add(holder);
          continue;
        }
        write(holder);
        reader.locate(entry, unheld).forEach(tally::add);
        unheld.clear();
      }
      for (int order = 1; order <= 3; order++) {
        for (ElementHolder holder : waiting) {
          if (order(holder) == order) {
            write(holder);
          }
        }
      }
      unheld.forEach(tally::add);
      CatalogueWriter last = writer();
      Extensions others = reader.extensions();
      if (reader.isDocument() && holdsAll()) {
        last.write(others);
      }
      last.close();
    }

    private void note(CatalogueEntry entry) {
      if (entry.holder() instanceof ServiceItem || entry.holder() instanceof BasicItem) {
        tally.beginItem();
      } else {
        tally.beginOther();
      }
      if (entry.isUnreadable()) {
        tally.addUnreadable();
      }
      entry.findings().forEach(tally::add);
    }

    private void write(ElementHolder holder) throws IOException {
      if (holder instanceof ServiceItem item) {
        writer().write(item);
      } else if (!holdsAll()) {
        if (holder instanceof BasicItem item) {
          writer().writeAmongItems(item);
        }
      } else if (holder instanceof BasicItem item) {
        writer().write(item);
      } else if (holder instanceof ImplementingBody body) {
        writer().write(body);
      }
    }

    /** Tells whether the layout has a place for head, bodies and basic items. */
    private boolean holdsAll() {
      Layout layout = layout();
      return layout == Layout.DOCUMENT || layout == Layout.TABLES;
    }

    private Layout layout() {
      boolean intoTables = tables || (reader.isTables() && target == Dialect.exchange());
      if (intoTables && chosen == null) {
        return Layout.TABLES;
      }
      return chosen != null ? chosen : reader.layout();
    }

    private CatalogueWriter writer() throws IOException {
      CatalogueWriter made = writer;
      if (made == null) {
        Layout layout = layout();
        made =
            CatalogueWriter.builder()
                .dialect(target)
                .layout(layout)
                .codesOf(reader.profile())
                .findings(unheld::add)
                .pointersIntoParts()
                .open(out);
        writer = made;
        if (holdsAll()) {
          made.write(head());
        }
      }
      return made;
    }

    /** Codes that are not written in the national lists say of which they are. */
    private CatalogueHeader head() {
      CatalogueHeader head = reader.header();
      Profile own = reader.profile();
      String id = Profile.builtIn().contains(own.id()) ? own.id() : own.base();
      boolean national =
          own.codeLists().profiles().equals(Profile.national().codeLists().profiles());
      boolean keeps = target.equals(Dialect.canonical()) || target.isChinese();
      if (keeps ? national || head.codeLists() != null : head.codeLists() == null) {
        return head;
      }
      id = keeps ? id : target.profile();
      return new CatalogueHeader(
          head.name(),
          head.publisher(),
          head.areaCode(),
          head.version(),
          head.issued(),
          id,
          head.extensions());
    }
  }
}
