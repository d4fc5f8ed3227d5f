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
    options.values(
        Options.REPORT, "FORMAT[=FILE]", "rules.report", String.join("|", Target.FORMATS));
  }

  @Override
  public int run(Shell shell, ParseResult parsed) throws UsageException, IOException {
    Texts texts = shell.texts();
    @Nullable Profile chosen = Options.profile(texts, parsed);
    Profile profile = chosen == null ? Profile.national() : chosen;
    Messages messages = Messages.of(shell.language());
    String id = parsed.matchedPositionalValue(0, "");
    Rule rule = id.isEmpty() ? null : find(texts, id);
    for (Target target :
        Target.all(texts, parsed.matchedOptionValue(Options.REPORT, List.<String>of()))) {
      if (rule == null && target.isJson()) {
        shell.write(target, out -> listAsJson(out, profile, messages));
      } else if (rule == null) {
        shell.write(target, out -> list(out, texts, profile, messages));
      } else if (target.isJson()) {
        shell.write(target, out -> pageAsJson(out, rule, messages));
      } else {
        RulePage page = new RulePage(texts, messages, rule);
        shell.write(target, page::write);
      }
    }
    return Main.OK;
  }

  private static List<Rule> all() {
    List<Rule> rules = new ArrayList<>(Rules.all());
    rules.addAll(Rules.reading());
    return rules;
  }

  private static Rule find(Texts texts, String id) throws UsageException {
    Rule rule = Rules.find(id);
    if (rule == null) {
      List<String> ids = all().stream().map(Rule::id).toList();
      throw new UsageException(
          texts.get("error.rule", Visible.cut(id, 60))
              + Nearest.hint(texts, id, ids)
              + "\n"
              + texts.get("rules.all"));
    }
    return rule;
  }

  private static void list(Writer out, Texts texts, Profile profile, Messages messages)
      throws IOException {
    Map<String, List<Rule>> groups = new LinkedHashMap<>();
    int idWidth = 0;
    for (Rule rule : all()) {
      groups.computeIfAbsent(rule.group(), group -> new ArrayList<>()).add(rule);
      idWidth = Math.max(idWidth, rule.id().length());
    }
    int severityWidth = 0;
    for (Severity severity : Severity.values()) {
      severityWidth = Math.max(severityWidth, Columns.of(messages.severity(severity)));
    }
    out.write(texts.get("rules.head", profile.id(), all().size()) + "\n");
    for (Map.Entry<String, List<Rule>> group : groups.entrySet()) {
      String name = "group." + group.getKey();
      String title = texts.has(name) ? texts.get(name) + "  " : "";
      out.write("\n" + title + group.getKey() + "\n");
      for (Rule rule : group.getValue()) {
        String severity = messages.severity(profile.severity(rule.id()));
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

  private static void listAsJson(Writer out, Profile profile, Messages messages)
      throws IOException {
    try (JsonGenerator json = JsonLayout.open(out)) {
      json.writeStartObject();
      JsonLayout.tool(json);
      json.writeStringField("profile", profile.id());
      json.writeArrayFieldStart("rules");
      for (Rule rule : all()) {
        json.writeStartObject();
        rule(json, rule, messages);
        json.writeStringField("severity", profile.severity(rule.id()).id());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void pageAsJson(Writer out, Rule rule, Messages messages) throws IOException {
    try (JsonGenerator json = JsonLayout.open(out)) {
      json.writeStartObject();
      JsonLayout.tool(json);
      json.writeObjectFieldStart("rule");
      rule(json, rule, messages);
      json.writeObjectFieldStart("severities");
      for (String id : Profile.builtIn()) {
        json.writeStringField(id, Profile.of(id).severity(rule.id()).id());
      }
      json.writeEndObject();
      json.writeStringField("message", messages.text(rule.id()));
      String hint = rule.id() + ".hint";
      if (!messages.text(hint).equals(hint)) {
        json.writeStringField("hint", messages.text(hint));
      }
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
