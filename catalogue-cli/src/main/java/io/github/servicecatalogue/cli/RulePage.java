package io.github.servicecatalogue.cli;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.CodeLists;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.core.Messages;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.report.internal.Columns;
import io.github.servicecatalogue.report.internal.Texts;
import io.github.servicecatalogue.report.internal.Visible;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The page of one rule for people: what it says, why, and which items pass and fail it. */
final class RulePage {
  private static final List<String> LABELS =
      List.of(
          "severity",
          "scope",
          "judges",
          "elements",
          "message",
          "hint",
          "reason",
          "source",
          "evidence",
          "setting");

  private final Texts texts;
  private final Messages messages;
  private final Rule rule;
  private final Profile profile;
  private final Language language;
  private final int labelWidth;

  RulePage(Texts texts, Messages messages, Rule rule, Profile profile) {
    this.profile = profile;
    this.texts = texts;
    this.messages = messages;
    this.rule = rule;
    this.language = messages.language();
    this.labelWidth =
        LABELS.stream().mapToInt(label -> Columns.of(texts.get("page." + label))).max().orElse(0);
  }

  /** Writes the page. */
  void write(Writer out) throws IOException {
    CasePage page = CasePage.find(rule.id());
    out.write(rule.id() + "  " + messages.title(rule.id()) + "\n\n");
    line(out, "severity", severities());
    line(out, "scope", texts.get("scope." + rule.scope().id()));
    line(out, "judges", judges());
    line(out, "elements", elements());
    if (page == null) {
      line(out, "message", template(messages.messageTemplate(rule.id())));
      line(out, "hint", template(messages.hintTemplate(rule.id())));
      return;
    }
    List<CaseRun> runs = new ArrayList<>();
    for (Map<?, ?> example : page.cases()) {
      runs.add(CaseRun.of(rule.id(), example, messages));
    }
    message(out, runs);
    line(out, "reason", page.text("reason", language));
    line(out, "source", page.text("source", language) + grade(page.text("grade")));
    line(out, "evidence", page.text("evidence", language));
    for (String setting : CaseSettings.of(texts, rule.id(), language)) {
      line(out, "setting", setting);
    }
    CaseText cases = new CaseText(texts, messages, rule.id());
    cases.write(out, runs, false);
    cases.write(out, runs, true);
  }

  /** A message that was really given says more than one with blanks in it. */
  private void message(Writer out, List<CaseRun> runs) throws IOException {
    for (CaseRun run : runs) {
      for (Finding finding : run.findings()) {
        if (finding.rule().equals(rule.id())) {
          line(out, "message", texts.get("page.such-as", run.messages().message(finding)));
          line(out, "hint", run.messages().hint(finding));
          return;
        }
      }
    }
  }

  private String grade(String grade) {
    return grade.isEmpty() ? "" : texts.get("page.grade", grade, messages.text("grade." + grade));
  }

  private void line(Writer out, String label, String text) throws IOException {
    if (!text.isEmpty()) {
      String name = Columns.pad(texts.get("page." + label), labelWidth);
      out.write("  " + name + "  " + Visible.of(text) + "\n");
    }
  }

  private String severities() {
    List<String> severities = new ArrayList<>();
    for (String id : Profile.builtIn()) {
      severities.add(severity(Profile.of(id)));
    }
    if (!Profile.builtIn().contains(profile.id())) {
      severities.add(severity(profile));
    }
    return String.join(" · ", severities);
  }

  private String severity(Profile of) {
    String name = language == Language.ZH ? of.name(language) : of.id();
    return name + " " + messages.severity(of.severity(rule));
  }

  private String judges() {
    List<String> judged = new ArrayList<>();
    if (rule.judgesItems()) {
      judged.add(texts.get("judges.items") + types());
    }
    if (rule.judgesBasicItems()) {
      judged.add(texts.get("judges.basic-items"));
    }
    return String.join(comma(), judged);
  }

  private String types() {
    CodeList list = CodeLists.national().listOf(Elements.ITEM_TYPE);
    List<String> types = new ArrayList<>();
    for (String type : rule.itemTypes().stream().sorted().toList()) {
      String meaning = list == null ? null : list.meaning(type, language);
      types.add(meaning == null ? type : type + " " + meaning);
    }
    return types.isEmpty() ? "" : texts.get("judges.types", String.join(comma(), types));
  }

  private String elements() {
    List<String> names = new ArrayList<>();
    for (Element<?> element : rule.elements()) {
      names.add(
          language == Language.ZH
              ? element.zhName() + " " + element.enName()
              : element.enName() + " " + element.zhName());
    }
    return String.join(comma(), names);
  }

  private String comma() {
    return texts.get("comma");
  }

  /** Puts names for people into the braces of a message. */
  private String template(String message) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int open = message.indexOf('{'); open >= 0; open = message.indexOf('{', from)) {
      int close = message.indexOf('}', open);
      String name = message.substring(open + 1, close);
      int dot = name.indexOf('.');
      text.append(message, from, open)
          .append(texts.get("page.blank", argument(dot < 0 ? name : name.substring(0, dot))));
      from = close + 1;
    }
    return text.append(message.substring(from)).toString();
  }

  private String argument(String name) {
    if (texts.has("argument." + name)) {
      return texts.get("argument." + name);
    }
    return Elements.all().stream()
        .filter(element -> element.enName().equals(name))
        .map(element -> element.label(language))
        .findFirst()
        .orElse(name);
  }
}
