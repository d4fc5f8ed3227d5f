package io.github.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The constants of {@link Elements} against the table. */
class ElementsTest {
  private static Map<Element<?>, Field> constants() throws IllegalAccessException {
    Map<Element<?>, Field> constants = new LinkedHashMap<>();
    for (Field field : Elements.class.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers())) {
        assertThat(Modifier.isStatic(field.getModifiers())).isTrue();
        assertThat(Modifier.isFinal(field.getModifiers())).isTrue();
        Field before = constants.put((Element<?>) field.get(null), field);
        assertThat(before).as(field.getName()).isNull();
      }
    }
    return constants;
  }

  /** The type of value that the table promises, as it is written in the source. */
  private static String typeOfValue(Element<?> element) {
    return switch (element.type()) {
      case INTEGER -> "Integer";
      case DATETIME -> "CatalogueDate";
      case ATTACHMENT -> "List<Attachment>";
      case MAP -> "Map<String, String>";
      default -> element.isMultiValued() ? "List<String>" : "String";
    };
  }

  private static String written(Field field) {
    ParameterizedType type = (ParameterizedType) field.getGenericType();
    return type.getActualTypeArguments()[0].getTypeName().replaceAll("[a-z.]+\\.([A-Z])", "$1");
  }

  @Test
  void everyElementHasAConstantInTheOrderOfTheTable() throws IllegalAccessException {
    List<Element<?>> elements = new ArrayList<>(constants().keySet());
    assertThat(elements).containsExactlyElementsOf(Elements.all());
  }

  @Test
  void constantsAreNamedByTheIdAndTypedByTheTable() throws IllegalAccessException {
    constants()
        .forEach(
            (element, field) -> {
              String name = element.id().toUpperCase(Locale.ROOT).replace('-', '_');
              assertThat(field.getName()).isEqualTo(name);
              assertThat(written(field)).as(name).isEqualTo(typeOfValue(element));
            });
  }

  @Test
  void kindsOfRowsHoldTheirRows() {
    for (RowKind<?> kind : RowKind.all()) {
      ElementHolder row = kind.row(ElementValues.builder(kind.shape()).build());
      assertThat(row.values().shape()).as(kind.enName()).isSameAs(kind.shape());
    }
  }
}
