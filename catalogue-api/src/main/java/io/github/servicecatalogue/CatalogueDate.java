package io.github.servicecatalogue;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_TIME;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A date, or a date with a time of day, as local time of Asia/Shanghai.
 *
 * <p>Whether a time was given is kept, so that {@code 2026-01-01} does not become midnight.
 * Immutable and thread-safe.
 *
 * @param date the day
 * @param time the time of day, or null where only a day was given
 */
public record CatalogueDate(LocalDate date, @Nullable LocalTime time)
    implements Comparable<CatalogueDate> {
  /** China has had one zone without summer time since 1992; catalogues are younger. */
  private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);

  /** Checks that the day is not null. */
  public CatalogueDate {
    Objects.requireNonNull(date);
  }

  /** Returns a day without a time. */
  public static CatalogueDate of(LocalDate date) {
    return new CatalogueDate(date, null);
  }

  /** Returns the local time in Asia/Shanghai of an instant given in milliseconds since 1970. */
  public static CatalogueDate ofEpochMilli(long millis) {
    LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), SHANGHAI);
    return new CatalogueDate(local.toLocalDate(), local.toLocalTime());
  }

  /**
   * Reads {@code yyyy-MM-dd}, alone or followed by {@code T} or a blank and {@code HH:mm} or {@code
   * HH:mm:ss}, the latter with up to nine decimals.
   *
   * @return the date, or null if the text is none of these or names no real day or time
   */
  public static @Nullable CatalogueDate parse(String text) {
    int length = text.length();
    if (length != 10 && !(length >= 16 && (text.charAt(10) == 'T' || text.charAt(10) == ' '))) {
      return null;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    if (year < 0 || month < 0 || day < 0 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    try {
      LocalDate date = LocalDate.of(year, month, day);
      return new CatalogueDate(date, length == 10 ? null : time(text));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * Reads the usual {@code HH:mm:ss} itself, which is much faster, and leaves the rest to others.
   */
  private static LocalTime time(String text) {
    if (text.length() == 19 && text.charAt(13) == ':' && text.charAt(16) == ':') {
      return LocalTime.of(digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19));
    }
    return LocalTime.parse(text.substring(11));
  }

  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** Orders by day and time; a day without a time comes first on its day. */
  @Override
  public int compareTo(CatalogueDate other) {
    int order = start().compareTo(other.start());
    return order != 0 ? order : Boolean.compare(time != null, other.time != null);
  }

  private LocalDateTime start() {
    return date.atTime(time == null ? LocalTime.MIN : time);
  }

  /**
   * Returns the canonical form: {@code yyyy-MM-dd} or {@code yyyy-MM-dd'T'HH:mm:ss}, with decimals
   * only where the time has some.
   */
  @Override
  public String toString() {
    return time == null ? date.toString() : date + "T" + ISO_LOCAL_TIME.format(time);
  }
}
