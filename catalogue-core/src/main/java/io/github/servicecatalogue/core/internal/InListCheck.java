package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.Coded;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementType;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Placeholders;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.Profile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tests that codes and flags are values of their list, as the profile has it. */
final class InListCheck implements ElementWalk.ValueCheck {
  /** Longer lists are cut short in a finding. */
  private static final int MOST_CODES_SHOWN = 12;

  private static final String FLAGS = "yes-no";

  /** Heads the types 01 to 10 in GB/T 39046-2020, table A.1, and is none itself. */
  private static final String HEADING_OF_TYPES = "00";

  private final CodeList list;
  private final List<String> known;
  private final CodeSet codes;
  private final String shown;
  private final @Nullable AmbiguousCodes leftToAmbiguousCode;

  private InListCheck(
      CodeList list,
      List<String> codes,
      List<String> accepted,
      @Nullable AmbiguousCodes leftToAmbiguousCode) {
    this.list = list;
    this.known = List.copyOf(codes);
    this.codes = CodeSet.of(accepted);
    this.shown =
        codes.size() <= MOST_CODES_SHOWN
            ? String.join(", ", codes)
            : String.join(", ", codes.subList(0, MOST_CODES_SHOWN)) + ", …";
    this.leftToAmbiguousCode = leftToAmbiguousCode;
  }

  /** Returns the test of an element; null for one without a list, or with an open one. */
  static @Nullable InListCheck of(Element<?> element, Profile profile) {
    CodeList list =
        element.codeList() == null && element.type() == ElementType.FLAG
            ? profile.codeLists().find(FLAGS)
            : profile.codeLists().listOf(element);
    if (list == null || list.isOpen()) {
      return null;
    }
    List<String> codes = new ArrayList<>();
    list.entries().forEach(entry -> codes.add(entry.code()));
    if (element == Elements.ITEM_TYPE) {
      codes.remove(HEADING_OF_TYPES);
    }
    List<String> accepted = new ArrayList<>(codes);
    if (profile.settings("words-for-codes").contains(element.id())) {
      list.entries().forEach(entry -> accepted.addAll(CodeWords.of(entry.zhMeaning())));
    }
    boolean ambiguousIsOn = profile.severity(StructureRules.AMBIGUOUS) != Severity.OFF;
    return new InListCheck(
        list, codes, accepted, ambiguousIsOn ? AmbiguousCodes.of(profile) : null);
  }

  @Override
  public boolean passes(Object value) {
    if (value instanceof String code) {
      return codes.contains(code);
    }
    if (value instanceof List<?> several) {
      for (int i = 0; i < several.size(); i++) {
        if (several.get(i) instanceof String code && !codes.contains(code)) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public void report(Object value, Place place) {
    if (value instanceof String code) {
      reportCode(code, place);
    } else if (value instanceof List<?> several) {
      for (int i = 0; i < several.size(); i++) {
        if (several.get(i) instanceof String code && several.indexOf(code) == i) {
          reportCode(code, place);
        }
      }
    }
  }

  @Override
  public Screen screen() {
    return Screen.oneOf(codes);
  }

  private void reportCode(String code, Place place) {
    Element<?> element = place.element();
    if (element == null
        || codes.contains(code)
        || Placeholders.isPlaceholder(code)
        || isLeftToAmbiguousCode(element, code, place)) {
      return;
    }
    String meant = CodeWords.codeMeantBy(code, list, known);
    place
        .report()
        .value(new Coded(element, code))
        .expected(meant == null ? shown : meant)
        .with("list", list.id());
  }

  /** One cause, one finding: that rule says more, but does not look at the basic catalogue. */
  private boolean isLeftToAmbiguousCode(Element<?> element, String code, Place place) {
    return leftToAmbiguousCode != null
        && !place.item().isBasic()
        && leftToAmbiguousCode.isAmbiguous(element, code);
  }
}
