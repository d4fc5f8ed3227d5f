package io.github.servicecatalogue.json.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file in such a way that nobody ever sees a part of it. */
public final class AtomicFile {
  private static final int MOST_LEFTOVERS = 1000;

  private AtomicFile() {}

  /** Writes the bytes of a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes everything to {@code out}, which need not be closed. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file beside the path and moves it there when it is complete; before that, what stands
   * at the path stays as it is. What is no regular file, such as a device or a pipe, is written to
   * directly.
   *
   * @throws IOException if the file cannot be written; then nothing has changed
   */
  public static void write(Path path, Content content) throws IOException {
    Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
        content.writeTo(out);
      }
      return;
    }
    Path part = createPart(target);
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        content.writeTo(out);
      }
      move(part, target);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Not a file for temporary use of the platform, which nobody but its owner may read. */
  private static Path createPart(Path target) throws IOException {
    for (int i = 0; ; i++) {
      Path part = target.resolveSibling(target.getFileName() + (i == 0 ? "" : "." + i) + ".part");
      try {
        Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
            .close();
        return part;
      } catch (FileAlreadyExistsException e) {
        if (i == MOST_LEFTOVERS) {
          throw e;
        }
      }
    }
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
