package io.github.servicecatalogue.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Grade;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.conformance.RuleCases.RuleFile;
import io.github.servicecatalogue.core.Messages;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.Rules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A rule is there only when all its parts are: texts, severities, reason, source and cases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleCompletenessTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{([^}]*)}");

  /** What arguments may be called, beside the elements. */
  private static final Set<String> ARGUMENTS =
      Set.of(
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
          "fault");

  /** What a text may name in braces, beside those and the elements. */
  private static final Set<String> VALUES = Set.of("value", "expected", "file");

  private static final Set<String> PARTS = Set.of("code", "meaning");

  private static final int FEWEST_CASES = 2;

  private static final Map<Language, Messages> MESSAGES =
      Map.of(
          Language.ZH, Messages.of(Language.ZH),
          Language.EN, Messages.of(Language.EN));

  /** A case with what it gives, found out once for all tests. */
  private record Run(RuleCase ruleCase, List<Finding> findings) {}

  private List<RuleFile> files = List.of();
  private List<Run> runs = List.of();

  @BeforeAll
  void runAllCases() throws IOException {
    files = RuleCases.files();
    List<Run> all = new ArrayList<>();
    for (RuleFile file : files) {
      for (RuleCase ruleCase : file.cases()) {
        all.add(new Run(ruleCase, ruleCase.findings()));
      }
    }
    runs = all;
  }

  private static List<String> rules() {
    return Stream.concat(Rules.all().stream(), Rules.reading().stream()).map(Rule::id).toList();
  }

  @Test
  void idsAreUniqueAndWellFormed() {
    assertThat(rules()).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z-]+/[a-z-]+"));
  }

  @Test
  void everyRuleHasTitleAndMessageInBothLanguages() {
    List<String> missing = new ArrayList<>();
    for (Language language : Language.values()) {
      Set<String> keys = keys(language);
      for (String rule : rules()) {
        for (String key : List.of(rule, rule + ".title")) {
          if (!keys.contains(key)) {
            missing.add(language + " " + key);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(keys(Language.ZH)).isEqualTo(keys(Language.EN));
  }

  @Test
  void textsOfRulesBelongToARule() {
    assertThat(keys(Language.ZH))
        .filteredOn(key -> key.contains("/"))
        .allMatch(key -> rules().contains(key.replaceFirst("\\.(title|hint)$", "")));
  }

  @Test
  void bothLanguagesNameTheSameArguments() {
    for (String rule : rules()) {
      assertThat(arguments(Language.EN, rule)).as(rule).isEqualTo(arguments(Language.ZH, rule));
    }
  }

  @Test
  void argumentsInTextsAreOfTheVocabulary() {
    for (String rule : rules()) {
      assertThat(arguments(Language.ZH, rule)).as(rule).allMatch(RuleCompletenessTest::isKnown);
    }
  }

  private static boolean isKnown(String argument) {
    int dot = argument.indexOf('.');
    String name = dot < 0 ? argument : argument.substring(0, dot);
    return (dot < 0 || PARTS.contains(argument.substring(dot + 1)))
        && (VALUES.contains(name) || isArgument(name));
  }

  private static boolean isArgument(String name) {
    return ARGUMENTS.contains(name)
        || Elements.all().stream().map(Element::enName).anyMatch(name::equals);
  }

  @Test
  void messagesAreSentencesWithoutFullStop() {
    for (Language language : Language.values()) {
      Messages messages = messages(language);
      for (String key : keys(language)) {
        if (key.contains("/")) {
          assertThat(messages.text(key))
              .as("%s %s", language, key)
              .isNotBlank()
              .doesNotContain("\n")
              .doesNotEndWith(".")
              .doesNotEndWith("。");
        }
      }
    }
  }

  @Test
  void everyProfileGivesEveryRuleASeverity() {
    for (String id : Profile.builtIn()) {
      assertThat(Profile.of(id).severities().keySet())
          .as(id)
          .containsExactlyInAnyOrderElementsOf(rules());
    }
  }

  @Test
  void everyRuleHasACaseFile() {
    assertThat(files).extracting(RuleFile::rule).containsExactlyInAnyOrderElementsOf(rules());
  }

  @Test
  void caseFilesAreComplete() {
    for (RuleFile file : files) {
      JsonNode content = file.content();
      assertThat(file.path())
          .as(file.rule())
          .endsWithRaw(java.nio.file.Path.of(file.rule() + ".json"));
      assertThat(Grade.valueOf(content.path("grade").asText())).as(file.rule()).isNotNull();
      for (String member : List.of("reason", "source", "evidence")) {
        if (content.has(member) || !member.equals("evidence")) {
          List<String> languages = new ArrayList<>();
          content.path(member).fieldNames().forEachRemaining(languages::add);
          assertThat(languages).as(file.rule() + " " + member).containsExactly("zh", "en");
          content
              .path(member)
              .forEach(text -> assertThat(text.asText()).as(file.rule()).isNotBlank());
        }
      }
      assertThat(file.cases()).as(file.rule()).extracting(RuleCase::name).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyGroupAndGradeHasATextInBothLanguages() {
    Set<String> expected = new TreeSet<>();
    rules().forEach(rule -> expected.add("group." + rule.substring(0, rule.indexOf('/'))));
    for (Grade grade : Grade.values()) {
      expected.add("grade." + grade);
    }
    for (Language language : Language.values()) {
      assertThat(keys(language))
          .filteredOn(key -> key.startsWith("group.") || key.startsWith("grade."))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void everyBaseHasANameInBothLanguages() {
    JsonNode names = RuleCases.list("bases.json");
    assertThat(names.findValuesAsText("base"))
        .containsExactlyInAnyOrderElementsOf(RuleCases.bases());
    assertThat(names)
        .allMatch(name -> !name.path("zh").asText().isBlank())
        .allMatch(name -> !name.path("en").asText().isBlank());
  }

  @Test
  void everyRuleHasPassingAndFailingCases() {
    for (RuleFile file : files) {
      assertThat(file.cases().stream().filter(RuleCase::fails).count())
          .as("failing cases of " + file.rule())
          .isGreaterThanOrEqualTo(FEWEST_CASES);
      assertThat(file.cases().stream().filter(ruleCase -> !ruleCase.fails()).count())
          .as("passing cases of " + file.rule())
          .isGreaterThanOrEqualTo(FEWEST_CASES);
    }
  }

  @Test
  void casesNameOnlyWhatExists() {
    Collection<String> ids = new TreeSet<>(rules());
    for (Run run : runs) {
      RuleCase ruleCase = run.ruleCase();
      assertThat(ruleCase.mistakes()).as("%s", ruleCase).isEmpty();
      assertThat(ids)
          .as("%s", ruleCase)
          .containsAll(ruleCase.expectedRules())
          .containsAll(ruleCase.changedSeverities());
    }
  }

  /** What a report does with a finding depends on the names and kinds of its arguments. */
  @Test
  void argumentsOfFindingsAreOfTheVocabulary() {
    for (Run run : runs) {
      for (Finding finding : run.findings()) {
        assertThat(finding.arguments().keySet())
            .as("%s", run.ruleCase())
            .allMatch(RuleCompletenessTest::isArgument);
      }
    }
  }

  /** What a text names must be there, or a person would read “none”. */
  @Test
  void messagesFindTheirArguments() {
    for (Run run : runs) {
      for (Finding finding : run.findings()) {
        for (String argument : demanded(Language.ZH, finding.rule())) {
          String name = argument.replaceFirst("\\..*", "");
          if (!VALUES.contains(name) && ARGUMENTS.contains(name)) {
            assertThat(finding.arguments()).as("%s %s", run.ruleCase(), finding).containsKey(name);
          }
        }
      }
    }
  }

  @Test
  void termsInFindingsHaveATextInBothLanguages() {
    Set<String> terms = new TreeSet<>();
    for (Run run : runs) {
      for (Finding finding : run.findings()) {
        addTerm(finding.value(), terms);
        addTerm(finding.expected(), terms);
        finding.arguments().values().forEach(value -> addTerm(value, terms));
      }
    }
    for (Language language : Language.values()) {
      assertThat(keys(language)).containsAll(terms);
    }
  }

  private static void addTerm(@Nullable Object value, Set<String> terms) {
    if (value instanceof Term term) {
      terms.add("term." + term.id());
    } else if (value instanceof List<?> list) {
      list.forEach(entry -> addTerm(entry, terms));
    }
  }

  private static Messages messages(Language language) {
    return Objects.requireNonNull(MESSAGES.get(language));
  }

  private static Set<String> keys(Language language) {
    Set<String> keys = new TreeSet<>();
    messages(language).keys().forEach(keys::add);
    return keys;
  }

  /** Returns what the message and the hint of a rule name in braces. */
  private static Set<String> arguments(Language language, String rule) {
    return arguments(text(language, rule));
  }

  /**
   * Returns the arguments without which the texts cannot be told; a part in [[]] can be left out.
   */
  private static Set<String> demanded(Language language, String rule) {
    return arguments(text(language, rule).replaceAll("\\[\\[.*?]]", ""));
  }

  private static String text(Language language, String rule) {
    return messages(language).text(rule) + messages(language).text(rule + ".hint");
  }

  private static Set<String> arguments(String text) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = ARGUMENT.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
