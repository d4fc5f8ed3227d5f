package io.github.servicecatalogue.json;

import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The next part of a catalogue: an item, a basic item, or a body of the region; or a part that
 * could not be read, or one that only has findings.
 *
 * <p>Immutable and thread-safe.
 *
 * @param holder a {@code ServiceItem}, {@code BasicItem} or {@code ImplementingBody}; null where
 *     there is none, which the findings explain
 * @param pointer where the part stands in the file, or, in JSON Lines, in its line: empty
 * @param findings what the reader noticed in it, located; usually none
 * @param isUnreadable whether this is a part that could not be judged at all
 */
public record CatalogueEntry(
    @Nullable ElementHolder holder, String pointer, List<Finding> findings, boolean isUnreadable) {
  /** Copies the findings. */
  public CatalogueEntry {
    findings = List.copyOf(findings);
  }
}
