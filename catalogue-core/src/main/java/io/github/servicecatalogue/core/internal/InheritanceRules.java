package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.BASIC_CODE;
import static io.github.servicecatalogue.Elements.EXERCISE_LEVEL;
import static io.github.servicecatalogue.Elements.HANDLING_ITEM_NAME;
import static io.github.servicecatalogue.Elements.IMPLEMENTATION_CODE;
import static io.github.servicecatalogue.Elements.ITEM_NAME;
import static io.github.servicecatalogue.Elements.ITEM_STATE;
import static io.github.servicecatalogue.Elements.ITEM_TYPE;
import static io.github.servicecatalogue.Elements.LEGAL_BASIS;
import static io.github.servicecatalogue.Elements.LOCAL_BASIC_CODE;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.Coded;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.BasicCatalogue;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.PairRule;
import java.util.ArrayList;
import java.util.List;

/**
 * 继承: what an item takes over from its record of the basic catalogue. An item whose record is not
 * there is told once; nothing else is compared then.
 */
public final class InheritanceRules {
  private static final String TYPE_IN_CODE = "code/basic-code-type-equals-item-type";

  /** An item lives no longer than its basis. */
  static final PairRule BASIC_ITEM_IN_FORCE =
      PairRule.withBasic(
          "lifecycle/basic-item-in-force",
          profile ->
              (item, basic, found) -> {
                if (basic.state() > 1 && "1".equals(item.get(ITEM_STATE))) {
                  found
                      .at(ITEM_STATE)
                      .expected("2, 3")
                      .with("other", new Coded(ITEM_STATE, String.valueOf(basic.state())));
                }
              },
          ITEM_STATE,
          BASIC_CODE);

  /** Every item is claimed (认领) from the basic catalogue. */
  static final PairRule BASIC_ITEM_EXISTS =
      PairRule.withBasic(
          "inheritance/basic-item-exists",
          profile ->
              (item, basic, found) -> {
                if (!basic.isFound() && basic.isExpected()) {
                  found.at(basic.holder()).value(basic.code());
                }
              },
          BASIC_CODE,
          IMPLEMENTATION_CODE,
          LOCAL_BASIC_CODE);

  /**
   * The type is a part of the basic code, so a type that differs is mostly told there; here, where
   * nobody looks there.
   */
  static final PairRule ITEM_TYPE_EQUAL =
      PairRule.withBasic(
          "inheritance/item-type-equal",
          profile -> {
            CodeList types = profile.codeLists().listOf(ITEM_TYPE);
            boolean told = profile.severity(TYPE_IN_CODE) != Severity.OFF;
            return (item, basic, found) -> {
              String expected = basic.itemType();
              String type = item.text(ITEM_TYPE);
              if (expected != null
                  && type != null
                  && !expected.equals(item.itemType())
                  && (types == null || types.contains(type))
                  && !(told && !BasicCodeRules.isOfType(basic.code(), 0, type, profile))) {
                found.at(ITEM_TYPE).expected(new Coded(ITEM_TYPE, profile.ownItemType(expected)));
              }
            };
          },
          ITEM_TYPE,
          BASIC_CODE);

  /** Name and legal basis are inherited; who adds to them says so by a local basic code. */
  static final PairRule NAME_AND_BASIS_EQUAL_OR_LOCAL =
      PairRule.withBasic(
          "inheritance/name-and-basis-equal-or-local",
          profile ->
              (item, basic, found) -> {
                if (!basic.isFound() || item.text(LOCAL_BASIC_CODE) != null) {
                  return;
                }
                if (basic.hasOtherName(item.text(ITEM_NAME)) && !namesHandlingItem(item, basic)) {
                  found.at(ITEM_NAME).expected(basic.name());
                }
                if (basic.hasOtherLegalBasis(item.text(LEGAL_BASIS))) {
                  found.at(LEGAL_BASIS).expected(new Term("basis-of-basic-item"));
                }
              },
          ITEM_NAME,
          LEGAL_BASIS,
          LOCAL_BASIC_CODE);

  /** Of the levels in the basic catalogue an item may use some; level 7 (分级管理) admits any. */
  static final PairRule LEVEL_WITHIN_BASIC =
      PairRule.withBasic(
          "inheritance/level-within-basic",
          profile -> {
            Levels levels = Levels.of(profile.codeLists());
            return (item, basic, found) -> {
              int allowed = basic.levels();
              if (allowed == 0 || (allowed & (Levels.SEVERAL | Levels.UNKNOWN)) != 0) {
                return;
              }
              int given = levels.bits(item.get(EXERCISE_LEVEL));
              int outside = given & ~allowed & ~Levels.UNKNOWN & ~Levels.SEVERAL;
              if (outside != 0) {
                found
                    .at(EXERCISE_LEVEL)
                    .value(Levels.coded(outside))
                    .expected(Levels.coded(allowed));
              }
            };
          },
          EXERCISE_LEVEL,
          BASIC_CODE);

  private InheritanceRules() {}

  /** Portals add the name of the handling item in brackets, as in 食品经营许可（新办）. */
  private static boolean namesHandlingItem(CheckedItem item, BasicCatalogue.Match basic) {
    String name = item.text(ITEM_NAME);
    String handlingItem = item.text(HANDLING_ITEM_NAME);
    return name != null
        && handlingItem != null
        && Folding.isSame(name, basic.name() + "(" + handlingItem + ")");
  }

  /** Returns the rules of this group in the order in which they run. */
  public static List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    rules.add(BASIC_ITEM_IN_FORCE);
    rules.add(BASIC_ITEM_EXISTS);
    rules.add(ITEM_TYPE_EQUAL);
    rules.add(NAME_AND_BASIS_EQUAL_OR_LOCAL);
    rules.add(LEVEL_WITHIN_BASIC);
    rules.add(UnifiedElements.AGREE);
    rules.add(HandlingItems.AGREE);
    return rules;
  }
}
