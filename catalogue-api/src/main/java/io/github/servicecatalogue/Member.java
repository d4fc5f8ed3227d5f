package io.github.servicecatalogue;

/**
 * What an item, or a row of it, can hold: an {@link Element} with one value, or a {@link RowKind}
 * with a list of rows.
 *
 * @param <T> the Java type of the value
 */
public sealed interface Member<T> permits Element, RowKind {
  /** Returns the name of the member in the canonical form, such as {@code promiseLimit}. */
  String enName();

  /** Returns the Chinese name, such as 承诺办结时限. */
  String zhName();

  /**
   * Returns the place of the value among its {@link Shape}'s members, or -1 when the member has no
   * place of its own and is kept among the {@link Extensions}.
   */
  int slot();
}
