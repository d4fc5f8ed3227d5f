package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.BLANK_FORM;
import static io.github.servicecatalogue.Elements.ELECTRONIC_FORM;
import static io.github.servicecatalogue.Elements.INFORMED_PROMISE;
import static io.github.servicecatalogue.Elements.MATERIAL_FORMAT;
import static io.github.servicecatalogue.Elements.MATERIAL_NAME;
import static io.github.servicecatalogue.Elements.MATERIAL_NECESSITY;
import static io.github.servicecatalogue.Elements.MATERIAL_REMARK;
import static io.github.servicecatalogue.Elements.MATERIAL_SOURCE;
import static io.github.servicecatalogue.Elements.MATERIAL_SOURCE_EXPLANATION;
import static io.github.servicecatalogue.Elements.MATERIAL_TYPE;
import static io.github.servicecatalogue.Elements.OPTIONAL_MATERIAL_CASE;
import static io.github.servicecatalogue.Elements.ORIGINAL_COPIES;
import static io.github.servicecatalogue.Elements.PAPER_COPIES;
import static io.github.servicecatalogue.Elements.PAPER_SIZE;
import static io.github.servicecatalogue.Elements.PHOTOCOPIES;
import static io.github.servicecatalogue.Elements.PROMISE_REPLACEABLE;
import static io.github.servicecatalogue.Elements.SAMPLE_FORM;
import static io.github.servicecatalogue.Elements.SITUATION_GUID;
import static io.github.servicecatalogue.Elements.SUBMISSION_EXEMPT;

import io.github.servicecatalogue.Attachment;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementType;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.Material;
import io.github.servicecatalogue.Obligation;
import io.github.servicecatalogue.Placeholders;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.ItemRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 申请材料: what an applicant has to bring.
 *
 * <p>What is wrong with a material that has no name is that it has none.
 */
public final class MaterialRules {
  private static final String YES = "1";

  private static final List<Element<?>> FORMS = List.of(BLANK_FORM, SAMPLE_FORM);

  /** Only where the source is stated can the documents be found that the state already holds. */
  static final ItemRule SOURCE_STATED =
      ofMaterials("material/source-stated")
          .reads(MATERIAL_NAME, MATERIAL_SOURCE, MATERIAL_SOURCE_EXPLANATION)
          .checkWith(
              profile -> {
                CodeSet others = CodeSet.meaning(profile, MATERIAL_SOURCE, "其他");
                return TriggeredCheck.on()
                    .missing(MATERIAL_SOURCE)
                    .oneOf(profile, MATERIAL_SOURCE, others)
                    .check(
                        each(
                            (item, row, i, found) -> {
                              String source = row.get(MATERIAL_SOURCE);
                              Element<?> asked =
                                  source != null && others.contains(source)
                                      ? MATERIAL_SOURCE_EXPLANATION
                                      : MATERIAL_SOURCE;
                              if (Missing.isMissing(item, row, asked) && isNamed(row)) {
                                found.at(RowKind.MATERIALS, i, asked);
                              }
                            }));
              });

  /** Paper is counted and has a size, a file has neither. */
  static final ItemRule PAPER_DATA_FITS_FORMAT =
      ofMaterials("material/paper-data-fits-format")
          .reads(MATERIAL_NAME, MATERIAL_FORMAT, PAPER_COPIES, PAPER_SIZE)
          .checkWith(
              profile -> {
                CodeSet paper = CodeSet.meaning(profile, MATERIAL_FORMAT, "纸质");
                CodeSet electronic = CodeSet.meaning(profile, MATERIAL_FORMAT, "电子化");
                return each(
                    (item, row, i, found) -> {
                      String format = row.get(MATERIAL_FORMAT);
                      if (format == null) {
                        return;
                      }
                      if (paper.contains(format)) {
                        checkPaper(item, row, i, found);
                      } else if (electronic.contains(format)) {
                        checkElectronic(row, i, found);
                      }
                    });
              });

  /** An applicant needs the form, and an example how to fill it in. */
  static final ItemRule FORM_NEEDS_BLANK_AND_SAMPLE =
      ofMaterials("material/form-needs-blank-and-sample")
          .reads(MATERIAL_NAME, MATERIAL_TYPE, BLANK_FORM, SAMPLE_FORM)
          .checkWith(
              profile -> {
                CodeSet forms = CodeSet.meaning(profile, MATERIAL_TYPE, "申请表格文书", "表格类");
                return each(
                    (item, row, i, found) -> {
                      String type = row.get(MATERIAL_TYPE);
                      if (type != null
                          && forms.contains(type)
                          && !(hasAny(row.get(BLANK_FORM)) && hasAny(row.get(SAMPLE_FORM)))
                          && !CheckedItem.isFilled(row, ELECTRONIC_FORM)
                          && !isExempt(row)
                          && isNamed(row)) {
                        Missing.report(item, found, RowKind.MATERIALS, i, FORMS);
                      }
                    });
              });

  /** A document that is not always needed is asked of everybody where nobody says when it is. */
  static final ItemRule OPTIONAL_SAYS_WHEN =
      ofMaterials("material/optional-says-when")
          .reads(MATERIAL_NAME, MATERIAL_NECESSITY, OPTIONAL_MATERIAL_CASE, MATERIAL_REMARK)
          .checkWith(
              profile -> {
                CodeSet optional = CodeSet.meaning(profile, MATERIAL_NECESSITY, "非必要");
                return TriggeredCheck.on()
                    .oneOf(profile, MATERIAL_NECESSITY, optional)
                    .check(
                        each(
                            (item, row, i, found) -> {
                              String necessity = row.get(MATERIAL_NECESSITY);
                              if (necessity != null && optional.contains(necessity)) {
                                checkOptional(item, row, i, found);
                              }
                            }));
              });

  /** What may follow later needs a ground: a promise, or deferred acceptance; told once. */
  static final ItemRule DEFERRED_NEEDS_PROMISE =
      ofMaterials("material/deferred-needs-promise")
          .reads(MATERIAL_NAME, MATERIAL_NECESSITY, INFORMED_PROMISE)
          .checkWith(
              profile -> {
                CodeSet deferred = CodeSet.meaning(profile, MATERIAL_NECESSITY, "容缺后补");
                return TriggeredCheck.on()
                    .oneOf(profile, MATERIAL_NECESSITY, deferred)
                    .check(
                        (item, found) -> {
                          List<Material> rows = item.rows(RowKind.MATERIALS);
                          for (int i = 0; i < rows.size(); i++) {
                            String necessity = rows.get(i).get(MATERIAL_NECESSITY);
                            if (necessity != null
                                && deferred.contains(necessity)
                                && lacksPromise(item, rows.get(i))
                                && isNamed(rows.get(i))) {
                              found.at(RowKind.MATERIALS, i, MATERIAL_NECESSITY);
                              return;
                            }
                          }
                        });
              });

  /** The same document twice makes applicants ask what the second is for. */
  static final ItemRule NO_DUPLICATE_NAME =
      ofMaterials("material/no-duplicate-name")
          .reads(MATERIAL_NAME, SITUATION_GUID)
          .check(
              (item, found) -> {
                if (item.rows(RowKind.MATERIALS).size() > 1) {
                  MaterialNames.report(item, found);
                }
              });

  /** One name, one document: nobody can tell which one “其他材料” is, or tick off two at once. */
  static final ItemRule NAME_NOT_VAGUE =
      ofMaterials("material/name-not-vague")
          .reads(MATERIAL_NAME)
          .checkWith(
              profile -> {
                NameParts parts = NameParts.of(profile);
                return TriggeredCheck.on()
                    .failing(MATERIAL_NAME, parts)
                    .check(
                        each(
                            (item, row, i, found) -> {
                              String name = row.get(MATERIAL_NAME);
                              if (name == null) {
                                return;
                              }
                              if (parts.isVague(name)) {
                                found
                                    .at(RowKind.MATERIALS, i, MATERIAL_NAME)
                                    .with("fault", new Term("material-vague"));
                              } else if (parts.joinsSeveral(name)) {
                                found
                                    .at(RowKind.MATERIALS, i, MATERIAL_NAME)
                                    .with("fault", new Term("materials-joined"));
                              }
                            }));
              });

  /** What the state has issued it need not ask for; feeds an indicator, and is no defect. */
  static final ItemRule EXEMPTION_CANDIDATE =
      ofMaterials("material/exemption-candidate")
          .reads(MATERIAL_NAME, MATERIAL_SOURCE, SUBMISSION_EXEMPT)
          .checkWith(
              profile -> {
                CodeSet issued = CodeSet.meaning(profile, MATERIAL_SOURCE, "政府部门核发");
                return each(
                    (item, row, i, found) -> {
                      String source = row.get(MATERIAL_SOURCE);
                      if (source != null
                          && issued.contains(source)
                          && !isExempt(row)
                          && item.formHolds(SUBMISSION_EXEMPT)
                          && isNamed(row)) {
                        found.at(RowKind.MATERIALS, i, SUBMISSION_EXEMPT).expected(YES);
                      }
                    });
              });

  private MaterialRules() {}

  /** Returns the rules of this group in the order in which they run. */
  public static List<Rule> all() {
    return List.of(
        SOURCE_STATED,
        PAPER_DATA_FITS_FORMAT,
        FORM_NEEDS_BLANK_AND_SAMPLE,
        OPTIONAL_SAYS_WHEN,
        DEFERRED_NEEDS_PROMISE,
        NO_DUPLICATE_NAME,
        NAME_NOT_VAGUE,
        EXEMPTION_CANDIDATE);
  }

  private static ItemRule.Builder ofMaterials(String id) {
    return ItemRule.named(id).forTypes("01", "04", "05", "07", "08", "09", "10", "20");
  }

  /** What is wrong with one material; {@code index} counts from 0. */
  @FunctionalInterface
  private interface MaterialCheck {
    void check(CheckedItem item, Material material, int index, FindingSink found);
  }

  private static ItemRule.Check each(MaterialCheck check) {
    return (item, found) -> {
      List<Material> rows = item.rows(RowKind.MATERIALS);
      for (int i = 0; i < rows.size(); i++) {
        check.check(item, rows.get(i), i, found);
      }
    };
  }

  private static boolean hasAny(@Nullable List<Attachment> files) {
    return files != null && !files.isEmpty();
  }

  private static boolean isNamed(Material row) {
    return CheckedItem.isFilled(row, MATERIAL_NAME);
  }

  /** Tells whether the applicant need not hand it in; a flag that cannot be read may say so. */
  private static boolean isExempt(Material row) {
    String exempt = row.get(SUBMISSION_EXEMPT);
    return exempt == null ? CheckedItem.isFilled(row, SUBMISSION_EXEMPT) : YES.equals(exempt);
  }

  private static void checkPaper(CheckedItem item, Material row, int index, FindingSink found) {
    boolean lacksCopies = lacksCopies(item, row);
    boolean lacksSize = Missing.isMissing(item, row, PAPER_SIZE);
    if ((lacksCopies || lacksSize) && !isExempt(row) && isNamed(row)) {
      Term fault =
          new Term(
              !lacksSize
                  ? "paper-without-copies"
                  : lacksCopies ? "paper-without-copies-and-size" : "paper-without-size");
      found
          .at(RowKind.MATERIALS, index, lacksCopies ? PAPER_COPIES : PAPER_SIZE)
          .expected(lacksCopies ? ">= 1" : null)
          .with("fault", fault);
    }
  }

  /** Originals and photocopies may be counted apart in place of the sum. */
  private static boolean lacksCopies(CheckedItem item, Material row) {
    Integer copies = row.get(PAPER_COPIES);
    return (copies == null ? Missing.isMissing(item, row, PAPER_COPIES) : copies == 0)
        && !isSome(row.get(ORIGINAL_COPIES))
        && !isSome(row.get(PHOTOCOPIES));
  }

  private static boolean isSome(@Nullable Integer count) {
    return count != null && count > 0;
  }

  private static void checkElectronic(Material row, int index, FindingSink found) {
    boolean counted = isSome(row.get(PAPER_COPIES));
    if ((counted || CheckedItem.isFilled(row, PAPER_SIZE)) && isNamed(row)) {
      found
          .at(RowKind.MATERIALS, index, counted ? PAPER_COPIES : PAPER_SIZE)
          .with("fault", new Term("electronic-with-paper-data"));
    }
  }

  private static void checkOptional(CheckedItem item, Material row, int index, FindingSink found) {
    Element<?> asked =
        item.formHolds(OPTIONAL_MATERIAL_CASE) ? OPTIONAL_MATERIAL_CASE : MATERIAL_REMARK;
    String name = row.get(MATERIAL_NAME);
    if (Missing.isMissing(item, row, asked)
        && !CheckedItem.isFilled(row, MATERIAL_REMARK)
        && name != null
        && Placeholders.isFilled(name)
        && !NameParts.saysWhen(name)
        && !new Situations(item).have(row)) {
      found.at(RowKind.MATERIALS, index, asked);
    }
  }

  private static boolean lacksPromise(CheckedItem item, Material row) {
    String promise = item.get(INFORMED_PROMISE);
    ItemKind kind = item.kind();
    return (promise == null ? Missing.isMissing(item, INFORMED_PROMISE) : !YES.equals(promise))
        && kind != null
        && item.profile().obligation(INFORMED_PROMISE, kind) != Obligation.ABSENT
        && !YES.equals(row.get(PROMISE_REPLACEABLE))
        && !speaksOfDeferral(item, row);
  }

  /** Deferred acceptance (容缺受理) has no element of its own: it is told in words somewhere. */
  private static boolean speaksOfDeferral(CheckedItem item, Material row) {
    for (Element<?> element : item.values().shape().elements()) {
      if (element.type() == ElementType.TEXT && speaksOfDeferral(item.get(element))) {
        return true;
      }
    }
    for (Element<?> element : row.values().shape().elements()) {
      if (element.type() == ElementType.TEXT && speaksOfDeferral(row.get(element))) {
        return true;
      }
    }
    return false;
  }

  private static boolean speaksOfDeferral(@Nullable Object text) {
    return text instanceof String words && words.contains("容缺");
  }
}
