package io.github.servicecatalogue.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/**
 * A right item of the canonical form: a base, one that was made up, or one of these after some
 * harmless changes.
 *
 * @param name where it comes from
 * @param basic whether it is a record of the basic catalogue
 * @param item the item, not to be changed
 */
record Sample(String name, boolean basic, ObjectNode item) {
  /** Returns all bases. */
  static List<Sample> bases() {
    return RuleCases.bases().stream()
        .map(name -> new Sample(name, RuleCases.isBasic(name), RuleCases.base(name)))
        .toList();
  }

  /** Returns the sample after up to that many of the changes, each where it fits. */
  Sample varied(List<ItemChange> changes, int most, Random dice) {
    Sample varied = this;
    int count = dice.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      ItemChange change = changes.get(dice.nextInt(changes.size()));
      if (change.fits(varied)) {
        varied = change.changed(varied, dice);
      }
    }
    return varied;
  }
}
