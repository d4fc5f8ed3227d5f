package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.LEGAL_LIMIT_UNIT;
import static io.github.servicecatalogue.Elements.PARENT_ITEM_GUID;
import static io.github.servicecatalogue.Elements.PROMISE_LIMIT_UNIT;
import static io.github.servicecatalogue.Elements.QUANTITY_LIMIT_EXPLANATION;
import static io.github.servicecatalogue.Elements.SPECIAL_PROCEDURE;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.Obligation;
import io.github.servicecatalogue.Placeholders;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.Profile;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for words that stand for an empty value (占位词), in the elements that the kind of item must
 * have, or in those that it may have.
 *
 * @param profile says which those are
 * @param obligation which of the two
 */
record PlaceholderCheck(Profile profile, Obligation obligation) implements ElementWalk.ValueCheck {
  /**
   * That there is no special procedure and no limit of quantity is an answer, given with such a
   * word. A rule of its own speaks of number and unit; the id of the parent is the reader's affair.
   */
  private static final Set<Element<?>> LEFT_OUT =
      Set.of(
          SPECIAL_PROCEDURE,
          QUANTITY_LIMIT_EXPLANATION,
          LEGAL_LIMIT_UNIT,
          PROMISE_LIMIT_UNIT,
          PARENT_ITEM_GUID);

  /** Returns the walk over all elements that hold words or codes. */
  static ElementWalk walk(Profile profile, Obligation obligation) {
    PlaceholderCheck check = new PlaceholderCheck(profile, obligation);
    return ElementWalk.of(
        profile, element -> LEFT_OUT.contains(element) || !holdsWords(element) ? null : check);
  }

  private static boolean holdsWords(Element<?> element) {
    return switch (element.type()) {
      case STRING, TEXT, IDENTIFIER, CODE, FLAG, URL -> true;
      default -> false;
    };
  }

  @Override
  public boolean passes(Object value) {
    if (value instanceof String text) {
      return !Placeholders.isPlaceholder(text) || text.isBlank();
    }
    return !(value instanceof List<?> list) || !isPlaceholder(list);
  }

  @Override
  public Screen screen() {
    return Screen.saying();
  }

  /** Blanks are no word; that they are there is told where something is asked for. */
  private static boolean isPlaceholder(List<?> list) {
    boolean word = false;
    for (int i = 0; i < list.size(); i++) {
      if (!(list.get(i) instanceof String text) || !Placeholders.isPlaceholder(text)) {
        return false;
      }
      word |= !text.isBlank();
    }
    return word;
  }

  @Override
  public void report(Object value, Place place) {
    Element<?> element = place.element();
    CheckedItem item = place.item();
    RowKind<?> rows = place.rows();
    if (element == null || !item.formHolds(element)) {
      return;
    }
    boolean asked = obligation == Obligation.MANDATORY;
    if (rows != null && !item.isFilled(rows)) {
      // one row with a word for its name says that there are no rows
      if (!asked && element.slot() == 0 && isIn(item.kind(), element)) {
        place.found().at(rows).value(value).with("element", rows).unlessOther();
      }
    } else if (obligation == obligation(element, item.kind())) {
      if (asked) {
        place.report().unlessGraver();
      } else {
        place.report().unlessOther();
      }
    }
  }

  /** Reports a word in the place of rows that may be there. */
  static void visit(RawValue raw, @Nullable Object typed, Place place) {
    RowKind<?> rows = place.rows();
    if (rows != null
        && place.element() == null
        && typed == null
        && raw.isText()
        && !raw.content().isBlank()
        && Placeholders.isPlaceholder(raw.content())) {
      place.report().value(raw.content()).unlessOther();
    }
  }

  private boolean isIn(@Nullable ItemKind kind, Element<?> element) {
    return kind != null && profile.obligation(element, kind) != Obligation.ABSENT;
  }

  /** Of a type that nobody places, only that is known which holds for all. */
  private @Nullable Obligation obligation(Element<?> element, @Nullable ItemKind kind) {
    if (kind != null) {
      return profile.obligation(element, kind);
    }
    Obligation common = profile.obligation(element, ItemKind.GENERAL);
    for (ItemKind any : ItemKind.values()) {
      if (any != ItemKind.BASIC && profile.obligation(element, any) != common) {
        return null;
      }
    }
    return common;
  }
}
