package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.BASIC_CODE;
import static io.github.servicecatalogue.Elements.EXERCISE_LEVEL;
import static io.github.servicecatalogue.Elements.HANDLING_ITEM_CODE;
import static io.github.servicecatalogue.Elements.IMPLEMENTATION_CODE;

import io.github.servicecatalogue.BasicCode;
import io.github.servicecatalogue.CodeFault;
import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.CodeLists;
import io.github.servicecatalogue.CodeStyle;
import io.github.servicecatalogue.Coded;
import io.github.servicecatalogue.HandlingItemCode;
import io.github.servicecatalogue.ImplementationCode;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.ItemRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 编码: implementation code and handling-item code, and how they fit what stands beside them. */
public final class CodeRules {
  private static final int LEVEL = 18;
  private static final int BASIC = 19;

  /** 31 characters, or the 33 of a handling item that were stored in their place. */
  static final ItemRule IMPLEMENTATION_CODE_SHAPE =
      ItemRule.named("code/implementation-code-shape")
          .reads(IMPLEMENTATION_CODE)
          .check(
              (item, found) -> {
                String code = item.text(IMPLEMENTATION_CODE);
                if (code == null || item.implementationCode() != null) {
                  return;
                }
                CodeFault fault = implementationFault(code, item.profile().codeStyle());
                if (fault != null
                    && !CodeTextRules.speakAbout(code)
                    && !isFaultOf(item.bodyCode(), code, 0, fault)
                    && !isFaultOf(item.text(BASIC_CODE), code, BASIC, fault)) {
                  found.at(IMPLEMENTATION_CODE).with("fault", fault);
                }
              });

  /** The implementation code carries the basic code. */
  static final ItemRule IMPLEMENTATION_CODE_ENDS_WITH_BASIC_CODE =
      ItemRule.named("code/implementation-code-ends-with-basic-code")
          .reads(IMPLEMENTATION_CODE, BASIC_CODE)
          .check(
              (item, found) -> {
                String code = item.implementationCode();
                String basic = item.basicCode();
                if (code != null && basic != null && !code.startsWith(basic, BASIC)) {
                  found
                      .at(IMPLEMENTATION_CODE)
                      .value(code.substring(BASIC, ImplementationCode.LENGTH))
                      .expected(basic);
                }
              });

  /** Character 19 is the exercise level; level 7 (分级管理) stands for several. */
  static final ItemRule IMPLEMENTATION_CODE_LEVEL_IN_EXERCISE_LEVEL =
      ItemRule.named("code/implementation-code-level-in-exercise-level")
          .reads(IMPLEMENTATION_CODE, EXERCISE_LEVEL)
          .checkWith(
              profile -> {
                Map<String, String> words = levelWords(profile.codeLists());
                return (item, found) -> {
                  String code = item.implementationCode();
                  List<String> levels = item.get(EXERCISE_LEVEL);
                  if (code != null && levels != null && !admit(levels, code.charAt(LEVEL), words)) {
                    found
                        .at(IMPLEMENTATION_CODE)
                        .value(new Coded(EXERCISE_LEVEL, code.substring(LEVEL, BASIC)))
                        .expected(String.join(", ", levels));
                  }
                };
              });

  /** A handling item extends the code of the item that it belongs to. */
  static final ItemRule HANDLING_ITEM_CODE_EXTENDS_IMPLEMENTATION_CODE =
      ItemRule.named("code/handling-item-code-extends-implementation-code")
          .reads(HANDLING_ITEM_CODE, IMPLEMENTATION_CODE)
          .check(
              TriggeredCheck.on()
                  .given(HANDLING_ITEM_CODE)
                  .check(
                      (item, found) -> {
                        String code = item.text(HANDLING_ITEM_CODE);
                        String stem = item.implementationCode();
                        if (code == null
                            || (stem == null && item.isFilled(IMPLEMENTATION_CODE))
                            || (stem != null && isDoubtful(item, stem))) {
                          return;
                        }
                        CodeStyle style = item.profile().codeStyle();
                        int position =
                            stem == null ? firstFault(code, style) : firstMisfit(code, stem);
                        if (position > 0 && !CodeTextRules.speakAbout(code)) {
                          found
                              .at(HANDLING_ITEM_CODE)
                              .expected(
                                  stem == null ? new Term("handling-item-code") : extended(stem))
                              .with("position", position);
                        }
                      }));

  private CodeRules() {}

  /** Returns the rules of this group in the order in which they run. */
  public static List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    rules.addAll(CodeTextRules.all());
    rules.addAll(BasicCodeRules.all());
    rules.add(IMPLEMENTATION_CODE_SHAPE);
    rules.add(IMPLEMENTATION_CODE_ENDS_WITH_BASIC_CODE);
    rules.add(IMPLEMENTATION_CODE_LEVEL_IN_EXERCISE_LEVEL);
    rules.add(HANDLING_ITEM_CODE_EXTENDS_IMPLEMENTATION_CODE);
    rules.addAll(BodyCodeRules.all());
    rules.add(MainAndSubItems.FIT);
    return rules;
  }

  /** Tells whether other rules find the implementation code itself at odds with its parts. */
  private static boolean isDoubtful(CheckedItem item, String stem) {
    String body = item.bodyCode();
    String basic = item.text(BASIC_CODE);
    return (body != null && !stem.startsWith(body))
        || (basic != null && !stem.startsWith(basic, ImplementationCode.LENGTH - BasicCode.LENGTH));
  }

  private static @Nullable CodeFault implementationFault(String code, CodeStyle style) {
    return code.length() == HandlingItemCode.LENGTH
        ? HandlingItemCode.check(code, style)
        : ImplementationCode.check(code, style);
  }

  /** Tells whether a fault lies within a part that stands by itself too, and is told there. */
  private static boolean isFaultOf(@Nullable String part, String code, int from, CodeFault fault) {
    return part != null
        && code.startsWith(part, from)
        && fault.position() > from
        && fault.position() <= from + part.length();
  }

  /**
   * Tells whether a level is among those of the item. Level 7 among them admits any, and several of
   * them admit level 7. Where the meaning of one is unknown, that is for another rule to say.
   */
  private static boolean admit(List<String> levels, char level, Map<String, String> words) {
    for (int i = 0; i < levels.size(); i++) {
      String entry = levels.get(i);
      String code = entry.length() == 1 ? entry : words.get(entry);
      if (code == null || !isLevel(code) || code.charAt(0) == level || code.charAt(0) == '7') {
        return true;
      }
    }
    return levels.isEmpty() || (level == '7' && levels.size() > 1);
  }

  private static boolean isLevel(String code) {
    return code.length() == 1 && code.charAt(0) >= '1' && code.charAt(0) <= '7';
  }

  /** Some data hold the word for the code, 省级 for 省级(直属): the levels by such words. */
  static Map<String, String> levelWords(CodeLists lists) {
    Map<String, String> words = new HashMap<>();
    CodeList levels = lists.listOf(EXERCISE_LEVEL);
    if (levels != null) {
      for (CodeList.Entry entry : levels.entries()) {
        String meaning = entry.meaning(Language.ZH);
        int open = meaning.indexOf('(');
        words.put(meaning, entry.code());
        if (open > 0) {
          String rest = meaning.substring(meaning.indexOf(')') + 1);
          words.put(meaning.substring(0, open) + rest, entry.code());
        }
      }
    }
    return words;
  }

  /** Returns where a handling-item code departs from its form, counted from 1, or 0. */
  private static int firstFault(String code, CodeStyle style) {
    CodeFault fault = HandlingItemCode.check(code, style);
    if (fault == null) {
      return 0;
    }
    return fault.position() > 0 ? fault.position() : endOf(code);
  }

  /** Returns where it departs from the implementation code and two more digits, or 0. */
  private static int firstMisfit(String code, String stem) {
    int common = Math.min(code.length(), ImplementationCode.LENGTH);
    for (int i = 0; i < common; i++) {
      if (code.charAt(i) != stem.charAt(i)) {
        return code.codePointCount(0, i) + 1;
      }
    }
    if (code.length() != HandlingItemCode.LENGTH) {
      return endOf(code);
    }
    CodeFault fault = HandlingItemCode.checkSequence(code, ImplementationCode.LENGTH);
    return fault == null ? 0 : fault.position();
  }

  /** The place of the first character that is missing or too many. */
  private static int endOf(String code) {
    return Math.min(code.length(), HandlingItemCode.LENGTH) + 1;
  }

  private static String extended(String stem) {
    return stem.substring(0, ImplementationCode.LENGTH) + "(01-99)";
  }
}
