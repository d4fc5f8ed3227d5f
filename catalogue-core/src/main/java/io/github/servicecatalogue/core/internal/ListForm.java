package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.ItemRule;
import io.github.servicecatalogue.core.Profile;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How several values of one element are written. */
final class ListForm {
  private static final Term SEPARATOR = new Term("list-separator");
  private static final Term REPEATED = new Term("list-repeated");
  private static final Term ONLY_ONE = new Term("list-only-one");
  private static final Term ONE_VALUE = new Term("one-value");

  private ListForm() {}

  static ItemRule.Check check(Profile profile) {
    return ElementWalk.of(profile, e -> isListOfCodes(e) ? TypedList.of(e) : null)
        .andAsFound(ListForm::visit);
  }

  /** Some columns of a province are separated in another way, which its profile says. */
  private static boolean isSeparatedAsUsual(String text, Place place) {
    Element<?> element = place.element();
    List<String> usual =
        element == null
            ? List.of()
            : place.item().profile().settings("list-separators." + element.id());
    if (usual.isEmpty()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSeparator(c) && !usual.contains(String.valueOf(c))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSeparator(char c) {
    return !Character.isLetterOrDigit(c) && c != ',' && !Character.isWhitespace(c);
  }

  /** Only lists of codes: names hold 、 and the like, so a list of texts is no list by its looks. */
  private static boolean isListOfCodes(Element<?> element) {
    return element.isMultiValued() && element.codeList() != null;
  }

  private static void visit(RawValue raw, @Nullable Object typed, Place place) {
    if (isForeignList(place.element(), typed) && typed instanceof List<?> codes) {
      if (isSeparatedAsUsual(raw.content(), place)) {
        return;
      }
      place.report().value(raw.content()).expected(joinedOnce(codes)).with("fault", SEPARATOR);
    } else if (isArrayForOneValue(place, raw) && !ValueForm.isJudgedByVisitRule(place)) {
      place.report().value(raw.content()).expected(ONE_VALUE).with("fault", ONLY_ONE);
    }
  }

  /** The reader keeps the text of a list beside its values only where it had to guess. */
  private static boolean isForeignList(@Nullable Element<?> element, @Nullable Object typed) {
    return element != null && typed != null && isListOfCodes(element);
  }

  static boolean isArrayForOneValue(Place place, RawValue raw) {
    Element<?> element = place.element();
    return element != null
        && !element.isMultiValued()
        && !raw.isText()
        && raw.content().startsWith("[");
  }

  private static String joinedOnce(List<?> codes) {
    StringBuilder text = new StringBuilder();
    for (Object code : new LinkedHashSet<>(codes)) {
      text.append(text.isEmpty() ? "" : ", ").append(code);
    }
    return text.toString();
  }

  /** A list that was understood: what may be wrong with its values. */
  private record TypedList(@Nullable ItemKind singleFor) implements ElementWalk.ValueCheck {
    /** Punishments have one level and public services one result: their columns are two wide. */
    static TypedList of(Element<?> element) {
      return new TypedList(
          element == Elements.EXERCISE_LEVEL
              ? ItemKind.PUNISH
              : element == Elements.RESULT_TYPE ? ItemKind.PUBLIC : null);
    }

    @Override
    public boolean passes(Object value) {
      return !(value instanceof List<?> list)
          || list.size() <= 1
          || (singleFor == null && !repeats(list));
    }

    @Override
    public void report(Object value, Place place) {
      if (!(value instanceof List<?> list) || isKeptAsFound(place)) {
        return;
      }
      if (repeats(list)) {
        place.report().value(list).expected(joinedOnce(list)).with("fault", REPEATED);
      } else if (singleFor != null && singleFor == place.item().kind()) {
        place.report().value(list).expected(ONE_VALUE).with("fault", ONLY_ONE);
      }
    }

    @Override
    public Screen screen() {
      return singleFor == null ? Screen.ANYTHING : Screen.one();
    }

    private static boolean repeats(List<?> list) {
      for (int i = 1; i < list.size(); i++) {
        if (list.indexOf(list.get(i)) < i) {
          return true;
        }
      }
      return false;
    }

    /** One finding for one list. */
    private static boolean isKeptAsFound(Place place) {
      Element<?> element = place.element();
      CheckedItem item = place.item();
      ElementHolder row = place.rows() == null ? null : item.rows(place.rows()).get(place.index());
      return element != null
          && (row == null ? item.extensions() : row.extensions()).asFound(element) != null;
    }
  }
}
