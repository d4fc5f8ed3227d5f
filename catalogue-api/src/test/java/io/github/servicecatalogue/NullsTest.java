package io.github.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public record refuses null in a component that is not marked as nullable. */
class NullsTest {
  static List<Class<?>> records() throws IOException, URISyntaxException {
    Path classes =
        Path.of(ServiceItem.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String folder = ServiceItem.class.getPackageName().replace('.', '/');
    List<Class<?>> records = new ArrayList<>();
    try (Stream<Path> files = Files.list(classes.resolve(folder))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".class") && !name.equals("package-info.class")) {
          Class<?> type = named(name.substring(0, name.length() - ".class".length()));
          if (type.isRecord() && Modifier.isPublic(type.getModifiers())) {
            records.add(type);
          }
        }
      }
    }
    assertThat(records).contains(ServiceItem.class, Finding.class, CodeList.Entry.class);
    return records;
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(ServiceItem.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException e) {
      throw new LinkageError(name, e);
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void refusesNull(Class<?> record) throws ReflectiveOperationException {
    RecordComponent[] components = record.getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
    Constructor<?> constructor = record.getDeclaredConstructor(types);
    for (int i = 0; i < components.length; i++) {
      boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (nullable || types[i].isPrimitive()) {
        continue;
      }
      Object[] arguments = Stream.of(components).map(c -> sample(record, c)).toArray();
      assertThat(constructor.newInstance(arguments)).isNotNull();
      arguments[i] = null;
      assertThatExceptionOfType(InvocationTargetException.class)
          .as(record.getSimpleName() + "." + components[i].getName())
          .isThrownBy(() -> constructor.newInstance(arguments))
          .withCauseInstanceOf(NullPointerException.class);
    }
  }

  private static @Nullable Object sample(Class<?> record, RecordComponent component) {
    Class<?> type = component.getType();
    if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      return null;
    }
    if (type == ElementValues.class) {
      return ElementValues.builder(shape(record)).build();
    }
    return type.isEnum() ? type.getEnumConstants()[0] : SAMPLES.get(type);
  }

  private static Shape shape(Class<?> record) {
    for (RowKind<?> kind : RowKind.all()) {
      if (kind.row(ElementValues.builder(kind.shape()).build()).getClass() == record) {
        return kind.shape();
      }
    }
    return Shape.item();
  }

  private static final Map<Class<?>, Object> SAMPLES =
      Map.ofEntries(
          Map.entry(String.class, ""),
          Map.entry(int.class, 1),
          Map.entry(long.class, 1L),
          Map.entry(boolean.class, true),
          Map.entry(char.class, 'a'),
          Map.entry(CodeExplanation.Words.class, new CodeExplanation.Words("", "")),
          Map.entry(List.class, List.of()),
          Map.entry(Map.class, Map.of()),
          Map.entry(LocalDate.class, LocalDate.EPOCH),
          Map.entry(Extensions.class, Extensions.NONE),
          Map.entry(CatalogueHeader.class, CatalogueHeader.EMPTY),
          Map.entry(CheckResult.Legend.class, CheckResult.Legend.NONE),
          Map.entry(Element.class, Elements.ITEM_NAME));
}
