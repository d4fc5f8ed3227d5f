package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.COLLECT_KIND;
import static io.github.servicecatalogue.Elements.CORPORATE_TOPIC;
import static io.github.servicecatalogue.Elements.EXERCISE_LEVEL;
import static io.github.servicecatalogue.Elements.HANDLE_FORM;
import static io.github.servicecatalogue.Elements.ITEM_TYPE;
import static io.github.servicecatalogue.Elements.LEGAL_LIMIT_UNIT;
import static io.github.servicecatalogue.Elements.LEVY_REDUCTION;
import static io.github.servicecatalogue.Elements.ONLINE_DEPTH;
import static io.github.servicecatalogue.Elements.PERSONAL_TOPIC;
import static io.github.servicecatalogue.Elements.PROMISE_LIMIT;
import static io.github.servicecatalogue.Elements.PROMISE_LIMIT_UNIT;
import static io.github.servicecatalogue.Elements.PUNISHMENT_METHOD;
import static io.github.servicecatalogue.Elements.RESULT_TYPE;
import static io.github.servicecatalogue.Elements.SERVICE_OBJECT;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.Obligation;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.ItemRule;
import java.util.List;

/** 结构: whether the elements are there, and written as the element table says. */
public final class StructureRules {
  static final String REQUIRED = "structure/required-element-present";
  static final String AMBIGUOUS = "structure/ambiguous-code";

  /** An item without the elements that its type asks for cannot be published or exchanged. */
  static final ItemRule REQUIRED_ELEMENT_PRESENT =
      ItemRule.named(REQUIRED).andBasicItems().checkWith(RequiredElements::of);

  /** What is longer than the column of the exchange table is cut off or refused there. */
  static final ItemRule LENGTH_WITHIN_LIMIT =
      ItemRule.named("structure/length-within-limit")
          .andBasicItems()
          .checkWith(
              profile -> ElementWalk.of(profile, e -> LengthCheck.of(e, profile.codeLists())));

  /**
   * A code means something only through its list; an unknown one is kept, but nobody can read it.
   */
  static final ItemRule CODED_VALUE_IN_LIST =
      ItemRule.named("structure/coded-value-in-list")
          .andBasicItems()
          .checkWith(profile -> ElementWalk.of(profile, e -> InListCheck.of(e, profile)));

  /** Some codes are read one way here and another way there, so somebody has to say which way. */
  static final ItemRule AMBIGUOUS_CODE =
      ItemRule.named(AMBIGUOUS)
          .reads(
              SERVICE_OBJECT,
              HANDLE_FORM,
              LEGAL_LIMIT_UNIT,
              PROMISE_LIMIT_UNIT,
              ONLINE_DEPTH,
              RESULT_TYPE,
              ITEM_TYPE)
          .checkWith(profile -> ElementWalk.of(AmbiguousCodes.of(profile)::test));

  /**
   * Several values are codes joined by a comma, each of them once, and only where several may be.
   */
  static final ItemRule LIST_WELL_FORMED =
      ItemRule.named("structure/list-well-formed")
          .reads(
              EXERCISE_LEVEL,
              SERVICE_OBJECT,
              HANDLE_FORM,
              ONLINE_DEPTH,
              RESULT_TYPE,
              PERSONAL_TOPIC,
              CORPORATE_TOPIC)
          .checkWith(ListForm::check);

  /** A number, date or flag that cannot be read is lost to every comparison. */
  static final ItemRule VALUE_PARSES =
      ItemRule.named("structure/value-parses").andBasicItems().checkWith(ValueForm::check);

  /** These elements have no column in the tables of the other types. */
  static final ItemRule ELEMENT_FITS_ITEM_TYPE =
      ItemRule.named("structure/element-fits-item-type")
          .reads(ITEM_TYPE, PUNISHMENT_METHOD, COLLECT_KIND, LEVY_REDUCTION, PROMISE_LIMIT)
          .check(
              (item, found) -> {
                reportIfOutOfPlace(item, found, PUNISHMENT_METHOD);
                reportIfOutOfPlace(item, found, COLLECT_KIND);
                reportIfOutOfPlace(item, found, LEVY_REDUCTION);
                reportIfOutOfPlace(item, found, PROMISE_LIMIT);
              });

  /** Each family of types has tables of its own; in others nobody looks for the item. */
  static final ItemRule TABLE_FITS_ITEM_TYPE =
      ItemRule.named("structure/table-fits-item-type")
          .reads(ITEM_TYPE)
          .check(
              (item, found) -> {
                String table = item.table();
                ItemKind kind = item.kind();
                if (table == null || kind == null) {
                  return;
                }
                ItemKind kindOfTable = ExchangeTables.kindOf(table);
                if (kindOfTable != null && kind != kindOfTable) {
                  found
                      .at(ITEM_TYPE)
                      .expected(ExchangeTables.ofKind(table, kind))
                      .with("table", table);
                }
              });

  private StructureRules() {}

  /** Returns the rules of this group in the order in which they run. */
  public static List<Rule> all() {
    return List.of(
        REQUIRED_ELEMENT_PRESENT,
        LENGTH_WITHIN_LIMIT,
        CODED_VALUE_IN_LIST,
        AMBIGUOUS_CODE,
        LIST_WELL_FORMED,
        VALUE_PARSES,
        ELEMENT_FITS_ITEM_TYPE,
        TABLE_FITS_ITEM_TYPE);
  }

  private static void reportIfOutOfPlace(CheckedItem item, FindingSink found, Element<?> element) {
    ItemKind kind = item.kind();
    if (kind != null
        && item.profile().obligation(element, kind) == Obligation.ABSENT
        && item.get(element) != null
        && item.isFilled(element)) {
      found.at(element);
    }
  }
}
