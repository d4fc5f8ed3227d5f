package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementType;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.core.FindingDraft;
import io.github.servicecatalogue.core.ItemRule;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.internal.PersonalNumbers;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 个人信息: the numbers of private persons, which a published list must not spread. */
public final class PrivacyRules {
  /** A clerk's or an applicant's identity number slips into examples and answers. */
  static final ItemRule CITIZEN_ID_NUMBER =
      ItemRule.named("privacy/citizen-id-number")
          .andBasicItems()
          .checkWith(profile -> walk(profile, new IdentityNumber()));

  /** A mobile is mostly a person's own; one of an office is allowed by the profile. */
  static final ItemRule MOBILE_NUMBER =
      ItemRule.named("privacy/mobile-number")
          .andBasicItems()
          .checkWith(
              profile ->
                  walk(
                      profile, new MobileNumber(Set.copyOf(profile.settings("official-mobiles")))));

  private PrivacyRules() {}

  /** Returns the rules of this group in the order in which they run. */
  public static List<Rule> all() {
    return List.of(CITIZEN_ID_NUMBER, MOBILE_NUMBER);
  }

  private static ElementWalk walk(Profile profile, TextCheck.Fault fault) {
    TextCheck check = new TextCheck(fault, false, Screen.impersonal());
    return ElementWalk.of(profile, e -> TextCheck.isText(e) ? check : null)
        .andAsFound((raw, typed, place) -> visit(fault, raw, typed, place));
  }

  /** What could not be read as its element's is published nevertheless, whatever its type. */
  private static void visit(
      TextCheck.Fault fault, RawValue raw, @Nullable Object typed, Place place) {
    Element<?> element = place.element();
    if (element == null || (!isCode(element) && !isTold(element, fault, typed))) {
      String text =
          element == null && isRead(typed) ? AsFoundValues.withoutRows(raw) : raw.content();
      String plain = raw.isText() ? text : PersonalNumbers.unescaped(text);
      if (fault.isIn(plain)) {
        fault.describe(plain, place.report());
      }
    }
  }

  /** Codes and addresses are no text, and may well look like such a number. */
  private static boolean isCode(Element<?> element) {
    return element.type() == ElementType.IDENTIFIER || element.type() == ElementType.URL;
  }

  /** What could be understood of the value was looked at already. */
  private static boolean isTold(Element<?> element, TextCheck.Fault fault, @Nullable Object typed) {
    return typed != null
        && TextCheck.isText(element)
        && !TextCheck.of(element, fault, false).passes(typed);
  }

  private static boolean isRead(@Nullable Object rows) {
    return rows instanceof List<?> list && !list.isEmpty();
  }

  /** 公民身份号码. */
  private record IdentityNumber() implements TextCheck.Fault {
    private static final int LENGTH = 18;

    @Override
    public boolean isIn(String text) {
      return PersonalNumbers.identity(text, 0) >= 0;
    }

    @Override
    public void describe(String text, FindingDraft draft) {
      int at = PersonalNumbers.identity(text, 0);
      draft
          .value(PersonalNumbers.maskedIdentity(text.substring(at, at + LENGTH)))
          .with("position", text.codePointCount(0, at) + 1);
    }
  }

  /**
   * 手机号码.
   *
   * @param official the numbers, eleven digits each, that may be published
   */
  private record MobileNumber(Set<String> official) implements TextCheck.Fault {
    @Override
    public boolean isIn(String text) {
      return first(text) >= 0;
    }

    @Override
    public void describe(String text, FindingDraft draft) {
      int at = first(text);
      draft
          .value(PersonalNumbers.maskedMobile(PersonalNumbers.mobileDigits(text, at)))
          .with("position", text.codePointCount(0, at) + 1);
    }

    private int first(String text) {
      int at = PersonalNumbers.mobile(text, 0);
      while (at >= 0
          && !official.isEmpty()
          && official.contains(PersonalNumbers.mobileDigits(text, at))) {
        at = PersonalNumbers.mobile(text, PersonalNumbers.mobileEnd(text, at));
      }
      return at;
    }
  }
}
