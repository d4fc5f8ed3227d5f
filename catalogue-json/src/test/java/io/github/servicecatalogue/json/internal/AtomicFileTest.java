package io.github.servicecatalogue.json.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  private static void write(Path path, String text) throws IOException {
    AtomicFile.write(
        path, out -> out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void whatStoodThereIsReplaced() throws IOException {
    Path file = folder.resolve("a.json");
    write(file, "one");
    write(file, "two");

    assertThat(file).hasContent("two");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void aFailureChangesNothing() throws IOException {
    Path file = folder.resolve("a.json");
    write(file, "one");

    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write('x');
                      throw new IOException("no");
                    }))
        .hasMessage("no");
    assertThat(file).hasContent("one");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void aFailureAtAnyByteChangesNothing() throws IOException {
    Path file = folder.resolve("a.json");
    write(file, "one");
    byte[] content = new byte[20_000];
    for (int at = 0; at < content.length; at += at < 100 ? 1 : 997) {
      int length = at;
      for (RuntimeException failure :
          new RuntimeException[] {new IllegalStateException("no"), null}) {
        assertThatThrownBy(
                () ->
                    AtomicFile.write(
                        file,
                        out -> {
                          out.write(content, 0, length);
                          if (failure != null) {
                            throw failure;
                          }
                          throw new IOException("no");
                        }))
            .hasMessage("no");
        assertThat(file).hasContent("one");
        assertThat(files()).containsExactly(file);
      }
    }
  }

  @Test
  void untilTheEndTheOldFileStands() throws IOException {
    Path file = folder.resolve("a.json");
    write(file, "one");
    AtomicFile.write(
        file,
        out -> {
          for (int i = 0; i < 50_000; i++) {
            out.write('x');
            if (i % 4_999 == 0) {
              assertThat(file).hasContent("one");
            }
          }
        });
    assertThat(file).hasContent("x".repeat(50_000));
    assertThat(files()).containsExactly(file);
  }

  @Test
  void whatAnotherRunLeftIsNotTouched() throws IOException {
    Path leftover = Files.writeString(folder.resolve("a.json.part"), "left");
    Path file = folder.resolve("a.json");

    write(file, "one");

    assertThat(file).hasContent("one");
    assertThat(leftover).hasContent("left");
    assertThat(files()).containsExactly(file, leftover);
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "one");
    Path link = folder.resolve("link.json");
    try {
      Files.createSymbolicLink(link, file);
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "no symbolic links here");
    }

    write(link, "two");

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("two");
  }

  @Test
  void aDeviceIsWrittenToAndStays() throws IOException {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device) && !Files.isRegularFile(device));

    write(device, "x");

    assertThat(Files.isRegularFile(device)).isFalse();
  }

  @Test
  void aMissingFolderIsToldByItsName() {
    Path file = folder.resolve("none").resolve("a.json");

    assertThatThrownBy(() -> write(file, "x"))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("none");
  }
}
