package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.BODY_NATURE;
import static io.github.servicecatalogue.Elements.ENTRUSTED_BODY;
import static io.github.servicecatalogue.Elements.POWER_SOURCE;

import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.Profile;
import org.jspecify.annotations.Nullable;

/**
 * 委托: what power source, nature of the body and the name of the other side say about each other. A
 * source or nature that is not in the national list says nothing.
 *
 * @param sourceOfPublicServiceCounts whether the source of a public service is judged as any other;
 *     not where a rule says that it should have none
 * @param isNameJudged whether a rule asks for the name of the other side
 */
record Entrustment(boolean sourceOfPublicServiceCounts, boolean isNameJudged) {
  static final String NAME_RULE = "authority/entrusted-body-iff-entrusted";
  static final String PUBLIC_SERVICE_RULE = "authority/public-service-has-no-power-source";

  private static final String STATUTORY_ORGAN = "1";
  private static final String AUTHORISED = "2";
  private static final String ENTRUSTED = "3";

  static Entrustment of(Profile profile) {
    return new Entrustment(
        profile.severity(PUBLIC_SERVICE_RULE) == Severity.OFF,
        profile.severity(NAME_RULE) != Severity.OFF);
  }

  /** Tells whether one of the two speaks of entrustment, and nobody says who the other side is. */
  boolean lacksName(CheckedItem item) {
    return (isEntrustment(source(item)) || ENTRUSTED.equals(item.get(BODY_NATURE)))
        && Missing.isMissing(item, ENTRUSTED_BODY);
  }

  /** Tells whether the other side is named, though both say that there is none. */
  boolean namesNeedlessly(CheckedItem item) {
    if (item.text(ENTRUSTED_BODY) == null) {
      return false;
    }
    String nature = item.get(BODY_NATURE);
    char source = source(item);
    boolean ownPower = source == 0 ? isPublicService(item) : !isEntrustment(source);
    return ownPower && (STATUTORY_ORGAN.equals(nature) || AUTHORISED.equals(nature));
  }

  /** Returns the nature that belongs to the source, if another one is given; else null. */
  @Nullable String natureOtherThanGiven(CheckedItem item) {
    String nature = item.get(BODY_NATURE);
    String fitting = natureFor(source(item));
    boolean isKnown =
        STATUTORY_ORGAN.equals(nature) || AUTHORISED.equals(nature) || ENTRUSTED.equals(nature);
    return nature != null && isKnown && !nature.equals(fitting) ? fitting : null;
  }

  /** A power that a higher level handed down (2) may lie with any body. */
  private static @Nullable String natureFor(char source) {
    return switch (source) {
      case '1' -> STATUTORY_ORGAN;
      case '3', '4' -> AUTHORISED;
      case '5', '6' -> ENTRUSTED;
      default -> null;
    };
  }

  private static boolean isEntrustment(char source) {
    return source == '5' || source == '6';
  }

  /** Returns the code of the power source if it counts, else 0. */
  private char source(CheckedItem item) {
    String source = item.get(POWER_SOURCE);
    return source != null
            && isSource(source)
            && (sourceOfPublicServiceCounts || !isPublicService(item))
        ? source.charAt(0)
        : 0;
  }

  static boolean isSource(String code) {
    return code.length() == 1 && code.charAt(0) >= '1' && code.charAt(0) <= '6';
  }

  private static boolean isPublicService(CheckedItem item) {
    return item.kind() == ItemKind.PUBLIC;
  }
}
