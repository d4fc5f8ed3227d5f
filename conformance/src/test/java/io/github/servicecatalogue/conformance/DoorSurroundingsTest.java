package io.github.servicecatalogue.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogue.Catalogue;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The door with less on the path than there usually is, and with real modules. */
class DoorSurroundingsTest {
  private static final String API = "catalogue-api";
  private static final String CORE = "catalogue-core";
  private static final List<String> PROVIDER =
      List.of("hibernate-validator", "jakarta.validation-api", "jboss-logging", "classmate");

  @TempDir Path folder;

  /** Returns those entries of the class path, jars or folders, that are of these artifacts. */
  private static List<Path> jars(List<String> artifacts) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(entry -> artifacts.stream().anyMatch(name -> isOf(entry, name)))
        .toList();
  }

  private static boolean isOf(Path entry, String artifact) {
    return entry.getFileName().toString().startsWith(artifact + "-")
        || entry.toString().contains(File.separator + artifact + File.separator + "target");
  }

  private static String ask(Class<? extends Supplier<String>> probe, List<String> artifacts)
      throws Exception {
    List<URL> urls = new ArrayList<>();
    urls.add(probe.getProtectionDomain().getCodeSource().getLocation());
    for (Path jar : jars(artifacts)) {
      urls.add(jar.toUri().toURL());
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(loader);
      Object asked = loader.loadClass(probe.getName()).getConstructor().newInstance();
      return ((Supplier<?>) asked).get().toString();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static List<String> with(String... more) {
    return Stream.concat(Stream.of(more), PROVIDER.stream()).toList();
  }

  @Test
  void nothingButCoreAndAProviderIsNeeded() throws Exception {
    assertThat(ask(DoorProbe.Jakarta.class, with(API, CORE))).contains("itemName: ", "${1+1}");
  }

  @Test
  void withoutTheEngineNothingIsValidAndTheExceptionSaysWhatToAdd() {
    assertThatThrownBy(() -> ask(DoorProbe.Jakarta.class, with(API)))
        .hasMessageContaining("add catalogue-core");
  }

  @Test
  void theEngineNeedsNoProviderAndNoAnnotations() throws Exception {
    assertThat(ask(DoorProbe.Engine.class, List.of(API, CORE)))
        .isEqualTo(new DoorProbe.Engine().get());
  }

  @Test
  void realModulesWorkTogether() throws Exception {
    String all =
        String.join(
            File.pathSeparator, jars(with(API, CORE)).stream().map(Path::toString).toList());
    Path classes =
        Path.of(DoorProbe.class.getProtectionDomain().getCodeSource().getLocation().toURI());

    String out =
        run(
            List.of(
                "-Duser.language=zh",
                "--module-path",
                all,
                "--add-modules",
                "ALL-MODULE-PATH",
                "--class-path",
                classes.toString(),
                DoorProbe.class.getName()));

    assertThat(out)
        .startsWith("module io.github.servicecatalogue module org.hibernate.validator")
        .contains("itemName: ", "“${1+1}”");
    assertThat(Catalogue.class.getModule().isNamed()).as("not so in these tests").isFalse();
  }

  private String run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = Java.command();
    command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8"));
    command.addAll(arguments);
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("err.txt").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("err.txt"))).isZero();
    return Files.readString(out);
  }
}
