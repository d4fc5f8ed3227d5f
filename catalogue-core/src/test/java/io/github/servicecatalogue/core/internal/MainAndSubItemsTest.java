package io.github.servicecatalogue.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.CatalogueSession;
import io.github.servicecatalogue.core.CatalogueValidator;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.Rules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the case files cannot say: thousands of items. */
class MainAndSubItemsTest {
  private static List<String> found(List<String> codes) {
    Map<String, Severity> severities = new HashMap<>();
    Rules.all().forEach(rule -> severities.put(rule.id(), Severity.OFF));
    severities.put(Rules.FORM_LACKS_ELEMENTS, Severity.OFF);
    severities.put("code/main-and-sub-items-fit", Severity.ERROR);
    Profile profile = Profile.national().withSeverities("test", severities);
    CatalogueSession session = CatalogueValidator.of(profile).newSession();
    for (String code : codes) {
      assertThat(session.check(BasicItem.builder().set(Elements.BASIC_CODE, code).build()))
          .isEmpty();
    }
    return session.finish().stream()
        .map(late -> late.ordinal() + " " + late.finding().itemCode())
        .toList();
  }

  @Test
  void ofThousandsInAnyOrderOnlyTheMisfitsAreFound() {
    List<String> codes = new ArrayList<>();
    for (int group = 100_000_000; group < 100_005_000; group++) {
      codes.add(group + "00Y");
      codes.add(group + "001");
      codes.add(group + "002");
      codes.add((group + 10_000) + "000");
    }
    Collections.shuffle(codes, new Random(1));

    assertThat(found(codes)).isEmpty();

    int first = codes.indexOf("10000077700Y");
    codes.set(first, "10009999900Y");
    int second = codes.indexOf("100010001000");
    codes.set(second, "100000001000");
    assertThat(found(codes))
        .containsExactlyInAnyOrder(
            (first + 1) + " 10009999900Y",
            (codes.indexOf("100000777001") + 1) + " 100000777001",
            (second + 1) + " 100000001000");
  }

  @Test
  void codesOfZerosAreNotTakenForMissingOnes() {
    assertThat(found(List.of("000000000001", "kein", "000000000002"))).hasSize(1);
    assertThat(found(List.of("000000000001", "00000000000Y", "kein"))).isEmpty();
  }

  @Test
  void aRepeatedCodeIsToldOnce() {
    assertThat(found(List.of("370114002001", "370114002001"))).containsExactly("1 370114002001");
  }
}
