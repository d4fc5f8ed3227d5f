package io.github.servicecatalogue.json;

/**
 * The limits of a reader, so that no input can exhaust the machine. What is over a limit is a
 * finding {@code read/limit-exceeded}, never an exception.
 *
 * <p>Immutable and thread-safe.
 *
 * @param maxItemBytes the largest item, or line, in bytes
 * @param maxDepth how deeply arrays and objects may nest in a value that is kept as found
 * @param maxEntries how many rows, entries of lists and members that the form does not know an item
 *     may have in all
 */
public record ReadLimits(int maxItemBytes, int maxDepth, int maxEntries) {
  private static final int SMALLEST_ITEM = 1 << 10;
  private static final int LARGEST_ITEM = 1 << 30;
  private static final int DEEPEST = 1_000;
  private static final int MANY = 100_000;

  /** The limits used when none are given: 64 MiB, 100 levels and 100,000 entries. */
  public static final ReadLimits DEFAULT = new ReadLimits(1 << 26, 100, MANY);

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if an item may have less than 1 KiB or more than 1 GiB, or the
   *     depth is not between 1 and 1,000, or it may have no entry
   */
  public ReadLimits {
    if (maxItemBytes < SMALLEST_ITEM || maxItemBytes > LARGEST_ITEM) {
      throw new IllegalArgumentException("maxItemBytes must lie between 1 KiB and 1 GiB");
    }
    if (maxDepth < 1 || maxDepth > DEEPEST) {
      throw new IllegalArgumentException("maxDepth must lie between 1 and 1,000");
    }
    if (maxEntries < 1) {
      throw new IllegalArgumentException("maxEntries must be at least 1");
    }
  }

  /** Takes the number of entries from {@link #DEFAULT}. */
  public ReadLimits(int maxItemBytes, int maxDepth) {
    this(maxItemBytes, maxDepth, MANY);
  }
}
