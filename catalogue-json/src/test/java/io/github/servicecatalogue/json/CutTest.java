package io.github.servicecatalogue.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A file can break off at every byte: then what was whole is read, and that it broke off is said.
 */
class CutTest {
  static Stream<Arguments> samples() {
    return Stream.of(
        Arguments.of("array", Samples.ARRAY),
        Arguments.of("lines", Samples.LINES),
        Arguments.of("document", Samples.DOCUMENT),
        Arguments.of("document in one line", Samples.ONE_LINE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void whatIsWholeIsRead(String name, String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    List<String> all = Reading.of(bytes).items();
    for (int length = 0; length <= bytes.length; length++) {
      List<String> items = Reading.of(Arrays.copyOf(bytes, length)).items();
      assertThat(items)
          .as("%d bytes", length)
          .isEqualTo(all.subList(0, whole(json, bytes, length)));
    }
  }

  /** Returns how many objects with a name, rows aside, end within the first bytes. */
  private static int whole(String json, byte[] bytes, int length) {
    int count = 0;
    for (String end : new String[] {"数据局\"}", "1000\"}", "null]}}", "当场\"}"}) {
      int at = json.indexOf(end);
      int before = at < 0 ? bytes.length : bytesBefore(json, at + end.length());
      count += at >= 0 && before <= length ? 1 : 0;
    }
    return count;
  }

  private static int bytesBefore(String json, int index) {
    return json.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void thatItBreaksOffIsSaidOnce(String name, String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    for (int length = 1; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      Reading reading = Reading.of(cut);
      long said = reading.findings().stream().filter(f -> f.endsWith("json-truncated")).count();
      assertThat(said).as("%d bytes", length).isEqualTo(isWhole(name, json, length) ? 0 : 1);
      assertThat(reading.unreadable()).as("%d bytes", length).isEqualTo((int) said);
    }
  }

  /** A file is whole when only white space is cut off; of lines, when whole lines are. */
  private static boolean isWhole(String name, String json, int length) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    String rest = new String(bytes, length, bytes.length - length, StandardCharsets.ISO_8859_1);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    return rest.isBlank() || (name.equals("lines") && head.stripTrailing().endsWith("null]}}"));
  }
}
