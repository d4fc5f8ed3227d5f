package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.AREA_CODE;
import static io.github.servicecatalogue.Elements.BODY_CODE;
import static io.github.servicecatalogue.Elements.IMPLEMENTATION_CODE;

import io.github.servicecatalogue.CodeFault;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.SocialCreditCode;
import io.github.servicecatalogue.TeIdentifier;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingDraft;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.ItemRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 实施主体编码: the body code if one is given, else the first 18 characters of the implementation code;
 * judged once.
 */
final class BodyCodeRules {
  private static final int LENGTH = SocialCreditCode.LENGTH;
  private static final int DIVISION = 2;
  private static final int ORGANISATION = 8;

  /** The ninth character of the organisation part is its check character. */
  private static final int ORGANISATION_DIGITS = 8;

  /** The implementation code carries the body. */
  static final ItemRule STARTS_WITH_BODY_CODE =
      ItemRule.named("code/implementation-code-starts-with-body-code")
          .reads(IMPLEMENTATION_CODE, BODY_CODE)
          .check(
              (item, found) -> {
                String code = item.implementationCode();
                String body = item.bodyCode();
                if (code != null
                    && body != null
                    && !code.startsWith(body)
                    && hasStructure(faultOf(item, body))) {
                  found.at(IMPLEMENTATION_CODE).value(code.substring(0, LENGTH)).expected(body);
                }
              });

  /** A mistyped body shows in its check character; identifiers without one are left out. */
  static final ItemRule CHECK_DIGIT =
      ItemRule.named("code/body-code-check-digit")
          .reads(BODY_CODE, IMPLEMENTATION_CODE)
          .check(
              (item, found) -> {
                String code = item.bodyCodeAtStart();
                CodeFault fault = code == null ? null : faultOf(item, code);
                if (code != null
                    && fault != null
                    && !isPlaceholder(code)
                    && !CodeTextRules.isUnclean(code)) {
                  boolean last = fault.kind() == CodeFault.Kind.CHECK_CHARACTER;
                  report(item, found, code)
                      .expected(last ? fault.expected() : null)
                      .with("fault", fault)
                      .with("other", new Term(whereToLook(code, last)));
                }
              });

  /** Mostly legitimate: development zones and abolished counties stay in valid codes. */
  static final ItemRule AREA_KNOWN =
      ItemRule.named("code/body-code-area-known")
          .reads(BODY_CODE, AREA_CODE)
          .checkWith(
              profile -> {
                // no list of divisions is built in, since they change every year: the provinces are
                TwoDigits provinces = TwoDigits.of(profile.codeLists(), "issuer-prefix");
                return (item, found) -> {
                  String code = item.bodyCodeAtStart();
                  if (code != null
                      && !isInProvince(code, provinces)
                      && !isCentral(code)
                      && !code.startsWith("TE")
                      && faultOf(item, code) == null
                      && !isPlaceholder(code)) {
                    at(item, found).value(code.substring(DIVISION, ORGANISATION));
                  }
                };
              });

  /** A street or village body without a credit code gets an identifier that proves nothing. */
  static final ItemRule TEMPORARY_IDENTIFIER =
      ItemRule.named("code/body-code-temporary-identifier")
          .reads(BODY_CODE)
          .check(
              (item, found) -> {
                String code = item.bodyCodeAtStart();
                if (code != null && code.startsWith("TE") && faultOf(item, code) == null) {
                  report(item, found, code);
                }
              });

  /** Counting or repeated characters are a test value that was never replaced. */
  static final ItemRule PLACEHOLDER =
      ItemRule.named("code/body-code-placeholder")
          .reads(BODY_CODE)
          .check(
              (item, found) -> {
                String code = item.bodyCodeAtStart();
                if (code != null && isPlaceholder(code) && !CodeTextRules.isUnclean(code)) {
                  report(item, found, code);
                }
              });

  private BodyCodeRules() {}

  static List<Rule> all() {
    return List.of(
        STARTS_WITH_BODY_CODE, CHECK_DIGIT, AREA_KNOWN, TEMPORARY_IDENTIFIER, PLACEHOLDER);
  }

  /** Returns the text that begins with the body, if that has its structure and a province in it. */
  static @Nullable String bodyInProvince(CheckedItem item, TwoDigits provinces) {
    String body = item.bodyCodeAtStart();
    return body != null && isInProvince(body, provinces) && hasStructure(faultOf(item, body))
        ? body
        : null;
  }

  /** Tells whether the implementation code begins with a body that no rule has a doubt about. */
  static boolean hasSoundBody(CheckedItem item) {
    String code = item.implementationCode();
    String body = item.bodyCodeAtStart();
    return code != null
        && body != null
        && (code.startsWith(body) || !isGivenApart(item))
        && faultOf(item, body) == null
        && !isPlaceholder(body);
  }

  private static boolean isInProvince(String body, TwoDigits provinces) {
    return provinces.has(body, DIVISION) && !body.startsWith("00", DIVISION);
  }

  /** Bodies of the state have the division 100000. */
  static boolean isCentral(String body) {
    return body.startsWith("100000", DIVISION);
  }

  private static boolean isGivenApart(CheckedItem item) {
    return item.bodyCode() != null;
  }

  private static FindingDraft at(CheckedItem item, FindingSink found) {
    return found.at(isGivenApart(item) ? BODY_CODE : IMPLEMENTATION_CODE);
  }

  private static FindingDraft report(CheckedItem item, FindingSink found, String code) {
    return at(item, found).value(isGivenApart(item) ? code : code.substring(0, LENGTH));
  }

  private static @Nullable CodeFault faultOf(CheckedItem item, String code) {
    if (isGivenApart(item)) {
      return code.startsWith("TE") ? TeIdentifier.check(code) : SocialCreditCode.check(code);
    }
    return code.startsWith("TE") ? TeIdentifier.check(code, 0) : SocialCreditCode.check(code, 0);
  }

  /** Tells whether a body code can be compared, though it is perhaps mistyped. */
  private static boolean hasStructure(@Nullable CodeFault fault) {
    return fault == null || fault.kind() == CodeFault.Kind.CHECK_CHARACTER;
  }

  /**
   * A short run with both check characters right is chance; one that fills the organisation part is
   * not, even if somebody worked them out.
   */
  private static boolean isPlaceholder(String code) {
    return code.length() >= LENGTH
        && SocialCreditCode.looksLikePlaceholder(code, 0)
        && (SocialCreditCode.check(code, 0) != null
            || SocialCreditCode.checkOrganisationCode(code, 0) != null
            || isOneRun(code));
  }

  /** Tells whether the digits of the organisation are all the same, or count up or down. */
  private static boolean isOneRun(String code) {
    int step = code.charAt(ORGANISATION + 1) - code.charAt(ORGANISATION);
    for (int i = ORGANISATION + 1; i < ORGANISATION + ORGANISATION_DIGITS; i++) {
      if (code.charAt(i) - code.charAt(i - 1) != step) {
        return false;
      }
    }
    return step >= -1 && step <= 1;
  }

  /** The check of GB 11714 inside the code narrows down where the slip is. */
  private static String whereToLook(String code, boolean checkCharacterWrong) {
    if (!checkCharacterWrong) {
      return "body-code-form";
    }
    return SocialCreditCode.checkOrganisationCode(code, 0) == null
        ? "organisation-code-right"
        : "organisation-code-wrong";
  }
}
