package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.RESULT_NAME;
import static io.github.servicecatalogue.Elements.RESULT_SAMPLE;
import static io.github.servicecatalogue.Elements.RESULT_TYPE;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.Coded;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Result;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingDraft;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.ItemRule;
import io.github.servicecatalogue.core.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 审批结果: what an applicant gets. */
public final class ResultRules {
  private static final String LICENCE = "证照";
  private static final String DOCUMENT = "批文";
  private static final String NONE = "无";
  private static final String TOGETHER = "result/name-type-sample-together";

  /** Who is promised a result wants to know what it is called and what it looks like. */
  static final ItemRule NAME_TYPE_SAMPLE_TOGETHER =
      ofResults(TOGETHER)
          .reads(RESULT_NAME, RESULT_TYPE, RESULT_SAMPLE)
          .checkWith(
              profile -> {
                CodeSet none = CodeSet.meaning(profile, RESULT_TYPE, NONE);
                CodeSet named = CodeSet.meaning(profile, RESULT_TYPE, LICENCE, DOCUMENT);
                List<Element<?>> asked = askedOfNamed(profile);
                return TriggeredCheck.on()
                    .notFilled(RESULT_NAME, RESULT_SAMPLE)
                    .missing(RESULT_TYPE)
                    .oneOf(profile, RESULT_TYPE, none)
                    .check(
                        (item, found) -> {
                          List<Result> rows = item.rows(RowKind.RESULTS);
                          for (int i = 0; i < rows.size(); i++) {
                            List<String> types = rows.get(i).get(RESULT_TYPE);
                            if (!CheckedItem.isFilled(rows.get(i), RESULT_NAME)) {
                              if (isNameAsked(item, types, named)) {
                                reportName(i, "is-lacking", found);
                              }
                            } else if (areAll(types, none)) {
                              reportName(i, "should-not-have", found);
                            } else {
                              reportLack(item, i, asked, found);
                            }
                          }
                        });
              });

  /** A name that ends as licences or as documents do tells the type. */
  static final ItemRule NAME_SUFFIX_FITS_TYPE =
      ofResults("result/name-suffix-fits-type")
          .reads(RESULT_NAME, RESULT_TYPE)
          .checkWith(
              profile -> {
                Endings endings = Endings.of(profile);
                CodeSet none = CodeSet.meaning(profile, RESULT_TYPE, NONE);
                boolean othersTellNone = profile.severity(TOGETHER) != Severity.OFF;
                return (item, found) -> {
                  List<Result> rows = item.rows(RowKind.RESULTS);
                  for (int i = 0; i < rows.size(); i++) {
                    List<String> types = rows.get(i).get(RESULT_TYPE);
                    String name = rows.get(i).get(RESULT_NAME);
                    String code = types == null || name == null ? null : endings.unmet(name, types);
                    if (code != null && !(othersTellNone && areAll(types, none))) {
                      found
                          .at(RowKind.RESULTS, i, RESULT_TYPE)
                          .expected(new Coded(RESULT_TYPE, code));
                    }
                  }
                };
              });

  private ResultRules() {}

  /** Returns the rules of this group in the order in which they run. */
  public static List<Rule> all() {
    return List.of(NAME_TYPE_SAMPLE_TOGETHER, NAME_SUFFIX_FITS_TYPE);
  }

  private static ItemRule.Builder ofResults(String id) {
    return ItemRule.named(id).forTypes("01", "05", "07", "08", "09", "10", "20");
  }

  /**
   * The type is mandatory, so a missing one is told by the rule that asks for such, if any does.
   */
  private static List<Element<?>> askedOfNamed(Profile profile) {
    return profile.severity(StructureRules.REQUIRED) == Severity.OFF
        ? List.of(RESULT_TYPE, RESULT_SAMPLE)
        : List.of(RESULT_SAMPLE);
  }

  private static boolean isNameAsked(
      CheckedItem item, @Nullable List<String> types, CodeSet named) {
    return types != null && hasAny(types, named) && item.formHolds(RESULT_NAME);
  }

  private static void reportName(int index, String fault, FindingSink found) {
    found
        .at(RowKind.RESULTS, index, RESULT_NAME)
        .with("position", index + 1)
        .with("fault", new Term(fault))
        .with("other", RESULT_NAME);
  }

  private static void reportLack(
      CheckedItem item, int index, List<Element<?>> asked, FindingSink found) {
    FindingDraft draft = Missing.report(item, found, RowKind.RESULTS, index, asked);
    if (draft != null) {
      draft.with("position", index + 1).with("fault", new Term("is-lacking"));
    }
  }

  private static boolean hasAny(List<String> types, CodeSet codes) {
    for (int i = 0; i < types.size(); i++) {
      if (codes.contains(types.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean areAll(@Nullable List<String> types, CodeSet codes) {
    for (int i = 0; types != null && i < types.size(); i++) {
      if (!codes.contains(types.get(i))) {
        return false;
      }
    }
    return types != null && !types.isEmpty();
  }

  /** What names of results end in, and which type that suggests. */
  private record Endings(
      List<String> ofLicences,
      List<String> ofDocuments,
      List<String> ofOthers,
      CodeSet licences,
      CodeSet documents,
      CodeSet known,
      String licence,
      String document) {
    static Endings of(Profile profile) {
      return new Endings(
          profile.settings("licence-endings"),
          profile.settings("approval-endings"),
          profile.settings("other-result-endings"),
          CodeSet.meaning(profile, RESULT_TYPE, LICENCE),
          CodeSet.meaning(profile, RESULT_TYPE, DOCUMENT),
          CodeSet.known(profile, RESULT_TYPE),
          code(profile, LICENCE),
          code(profile, DOCUMENT));
    }

    private static String code(Profile profile, String meaning) {
      CodeList list = profile.codeLists().listOf(RESULT_TYPE);
      String code = list == null ? null : list.codeOfMeaning(meaning);
      return code == null ? meaning : code;
    }

    /** Returns the type that the name suggests and nobody gave, or null. */
    @Nullable String unmet(String name, List<String> types) {
      if (!areAll(types, known)) {
        return null;
      }
      int end = NameParts.end(name);
      if (NameParts.endsWithAny(name, 0, end, ofLicences)) {
        return hasAny(types, licences) || isOther(name, end) ? null : licence;
      }
      if (NameParts.endsWithAny(name, 0, end, ofDocuments)) {
        return hasAny(types, documents) || isOther(name, end) ? null : document;
      }
      return null;
    }

    private boolean isOther(String name, int end) {
      return NameParts.endsWithAny(name, 0, end, ofOthers);
    }
  }
}
