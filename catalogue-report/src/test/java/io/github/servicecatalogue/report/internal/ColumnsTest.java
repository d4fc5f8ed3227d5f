package io.github.servicecatalogue.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "abc, 3",
    "食品, 4",
    "（食品）, 8",
    "“食品”, 6",
    "𠮷, 2",
    "ｆｕｌｌ, 8",
    "ｶﾅ, 2",
    "한국, 4",
    "é, 1",
    "e\u0301, 1",
    "a\u200bb, 2",
    "🏢, 2",
    "…, 1"
  })
  void aChineseCharacterTakesTwoColumns(String text, int columns) {
    assertThat(Columns.of(text)).isEqualTo(columns);
  }

  @Test
  void blanksFillUp() {
    assertThat(Columns.pad("食品", 6)).isEqualTo("食品  ");
    assertThat(Columns.padLeft("食品", 6)).isEqualTo("  食品");
    assertThat(Columns.pad("食品", 3)).isEqualTo("食品");
  }
}
