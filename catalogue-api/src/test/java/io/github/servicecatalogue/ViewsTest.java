package io.github.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The groups of an item and the accessors of its rows against the table of elements. */
class ViewsTest {
  /** What is reached by other ways than by a group: the extensions, and the head of the list. */
  private static final Set<String> OTHER_METHODS =
      Set.of("values", "extensions", "toBuilder", "code", "name", "toString", "hashCode");

  /** Something that an item shows: where, by which name, of which type, and the value. */
  private record Shown(String where, String name, String type, Object value) {}

  private static Object call(Method method, Object on) throws ReflectiveOperationException {
    return method.invoke(on);
  }

  private static String written(java.lang.reflect.Type type) {
    return type.getTypeName().replaceAll("[a-z.]+\\.([A-Z])", "$1");
  }

  private static List<Method> groupMethods(Class<?> itemClass) {
    return Arrays.stream(itemClass.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> !OTHER_METHODS.contains(method.getName()))
        .toList();
  }

  /** Returns everything that the groups of an item show, and the rows beside the groups. */
  private static List<Shown> shownBy(ElementHolder item) throws ReflectiveOperationException {
    List<Shown> shown = new ArrayList<>();
    for (Method method : groupMethods(item.getClass())) {
      Object group = call(method, item);
      if (group instanceof List<?>) {
        String type = written(method.getGenericReturnType());
        shown.add(new Shown("item", method.getName(), type, group));
        continue;
      }
      assertThat(group.getClass().isRecord()).as(method.getName()).isTrue();
      for (RecordComponent component : group.getClass().getRecordComponents()) {
        shown.add(
            new Shown(
                group.getClass().getSimpleName(),
                component.getName(),
                written(component.getGenericType()),
                call(component.getAccessor(), group)));
      }
    }
    return shown;
  }

  private static List<Shown> accessorsOf(ElementHolder row) throws ReflectiveOperationException {
    List<Shown> shown = new ArrayList<>();
    for (Method method : groupMethods(row.getClass())) {
      String type = written(method.getGenericReturnType());
      shown.add(new Shown("row", method.getName(), type, call(method, row)));
    }
    return shown;
  }

  private static String typeShown(Element<?> element) {
    String several = element.isMultiValued() ? "List<%s>" : "%s";
    return switch (element.type()) {
      case FLAG -> "Boolean";
      case INTEGER -> "Integer";
      case DATETIME -> "CatalogueDate";
      case ATTACHMENT -> "List<Attachment>";
      case CODE -> several.formatted("Coded");
      case MAP -> "Map<String, String>";
      default -> several.formatted("String");
    };
  }

  private static Object valueShown(Element<?> element, Object value) {
    return switch (element.type()) {
      case FLAG -> value.equals("1");
      case CODE ->
          value instanceof List<?> codes
              ? codes.stream().map(code -> new Coded(element, (String) code)).toList()
              : new Coded(element, (String) value);
      default -> value;
    };
  }

  private static List<Element<?>> typedElements(Shape shape) {
    return shape.elements().stream().filter(Element::isTyped).toList();
  }

  private static void assertShowsEachOnce(List<Shown> shown, Shape shape) {
    Map<String, Shown> byName = new LinkedHashMap<>();
    for (Shown one : shown) {
      Shown before = isRows(one) ? null : byName.put(one.name(), one);
      assertThat(before).as(one.name() + " shown twice").isNull();
    }
    for (Element<?> element : typedElements(shape)) {
      Shown one = byName.remove(element.enName());
      assertThat(one).as(element.enName()).isNotNull();
      assertThat(one.type()).as(element.enName()).isEqualTo(typeShown(element));
      Object value = valueShown(element, Samples.value(element, 1));
      assertThat(one.value()).as(element.enName()).isEqualTo(value);
    }
    assertThat(byName.keySet()).as("shown, but no element").isEmpty();
  }

  private static boolean isRows(Shown shown) {
    return shown.value() instanceof List<?> list && list.get(0) instanceof ElementHolder;
  }

  @Test
  void anItemShowsEachTypedElementOnce() throws ReflectiveOperationException {
    assertShowsEachOnce(shownBy(Samples.item()), Shape.item());
  }

  static List<RowKind<?>> rowKinds() {
    return RowKind.all();
  }

  @ParameterizedTest
  @MethodSource("rowKinds")
  void aRowShowsEachTypedElementOnce(RowKind<?> kind) throws ReflectiveOperationException {
    assertShowsEachOnce(accessorsOf(Samples.row(kind, 1)), kind.shape());
  }

  @Test
  void anItemShowsEachKindOfRowsOnce() throws ReflectiveOperationException {
    Map<String, Integer> seen = new HashMap<>();
    for (Shown shown : shownBy(Samples.item())) {
      if (isRows(shown)) {
        seen.merge(shown.type(), 1, Integer::sum);
        assertThat((List<?>) shown.value()).hasSize(2);
      }
    }
    assertThat(seen).hasSize(RowKind.all().size() - 1);
    assertThat(seen.values()).containsOnly(1);
    assertThat(seen).doesNotContainKey("List<ImplementingBody>");
  }

  @Test
  void aGroupOfTheTableIsShownInOnePlace() throws ReflectiveOperationException {
    Map<ElementGroup, String> places = new EnumMap<>(ElementGroup.class);
    Map<String, String> where = new HashMap<>();
    shownBy(Samples.item()).forEach(shown -> where.put(shown.name(), shown.where()));
    for (Element<?> element : typedElements(Shape.item())) {
      String place = where.get(element.enName());
      if (place != null) {
        String other = places.putIfAbsent(element.group(), place);
        assertThat(other == null || other.equals(place)).as(element.enName()).isTrue();
      }
    }
    assertThat(places.values()).doesNotHaveDuplicates();
  }

  @Test
  void everyGroupOfTheTableIsReachedFromAnItem() throws ReflectiveOperationException {
    Set<ElementGroup> reached = EnumSet.noneOf(ElementGroup.class);
    for (Shown shown : shownBy(Samples.item())) {
      if (Shape.item().member(shown.name()) instanceof Element<?> element) {
        reached.add(element.group());
      }
      if (isRows(shown)) {
        ElementHolder row = (ElementHolder) ((List<?>) shown.value()).get(0);
        reached.add(row.values().shape().elements().get(0).group());
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(ElementGroup.values());
  }

  @Test
  void aBasicItemShowsItsPartOfTheSame() throws ReflectiveOperationException {
    List<Shown> ofItem = shownBy(Samples.item());
    List<Shown> ofBasicItem = shownBy(new BasicItem(Samples.itemValues()));
    assertThat(ofItem).containsAll(ofBasicItem);
    for (Element<?> element : Elements.all()) {
      if (element.obligation(ItemKind.BASIC) == Obligation.MANDATORY) {
        assertThat(ofBasicItem).extracting(Shown::name).contains(element.enName());
      }
    }
  }

  @Test
  void anEmptyItemShowsNothing() throws ReflectiveOperationException {
    for (Shown shown : shownBy(ServiceItem.builder().build())) {
      boolean list = shown.type().startsWith("List<");
      Object nothing = shown.type().startsWith("Map<") ? Map.of() : null;
      assertThat(shown.value()).as(shown.name()).isEqualTo(list ? List.of() : nothing);
    }
    for (RowKind<?> kind : RowKind.all()) {
      ElementHolder row = kind.row(ElementValues.builder(kind.shape()).build());
      for (Shown shown : accessorsOf(row)) {
        boolean list = shown.type().startsWith("List<");
        assertThat(shown.value()).as(shown.name()).isEqualTo(list ? List.of() : null);
      }
    }
  }

  @Test
  void listsShownCannotBeChanged() throws ReflectiveOperationException {
    List<Shown> shown = new ArrayList<>(shownBy(Samples.item()));
    for (RowKind<?> kind : RowKind.all()) {
      shown.addAll(accessorsOf(Samples.row(kind, 1)));
    }
    for (Shown one : shown) {
      if (one.value() instanceof List<?> list) {
        assertThatExceptionOfType(UnsupportedOperationException.class)
            .as(one.name())
            .isThrownBy(() -> list.remove(0));
      }
    }
  }

  @Test
  void aGroupCopiesTheListsItIsMadeOf() throws ReflectiveOperationException {
    for (Method method : groupMethods(ServiceItem.class)) {
      Class<?> group = method.getReturnType();
      if (!group.isRecord()) {
        continue;
      }
      RecordComponent[] components = group.getRecordComponents();
      Object[] arguments = new Object[components.length];
      Class<?>[] types = new Class<?>[components.length];
      List<Object> list = new ArrayList<>(List.of("a"));
      Map<String, String> map = new HashMap<>(Map.of("a", "b"));
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        arguments[i] = types[i] == List.class ? list : types[i] == Map.class ? map : null;
      }
      Object made = group.getDeclaredConstructor(types).newInstance(arguments);
      list.clear();
      map.clear();
      for (RecordComponent component : components) {
        Object shown = call(component.getAccessor(), made);
        boolean empty = List.of().equals(shown) || Map.of().equals(shown);
        assertThat(empty).as(component.getName()).isFalse();
      }
    }
  }

  @Test
  void aFlagIsYesNoOrUnknown() {
    ServiceItem item = ServiceItem.builder().build();
    assertThat(item.with(Elements.IS_FEE, "1").fees().isFee()).isTrue();
    assertThat(item.with(Elements.IS_FEE, "0").fees().isFee()).isFalse();
    for (String other : List.of("", "2", "是", "true", " 1", "01")) {
      assertThat(item.with(Elements.IS_FEE, other).fees().isFee()).as(other).isNull();
    }
  }
}
