package io.github.servicecatalogue.conformance;

import io.github.servicecatalogue.benchmarks.ItemGenerator;
import java.util.ArrayList;
import java.util.List;

/** Right items that nobody wrote, all different. */
final class MadeUpItems {
  private MadeUpItems() {}

  /** Returns all bases, and the first items of a series. */
  static List<Sample> andBases(int count, long series) {
    List<Sample> samples = new ArrayList<>(Sample.bases());
    for (byte[] item : ItemGenerator.items(count, series, 0)) {
      String name = "item " + samples.size() + " of series " + series;
      samples.add(new Sample(name, false, RuleCases.item(item)));
    }
    return samples;
  }
}
