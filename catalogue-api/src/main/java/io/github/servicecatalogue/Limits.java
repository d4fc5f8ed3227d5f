package io.github.servicecatalogue;

import org.jspecify.annotations.Nullable;

/**
 * 办理时限: how long the law allows and how long the body promises.
 *
 * <p>A view of one group of elements of an item. Immutable and thread-safe.
 *
 * @param legalLimit 法定办结时限, or null
 * @param legalLimitUnit 法定办结时限单位, or null
 * @param legalLimitExplanation 法定办结时限说明, or null
 * @param promiseLimit 承诺办结时限, or null
 * @param promiseLimitUnit 承诺办结时限单位, or null
 * @param promiseLimitExplanation 承诺办结时限说明, or null
 */
public record Limits(
    @Nullable Integer legalLimit,
    @Nullable Coded legalLimitUnit,
    @Nullable String legalLimitExplanation,
    @Nullable Integer promiseLimit,
    @Nullable Coded promiseLimitUnit,
    @Nullable String promiseLimitExplanation) {
  static Limits of(ElementValues values) {
    return new Limits(
        values.get(Elements.LEGAL_LIMIT),
        Views.coded(values, Elements.LEGAL_LIMIT_UNIT),
        values.get(Elements.LEGAL_LIMIT_EXPLANATION),
        values.get(Elements.PROMISE_LIMIT),
        Views.coded(values, Elements.PROMISE_LIMIT_UNIT),
        values.get(Elements.PROMISE_LIMIT_EXPLANATION));
  }
}
