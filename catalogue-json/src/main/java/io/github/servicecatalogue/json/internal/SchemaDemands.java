package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementGroup;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.Obligation;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.Profile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which elements a JSON Schema demands of an item of a kind, and which it refuses: those of {@code
 * structure/required-element-present} and {@code structure/element-fits-item-type}. Immutable and
 * thread-safe.
 */
final class SchemaDemands {
  /** The kinds of implementation items. */
  static final Set<ItemKind> KINDS =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(ItemKind.BASIC)));

  private static final String REQUIRED = "structure/required-element-present";
  private static final String OUT_OF_PLACE = "structure/element-fits-item-type";

  /** Other rules ask for these, most of them less strictly. */
  private static final Set<Element<?>> ASKED_FOR_ELSEWHERE =
      Set.of(
          Elements.LEGAL_LIMIT,
          Elements.LEGAL_LIMIT_UNIT,
          Elements.PROMISE_LIMIT,
          Elements.PROMISE_LIMIT_UNIT,
          Elements.ACCEPT_CONDITION,
          Elements.PARENT_ITEM_GUID);

  /** These have no column in the tables of some types. */
  private static final List<Element<?>> MAY_BE_OUT_OF_PLACE =
      List.of(
          Elements.PUNISHMENT_METHOD,
          Elements.COLLECT_KIND,
          Elements.LEVY_REDUCTION,
          Elements.PROMISE_LIMIT);

  private final Profile profile;
  private final boolean envelope;
  private final boolean demands;
  private final boolean refuses;

  /** The exchange envelope is demanded of exchange forms only. */
  SchemaDemands(Profile profile, boolean envelope) {
    this.profile = profile;
    this.envelope = envelope;
    this.demands = profile.severity(REQUIRED) == Severity.ERROR;
    this.refuses = profile.severity(OUT_OF_PLACE) == Severity.ERROR;
  }

  /** Tells whether an item of that kind, or each such row of it, must have the element. */
  boolean mustHave(Element<?> element, ItemKind kind) {
    return demands
        && (envelope || element.group() != ElementGroup.ENVELOPE)
        && profile.obligation(element, kind) == Obligation.MANDATORY
        && (!ASKED_FOR_ELSEWHERE.contains(element)
            || (element == Elements.ACCEPT_CONDITION && kind == ItemKind.PUBLIC));
  }

  /** Tells whether every kind of item must have the element. */
  boolean allMustHave(Element<?> element) {
    return KINDS.stream().allMatch(kind -> mustHave(element, kind));
  }

  /** Tells whether there must be a row with the element: the result type is one of the item. */
  boolean mustHaveRow(RowKind<?> rows, ItemKind kind) {
    return rows.shape().elements().stream()
        .anyMatch(element -> isColumnOfItemTable(element) && mustHave(element, kind));
  }

  /** Tells whether every kind of item must have such a row. */
  boolean allMustHaveRow(RowKind<?> rows) {
    return rows.shape().elements().stream()
        .anyMatch(element -> isColumnOfItemTable(element) && allMustHave(element));
  }

  private static boolean isColumnOfItemTable(Element<?> element) {
    return element.tables().stream().anyMatch(t -> t.endsWith("_basic") || t.endsWith("_extend"));
  }

  /** Returns the elements of an item that one of that kind must not have. */
  List<Element<?>> refused(ItemKind kind) {
    List<Element<?>> refused = new ArrayList<>();
    for (Element<?> element : MAY_BE_OUT_OF_PLACE) {
      if (refuses && profile.obligation(element, kind) == Obligation.ABSENT) {
        refused.add(element);
      }
    }
    return refused;
  }
}
