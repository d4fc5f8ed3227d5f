package io.github.servicecatalogue;

import org.jspecify.annotations.Nullable;

/**
 * 咨询与监督投诉: where to ask, to complain and to appeal.
 *
 * <p>A view of one group of elements of an item. Immutable and thread-safe.
 *
 * @param consultWay 咨询方式, or null
 * @param complaintWay 监督投诉方式, or null
 * @param reconsiderationWay 行政复议途径, or null
 * @param litigationWay 行政诉讼途径, or null
 */
public record Contacts(
    @Nullable String consultWay,
    @Nullable String complaintWay,
    @Nullable String reconsiderationWay,
    @Nullable String litigationWay) {
  static Contacts of(ElementValues values) {
    return new Contacts(
        values.get(Elements.CONSULT_WAY),
        values.get(Elements.COMPLAINT_WAY),
        values.get(Elements.RECONSIDERATION_WAY),
        values.get(Elements.LITIGATION_WAY));
  }
}
