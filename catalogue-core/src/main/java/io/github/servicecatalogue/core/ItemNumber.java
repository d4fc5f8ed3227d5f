package io.github.servicecatalogue.core;

/**
 * Another item of the same catalogue, as the argument of a finding of a {@link SetRule}: whoever
 * knows from which files the items came can say in which file it stands, as {@code CatalogueCheck}
 * does.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number which item, counted from 1 in the order of the session among its kind, basic items
 *     apart; once the argument {@code file} stands beside it, in the order of that file
 */
public record ItemNumber(int number) {
  /** Checks that the number is one. */
  public ItemNumber {
    if (number < 1) {
      throw new IllegalArgumentException("Items are counted from 1, not from " + number);
    }
  }

  /** Returns the number. */
  @Override
  public String toString() {
    return Integer.toString(number);
  }
}
