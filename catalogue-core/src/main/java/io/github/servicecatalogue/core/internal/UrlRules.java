package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.MOBILE_URL;
import static io.github.servicecatalogue.Elements.ONLINE_URL;
import static io.github.servicecatalogue.Elements.PC_URL;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.ItemRule;
import io.github.servicecatalogue.core.Profile;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** 网址: the addresses where one applies online. */
public final class UrlRules {
  private static final List<Element<String>> ADDRESSES = List.of(ONLINE_URL, PC_URL, MOBILE_URL);

  /** What is no address opens nothing; the other rules say nothing about it. */
  static final ItemRule SYNTAX =
      ofAddresses("url/syntax").checkWith(profile -> each(profile, a -> !WebAddress.isValid(a)));

  /** Browsers encode such characters by themselves, many libraries do not. */
  static final ItemRule NON_ASCII =
      ofAddresses("url/non-ascii")
          .checkWith(
              profile -> each(profile, a -> WebAddress.hasNonAscii(a) && WebAddress.isValid(a)));

  /** An address of a test machine leads the public nowhere. A public bare IP address is fine. */
  static final ItemRule LOCAL_NETWORK_ADDRESS =
      ofAddresses("url/local-network-address")
          .checkWith(profile -> each(profile, UrlRules::isLocal));

  /** A fixed token is stale or lets everybody in; without a value it does no harm. */
  static final ItemRule LOGIN_TOKEN =
      ofAddresses("url/login-token")
          .checkWith(
              profile -> {
                List<String> names = profile.settings("login-parameters");
                return each(
                    (address, element, found) -> {
                      int value = WebAddress.valueOfParameter(address, names);
                      if (value >= 0 && WebAddress.isValid(address)) {
                        found
                            .at(element)
                            .value(withoutSecret(address, value))
                            .with("other", WebAddress.nameOfParameter(address, value));
                      }
                    });
              });

  private UrlRules() {}

  /** Returns the rules of this group in the order in which they run. */
  public static List<Rule> all() {
    return List.of(SYNTAX, NON_ASCII, LOCAL_NETWORK_ADDRESS, LOGIN_TOKEN);
  }

  private static ItemRule.Builder ofAddresses(String id) {
    return ItemRule.named(id).reads(ONLINE_URL, PC_URL, MOBILE_URL);
  }

  private static boolean isLocal(String address) {
    int host = WebAddress.hostStart(address);
    return host >= 0 && WebAddress.isLocal(address, host) && WebAddress.isValid(address);
  }

  /** Reports the addresses that fail the test, without the tokens in them. */
  private static ItemRule.Check each(Profile profile, Predicate<String> isWrong) {
    List<String> names = profile.settings("login-parameters");
    return each(
        (address, element, found) -> {
          if (isWrong.test(address)) {
            int secret = WebAddress.valueOfParameter(address, names);
            found.at(element).value(secret < 0 ? address : withoutSecret(address, secret));
          }
        });
  }

  /** What is wrong with one address. */
  @FunctionalInterface
  private interface AddressCheck {
    void check(String address, Element<String> element, FindingSink found);
  }

  private static ItemRule.Check each(AddressCheck check) {
    return (item, found) -> {
      for (int i = 0; i < ADDRESSES.size(); i++) {
        String address = newAddress(item, i);
        if (address != null) {
          check.check(address, ADDRESSES.get(i), found);
        }
      }
    };
  }

  /** Portals copy one address into all three elements; it is judged at the first. */
  private static @Nullable String newAddress(CheckedItem item, int index) {
    String address = item.text(ADDRESSES.get(index));
    for (int i = 0; address != null && i < index; i++) {
      address = address.equals(item.get(ADDRESSES.get(i))) ? null : address;
    }
    return address;
  }

  /** A report must not spread the login that it warns of. */
  private static String withoutSecret(String address, int from) {
    return address.substring(0, from) + "…" + address.substring(WebAddress.valueEnd(address, from));
  }
}
