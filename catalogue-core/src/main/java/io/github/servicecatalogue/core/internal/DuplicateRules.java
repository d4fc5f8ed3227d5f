package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.BASIC_CODE;
import static io.github.servicecatalogue.Elements.BODY_CODE;
import static io.github.servicecatalogue.Elements.BODY_NAME;
import static io.github.servicecatalogue.Elements.HANDLING_ITEM_CODE;
import static io.github.servicecatalogue.Elements.HANDLING_ITEM_NAME;
import static io.github.servicecatalogue.Elements.IMPLEMENTATION_CODE;
import static io.github.servicecatalogue.Elements.ITEM_NAME;
import static io.github.servicecatalogue.Elements.ITEM_STATE;
import static io.github.servicecatalogue.Elements.LOCAL_IMPLEMENTATION_CODE;
import static io.github.servicecatalogue.Elements.RECORD_GUID;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.SocialCreditCode;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.SetRule;
import java.util.List;

/** 重复: the same item twice in one catalogue. */
public final class DuplicateRules {
  /** A code names one item: two of them leave open which one holds. */
  static final SetRule ITEM_KEY_UNIQUE =
      SetRule.ofAllSharing(
          ItemIndex.ITEM_KEY_UNIQUE,
          KeyIndex.BYTES_PER_KEY,
          ItemIndex.class,
          ItemIndex::new,
          index ->
              (item, ordinal, found) -> {
                int other = index.sameKey(item, ordinal);
                Element<String> key = ItemIndex.keyOf(item);
                if (other != 0 && key != null) {
                  found.at(key).withItem(other);
                }
              },
          HANDLING_ITEM_CODE,
          IMPLEMENTATION_CODE,
          BASIC_CODE,
          LOCAL_IMPLEMENTATION_CODE);

  /** A repeated download is not two items. */
  static final SetRule IDENTICAL_RECORD =
      SetRule.ofAllSharing(
          ItemIndex.IDENTICAL_RECORD,
          KeyIndex.BYTES_PER_KEY,
          ItemIndex.class,
          ItemIndex::new,
          index ->
              (item, ordinal, found) -> {
                int other = index.sameContent(item, ordinal);
                if (other != 0) {
                  found.atItem().withItem(other);
                }
              },
          RECORD_GUID);

  /** Two items of one name cannot be told apart by the people who look for them. */
  static final SetRule SAME_NAME_SAME_BODY =
      SetRule.ofItems(
          "duplicate/same-name-same-body",
          KeyIndex.BYTES_PER_KEY,
          profile -> new Names(),
          ITEM_NAME,
          BODY_CODE,
          ITEM_STATE);

  private DuplicateRules() {}

  /** Returns the rules of this group in the order in which they run. */
  public static List<Rule> all() {
    return List.of(ITEM_KEY_UNIQUE, IDENTICAL_RECORD, SAME_NAME_SAME_BODY);
  }

  /** The names in use, each with its body, and the code of the first item that has it. */
  private static final class Names implements SetRule.Check, SetRule.Measured {
    private final Fingerprint fingerprint = new Fingerprint();
    private final KeyIndex index = new KeyIndex();

    @Override
    public void next(CheckedItem item, int ordinal, FindingSink found) {
      String name = item.text(ITEM_NAME);
      Element<String> key = ItemIndex.keyOf(item);
      if (name == null || key == null || !item.isInForce() || !beginWithBody(item)) {
        return;
      }
      String handlingName = item.text(HANDLING_ITEM_NAME);
      fingerprint.add(name).add(handlingName).end();
      long high = fingerprint.high();
      long low = fingerprint.low();
      // two versions of one item share its name, and so does one that stands twice
      long code = fingerprint.begin().add(item.get(key)).end().high();
      int first = index.put(high, low, ordinal, 0, code);
      if (first >= 0 && index.content(first) != code) {
        found
            .at(handlingName == null ? ITEM_NAME : HANDLING_ITEM_NAME)
            .withItem(index.ordinal(first));
      }
    }

    @Override
    public long bytes() {
      return index.bytes();
    }

    @Override
    public long steps() {
      return index.steps();
    }

    /** The code tells the body, but for one without a credit code, which only its name tells. */
    private boolean beginWithBody(CheckedItem item) {
      String body = item.bodyCodeAtStart();
      if (body != null && body.length() >= SocialCreditCode.LENGTH && !body.startsWith("TE")) {
        fingerprint.begin().add(body, 0, SocialCreditCode.LENGTH);
        return true;
      }
      String name = item.text(BODY_NAME);
      fingerprint.begin().add(name);
      return name != null;
    }
  }
}
