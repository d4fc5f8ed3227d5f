package io.github.servicecatalogue.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.json.CatalogueCheck;
import io.github.servicecatalogue.json.CatalogueReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ItemGeneratorTest {
  private static final CatalogueCheck CHECK = CatalogueCheck.of(Profile.national());

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    byte[] first = written(200, 7, 0.2, ItemGenerator.Shape.LINES);
    byte[] second = written(200, 7, 0.2, ItemGenerator.Shape.LINES);
    byte[] other = written(200, 8, 0.2, ItemGenerator.Shape.LINES);

    assertThat(second).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
  }

  /** Pinned, so that figures of different days are about the same items. */
  @Test
  void theFirstItemsStayTheSame() throws IOException {
    assertThat(Arrays.hashCode(written(100, 1, 0.1, ItemGenerator.Shape.LINES)))
        .isEqualTo(-1_852_266_392);
  }

  @Test
  void aboutFiveKilobytesOfMostlyChineseText() {
    List<byte[]> items = ItemGenerator.items(2_000, 3, 0);

    long bytes = items.stream().mapToLong(item -> item.length).sum();
    long chinese =
        items.stream()
            .mapToLong(item -> 3 * new String(item, UTF_8).chars().filter(c -> c >= 0x3000).count())
            .sum();

    assertThat(bytes / items.size()).isBetween(4_800L, 5_200L);
    assertThat(chinese * 2).isGreaterThan(bytes);
  }

  @Test
  void allTypesAndCodesThatNeverRepeat() {
    List<ServiceItem> items =
        ItemGenerator.items(1_000, 5, 0).stream()
            .map(json -> CatalogueReader.parse(new String(json, UTF_8)))
            .toList();
    Set<String> types = new HashSet<>();
    Set<String> codes = new HashSet<>();
    Set<String> bodies = new HashSet<>();
    for (ServiceItem item : items) {
      types.add(item.get(Elements.ITEM_TYPE));
      codes.add(item.get(Elements.IMPLEMENTATION_CODE));
      bodies.add(item.get(Elements.BODY_CODE));
    }

    assertThat(types)
        .containsExactlyInAnyOrder(
            "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "20");
    assertThat(codes).hasSize(items.size());
    assertThat(bodies).hasSizeBetween(40, 60);
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsWrongUnlessAskedFor(ItemGenerator.Shape shape) throws IOException {
    CheckResult result = checked(written(1_000, 11, 0, shape));

    assertThat(result.findings()).isEmpty();
    assertThat(result.files().get(0).items()).isEqualTo(1_000);
  }

  @Test
  void defectsChangeOnlyTheItemsThatGetThem() {
    ItemGenerator clean = new ItemGenerator(13, 0);
    ItemGenerator faulty = new ItemGenerator(13, 0.3);
    int changed = 0;
    for (int i = 0; i < 500; i++) {
      byte[] right = clean.next();
      byte[] item = faulty.next();
      if (faulty.planted() == null) {
        assertThat(item).isEqualTo(right);
      } else {
        assertThat(item).isNotEqualTo(right);
        changed++;
      }
    }

    assertThat(changed).isBetween(100, 200);
  }

  @Test
  void everyDefectIsFoundByItsRule() {
    ItemGenerator generator = new ItemGenerator(17, 0.5);
    Set<Defect> planted = EnumSet.noneOf(Defect.class);
    ByteArrayOutputStream before = new ByteArrayOutputStream();
    for (int i = 0; i < 400; i++) {
      byte[] item = generator.next();
      Defect defect = generator.planted();
      if (defect != null) {
        planted.add(defect);
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(before.toByteArray());
        both.writeBytes(item);
        assertThat(checked(both.toByteArray()).findings())
            .as("%s in %s", defect, new String(item, UTF_8))
            .extracting(Finding::rule)
            .anyMatch(rule -> rule.startsWith(defect.rule()));
      }
      before.reset();
      if (defect == null) {
        before.writeBytes(item);
        before.write('\n');
      }
    }

    assertThat(planted).containsExactlyInAnyOrder(Defect.values());
  }

  private static byte[] written(int items, long seed, double defects, ItemGenerator.Shape shape)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ItemGenerator(seed, defects).write(items, shape, out);
    return out.toByteArray();
  }

  private static CheckResult checked(byte[] json) {
    return CHECK.check(new ByteArrayInputStream(json), "items.json");
  }
}
