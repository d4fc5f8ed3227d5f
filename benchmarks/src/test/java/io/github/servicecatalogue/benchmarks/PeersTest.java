package io.github.servicecatalogue.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.networknt.schema.Schema;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The comparison is fair: the peers do what they are said to do, on everything that is there. */
class PeersTest {
  private static final List<byte[]> CLEAN = ItemGenerator.items(500, 19, 0);

  /** What the annotations and the schema ask. */
  private static final Set<Defect> OF_SHAPE =
      EnumSet.of(
          Defect.NO_CONSULTATION, Defect.TOO_LONG, Defect.UNKNOWN_STATE, Defect.NEGATIVE_VISITS);

  private final Validator validator = Peers.validator();
  private final Schema schema = Peers.schema();

  @Test
  void theRecordsHaveEveryMember() throws IOException {
    ObjectReader strict = Peers.databind().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    for (byte[] item : CLEAN) {
      assertThat(strict.<PlainItem>readValue(item).itemName()).isNotEmpty();
    }
  }

  @Test
  void nothingIsWrongWithRightItems() throws IOException {
    ObjectReader databind = Peers.databind();
    for (byte[] item : CLEAN) {
      assertThat(Peers.violations(validator, databind.readValue(item))).isEmpty();
      assertThat(schema.validate(Peers.treeMapper().readTree(item))).isEmpty();
    }
  }

  @Test
  void bothSeeTheDefectsOfShape() throws IOException {
    ObjectReader databind = Peers.databind();
    ItemGenerator generator = new ItemGenerator(23, 0.5);
    Set<Defect> seen = EnumSet.noneOf(Defect.class);
    for (int i = 0; i < 400; i++) {
      byte[] item = generator.next();
      Defect defect = generator.planted();
      if (defect != null && OF_SHAPE.contains(defect)) {
        seen.add(defect);
        assertThat(Peers.violations(validator, databind.readValue(item)))
            .as(defect.name())
            .isNotEmpty();
        assertThat(schema.validate(Peers.treeMapper().readTree(item)))
            .as(defect.name())
            .isNotEmpty();
      }
    }

    assertThat(seen).isEqualTo(OF_SHAPE);
  }
}
