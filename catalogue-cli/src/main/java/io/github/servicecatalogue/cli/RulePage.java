package io.github.servicecatalogue.cli;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.CodeLists;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Elements;
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
  private static final int LONGEST_VALUE = 120;
  private static final int MOST_LINES = 10;
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
          "evidence");

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
    line(out, "message", template(messages.messageTemplate(rule.id())));
    line(out, "hint", template(messages.hintTemplate(rule.id())));
    if (page == null) {
      return;
    }
    String grade = page.text("grade");
    line(out, "reason", page.reason(language.locale().getLanguage()));
    line(
        out,
        "source",
        page.text("source") + (grade.isEmpty() ? "" : texts.get("page.grade", grade)));
    line(out, "evidence", page.text("evidence"));
    cases(out, page, false);
    cases(out, page, true);
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
      severities.add(id + " " + messages.severity(Profile.of(id).severity(rule)));
    }
    if (!Profile.builtIn().contains(profile.id())) {
      severities.add(profile.id() + " " + messages.severity(profile.severity(rule)));
    }
    return String.join(" · ", severities);
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

  private void cases(Writer out, CasePage page, boolean failing) throws IOException {
    boolean first = true;
    for (Map<?, ?> example : page.cases()) {
      List<Map<?, ?>> findings = CasePage.objects(example, "findings");
      if (findings.isEmpty() == failing) {
        continue;
      }
      if (first) {
        out.write("\n" + texts.get(failing ? "page.failing" : "page.passing") + "\n");
        first = false;
      }
      out.write("  " + Visible.of(CasePage.textOf(example, "name")) + "\n");
      example(out, example);
      for (Map<?, ?> finding : findings) {
        out.write("    → " + finding(finding) + "\n");
      }
    }
  }

  private void example(Writer out, Map<?, ?> example) throws IOException {
    object(out, "", example);
    for (String array : List.of("basic", "previous", "basicItems", "items")) {
      List<Map<?, ?>> entries = CasePage.objects(example, array);
      for (int i = 0; i < entries.size(); i++) {
        object(out, "/" + array + "/" + i + "  ", entries.get(i));
      }
    }
    if (example.get("document") instanceof String document) {
      document(out, document);
    }
    for (String member : List.of("profile", "settings", "severities")) {
      if (example.get(member) != null) {
        out.write("    --" + member + "  " + shown(example.get(member)) + "\n");
      }
    }
  }

  private void document(Writer out, String document) throws IOException {
    List<String> lines = document.lines().limit(MOST_LINES + 1L).toList();
    if (lines.isEmpty()) {
      out.write("    " + texts.get("page.empty") + "\n");
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = i == MOST_LINES ? "…" : Visible.cut(lines.get(i), LONGEST_VALUE);
      out.write("    " + line + "\n");
    }
  }

  private void object(Writer out, String place, Map<?, ?> object) throws IOException {
    String base = CasePage.textOf(object, "base");
    if (!base.isEmpty()) {
      out.write("    " + place + texts.get("page.base", base) + "\n");
    }
    if (object.get("set") instanceof Map<?, ?> set) {
      for (Map.Entry<?, ?> member : set.entrySet()) {
        out.write("    " + place + member.getKey() + " = " + shown(member.getValue()) + "\n");
      }
    }
    if (object.get("remove") instanceof List<?> removed) {
      for (Object member : removed) {
        out.write("    " + place + texts.get("page.without", member) + "\n");
      }
    }
  }

  private String finding(Map<?, ?> finding) {
    String other = CasePage.textOf(finding, "rule");
    String pointer = CasePage.textOf(finding, "pointer");
    StringBuilder text = new StringBuilder(pointer.isEmpty() ? "/" : pointer);
    if (finding.get("value") != null) {
      text.append("  ").append(texts.get("page.value", shown(finding.get("value"))));
    }
    if (finding.get("expected") != null) {
      text.append("  ").append(texts.get("page.expected", shown(finding.get("expected"))));
    }
    return other.isEmpty() || other.equals(rule.id()) ? text.toString() : text + "  " + other;
  }

  private static String shown(Object value) {
    return Visible.cut(CasePage.json(value), LONGEST_VALUE);
  }
}
