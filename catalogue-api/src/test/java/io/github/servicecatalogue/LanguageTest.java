package io.github.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  @ParameterizedTest
  @ValueSource(strings = {"zh", "zh-CN", "ZH", "zh-Hans-CN"})
  void readsChineseTags(String tag) {
    assertThat(Language.of(tag)).isSameAs(Language.ZH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "en-GB", "EN"})
  void readsEnglishTags(String tag) {
    assertThat(Language.of(tag)).isSameAs(Language.EN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "de", "zh_CN", "中文"})
  void rejectsOtherTags(String tag) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Language.of(tag))
        .withMessageContaining("expected zh or en");
  }

  @Test
  void localesHaveNoCountry() {
    assertThat(Language.ZH.locale()).isEqualTo(Locale.CHINESE);
    assertThat(Language.EN.locale()).isEqualTo(Locale.ENGLISH);
  }
}
