package io.github.servicecatalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 受理: who may apply.
 *
 * <p>A view of one group of elements of an item. Immutable and thread-safe.
 *
 * @param acceptCondition 受理条件, or null
 * @param serviceObject 服务对象, maybe none
 */
public record Acceptance(@Nullable String acceptCondition, List<Coded> serviceObject) {
  /** Copies the list. */
  public Acceptance {
    serviceObject = List.copyOf(serviceObject);
  }

  static Acceptance of(ElementValues values) {
    return new Acceptance(
        values.get(Elements.ACCEPT_CONDITION), Views.codes(values, Elements.SERVICE_OBJECT));
  }
}
