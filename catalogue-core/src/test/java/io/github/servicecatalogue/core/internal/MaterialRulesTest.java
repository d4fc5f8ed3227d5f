package io.github.servicecatalogue.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Material;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Situation;
import io.github.servicecatalogue.core.CatalogueValidator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the case files cannot say: long lists, texts with space around them, odd materials. */
class MaterialRulesTest {
  private static List<String> repeats(List<Material> materials, Situation... situations) {
    ServiceItem item =
        ServiceItem.builder()
            .set(Elements.ITEM_TYPE, "01")
            .set(RowKind.MATERIALS, materials)
            .set(RowKind.SITUATIONS, List.of(situations))
            .build();
    return pointers(item, "material/no-duplicate-name");
  }

  private static List<String> pointers(ServiceItem item, String rule) {
    return CatalogueValidator.national().validate(item).stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(Finding::pointer)
        .toList();
  }

  private static Material named(String name) {
    return Material.builder().set(Elements.MATERIAL_NAME, name).build();
  }

  private static Situation situation(String guid, String material) {
    return Situation.builder()
        .set(Elements.SITUATION_GUID, guid)
        .set(Elements.SITUATION_MATERIAL_GUID, material)
        .build();
  }

  @Test
  void spaceAroundANameDoesNotCount() {
    assertThat(repeats(List.of(named("　营业执照"), named("章程"), named("营业执照 "))))
        .containsExactly("/materials/2/materialName");
  }

  @Test
  void eachRepeatIsToldOnce() {
    assertThat(repeats(List.of(named("章程"), named("章程"), named("章程"))))
        .containsExactly("/materials/1/materialName", "/materials/2/materialName");
  }

  @Test
  void aNameThatIsNoneIsNoRepeat() {
    assertThat(repeats(List.of(named("无"), named("无"), named(" "), named("　")))).isEmpty();
    assertThat(repeats(List.of(Material.builder().build(), Material.builder().build()))).isEmpty();
  }

  @Test
  void partsOfDifferentMaterialsMayHaveOneName() {
    Material one = named("身份证").with(Elements.PARENT_MATERIAL, "P1");
    Material other = named("身份证").with(Elements.PARENT_MATERIAL, "P2");
    assertThat(repeats(List.of(one, other))).isEmpty();
    assertThat(repeats(List.of(one, other.with(Elements.PARENT_MATERIAL, "P1")))).hasSize(1);
    assertThat(repeats(List.of(one, named("身份证")))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 31, 32, 33, 34, 100})
  void listsOfAllLengthsAreSearched(int size) {
    List<Material> materials = new ArrayList<>();
    for (int i = 0; i < size - 1; i++) {
      materials.add(named("第" + i + "号图纸"));
    }
    assertThat(repeats(materials)).isEmpty();
    materials.add(named("第０号图纸"));
    assertThat(repeats(materials)).containsExactly("/materials/" + (size - 1) + "/materialName");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 40})
  void situationsKeepMaterialsApart(int size) {
    List<Material> materials = new ArrayList<>();
    List<Situation> situations = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      materials.add(named("图纸" + i / 2).with(Elements.MATERIAL_CODE, "M" + i));
      situations.add(situation("S" + i % 2, "M" + i));
    }
    Situation[] all = situations.toArray(Situation[]::new);
    assertThat(repeats(materials, all)).isEmpty();
    all[1] = situation("S0", "M1");
    assertThat(repeats(materials, all)).containsExactly("/materials/1/materialName");
  }

  @Test
  void aHostileListTakesNoTime() {
    List<Material> materials = new ArrayList<>();
    List<Situation> situations = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      materials.add(named("图纸").with(Elements.MATERIAL_CODE, "M" + i));
      situations.add(situation("S" + i, "M" + i));
    }
    Situation[] all = situations.toArray(Situation[]::new);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(repeats(materials, all)).isEmpty());
  }

  @Test
  void aMaterialWithoutANameIsNotJudgedFurther() {
    Material material =
        Material.builder()
            .set(Elements.MATERIAL_TYPE, "2")
            .set(Elements.MATERIAL_FORMAT, "1")
            .set(Elements.MATERIAL_NECESSITY, "3")
            .build();
    ServiceItem item =
        ServiceItem.builder()
            .set(Elements.ITEM_TYPE, "01")
            .set(RowKind.MATERIALS, List.of(material))
            .build();
    assertThat(CatalogueValidator.national().validate(item))
        .noneMatch(finding -> finding.rule().startsWith("material/"));
  }
}
