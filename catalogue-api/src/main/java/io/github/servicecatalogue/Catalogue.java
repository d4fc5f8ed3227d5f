package io.github.servicecatalogue;

import io.github.servicecatalogue.constraints.CatalogueRules;
import java.util.List;
import java.util.Objects;

/**
 * A whole catalogue in memory (事项目录): its head, the bodies of the region, the basic items and the
 * items.
 *
 * <p>For files of any size, stream the items instead. Immutable and thread-safe.
 *
 * @param header the head
 * @param implementingBodies 区域内实施主体, maybe none
 * @param basicItems 基本目录事项, maybe none
 * @param items 实施清单事项, maybe none
 * @param extensions what else the document held beside these
 */
@CatalogueRules
public record Catalogue(
    CatalogueHeader header,
    List<ImplementingBody> implementingBodies,
    List<BasicItem> basicItems,
    List<ServiceItem> items,
    Extensions extensions) {
  /** Copies the lists. */
  public Catalogue {
    Objects.requireNonNull(header);
    implementingBodies = List.copyOf(implementingBodies);
    basicItems = List.copyOf(basicItems);
    items = List.copyOf(items);
    Objects.requireNonNull(extensions);
  }

  /** Returns a catalogue of these items and nothing else. */
  public static Catalogue of(CatalogueHeader header, List<ServiceItem> items) {
    return new Catalogue(header, List.of(), List.of(), items, Extensions.NONE);
  }

  /** Returns a copy with these items. */
  public Catalogue withItems(List<ServiceItem> newItems) {
    return new Catalogue(header, implementingBodies, basicItems, newItems, extensions);
  }

  /** Returns name and size. */
  @Override
  public String toString() {
    return "Catalogue[" + header.name() + ", " + items.size() + " items]";
  }
}
