package io.github.servicecatalogue.json;

import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Location;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.CatalogueSession;
import io.github.servicecatalogue.core.CatalogueValidator;
import io.github.servicecatalogue.core.LateFinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One catalogue while it is judged, in one file or in several. Not thread-safe. */
final class Judged {
  /** Where an item stands, for what shows only at the end, and whether it has an error by then. */
  private static final class Place {
    final int file;
    final String pointer;
    final Location location;
    boolean hasError;

    Place(int file, String pointer, Location location, boolean hasError) {
      this.file = file;
      this.pointer = pointer;
      this.location = location;
      this.hasError = hasError;
    }
  }

  private final Tally tally;
  private final List<Place> basicItems = new ArrayList<>();

  /** The places of the items on which a rule may come back, by their numbers. */
  private final Map<Integer, Place> items = new HashMap<>();

  private @Nullable CatalogueSession session;
  private int itemCount;
  private String file = "";
  private int fileNumber;

  /** Whether the file at hand had an item already. */
  private boolean begun;

  /** The file of the last item, in which what its form lacks is told. */
  private String formFile = "";

  private int formFileNumber;

  Judged(Tally tally) {
    this.tally = tally;
  }

  /** Begins a file. */
  void begin(String name) {
    file = name;
    fileNumber = tally.file();
    begun = false;
  }

  /** The profile, and so the validator, is known only when head and first item were read. */
  private CatalogueSession session(Supplier<CatalogueValidator> validator) {
    CatalogueSession open = session;
    if (open == null) {
      open = validator.get().newSession();
      session = open;
    } else if (!begun) {
      open.goOn(validator.get()).forEach(this::addAboutForm);
    }
    begun = true;
    formFile = file;
    formFileNumber = fileNumber;
    return open;
  }

  private void addAboutForm(LateFinding late) {
    Finding finding = late.finding();
    tally.addLate(formFileNumber, finding.at(finding.pointer(), new Location(formFile, 1, 1)));
  }

  /** Judges a part of the file. */
  void add(CatalogueEntry entry, CatalogueReader reader, Supplier<CatalogueValidator> validator) {
    List<Finding> findings = List.of();
    boolean comesBack = false;
    if (entry.holder() instanceof ServiceItem item) {
      CatalogueSession open = session(validator);
      findings = open.check(item);
      comesBack = open.mayComeBack();
      itemCount++;
      tally.beginItem();
    } else if (entry.holder() instanceof BasicItem item) {
      findings = session(validator).check(item);
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
      basicItems.add(place(entry, reader, Elements.BASIC_CODE));
    } else if (comesBack) {
      items.put(itemCount, place(entry, reader, Elements.PARENT_ITEM_GUID));
    }
  }

  /** What shows at the end is about one element. */
  private Place place(CatalogueEntry entry, CatalogueReader reader, Element<?> element) {
    String pointer = "/" + element.enName();
    Finding finding =
        new Finding("", Severity.OFF, pointer, null, null, null, null, null, Map.of(), null);
    Location location = Objects.requireNonNull(reader.locate(entry, finding).location());
    return new Place(fileNumber, entry.pointer(), location, tally.itemHasError());
  }

  /** Adds what shows only when all was seen. */
  void finish() {
    if (session == null) {
      return;
    }
    for (LateFinding late : session.finish()) {
      Place place =
          late.ordinal() == 0
              ? null
              : late.basicItem() ? basicItems.get(late.ordinal() - 1) : items.get(late.ordinal());
      if (place == null) {
        addAboutForm(late);
        continue;
      }
      Finding finding = late.finding();
      tally.addLate(place.file, finding.at(place.pointer + finding.pointer(), place.location));
      if (finding.severity() == Severity.ERROR && !place.hasError) {
        place.hasError = true;
        tally.addLateError(place.file);
      }
    }
    session = null;
  }
}
