package io.github.servicecatalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 扩展: what a publisher adds to an item by name. What a file held beyond the known elements is
 * elsewhere, in {@link ElementHolder#extensions()}.
 *
 * <p>A view of one group of elements of an item. Immutable and thread-safe.
 *
 * @param extensionField 扩展字段, or null
 * @param extensions 扩展要素 by name, in the order given, maybe none
 */
public record Additions(@Nullable String extensionField, Map<String, String> extensions) {
  /** Copies the map. */
  public Additions {
    extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
  }

  static Additions of(ElementValues values) {
    Map<String, String> extensions = values.get(Elements.EXTENSIONS);
    return new Additions(
        values.get(Elements.EXTENSION_FIELD), extensions == null ? Map.of() : extensions);
  }
}
