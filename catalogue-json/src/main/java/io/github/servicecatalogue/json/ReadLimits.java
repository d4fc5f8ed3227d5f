package io.github.servicecatalogue.json;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The limits of reading and checking, so that no input can exhaust the machine. What is over a
 * limit is a finding {@code read/limit-exceeded}, which names it, never an exception; of findings,
 * the worst are kept and all are counted.
 *
 * <pre>{@code
 * ReadLimits limits = ReadLimits.DEFAULT.with(ReadLimit.ITEM_BYTES, 1 << 26);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class ReadLimits {
  /** The limits used when none are given; each {@link ReadLimit} tells its own. */
  public static final ReadLimits DEFAULT = new ReadLimits(normal());

  private final Map<ReadLimit, Long> values;

  private ReadLimits(Map<ReadLimit, Long> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  private static Map<ReadLimit, Long> normal() {
    Map<ReadLimit, Long> normal = new EnumMap<>(ReadLimit.class);
    for (ReadLimit limit : ReadLimit.values()) {
      normal.put(limit, limit.normal());
    }
    return normal;
  }

  /**
   * Returns these limits but for one.
   *
   * @throws IllegalArgumentException if the limit cannot have that value
   */
  public ReadLimits with(ReadLimit limit, long value) {
    if (value < limit.least() || value > limit.most()) {
      throw new IllegalArgumentException(
          limit.id() + " must lie between " + limit.least() + " and " + limit.most());
    }
    Map<ReadLimit, Long> changed = new EnumMap<>(values);
    changed.put(limit, value);
    return new ReadLimits(changed);
  }

  /** Returns the value of a limit. */
  public long get(ReadLimit limit) {
    return Objects.requireNonNull(values.get(limit));
  }

  /** Returns {@link ReadLimit#ITEM_BYTES}. */
  public int maxItemBytes() {
    return (int) get(ReadLimit.ITEM_BYTES);
  }

  /** Returns {@link ReadLimit#DEPTH}. */
  public int maxDepth() {
    return (int) get(ReadLimit.DEPTH);
  }

  /** Returns {@link ReadLimit#ENTRIES}. */
  public int maxEntries() {
    return (int) get(ReadLimit.ENTRIES);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReadLimits limits && values.equals(limits.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (ReadLimit limit : ReadLimit.values()) {
      text.append(text.isEmpty() ? "" : " ").append(limit.id()).append('=').append(get(limit));
    }
    return text.toString();
  }
}
