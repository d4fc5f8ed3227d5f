package io.github.servicecatalogue.core;

import io.github.servicecatalogue.CodeFault;
import io.github.servicecatalogue.CodeLists;
import io.github.servicecatalogue.CodeScheme;
import io.github.servicecatalogue.Coded;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.RuleTexts;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.Term;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts findings into words (提示语).
 *
 * <p>A rule has three texts in each language: its title, the message of a finding, and a hint what
 * to do. A message names its arguments in braces: {@code {value}}, {@code {expected}}, {@code
 * {promiseLimit}}. Of a code, {@code {itemType}} gives the meaning with the code, {@code
 * {itemType.code}} the code and {@code {itemType.meaning}} the meaning. A part in double square
 * brackets, {@code [[, such as {expected}]]}, is left out where its argument is missing. Nothing
 * else in a text is evaluated, and never anything in the data.
 *
 * <p>Immutable and thread-safe.
 */
public final class Messages {
  /** Longer values are cut in a message; a report has the whole value beside it. */
  private static final int LONGEST_VALUE = 80;

  private final Language language;
  private final CodeLists codeLists;
  private final Map<String, String> texts;
  private final Map<String, RuleTexts> ownTexts;

  Messages(Language language, CodeLists codeLists, Map<String, String> texts) {
    this(language, codeLists, texts, Map.of());
  }

  private Messages(
      Language language,
      CodeLists codeLists,
      Map<String, String> texts,
      Map<String, RuleTexts> ownTexts) {
    this.language = language;
    this.codeLists = codeLists;
    this.texts = texts;
    this.ownTexts = ownTexts;
  }

  /** Returns the texts of that language, with meanings by the national code lists. */
  public static Messages of(Language language) {
    return new Messages(language, CodeLists.national(), load(language));
  }

  private static Map<String, String> load(Language language) {
    String resource = "messages_" + language.locale().getLanguage() + ".properties";
    try (InputStream in = Messages.class.getResourceAsStream(resource)) {
      Properties properties = new Properties();
      properties.load(
          new InputStreamReader(Objects.requireNonNull(in, resource), StandardCharsets.UTF_8));
      Map<String, String> texts = new TreeMap<>();
      properties.forEach((key, value) -> texts.put((String) key, (String) value));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns these texts with meanings by these code lists. */
  public Messages with(CodeLists lists) {
    return new Messages(language, lists, texts, ownTexts);
  }

  /** Returns these texts with those of rules that are not the library's own. */
  public Messages with(Collection<? extends Rule> rules) {
    Map<String, RuleTexts> all = new TreeMap<>(ownTexts);
    rules.forEach(rule -> all.put(rule.id(), rule.texts()));
    return new Messages(language, codeLists, texts, Map.copyOf(all));
  }

  /** Returns these texts with those of rules that are not the library's own, by rule id. */
  public Messages with(Map<String, RuleTexts> ofRules) {
    Map<String, RuleTexts> all = new TreeMap<>(ownTexts);
    all.putAll(ofRules);
    return new Messages(language, codeLists, texts, Map.copyOf(all));
  }

  private RuleTexts own(String rule) {
    return ownTexts.getOrDefault(rule, RuleTexts.NONE);
  }

  /** Returns the language. */
  public Language language() {
    return language;
  }

  /** Returns the name of a rule in a few words. */
  public String title(String rule) {
    String own = own(rule).title(language);
    return own != null ? own : texts.getOrDefault(rule + ".title", rule);
  }

  /** Returns the message of a rule with its arguments in braces; the id where it has none. */
  public String messageTemplate(String rule) {
    String own = own(rule).message(language);
    return own != null ? own : texts.getOrDefault(rule, rule);
  }

  /** Returns the hint of a rule with its arguments in braces, or an empty text. */
  public String hintTemplate(String rule) {
    String own = own(rule).hint(language);
    return own != null ? own : texts.getOrDefault(rule + ".hint", "");
  }

  /** Returns what is wrong, in one sentence without a full stop. */
  public String message(Finding finding) {
    if (hasFailed(finding)) {
      String colon = language == Language.ZH ? "：" : ": ";
      return text("term.rule-failed")
          + colon
          + shown(finding.arguments().get(FindingSink.FAILURE), "");
    }
    return fill(messageTemplate(finding.rule()), finding);
  }

  private static boolean hasFailed(Finding finding) {
    return finding.arguments().containsKey(FindingSink.FAILURE);
  }

  /** Returns what to do about it, or an empty text. */
  public String hint(Finding finding) {
    return hasFailed(finding)
        ? text("term.rule-failed-hint")
        : fill(hintTemplate(finding.rule()), finding);
  }

  /** Returns what is wrong and what to do about it, in one sentence. */
  public String sentence(Finding finding) {
    String hint = hint(finding);
    String comma = language == Language.ZH ? "，" : "; ";
    return hint.isEmpty() ? message(finding) : message(finding) + comma + hint;
  }

  /** Returns the word for a severity. */
  public String severity(Severity severity) {
    return text("severity." + severity.id());
  }

  /**
   * Returns the text of that key; the key itself where there is none.
   *
   * @param key such as {@code severity.error}
   */
  public String text(String key) {
    return texts.getOrDefault(key, key);
  }

  /** Returns all keys, for a test that both languages have the same. */
  public Iterable<String> keys() {
    return texts.keySet();
  }

  /** A part in double square brackets is left out where an argument that it names is missing. */
  private String fill(String template, Finding finding) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int open = template.indexOf("[["); open >= 0; open = template.indexOf("[[", from)) {
      int close = template.indexOf("]]", open);
      if (close < 0) {
        break;
      }
      fill(template.substring(from, open), finding, text);
      String part = template.substring(open + 2, close);
      if (hasAllArguments(part, finding)) {
        fill(part, finding, text);
      }
      from = close + 2;
    }
    fill(template.substring(from), finding, text);
    return text.toString();
  }

  private static boolean hasAllArguments(String part, Finding finding) {
    for (int open = part.indexOf('{'); open >= 0; open = part.indexOf('{', open + 1)) {
      int close = part.indexOf('}', open);
      if (close > 0 && value(part.substring(open + 1, close), finding) == null) {
        return false;
      }
    }
    return true;
  }

  private void fill(String template, Finding finding, StringBuilder to) {
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      int close = template.indexOf('}', open);
      if (close < 0) {
        break;
      }
      to.append(template, from, open);
      to.append(argument(template.substring(open + 1, close), finding));
      from = close + 1;
    }
    to.append(template, from, template.length());
  }

  private String argument(String name, Finding finding) {
    int dot = name.indexOf('.');
    return shown(value(name, finding), dot < 0 ? "" : name.substring(dot + 1));
  }

  private static @Nullable Object value(String name, Finding finding) {
    int dot = name.indexOf('.');
    String key = dot < 0 ? name : name.substring(0, dot);
    return switch (key) {
      case "value" -> finding.value();
      case "expected" -> finding.expected();
      default -> finding.arguments().get(key);
    };
  }

  private String shown(@Nullable Object value, String part) {
    if (value == null) {
      return text("none");
    }
    if (value instanceof Coded coded) {
      return shown(coded, part);
    }
    if (value instanceof Element<?> element) {
      return element.label(language);
    }
    if (value instanceof RowKind<?> rows) {
      return language == Language.ZH ? rows.zhName() : rows.enName();
    }
    if (value instanceof Term term) {
      return text("term." + term.id());
    }
    if (value instanceof CodeFault fault) {
      return fault.text(language);
    }
    if (value instanceof CodeScheme scheme) {
      return scheme.label(language);
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .map(entry -> shown(entry, part))
          .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    }
    return visible(cut(value.toString()));
  }

  private String shown(Coded coded, String part) {
    String meaning = coded.meaning(language, codeLists);
    String code = visible(cut(coded.code()));
    if (part.equals("code") || meaning == null || meaning.equals(code)) {
      return code;
    }
    if (part.equals("meaning")) {
      return meaning;
    }
    return language == Language.ZH ? meaning + "（" + code + "）" : meaning + " (" + code + ")";
  }

  /** Control characters from the data must reach no terminal, and a message is one line. */
  private static String visible(String value) {
    StringBuilder text = null;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || isDirection(c)) {
        text = text == null ? new StringBuilder(value.substring(0, i)) : text;
        text.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
      } else if (text != null) {
        text.append(c);
      }
    }
    return text == null ? value : text.toString();
  }

  private static boolean isDirection(char c) {
    return (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\u200e'
        || c == '\u200f'
        || c == '\u061c';
  }

  private static String cut(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST_VALUE) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
  }
}
