package io.github.servicecatalogue.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the limits that nobody chose, a heap that a small machine has is enough for any file. */
class HostileMemoryTest {
  @TempDir Path folder;

  @Test
  void aFileOfManyMegabytesIsRead() throws Exception {
    List<String> command =
        Java.command(
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            HostileStreams.class.getName());
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    boolean ended = process.waitFor(300, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).isTrue();
    assertThat(Files.readAllLines(out))
        .hasSize(13)
        .allMatch(line -> line.matches("[a-z ]+: [1-9]"));
  }
}
