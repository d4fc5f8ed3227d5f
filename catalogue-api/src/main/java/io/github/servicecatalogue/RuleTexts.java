package io.github.servicecatalogue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a rule that is not the library's own: its title, the message of a finding, and what
 * to do, each in Chinese and English.
 *
 * <pre>{@code
 * RuleTexts.of("“{element}”应为青湾市热线，现为“{value}”", "\"{element}\" is no hotline of Qingwan: \"{value}\"")
 *     .hint("请填写 0000-12345", "give 0000-12345")
 * }</pre>
 *
 * <p>A text names arguments in braces, as those of the library do: {@code {value}}, {@code
 * {expected}}, {@code {element}} or an element that the rule reads, such as {@code {promiseLimit}}.
 * It is one line and ends without a full stop. Immutable and thread-safe.
 */
public final class RuleTexts {
  /** No texts: the rule is called by its id. */
  public static final RuleTexts NONE = new RuleTexts(new String[6]);

  private static final int TITLE = 0;
  private static final int MESSAGE = 2;
  private static final int HINT = 4;

  /** Title, message and hint, each in Chinese and then in English. */
  private final @Nullable String[] texts;

  private RuleTexts(@Nullable String[] texts) {
    this.texts = texts;
  }

  /** Returns texts with that message: what is wrong, in one sentence. */
  public static RuleTexts of(String zhMessage, String enMessage) {
    return NONE.with(MESSAGE, zhMessage, enMessage);
  }

  /** Returns a copy with that title: the name of the rule in a few words. */
  public RuleTexts title(String zh, String en) {
    return with(TITLE, zh, en);
  }

  /** Returns a copy with that message: what is wrong, in one sentence. */
  public RuleTexts message(String zh, String en) {
    return with(MESSAGE, zh, en);
  }

  /** Returns a copy with that hint: what to do about it. */
  public RuleTexts hint(String zh, String en) {
    return with(HINT, zh, en);
  }

  private RuleTexts with(int place, String zh, String en) {
    @Nullable String[] copy = texts.clone();
    copy[place] = Objects.requireNonNull(zh);
    copy[place + 1] = Objects.requireNonNull(en);
    return new RuleTexts(copy);
  }

  /** Returns the name of the rule in a few words, or null. */
  public @Nullable String title(Language language) {
    return text(TITLE, language);
  }

  /** Returns what is wrong, with arguments in braces, or null. */
  public @Nullable String message(Language language) {
    return text(MESSAGE, language);
  }

  /** Returns what to do about it, or null. */
  public @Nullable String hint(Language language) {
    return text(HINT, language);
  }

  private @Nullable String text(int place, Language language) {
    return texts[language == Language.ZH ? place : place + 1];
  }

  /** Returns the English message, or an empty text. */
  @Override
  public String toString() {
    return Objects.toString(message(Language.EN), "");
  }
}
