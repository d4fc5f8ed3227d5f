package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.BASIC_CODE;
import static io.github.servicecatalogue.Elements.BODY_CODE;
import static io.github.servicecatalogue.Elements.GUIDING_DEPARTMENT;
import static io.github.servicecatalogue.Elements.IMPLEMENTATION_CODE;
import static io.github.servicecatalogue.Elements.ITEM_TYPE;

import io.github.servicecatalogue.BasicCode;
import io.github.servicecatalogue.CodeFault;
import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.CodeLists;
import io.github.servicecatalogue.CodeStyle;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.ItemRule;
import io.github.servicecatalogue.core.Profile;
import java.util.List;

/** 基本编码: its structure and its parts, alone or inside the implementation code. */
final class BasicCodeRules {
  /** Where the basic code begins inside an implementation code. */
  private static final int INNER = 19;

  private static final int TYPE = 2;
  private static final int DEPARTMENT = 4;
  private static final int SUB_ITEM = 9;

  /** Twelve characters, in the national form or in that of the provinces. */
  static final ItemRule SHAPE =
      ItemRule.named("code/basic-code-shape")
          .andBasicItems()
          .reads(BASIC_CODE)
          .check(
              (item, found) -> {
                String code = item.text(BASIC_CODE);
                if (code == null || item.basicCode() != null) {
                  return;
                }
                CodeFault fault = BasicCode.check(code, item.profile().codeStyle());
                if (fault != null && !CodeTextRules.speakAbout(code)) {
                  found.at(BASIC_CODE).with("fault", fault);
                }
              });

  /** An item is issued by the state or by the province whose body implements it. */
  static final ItemRule ISSUER =
      ItemRule.named("code/basic-code-issuer")
          .andBasicItems()
          .reads(BASIC_CODE, BODY_CODE)
          .checkWith(
              profile -> {
                TwoDigits issuers = TwoDigits.of(profile.codeLists(), "issuer-prefix");
                return onBasicCode(
                    (item, code, from, found) -> {
                      if (code.startsWith("00", from) || isIssuedByBody(code, from, item)) {
                        return;
                      }
                      String body = BodyCodeRules.bodyInProvince(item, issuers);
                      if (body != null) {
                        String expected = "00, " + part(body, 2);
                        found.at(holder(from)).value(part(code, from)).expected(expected);
                      } else if (!issuers.has(code, from)) {
                        found.at(holder(from)).value(part(code, from)).expected(new Term("issuer"));
                      }
                    });
              });

  /** Positions 5 and 6 mean a central department only where the issuer uses the national list. */
  static final ItemRule DEPARTMENT_KNOWN =
      ItemRule.named("code/basic-code-department-known")
          .andBasicItems()
          .reads(BASIC_CODE, GUIDING_DEPARTMENT)
          .checkWith(
              profile -> {
                List<String> issuers = profile.settings("national-department-issuers");
                TwoDigits national = TwoDigits.of(CodeLists.national(), "department");
                TwoDigits own = TwoDigits.of(profile.codeLists(), "department");
                return onBasicCode(
                    (item, code, from, found) -> {
                      // a province may add departments for itself, not for the state
                      TwoDigits known = code.startsWith("00", from) ? national : own;
                      if (!known.has(code, from + DEPARTMENT)
                          && startsWithAny(code, from, issuers)
                          && hasNationalLayout(code, from)) {
                        found.at(holder(from)).value(part(code, from + DEPARTMENT));
                      }
                    });
              });

  /** The type is a part of the code; both are read as the profile numbers the types. */
  static final ItemRule TYPE_EQUALS_ITEM_TYPE =
      ItemRule.named("code/basic-code-type-equals-item-type")
          .andBasicItems()
          .reads(BASIC_CODE, ITEM_TYPE)
          .checkWith(
              profile -> {
                CodeList types = profile.codeLists().listOf(ITEM_TYPE);
                return onBasicCode(
                    (item, code, from, found) -> {
                      String type = item.text(ITEM_TYPE);
                      if (type != null
                          && !isOfType(code, from, type, profile)
                          && (types == null || types.contains(type))) {
                        found.at(holder(from)).value(part(code, from + TYPE)).expected(type);
                      }
                    });
              });

  /** Only sub-items and items that stand alone are carried out. */
  static final ItemRule MAIN_ITEM_NOT_IMPLEMENTED =
      ItemRule.named("code/main-item-not-implemented")
          .reads(BASIC_CODE)
          .check(
              onBasicCode(
                  (item, code, from, found) -> {
                    if (code.startsWith("00Y", from + SUB_ITEM)
                        && item.profile().codeStyle() != CodeStyle.OWN_LAYOUT
                        && hasNationalLayout(code, from)) {
                      String mainItem = code.substring(from, from + BasicCode.LENGTH);
                      found.at(holder(from)).value(mainItem);
                    }
                  }));

  private BasicCodeRules() {}

  static List<Rule> all() {
    return List.of(
        SHAPE, ISSUER, DEPARTMENT_KNOWN, TYPE_EQUALS_ITEM_TYPE, MAIN_ITEM_NOT_IMPLEMENTED);
  }

  /** Judges a basic code that has its structure and begins at {@code from} in a text. */
  @FunctionalInterface
  private interface BasicCodeCheck {
    void check(CheckedItem item, String code, int from, FindingSink found);
  }

  /** Judges the basic code or, where none is given, the one inside the implementation code. */
  private static ItemRule.Check onBasicCode(BasicCodeCheck check) {
    return (item, found) -> {
      String code = item.basicCode();
      int from = 0;
      if (code == null && !item.isFilled(BASIC_CODE)) {
        code = item.implementationCode();
        from = INNER;
      }
      if (code != null) {
        check.check(item, code, from, found);
      }
    };
  }

  private static Element<String> holder(int from) {
    return from == 0 ? BASIC_CODE : IMPLEMENTATION_CODE;
  }

  private static String part(String code, int from) {
    return code.substring(from, from + 2);
  }

  private static boolean hasNationalLayout(String code, int from) {
    return BasicCode.check(code, from, CodeStyle.STRICT) == null;
  }

  /** Central bodies act in every province; the Xinjiang Corps (66) sits in Xinjiang (65). */
  private static boolean isIssuedByBody(String code, int from, CheckedItem item) {
    String body = item.bodyCodeAtStart();
    return body != null
        && (body.regionMatches(2, code, from, 2)
            || BodyCodeRules.isCentral(body)
            || (isXinjiang(code, from) && isXinjiang(body, 2)));
  }

  private static boolean isXinjiang(String code, int from) {
    return code.startsWith("65", from) || code.startsWith("66", from);
  }

  private static boolean startsWithAny(String code, int from, List<String> issuers) {
    for (int i = 0; i < issuers.size(); i++) {
      if (code.startsWith(issuers.get(i), from)) {
        return true;
      }
    }
    return false;
  }

  /** The state numbers types nationally, whatever the province does. */
  static boolean isOfType(String code, int from, String type, Profile profile) {
    if (type.length() == 2 && code.startsWith(type, from + TYPE)) {
      return true;
    }
    String inCode = part(code, from + TYPE);
    String national = code.startsWith("00", from) ? inCode : profile.nationalItemType(inCode);
    return String.valueOf(national).equals(profile.nationalItemType(type));
  }
}
