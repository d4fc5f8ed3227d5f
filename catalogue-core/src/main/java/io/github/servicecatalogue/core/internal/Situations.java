package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.MATERIAL_CODE;
import static io.github.servicecatalogue.Elements.SITUATION_GUID;
import static io.github.servicecatalogue.Elements.SITUATION_MATERIAL_GUID;

import io.github.servicecatalogue.Material;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Situation;
import io.github.servicecatalogue.core.CheckedItem;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which situations (办理情形) the materials of an item are asked for; one that no situation names is
 * asked for in all.
 *
 * <p>Made only where there is something to report.
 */
final class Situations {
  private final Map<String, Set<String>> byMaterial = new HashMap<>();

  Situations(CheckedItem item) {
    List<Situation> rows = item.rows(RowKind.SITUATIONS);
    for (int i = 0; i < rows.size(); i++) {
      String material = rows.get(i).get(SITUATION_MATERIAL_GUID);
      String situation = rows.get(i).get(SITUATION_GUID);
      if (material != null && situation != null) {
        byMaterial.computeIfAbsent(material, m -> new HashSet<>()).add(situation);
      }
    }
  }

  private Set<String> of(Material material) {
    String code = material.get(MATERIAL_CODE);
    return code == null ? Set.of() : byMaterial.getOrDefault(code, Set.of());
  }

  /** Tells whether some situation names the material. */
  boolean have(Material material) {
    return !of(material).isEmpty();
  }

  /** Tells whether there may be a situation in which both are asked for. */
  boolean share(Material one, Material other) {
    Set<String> ofOne = of(one);
    Set<String> ofOther = of(other);
    return ofOne.isEmpty() || ofOther.isEmpty() || !Collections.disjoint(ofOne, ofOther);
  }
}
