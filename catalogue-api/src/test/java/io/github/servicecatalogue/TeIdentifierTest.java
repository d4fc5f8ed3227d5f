package io.github.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeIdentifierTest {
  @ParameterizedTest
  @ValueSource(strings = {"TE440000GD030003VV", "TE370800SPJ1234560", "TE3799990000000000"})
  void recognisesIdentifiersAloneAndInALongerText(String code) {
    assertThat(TeIdentifier.check(code)).isNull();
    assertThat(TeIdentifier.is(code, 0)).isTrue();
    assertThat(TeIdentifier.is(code + "2440199907000", 0)).isTrue();
    assertThat(TeIdentifier.is("-" + code, 1)).isTrue();
    assertThat(TeIdentifier.parse(code)).contains(TeIdentifier.of(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "TE", "te440000GD030003VV", "TE44000OGD030003VV", "11440000006939756B"})
  void recognisesNothingElse(String code) {
    assertThat(TeIdentifier.is(code, 0)).isFalse();
    assertThat(TeIdentifier.parse(code)).isEmpty();
    assertThat(TeIdentifier.check(code)).isNotNull();
  }

  @Test
  void takesIdentifiersApart() {
    TeIdentifier te = TeIdentifier.of("TE440000GD030003VV");
    assertThat(te.division()).isEqualTo("440000");
    assertThat(te.rest()).isEqualTo("GD030003VV");
    assertThat(te).hasToString(te.value()).hasSameHashCodeAs(te.value());
    assertThat(te)
        .isGreaterThan(TeIdentifier.of("TE370800SPJ1234560"))
        .isNotEqualTo(TeIdentifier.of("TE370800SPJ1234560"));
  }

  @Test
  void saysInWordsWhatIsWrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TeIdentifier.of("11440000006939756B"))
        .withMessageContaining("Character 1 \"1\" is not allowed there, expected \"T\"");
    assertThat(TeIdentifier.check("TE440000", 3))
        .satisfies(fault -> assertThat(fault.found()).isEqualTo("5"));
    assertThat(TeIdentifier.check("TE440000GD030003VV", 1))
        .satisfies(fault -> assertThat(fault.found()).isEqualTo("17"));
  }

  @Test
  @SuppressWarnings("NullAway")
  void refusesNull() {
    assertThatNullPointerException().isThrownBy(() -> TeIdentifier.of(null));
    assertThatNullPointerException().isThrownBy(() -> TeIdentifier.is(null, 0));
  }
}
