package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.HANDLE_FORM;
import static io.github.servicecatalogue.Elements.ITEM_TYPE;
import static io.github.servicecatalogue.Elements.LEGAL_LIMIT_UNIT;
import static io.github.servicecatalogue.Elements.ONLINE_DEPTH;
import static io.github.servicecatalogue.Elements.PROMISE_LIMIT_UNIT;
import static io.github.servicecatalogue.Elements.RESULT_TYPE;
import static io.github.servicecatalogue.Elements.SERVICE_OBJECT;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.Coded;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.core.Profile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The codes that the code lists in use read differently, or that some have and others do not, and
 * when that matters.
 *
 * <p>The code lists of the profile are the ones declared for the values. So a code that they define
 * is clear, unless the profile says that nobody declared anything; a code that they do not define
 * is not.
 */
final class AmbiguousCodes {
  private static final String NATIONAL = "national";

  private static final Map<Element<?>, Set<String>> CODES =
      Map.of(
          SERVICE_OBJECT, Set.of("5", "6"),
          HANDLE_FORM, Set.of("3"),
          LEGAL_LIMIT_UNIT, Set.of("4"),
          PROMISE_LIMIT_UNIT, Set.of("4"),
          ONLINE_DEPTH, Set.of("8", "9"),
          RESULT_TYPE, Set.of("99", "40"),
          ITEM_TYPE, Set.of("20"));

  private final Profile profile;
  private final boolean declared;

  private AmbiguousCodes(Profile profile) {
    this.profile = profile;
    this.declared = profile.setting("undeclared-code-lists", 0) == 0;
  }

  static AmbiguousCodes of(Profile profile) {
    return new AmbiguousCodes(profile);
  }

  /** Tells whether nobody can say what the code means. */
  boolean isAmbiguous(Element<?> element, String code) {
    Set<String> codes = CODES.get(element);
    if (codes == null || !codes.contains(code)) {
      return false;
    }
    CodeList list = profile.codeLists().listOf(element);
    CodeList.Entry entry = list == null ? null : list.find(code);
    return entry == null || (!declared && entry.profile().equals(NATIONAL));
  }

  /** Returns the test of an element; null for one whose codes are all clear. */
  ElementWalk.@Nullable ValueCheck test(Element<?> element) {
    Set<String> codes = CODES.get(element);
    return codes != null && codes.stream().anyMatch(code -> isAmbiguous(element, code))
        ? new Test(
            CodeSet.of(codes.stream().filter(code -> isAmbiguous(element, code)).toList()),
            screen(element))
        : null;
  }

  /** The codes of the list that are clear. */
  private Screen screen(Element<?> element) {
    CodeList list = profile.codeLists().listOf(element);
    return list == null
        ? Screen.NOTHING
        : Screen.oneOf(
            CodeSet.of(
                list.entries().stream()
                    .map(CodeList.Entry::code)
                    .filter(code -> !isAmbiguous(element, code))
                    .toList()));
  }

  private record Test(CodeSet ambiguous, Screen screen) implements ElementWalk.ValueCheck {
    @Override
    public boolean passes(Object value) {
      if (value instanceof String code) {
        return !ambiguous.contains(code);
      }
      if (value instanceof List<?> several) {
        for (int i = 0; i < several.size(); i++) {
          if (several.get(i) instanceof String code && ambiguous.contains(code)) {
            return false;
          }
        }
      }
      return true;
    }

    @Override
    public void report(Object value, Place place) {
      List<?> codes = value instanceof List<?> several ? several : List.of(value);
      Element<?> element = place.element();
      for (int i = 0; i < codes.size(); i++) {
        if (element != null
            && codes.get(i) instanceof String code
            && ambiguous.contains(code)
            && codes.indexOf(code) == i) {
          place.report().value(new Coded(element, code));
        }
      }
    }
  }
}
