package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementType;
import io.github.servicecatalogue.Obligation;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.ItemRule;
import io.github.servicecatalogue.core.Profile;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** 文字质量: what does not belong into a text, whatever it says. */
public final class TextRules {
  private static final String ERROR_PAGE = "text/error-page-fragment";

  /** Such characters are broken or can be shown by no program. */
  static final ItemRule CONTROL_OR_GARBLED_CHARACTER =
      ItemRule.named("text/control-or-garbled-character")
          .andBasicItems()
          .checkWith(
              profile ->
                  walk(
                      profile,
                      e -> TextCheck.isText(e) || isOtherCode(e, profile),
                      e -> new GarbledText()));

  /** Names with a blank at the edge are not found, and are not equal to those without. */
  static final ItemRule STRAY_WHITESPACE =
      ItemRule.named("text/stray-whitespace")
          .andBasicItems()
          .checkWith(
              profile ->
                  walk(
                      profile,
                      e -> TextCheck.isText(e) || isOtherCode(e, profile),
                      e -> new StrayWhitespace(!TextCheck.isProse(e))));

  /** Texts were copied out of web pages and program texts, and not all was left behind. */
  static final ItemRule MARKUP_RESIDUE =
      ItemRule.named("text/markup-residue")
          .andBasicItems()
          .checkWith(profile -> walk(profile, TextCheck::isText, e -> new MarkupResidue()));

  /** A failed request was stored in place of its answer. */
  static final ItemRule ERROR_PAGE_FRAGMENT =
      ItemRule.named(ERROR_PAGE)
          .andBasicItems()
          .checkWith(
              profile ->
                  ElementWalk.of(
                      profile,
                      e -> TextCheck.isText(e) ? TextCheck.of(e, new ErrorPage(), false) : null));

  /** They can make a text, a code or an address read otherwise than it is stored. */
  static final ItemRule BIDI_OVERRIDE =
      ItemRule.named("text/bidi-override")
          .andBasicItems()
          .checkWith(
              profile ->
                  walk(
                      profile,
                      e ->
                          TextCheck.isText(e)
                              || e.type() == ElementType.URL
                              || isOtherCode(e, profile),
                      e -> new BidiControls()));

  /** A word such as 无 fills a form, but not the need for the element. */
  static final ItemRule PLACEHOLDER_IN_REQUIRED =
      ItemRule.named("text/placeholder-in-required")
          .andBasicItems()
          .checkWith(profile -> PlaceholderCheck.walk(profile, Obligation.MANDATORY));

  /** What need not be there is better left empty, so that nobody takes the word for a value. */
  static final ItemRule PLACEHOLDER_IN_OPTIONAL =
      ItemRule.named("text/placeholder-in-optional")
          .andBasicItems()
          .checkWith(
              profile ->
                  PlaceholderCheck.walk(profile, Obligation.OPTIONAL)
                      .andAsFound(PlaceholderCheck::visit));

  private TextRules() {}

  /** Returns the rules of this group in the order in which they run. */
  public static List<Rule> all() {
    return List.of(
        CONTROL_OR_GARBLED_CHARACTER,
        STRAY_WHITESPACE,
        MARKUP_RESIDUE,
        ERROR_PAGE_FRAGMENT,
        BIDI_OVERRIDE,
        PLACEHOLDER_IN_REQUIRED,
        PLACEHOLDER_IN_OPTIONAL);
  }

  private static ElementWalk walk(
      Profile profile,
      Predicate<Element<?>> isLookedAt,
      Function<Element<?>, TextCheck.Fault> fault) {
    boolean leavesErrorPages = isOn(profile, ERROR_PAGE);
    return ElementWalk.of(
        profile,
        e -> isLookedAt.test(e) ? TextCheck.of(e, fault.apply(e), leavesErrorPages) : null);
  }

  private static boolean isOtherCode(Element<?> element, Profile profile) {
    return TextCheck.isOtherCode(element, isOn(profile, "code/clean-characters"));
  }

  private static boolean isOn(Profile profile, String rule) {
    return profile.severity(rule) != Severity.OFF;
  }
}
