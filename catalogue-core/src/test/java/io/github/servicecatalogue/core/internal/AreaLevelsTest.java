package io.github.servicecatalogue.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.CodeLists;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Divisions by their form alone; the rest of the code does not matter here. */
class AreaLevelsTest {
  private static final TwoDigits PROVINCES = TwoDigits.of(CodeLists.national(), "issuer-prefix");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "11370000, '1, 2'",
        "11379800, 3",
        "11379802, '4, 5, 6'",
        "11379820, '4, 5, 6'",
        "11379870, '4, 5, 6'",
        "11379871, '3, 4, 5, 6'",
        "11379880, '3, 4, 5, 6'",
        "11379881, '4, 5, 6'",
        "11379003, '3, 4, 5, 6'",
        "11310000, '1, 2'",
        "11310115, '3, 4, 5, 6'",
        "11500101, '3, 4, 5, 6'",
        "11441900, '3, 4, 5, 6'",
        "11620200, '3, 4, 5, 6'",
        "11620300, 3",
        "11100000, -",
        "11000000, -",
        "11370002, -",
        "11990000, -",
        "113798A0, -",
        "1137A800, -",
        "TE379802, -"
      })
  void levelsThatFitADivision(String start, String levels) {
    assertThat(AreaLevels.of(start + "MB1Q46T92C3", PROVINCES)).isEqualTo(levels);
    assertThat(AreaLevels.areaIn(start + "MB1Q46T92C3")).isEqualTo(start.substring(2));
  }
}
