package io.github.servicecatalogue.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A hash of 64 bits of a text, by its UTF-8 bytes. */
public final class TextHash {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long K = 0x9e3779b97f4a7c15L;

  private TextHash() {}

  /** Returns a number that tells UTF-8 bytes apart; eight bytes more must be readable behind. */
  public static long of(byte[] utf8, int from, int to) {
    // two lanes, as a product is ready only several steps later
    long hash = (long) to - from;
    long other = K;
    int i = from;
    for (int last = to - 2 * Long.BYTES; i <= last; i += 2 * Long.BYTES) {
      hash = mixed(hash ^ (long) EIGHT.get(utf8, i));
      other = mixed(other ^ (long) EIGHT.get(utf8, i + Long.BYTES));
    }
    if (i + Long.BYTES <= to) {
      hash = mixed(hash ^ (long) EIGHT.get(utf8, i));
      i += Long.BYTES;
    }
    if (i < to) {
      long rest = (long) EIGHT.get(utf8, i) & (-1L >>> ((Long.BYTES - (to - i)) << 3));
      other = mixed(other ^ rest);
    }
    return mixed(hash) ^ other;
  }

  /** The lower half of a product tells little about the upper bits; the other half does. */
  private static long mixed(long bits) {
    return bits * K ^ Math.multiplyHigh(bits, K);
  }

  /** Returns the same for a text in memory. */
  public static long of(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return of(Arrays.copyOf(utf8, utf8.length + Long.BYTES), 0, utf8.length);
  }

  /** Spreads the bits of a number over all bits. */
  public static long spread(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
