package io.github.servicecatalogue.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar that people run, started as they start it: nothing on its class path, another default
 * charset and locale. Skipped where it was not packaged, as in {@code mvn test}.
 */
class SelfContainedJarTest {
  private static final Path JAR = Path.of("../catalogue-cli/target/catalogue.jar");

  @TempDir Path folder;

  /** What a process gave. */
  private record Ended(int status, String out, String err) {}

  @BeforeAll
  static void isThere() {
    assumeTrue(Files.isRegularFile(JAR));
  }

  private Ended run(String input, String... args) throws IOException, InterruptedException {
    Path in = Files.writeString(folder.resolve("in.txt"), input);
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(command(args))
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private static List<String> command(String... args) {
    List<String> command = Java.command("-Dfile.encoding=ISO-8859-1", "-Duser.language=tr");
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(args));
    return command;
  }

  @Test
  void itKnowsItsVersion() throws Exception {
    Ended ended = run("", "--version");

    assertThat(ended.status()).isZero();
    assertThat(ended.out()).matches("catalogue \\d+\\.\\d+\\.\\d+\\S*\\s+");
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void itChecksStandardInputInUtf8() throws Exception {
    Ended ended = run("[{\"itemName\": \"食品经营许可\"}]", "check", "-");

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.out()).contains("\n食品经营许可\n", "错误").doesNotContain("\u001b");
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void itWritesReportsIntoFiles() throws Exception {
    Path file = Files.writeString(folder.resolve("a.json"), "{\"items\": []}");
    Path report = folder.resolve("report");

    Ended ended = run("", "check", file.toString(), "--report", "json=" + report);

    assertThat(ended).isEqualTo(new Ended(0, "", ""));
    assertThat(Files.readString(report)).startsWith("{\n  \"tool\"").endsWith("}\n");
  }

  @Test
  void itCarriesThePagesOfTheRules() throws Exception {
    Ended ended = run("", "rules", "time-limit/promise-within-legal");

    assertThat(ended.status()).isZero();
    assertThat(ended.out()).contains("通过的例子", "不通过的例子");
  }

  @Test
  void complaintsGoToStandardError() throws Exception {
    Ended ended = run("", "check");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).startsWith("错误：");
  }

  @Test
  void aReaderThatLeavesIsNoFailure() throws Exception {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      items.append("{\"itemName\": \"事项").append(i).append("\", \"itemType\": \"01\"}\n");
    }
    Path file = Files.writeString(folder.resolve("many.jsonl"), items);
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(command("check", file.toString())).redirectError(err.toFile()).start();
    try (InputStream out = process.getInputStream()) {
      assertThat(new String(out.readNBytes(100), StandardCharsets.UTF_8)).contains("many.jsonl");
    }

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(Files.readString(err)).isEmpty();
  }
}
