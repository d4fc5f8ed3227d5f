package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.COMPLAINT_WAY;
import static io.github.servicecatalogue.Elements.CONSULT_WAY;
import static io.github.servicecatalogue.Elements.WINDOW_PHONE;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.Placeholders;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Window;
import io.github.servicecatalogue.core.ItemRule;
import io.github.servicecatalogue.core.Profile;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** 咨询与监督投诉: whom to ask, and to whom to complain. */
public final class ContactRules {
  /** A complaint should not reach the one it is about. */
  static final ItemRule CONSULT_DIFFERS_FROM_COMPLAINT =
      ItemRule.named("contact/consult-differs-from-complaint")
          .reads(CONSULT_WAY, COMPLAINT_WAY)
          .check(
              (item, found) -> {
                String consult = item.text(CONSULT_WAY);
                String complaint = item.text(COMPLAINT_WAY);
                if (consult != null
                    && complaint != null
                    && PhoneNumbers.sameContacts(consult, complaint)) {
                  found.at(COMPLAINT_WAY);
                }
              });

  /** Somebody from another city must be able to dial it. */
  static final ItemRule PHONE_FORMAT =
      ItemRule.named("contact/phone-format")
          .reads(CONSULT_WAY, COMPLAINT_WAY, WINDOW_PHONE)
          .checkWith(
              profile -> {
                IntPredicate hotlines = hotlines(profile)::get;
                return (item, found) -> {
                  if (lacksNumber(item.text(CONSULT_WAY), hotlines)) {
                    found.at(CONSULT_WAY);
                  }
                  if (lacksNumber(item.text(COMPLAINT_WAY), hotlines)) {
                    found.at(COMPLAINT_WAY);
                  }
                  List<Window> windows = item.rows(RowKind.WINDOWS);
                  for (int i = 0; i < windows.size(); i++) {
                    if (lacksNumber(windows.get(i).windowPhone(), hotlines)) {
                      found.at(RowKind.WINDOWS, i, WINDOW_PHONE);
                    }
                  }
                };
              });

  private ContactRules() {}

  /** Returns the rules of this group in the order in which they run. */
  public static List<Rule> all() {
    return List.of(CONSULT_DIFFERS_FROM_COMPLAINT, PHONE_FORMAT);
  }

  private static boolean lacksNumber(@Nullable String text, IntPredicate hotlines) {
    return text != null
        && Placeholders.isFilled(text)
        && !PhoneNumbers.hasWellFormed(text, hotlines);
  }

  private static BitSet hotlines(Profile profile) {
    BitSet hotlines = new BitSet();
    CodeList list = profile.codeLists().find("public-hotline");
    if (list != null) {
      list.entries().forEach(entry -> hotlines.set(Integer.parseInt(entry.code())));
    }
    return hotlines;
  }
}
