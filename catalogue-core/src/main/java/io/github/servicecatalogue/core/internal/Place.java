package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingDraft;
import io.github.servicecatalogue.core.FindingSink;
import org.jspecify.annotations.Nullable;

/**
 * Where in an item something was found: an element of the item or of one of its rows, or the rows
 * of a kind as a whole. Made only when something is wrong.
 *
 * @param item the item
 * @param found where to report
 * @param rows the kind of rows, or null for an element of the item itself
 * @param index which row, counted from 0; -1 where it is not about one row
 * @param element the element; null where it is about the rows as a whole
 */
record Place(
    CheckedItem item,
    FindingSink found,
    @Nullable RowKind<?> rows,
    int index,
    @Nullable Element<?> element) {

  /** Reports something here. */
  FindingDraft report() {
    if (rows == null) {
      return element == null ? found.atItem() : found.at(element);
    }
    return element == null ? found.at(rows).with("element", rows) : found.at(rows, index, element);
  }
}
