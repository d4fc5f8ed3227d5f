package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.ACCEPT_CONDITION;
import static io.github.servicecatalogue.Elements.LEGAL_LIMIT;
import static io.github.servicecatalogue.Elements.LEGAL_LIMIT_UNIT;
import static io.github.servicecatalogue.Elements.PARENT_ITEM_GUID;
import static io.github.servicecatalogue.Elements.PROMISE_LIMIT;
import static io.github.servicecatalogue.Elements.PROMISE_LIMIT_UNIT;
import static io.github.servicecatalogue.Elements.SPECIAL_PROCEDURE;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.Obligation;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.ItemRule;
import io.github.servicecatalogue.core.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The elements that each kind of item must have: column M of the element table, or what the profile
 * says in its place, but for those that another rule asks for.
 */
final class RequiredElements implements ScreenedCheck {
  /**
   * The completeness rules ask for limits and conditions, a rule of its own for number and unit
   * together; the id of the parent stands only in rows of sub-tables.
   */
  private static final Set<Element<?>> ASKED_FOR_ELSEWHERE =
      Set.of(
          LEGAL_LIMIT,
          LEGAL_LIMIT_UNIT,
          PROMISE_LIMIT,
          PROMISE_LIMIT_UNIT,
          ACCEPT_CONDITION,
          PARENT_ITEM_GUID);

  /** What one kind of item must have. */
  private static final class Demand {
    final Element<?>[] ofItem;
    final RowDemand[] ofRows;

    Demand(Element<?>[] ofItem, RowDemand[] ofRows) {
      this.ofItem = ofItem;
      this.ofRows = ofRows;
    }

    @Nullable RowDemand of(@Nullable String rows) {
      for (RowDemand demand : ofRows) {
        if (demand.rows.enName().equals(rows)) {
          return demand;
        }
      }
      return null;
    }
  }

  /** What each row of a kind must have; {@code atLeastOne} is asked for even without any row. */
  private static final class RowDemand {
    final RowKind<?> rows;
    final Element<?>[] ofRow;
    final List<Element<?>> atLeastOne;

    RowDemand(RowKind<?> rows, Element<?>[] ofRow, List<Element<?>> atLeastOne) {
      this.rows = rows;
      this.ofRow = ofRow;
      this.atLeastOne = atLeastOne;
    }
  }

  private final Map<ItemKind, Demand> byKind = new EnumMap<>(ItemKind.class);
  private final Demand ofUnknownKind;

  private RequiredElements(Profile profile) {
    boolean conditionsOfPublicService = asksForConditionsOfPublicServices(profile);
    for (ItemKind kind : ItemKind.values()) {
      boolean conditions = kind == ItemKind.PUBLIC && conditionsOfPublicService;
      byKind.put(
          kind,
          demand(
              profile,
              element ->
                  isMandatory(profile, element, kind)
                      && (!ASKED_FOR_ELSEWHERE.contains(element)
                          || (conditions && element == ACCEPT_CONDITION))));
    }
    ofUnknownKind =
        demand(
            profile,
            element ->
                isMandatoryForAll(profile, element) && !ASKED_FOR_ELSEWHERE.contains(element));
  }

  static ItemRule.Check of(Profile profile) {
    return new RequiredElements(profile);
  }

  /**
   * Missing conditions of a public service are an error to the national profile, and as many lack
   * them, not more than incomplete to others: then the completeness rule says it.
   */
  static boolean asksForConditionsOfPublicServices(Profile profile) {
    return profile.severity(StructureRules.REQUIRED) == Severity.ERROR;
  }

  private static boolean isMandatory(Profile profile, Element<?> element, ItemKind kind) {
    return profile.obligation(element, kind) == Obligation.MANDATORY;
  }

  /** Of an item whose type nobody places only that can be asked for which every item has. */
  private static boolean isMandatoryForAll(Profile profile, Element<?> element) {
    for (ItemKind kind : ItemKind.values()) {
      if (kind != ItemKind.BASIC && !isMandatory(profile, element, kind)) {
        return false;
      }
    }
    return true;
  }

  private static Demand demand(Profile profile, Predicate<Element<?>> asked) {
    List<Element<?>> ofItem = new ArrayList<>();
    Map<String, List<Element<?>>> byRow = new LinkedHashMap<>();
    List<Element<?>> elements = new ArrayList<>(Elements.all());
    elements.addAll(profile.elements());
    for (Element<?> element : elements) {
      if (asked.test(element)) {
        String row = element.row();
        (row == null ? ofItem : byRow.computeIfAbsent(row, r -> new ArrayList<>())).add(element);
      }
    }
    List<RowDemand> ofRows = new ArrayList<>();
    for (Map.Entry<String, List<Element<?>>> entry : byRow.entrySet()) {
      RowKind<?> rows = RowKind.of(entry.getKey());
      if (rows != RowKind.IMPLEMENTING_BODIES) {
        List<Element<?>> atLeastOne = new ArrayList<>(entry.getValue());
        atLeastOne.removeIf(element -> !isColumnOfItemTable(element));
        Element<?>[] ofRow = entry.getValue().toArray(Element<?>[]::new);
        ofRows.add(new RowDemand(rows, ofRow, atLeastOne));
      }
    }
    return new Demand(ofItem.toArray(Element<?>[]::new), ofRows.toArray(RowDemand[]::new));
  }

  /**
   * Tells whether the element of a row is a column of the item itself in the exchange tables, as
   * the result type is: then it is asked for whether there are rows or not.
   */
  private static boolean isColumnOfItemTable(Element<?> element) {
    return element.tables().stream().anyMatch(t -> t.endsWith("_basic") || t.endsWith("_extend"));
  }

  private Demand demandOf(@Nullable ItemKind kind) {
    return kind == null ? ofUnknownKind : Objects.requireNonNull(byKind.get(kind));
  }

  @Override
  public @Nullable ValueTest testOf(Element<?> element, @Nullable ItemKind kind) {
    RowDemand ofRow = demandOf(kind).of(element.row());
    // a single row named 无 is no row, so the name counts where rows are asked for
    boolean isName = ofRow != null && element.slot() == 0 && !ofRow.atLeastOne.isEmpty();
    return isName || demands(element, kind) ? ValueTest.SAYS_SOMETHING : null;
  }

  @Override
  public boolean demands(Element<?> element, @Nullable ItemKind kind) {
    Demand demand = demandOf(kind);
    RowDemand ofRow = demand.of(element.row());
    Element<?>[] asked = ofRow == null ? demand.ofItem : ofRow.ofRow;
    return Arrays.asList(asked).contains(element);
  }

  @Override
  public boolean demands(RowKind<?> rows, @Nullable ItemKind kind) {
    RowDemand ofRow = demandOf(kind).of(rows.enName());
    return ofRow != null && !ofRow.atLeastOne.isEmpty();
  }

  @Override
  public void check(CheckedItem item, FindingSink found) {
    Demand demand = demandOf(item.kind());
    for (Element<?> element : demand.ofItem) {
      if (!item.isFilled(element) && item.formHolds(element) && !saysThereIsNone(item, element)) {
        found.at(element).unlessOther();
      }
    }
    for (RowDemand ofRow : demand.ofRows) {
      checkRows(item, found, ofRow);
    }
  }

  /** Most items have no special procedure, and 无 is then the right answer, not an empty value. */
  private static boolean saysThereIsNone(CheckedItem item, Element<?> element) {
    String procedure = element == SPECIAL_PROCEDURE ? item.get(SPECIAL_PROCEDURE) : null;
    return procedure != null && !procedure.isBlank();
  }

  private static void checkRows(CheckedItem item, FindingSink found, RowDemand demand) {
    List<? extends ElementHolder> rows =
        item.isFilled(demand.rows) ? item.rows(demand.rows) : List.of();
    for (int index = 0; index < rows.size(); index++) {
      for (Element<?> element : demand.ofRow) {
        if (!CheckedItem.isFilled(rows.get(index), element) && item.formHolds(element)) {
          found.at(demand.rows, index, element).unlessOther();
        }
      }
    }
    if (rows.isEmpty() && !item.isFilled(demand.rows)) {
      for (int i = 0; i < demand.atLeastOne.size(); i++) {
        if (item.formHolds(demand.atLeastOne.get(i))) {
          found.missing(demand.rows, demand.atLeastOne.get(i));
        }
      }
    }
  }
}
