package io.github.servicecatalogue.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.cli.Main.UsageException;
import io.github.servicecatalogue.core.Messages;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.Rules;
import io.github.servicecatalogue.report.internal.Columns;
import io.github.servicecatalogue.report.internal.JsonLayout;
import io.github.servicecatalogue.report.internal.Texts;
import io.github.servicecatalogue.report.internal.Visible;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** {@code rules [ID]}: the list of the rules, or the page of one. */
final class RulesCommand implements Command {
  @Override
  public String name() {
    return "rules";
  }

  @Override
  public void describe(Options options) {
    options.parameter("ID", "0..1", "rules.id");
    options.profile();
    options.plugins();
    options.values(
        Options.REPORT, "FORMAT[=FILE]", "rules.report", String.join("|", Target.FORMATS));
  }

  @Override
  public int run(Shell shell, ParseResult parsed) throws UsageException, IOException {
    Texts texts = shell.texts();
    List<Rule> own = new ArrayList<>(Plugins.rules(texts, parsed));
    @Nullable Profile chosen = Options.profile(shell, parsed, own);
    Profile profile = chosen == null ? Profile.national() : chosen;
    own.addAll(0, profile.rules());
    Messages messages = Messages.of(shell.language()).with(own);
    String id = parsed.matchedPositionalValue(0, "");
    List<Rule> rules = all(own);
    Rule rule = id.isEmpty() ? null : find(texts, id, rules);
    for (Target target :
        Target.all(texts, parsed.matchedOptionValue(Options.REPORT, List.<String>of()))) {
      if (rule == null && target.isJson()) {
        shell.write(target, out -> listAsJson(out, rules, profile, messages));
      } else if (rule == null) {
        shell.write(target, out -> list(out, texts, rules, profile, messages));
      } else if (target.isJson()) {
        shell.write(target, out -> pageAsJson(out, rule, profile, messages));
      } else {
        RulePage page = new RulePage(texts, messages, rule, profile);
        shell.write(target, page::write);
      }
    }
    return Main.OK;
  }

  private static List<Rule> all(List<Rule> own) {
    List<Rule> rules = new ArrayList<>(Rules.all());
    rules.addAll(Rules.reading());
    rules.addAll(own);
    return rules;
  }

  private static Rule find(Texts texts, String id, List<Rule> rules) throws UsageException {
    for (Rule rule : rules) {
      if (rule.id().equals(id)) {
        return rule;
      }
    }
    List<String> ids = rules.stream().map(Rule::id).toList();
    throw new UsageException(
        texts.get("error.rule", Visible.cut(id, 60))
            + Nearest.hint(texts, id, ids)
            + "\n"
            + texts.get("rules.all"));
  }

  private static void list(
      Writer out, Texts texts, List<Rule> rules, Profile profile, Messages messages)
      throws IOException {
    Map<String, List<Rule>> groups = new LinkedHashMap<>();
    int idWidth = 0;
    for (Rule rule : rules) {
      groups.computeIfAbsent(rule.group(), group -> new ArrayList<>()).add(rule);
      idWidth = Math.max(idWidth, rule.id().length());
    }
    int severityWidth = 0;
    for (Severity severity : Severity.values()) {
      severityWidth = Math.max(severityWidth, Columns.of(messages.severity(severity)));
    }
    out.write(texts.get("rules.head", profile.id(), rules.size()) + "\n");
    for (Map.Entry<String, List<Rule>> group : groups.entrySet()) {
      String key = "group." + group.getKey();
      String title = messages.text(key);
      out.write("\n" + (title.equals(key) ? "" : title + "  ") + group.getKey() + "\n");
      for (Rule rule : group.getValue()) {
        String severity = messages.severity(profile.severity(rule));
        out.write(
            "  "
                + Columns.pad(severity, severityWidth)
                + "  "
                + Columns.pad(rule.id(), idWidth)
                + "  "
                + messages.title(rule.id())
                + "\n");
      }
    }
    out.write("\n" + texts.get("rules.foot") + "\n");
  }

  private static void listAsJson(Writer out, List<Rule> rules, Profile profile, Messages messages)
      throws IOException {
    try (JsonGenerator json = JsonLayout.open(out)) {
      json.writeStartObject();
      JsonLayout.tool(json);
      json.writeStringField("profile", profile.id());
      json.writeArrayFieldStart("rules");
      Metadata metadata = new Metadata(rules);
      for (Rule rule : rules) {
        json.writeStartObject();
        rule(json, rule, messages);
        json.writeStringField("severity", profile.severity(rule).id());
        metadata.write(json, rule);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void pageAsJson(Writer out, Rule rule, Profile profile, Messages messages)
      throws IOException {
    try (JsonGenerator json = JsonLayout.open(out)) {
      json.writeStartObject();
      JsonLayout.tool(json);
      json.writeObjectFieldStart("rule");
      rule(json, rule, messages);
      json.writeStringField("severity", profile.severity(rule).id());
      json.writeStringField("message", messages.messageTemplate(rule.id()));
      String hint = messages.hintTemplate(rule.id());
      if (!hint.isEmpty()) {
        json.writeStringField("hint", hint);
      }
      new Metadata(List.of(rule)).write(json, rule);
      json.writeEndObject();
      CasePage.copy(rule.id(), json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void rule(JsonGenerator json, Rule rule, Messages messages) throws IOException {
    json.writeStringField("id", rule.id());
    json.writeStringField("group", rule.group());
    json.writeStringField("scope", rule.scope().id());
    json.writeStringField("title", messages.title(rule.id()));
    json.writeBooleanField("items", rule.judgesItems());
    json.writeBooleanField("basicItems", rule.judgesBasicItems());
    json.writeArrayFieldStart("itemTypes");
    for (String type : rule.itemTypes().stream().sorted().toList()) {
      json.writeString(type);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("elements");
    for (Element<?> element : rule.elements()) {
      json.writeString(element.id());
    }
    json.writeEndArray();
  }
}
