package io.github.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.Set;
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
    "error, 'error, warning, info, off'",
    "warning, 'warning, info, off'",
    "info, 'info, off'",
    "off, ''",
  })
  void aSeverityIsAtLeastTheMilderOnes(String id, String milder) {
    Set<Severity> atLeast = EnumSet.noneOf(Severity.class);
    if (!milder.isEmpty()) {
      for (String one : milder.split(", ")) {
        atLeast.add(Severity.of(one));
      }
    }
    for (Severity other : Severity.values()) {
      assertThat(Severity.of(id).isAtLeast(other)).as(other.id()).isEqualTo(atLeast.contains(other));
    }
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
    assertThat(RuleScope.READING.id()).isEqualTo("reading");
  }

  @Test
  void aTermIsItsId() {
    assertThat(new Term("date")).hasToString("date").isEqualTo(new Term("date"));
  }
}
