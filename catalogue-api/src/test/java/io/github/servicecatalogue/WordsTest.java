package io.github.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small words of the model: severities, kinds of items, obligations, scopes. */
class WordsTest {
  @ParameterizedTest
  @EnumSource
  void aSeverityIsFoundByItsId(Severity severity) {
    assertThat(Severity.of(severity.id())).isSameAs(severity);
    assertThat(severity.id()).isLowerCase();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ERROR", "fatal", "错误", " error"})
  void thereIsNoOtherSeverity(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Severity.of(id))
        .withMessage("No severity \"" + id + "\"; expected error, warning, info or off");
  }

  @Test
  void severitiesAreOrderedTheGravestFirst() {
    assertThat(Severity.values())
        .containsExactly(Severity.ERROR, Severity.WARNING, Severity.INFO, Severity.OFF);
  }

  @ParameterizedTest
  @CsvSource({
    // is it at least as grave as: error, warning, info, off
    "ERROR, true, true, true, true",
    "WARNING, false, true, true, true",
    "INFO, false, false, true, true",
    "OFF, false, false, false, false",
  })
  void aSeverityIsAtLeastTheMilderOnes(
      Severity severity, boolean error, boolean warning, boolean info, boolean off) {
    assertThat(severity.isAtLeast(Severity.ERROR)).isEqualTo(error);
    assertThat(severity.isAtLeast(Severity.WARNING)).isEqualTo(warning);
    assertThat(severity.isAtLeast(Severity.INFO)).isEqualTo(info);
    assertThat(severity.isAtLeast(Severity.OFF)).isEqualTo(off);
  }

  @ParameterizedTest
  @CsvSource({
    "01, GENERAL",
    "02, PUNISH",
    "03, COERCE_INSPECT",
    "04, LEVY",
    "05, GENERAL",
    "06, COERCE_INSPECT",
    "07, GENERAL",
    "08, GENERAL",
    "09, GENERAL",
    "10, GENERAL",
    "20, PUBLIC",
    "00,",
    "1,",
    "11,",
    "21,",
    "'',",
    "许可,",
    ",",
  })
  void aNationalTypeHasItsKind(String type, ItemKind kind) {
    assertThat(ItemKind.ofNationalType(type)).isEqualTo(kind);
  }

  @Test
  void everyTypeOfTheListButTheHeadingHasAKind() {
    CodeList types = CodeLists.national().find("item-type");
    assertThat(types).isNotNull();
    for (CodeList.Entry type : types.entries()) {
      boolean heading = type.code().equals("00");
      assertThat(ItemKind.ofNationalType(type.code()) == null).as(type.code()).isEqualTo(heading);
    }
  }

  @Test
  void anObligationIsALetter() {
    assertThat(Obligation.of('M')).isSameAs(Obligation.MANDATORY);
    assertThat(Obligation.of('O')).isSameAs(Obligation.OPTIONAL);
    assertThat(Obligation.of('-')).isSameAs(Obligation.ABSENT);
    assertThatIllegalArgumentException().isThrownBy(() -> Obligation.of('m'));
  }

  @Test
  void scopesHaveIds() {
    assertThat(RuleScope.ITEM.id()).isEqualTo("item");
    assertThat(RuleScope.RECORD_SET.id()).isEqualTo("record-set");
    assertThat(RuleScope.CATALOGUE_PAIR.id()).isEqualTo("catalogue-pair");
    assertThat(RuleScope.READING.id()).isEqualTo("reading");
  }

  @Test
  void aTermIsItsId() {
    assertThat(new Term("date")).hasToString("date").isEqualTo(new Term("date"));
  }
}
