package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.HANDLE_FORM;
import static io.github.servicecatalogue.Elements.IS_EXPRESS;
import static io.github.servicecatalogue.Elements.IS_ONLINE;
import static io.github.servicecatalogue.Elements.MOBILE_SINGLE_SIGN_ON;
import static io.github.servicecatalogue.Elements.MOBILE_URL;
import static io.github.servicecatalogue.Elements.ONLINE_DEPTH;
import static io.github.servicecatalogue.Elements.ONLINE_URL;
import static io.github.servicecatalogue.Elements.PC_SINGLE_SIGN_ON;
import static io.github.servicecatalogue.Elements.PC_URL;
import static io.github.servicecatalogue.Elements.VISIT_COUNT;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.ItemRule;
import io.github.servicecatalogue.core.Profile;
import java.util.List;

/** 网上办理: what can be done from afar, and whether the flags, forms and addresses say the same. */
final class OnlineRules {

  private static final String SINGLE_SIGN_ON = "channel/single-sign-on-needs-address";
  private static final String OFFLINE = "channel/offline-has-no-online-details";

  /** What is done online from the application to the result asks nobody to come. */
  static final ItemRule FULL_ONLINE_MEANS_ZERO_VISITS =
      onApplication("channel/full-online-means-zero-visits")
          .reads(ONLINE_DEPTH, VISIT_COUNT)
          .checkWith(
              profile -> {
                OnlineDepths depths = OnlineDepths.of(profile);
                return (item, found) -> {
                  Integer count = item.get(VISIT_COUNT);
                  if (count != null
                      && count > 0
                      && !Flags.isNo(item, IS_ONLINE)
                      && depths.areFullyOnline(item.get(ONLINE_DEPTH))) {
                    found.at(VISIT_COUNT).expected("0");
                  }
                };
              });

  /** Who is told that it can be done online is told where, and how far it goes. */
  static final ItemRule ONLINE_DETAILS_PRESENT =
      onApplication("channel/online-details-present")
          .reads(IS_ONLINE, ONLINE_DEPTH, ONLINE_URL, PC_URL, MOBILE_URL)
          .checkWith(
              profile -> {
                boolean signOnIsJudged = profile.severity(SINGLE_SIGN_ON) != Severity.OFF;
                return (item, found) -> {
                  if (!Flags.isYes(item, IS_ONLINE)) {
                    return;
                  }
                  reportIfMissing(item, found, ONLINE_DEPTH);
                  boolean none =
                      !item.isFilled(ONLINE_URL)
                          && !item.isFilled(PC_URL)
                          && !item.isFilled(MOBILE_URL);
                  if (none && !(signOnIsJudged && signsOnSomewhere(item))) {
                    reportIfMissing(item, found, ONLINE_URL);
                  }
                };
              });

  /** 网上办理 and 是否网办, 快递申请 and 是否支持物流快递 say the same thing twice. */
  static final ItemRule HANDLE_FORM_FITS_FLAGS =
      onApplication("channel/handle-form-fits-flags")
          .reads(HANDLE_FORM, IS_ONLINE, IS_EXPRESS)
          .checkWith(OnlineRules::formsFitFlags);

  /** An item that is not online leads nobody to an online application. */
  static final ItemRule OFFLINE_HAS_NO_ONLINE_DETAILS =
      onApplication(OFFLINE)
          .reads(IS_ONLINE, ONLINE_DEPTH, ONLINE_URL)
          .checkWith(
              profile -> {
                OnlineDepths depths = OnlineDepths.of(profile);
                return (item, found) -> {
                  if (depths.contradictOffline(item)) {
                    found.at(
                        depths.goBeyondOffline(item.get(ONLINE_DEPTH)) ? ONLINE_DEPTH : ONLINE_URL);
                  }
                };
              });

  /** A single sign-on opens nothing without the address that it is for. */
  static final ItemRule SINGLE_SIGN_ON_NEEDS_ADDRESS =
      onApplication(SINGLE_SIGN_ON)
          .reads(PC_SINGLE_SIGN_ON, PC_URL, MOBILE_SINGLE_SIGN_ON, MOBILE_URL)
          .check(
              (item, found) -> {
                if (Flags.isYes(item, PC_SINGLE_SIGN_ON)) {
                  reportIfMissing(item, found, PC_URL);
                }
                if (Flags.isYes(item, MOBILE_SINGLE_SIGN_ON)) {
                  reportIfMissing(item, found, MOBILE_URL);
                }
              });

  private OnlineRules() {}

  static List<Rule> all() {
    return List.of(
        FULL_ONLINE_MEANS_ZERO_VISITS,
        ONLINE_DETAILS_PRESENT,
        HANDLE_FORM_FITS_FLAGS,
        OFFLINE_HAS_NO_ONLINE_DETAILS,
        SINGLE_SIGN_ON_NEEDS_ADDRESS);
  }

  private static ItemRule.Builder onApplication(String id) {
    return ItemRule.named(id).forTypes("01", "05", "07", "08", "09", "10", "20");
  }

  private static void reportIfMissing(CheckedItem item, FindingSink found, Element<?> element) {
    if (Missing.isMissing(item, element)) {
      found.at(element);
    }
  }

  private static boolean signsOnSomewhere(CheckedItem item) {
    return (Flags.isYes(item, PC_SINGLE_SIGN_ON) && item.formHolds(PC_URL))
        || (Flags.isYes(item, MOBILE_SINGLE_SIGN_ON) && item.formHolds(MOBILE_URL));
  }

  /** An item that is not online and has online details is wrong in its flag, and told so there. */
  private static ItemRule.Check formsFitFlags(Profile profile) {
    HandleForms forms = HandleForms.of(profile);
    OnlineDepths depths = OnlineDepths.of(profile);
    boolean offlineIsJudged = profile.severity(OFFLINE) != Severity.OFF;
    return (item, found) -> {
      List<String> given = item.get(HANDLE_FORM);
      if (given == null || given.isEmpty()) {
        return;
      }
      if (forms.disagree(given, forms.online(), item, IS_ONLINE)
          && !(offlineIsJudged && depths.contradictOffline(item))) {
        found.at(IS_ONLINE);
      }
      if (forms.disagree(given, forms.courier(), item, IS_EXPRESS)) {
        found.at(IS_EXPRESS);
      }
    };
  }
}
