package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.Coded;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.RuleTexts;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingDraft;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.ItemRule;
import io.github.servicecatalogue.core.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule that stands in a profile file: where some conditions hold, an element must be there, must
 * not be there, or must have a value of a kind.
 *
 * <p>An element of rows is judged in each row, and a condition about an element of the same rows is
 * asked of that row. Immutable and thread-safe.
 *
 * @param id the id
 * @param severity the severity
 * @param texts the texts
 * @param itemTypes the national item types of the items it judges; none means all
 * @param basicItems whether it judges records of the basic catalogue too
 * @param conditions all of them must hold
 * @param element the element that is judged
 * @param test what must be true of it
 */
public record DeclaredRule(
    String id,
    Severity severity,
    RuleTexts texts,
    Set<String> itemTypes,
    boolean basicItems,
    List<Condition> conditions,
    Element<?> element,
    Test test) {
  private static final int MOST_CODES_SHOWN = 12;

  /**
   * One condition.
   *
   * @param element what it looks at
   * @param test what must be true of it
   */
  public record Condition(Element<?> element, Test test) {}

  /** What can be asked of the value of an element. */
  public sealed interface Test permits Filled, Matches, In, InList {}

  /** Something is there, or nothing is; blanks and placeholders are nothing. */
  public record Filled(boolean present) implements Test {}

  /** The whole text fits a pattern. */
  public record Matches(BoundedPattern pattern) implements Test {}

  /** The value is one of these. */
  public record In(List<String> values) implements Test {}

  /** The value is in the code list of that id, as the profile has it. */
  public record InList(String list) implements Test {}

  /** Returns the rule that judges so. */
  public ItemRule toRule() {
    List<Element<?>> read = new ArrayList<>(List.of(element));
    for (Condition condition : conditions) {
      if (!read.contains(condition.element())) {
        read.add(condition.element());
      }
    }
    ItemRule.Builder rule =
        ItemRule.named(id)
            .reads(read.toArray(Element<?>[]::new))
            .severity(severity)
            .texts(texts)
            .forTypes(itemTypes.toArray(String[]::new));
    return (basicItems ? rule.andBasicItems() : rule)
        .checkWith(
            profile -> {
              Judge judge = new Judge(this, profile);
              return judge::check;
            });
  }

  /** The rule under one profile. */
  private static final class Judge {
    private final DeclaredRule rule;
    private final Profile profile;
    private final @Nullable RowKind<?> rows;

    Judge(DeclaredRule rule, Profile profile) {
      this.rule = rule;
      this.profile = profile;
      String row = rule.element().row();
      this.rows = row == null ? null : RowKind.of(row);
    }

    void check(CheckedItem item, FindingSink found) {
      try {
        if (!holdsOfItem(item)) {
          return;
        }
        RowKind<?> kind = rows;
        if (kind == null) {
          judge(item, found);
        } else if (item.isFilled(kind)) {
          judgeRows(item, kind, found);
        }
      } catch (BoundedPattern.TooSlow e) {
        found.failed(new Term("pattern-too-slow"));
      }
    }

    private boolean holdsOfItem(CheckedItem item) {
      if (!item.formHolds(rule.element())) {
        return false;
      }
      for (Condition condition : rule.conditions()) {
        Element<?> element = condition.element();
        if (element.row() == null
            && !holds(condition.test(), item.isFilled(element), item.get(element))) {
          return false;
        }
      }
      return true;
    }

    private void judge(CheckedItem item, FindingSink found) {
      Element<?> element = rule.element();
      Object value = item.get(element);
      if (isWrong(item.isFilled(element), value)) {
        report(found.at(element), value);
      }
    }

    private void judgeRows(CheckedItem item, RowKind<?> kind, FindingSink found) {
      List<? extends ElementHolder> all = item.rows(kind);
      for (int i = 0; i < all.size(); i++) {
        ElementHolder row = all.get(i);
        Object value = row.get(rule.element());
        if (holdsOfRow(row) && isWrong(CheckedItem.isFilled(row, rule.element()), value)) {
          report(found.at(kind, i, rule.element()), value);
        }
      }
    }

    private boolean holdsOfRow(ElementHolder row) {
      for (Condition condition : rule.conditions()) {
        Element<?> element = condition.element();
        if (element.row() != null
            && !holds(condition.test(), CheckedItem.isFilled(row, element), row.get(element))) {
          return false;
        }
      }
      return true;
    }

    /** A condition holds where one of several values fits. */
    private boolean holds(Test test, boolean filled, @Nullable Object value) {
      if (test instanceof Filled wanted) {
        return wanted.present() == filled;
      }
      if (!filled || value == null) {
        return false;
      }
      if (value instanceof List<?> several) {
        return several.stream().anyMatch(entry -> fits(test, entry.toString()));
      }
      return fits(test, value.toString());
    }

    /** That something is missing is wrong only where it is asked for, not where its value is. */
    private boolean isWrong(boolean filled, @Nullable Object value) {
      if (rule.test() instanceof Filled wanted) {
        return wanted.present() != filled;
      }
      return filled && value != null && firstWrong(value) != null;
    }

    private @Nullable String firstWrong(Object value) {
      if (value instanceof List<?> several) {
        for (Object entry : several) {
          if (!fits(rule.test(), entry.toString())) {
            return entry.toString();
          }
        }
        return null;
      }
      return fits(rule.test(), value.toString()) ? null : value.toString();
    }

    private boolean fits(Test test, String value) {
      if (test instanceof Matches matches) {
        return matches.pattern().matches(value);
      }
      if (test instanceof In in) {
        return in.values().contains(value);
      }
      if (test instanceof InList inList) {
        CodeList list = profile.codeLists().find(inList.list());
        return list == null || list.isOpen() || list.contains(value);
      }
      return true;
    }

    private void report(FindingDraft draft, @Nullable Object value) {
      if (value != null && !(rule.test() instanceof Filled)) {
        String wrong = firstWrong(value);
        if (value instanceof List<?> && wrong != null) {
          boolean coded = rule.element().codeList() != null;
          draft.value(coded ? new Coded(rule.element(), wrong) : wrong);
        }
        draft.expected(expected());
      }
    }

    private @Nullable String expected() {
      if (rule.test() instanceof Matches matches) {
        return matches.pattern().toString();
      }
      if (rule.test() instanceof In in) {
        return shown(in.values());
      }
      if (rule.test() instanceof InList inList) {
        CodeList list = profile.codeLists().find(inList.list());
        return list == null
            ? inList.list()
            : shown(list.entries().stream().map(CodeList.Entry::code).toList());
      }
      return null;
    }

    private static String shown(List<String> values) {
      return values.size() <= MOST_CODES_SHOWN
          ? String.join(", ", values)
          : String.join(", ", values.subList(0, MOST_CODES_SHOWN)) + ", …";
    }
  }
}
