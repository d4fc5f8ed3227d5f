package io.github.servicecatalogue.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong in a file is said, and the rest of it is read; see {@code faults.txt}. */
class FaultsTest {
  static Stream<Arguments> cases() {
    return DataFile.cases("faults.txt", 5);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isSaidAndTheRestIsRead(
      String name, String file, String items, int unreadable, String findings) {
    assertThat(Reading.of(file))
        .isEqualTo(new Reading(words(items, " "), words(findings, " ; "), unreadable));
  }

  private static List<String> words(String text, String separator) {
    return text.isEmpty() ? List.of() : List.of(text.split(separator));
  }
}
