package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.internal.TextHash.spread;

import org.jspecify.annotations.Nullable;

/**
 * A fingerprint of 128 bits of values given one after the other; equal values in equal order give
 * equal fingerprints, on any machine.
 *
 * <p>Fast, and good against chance, not against somebody who looks for collisions. Each value
 * begins with its kind and size; the characters of a text are then mixed in four independent lanes,
 * so that the multiplications overlap. Allocates nothing but its buffer. Not thread-safe.
 */
public final class Fingerprint {
  private static final int BUFFER = 4096;
  private static final int FIRST_BUFFER = 128;
  private static final int LANES = 4;
  private static final int TEXT = 0xffff;
  private static final int NUMBER = 0xfffe;
  private static final int FOLDED = 0xfffd;

  private static final long K1 = 0x9e3779b97f4a7c15L;
  private static final long K2 = 0xc2b2ae3d27d4eb4fL;
  private static final long K3 = 0x165667b19e3779f9L;
  private static final long K4 = 0xd6e8feb86659fd93L;

  private char[] buffer = new char[FIRST_BUFFER];
  private long a;
  private long b;
  private long c;
  private long d;

  /** Forgets what was given and begins anew. */
  public Fingerprint begin() {
    a = K1;
    b = K2;
    c = K3;
    d = K4;
    return this;
  }

  /** Adds a text, or that there is none. */
  public Fingerprint add(@Nullable String text) {
    return text == null ? add(-1) : add(text, 0, text.length());
  }

  /** Adds a part of a text, as if it were a text of its own. */
  public Fingerprint add(String text, int from, int to) {
    head(TEXT, to - from);
    grow(Math.min(to - from, BUFFER));
    for (int next = from; next < to; next += BUFFER) {
      int end = Math.min(to, next + BUFFER);
      text.getChars(next, end, buffer, 0);
      mix(end - next);
    }
    return this;
  }

  /**
   * Adds a text as {@link Folding} leaves it: texts that differ only in spaces, widths, the style
   * of brackets or a full stop at the end are the same.
   */
  public Fingerprint addFolded(String text) {
    int end = Folding.end(text);
    grow(Math.min(end, BUFFER));
    int length;
    if (end <= BUFFER) {
      text.getChars(0, end, buffer, 0);
      length = fold(end);
      mix(length);
    } else {
      length = mixFolded(text, end);
    }
    head(FOLDED, length);
    return this;
  }

  /** Mixes a long text in parts whose boundaries do not depend on what is left out. */
  private int mixFolded(String text, int end) {
    int length = 0;
    int filled = 0;
    for (int i = 0; i < end; i++) {
      char c = Folding.fold(text.charAt(i));
      if (c != 0) {
        if (filled == BUFFER) {
          mix(filled);
          filled = 0;
        }
        buffer[filled++] = c;
        length++;
      }
    }
    mix(filled);
    return length;
  }

  /** Folds what is in the buffer and returns how much is left. */
  private int fold(int size) {
    char[] chars = buffer;
    int filled = 0;
    for (int i = 0; i < size; i++) {
      char c = Folding.fold(chars[i]);
      if (c != 0) {
        chars[filled++] = c;
      }
    }
    return filled;
  }

  /** Adds a number. */
  public Fingerprint add(int number) {
    head(NUMBER, number);
    return this;
  }

  private void grow(int room) {
    if (room > buffer.length) {
      buffer = new char[Math.min(BUFFER, Math.max(room, buffer.length * 2))];
    }
  }

  private void head(int kind, int size) {
    a = (a ^ ((long) kind << 32 | (size & 0xffffffffL))) * K1;
    a ^= a >>> 29;
  }

  /** The lanes change places after each value, so that short ones do not all meet in one lane. */
  private void mix(int length) {
    char[] chars = buffer;
    long w = a;
    long x = b;
    long y = c;
    long z = d;
    int whole = length & -LANES;
    for (int i = 0; i < whole; i += LANES) {
      w = (w ^ chars[i]) * K1;
      x = (x ^ chars[i + 1]) * K2;
      y = (y ^ chars[i + 2]) * K3;
      z = (z ^ chars[i + 3]) * K4;
    }
    for (int i = whole; i < length; i++) {
      w = (w ^ chars[i]) * K2;
    }
    // a product moves differences up only; this brings them down again
    a = x ^ x >>> 31;
    b = y ^ y >>> 29;
    c = z ^ z >>> 30;
    d = w ^ w >>> 32;
  }

  /** Ends; {@link #high} and {@link #low} then tell the result. */
  public Fingerprint end() {
    return this;
  }

  /** Returns the first 64 bits. */
  public long high() {
    return spread(spread(spread(spread(a) + b * K3) + c * K4) + d * K1);
  }

  /** Returns the other 64 bits. */
  public long low() {
    return spread(spread(spread(spread(d) + c * K1) + b * K4) + a * K3);
  }
}
