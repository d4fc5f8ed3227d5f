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
import io.github.servicecatalogue.core.ItemNumber;
import io.github.servicecatalogue.core.LateFinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  /** A file, and how many items of the catalogue stand in those before it. */
  private record Part(String file, int items, int basicItems) {
    int before(boolean basicItem) {
      return basicItem ? basicItems : items;
    }
  }

  private final Tally tally;

  /** By file; an item of a file is found by the numbers. */
  private final List<Part> parts = new ArrayList<>();

  private int firstFile;
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
    firstFile = parts.isEmpty() ? fileNumber : firstFile;
    parts.add(new Part(name, itemCount, basicItems.size()));
  }

  /** The profile, and so the validator, is known only when head and first item were read. */
  private CatalogueSession session(Supplier<CatalogueValidator> validator) {
    CatalogueSession open = session;
    if (open == null) {
      open = explained(validator.get()).newSession();
      session = open;
    } else if (!begun) {
      open.goOn(explained(validator.get())).forEach(this::addAboutForm);
    }
    begun = true;
    formFile = file;
    formFileNumber = fileNumber;
    return open;
  }

  private CatalogueValidator explained(CatalogueValidator validator) {
    tally.explain(validator.profile(), validator.ownRules());
    return validator;
  }

  private void addAboutForm(LateFinding late) {
    Finding finding = late.finding();
    tally.addLate(formFileNumber, finding.at(finding.pointer(), new Location(formFile, 1, 1)));
  }

  /** Judges a part of the file. */
  void add(CatalogueEntry entry, PartSource source) {
    List<Finding> findings = List.of();
    boolean comesBack = false;
    if (entry.holder() instanceof ServiceItem item) {
      CatalogueSession open = session(source::validator);
      findings = open.check(item, source.exchangeTable());
      comesBack = open.mayComeBack();
      itemCount++;
      tally.beginItem();
    } else if (entry.holder() instanceof BasicItem item) {
      findings = session(source::validator).check(item);
      tally.beginItem();
    } else {
      tally.beginOther();
    }
    if (entry.isUnreadable()) {
      tally.addUnreadable();
    }
    entry.findings().forEach(tally::add);
    if (!findings.isEmpty()) {
      boolean basicItem = entry.holder() instanceof BasicItem;
      for (Finding finding : source.locate(entry, findings)) {
        tally.add(withFile(finding, basicItem, fileNumber));
      }
    }
    if (entry.holder() instanceof BasicItem) {
      basicItems.add(place(entry, source, Elements.BASIC_CODE));
    } else if (comesBack) {
      items.put(itemCount, place(entry, source, Elements.PARENT_ITEM_GUID));
    }
  }

  /**
   * Says in which file another item stands that a finding names. In the first file, about an item
   * of the first file, its number says that: it is the same in file and catalogue.
   */
  private Finding withFile(Finding finding, boolean basicItem, int ofFile) {
    if (!(finding.arguments().get("other") instanceof ItemNumber other)) {
      return finding;
    }
    Part part = partOf(other.number(), basicItem);
    if (ofFile == firstFile && part.equals(parts.get(0))) {
      return finding;
    }
    Map<String, Object> arguments = new LinkedHashMap<>(finding.arguments());
    arguments.put("other", new ItemNumber(other.number() - part.before(basicItem)));
    arguments.put("file", part.file());
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.pointer(),
        finding.element(),
        finding.itemCode(),
        finding.itemName(),
        finding.value(),
        finding.expected(),
        arguments,
        finding.location());
  }

  /** Files may be many, and so may findings. */
  private Part partOf(int ordinal, boolean basicItem) {
    int low = 0;
    int high = parts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (parts.get(middle).before(basicItem) < ordinal) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return parts.get(low);
  }

  /** What shows at the end is about one element. */
  private Place place(CatalogueEntry entry, PartSource source, Element<?> element) {
    String pointer = "/" + element.enName();
    Finding finding =
        new Finding("", Severity.OFF, pointer, null, null, null, null, null, Map.of(), null);
    Location location =
        Objects.requireNonNull(source.locate(entry, List.of(finding)).get(0).location());
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
      Finding finding = withFile(late.finding(), late.basicItem(), place.file);
      tally.addLate(place.file, finding.at(place.pointer + finding.pointer(), place.location));
      if (finding.severity() == Severity.ERROR && !place.hasError) {
        place.hasError = true;
        tally.addLateError(place.file);
      }
    }
    session = null;
  }
}
