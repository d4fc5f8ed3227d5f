package io.github.servicecatalogue.report;

import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.CheckResult.FileResult;
import io.github.servicecatalogue.Coded;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Location;
import io.github.servicecatalogue.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Results as a check makes them, about invented items. */
final class Samples {
  static final String CODE = "11379800MB28413077300013100100101";

  private Samples() {}

  static FileResult file(String file, String profile, long items) {
    return new FileResult(file, "青湾市政务服务事项清单", "canonical", profile, items, 0, items - 1);
  }

  static Finding unknownMember(
      String file, int line, @Nullable String code, @Nullable String name) {
    return finding("read/unknown-member", Severity.INFO, file, line, code, name)
        .with(Map.of("other", "cesium"))
        .build();
  }

  static Draft finding(
      String rule,
      Severity severity,
      String file,
      int line,
      @Nullable String code,
      @Nullable String name) {
    return new Draft(rule, severity, new Location(file, line, 5), code, name);
  }

  /** The type is read by the profile of the file: in Guangdong 20 is another one. */
  static Finding ambiguous(String file, int line) {
    return finding("convert/meaning-ambiguous", Severity.WARNING, file, line, CODE, "食品经营许可（新办）")
        .about("item-type")
        .value(new Coded(Elements.ITEM_TYPE, "20"))
        .expected("行政许可")
        .with(Map.of("element", Elements.ITEM_TYPE, "other", "TASK_TYPE_NAME"))
        .build();
  }

  static CheckResult result(List<FileResult> files, Finding... findings) {
    Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
    Map<String, Long> byRule = new TreeMap<>();
    for (Finding finding : findings) {
      bySeverity.merge(finding.severity(), 1L, Long::sum);
      byRule.merge(finding.rule(), 1L, Long::sum);
    }
    return new CheckResult(files, List.of(findings), bySeverity, byRule);
  }

  /** A finding with what it needs. */
  static final class Draft {
    private final String rule;
    private final Severity severity;
    private final Location location;
    private final @Nullable String code;
    private final @Nullable String name;
    private @Nullable String element;
    private @Nullable Object value;
    private @Nullable Object expected;
    private Map<String, Object> arguments = Map.of();

    Draft(
        String rule,
        Severity severity,
        Location location,
        @Nullable String code,
        @Nullable String name) {
      this.rule = rule;
      this.severity = severity;
      this.location = location;
      this.code = code;
      this.name = name;
    }

    Draft about(String id) {
      this.element = id;
      return this;
    }

    Draft value(Object found) {
      this.value = found;
      return this;
    }

    Draft expected(Object wanted) {
      this.expected = wanted;
      return this;
    }

    Draft with(Map<String, Object> all) {
      this.arguments = all;
      return this;
    }

    Finding build() {
      String pointer = "/items/3/itemType";
      return new Finding(
          rule, severity, pointer, element, code, name, value, expected, arguments, location);
    }
  }
}
