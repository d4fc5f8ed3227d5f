package io.github.servicecatalogue.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.servicecatalogue.json.Dialect;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every way to read a file. */
class ReaderFuzzTest {
  private static final List<String> ENCODINGS =
      List.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "UTF-16");

  @FuzzTest(maxDuration = "10m")
  void detected(byte[] file) {
    Trial.read(file, null, null);
  }

  @FuzzTest(maxDuration = "10m")
  void canonical(byte[] file) {
    Trial.read(file, Dialect.canonical(), null);
  }

  @FuzzTest(maxDuration = "10m")
  void guangdong(byte[] file) {
    Trial.read(file, Dialect.guangdong(), null);
  }

  /** The first byte chooses the form, so that a new one needs no target of its own. */
  @FuzzTest(maxDuration = "10m")
  void anyForm(byte[] file) {
    if (file.length > 0) {
      List<String> ids = Dialect.ids();
      Dialect dialect = Dialect.of(ids.get((file[0] & 0xFF) % ids.size()));
      Trial.read(Arrays.copyOfRange(file, 1, file.length), dialect, null);
    }
  }

  /** The first byte chooses the encoding. */
  @FuzzTest(maxDuration = "10m")
  void anyEncoding(byte[] file) {
    if (file.length > 0) {
      int chosen = (file[0] & 0xFF) % (ENCODINGS.size() + 1);
      Trial.read(Arrays.copyOfRange(file, 1, file.length), null, encoding(chosen));
    }
  }

  private static @Nullable Charset encoding(int chosen) {
    return chosen == ENCODINGS.size() ? null : Charset.forName(ENCODINGS.get(chosen));
  }

  /** A packed file, or what goes wrong while packing and sending one. */
  @FuzzTest(maxDuration = "10m")
  void packed(byte[] content) {
    byte[] file = new byte[content.length + 2];
    file[0] = 0x1F;
    file[1] = (byte) 0x8B;
    System.arraycopy(content, 0, file, 2, content.length);
    Trial.read(file, null, null);
  }

  /** All rules and all reports; the second time with the malformed bytes replaced. */
  @FuzzTest(maxDuration = "10m")
  void check(byte[] file) {
    Trial.check(file, true);
    String text = new String(file, StandardCharsets.UTF_8);
    Trial.check(text.getBytes(StandardCharsets.UTF_8), false);
  }
}
