package io.github.servicecatalogue.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.servicecatalogue.CodeLists;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Grade;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.RuleScope;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.conformance.RuleCases.RuleFile;
import io.github.servicecatalogue.core.ItemRule;
import io.github.servicecatalogue.core.Messages;
import io.github.servicecatalogue.core.PairRule;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.Rules;
import io.github.servicecatalogue.core.SetRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pages about the rules in one language, as Markdown: an index and a page for each group, made
 * of the rules, their texts, the profiles and the case files. What a failing example says is what
 * the library really says.
 */
final class RuleDocs {
  /** How a reader can set severities and settings; the same on the pages of each language. */
  static final String PROFILE =
      """
      {
        "extends": "national",
        "id": "my-city",
        "version": "2026.1",
        "severities": {
          "time-limit/licence-over-twenty-days-explained": "error",
          "url/*": "info",
          "privacy/mobile-number": "off"
        },
        "settings": {"licence-days": 15}
      }
      """;

  private static final List<String> PROVINCES =
      Profile.builtIn().stream().filter(id -> !"national strict".contains(id)).toList();
  private static final String CASES = "../../../conformance/src/main/cases/";
  private static final int WIDTH = 110;

  private final Language language;
  private final DocsWords words;
  private final Messages messages;
  private final Map<String, Profile> profiles = new LinkedHashMap<>();
  private final Map<String, RuleFile> files = new TreeMap<>();
  private final JsonNode settings = RuleCases.list("settings.json");

  RuleDocs(Language language) {
    this.language = language;
    this.words = new DocsWords(language);
    this.messages = Messages.of(language);
    Profile.builtIn().forEach(id -> profiles.put(id, Profile.of(id)));
    RuleCases.files().forEach(file -> files.put(file.rule(), file));
  }

  /** Returns the text of each page by the name of its file. */
  Map<String, String> pages() throws IOException {
    Map<String, List<Rule>> groups = new LinkedHashMap<>();
    Stream.concat(Rules.all().stream(), Rules.reading().stream())
        .forEach(rule -> groups.computeIfAbsent(rule.group(), g -> new ArrayList<>()).add(rule));
    Map<String, String> pages = new TreeMap<>();
    pages.put("README.md", index(groups));
    for (Map.Entry<String, List<Rule>> group : groups.entrySet()) {
      pages.put(group.getKey() + ".md", page(group.getKey(), group.getValue()));
    }
    return pages;
  }

  // ---- the index

  private String index(Map<String, List<Rule>> groups) {
    StringBuilder to = new StringBuilder();
    int rules = groups.values().stream().mapToInt(List::size).sum();
    to.append(words.get("generated")).append("\n# ").append(words.get("index.title"));
    to.append("\n\n").append(wrapped(words.get("index.intro", rules, groups.size()), ""));
    to.append("\n").append(words.get("index.other")).append("\n\n");
    heading(to, "groups");
    for (String group : groups.keySet()) {
      to.append("- [").append(groupTitle(group)).append("](#").append(group).append(") `");
      to.append(group).append("` · ").append(rules(groups, group)).append('\n');
    }
    to.append('\n');
    vocabulary(to);
    configure(to);
    for (Map.Entry<String, List<Rule>> group : groups.entrySet()) {
      anchor(to, group.getKey());
      to.append("## [").append(groupTitle(group.getKey())).append("](").append(group.getKey());
      to.append(".md)\n\n");
      rulesOf(to, group.getValue());
    }
    settings(to);
    return to.toString();
  }

  private static int rules(Map<String, List<Rule>> groups, String group) {
    return Objects.requireNonNull(groups.get(group)).size();
  }

  private String groupTitle(String group) {
    return capital(messages.text("group." + group));
  }

  private String capital(String title) {
    return title.substring(0, 1).toUpperCase(language.locale()) + title.substring(1);
  }

  private void heading(StringBuilder to, String name) {
    anchor(to, name);
    to.append("## ").append(words.get("index." + name)).append("\n\n");
  }

  private static void anchor(StringBuilder to, String name) {
    to.append("<a id=\"").append(name).append("\"></a>\n\n");
  }

  private void vocabulary(StringBuilder to) {
    heading(to, "words");
    row(to, words.get("index.word"), words.get("index.meaning"));
    to.append("|---|---|\n");
    for (Severity severity :
        List.of(Severity.ERROR, Severity.WARNING, Severity.INFO, Severity.OFF)) {
      String name = messages.severity(severity);
      String id = name.equals(severity.id()) ? "" : " `" + severity.id() + "`";
      row(to, name + id, words.get("severity." + severity.id()));
    }
    for (Grade grade : Grade.values()) {
      row(to, grade.name(), messages.text("grade." + grade));
    }
    List<String> names = PROVINCES.stream().map(id -> "`" + id + "`").toList();
    String provinces = words.get("index.provinces-note", String.join(words.get("comma"), names));
    to.append('\n').append(wrapped(provinces, "")).append('\n');
  }

  private void configure(StringBuilder to) {
    heading(to, "configure");
    to.append(wrapped(words.get("index.configure-text"), ""));
    to.append("\n```json\n").append(PROFILE).append("```\n\n");
    to.append(words.get("index.configure-run")).append("\n\n```\n");
    to.append("java -jar catalogue.jar check --profile my-city.json items.json\n```\n\n");
  }

  private void rulesOf(StringBuilder to, List<Rule> rules) {
    row(
        to,
        words.get("index.rule"),
        words.get("index.name"),
        "national",
        words.get("index.provinces"),
        "strict",
        words.get("index.scope"),
        words.get("index.grade"));
    to.append("|---|---|---|---|---|---|---|\n");
    for (Rule rule : rules) {
      row(
          to,
          "[`" + name(rule) + "`](" + rule.group() + ".md#" + name(rule) + ")",
          escaped(messages.title(rule.id())),
          severity("national", rule),
          provinces(rule),
          severity("strict", rule),
          words.get("scope." + rule.scope().id() + ".short"),
          file(rule).content().path("grade").asText());
    }
    to.append('\n');
  }

  private String provinces(Rule rule) {
    List<String> each = PROVINCES.stream().map(id -> severity(id, rule)).toList();
    if (each.stream().distinct().count() == 1) {
      return each.get(0);
    }
    List<String> named = new ArrayList<>();
    for (int i = 0; i < each.size(); i++) {
      named.add("`" + PROVINCES.get(i) + "` " + each.get(i));
    }
    return String.join(words.get("semicolon"), named);
  }

  private void settings(StringBuilder to) {
    heading(to, "settings");
    to.append(wrapped(words.get("index.settings-text"), "")).append('\n');
    row(
        to,
        words.get("index.setting"),
        words.get("index.default"),
        words.get("index.meaning"),
        words.get("index.rules"));
    to.append("|---|---|---|---|\n");
    for (JsonNode setting : settings) {
      String name = setting.path("setting").asText();
      List<String> rules = new ArrayList<>();
      setting.path("rules").forEach(id -> rules.add(link(id.asText())));
      String value = String.join(" ", profile("national").settings(name));
      row(
          to,
          "<a id=\"setting-" + name.replace('.', '-') + "\"></a>`" + name + "`",
          value.isEmpty() ? words.get("unset") : "`" + value + "`",
          escaped(text(setting)),
          String.join(words.get("comma"), rules));
    }
  }

  private static String link(String rule) {
    int slash = rule.indexOf('/');
    return "[`"
        + rule
        + "`]("
        + rule.substring(0, slash)
        + ".md#"
        + rule.substring(slash + 1)
        + ")";
  }

  private static void row(StringBuilder to, String... cells) {
    to.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  // ---- the page of a group

  private String page(String group, List<Rule> rules) throws IOException {
    StringBuilder to = new StringBuilder();
    to.append(words.get("generated")).append("\n# ").append(groupTitle(group)).append("\n\n");
    to.append(words.get("page.back", group)).append("\n\n");
    for (Rule rule : rules) {
      to.append("- [").append(escaped(messages.title(rule.id()))).append("](#");
      to.append(name(rule)).append(") `").append(name(rule)).append("`\n");
    }
    for (Rule rule : rules) {
      to.append('\n');
      anchor(to, name(rule));
      section(to, rule);
    }
    return to.toString();
  }

  private void section(StringBuilder to, Rule rule) throws IOException {
    JsonNode content = file(rule).content();
    to.append("## ").append(escaped(capital(messages.title(rule.id())))).append("\n\n`");
    to.append(rule.id()).append("`\n\n");
    to.append(wrapped(escaped(text(content.path("reason"))), "")).append('\n');
    fact(to, "severity", severities(rule));
    fact(to, "scope", scope(rule));
    fact(to, "judges", judges(rule));
    if (rule.scope() != RuleScope.READING) {
      fact(to, "elements", elements(rule));
    }
    String grade = content.path("grade").asText();
    fact(
        to,
        "source",
        escaped(text(content.path("source")))
            + words.get("rule.grade", grade, messages.text("grade." + grade)));
    if (content.has("evidence")) {
      fact(to, "evidence", escaped(text(content.path("evidence"))));
    }
    List<String> used = new ArrayList<>();
    for (JsonNode setting : settings) {
      String name = setting.path("setting").asText();
      setting
          .path("rules")
          .forEach(
              id -> {
                if (id.asText().equals(rule.id())) {
                  String anchor = "setting-" + name.replace('.', '-');
                  used.add("[`" + name + "`](README.md#" + anchor + ")");
                }
              });
    }
    if (!used.isEmpty()) {
      fact(to, "settings", String.join(words.get("comma"), used));
    }
    example(to, rule, false);
    example(to, rule, true);
    to.append('\n').append(words.get("rule.more", CASES + "rules/" + rule.id() + ".json"));
    to.append('\n');
  }

  private void fact(StringBuilder to, String name, String text) {
    String label = "- **" + words.get("rule." + name) + "**" + words.get("colon");
    to.append(wrapped(label + text, "  "));
  }

  private String severities(Rule rule) {
    String national = severity("national", rule);
    Map<String, List<String>> others = new LinkedHashMap<>();
    for (String id : profiles.keySet()) {
      String severity = severity(id, rule);
      if (!severity.equals(national)) {
        others.computeIfAbsent(severity, s -> new ArrayList<>()).add("`" + id + "`");
      }
    }
    StringBuilder text = new StringBuilder(national);
    others.forEach(
        (severity, ids) ->
            text.append(words.get("semicolon"))
                .append(String.join(words.get("comma"), ids))
                .append(' ')
                .append(severity));
    return text.toString();
  }

  private String scope(Rule rule) {
    String scope = words.get("scope." + rule.scope().id());
    if (rule instanceof SetRule ofSet) {
      return scope + words.get("semicolon") + words.get("cost.record-set", ofSet.bytesPerItem());
    }
    if (rule instanceof PairRule ofPair) {
      String cost = words.get("cost.catalogue-pair", ofPair.bytesPerOtherItem());
      return scope + words.get("semicolon") + cost;
    }
    return rule instanceof ItemRule
        ? scope + words.get("semicolon") + words.get("cost.item")
        : scope;
  }

  private String judges(Rule rule) {
    List<String> judged = new ArrayList<>();
    if (rule.judgesItems()) {
      List<String> types = new ArrayList<>();
      for (String type : rule.itemTypes().stream().sorted().toList()) {
        String meaning =
            Objects.requireNonNull(CodeLists.national().listOf(Elements.ITEM_TYPE))
                .meaning(type, language);
        types.add(meaning == null ? type : type + " " + meaning);
      }
      String items = words.get("judges.items");
      judged.add(
          types.isEmpty()
              ? items
              : words.get("judges.types", items, String.join(words.get("comma"), types)));
    }
    if (rule.judgesBasicItems()) {
      judged.add(words.get("judges.basic-items"));
    }
    return String.join(words.get("semicolon"), judged);
  }

  private String elements(Rule rule) {
    List<String> names = new ArrayList<>();
    for (Element<?> element : rule.elements()) {
      names.add(element.zhName() + " `" + element.enName() + "`");
    }
    return names.isEmpty()
        ? words.get("rule.elements-all")
        : String.join(words.get("comma"), names);
  }

  // ---- examples

  private void example(StringBuilder to, Rule rule, boolean failing) throws IOException {
    to.append("\n**").append(words.get(failing ? "rule.failing" : "rule.passing")).append("**");
    RuleCase chosen = chosen(file(rule), failing);
    JsonNode source = chosen.source();
    to.append(words.get("colon"));
    if (language == Language.EN) {
      to.append(escaped(chosen.name())).append(", ");
    }
    to.append(DocsExample.markdown(source, this::baseName, words, CASES)).append('\n');
    List<Finding> findings = chosen.findings();
    if (findings.isEmpty()) {
      to.append(words.get("case.clean")).append('\n');
    } else if (!failing) {
      to.append(words.get("case.other")).append("\n\n");
    }
    Messages said = messages.with(chosen.profile().codeLists());
    for (Finding finding : findings) {
      String place =
          finding.pointer().isEmpty()
              ? words.get("case.whole")
              : words.get("case.at", finding.pointer());
      String line =
          words.get(
                  "case.finding",
                  messages.severity(finding.severity()),
                  place,
                  escaped(said.sentence(finding)))
              + (finding.rule().equals(rule.id()) ? "" : " (" + link(finding.rule()) + ")");
      to.append(wrapped("- " + line, "  "));
    }
  }

  /** Returns the first case that is short, shows a change and leaves the profile as it is. */
  private static RuleCase chosen(RuleFile file, boolean failing) {
    RuleCase best = null;
    int cheapest = Integer.MAX_VALUE;
    for (RuleCase candidate : file.cases()) {
      if (candidate.fails() == failing) {
        int cost = cost(candidate, failing);
        if (cost < cheapest) {
          cheapest = cost;
          best = candidate;
        }
      }
    }
    return Objects.requireNonNull(best, file.rule());
  }

  private static int cost(RuleCase candidate, boolean failing) {
    JsonNode source = candidate.source();
    boolean unchanged = source.has("base") && !source.has("set") && !source.has("remove");
    int surplus = source.path("findings").size() - (failing ? 1 : 0);
    boolean special = source.has("profile") || source.has("settings") || source.has("form");
    boolean isLong = source.toString().length() > 700;
    return surplus * 4 + (unchanged ? 4 : 0) + (special ? 2 : 0) + (isLong ? 1 : 0);
  }

  private String baseName(String base) {
    for (JsonNode name : RuleCases.list("bases.json")) {
      if (name.path("base").asText().equals(base)) {
        return text(name);
      }
    }
    throw new IllegalArgumentException("No name of " + base);
  }

  // ---- texts

  private static String name(Rule rule) {
    return rule.id().substring(rule.id().indexOf('/') + 1);
  }

  private RuleFile file(Rule rule) {
    return Objects.requireNonNull(files.get(rule.id()), rule.id());
  }

  private Profile profile(String id) {
    return Objects.requireNonNull(profiles.get(id), id);
  }

  private String severity(String profile, Rule rule) {
    return messages.severity(profile(profile).severity(rule));
  }

  private String text(JsonNode languages) {
    return languages.path(language.locale().getLanguage()).asText();
  }

  /** Writes what Markdown would read as its own. */
  static String escaped(String text) {
    StringBuilder to = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '<') {
        to.append("&lt;");
      } else if (c == '&') {
        to.append("&amp;");
      } else {
        to.append("\\`*_[]|~".indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
    return to.toString();
  }

  /** Breaks English into lines; in Chinese, a line break would be shown as a blank. */
  private String wrapped(String text, String indent) {
    if (language == Language.ZH) {
      return text + "\n";
    }
    StringBuilder to = new StringBuilder();
    int column = 0;
    @Nullable String gap = null;
    for (String word : text.split(" ", -1)) {
      if (gap != null && column + 1 + word.length() > WIDTH) {
        gap = "\n" + indent;
        column = indent.length();
      } else if (gap != null) {
        gap = " ";
        column++;
      }
      to.append(gap == null ? "" : gap).append(word);
      column += word.length();
      gap = " ";
    }
    return to.append('\n').toString();
  }
}
