package io.github.servicecatalogue.cli;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Location;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.Shape;
import io.github.servicecatalogue.core.Messages;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.report.internal.Texts;
import io.github.servicecatalogue.report.internal.Visible;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cases of a rule for people: what is changed in which sample, and the message that follows.
 *
 * <p>Names of cases and members of the JSON form are English; a Chinese reader sees the names of
 * the elements in their place.
 */
final class CaseText {
  private static final int LONGEST_VALUE = 120;
  private static final int MOST_LINES = 10;
  private static final String INDENT = "    ";

  private final Texts texts;
  private final Messages messages;
  private final String rule;
  private final boolean chinese;

  CaseText(Texts texts, Messages messages, String rule) {
    this.texts = texts;
    this.messages = messages;
    this.rule = rule;
    this.chinese = messages.language() == Language.ZH;
  }

  /** Writes the cases that fail, or those that pass. */
  void write(Writer out, List<CaseRun> runs, boolean failing) throws IOException {
    int number = 0;
    for (CaseRun run : runs) {
      if (run.fails() == failing) {
        if (number == 0) {
          out.write("\n" + texts.get(failing ? "page.failing" : "page.passing") + "\n");
        }
        number++;
        one(out, run, number);
      }
    }
  }

  private void one(Writer out, CaseRun run, int number) throws IOException {
    Map<?, ?> example = run.example();
    List<String> lines = new ArrayList<>();
    record(lines, "", example);
    for (String array : List.of("basicItems", "items", "basic", "previous")) {
      List<Map<?, ?>> records = CasePage.objects(example, array);
      for (int i = 0; i < records.size(); i++) {
        record(lines, texts.get("page.place." + array, i + 1), records.get(i));
      }
    }
    file(lines, example);
    judge(lines, example);
    if (chinese) {
      out.write("  " + number + ". " + lines.remove(0) + "\n");
    } else {
      out.write("  " + Visible.of(CasePage.textOf(example, "name")) + "\n");
    }
    for (String line : lines) {
      out.write(INDENT + line + "\n");
    }
    for (Finding finding : run.findings()) {
      out.write(INDENT + "→ " + finding(run, finding) + "\n");
    }
  }

  private void record(List<String> lines, String place, Map<?, ?> changes) throws IOException {
    String base = CasePage.textOf(changes, "base");
    if (base.isEmpty()) {
      return;
    }
    boolean unchanged = !changes.containsKey("set") && !changes.containsKey("remove");
    lines.add(
        place
            + texts.get(
                unchanged ? "page.base-unchanged" : "page.base",
                CaseBases.name(base, messages.language()),
                base));
    if (changes.get("set") instanceof Map<?, ?> set) {
      for (Map.Entry<?, ?> member : set.entrySet()) {
        lines.add(
            indent(place)
                + texts.get(
                    "page.set", name(member.getKey().toString()), shown(member.getValue())));
      }
    }
    if (changes.get("remove") instanceof List<?> removed) {
      for (Object member : removed) {
        lines.add(indent(place) + texts.get("page.without", name(String.valueOf(member))));
      }
    }
  }

  private static String indent(String place) {
    return place.isEmpty() ? "" : "  ";
  }

  private void file(List<String> lines, Map<?, ?> example) {
    if (example.get("document") instanceof String document) {
      List<String> all = document.lines().limit(MOST_LINES + 1L).toList();
      lines.add(texts.get(all.isEmpty() ? "page.empty-file" : "page.file"));
      for (int i = 0; i < all.size(); i++) {
        lines.add("  " + (i == MOST_LINES ? "…" : Visible.cut(all.get(i), LONGEST_VALUE)));
      }
    }
    if (example.get("bytes") instanceof String bytes) {
      lines.add(texts.get("page.bytes", Visible.cut(bytes, LONGEST_VALUE)));
    }
    if (example.get("to") instanceof String to) {
      lines.add(texts.get("page.to", to));
    }
    if (example.get("limits") instanceof Map<?, ?> limits) {
      limits.forEach((name, limit) -> lines.add(texts.get("page.limit." + name, limit)));
    }
  }

  private void judge(List<String> lines, Map<?, ?> example) {
    String id = CasePage.textOf(example, "profile");
    if (!id.isEmpty()) {
      String name = Profile.of(id).name(messages.language());
      lines.add(texts.get("page.profile", name, id));
    }
    if (example.get("settings") instanceof Map<?, ?> settings) {
      settings.forEach((name, value) -> lines.add(texts.get("page.setting-is", name, value)));
    }
    if (example.get("severities") instanceof Map<?, ?> severities) {
      severities.forEach(
          (id2, value) ->
              lines.add(
                  texts.get(
                      "page.severity-is",
                      messages.title(id2.toString()),
                      messages.severity(Severity.of(value.toString())),
                      id2)));
    }
    if (example.get("table") instanceof String table) {
      lines.add(texts.get("page.table", table));
    }
    if (example.get("form") instanceof List<?> ids) {
      List<String> names = new ArrayList<>();
      for (Object elementId : ids) {
        Element<?> element = Elements.find(String.valueOf(elementId));
        names.add(element == null ? String.valueOf(elementId) : label(element));
      }
      lines.add(texts.get("page.form", String.join(texts.get("comma"), names)));
    }
  }

  private String finding(CaseRun run, Finding finding) {
    Location location = finding.location();
    StringBuilder text = new StringBuilder(messages.severity(finding.severity()));
    text.append("  ").append(Visible.of(run.messages().sentence(finding)));
    if (location != null && location.line() > 0) {
      text.append(texts.get("page.at", location.line(), location.column()));
    } else if (!chinese) {
      text.append("  ").append(finding.pointer().isEmpty() ? "/" : finding.pointer());
    } else if (finding.pointer().chars().anyMatch(c -> c >= '0' && c <= '9')) {
      text.append(texts.get("page.where", name(finding.pointer())));
    }
    if (!finding.rule().equals(rule)) {
      text.append("  ").append(chinese ? messages.title(finding.rule()) : finding.rule());
    }
    return text.toString();
  }

  // ---- names and values

  private String label(Member<?> member) {
    return chinese ? member.zhName() : member.enName();
  }

  /** Returns a member or a pointer as people call it: in Chinese by the names of the elements. */
  private String name(String nameOrPointer) {
    if (!chinese) {
      return nameOrPointer;
    }
    StringBuilder name = new StringBuilder();
    @Nullable Shape shape = Shape.item();
    for (String step : CaseRun.path(nameOrPointer)) {
      if (step.equals("-")) {
        name.append(texts.get("page.one-more"));
      } else if (!step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9')) {
        name.append(texts.get("page.nth", Integer.parseInt(step) + 1));
      } else if (step.equals("items") || step.equals("basicItems")) {
        name.append(texts.get("page." + step));
      } else {
        Member<?> member = shape == null ? null : shape.member(step);
        name.append(name.isEmpty() ? "" : " ").append(member == null ? step : member.zhName());
        shape = member instanceof RowKind<?> rows ? rows.shape() : shape;
      }
    }
    return name.toString();
  }

  private String shown(@Nullable Object value) {
    return chinese
        ? Visible.cut(inChinese(value, Shape.item()), LONGEST_VALUE)
        : Visible.cut(CasePage.json(value), LONGEST_VALUE);
  }

  private String inChinese(@Nullable Object value, Shape shape) {
    if (value instanceof String text) {
      return "“" + text + "”";
    }
    if (value instanceof List<?> list) {
      return list.isEmpty()
          ? texts.get("page.nothing")
          : String.join(
              texts.get("comma"), list.stream().map(entry -> inChinese(entry, shape)).toList());
    }
    if (value instanceof Map<?, ?> map) {
      List<String> members = new ArrayList<>();
      map.forEach(
          (name, member) ->
              members.add(nameInRow(name.toString()) + "：" + inChinese(member, shape)));
      return "{" + String.join("，", members) + "}";
    }
    return value == null ? texts.get("page.nothing") : value.toString();
  }

  /** A row is shown without saying of which kind it is; its members have names of their own. */
  private static String nameInRow(String member) {
    for (RowKind<?> rows : RowKind.all()) {
      Member<?> found = rows.shape().member(member);
      if (found != null) {
        return found.zhName();
      }
    }
    return member;
  }
}
