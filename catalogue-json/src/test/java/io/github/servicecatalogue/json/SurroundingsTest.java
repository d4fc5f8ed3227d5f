package io.github.servicecatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.CheckResult;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Language and time zone of the machine change nothing. */
@ResourceLock(Resources.LOCALE)
@ResourceLock(Resources.TIME_ZONE)
class SurroundingsTest {
  private static final String JSON =
      "{\"items\":[{\"itemName\":\"甲\",\"effectiveDate\":1769788800000,\"ITEMNAME\":1,"
          + "\"isOnline\":\"NULL\",\"exerciseLevel\":\"3^4\",\"x\":\"ıİ\"}]}";

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  private static CheckResult check() {
    return CatalogueCheck.builder()
        .build()
        .check(new ByteArrayInputStream(JSON.getBytes(UTF_8)), "a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "zh-CN", "ar-EG", "th-TH-u-ca-buddhist-nu-thai"})
  void theLanguageChangesNothing(String language) {
    Locale.setDefault(Locale.ROOT);
    CheckResult expected = check();
    Locale.setDefault(Locale.forLanguageTag(language));

    assertThat(check()).isEqualTo(expected);
  }

  @Test
  void theTimeZoneChangesNothing() {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    CheckResult expected = check();
    TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));

    assertThat(check()).isEqualTo(expected);
  }
}
