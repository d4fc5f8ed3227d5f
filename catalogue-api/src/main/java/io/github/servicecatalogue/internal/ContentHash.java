package io.github.servicecatalogue.internal;

import static io.github.servicecatalogue.internal.TextHash.spread;

import io.github.servicecatalogue.Attachment;
import io.github.servicecatalogue.CatalogueDate;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.ElementValues;
import io.github.servicecatalogue.Extensions;
import io.github.servicecatalogue.RawValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The hash of 64 bits of all elements of an object and of its rows; members that nobody knows are
 * left out. Good against chance, not against somebody who looks for collisions.
 *
 * <p>It is a sum over the places, so that the reader can add up texts, by far the most of it, while
 * it still has their bytes at hand.
 */
public final class ContentHash {
  private static final long K1 = 0x9e3779b97f4a7c15L;
  private static final long K2 = 0xc2b2ae3d27d4eb4fL;

  private ContentHash() {}

  /** Returns what a value of that hash adds at that place. */
  public static long at(int place, long hash) {
    return spread(hash + (place + 1) * K1);
  }

  /**
   * Returns the hash, never 0.
   *
   * @param texts the sum of the hashes of all texts, or 0 where it is not known
   */
  public static long of(ElementValues values, long texts) {
    long sum = texts;
    for (int i = 0, end = values.shape().typedMembers().size(); i < end; i++) {
      Object value = values.valueAt(i);
      if (value != null && !(texts != 0 && value instanceof String)) {
        sum += at(i, of(value));
      }
    }
    sum += of(values.extensions());
    return sum == 0 ? 1 : sum;
  }

  /** Returns what the value at that place adds to {@link ElementValues#contentHash}, 0 for none. */
  public static long partAt(ElementValues values, int place) {
    Object value = values.valueAt(place);
    return value == null ? 0 : at(place, of(value));
  }

  private static long of(Extensions extensions) {
    long sum = 0;
    if (!extensions.isEmpty()) {
      for (Map.Entry<String, Object> entry : extensions.elements().entrySet()) {
        sum += spread(TextHash.of(entry.getKey()) * K1 + of(entry.getValue()));
      }
      for (Map.Entry<String, RawValue> entry : extensions.asFound().entrySet()) {
        sum += spread(TextHash.of(entry.getKey()) * K2 + TextHash.of(entry.getValue().content()));
      }
    }
    return sum;
  }

  /** Asks for classes before interfaces, which take longer to tell. */
  private static long of(Object value) {
    if (value instanceof String text) {
      return TextHash.of(text);
    }
    if (value instanceof Integer number) {
      return number;
    }
    if (value instanceof CatalogueDate date) {
      return of(date);
    }
    if (value instanceof List<?> list) {
      return ofList(list);
    }
    if (value instanceof ElementHolder row) {
      return row.values().contentHash();
    }
    if (value instanceof Attachment file) {
      return spread(part(file.name()) + K1 * part(file.id()))
          + spread(K2 * part(file.url()) + of(file.extensions()));
    }
    return TextHash.of(value.toString());
  }

  private static long of(CatalogueDate date) {
    long day = date.date().toEpochDay();
    return date.time() == null ? day : day * K2 + date.time().toNanoOfDay();
  }

  private static long ofList(List<?> list) {
    long hash = list.size();
    for (int i = 0; i < list.size(); i++) {
      Object value = list.get(i);
      // entries are short, and their hash is kept by the text
      hash = spread(hash * K2 + (value instanceof String text ? part(text) : of(value)));
    }
    return hash;
  }

  private static long part(@Nullable String text) {
    return text == null
        ? -1
        : ((long) text.length() << Integer.SIZE) | (text.hashCode() & 0xffffffffL);
  }
}
