package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.IS_ONLINE;
import static io.github.servicecatalogue.Elements.ONLINE_DEPTH;
import static io.github.servicecatalogue.Elements.ONLINE_URL;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.Profile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the online depths (网上办理深度) of a profile mean, on the scale of seven steps and on that of
 * four grades. A code that the profile's list does not have means nothing.
 *
 * @param fullyOnline the sets of depths that together make an item fully online
 * @param beyondOffline the depths that an item which is not online cannot have
 */
record OnlineDepths(List<List<String>> fullyOnline, List<String> beyondOffline) {

  static OnlineDepths of(Profile profile) {
    List<List<String>> fullyOnline = new ArrayList<>();
    for (String depths : profile.settings("fully-online-depths")) {
      List<String> together = List.of(depths.split("\\+"));
      if (together.stream().allMatch(code -> isKnown(profile, code))) {
        fullyOnline.add(together);
      }
    }
    List<String> beyondOffline =
        profile.settings("online-only-depths").stream()
            .filter(code -> isKnown(profile, code))
            .toList();
    return new OnlineDepths(List.copyOf(fullyOnline), beyondOffline);
  }

  private static boolean isKnown(Profile profile, String code) {
    CodeList list = profile.codeLists().listOf(ONLINE_DEPTH);
    return list != null && list.contains(code);
  }

  /** Tells whether everything from the application to the result is done online. */
  boolean areFullyOnline(@Nullable List<String> depths) {
    for (int i = 0; depths != null && i < fullyOnline.size(); i++) {
      if (hasAll(depths, fullyOnline.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether the depths are more than an item that is not online can have. */
  boolean goBeyondOffline(@Nullable List<String> depths) {
    for (int i = 0; depths != null && i < beyondOffline.size(); i++) {
      if (has(depths, beyondOffline.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether an item says that it is not online, and by its details is. */
  boolean contradictOffline(CheckedItem item) {
    return Flags.isNo(item, IS_ONLINE)
        && (item.text(ONLINE_URL) != null || goBeyondOffline(item.get(ONLINE_DEPTH)));
  }

  private static boolean hasAll(List<String> depths, List<String> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      if (!has(depths, wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean has(List<String> depths, String code) {
    for (int i = 0; i < depths.size(); i++) {
      if (depths.get(i).equals(code)) {
        return true;
      }
    }
    return false;
  }
}
