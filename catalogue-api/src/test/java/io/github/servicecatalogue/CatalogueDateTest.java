package io.github.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueDateTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 2026-01-31",
    "2024-02-29, 2024-02-29",
    "0001-01-01, 0001-01-01",
    "9999-12-31, 9999-12-31",
    "2026-01-31T08:30, 2026-01-31T08:30:00",
    "2026-01-31 08:30, 2026-01-31T08:30:00",
    "2026-01-31T00:00:00, 2026-01-31T00:00:00",
    "2026-01-31 23:59:59, 2026-01-31T23:59:59",
    "2026-01-31 23:59:59.0, 2026-01-31T23:59:59",
    "2026-01-31T23:59:59.5, 2026-01-31T23:59:59.5",
    "2026-01-31T23:59:59.050, 2026-01-31T23:59:59.05",
    "2026-01-31T23:59:59.123456, 2026-01-31T23:59:59.123456",
    "2026-01-31T23:59:59.123456789, 2026-01-31T23:59:59.123456789",
  })
  void readsWhatItWrites(String text, String canonical) {
    CatalogueDate date = CatalogueDate.parse(text);
    assertThat(date).isNotNull().hasToString(canonical);
    assertThat(CatalogueDate.parse(canonical)).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026",
        "2026-01",
        "2026-1-31",
        "2026/01/31",
        "20260131",
        "2026.01.31",
        "2026年01月31日",
        "２０２６-01-31",
        "-026-01-31",
        "2026-01-32",
        "2026-02-29",
        "2026-00-10",
        "2026-13-01",
        "0000-00-00",
        "2026-01-31T",
        "2026-01-31T8:30",
        "2026-01-31T08",
        "2026-01-31T24:00:00",
        "2026-01-31T08:60",
        "2026-01-31t08:30",
        "2026-01-31T08:30:00Z",
        "2026-01-31T08:30:00+08:00",
        "2026-01-31T08:30:00.1234567890",
        "2026-01-31  08:30",
        "2026-01-31T08:30 ",
        " 2026-01-31",
        "2026-01-31 ",
        "2026-01-31X08:30",
        "99999-12-31"
      })
  void anythingElseIsNoDate(String text) {
    assertThat(CatalogueDate.parse(text)).isNull();
  }

  @Test
  void aDayIsNotMidnight() {
    CatalogueDate day = CatalogueDate.of(LocalDate.of(2026, 1, 31));
    CatalogueDate midnight = new CatalogueDate(LocalDate.of(2026, 1, 31), LocalTime.MIDNIGHT);
    assertThat(day.time()).isNull();
    assertThat(day).isNotEqualTo(midnight).isLessThan(midnight);
    assertThat(day).hasToString("2026-01-31");
    assertThat(midnight).hasToString("2026-01-31T00:00:00");
  }

  @Test
  void ordersByDayAndTime() {
    List<String> inOrder =
        List.of(
            "2025-12-31T23:59:59",
            "2026-01-01",
            "2026-01-01T00:00:00",
            "2026-01-01T00:00:00.001",
            "2026-01-01T08:30:00",
            "2026-01-02");
    List<CatalogueDate> dates = new ArrayList<>();
    inOrder.forEach(text -> dates.add(CatalogueDate.parse(text)));
    Collections.reverse(dates);
    Collections.sort(dates);
    assertThat(dates).extracting(CatalogueDate::toString).containsExactlyElementsOf(inOrder);
    assertThat(dates).allSatisfy(date -> assertThat(date).isEqualByComparingTo(date));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1970-01-01T08:00:00",
    "1769790600000, 2026-01-31T00:30:00",
    "1769790600123, 2026-01-31T00:30:00.123",
    "-1, 1970-01-01T07:59:59.999",
  })
  void millisecondsAreInstantsInShanghai(long millis, String canonical) {
    assertThat(CatalogueDate.ofEpochMilli(millis)).hasToString(canonical);
  }

  @Test
  void theMachinesZoneAndLocaleDoNotMatter() {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(CatalogueDate.ofEpochMilli(0)).hasToString("1970-01-01T08:00:00");
      assertThat(CatalogueDate.parse("2026-01-31 08:30")).hasToString("2026-01-31T08:30:00");
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  @SuppressWarnings("NullAway") // what happens to those who do it nevertheless
  void takesNoNull() {
    assertThatNullPointerException().isThrownBy(() -> CatalogueDate.of(null));
    assertThatNullPointerException().isThrownBy(() -> CatalogueDate.parse(null));
  }
}
