package io.github.servicecatalogue.json;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the {@link ReadLimits}: what is counted, how much of it is allowed where nothing is
 * chosen, and between which values one can choose.
 *
 * <p>Immutable and thread-safe.
 */
public enum ReadLimit {
  /** How many bytes, as UTF-8, one item, line or member of the document may have. */
  ITEM_BYTES("item-bytes", 1L << 24, 1L << 10, 1L << 30),

  /** How many bytes, as UTF-8 and with its escapes, one text or member name may have. */
  STRING_BYTES("string-bytes", 1L << 22, 1, 1L << 30),

  /** How many characters one number may have. */
  NUMBER_LENGTH("number-length", 1_000, 20, 1L << 30),

  /** How deeply arrays and objects may nest in a value that is kept as found. */
  DEPTH("depth", 100, 1, 1_000),

  /**
   * How many rows, entries of lists and members that the form does not know an item may have in
   * all.
   */
  ENTRIES("entries", 100_000, 1, Integer.MAX_VALUE),

  /** How many findings a check keeps, the worst; what is over it is counted all the same. */
  FINDINGS("findings", 100_000, 0, Integer.MAX_VALUE),

  /** How many bytes a file may have, as it is stored. */
  FILE_BYTES("file-bytes", 1L << 36, 1, 1L << 50),

  /** How many bytes a packed file ({@code .gz}) may have when it is unpacked. */
  UNPACKED_BYTES("unpacked-bytes", 1L << 36, 1, 1L << 50),

  /**
   * How many times as large as it is stored a packed file may become, apart from its first {@value
   * #FREE_BYTES} bytes.
   */
  UNPACKED_RATIO("unpacked-ratio", 200, 1, 10_000);

  /**
   * So many unpacked bytes are given out whatever their ratio is: a small file can be all alike.
   */
  static final long FREE_BYTES = 1L << 24;

  private static final String UNITS = "kmg";

  private final String id;
  private final long normal;
  private final long least;
  private final long most;

  ReadLimit(String id, long normal, long least, long most) {
    this.id = id;
    this.normal = normal;
    this.least = least;
    this.most = most;
  }

  /** Returns the name on the command line and in findings, such as {@code item-bytes}. */
  public String id() {
    return id;
  }

  /** Returns the limit where none is chosen. */
  public long normal() {
    return normal;
  }

  /** Returns the smallest value that can be chosen. */
  public long least() {
    return least;
  }

  /** Returns the largest value that can be chosen. */
  public long most() {
    return most;
  }

  /** Returns the ids of all limits. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(ReadLimit::id).toList();
  }

  /** Returns the limit of that id, or null. */
  public static @Nullable ReadLimit find(String id) {
    for (ReadLimit limit : values()) {
      if (limit.id.equals(id)) {
        return limit;
      }
    }
    return null;
  }

  /**
   * Reads a value as people write it: digits, perhaps with {@code k}, {@code m} or {@code g} behind
   * them for 1,024 and its powers.
   *
   * @return the number; -1 where it is none, or not one that this limit can have
   */
  public long value(String text) {
    int unit =
        text.isEmpty() ? -1 : UNITS.indexOf(Character.toLowerCase(text.charAt(text.length() - 1)));
    int end = unit < 0 ? text.length() : text.length() - 1;
    long value = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || value > most) {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    for (int i = 0; i <= unit; i++) {
      value = value > most ? value : value * 1_024;
    }
    return end == 0 || value < least || value > most ? -1 : value;
  }
}
