package io.github.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {
  static Stream<String> words() {
    CodeList list = CodeLists.national().find("placeholder-word");
    assertThat(list).isNotNull();
    return list.entries().stream()
        .filter(entry -> entry.grade() != Grade.D)
        .map(CodeList.Entry::code);
  }

  @ParameterizedTest
  @MethodSource("words")
  void everyWordOfTheListIsOne(String word) {
    assertThat(Placeholders.isPlaceholder(word)).isTrue();
    assertThat(Placeholders.isPlaceholder(word.toUpperCase(Locale.ROOT))).isTrue();
    for (String space : List.of(" ", "\u3000", "\u00a0", "\t", "\r\n", "\ufeff")) {
      assertThat(Placeholders.isPlaceholder(space + word + space + space)).isTrue();
    }
    assertThat(Placeholders.isFilled(word)).isFalse();
    assertThat(Placeholders.isFilled(word + "x")).isTrue();
  }

  @Test
  void theListHasTheWordsThatWereSeen() {
    assertThat(words()).contains("", "无", "null").hasSize(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000\u00a0", "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n"})
  void blankIsOne(String blank) {
    assertThat(Placeholders.isPlaceholder(blank)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "无需材料",
        "无 无",
        "0",
        "否",
        "-",
        "N/A",
        "nullable",
        "。",
        "申请人应当具有完全民事行为能力",
        "\u200b",
        "\ud840\udc00"
      })
  void whatSaysSomethingIsNone(String text) {
    assertThat(Placeholders.isPlaceholder(text)).isFalse();
    assertThat(Placeholders.isFilled(text)).isTrue();
  }

  @Test
  void longTextsAreNone() {
    assertThat(Placeholders.isPlaceholder("无".repeat(100_000))).isFalse();
    assertThat(Placeholders.isPlaceholder(" ".repeat(100_000) + "无")).isTrue();
  }

  @Test
  void theMachinesLocaleDoesNotMatter() {
    Locale locale = Locale.getDefault();
    try {
      // in Turkish, I in lower case is another letter than i
      Locale.setDefault(Locale.forLanguageTag("tr"));
      words().forEach(word -> assertThat(Placeholders.isPlaceholder(upper(word))).isTrue());
    } finally {
      Locale.setDefault(locale);
    }
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  @Test
  @SuppressWarnings("NullAway") // what happens to those who do it nevertheless
  void nullSaysNothing() {
    assertThat(Placeholders.isFilled(null)).isFalse();
    assertThatNullPointerException().isThrownBy(() -> Placeholders.isPlaceholder(null));
  }
}
