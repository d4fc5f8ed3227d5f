package io.github.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

class CodeSchemeTest {
  @ParameterizedTest
  @CsvFileSource(
      files = "../catalogue-api/src/test/resources/codes/schemes.csv",
      useHeadersInDisplayName = true)
  void recognises(String code, @Nullable CodeScheme scheme) {
    assertThat(CodeScheme.recognise(Escapes.read(code))).isEqualTo(scheme);
  }

  @ParameterizedTest
  @EnumSource
  void everySchemeHasNamesAndAGrade(CodeScheme scheme) {
    assertThat(scheme.label(Language.ZH)).isEqualTo(scheme.zhName()).isNotBlank();
    assertThat(scheme.label(Language.EN)).isEqualTo(scheme.enName()).isNotBlank();
    assertThat(scheme.grade()).isNotNull();
  }

  @Test
  void onlyHexadecimalIdsMayBeInLowerCase() {
    assertThat(CodeScheme.values())
        .filteredOn(CodeScheme::allowsLowerCase)
        .containsExactly(CodeScheme.JINAN, CodeScheme.GUANGDONG_ITEM_ID);
  }

  @Test
  @SuppressWarnings("NullAway")
  void refusesNull() {
    assertThatNullPointerException().isThrownBy(() -> CodeScheme.recognise(null));
  }
}
