package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingDraft;
import io.github.servicecatalogue.core.FindingSink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Elements that belong together: what is missing of them is one finding, at the first of them. */
final class Missing {
  private Missing() {}

  /** Reports which of these elements of the item are missing; returns null where none is. */
  static @Nullable FindingDraft report(
      CheckedItem item, FindingSink found, List<Element<?>> asked) {
    List<Element<?>> missing = null;
    for (int i = 0; i < asked.size(); i++) {
      if (isMissing(item, asked.get(i))) {
        missing = with(missing, asked.get(i));
      }
    }
    return missing == null ? null : found.at(missing.get(0)).with("other", missing);
  }

  /** Reports which of these elements of one row are missing; returns null where none is. */
  static <R extends ElementHolder> @Nullable FindingDraft report(
      CheckedItem item, FindingSink found, RowKind<R> kind, int index, List<Element<?>> asked) {
    R row = item.rows(kind).get(index);
    List<Element<?>> missing = null;
    for (int i = 0; i < asked.size(); i++) {
      if (isMissing(item, row, asked.get(i))) {
        missing = with(missing, asked.get(i));
      }
    }
    return missing == null ? null : found.at(kind, index, missing.get(0)).with("other", missing);
  }

  /** Tells whether nothing is given for an element that the form could carry. */
  static boolean isMissing(CheckedItem item, Element<?> element) {
    return !item.isFilled(element) && item.formHolds(element);
  }

  /** Tells the same of an element of a row. */
  static boolean isMissing(CheckedItem item, ElementHolder row, Element<?> element) {
    return !CheckedItem.isFilled(row, element) && item.formHolds(element);
  }

  private static List<Element<?>> with(@Nullable List<Element<?>> list, Element<?> element) {
    List<Element<?>> longer = list == null ? new ArrayList<>() : list;
    longer.add(element);
    return longer;
  }
}
