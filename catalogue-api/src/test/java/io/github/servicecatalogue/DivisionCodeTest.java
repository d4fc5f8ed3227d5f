package io.github.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DivisionCodeTest {
  @ParameterizedTest
  @CsvFileSource(
      files = "../catalogue-api/src/test/resources/codes/divisions.csv",
      useHeadersInDisplayName = true)
  void knowsLevelAndParent(
      String code, DivisionCode.Level level, @Nullable String parent, @Nullable String kind) {
    DivisionCode division = DivisionCode.of(code);
    assertThat(division.level()).isEqualTo(level);
    assertThat(division.parent()).isEqualTo(Optional.ofNullable(parent).map(DivisionCode::of));
    assertThat(division.townshipKind()).isEqualTo(Optional.ofNullable(kind));
    assertThat(DivisionCode.parse(code)).contains(division);
    assertThat(division.twelveDigits().level()).isEqualTo(level);
  }

  @Test
  void takesCodesApart() {
    DivisionCode village = DivisionCode.of("370202101203");
    assertThat(village.value()).isEqualTo("370202101203");
    assertThat(village.province()).isEqualTo("37");
    assertThat(village.city()).isEqualTo("02");
    assertThat(village.county()).isEqualTo("02");
    assertThat(village.township()).isEqualTo("101");
    assertThat(village.village()).isEqualTo("203");
    assertThat(village.sixDigits()).isEqualTo(DivisionCode.of("370202"));
    assertThat(village.twelveDigits()).isSameAs(village);

    DivisionCode city = DivisionCode.of("370200");
    assertThat(city.township()).isEqualTo("000");
    assertThat(city.village()).isEqualTo("000");
    assertThat(city.sixDigits()).isSameAs(city);
    assertThat(city.twelveDigits()).hasToString("370200000000").isNotEqualTo(city);
    assertThat(city).isLessThan(village).hasSameHashCodeAs("370200");
  }

  @Test
  void knowsTheProvinces() {
    int known = 0;
    for (int i = 0; i < 100; i++) {
      known += DivisionCode.startsWithProvince(String.format("%02d", i), 0) ? 1 : 0;
    }
    // 31 of the mainland, the Corps, Taiwan (71, and 83 on service platforms), Hong Kong, Macao
    assertThat(known).isEqualTo(36);
    assertThat(DivisionCode.startsWithProvince("11370200", 2)).isTrue();
    assertThat(DivisionCode.startsWithProvince("100000", 0)).isFalse();
    assertThat(DivisionCode.startsWithProvince("1 ", 0)).isFalse();
    assertThat(DivisionCode.startsWithProvince("37", 1)).isFalse();
    assertThat(DivisionCode.startsWithProvince("", 0)).isFalse();
  }

  @Test
  void namesTheLevels() {
    assertThat(DivisionCode.Level.COUNTY.label(Language.ZH)).isEqualTo("县级");
    assertThat(DivisionCode.Level.COUNTY.label(Language.EN)).isEqualTo("county");
  }

  @Test
  void saysInWordsWhatIsWrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DivisionCode.of("3702"))
        .withMessage(
            "Not a valid division code: \"3702\". The division code has 4 characters, expected 6 or"
                + " 12");
    assertThat(DivisionCode.parse("370002")).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway")
  void refusesNull() {
    assertThatNullPointerException().isThrownBy(() -> DivisionCode.of(null));
    assertThatNullPointerException().isThrownBy(() -> DivisionCode.check(null));
  }
}
