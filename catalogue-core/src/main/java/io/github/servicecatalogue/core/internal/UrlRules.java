package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.MOBILE_URL;
import static io.github.servicecatalogue.Elements.ONLINE_URL;
import static io.github.servicecatalogue.Elements.PC_URL;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Placeholders;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.core.ItemRule;
import io.github.servicecatalogue.core.Profile;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

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
                    address ->
                        WebAddress.valueOfParameter(address, names) >= 0
                            && WebAddress.isValid(address),
                    (address, place) -> {
                      int value = WebAddress.valueOfParameter(address, names);
                      place
                          .report()
                          .value(withoutSecret(address, value))
                          .with("other", WebAddress.nameOfParameter(address, value));
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
        isWrong,
        (address, place) -> {
          int secret = WebAddress.valueOfParameter(address, names);
          place
              .report()
              .value(secret < 0 ? address : withoutSecret(address, secret))
              .unlessGraver();
        });
  }

  private static ItemRule.Check each(
      Predicate<String> isWrong, BiConsumer<String, Place> reporter) {
    return ElementWalk.of(
        element -> ADDRESSES.contains(element) ? new AddressCheck(isWrong, reporter) : null);
  }

  /** What is wrong with one address. */
  private record AddressCheck(Predicate<String> isWrong, BiConsumer<String, Place> reporter)
      implements ElementWalk.ValueCheck {
    private static final Screen PLAIN =
        Screen.without(WebAddress.UNUSUAL).and(Screen.passing(WebAddress::isPlain));

    @Override
    public boolean passes(Object value) {
      return !(value instanceof String address)
          || Placeholders.isPlaceholder(address)
          || !isWrong.test(address);
    }

    @Override
    public Screen screen() {
      return PLAIN;
    }

    @Override
    public void report(Object value, Place place) {
      if (value instanceof String address && isFirst(address, place)) {
        reporter.accept(address, place);
      }
    }

    /** Portals copy one address into all three elements; it is judged at the first. */
    private static boolean isFirst(String address, Place place) {
      for (Element<String> element : ADDRESSES) {
        if (address.equals(place.item().get(element))) {
          return element == place.element();
        }
      }
      return false;
    }
  }

  /** A report must not spread the login that it warns of. */
  private static String withoutSecret(String address, int from) {
    return address.substring(0, from) + "…" + address.substring(WebAddress.valueEnd(address, from));
  }
}
