package io.github.servicecatalogue.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.CodeFault;
import io.github.servicecatalogue.CodeLists;
import io.github.servicecatalogue.CodeStyle;
import io.github.servicecatalogue.Coded;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.ImplementationCode;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
  private static final Set<String> ARGUMENTS =
      Set.of(
          "value",
          "expected",
          "element",
          "list",
          "limit",
          "max",
          "length",
          "position",
          "character",
          "count",
          "other",
          "table",
          "file",
          "fault");

  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>(Rules.all());
    rules.addAll(Rules.reading());
    return rules;
  }

  private static Finding finding(
      @Nullable Object value, @Nullable Object expected, Map<String, Object> arguments) {
    return new Finding(
        "my/rule", Severity.ERROR, "", null, null, null, value, expected, arguments, null);
  }

  /** Returns what a text becomes with these arguments. */
  private static String filled(Language language, String text, Finding finding) {
    Map<String, String> texts =
        Map.of("my/rule", text, "none", "nothing", "term.date", "a date", "secret", "not shown");
    return new Messages(language, CodeLists.national(), texts).message(finding);
  }

  private static String filled(String text, Map<String, Object> arguments) {
    return filled(Language.EN, text, finding(null, null, arguments));
  }

  private static String shown(Language language, Object argument) {
    return filled(language, "{x}", finding(null, null, Map.of("x", argument)));
  }

  private static String shown(Object argument) {
    return shown(Language.EN, argument);
  }

  // The bundles

  private static Set<String> keys(Language language) {
    Set<String> keys = new TreeSet<>();
    Messages.of(language).keys().forEach(keys::add);
    return keys;
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertThat(keys(Language.ZH)).isEqualTo(keys(Language.EN));
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleHasItsTextsAndNothingElseDoes(Language language) {
    Messages messages = Messages.of(language);
    Set<String> ofRules = new HashSet<>();
    for (Rule rule : rules()) {
      assertThat(messages.title(rule.id())).as(rule.id()).isNotEqualTo(rule.id()).isNotBlank();
      assertThat(keys(language)).contains(rule.id());
      ofRules.addAll(List.of(rule.id(), rule.id() + ".title", rule.id() + ".hint"));
    }
    for (String key : keys(language)) {
      if (key.contains("/")) {
        assertThat(ofRules).contains(key);
      } else {
        assertThat(key).matches("none|severity\\.[a-z]+|(group|term)\\.[a-z-]+|grade\\.[A-D]");
      }
    }
    for (Severity severity : Severity.values()) {
      assertThat(messages.severity(severity)).isNotBlank().doesNotContain("severity.");
    }
    assertThat(messages.language()).isSameAs(language);
  }

  @ParameterizedTest
  @EnumSource
  void aTextNamesOnlyArgumentsThatThereCanBe(Language language) {
    Set<String> known = new HashSet<>(ARGUMENTS);
    Elements.all().stream().map(Element::enName).forEach(known::add);
    Pattern argument = Pattern.compile("\\{([A-Za-z]+)(\\.code|\\.meaning)?\\}");
    Messages messages = Messages.of(language);
    for (String key : messages.keys()) {
      String text = messages.text(key);
      Matcher matcher = argument.matcher(text);
      while (matcher.find()) {
        assertThat(known).as(key).contains(matcher.group(1));
      }
      assertThat(matcher.replaceAll("")).as(key).doesNotContain("{", "}");
    }
  }

  @Test
  void bothLanguagesNameTheSameArguments() {
    Pattern argument = Pattern.compile("\\{[A-Za-z]+");
    for (Rule rule : rules()) {
      List<Set<String>> used = new ArrayList<>();
      for (Language language : Language.values()) {
        Messages messages = Messages.of(language);
        String hint = rule.id() + ".hint";
        String text = messages.text(rule.id()) + messages.text(hint);
        Set<String> names = new TreeSet<>();
        argument.matcher(text).results().forEach(hit -> names.add(hit.group()));
        used.add(names);
      }
      assertThat(used.get(0)).as(rule.id()).isEqualTo(used.get(1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTextIsOneSentenceWithoutAFullStop(Language language) {
    Messages messages = Messages.of(language);
    for (String key : messages.keys()) {
      assertThat(messages.text(key)).as(key).doesNotEndWith(".").doesNotEndWith("。").isNotBlank();
      assertThat(messages.text(key))
          .as(key)
          .doesNotContain("\n")
          .isEqualTo(messages.text(key).strip());
    }
  }

  @Test
  void aSentenceEndsWithWhatToDo() {
    Finding finding =
        new Finding(
            Rules.ENCODING, Severity.ERROR, "", null, null, null, null, null, Map.of(), null);
    Messages en = Messages.of(Language.EN);
    Messages zh = Messages.of(Language.ZH);
    assertThat(en.hint(finding)).isNotEmpty();
    assertThat(en.sentence(finding)).isEqualTo(en.message(finding) + "; " + en.hint(finding));
    assertThat(zh.sentence(finding)).isEqualTo(zh.message(finding) + "，" + zh.hint(finding));
  }

  @Test
  void withoutAHintASentenceIsTheMessage() {
    Messages messages = new Messages(Language.EN, CodeLists.national(), Map.of("my/rule", "Bad"));
    Finding finding = finding(null, null, Map.of());
    assertThat(messages.hint(finding)).isEmpty();
    assertThat(messages.sentence(finding)).isEqualTo("Bad");
  }

  @Test
  void aRuleWithoutTextsIsNamedByItsId() {
    Messages messages = Messages.of(Language.ZH);
    Finding finding = finding(null, null, Map.of());
    assertThat(messages.title("my/rule")).isEqualTo("my/rule");
    assertThat(messages.message(finding)).isEqualTo("my/rule");
    assertThat(messages.sentence(finding)).isEqualTo("my/rule");
    assertThat(messages.text("no.such.key")).isEqualTo("no.such.key");
  }

  // Arguments

  @Test
  void argumentsStandWhereTheyAreNamed() {
    Finding finding = finding(21, "<= 20", Map.of("legalLimit", 20, "other", "x"));
    assertThat(filled(Language.EN, "{value} is not {expected}: {legalLimit}{other}", finding))
        .isEqualTo("21 is not <= 20: 20x");
    assertThat(filled(Language.EN, "no argument", finding)).isEqualTo("no argument");
    assertThat(filled(Language.EN, "", finding)).isEmpty();
  }

  @Test
  void aMissingArgumentIsToldAsNothing() {
    assertThat(filled("{value} {expected} {other} {itemType.code}", Map.of()))
        .isEqualTo("nothing nothing nothing nothing");
    assertThat(Messages.of(Language.ZH).text("none")).isEqualTo("无");
  }

  @Test
  void aCodeHasThreeForms() {
    Finding finding = finding(null, null, Map.of("itemType", new Coded(Elements.ITEM_TYPE, "20")));
    String text = "{itemType}|{itemType.code}|{itemType.meaning}";
    assertThat(filled(Language.EN, text, finding))
        .isEqualTo("public service (20)|20|public service");
    assertThat(filled(Language.ZH, text, finding)).isEqualTo("公共服务（20）|20|公共服务");
  }

  @Test
  void meaningsComeFromTheListsOfTheProfile() {
    Finding finding = finding(null, null, Map.of("itemType", new Coded(Elements.ITEM_TYPE, "20")));
    Messages messages =
        new Messages(Language.ZH, CodeLists.national(), Map.of("my/rule", "{itemType.meaning}"));
    assertThat(messages.message(finding)).isEqualTo("公共服务");
    assertThat(messages.with(Profile.of("guangdong").codeLists()).message(finding))
        .isEqualTo("其他行政权力");
  }

  @Test
  void aCodeWithoutMeaningIsTheCode() {
    for (String part : List.of("{x}", "{x.code}", "{x.meaning}")) {
      assertThat(filled(part, Map.of("x", new Coded(Elements.ITEM_TYPE, "99")))).isEqualTo("99");
      assertThat(filled(part, Map.of("x", new Coded(Elements.COLLECT_KIND, "7")))).isEqualTo("7");
    }
  }

  @Test
  void aPartOfWhatIsNoCodeIsTheWhole() {
    assertThat(filled("{x.code} {x.meaning}", Map.of("x", 5))).isEqualTo("5 5");
  }

  @Test
  void wordsAreInTheLanguage() {
    assertThat(shown(Elements.PROMISE_LIMIT)).isEqualTo("promise limit");
    assertThat(shown(Language.ZH, Elements.PROMISE_LIMIT)).isEqualTo("承诺办结时限");
    assertThat(shown(Language.ZH, RowKind.MATERIALS)).isEqualTo("材料清单");
    assertThat(shown(new Term("date"))).isEqualTo("a date");
    assertThat(shown(new Term("secrets"))).isEqualTo("term.secrets");
    CodeFault fault = ImplementationCode.check("1137", CodeStyle.STRICT);
    assertThat(fault).isNotNull();
    assertThat(shown(fault)).isEqualTo(fault.text(Language.EN));
    assertThat(shown(Language.ZH, fault)).isEqualTo(fault.text(Language.ZH));
  }

  @Test
  void listsAreJoined() {
    List<Object> list = List.of(new Coded(Elements.EXERCISE_LEVEL, "3"), "x", 7, new Term("date"));
    assertThat(shown(list)).isEqualTo("municipal (3), x, 7, a date");
    assertThat(shown(Language.ZH, List.of("a", "b"))).isEqualTo("a、b");
    assertThat(shown(List.of())).isEmpty();
    assertThat(filled("{x.code}", Map.of("x", list))).startsWith("3, x");
  }

  // Data

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{value}",
        "{secret}",
        "{other}",
        "${secret}",
        "${java:version}",
        "#{7*7}",
        "%s %n",
        "{0}",
        "{",
        "}",
        "$1\\",
        "{{value}}"
      })
  void dataAreNeverEvaluated(String data) {
    Finding finding = finding(data, data, Map.of("other", data));
    assertThat(filled(Language.EN, "<{value}><{expected}><{other}>", finding))
        .isEqualTo("<" + data + "><" + data + "><" + data + ">");
    Coded coded = new Coded(Elements.ITEM_TYPE, data);
    assertThat(shown(coded)).isEqualTo(data);
  }

  @Test
  void longValuesAreCutAtEightyCharacters() {
    assertThat(shown("长".repeat(80))).isEqualTo("长".repeat(80));
    assertThat(shown("长".repeat(81))).isEqualTo("长".repeat(80) + "…");
    assertThat(shown(new Coded(Elements.ITEM_TYPE, "9".repeat(81)))).hasSize(81).endsWith("…");
    assertThat(shown("长".repeat(1_000_000))).hasSize(81);
  }

  @Test
  void noCharacterIsCutInHalf() {
    String outside = "\ud840\udc00";
    assertThat(shown(outside.repeat(80))).isEqualTo(outside.repeat(80));
    assertThat(shown("a" + outside.repeat(80))).isEqualTo("a" + outside.repeat(79) + "…");
  }

  @ParameterizedTest
  @CsvSource({
    "0000", "0007", "0008", "0009", "000a", "000d", "001b", "007f", "0085", "009b", "2028", "2029",
    "200e", "200f", "061c", "202a", "202b", "202c", "202d", "202e", "2066", "2067", "2068", "2069",
  })
  void whatCouldHarmAScreenIsEscaped(String hex) {
    String data = "a" + (char) Integer.parseInt(hex, 16) + "b";
    assertThat(shown(data)).isEqualTo("a\\u" + hex + "b");
    assertThat(shown(new Coded(Elements.ITEM_TYPE, data))).isEqualTo("a\\u" + hex + "b");
    assertThat(shown(List.of(data))).isEqualTo("a\\u" + hex + "b");
  }

  @Test
  void otherCharactersStay() {
    String data = "第8条（一）— “”é \u3000\ud83d\ude00";
    assertThat(shown(data)).isEqualTo(data);
  }
}
