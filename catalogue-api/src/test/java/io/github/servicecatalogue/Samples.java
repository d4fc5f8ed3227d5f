package io.github.servicecatalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A value for every element, and an item that has them all. */
final class Samples {
  private Samples() {}

  /** Returns a value of the type that the table promises; {@code number} makes it another one. */
  @SuppressWarnings("unchecked") // ElementsTest proves that the table gives the type
  static <T> T value(Element<T> element, int number) {
    String text = element.enName() + number;
    Object value =
        switch (element.type()) {
          case INTEGER -> number;
          case DATETIME -> CatalogueDate.of(LocalDate.of(2026, 1, 1).plusDays(number));
          case ATTACHMENT -> List.of(Attachment.of(text, null, null));
          case MAP -> Map.of("name", text);
          case FLAG -> number % 2 == 0 ? "0" : "1";
          default -> element.isMultiValued() ? List.of(text, "another") : text;
        };
    return (T) value;
  }

  private static <T> void set(ElementValues.Builder values, Element<T> element, int number) {
    values.set(element, value(element, number));
  }

  /** Returns an object of that shape that has every element that is in the shape. */
  static ElementValues.Builder values(Shape shape, int number) {
    ElementValues.Builder values = ElementValues.builder(shape);
    shape.elements().forEach(element -> set(values, element, number));
    return values;
  }

  /** Returns a row with every element. */
  static <R extends ElementHolder> R row(RowKind<R> kind, int number) {
    return kind.row(values(kind.shape(), number).build());
  }

  private static <R extends ElementHolder> void setRows(
      ElementValues.Builder values, RowKind<R> kind) {
    values.set(kind, List.of(row(kind, 1), row(kind, 2)));
  }

  /** Returns the values of an item with every element and two rows of each kind. */
  static ElementValues itemValues() {
    ElementValues.Builder values = values(Shape.item(), 1);
    for (RowKind<?> kind : RowKind.all()) {
      if (kind != RowKind.IMPLEMENTING_BODIES) {
        setRows(values, kind);
      }
    }
    return values.build();
  }

  static ServiceItem item() {
    return new ServiceItem(itemValues());
  }
}
