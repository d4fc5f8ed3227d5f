package io.github.servicecatalogue.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.servicecatalogue.ElementValues;
import io.github.servicecatalogue.json.Dialect;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.Socket;
import java.net.URI;
import java.text.Format;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The shape of the library: which module may use which, and what the classes of none of them may
 * do. Every check is a function from classes to violations; {@link Checks} proves on small classes
 * made for it that a violation is found.
 */
class ArchitectureTest {

  private static final String BASE = "io.github.servicecatalogue";

  /** The published modules by the first part of their package names, and what each may use. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.of(
          "api", Set.of(),
          "core", Set.of("api"),
          "json", Set.of("api", "core"),
          "report", Set.of("api", "core"),
          "cli", Set.of("api", "core", "json", "report"));

  /** The modules that come after the published ones, and may use all of them. */
  private static final Set<String> UNPUBLISHED = Set.of("conformance", "examples", "benchmarks");

  /** Of java.net, what names a place without going there. */
  private static final Set<String> NAMING_ONLY =
      Set.of(
          "java.net.URI",
          "java.net.URISyntaxException",
          "java.net.URLDecoder",
          "java.net.URLEncoder");

  /**
   * What loads a jar that the user named, from a file, as there is no other way to load classes.
   */
  private static final Set<String> LOADING_CLASSES =
      Set.of("java.net.URL", "java.net.URLClassLoader");

  private static final String LOADS_PLUGINS = BASE + ".cli.Plugins";

  /** The packages whose classes talk to other machines. */
  private static final List<String> NETWORK_PACKAGES =
      List.of("java.net", "java.rmi", "javax.naming", "javax.net", "com.sun.net", "sun.net");

  /** The classes of {@code java.nio.channels} that do the same. */
  private static final Set<String> NETWORK_CHANNELS =
      Set.of(
          "java.nio.channels.AsynchronousServerSocketChannel",
          "java.nio.channels.AsynchronousSocketChannel",
          "java.nio.channels.DatagramChannel",
          "java.nio.channels.NetworkChannel",
          "java.nio.channels.ServerSocketChannel",
          "java.nio.channels.SocketChannel");

  /** The classes of the API, core and json that may use regular expressions, each with a reason. */
  private static final Set<String> MAY_USE_REGEX =
      // what a profile file says a value must match, bounded in its steps; no rule of the library
      // does
      Set.of(BASE + ".json.internal.BoundedPattern");

  private static final Set<String> REGEX_METHODS_OF_STRING =
      Set.of("matches", "replaceAll", "replaceFirst");

  /** Types of the platform that change, in a constant as anywhere. */
  private static final List<Class<?>> MUTABLE =
      List.of(
          BitSet.class,
          Calendar.class,
          Date.class,
          Format.class,
          Random.class,
          StringBuffer.class,
          StringBuilder.class,
          ThreadLocal.class,
          java.lang.ref.Reference.class,
          java.nio.Buffer.class);

  private static final List<String> IMMUTABLE_COLLECTIONS =
      List.of(
          "java.util.ImmutableCollections$",
          "java.util.Collections$Empty",
          "java.util.Collections$Singleton",
          "java.util.Collections$Unmodifiable");

  private static final Map<Class<?>, Set<String>> FOUND_OUT_ONCE =
      Map.of(
          ElementValues.class,
          Set.of("content"),
          Dialect.class,
          Set.of("items", "bodies", "elements"));

  private static final List<JavaClass> PUBLISHED =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(BASE).stream()
              .filter(type -> MAY_USE.containsKey(moduleOf(type.getPackageName())))
              .toList();

  @Test
  void theClassesOfAllPublishedModulesAreLookedAt() {
    assertThat(PUBLISHED)
        .extracting(type -> moduleOf(type.getPackageName()))
        .containsAll(MAY_USE.keySet());
  }

  @Test
  void arrowsOnlyPointUpTheTableOfModules() {
    assertThat(wrongArrows(PUBLISHED)).isEmpty();
  }

  @Test
  void nothingStaticChanges() {
    assertThat(staticState(PUBLISHED)).isEmpty();
  }

  @Test
  void nothingTalksToTheNetwork() {
    assertThat(networkUses(PUBLISHED)).isEmpty();
  }

  @Test
  void thePublicApiShowsOnlyItsOwnTypes() {
    assertThat(leaks(PUBLISHED)).isEmpty();
  }

  @Test
  void onlyTheCommandLineWritesToTheConsole() {
    assertThat(consoleUses(modules("api", "core", "json", "report"))).isEmpty();
  }

  @Test
  void noRegularExpressionsWhereItemsAreReadAndJudged() {
    List<JavaClass> classes =
        modules("api", "core", "json").stream()
            .filter(type -> !MAY_USE_REGEX.contains(outermost(type).getName()))
            .toList();

    assertThat(regexUses(classes)).isEmpty();
  }

  private static List<JavaClass> modules(String... names) {
    Set<String> wanted = Set.of(names);
    return PUBLISHED.stream()
        .filter(type -> wanted.contains(moduleOf(type.getPackageName())))
        .toList();
  }

  /** A package that belongs to no other module belongs to the API, whose name is the base. */
  private static String moduleOf(String packageName) {
    if (packageName.equals(BASE)) {
      return "api";
    }
    String rest = packageName.substring(BASE.length() + 1);
    int dot = rest.indexOf('.');
    String first = dot < 0 ? rest : rest.substring(0, dot);
    return MAY_USE.containsKey(first) || UNPUBLISHED.contains(first) ? first : "api";
  }

  private static boolean isOurs(String packageName) {
    return packageName.equals(BASE) || packageName.startsWith(BASE + ".");
  }

  private static boolean isInternal(JavaClass type) {
    return isOurs(type.getPackageName()) && (type.getPackageName() + ".").contains(".internal.");
  }

  private static boolean mayUse(String fromPackage, String toPackage) {
    String from = moduleOf(fromPackage);
    String to = moduleOf(toPackage);
    return from.equals(to) || MAY_USE.getOrDefault(from, Set.of()).contains(to);
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }

  private static Stream<Dependency> dependencies(Collection<JavaClass> classes) {
    return classes.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
  }

  private static JavaClass target(Dependency dependency) {
    return dependency.getTargetClass().getBaseComponentType();
  }

  private static List<String> wrongArrows(Collection<JavaClass> classes) {
    return dependencies(classes)
        .filter(dependency -> isOurs(target(dependency).getPackageName()))
        .filter(
            dependency ->
                !mayUse(
                    dependency.getOriginClass().getPackageName(),
                    target(dependency).getPackageName()))
        .map(Dependency::getDescription)
        .toList();
  }

  private static List<String> networkUses(Collection<JavaClass> classes) {
    return dependencies(classes)
        .filter(
            dependency -> {
              JavaClass target = target(dependency);
              String inPackage = target.getPackageName();
              if (LOADING_CLASSES.contains(target.getName())
                  && dependency.getOriginClass().getName().equals(LOADS_PLUGINS)) {
                return false;
              }
              return NETWORK_CHANNELS.contains(target.getName())
                  || (!NAMING_ONLY.contains(target.getName())
                      && NETWORK_PACKAGES.stream()
                          .anyMatch(p -> inPackage.equals(p) || inPackage.startsWith(p + ".")));
            })
        .map(Dependency::getDescription)
        .toList();
  }

  private static List<String> consoleUses(Collection<JavaClass> classes) {
    List<String> found = new ArrayList<>();
    for (JavaClass type : classes) {
      type.getFieldAccessesFromSelf().stream()
          .filter(access -> access.getTargetOwner().isEquivalentTo(System.class))
          .filter(access -> Set.of("in", "out", "err").contains(access.getName()))
          .forEach(access -> found.add(access.getDescription()));
      type.getMethodCallsFromSelf().stream()
          .filter(call -> call.getName().equals("printStackTrace"))
          .filter(call -> call.getTarget().getRawParameterTypes().isEmpty())
          .forEach(call -> found.add(call.getDescription()));
    }
    return found;
  }

  private static List<String> regexUses(Collection<JavaClass> classes) {
    List<String> found = new ArrayList<>();
    dependencies(classes)
        .filter(dependency -> target(dependency).getPackageName().equals("java.util.regex"))
        .forEach(dependency -> found.add(dependency.getDescription()));
    for (JavaClass type : classes) {
      type.getAccessesFromSelf().stream()
          .filter(access -> access.getTargetOwner().isEquivalentTo(String.class))
          .filter(access -> REGEX_METHODS_OF_STRING.contains(access.getName()))
          .forEach(access -> found.add(access.getDescription()));
    }
    return found;
  }

  /**
   * Static fields that change or can be changed, told by what they hold when the class is loaded.
   */
  private static List<String> staticState(Collection<JavaClass> classes) {
    return classes.stream()
        .flatMap(type -> Stream.of(type.reflect().getDeclaredFields()))
        .filter(field -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
        .flatMap(field -> stateOf(field).map(what -> field + " " + what).stream())
        .toList();
  }

  private static Optional<String> stateOf(Field field) {
    int modifiers = field.getModifiers();
    if (!Modifier.isFinal(modifiers)) {
      return Optional.of("is not final");
    }
    if (field.getType().isPrimitive()) {
      return Optional.empty();
    }
    Object value = valueOf(field);
    if (value == null) {
      return Optional.empty();
    }
    Class<?> type = value.getClass();
    if (type.isArray()) {
      boolean exposed = Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
      return exposed ? Optional.of("is an array that others can change") : Optional.empty();
    }
    if (value instanceof Collection || value instanceof Map) {
      return IMMUTABLE_COLLECTIONS.stream().anyMatch(type.getName()::startsWith)
          ? Optional.empty()
          : Optional.of("holds a collection that can be changed, of " + type);
    }
    if ((type.getPackageName().startsWith("java.util.concurrent") && !(value instanceof Enum))
        || MUTABLE.stream().anyMatch(mutable -> mutable.isInstance(value))) {
      return Optional.of("holds a " + type + ", which changes");
    }
    return isOurs(type.getPackageName()) ? changingField(type) : Optional.empty();
  }

  private static @Nullable Object valueOf(Field field) {
    try {
      field.setAccessible(true);
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static Optional<String> changingField(Class<?> type) {
    return Stream.<Class<?>>iterate(type, c -> c != null, Class::getSuperclass)
        .flatMap(c -> Stream.of(c.getDeclaredFields()))
        .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
        .filter(field -> isOurs(field.getDeclaringClass().getPackageName()))
        .filter(field -> !Modifier.isFinal(field.getModifiers()) && !isFoundOutOnce(field))
        .map(field -> "holds an object whose field " + field.getName() + " is not final")
        .findFirst();
  }

  /** What is found out once, as the hash of a String is: whoever looks sees the same. */
  private static boolean isFoundOutOnce(Field field) {
    return FOUND_OUT_ONCE
        .getOrDefault(field.getDeclaringClass(), Set.of())
        .contains(field.getName());
  }

  /** What a user can see of exported packages that is internal, or belongs to another library. */
  private static List<String> leaks(Collection<JavaClass> classes) {
    List<String> found = new ArrayList<>();
    for (JavaClass type : classes) {
      if (isInternal(type) || !isVisible(type)) {
        continue;
      }
      shownBy(type)
          .distinct()
          .filter(shown -> !mayBeShown(shown, type))
          .forEach(shown -> found.add(type.getName() + " shows " + shown.getName()));
      for (JavaMember member : type.getMembers()) {
        if (isPublicOrProtected(member)
            && !member.getModifiers().contains(JavaModifier.SYNTHETIC)) {
          shownBy(member)
              .distinct()
              .filter(shown -> !mayBeShown(shown, type))
              .forEach(shown -> found.add(member.getFullName() + " shows " + shown.getName()));
        }
      }
    }
    return found;
  }

  private static boolean isVisible(JavaClass type) {
    return isPublicOrProtected(type)
        && type.getEnclosingClass().map(ArchitectureTest::isVisible).orElse(true);
  }

  private static boolean isPublicOrProtected(HasModifiers it) {
    return it.getModifiers().contains(JavaModifier.PUBLIC)
        || it.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static Stream<JavaClass> shownBy(JavaClass type) {
    return Stream.concat(
            Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream()),
            bounds(type.getTypeParameters()))
        .flatMap(ArchitectureTest::rawTypes);
  }

  private static Stream<JavaClass> shownBy(JavaMember member) {
    if (member instanceof JavaCodeUnit unit) {
      return Stream.concat(
          Stream.of(
                  Stream.of(unit.getReturnType()),
                  unit.getParameterTypes().stream(),
                  bounds(unit.getTypeParameters()))
              .flatMap(types -> types)
              .flatMap(ArchitectureTest::rawTypes),
          unit.getExceptionTypes().stream());
    }
    return member.getAllInvolvedRawTypes().stream().map(JavaClass::getBaseComponentType);
  }

  private static Stream<JavaType> bounds(List<? extends JavaTypeVariable<?>> parameters) {
    return parameters.stream().flatMap(parameter -> parameter.getUpperBounds().stream());
  }

  private static Stream<JavaClass> rawTypes(JavaType type) {
    return type.getAllInvolvedRawTypes().stream().map(JavaClass::getBaseComponentType);
  }

  private static boolean mayBeShown(JavaClass shown, JavaClass by) {
    String inPackage = shown.getPackageName();
    if (isOurs(inPackage)) {
      return !isInternal(shown);
    }
    return shown.isPrimitive()
        || inPackage.startsWith("java.")
        || (inPackage.startsWith("jakarta.validation") && by.isAnnotation())
        || (inPackage.startsWith("com.fasterxml.jackson")
            && outermost(by).getName().equals(BASE + ".json.CatalogueModule"));
  }

  /** The checks find what they are for. */
  @Nested
  class Checks {

    @ParameterizedTest
    @CsvSource({
      "'', core",
      "core, json",
      "core, report",
      "core, cli",
      "json, report",
      "report, json",
      "json, cli",
      "internal, core.internal",
      "json.internal, report"
    })
    void anArrowDownTheTableIsFound(String from, String to) {
      assertThat(mayUse(inBase(from), inBase(to))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
      "core, ''",
      "core, internal",
      "json, core",
      "report, core.internal",
      "cli, report",
      "cli, json",
      "cli, ''",
      "json, json.internal",
      "other, internal"
    })
    void anArrowUpTheTableIsFine(String from, String to) {
      assertThat(mayUse(inBase(from), inBase(to))).isTrue();
    }

    private String inBase(String rest) {
      return rest.isEmpty() ? BASE : BASE + "." + rest;
    }

    @Test
    void staticStateIsFound() {
      assertThat(staticState(classes(Stateful.class)))
          .hasSize(7)
          .allMatch(violation -> violation.contains(".bad"));
    }

    @Test
    void theNetworkIsFound() {
      assertThat(networkUses(classes(Networked.class)))
          .isNotEmpty()
          .allMatch(violation -> violation.contains("java.net.Socket"));
    }

    @Test
    void theConsoleIsFound() {
      assertThat(consoleUses(classes(Chatty.class))).hasSize(3);
    }

    @Test
    void regularExpressionsAreFound() {
      assertThat(regexUses(classes(Matching.class)))
          .anyMatch(violation -> violation.contains("java.util.regex.Pattern"))
          .anyMatch(violation -> violation.contains("java.lang.String.replaceAll"))
          .anyMatch(violation -> violation.contains("java.lang.String.matches"));
    }

    @Test
    void foreignTypesAreFound() {
      assertThat(leaks(classes(ArchitectureTest.class, Leaky.class))).isEmpty();
      assertThat(leaks(classes(LeakyApi.class)))
          .hasSize(6)
          .allMatch(violation -> violation.contains(" shows com.tngtech.archunit."));
    }

    private List<JavaClass> classes(Class<?>... types) {
      JavaClasses imported = new ClassFileImporter().importClasses(types);
      return Stream.of(types).map(imported::get).toList();
    }
  }

  @SuppressWarnings({"unused", "EffectivelyPrivate", "MutablePublicArray"})
  private static final class Stateful {
    static int badCounter;
    static final List<String> badList = new ArrayList<>();
    private static final Map<String, String> badMap = new HashMap<>();
    private static final AtomicLong badAtomic = new AtomicLong();
    private static final SimpleDateFormat badFormat = new SimpleDateFormat("yyyy", Locale.ROOT);
    public static final int[] badArray = {1};
    private static final Counter badHolder = new Counter();

    private static final int[] TABLE = {1, 2};
    private static final List<String> LIST = List.of("a", "b", "c");
    private static final String TEXT = "a";
  }

  @SuppressWarnings("unused")
  private static final class Counter {
    private int count;
  }

  @SuppressWarnings("unused")
  private static final class Networked {
    void go(URI named, Socket socket) throws IOException {
      socket.close();
    }
  }

  @SuppressWarnings("unused")
  private static final class Chatty {
    void talk() {
      System.out.println();
      System.err.println();
      new IllegalStateException().printStackTrace();
    }
  }

  @SuppressWarnings("unused")
  private static final class Matching {
    Object match(String text) {
      return text.replaceAll("a", "b").matches("c") ? Pattern.compile("d") : text;
    }
  }

  @SuppressWarnings({"unused", "EffectivelyPrivate"})
  private static final class Leaky {
    public JavaClass shown(JavaClass type) {
      return type;
    }
  }
}
