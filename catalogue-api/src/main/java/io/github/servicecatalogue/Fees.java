package io.github.servicecatalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 收费: whether and what an item costs.
 *
 * <p>A view of one group of elements of an item. Immutable and thread-safe.
 *
 * @param isFee 是否收费, or null where unknown or unreadable
 * @param feeBasis 收费依据, or null
 * @param isPayOnline 是否支持网上支付, or null where unknown or unreadable
 * @param levyReduction 是否涉及征收(税)费减免的审批, or null where unknown or unreadable
 * @param rows 收费项目清单, maybe none
 */
public record Fees(
    @Nullable Boolean isFee,
    @Nullable String feeBasis,
    @Nullable Boolean isPayOnline,
    @Nullable Boolean levyReduction,
    List<Fee> rows) {
  /** Copies the list. */
  public Fees {
    rows = List.copyOf(rows);
  }

  static Fees of(ElementValues values) {
    return new Fees(
        Views.flag(values, Elements.IS_FEE),
        values.get(Elements.FEE_BASIS),
        Views.flag(values, Elements.IS_PAY_ONLINE),
        Views.flag(values, Elements.LEVY_REDUCTION),
        Views.list(values, RowKind.FEES));
  }
}
