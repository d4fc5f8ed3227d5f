package io.github.servicecatalogue.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogue.ElementGroup;
import io.github.servicecatalogue.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "canonical",
        "chinese",
        "exchange",
        "guangdong",
        "guangxi",
        "shandong",
        "sichuan",
        "zhejiang",
        "hunan"
      })
  void isFoundById(String id) {
    assertThat(Dialect.of(id).id()).isEqualTo(id);
    assertThat(Dialect.of(id)).hasToString(id);
    assertThat(Dialect.ids()).contains(id);
  }

  @Test
  void whoAsksForAnUnknownOneIsToldTheKnownOnes() {
    assertThatThrownBy(() -> Dialect.of("klingon"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("klingon")
        .hasMessageContaining("canonical, chinese, exchange, guangdong");
  }

  @ParameterizedTest
  @CsvSource({
    "canonical,national",
    "chinese,national",
    "exchange,national",
    "guangdong,guangdong",
    "guangxi,national",
    "shandong,shandong",
    "sichuan,sichuan",
    "zhejiang,zhejiang",
    "hunan,national"
  })
  void hasAProfile(String id, String profile) {
    assertThat(Dialect.of(id).profile()).isEqualTo(profile);
  }

  @Test
  void theCanonicalFormCarriesEveryElementButTheExchangeEnvelope() {
    assertThat(Dialect.canonical().elements())
        .hasSize(
            (int)
                Elements.all().stream()
                    .filter(element -> element.group() != ElementGroup.ENVELOPE)
                    .count());
  }

  @Test
  void aFormCarriesAlsoWhatStandsInsideOfAnotherMember() {
    assertThat(Dialect.guangdong().elements())
        .contains(
            Elements.HANDLING_ITEM_CODE,
            Elements.LEGAL_LIMIT_UNIT,
            Elements.PROMISE_LIMIT_UNIT,
            Elements.MATERIAL_NAME)
        .doesNotContain(Elements.FEE_STANDARD);
  }

  @Test
  void theElementsCannotBeChanged() {
    assertThatThrownBy(() -> Dialect.canonical().elements().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
