package io.github.servicecatalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> NAMES =
      List.of("promiseLimit", "legalLimit", "itemName", "isFee", "fees", "a", "ab", "承诺办结时限");

  @ParameterizedTest
  @CsvSource({
    "promiseLimit, promiseLimit",
    "promise_limit, promiseLimit",
    "PROMISE-LIMIT, promiseLimit",
    "promiseLimt, promiseLimit",
    "promiseLimiit, promiseLimit",
    "pormiseLimit, promiseLimit",
    "prmiseLmt, promiseLimit",
    "legallimits, legalLimit",
    "itemNmae, itemName",
    "isFe, isFee",
    "fee, fees",
    "承诺办结期限, 承诺办结时限",
  })
  void aNameThatComesNearIsFound(String typed, String name) {
    assertThat(Nearest.of(typed, NAMES)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"''", "-", "x", "xy", "zzz", "limit", "unlimitedPromises", "时限"})
  void whatIsFarIsNotGuessed(String typed) {
    assertThat(Nearest.of(typed, NAMES)).isNull();
  }

  @Test
  void theFirstOfTheNearestWins() {
    assertThat(Nearest.of("name", List.of("names", "nams", "named"))).isEqualTo("names");
    assertThat(Nearest.of("name", List.of("named", "names"))).isEqualTo("named");
    assertThat(Nearest.of("name", List.of("nama", "name"))).isEqualTo("name");
  }

  @Test
  void aVeryLongWordIsNotLookedAt() {
    assertThat(Nearest.of("a".repeat(65), List.of("a".repeat(65)))).isNull();
    assertThat(Nearest.of("a".repeat(64), List.of("a".repeat(64)))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "a, '', 1",
    "'', abc, 3",
    "abc, abc, 0",
    "abc, acb, 1",
    "abcd, badc, 2",
    "kitten, sitting, 3",
    "ca, abc, 3",
  })
  void slipsAreCounted(String one, String other, int slips) {
    assertThat(Nearest.distance(one, other, 9)).isEqualTo(slips);
    assertThat(Nearest.distance(other, one, 9)).isEqualTo(slips);
    if (slips > 0) {
      assertThat(Nearest.distance(one, other, slips - 1)).isEqualTo(slips);
    }
  }

  @Test
  void theAnswerDoesNotDependOnTheKindOfCollection() {
    assertThat(Nearest.of("itemNam", new ArrayList<>(NAMES))).isEqualTo("itemName");
  }
}
