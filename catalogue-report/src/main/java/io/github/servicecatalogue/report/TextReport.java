package io.github.servicecatalogue.report;

import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Location;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.report.internal.Columns;
import io.github.servicecatalogue.report.internal.Texts;
import io.github.servicecatalogue.report.internal.Visible;
import io.github.servicecatalogue.report.internal.Wording;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The report for people (文字报告): what is wrong, item by item, a line for each finding, then the
 * counts and the rules.
 *
 * <p>Lines end with {@code \n}. Nothing from the data can control a terminal: such characters are
 * shown as {@code \}{@code uXXXX}. The same result gives the same text; the width of a terminal
 * plays no part. Immutable and thread-safe.
 */
public final class TextReport {
  private static final String RESET = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";
  private static final String FAINT = "\u001b[2m";

  /** The ids of the rules stand in one column, unless a sentence is wider than this. */
  private static final int WIDEST_SENTENCE = 96;

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_CODE = 20;
  private static final int CODE_HEAD = 4;
  private static final int CODE_TAIL = 10;

  private final Language language;
  private final boolean colour;
  private final @Nullable Duration elapsed;
  private final String ownRules;

  private TextReport(Builder builder) {
    this.language = builder.language;
    this.colour = builder.colour;
    this.elapsed = builder.elapsed;
    this.ownRules = builder.ownRules;
  }

  /** Returns the report in that language, without colour and without a time. */
  public static TextReport of(Language language) {
    return builder().language(language).build();
  }

  /** Returns a builder of a report in Chinese, without colour and without a time. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Writes the report.
   *
   * @param result what was found
   * @param out where to
   * @throws IOException if it cannot be written
   */
  public void write(CheckResult result, Appendable out) throws IOException {
    new Page(this, result, out).write();
  }

  /** Chooses how the report looks. Not thread-safe. */
  public static final class Builder {
    private Language language = Language.ZH;
    private boolean colour;
    private @Nullable Duration elapsed;
    private String ownRules = "";

    private Builder() {}

    /** Chooses the language; the default is Chinese. */
    public Builder language(Language chosen) {
      this.language = Objects.requireNonNull(chosen);
      return this;
    }

    /** Chooses whether to use the colours of a terminal (ANSI); the default is not. */
    public Builder colour(boolean chosen) {
      this.colour = chosen;
      return this;
    }

    /** Says how long the check took; null, the default, leaves it out. */
    public Builder elapsed(@Nullable Duration time) {
      this.elapsed = time;
      return this;
    }

    /**
     * Says with which options the command {@code rules} knows the rules that are not the library's
     * own, such as {@code --plugin mine.jar}. The default, an empty text, names no command for
     * them.
     */
    public Builder ownRules(String options) {
      this.ownRules = Objects.requireNonNull(options);
      return this;
    }

    /** Returns the report. */
    public TextReport build() {
      return new TextReport(this);
    }
  }

  /** One report while it is written. */
  private static final class Page {
    private final TextReport report;
    private final CheckResult result;
    private final Appendable out;
    private final Texts texts;
    private final Wording wording;
    private final long notShown;

    Page(TextReport report, CheckResult result, Appendable out) {
      this.report = report;
      this.result = result;
      this.out = out;
      String bundle = "report_" + report.language.locale().getLanguage() + ".properties";
      this.texts = Texts.read(TextReport.class.getResourceAsStream(bundle));
      this.wording = new Wording(result, report.language);
      long found = result.bySeverity().values().stream().mapToLong(Long::longValue).sum();
      this.notShown = found - result.findings().size();
    }

    void write() throws IOException {
      Map<String, List<Finding>> byFile = new LinkedHashMap<>();
      for (Finding finding : result.findings()) {
        byFile.computeIfAbsent(fileOf(finding), file -> new ArrayList<>()).add(finding);
      }
      boolean first = true;
      boolean afterFindings = false;
      for (CheckResult.FileResult file : result.files()) {
        List<Finding> findings = byFile.remove(file.file());
        if (!first && (afterFindings || findings != null)) {
          line("");
        }
        first = false;
        afterFindings = findings != null;
        line(headOf(file, findings == null && notShown == 0));
        if (findings != null) {
          findings(findings);
        }
      }
      for (List<Finding> ofNoFile : byFile.values()) {
        findings(ofNoFile);
      }
      if (notShown > 0) {
        line("");
        line(texts.count("not-shown", notShown));
      }
      if (!result.files().isEmpty() || !result.findings().isEmpty()) {
        line("");
      }
      line(summary());
      rules();
    }

    private static String fileOf(Finding finding) {
      Location location = finding.location();
      String file = location == null ? null : location.file();
      return file == null ? "" : file;
    }

    private String headOf(CheckResult.FileResult file, boolean clean) {
      List<String> parts = new ArrayList<>();
      parts.add(paint(BOLD, Visible.of(file.file())));
      String name = file.name();
      if (name != null && !name.isBlank()) {
        parts.add(Visible.cut(name.strip(), LONGEST_NAME));
      }
      if (!file.dialect().equals("canonical")) {
        parts.add(texts.get("file.dialect", file.dialect()));
      }
      parts.add(texts.get("file.profile", file.profile()));
      parts.add(texts.count("items", file.items()));
      if (file.unreadable() > 0) {
        parts.add(texts.count("unreadable", file.unreadable()));
      } else if (clean) {
        parts.add(texts.get("file.clean"));
      }
      return String.join(" · ", parts);
    }

    /** Writes the findings of one file: first those about the file, then item by item. */
    private void findings(List<Finding> findings) throws IOException {
      int placeWidth = 0;
      int sentenceWidth = 0;
      List<String> sentences = new ArrayList<>(findings.size());
      for (Finding finding : findings) {
        String sentence = Visible.of(wording.of(finding).sentence(finding));
        int width = Columns.of(sentence);
        sentences.add(sentence);
        placeWidth = Math.max(placeWidth, Columns.of(place(finding)));
        sentenceWidth = width > WIDEST_SENTENCE ? sentenceWidth : Math.max(sentenceWidth, width);
      }
      String heading = "";
      for (int pass = 0; pass < 2; pass++) {
        for (int i = 0; i < findings.size(); i++) {
          Finding finding = findings.get(i);
          if (isAboutFile(finding) != (pass == 0)) {
            continue;
          }
          String next = headingOf(finding);
          if (!next.equals(heading)) {
            heading = next;
            line("");
            line(heading);
          }
          finding(finding, placeWidth, sentences.get(i), sentenceWidth);
        }
      }
    }

    private static boolean isAboutFile(Finding finding) {
      return finding.itemName() == null && finding.itemCode() == null && finding.element() == null;
    }

    private String headingOf(Finding finding) {
      if (isAboutFile(finding)) {
        return paint(BOLD, texts.get("file"));
      }
      String name = finding.itemName();
      String code = finding.itemCode();
      String shown = name == null || name.isBlank() ? "" : Visible.cut(name.strip(), LONGEST_NAME);
      if (shown.isEmpty()) {
        shown = texts.get(code == null ? "item.unnamed" : "item.no-name");
      }
      return paint(BOLD, shown) + (code == null ? "" : "  " + shortened(code));
    }

    private static String shortened(String code) {
      int length = code.codePointCount(0, code.length());
      if (length <= LONGEST_CODE) {
        return Visible.of(code);
      }
      String head = code.substring(0, code.offsetByCodePoints(0, CODE_HEAD));
      String tail = code.substring(code.offsetByCodePoints(code.length(), -CODE_TAIL));
      return Visible.of(head) + "…" + Visible.of(tail);
    }

    private void finding(Finding finding, int placeWidth, String sentence, int sentenceWidth)
        throws IOException {
      Severity severity = finding.severity();
      line(
          "  "
              + paint(colourOf(severity), Columns.pad(word(severity), severityWidth()))
              + "  "
              + Columns.pad(place(finding), placeWidth)
              + "  "
              + Columns.pad(sentence, sentenceWidth)
              + "  "
              + paint(FAINT, finding.rule()));
    }

    private static String place(Finding finding) {
      Location location = finding.location();
      return location == null
          ? Visible.of(finding.pointer())
          : location.line() + ":" + location.column();
    }

    private String word(Severity severity) {
      return wording.messages().severity(severity);
    }

    private int severityWidth() {
      int width = 0;
      for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
        width = Math.max(width, Columns.of(word(severity)));
      }
      return width;
    }

    private static String colourOf(Severity severity) {
      return switch (severity) {
        case ERROR -> "\u001b[1;31m";
        case WARNING -> "\u001b[33m";
        case INFO, OFF -> "\u001b[36m";
      };
    }

    private String summary() {
      List<String> parts = new ArrayList<>();
      String clean = texts.get("summary.clean", result.cleanItems());
      String items = texts.count("items", result.items()) + clean;
      int files = result.files().size();
      parts.add(files == 1 ? items : texts.count("summary.files", files) + items);
      for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
        long count = result.count(severity);
        String text = texts.get("summary." + severity.id(), count);
        parts.add(count == 0 ? text : paint(colourOf(severity), text));
      }
      if (result.unreadable() > 0) {
        parts.add(paint(colourOf(Severity.ERROR), texts.count("unreadable", result.unreadable())));
      }
      Duration elapsed = report.elapsed;
      if (elapsed != null) {
        parts.add(texts.get("summary.seconds", seconds(elapsed)));
      }
      return String.join(" · ", parts);
    }

    private static String seconds(Duration elapsed) {
      double seconds = elapsed.toMillis() / 1000.0;
      return String.format(Locale.ROOT, seconds < 10 ? "%.1f" : "%.0f", seconds);
    }

    /** Writes the rules that found something, the worst and then the most frequent first. */
    private void rules() throws IOException {
      Map<String, Severity> severities = wording.severities(result);
      List<Map.Entry<String, Long>> rules = new ArrayList<>(result.byRule().entrySet());
      rules.sort(
          Comparator.comparing((Map.Entry<String, Long> rule) -> severity(severities, rule))
              .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder()))
              .thenComparing(Map.Entry.comparingByKey()));
      int countWidth = 0;
      int idWidth = 0;
      for (Map.Entry<String, Long> rule : rules) {
        countWidth = Math.max(countWidth, rule.getValue().toString().length());
        idWidth = Math.max(idWidth, Columns.of(rule.getKey()));
      }
      for (Map.Entry<String, Long> rule : rules) {
        Severity severity = severity(severities, rule);
        String lookUp = lookUp(rule.getKey());
        line(
            "  "
                + Columns.padLeft(rule.getValue().toString(), countWidth)
                + "  "
                + paint(colourOf(severity), Columns.pad(word(severity), severityWidth()))
                + "  "
                + (lookUp.isEmpty()
                    ? rule.getKey()
                    : Columns.pad(rule.getKey(), idWidth) + "  " + paint(FAINT, lookUp)));
      }
    }

    /** A rule that the library does not carry is unknown to a program that is not told of it. */
    private String lookUp(String rule) {
      if (!result.legend().texts().containsKey(rule)) {
        return texts.get("rule.look-up", rule);
      }
      return report.ownRules.isEmpty()
          ? ""
          : texts.get("rule.look-up", rule + " " + Visible.of(report.ownRules));
    }

    private static Severity severity(
        Map<String, Severity> severities, Map.Entry<String, Long> rule) {
      return severities.getOrDefault(rule.getKey(), Severity.OFF);
    }

    private String paint(String colour, String text) {
      return report.colour ? colour + text + RESET : text;
    }

    private void line(String text) throws IOException {
      out.append(text).append('\n');
    }
  }
}
