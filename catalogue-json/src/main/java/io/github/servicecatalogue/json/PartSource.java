package io.github.servicecatalogue.json;

import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.core.CatalogueValidator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a file one after the other, with what judging asks about the one at hand. */
interface PartSource {
  /** Returns the next part, or null at the end. */
  @Nullable CatalogueEntry next() throws IOException;

  /** Returns the exchange table of the item at hand, or null where it came in none. */
  @Nullable String exchangeTable();

  /** Returns what judges the items of the file. */
  CatalogueValidator validator();

  /** Returns findings about the part at hand with their places in the file. */
  List<Finding> locate(CatalogueEntry entry, List<Finding> findings);
}
