package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.BASIC_CODE;
import static io.github.servicecatalogue.Elements.HANDLING_ITEM_CODE;
import static io.github.servicecatalogue.Elements.IMPLEMENTATION_CODE;
import static io.github.servicecatalogue.Elements.ITEM_STATE;
import static io.github.servicecatalogue.Elements.ITEM_VERSION;
import static io.github.servicecatalogue.Elements.LOCAL_IMPLEMENTATION_CODE;
import static io.github.servicecatalogue.Elements.RECORD_GUID;
import static io.github.servicecatalogue.Elements.SYNC_OPERATION;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ImplementationCode;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.SetRule;
import io.github.servicecatalogue.internal.TextHash;
import org.jspecify.annotations.Nullable;

/**
 * The items of one session by key, content and record id, for the rules that look for the same item
 * twice. Each of them asks about the item at hand; the first one pays. A record that is there twice
 * is told by one rule only: as identical, else by its key, else by its versions, else by its id.
 *
 * <p>One entry for each code, and one for each record id. Only what repeats a code, or differs from
 * it in version or content, has entries of its own. Not thread-safe.
 */
final class ItemIndex implements SetRule.Measured {
  static final String IDENTICAL_RECORD = "duplicate/identical-record";
  static final String ITEM_KEY_UNIQUE = "duplicate/item-key-unique";
  static final String ONE_IN_FORCE_VERSION = "lifecycle/one-in-force-version";
  static final String RECORD_ID_UNIQUE = "reference/record-id-unique";
  static final String CHILD_RECORD_RESOLVES = "reference/child-record-resolves";

  /** Of the content of an entry: 32 bits of the content, 31 of the local code, one if in force. */
  private static final long CONTENT_BITS = 0xffffffff00000000L;

  private static final long LOCAL_BITS = 0xfffffffeL;
  private static final long IN_FORCE = 1;

  /** What tells the entries of one code apart. */
  private static final int OF_VERSION = 1;

  private static final int OF_CONTENT = 2;
  private static final int OF_LOCAL = 3;
  private static final int OF_IN_FORCE = 4;

  private final boolean comparesContent;
  private final boolean tellsKeys;
  private final boolean comparesVersions;
  private final boolean comparesRecordIds;

  /** Whether items that share a code are told apart by a local code of their own. */
  private final boolean localCodeJoinsKey;

  private final Fingerprint fingerprint = new Fingerprint();
  private final KeyIndex index = new KeyIndex();
  private final KeyIndex recordIds = new KeyIndex();
  private int seen;
  private int sameKey;
  private int sameContent;
  private int alsoInForce;
  private int sameRecordId;

  ItemIndex(Profile profile) {
    this.comparesContent = isOn(profile, IDENTICAL_RECORD);
    this.tellsKeys = isOn(profile, ITEM_KEY_UNIQUE);
    this.comparesVersions = isOn(profile, ONE_IN_FORCE_VERSION);
    this.comparesRecordIds =
        isOn(profile, RECORD_ID_UNIQUE) || isOn(profile, CHILD_RECORD_RESOLVES);
    this.localCodeJoinsKey = joinsLocalCode(profile);
  }

  private static boolean isOn(Profile profile, String rule) {
    return profile.severity(rule) != Severity.OFF;
  }

  /** Tells whether under that profile a local code is a part of an item's key. */
  public static boolean joinsLocalCode(Profile profile) {
    return profile.setting("local-code-joins-key", 0) == 1;
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

  /** Returns the number of an earlier item that is another version in force of this one, or 0. */
  int alsoInForce(CheckedItem item, int ordinal) {
    look(item, ordinal);
    return alsoInForce;
  }

  /**
   * Returns the number of an earlier item with the same record id, or 0 also where another rule
   * tells that the record is there twice.
   */
  int sameRecordId(CheckedItem item, int ordinal) {
    look(item, ordinal);
    return sameRecordId;
  }

  /** Tells whether any item had a record id. */
  boolean hasRecordIds() {
    return recordIds.size() > 0;
  }

  /** Returns what stands under a record id, for {@link #implementationOf}, or -1. */
  int recordOf(long high, long low) {
    return recordIds.get(high, low);
  }

  /** Returns 32 bits of the implementation code of a record; 0 where it has none. */
  int implementationOf(int record) {
    return recordIds.tag(record);
  }

  @Override
  public long bytes() {
    return index.bytes() + recordIds.bytes();
  }

  @Override
  public long steps() {
    return index.steps() + recordIds.steps();
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
    alsoInForce = 0;
    sameRecordId = 0;
    long content = comparesContent ? item.values().contentHash() : 0;
    Element<String> key = item.isWithdrawn() ? null : keyOf(item);
    if (key != null) {
      lookByKey(item, key, ordinal, content);
    } else if (comparesContent) {
      sameContent = ordinalOf(index.put(content, ~content, ordinal, 0, content));
    }
    if (comparesRecordIds) {
      lookByRecordId(item, ordinal);
    }
  }

  private void lookByKey(CheckedItem item, Element<String> key, int ordinal, long content) {
    fingerprint.begin().add(item.get(key)).end();
    long high = fingerprint.high();
    long low = fingerprint.low();
    int version = versionOf(item);
    long local = localOf(item);
    boolean inForce = "1".equals(item.get(ITEM_STATE));
    long kept = (content & CONTENT_BITS) | local | (inForce ? IN_FORCE : 0);
    int first = index.put(high, low, ordinal, version, kept);
    if (first < 0) {
      return;
    }
    if (inForce && comparesVersions) {
      lookForVersion(first, high, low, ordinal, version, kept);
      first = index.get(high, low);
    }
    if (index.tag(first) != version) {
      first = put(high, low, OF_VERSION, version, ordinal, version, kept);
      if (first < 0) {
        return;
      }
    }
    sameKey = index.ordinal(first);
    long firstKept = index.content(first);
    if (comparesContent && ((firstKept ^ kept) & CONTENT_BITS) == 0) {
      sameContent = sameKey;
    } else if (comparesContent) {
      // the first with this key differs, but a later one may be the same
      sameContent = ordinalOf(put(high, low, OF_CONTENT, content, ordinal, version, kept));
    }
    if (local != 0 && (firstKept & LOCAL_BITS) != 0 && local != (firstKept & LOCAL_BITS)) {
      long versionAndLocal = ((long) version << 32) ^ local;
      sameKey = ordinalOf(put(high, low, OF_LOCAL, versionAndLocal, ordinal, version, kept));
    }
    if (sameContent != 0) {
      sameKey = 0;
    }
    if (sameContent != 0 || (sameKey != 0 && tellsKeys)) {
      alsoInForce = 0;
    }
  }

  /** Looks for the first item of this code that is in force in a version that both state. */
  private void lookForVersion(int first, long high, long low, int ordinal, int version, long kept) {
    int other = first;
    if ((index.content(first) & IN_FORCE) == 0) {
      other = put(high, low, OF_IN_FORCE, 0, ordinal, version, kept);
    }
    if (other >= 0
        && version >= 0
        && index.tag(other) >= 0
        && index.tag(other) != version
        && ((index.content(other) ^ kept) & LOCAL_BITS) == 0) {
      alsoInForce = index.ordinal(other);
    }
  }

  private int put(long high, long low, int what, long value, int ordinal, int version, long kept) {
    long mixed = TextHash.spread(value + what);
    return index.put(high ^ mixed, low + mixed + what, ordinal, version, kept);
  }

  private int ordinalOf(int entry) {
    return entry < 0 ? 0 : index.ordinal(entry);
  }

  /** Returns the version, or a negative number where none was given that could be read. */
  private static int versionOf(CheckedItem item) {
    Integer version = item.get(ITEM_VERSION);
    if (version != null) {
      return version;
    }
    RawValue found = item.extensions().asFound(ITEM_VERSION);
    return found == null ? -1 : found.content().hashCode() | Integer.MIN_VALUE;
  }

  /** Where several items share a code, the code of their own tells them apart (31 bits of it). */
  private long localOf(CheckedItem item) {
    String local =
        item.isBasic() || !localCodeJoinsKey ? null : item.text(LOCAL_IMPLEMENTATION_CODE);
    return local == null ? 0 : (fingerprint.begin().add(local).end().high() & LOCAL_BITS) | 2;
  }

  /** A row that is to be deleted may have the id of the row that takes its place. */
  private void lookByRecordId(CheckedItem item, int ordinal) {
    String id = item.text(RECORD_GUID);
    if (id == null || "d".equalsIgnoreCase(item.get(SYNC_OPERATION))) {
      return;
    }
    Element<String> key = keyOf(item);
    long code = key == null ? 0 : fingerprint.begin().add(item.get(key)).end().high();
    int implementation = implementationOf(item, fingerprint);
    recordId(item, id, fingerprint);
    int first = recordIds.put(fingerprint.high(), fingerprint.low(), ordinal, implementation, code);
    if (first >= 0 && !(recordIds.content(first) == code && isToldOtherwise())) {
      sameRecordId = recordIds.ordinal(first);
    }
  }

  private boolean isToldOtherwise() {
    return sameContent != 0 || alsoInForce != 0 || (sameKey != 0 && tellsKeys);
  }

  /** Makes the fingerprint of a record id, which is unique in the table of its kind of items. */
  static void recordId(CheckedItem item, String id, Fingerprint to) {
    ItemKind table = item.kind();
    to.begin().add(id).add(table == null ? null : table.name()).end();
  }

  /** Returns 32 bits of the implementation code, of which 31 characters count; 0 for none. */
  static int implementationOf(CheckedItem item, Fingerprint with) {
    String code = item.text(IMPLEMENTATION_CODE);
    if (code == null) {
      return 0;
    }
    int end = Math.min(code.length(), ImplementationCode.LENGTH);
    return (int) with.begin().add(code, 0, end).end().high() | 1;
  }
}
