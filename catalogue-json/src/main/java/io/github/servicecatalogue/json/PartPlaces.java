package io.github.servicecatalogue.json;

import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Location;
import io.github.servicecatalogue.json.internal.Columns;
import io.github.servicecatalogue.json.internal.FormTable;
import io.github.servicecatalogue.json.internal.JsonCursor;
import io.github.servicecatalogue.json.internal.PointerLocator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Places findings in parts of a file that stand in it as they are, also when the reader has gone on
 * and by another thread than its own. Goes over the bytes of a part once for all findings about it.
 * Not thread-safe.
 */
final class PartPlaces {
  /**
   * Where a part stands.
   *
   * @param bytes the window of that time
   * @param begin the place in it where the part begins
   * @param table the form of the part
   */
  record Origin(Columns bytes, JsonCursor.Mark begin, FormTable table) {}

  private final String file;
  private final JsonCursor cursor;
  private @Nullable Columns columns;

  /**
   * Begins a file.
   *
   * @param cursor a cursor of its own
   */
  PartPlaces(String file, JsonCursor cursor) {
    this.file = file;
    this.cursor = cursor;
  }

  /** Returns findings that point into the part with their places, and pointers into the file. */
  List<Finding> locate(CatalogueEntry entry, Origin origin, List<Finding> findings) {
    cursor.look(origin.bytes());
    cursor.goBack(origin.begin());
    List<String> pointers =
        findings.stream().map(f -> origin.table().pointer(f.pointer())).toList();
    List<PointerLocator.Place> places =
        PointerLocator.find(cursor, pointers, origin.table()::conversionAt);
    Location[] locations = locations(columnsOf(origin), places);
    List<Finding> located = new ArrayList<>(findings.size());
    for (int i = 0; i < locations.length; i++) {
      String pointer = entry.pointer() + places.get(i).pointer();
      located.add(findings.get(i).at(pointer, locations[i]));
    }
    return located;
  }

  /** What was counted for the part before is of use for this one. */
  private Columns columnsOf(Origin origin) {
    Columns known = columns;
    if (known == null || !known.isOf(origin.bytes())) {
      known = origin.bytes().copy();
      columns = known;
    }
    return known;
  }

  /** Counts columns in the order in which they stand, as an item can be one long line. */
  private Location[] locations(Columns in, List<PointerLocator.Place> places) {
    Location[] locations = new Location[places.size()];
    IntStream.range(0, locations.length)
        .boxed()
        .sorted(Comparator.comparingInt(i -> places.get(i).position()))
        .forEach(
            i -> {
              PointerLocator.Place place = places.get(i);
              int column = in.column(place.lineStart(), place.position());
              locations[i] = new Location(file, (int) place.line() + 1, column);
            });
    return locations;
  }
}
