package io.github.servicecatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Packed files, whole and damaged. */
class UnpackedTest {
  private static final byte[] LINES = Samples.LINES.getBytes(UTF_8);

  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  @Test
  void aPackedFileIsTheFile() {
    assertThat(Reading.of(packed(LINES))).isEqualTo(Reading.of(LINES));
  }

  @Test
  void allMembersAreRead() {
    byte[] two = joined(packed(LINES), packed(new byte[0]), packed(LINES), new byte[100]);
    Reading reading = Reading.of(new SlowStream(two, 5), CatalogueReader.builder());
    assertThat(reading).isEqualTo(Reading.of(joined(LINES, LINES)));
  }

  @Test
  void everyPartOfTheHeadCanBeThere() {
    byte[] plain = packed(LINES);
    byte[] head = {0x1F, (byte) 0x8B, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3};
    byte[] more = {2, 0, 'x', 'y', 'n', 0, 'c', 'c', 0, 0, 0};
    byte[] file = joined(head, more, Arrays.copyOfRange(plain, 10, plain.length));
    assertThat(Reading.of(file)).isEqualTo(Reading.of(LINES));
  }

  @Test
  void cutAnywhereThatIsSaidOnce() {
    byte[] whole = packed(LINES);
    List<String> all = Reading.of(LINES).items();
    for (int length = 2; length < whole.length; length++) {
      Reading reading = Reading.of(Arrays.copyOf(whole, length));
      assertThat(all.subList(0, reading.items().size())).isEqualTo(reading.items());
      assertThat(reading.findings().stream().filter(f -> f.endsWith("gzip-damaged"))).hasSize(1);
      assertThat(reading.unreadable()).isEqualTo(1);
    }
  }

  @Test
  void whatFollowsAndIsNoMemberIsSaid() {
    Reading reading = Reading.of(joined(packed(LINES), new byte[] {0, 'x', 'y', 'z'}));
    assertThat(reading.items()).isEqualTo(Reading.of(LINES).items());
    assertThat(reading.findings()).last().asString().endsWith("gzip-damaged");
  }

  @Test
  void noChangedByteIsOverlooked() {
    byte[] whole = packed(LINES);
    Reading sound = Reading.of(LINES);
    for (int i = 10; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 0x10;
      Reading reading = Reading.of(changed);
      // some bits only fill up a byte
      assertThat(reading.unreadable() > 0 || reading.equals(sound)).as("byte %d", i).isTrue();
    }
  }

  private static List<String> limited(byte[] file, ReadLimit limit, long value) {
    CatalogueReader.Builder builder =
        CatalogueReader.builder().limits(ReadLimits.DEFAULT.with(limit, value));
    return Reading.entries(new ByteArrayInputStream(file), builder).stream()
        .flatMap(entry -> entry.findings().stream())
        .filter(finding -> finding.rule().equals("read/limit-exceeded"))
        .map(finding -> finding.arguments().get("limit") + " " + finding.arguments().get("max"))
        .toList();
  }

  @Test
  void sizesAndRatioHaveLimits() {
    String large = "{\"x\":\"" + " ".repeat(1_000_000) + "\"}\n";
    byte[] bomb = packed(joined(LINES, large.repeat(40).getBytes(UTF_8)));

    assertThat(limited(bomb, ReadLimit.UNPACKED_RATIO, 200)).containsExactly("unpacked-ratio 200");
    assertThat(limited(bomb, ReadLimit.UNPACKED_BYTES, 5_000))
        .containsExactly("unpacked-bytes 5000");
    assertThat(limited(LINES, ReadLimit.FILE_BYTES, 20)).containsExactly("file-bytes 20");
    assertThat(limited(LINES, ReadLimit.FILE_BYTES, LINES.length)).isEmpty();
    assertThat(limited(packed(LINES), ReadLimit.UNPACKED_BYTES, LINES.length)).isEmpty();
    assertThat(limited(packed(LINES), ReadLimit.UNPACKED_BYTES, LINES.length - 1)).hasSize(1);
  }

  @Test
  void beforeALimitOfTheFileAllIsRead() {
    for (int length = 0; length < LINES.length; length++) {
      CatalogueReader.Builder builder =
          CatalogueReader.builder()
              .limits(ReadLimits.DEFAULT.with(ReadLimit.FILE_BYTES, Math.max(length, 1)));
      Reading limited = Reading.of(new ByteArrayInputStream(LINES), builder);
      Reading cut = Reading.of(Arrays.copyOf(LINES, Math.max(length, 1)));
      assertThat(limited.items()).isEqualTo(cut.items());
      assertThat(limited.findings()).last().asString().endsWith("read/limit-exceeded");
      assertThat(limited.unreadable()).isEqualTo(1);
    }
  }
}
