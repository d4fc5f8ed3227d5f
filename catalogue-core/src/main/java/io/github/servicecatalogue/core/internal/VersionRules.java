package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.BASIC_CODE;
import static io.github.servicecatalogue.Elements.HANDLING_ITEM_CODE;
import static io.github.servicecatalogue.Elements.IMPLEMENTATION_CODE;
import static io.github.servicecatalogue.Elements.ITEM_STATE;
import static io.github.servicecatalogue.Elements.ITEM_VERSION;
import static io.github.servicecatalogue.Elements.RECORD_GUID;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.core.PairRule;
import io.github.servicecatalogue.core.SetRule;
import java.util.List;

/** 版本: what was published stays as it was; what changes gets a new version. */
public final class VersionRules {
  /** A version that goes down hides the newer text from everybody who asks for the newest. */
  static final PairRule VERSION_INCREASES =
      PairRule.withPrevious(
          "lifecycle/version-increases",
          profile ->
              (item, previous, found) -> {
                Integer version = item.get(ITEM_VERSION);
                // versions that were published stay in the catalogue, beside the newest
                if (version != null && version < previous.version() && !previous.hasThisVersion()) {
                  found
                      .at(ITEM_VERSION)
                      .expected("> " + previous.version())
                      .with("other", previous.version());
                }
              },
          ITEM_VERSION,
          RECORD_GUID);

  /** A case names the version that it was handled by, whose text must not change under it. */
  static final PairRule CHANGE_WITHOUT_NEW_VERSION =
      PairRule.withPrevious(
          "lifecycle/change-without-new-version",
          profile ->
              (item, previous, found) -> {
                List<Member<?>> changes = previous.changes();
                if (!changes.isEmpty()) {
                  found
                      .at(ITEM_VERSION)
                      .value(List.copyOf(changes))
                      .expected("> " + item.get(ITEM_VERSION));
                }
              },
          ITEM_VERSION);

  /** Two versions in force leave open which one holds. */
  static final SetRule ONE_IN_FORCE_VERSION =
      SetRule.ofAllSharing(
          ItemIndex.ONE_IN_FORCE_VERSION,
          KeyIndex.BYTES_PER_KEY,
          ItemIndex.class,
          ItemIndex::new,
          index ->
              (item, ordinal, found) -> {
                int other = index.alsoInForce(item, ordinal);
                Element<String> key = ItemIndex.keyOf(item);
                if (other != 0 && key != null) {
                  found.at(key).withItem(other);
                }
              },
          HANDLING_ITEM_CODE,
          IMPLEMENTATION_CODE,
          BASIC_CODE,
          ITEM_STATE,
          ITEM_VERSION);

  private VersionRules() {}

  /** Returns the rules of this class in the order in which they run. */
  public static List<Rule> all() {
    return List.of(VERSION_INCREASES, CHANGE_WITHOUT_NEW_VERSION, ONE_IN_FORCE_VERSION);
  }
}
