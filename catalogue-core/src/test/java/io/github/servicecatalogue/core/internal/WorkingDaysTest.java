package io.github.servicecatalogue.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.TimeUnit;
import org.junit.jupiter.api.Test;

/** Limits in working days. */
class WorkingDaysTest {
  private static final WorkingDays NATIONAL = WorkingDays.of(Profile.national());

  private static final WorkingDays WITH_FACTORS =
      WorkingDays.of(
          Profile.national()
              .withSetting("own", "working-days.month", "22")
              .withSetting("own", "working-days.calendar-day", "0.7"));

  @Test
  void workingDaysAreWorkingDays() {
    assertThat(NATIONAL.of(20, TimeUnit.WORKING_DAY)).isEqualTo(20);
    assertThat(NATIONAL.wholeUnits(20, TimeUnit.WORKING_DAY)).isEqualTo(20);
  }

  @Test
  void onTheSpotIsNoTime() {
    assertThat(NATIONAL.of(1, TimeUnit.ON_THE_SPOT)).isZero();
  }

  @Test
  void nothingIsKnownOfOtherUnitsUnlessTheProfileSaysSo() {
    assertThat(NATIONAL.of(1, TimeUnit.CALENDAR_DAY)).isNaN();
    assertThat(NATIONAL.of(1, TimeUnit.MONTH)).isNaN();
    assertThat(NATIONAL.of(1, TimeUnit.HOUR)).isNaN();
    assertThat(NATIONAL.of(1, null)).isNaN();
    assertThat(WITH_FACTORS.of(2, TimeUnit.MONTH)).isEqualTo(44);
    assertThat(WITH_FACTORS.of(10, TimeUnit.CALENDAR_DAY)).isEqualTo(7);
  }

  @Test
  void zeroIsZeroInEveryUnit() {
    assertThat(NATIONAL.of(0, TimeUnit.MONTH)).isZero();
    assertThat(NATIONAL.of(0, null)).isZero();
  }

  @Test
  void unitsAreCountedWhole() {
    assertThat(WITH_FACTORS.wholeUnits(365, TimeUnit.MONTH)).isEqualTo(16);
    assertThat(WITH_FACTORS.wholeUnits(20, TimeUnit.CALENDAR_DAY)).isEqualTo(28);
  }
}
