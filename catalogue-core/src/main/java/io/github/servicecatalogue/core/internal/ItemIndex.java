package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.BASIC_CODE;
import static io.github.servicecatalogue.Elements.HANDLING_ITEM_CODE;
import static io.github.servicecatalogue.Elements.IMPLEMENTATION_CODE;
import static io.github.servicecatalogue.Elements.ITEM_VERSION;
import static io.github.servicecatalogue.Elements.LOCAL_IMPLEMENTATION_CODE;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.Profile;
import org.jspecify.annotations.Nullable;

/**
 * The items of one session by key and content, for the rules that look for the same item twice.
 * Each of them asks about the item at hand; the first one pays. Not thread-safe.
 */
final class ItemIndex {
  private final boolean comparesContent;

  /** Whether items that share a code are told apart by a local code of their own. */
  private final boolean localCodeJoinsKey;

  private final Fingerprint fingerprint = new Fingerprint();
  private final KeyIndex index = new KeyIndex();
  private int seen;
  private int sameKey;
  private int sameContent;

  ItemIndex(Profile profile) {
    this.comparesContent = profile.severity(DuplicateRules.IDENTICAL_RECORD_ID) != Severity.OFF;
    this.localCodeJoinsKey = profile.setting("local-code-joins-key", 0) == 1;
  }

  /**
   * Returns the number of an earlier item with the same key, or 0. Identical records are not told
   * here, as long as anybody tells them.
   */
  int sameKey(CheckedItem item, int ordinal) {
    look(item, ordinal);
    return sameKey;
  }

  /**
   * Returns the number of an earlier item with the same key, or none, and the same content, or 0.
   */
  int sameContent(CheckedItem item, int ordinal) {
    look(item, ordinal);
    return sameContent;
  }

  /** Returns the element that holds the key of an item, or null where it has none. */
  static @Nullable Element<String> keyOf(CheckedItem item) {
    if (item.isBasic()) {
      return item.text(BASIC_CODE) == null ? null : BASIC_CODE;
    }
    if (item.text(HANDLING_ITEM_CODE) != null) {
      return HANDLING_ITEM_CODE;
    }
    return item.text(IMPLEMENTATION_CODE) == null ? null : IMPLEMENTATION_CODE;
  }

  private void look(CheckedItem item, int ordinal) {
    if (ordinal == seen) {
      return;
    }
    seen = ordinal;
    sameKey = 0;
    sameContent = 0;
    long content = comparesContent ? contentOf(item) : 0;
    Element<String> key = item.isWithdrawn() ? null : keyOf(item);
    if (key != null) {
      lookByKey(item, key, ordinal, content);
    } else if (comparesContent) {
      sameContent = ordinalOf(index.put(content, ~content, ordinal, 0, content));
    }
  }

  private long contentOf(CheckedItem item) {
    return fingerprint.begin().add(item.values()).end().high();
  }

  private void lookByKey(CheckedItem item, Element<String> key, int ordinal, long content) {
    fingerprint.begin().add(item.get(key)).add(versionOf(item)).end();
    long high = fingerprint.high();
    long low = fingerprint.low();
    int local = localOf(item);
    int first = index.put(high, low, ordinal, local, content);
    if (first < 0) {
      return;
    }
    sameKey = index.ordinal(first);
    int firstLocal = index.tag(first);
    if (comparesContent && index.content(first) == content) {
      sameContent = sameKey;
    } else if (comparesContent) {
      // the first with this key differs, but a later one may be the same
      sameContent = ordinalOf(index.put(high ^ content, low + 1, ordinal, local, content));
    }
    if (local != 0 && firstLocal != 0 && local != firstLocal) {
      sameKey = ordinalOf(index.put(high + local, low + 2, ordinal, local, content));
    }
    if (sameContent != 0) {
      sameKey = 0;
    }
  }

  private int ordinalOf(int entry) {
    return entry < 0 ? 0 : index.ordinal(entry);
  }

  private static int versionOf(CheckedItem item) {
    Integer version = item.get(ITEM_VERSION);
    if (version != null) {
      return version;
    }
    RawValue found = item.extensions().asFound(ITEM_VERSION);
    return found == null ? -1 : ~found.content().hashCode();
  }

  /** Where several items share a code, the code of their own tells them apart (32 bits of it). */
  private int localOf(CheckedItem item) {
    String local =
        item.isBasic() || !localCodeJoinsKey ? null : item.text(LOCAL_IMPLEMENTATION_CODE);
    return local == null ? 0 : (int) fingerprint.begin().add(local).end().high() | 1;
  }
}
