package io.github.servicecatalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TsvTest {
  private static List<Map<String, String>> read(String text) {
    List<Map<String, String>> lines = new ArrayList<>();
    Tsv.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), lines::add);
    return lines;
  }

  @Test
  void readsLinesByColumn() {
    assertThat(read("# 说明\nid\tname\n\n# more\na\t甲\r\nb\t乙\n"))
        .containsExactly(Map.of("id", "a", "name", "甲"), Map.of("id", "b", "name", "乙"));
  }

  @Test
  void aDashIsNothingSaveForACode() {
    assertThat(read("id\tcode\tnote\na\t-\t-\n")).containsExactly(Map.of("id", "a", "code", "-"));
  }

  @Test
  void anEmptyTextIsWritten() {
    assertThat(read("id\tcode\na\t\\e\n")).containsExactly(Map.of("id", "a", "code", ""));
  }

  @Test
  void aShortLineIsAFault() {
    assertThatIllegalStateException()
        .isThrownBy(() -> read("id\tname\na\n"))
        .withMessageContaining("1 cells");
  }

  @Test
  void aMissingTableIsAFault() {
    assertThatNullPointerException().isThrownBy(() -> Tsv.read(null, line -> {}));
  }
}
