package io.github.servicecatalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 设定依据: on what an item is based.
 *
 * <p>A view of one group of elements of an item. Immutable and thread-safe.
 *
 * @param legalBasis 设定依据, or null
 * @param rows 设定依据清单, maybe none
 */
public record LegalBases(@Nullable String legalBasis, List<LegalBasis> rows) {
  /** Copies the list. */
  public LegalBases {
    rows = List.copyOf(rows);
  }

  static LegalBases of(ElementValues values) {
    return new LegalBases(
        values.get(Elements.LEGAL_BASIS), Views.list(values, RowKind.LEGAL_BASES));
  }
}
