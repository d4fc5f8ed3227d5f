package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementType;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.Placeholders;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.ItemRule;
import io.github.servicecatalogue.core.Profile;
import org.jspecify.annotations.Nullable;

/** Whether values could be understood as the type of their element. */
final class ValueForm {
  private static final Term ROWS = new Term("rows");

  private ValueForm() {}

  static ItemRule.Check check(Profile profile) {
    return ElementWalk.of(
            profile, e -> e.type() == ElementType.INTEGER ? new AtLeast(smallest(e)) : null)
        .andAsFound(ValueForm::visit);
  }

  /** Versions count from 1, everything else from 0. */
  private static int smallest(Element<?> element) {
    return element == Elements.ITEM_VERSION ? 1 : 0;
  }

  private static void visit(RawValue raw, @Nullable Object typed, Place place) {
    Element<?> element = place.element();
    boolean blank = raw.isText() && Placeholders.isPlaceholder(raw.content());
    if (blank || isJudgedByVisitRule(place) || ListForm.isArrayForOneValue(place, raw)) {
      return;
    }
    // of rows and maps a part may be understood; of anything else, what is typed was understood
    if (element == null || element.type() == ElementType.MAP || typed == null) {
      place.report().value(raw.content()).expected(element == null ? ROWS : wanted(element));
    }
  }

  /** A rule of its own judges the number of visits, where visits are made. */
  static boolean isJudgedByVisitRule(Place place) {
    ItemKind kind = place.item().kind();
    return place.element() == Elements.VISIT_COUNT
        && (kind == ItemKind.GENERAL || kind == ItemKind.PUBLIC);
  }

  private static Term wanted(Element<?> element) {
    return switch (element.type()) {
      case INTEGER -> new Term(smallest(element) == 1 ? "positive-number" : "whole-number");
      case DATETIME -> new Term("date");
      case FLAG -> new Term("flag");
      case ATTACHMENT -> new Term("attachments");
      case MAP -> new Term("map");
      case CODE -> new Term(element.isMultiValued() ? "list" : "code");
      case STRING, TEXT, IDENTIFIER, URL -> new Term(element.isMultiValued() ? "list" : "text");
    };
  }

  private record AtLeast(int smallest) implements ElementWalk.ValueCheck {
    @Override
    public boolean passes(Object value) {
      return !(value instanceof Integer number) || number >= smallest;
    }

    @Override
    public Screen screen() {
      return Screen.from(smallest);
    }

    @Override
    public void report(Object value, Place place) {
      Element<?> element = place.element();
      if (element != null && !isJudgedByVisitRule(place)) {
        place.report().expected(wanted(element));
      }
    }
  }
}
