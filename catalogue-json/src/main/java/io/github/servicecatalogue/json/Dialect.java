package io.github.servicecatalogue.json;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementGroup;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Shape;
import io.github.servicecatalogue.json.internal.FormTable;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A form in which catalogues are written as JSON (数据格式), and which elements it can carry.
 *
 * <p>A form is a table of members, not code. Immutable and thread-safe.
 */
public final class Dialect {
  private static final Dialect CANONICAL =
      new Dialect("canonical", "national", FormTable.canonical(Shape.item()), notOfTheEnvelope());
  private static final Dialect GUANGDONG = flat("guangdong", "guangdong");
  private static final List<Dialect> ALL = List.of(CANONICAL, GUANGDONG);

  private final String id;
  private final String profile;
  private final FormTable items;
  private final Set<Element<?>> elements;

  private Dialect(String id, String profile, FormTable items, Set<Element<?>> elements) {
    this.id = id;
    this.profile = profile;
    this.items = items;
    this.elements = Collections.unmodifiableSet(elements);
  }

  private static Dialect flat(String id, String profile) {
    FormTable table = FormTable.flat(id);
    return new Dialect(id, profile, table, table.elements());
  }

  /** The exchange envelope is demanded of exchange forms only. */
  private static Set<Element<?>> notOfTheEnvelope() {
    Set<Element<?>> elements = new HashSet<>(Elements.all());
    elements.removeIf(element -> element.group() == ElementGroup.ENVELOPE);
    return elements;
  }

  /** Returns the library's own form, whose members are named as the element table names them. */
  public static Dialect canonical() {
    return CANONICAL;
  }

  /** Returns the flattened public export of Guangdong (广东省公开数据), such as {@code TASK_CODE}. */
  public static Dialect guangdong() {
    return GUANGDONG;
  }

  /**
   * Returns the form of that id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Dialect of(String id) {
    for (Dialect dialect : ALL) {
      if (dialect.id.equals(id)) {
        return dialect;
      }
    }
    throw new IllegalArgumentException(
        "No dialect \"" + id + "\"; known are " + String.join(", ", ids()));
  }

  /** Returns the ids of all forms. */
  public static List<String> ids() {
    return ALL.stream().map(Dialect::id).toList();
  }

  /** Returns the id, such as {@code canonical}. */
  public String id() {
    return id;
  }

  /** Returns the id of the profile that judges this form unless another is chosen. */
  public String profile() {
    return profile;
  }

  /** Returns the elements that an item of this form can carry, those of its rows included. */
  public Set<Element<?>> elements() {
    return elements;
  }

  FormTable items() {
    return items;
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id;
  }
}
