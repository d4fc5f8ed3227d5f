package io.github.servicecatalogue.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.servicecatalogue.CatalogueDate;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.core.CatalogueValidator;
import io.github.servicecatalogue.core.Profile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The day of reference is a setting: what it may be, and that nothing else is looked at. */
class LifecycleRulesTest {
  private static final ServiceItem FROM_2030 =
      ServiceItem.builder()
          .set(Elements.ITEM_STATE, "1")
          .set(Elements.EFFECTIVE_DATE, CatalogueDate.of(LocalDate.of(2030, 1, 1)))
          .build();

  private static Profile asOf(String day) {
    return Profile.national().withSetting("mine", "as-of", day);
  }

  private static List<String> pointers(Profile profile) {
    return CatalogueValidator.of(profile).validate(FROM_2030).stream()
        .filter(finding -> finding.rule().equals("lifecycle/state-fits-dates"))
        .map(Finding::pointer)
        .toList();
  }

  @Test
  void theDayDecides() {
    assertThat(pointers(asOf("2029-12-31"))).containsExactly("/effectiveDate");
    assertThat(pointers(asOf("2030-01-01"))).isEmpty();
  }

  @Test
  void withoutADayNothingIsSaidAboutDays() {
    assertThat(pointers(Profile.national())).isEmpty();
    assertThat(pointers(asOf(" "))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-13-01", "2026-02-30", "today", "2026-11-24T08:00:00", "20261124"})
  void whatIsNoDayIsToldWhenTheProfileIsMadeReady(String day) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CatalogueValidator.of(asOf(day)))
        .withMessage("Setting \"as-of\" of profile \"mine\" is no day (yyyy-MM-dd): " + day);
  }
}
