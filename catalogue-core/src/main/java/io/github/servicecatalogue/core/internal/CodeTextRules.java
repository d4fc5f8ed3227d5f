package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.BASIC_CODE;
import static io.github.servicecatalogue.Elements.BODY_CODE;
import static io.github.servicecatalogue.Elements.HANDLING_ITEM_CODE;
import static io.github.servicecatalogue.Elements.IMPLEMENTATION_CODE;
import static io.github.servicecatalogue.Elements.LOCAL_BASIC_CODE;
import static io.github.servicecatalogue.Elements.LOCAL_IMPLEMENTATION_CODE;

import io.github.servicecatalogue.CodeScheme;
import io.github.servicecatalogue.CodeText;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.ItemRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 编码的写法: codes that are not judged further, because they are written wrongly or are old. */
final class CodeTextRules {
  /** The first character after the visible ones of ASCII. */
  private static final char DELETE = 0x7f;

  private static final CharSet NOT_PLAIN =
      CharSet.range('\0', '\uffff').without(CharSet.range('!', '`'));

  private static final List<Element<String>> CODES =
      List.of(BASIC_CODE, IMPLEMENTATION_CODE, HANDLING_ITEM_CODE, BODY_CODE);
  private static final List<Element<String>> FREE_CODES =
      List.of(LOCAL_BASIC_CODE, LOCAL_IMPLEMENTATION_CODE);

  private static final ValueTest CLEAN =
      new ValueTest() {
        @Override
        public boolean passes(Object value) {
          return value instanceof String code && isPlain(code, 'a');
        }

        @Override
        public Screen screen() {
          return Screen.without(NOT_PLAIN);
        }
      };

  /** Codes are compared byte by byte, so a blank or a full-width digit makes two codes of one. */
  static final ItemRule CLEAN_CHARACTERS =
      ItemRule.named("code/clean-characters")
          .andBasicItems()
          .reads(
              BASIC_CODE,
              IMPLEMENTATION_CODE,
              HANDLING_ITEM_CODE,
              BODY_CODE,
              LOCAL_BASIC_CODE,
              LOCAL_IMPLEMENTATION_CODE)
          .check(
              onUnclean()
                  .check(
                      (item, found) -> {
                        for (int i = 0; i < CODES.size(); i++) {
                          String code = item.text(CODES.get(i));
                          if (code != null && isUnclean(code)) {
                            report(found, CODES.get(i), code, CodeText.repaired(code));
                          }
                        }
                        for (int i = 0; i < FREE_CODES.size(); i++) {
                          String code = item.text(FREE_CODES.get(i));
                          if (code != null && !isPlain(code, DELETE)) {
                            report(found, FREE_CODES.get(i), code, repairedFreely(code));
                          }
                        }
                      }));

  /** Older and parallel schemes are named, so that nobody is shown a row of errors instead. */
  static final ItemRule OLDER_SCHEME =
      ItemRule.named("code/older-scheme")
          .andBasicItems()
          .reads(BASIC_CODE, IMPLEMENTATION_CODE, LOCAL_BASIC_CODE)
          .checkWith(
              profile -> {
                List<String> own = profile.settings("own-schemes");
                return (item, found) -> {
                  CodeScheme basic =
                      item.basicCode() == null ? schemeOf(item.text(BASIC_CODE), own) : null;
                  if (basic != null) {
                    found.at(BASIC_CODE).expected(basic);
                  }
                  CodeScheme implementation =
                      item.implementationCode() == null
                          ? schemeOf(item.text(IMPLEMENTATION_CODE), own)
                          : null;
                  if (implementation != null && implementation != basic) {
                    found.at(IMPLEMENTATION_CODE).expected(implementation);
                  }
                  // beside a basic code, an old local code is a record of the past and no fault
                  CodeScheme local =
                      item.isFilled(BASIC_CODE) ? null : schemeOf(item.text(LOCAL_BASIC_CODE), own);
                  if (local != null && local != implementation) {
                    found.at(LOCAL_BASIC_CODE).expected(local);
                  }
                };
              });

  private CodeTextRules() {}

  static List<Rule> all() {
    return List.of(CLEAN_CHARACTERS, OLDER_SCHEME);
  }

  private static TriggeredCheck.Builder onUnclean() {
    TriggeredCheck.Builder triggers = TriggeredCheck.on();
    CODES.forEach(code -> triggers.failing(code, CLEAN));
    FREE_CODES.forEach(code -> triggers.failing(code, CLEAN));
    return triggers;
  }

  /** Tells whether these rules say all there is to say about a code, so that others are silent. */
  static boolean speakAbout(String code) {
    return CodeScheme.recognise(code) != null || isUnclean(code);
  }

  /** Tells whether a code holds characters that belong in none, unless its scheme has them. */
  static boolean isUnclean(String code) {
    if (isPlain(code, 'a') || CodeText.firstUncleanPosition(code) == 0) {
      return false;
    }
    CodeScheme scheme = CodeScheme.recognise(code);
    return scheme == null || !scheme.allowsLowerCase();
  }

  /** Returns the scheme of a code, unless the province uses that one at present. */
  private static @Nullable CodeScheme schemeOf(@Nullable String code, List<String> own) {
    CodeScheme scheme = code == null || isUnclean(code) ? null : CodeScheme.recognise(code);
    return scheme == null || own.contains(scheme.id()) ? null : scheme;
  }

  private static void report(
      FindingSink found, Element<String> element, String code, String repaired) {
    int i = 0;
    while (i < repaired.length() && code.charAt(i) == repaired.charAt(i)) {
      i++;
    }
    if (i < code.length()) {
      found
          .at(element)
          .expected(repaired)
          .with("position", code.codePointCount(0, i) + 1)
          .with("character", new Term(kindOf(code.charAt(i))));
    }
  }

  private static String kindOf(char c) {
    if (c >= 'a' && c <= 'z') {
      return "lower-case-letter";
    }
    if (isFullWidth(c)) {
      return "full-width-character";
    }
    return CodeText.repaired(Character.toString(c)).isEmpty() ? "blank-character" : "other-hyphen";
  }

  private static boolean isFullWidth(char c) {
    return c >= '\uff01' && c <= '\uff5e';
  }

  /** Tells whether all characters are visible ASCII below the one given. */
  private static boolean isPlain(String code, char end) {
    for (int i = 0; i < code.length(); i++) {
      if (code.charAt(i) <= ' ' || code.charAt(i) >= end) {
        return false;
      }
    }
    return true;
  }

  /**
   * Repairs a code of free form, in which small letters and Chinese brackets may be meant: only
   * blanks, full-width digits and letters, and hyphens are taken for a slip.
   */
  private static String repairedFreely(String code) {
    StringBuilder clean = new StringBuilder(code.length());
    for (int i = 0; i < code.length(); i++) {
      String found = code.substring(i, i + 1);
      String repaired = CodeText.repaired(found);
      boolean kept = isPlain(found, DELETE) || (isFullWidth(code.charAt(i)) && !isOfCode(repaired));
      clean.append(kept ? found : repaired);
    }
    return clean.toString();
  }

  private static boolean isOfCode(String character) {
    char c = character.charAt(0);
    return c == '-' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
  }
}
