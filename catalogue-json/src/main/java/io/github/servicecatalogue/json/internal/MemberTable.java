package io.github.servicecatalogue.json.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The member names that an object of a form can have, found by their bytes.
 *
 * <p>Files hold their members in the same order over and over, so the reader guesses the next name
 * and only compares it; a hash finds the others. Both look at eight bytes at a time. Immutable and
 * thread-safe.
 */
public final class MemberTable {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final String[] names;
  private final int[] lengths;

  /** Each name as words of eight bytes, the last one filled up with zeros. */
  private final long[][] words;

  private final int[] buckets;

  /** Makes a table of these names, in the order in which they usually come. */
  public MemberTable(List<String> members) {
    names = members.toArray(String[]::new);
    lengths = new int[names.length];
    words = new long[names.length][];
    buckets = new int[Integer.highestOneBit(Math.max(4, names.length * 4))];
    Arrays.fill(buckets, -1);
    for (int i = 0; i < names.length; i++) {
      byte[] bytes = padded(names[i]);
      lengths[i] = bytes.length - JsonCursor.SLACK;
      words[i] = new long[(lengths[i] + 7) >> 3];
      for (int w = 0; w < words[i].length; w++) {
        words[i][w] = word(bytes, w << 3, lengths[i]);
      }
      int bucket = bucket(bytes, 0, lengths[i]);
      while (buckets[bucket] >= 0) {
        bucket = next(bucket);
      }
      buckets[bucket] = i;
    }
  }

  private static byte[] padded(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(bytes, bytes.length + JsonCursor.SLACK);
  }

  /** Returns the eight bytes from there on, without those beyond the end. */
  private static long word(byte[] bytes, int from, int to) {
    long word = (long) EIGHT.get(bytes, from);
    int missing = from + Long.BYTES - to;
    return missing <= 0 ? word : word & -1L >>> (missing << 3);
  }

  private int bucket(byte[] bytes, int from, int to) {
    long hash = (long) to - from;
    for (int i = from; i < to; i += Long.BYTES) {
      hash = (hash ^ word(bytes, i, to)) * SPREAD;
    }
    return (int) (hash >>> 40) & (buckets.length - 1);
  }

  private int next(int bucket) {
    return (bucket + 1) & (buckets.length - 1);
  }

  /** Returns how many names there are. */
  public int size() {
    return names.length;
  }

  /** Returns the name at that place. */
  public String name(int index) {
    return names[index];
  }

  int length(int index) {
    return lengths[index];
  }

  /** Tells whether the bytes from there on are that name; eight bytes more must be readable. */
  boolean is(int index, byte[] bytes, int from) {
    long[] name = words[index];
    int to = from + lengths[index];
    for (int w = 0; w < name.length; w++) {
      if (word(bytes, from + (w << 3), to) != name[w]) {
        return false;
      }
    }
    return true;
  }

  /** Returns the place of the name in these bytes, or -1; eight bytes more must be readable. */
  int find(byte[] bytes, int from, int to) {
    int bucket = bucket(bytes, from, to);
    while (buckets[bucket] >= 0) {
      int index = buckets[bucket];
      if (lengths[index] == to - from && is(index, bytes, from)) {
        return index;
      }
      bucket = next(bucket);
    }
    return -1;
  }

  /** Returns the place of the name, or -1. */
  public int find(String name) {
    byte[] bytes = padded(name);
    return find(bytes, 0, bytes.length - JsonCursor.SLACK);
  }
}
