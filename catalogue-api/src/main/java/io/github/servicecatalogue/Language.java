package io.github.servicecatalogue;

import java.util.Locale;

/** A language in which names, meanings and messages exist. */
public enum Language {
  /** Chinese (中文), in simplified characters. */
  ZH(Locale.CHINESE),
  /** English. */
  EN(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** Returns the locale without a country, {@code zh} or {@code en}. */
  public Locale locale() {
    return locale;
  }

  /**
   * Returns the language of a BCP 47 tag: {@code zh}, {@code zh-CN}, {@code en}, {@code en-GB} and
   * so on, in any case.
   *
   * @param tag the tag
   * @throws IllegalArgumentException if it is neither Chinese nor English
   * @throws NullPointerException if {@code tag} is null
   */
  public static Language of(String tag) {
    String wanted = Locale.forLanguageTag(tag).getLanguage();
    for (Language language : values()) {
      if (language.locale.getLanguage().equals(wanted)) {
        return language;
      }
    }
    throw new IllegalArgumentException("No language \"" + tag + "\"; expected zh or en");
  }
}
