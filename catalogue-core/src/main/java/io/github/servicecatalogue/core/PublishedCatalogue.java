package io.github.servicecatalogue.core;

import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.Catalogue;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.core.internal.Content;
import io.github.servicecatalogue.core.internal.Fingerprint;
import io.github.servicecatalogue.core.internal.KeyIndex;
import io.github.servicecatalogue.core.internal.ShortPages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The version of a catalogue that was published before (上一版目录), to compare with: of each record its
 * version, and fingerprints of what it said.
 *
 * <p>A record is found again by its key (handling-item code, else implementation code, of a basic
 * item the basic code), else by its record id. Of each element it keeps 16 bits, so that of 65,536
 * changes one goes unnoticed; what did not change is never taken for changed.
 *
 * <p>About 64 bytes a record for its key, as much again for its record id, and 2 bytes for each
 * filled element, together some 220 bytes. Immutable and thread-safe.
 */
public final class PublishedCatalogue {
  /** About how many bytes are kept for each record that has both keys. */
  static final int BYTES_PER_ITEM = 220;

  /** Apart, so that an item and a basic item of one code are not taken for each other. */
  private static final int KEY = 1;

  private static final int BASIC_KEY = 2;
  private static final int RECORD_ID = 3;
  private static final int BASIC_RECORD_ID = 4;

  private final KeyIndex index;
  private final ShortPages sayings;
  private final Set<Element<?>> form;
  private final boolean localCodeJoinsKey;
  private final int size;

  private PublishedCatalogue(Builder builder) {
    this.index = builder.index;
    this.sayings = builder.sayings;
    this.form = builder.form;
    this.localCodeJoinsKey = builder.localCodeJoinsKey;
    this.size = builder.size;
  }

  /**
   * Returns the items and basic items of a catalogue.
   *
   * @param profile by which its keys are made
   */
  public static PublishedCatalogue of(Catalogue catalogue, Profile profile) {
    Builder builder = builder(profile);
    catalogue.basicItems().forEach(builder::add);
    catalogue.items().forEach(builder::add);
    return builder.build();
  }

  /**
   * Returns a builder that takes one record after the other.
   *
   * @param profile by which keys are made
   */
  public static Builder builder(Profile profile) {
    return new Builder(profile);
  }

  /** Returns how many records it holds. */
  public int size() {
    return size;
  }

  /** Returns about how many bytes it takes. */
  public long bytes() {
    return index.bytes() + sayings.bytes();
  }

  /** Returns the size. */
  @Override
  public String toString() {
    return "PublishedCatalogue[" + size + " records]";
  }

  /** Collects the records of a catalogue. Not thread-safe; makes one catalogue. */
  public static final class Builder {
    private final CheckedItem item;
    private final Fingerprint fingerprint = new Fingerprint();
    private final Content content = new Content(fingerprint);
    private final KeyIndex index = new KeyIndex();
    private final ShortPages sayings = new ShortPages();
    private final short[] bits = new short[Content.MEMBERS.size()];
    private final boolean localCodeJoinsKey;
    private Set<Element<?>> form = CatalogueValidator.canonicalForm();
    private int size;
    private boolean built;

    private Builder(Profile profile) {
      this.item = new CheckedItem(profile, Set.of());
      this.localCodeJoinsKey = joinsLocalCode(profile);
    }

    /**
     * Says which elements the form of the records can carry: only what both forms carry is
     * compared. By default all but those of the exchange envelope.
     */
    public Builder form(Set<Element<?>> elements) {
      this.form = Set.copyOf(elements);
      return this;
    }

    /** Adds an item; one without a version is left out. */
    public Builder add(ServiceItem record) {
      return add(record, false);
    }

    /** Adds a basic item; one without a version is left out. */
    public Builder add(BasicItem record) {
      return add(record, true);
    }

    private Builder add(ElementHolder record, boolean basic) {
      if (built) {
        throw new IllegalStateException("The catalogue is built already");
      }
      item.look(record, basic);
      Integer version = item.get(Elements.ITEM_VERSION);
      if (version == null || "d".equalsIgnoreCase(item.get(Elements.SYNC_OPERATION))) {
        return this;
      }
      boolean hasKey = key(item, localCodeJoinsKey, fingerprint);
      long high = fingerprint.high();
      long low = fingerprint.low();
      boolean hasId = recordId(item, fingerprint);
      long idHigh = fingerprint.high();
      long idLow = fingerprint.low();
      if (!hasKey && !hasId) {
        return this;
      }
      long written = content.asWritten(item.values());
      for (int i = 0; i < bits.length; i++) {
        bits[i] = content.saying(item.values(), i);
      }
      int address = sayings.add(bits);
      size++;
      if (hasKey) {
        add(high, low, address, version, written);
      }
      if (hasId) {
        add(idHigh, idLow, address, version, written);
      }
      return this;
    }

    /** The highest version stands under the key itself, the others under key and version. */
    private void add(long high, long low, int address, int version, long written) {
      int first = index.put(high, low, address, version, written);
      if (first < 0) {
        return;
      }
      int firstVersion = index.tag(first);
      if (version > firstVersion) {
        int firstAddress = index.ordinal(first);
        long firstWritten = index.content(first);
        index.set(first, address, version, written);
        addVersion(high, low, firstAddress, firstVersion, firstWritten);
      } else if (version < firstVersion) {
        addVersion(high, low, address, version, written);
      } else if (index.content(first) != written) {
        sayings.setDoubtful(index.ordinal(first));
      }
    }

    private void addVersion(long high, long low, int address, int version, long written) {
      int same = index.put(high ^ ofVersion(version), low + version, address, version, written);
      if (same >= 0 && index.content(same) != written) {
        sayings.setDoubtful(index.ordinal(same));
      }
    }

    /** Returns the catalogue; nothing can be added after that. */
    public PublishedCatalogue build() {
      built = true;
      return new PublishedCatalogue(this);
    }
  }

  private static boolean joinsLocalCode(Profile profile) {
    return profile.setting("local-code-joins-key", 0) == 1;
  }

  private static long ofVersion(int version) {
    return (version + 1L) * 0x9e3779b97f4a7c15L;
  }

  private static boolean key(CheckedItem item, boolean withLocalCode, Fingerprint to) {
    if (item.isBasic()) {
      String code = item.text(Elements.BASIC_CODE);
      to.begin().add(BASIC_KEY).add(code).end();
      return code != null;
    }
    String handlingItem = item.text(Elements.HANDLING_ITEM_CODE);
    String code = handlingItem == null ? item.text(Elements.IMPLEMENTATION_CODE) : handlingItem;
    String local = withLocalCode ? item.text(Elements.LOCAL_IMPLEMENTATION_CODE) : null;
    to.begin().add(KEY).add(code).add(local).end();
    return code != null;
  }

  private static boolean recordId(CheckedItem item, Fingerprint to) {
    String id = item.text(Elements.RECORD_GUID);
    to.begin().add(item.isBasic() ? BASIC_RECORD_ID : RECORD_ID).add(id).end();
    return id != null;
  }

  /**
   * The record that was published before for the item at hand.
   *
   * <p>One object serves one session; a rule must not keep it. Not thread-safe.
   */
  public static final class Match {
    private final PublishedCatalogue catalogue;
    private final Fingerprint fingerprint = new Fingerprint();
    private final Content content = new Content(fingerprint);
    private final List<Boolean> comparable;
    private @Nullable CheckedItem item;
    private int newest = -1;
    private int same = -1;

    Match(PublishedCatalogue catalogue, Set<Element<?>> form) {
      this.catalogue = catalogue;
      this.comparable = Content.comparable(catalogue.form, form);
    }

    /** Looks for the record of an item; false where the item was not published before. */
    boolean look(CheckedItem next) {
      item = next;
      newest = -1;
      same = -1;
      if (key(next, catalogue.localCodeJoinsKey, fingerprint)) {
        find(next);
      }
      if (newest < 0 && recordId(next, fingerprint)) {
        find(next);
      }
      return newest >= 0;
    }

    private void find(CheckedItem next) {
      long high = fingerprint.high();
      long low = fingerprint.low();
      newest = catalogue.index.get(high, low);
      Integer version = next.get(Elements.ITEM_VERSION);
      if (newest >= 0 && version != null) {
        same =
            catalogue.index.tag(newest) == version
                ? newest
                : catalogue.index.get(high ^ ofVersion(version), low + version);
      }
    }

    /** Returns the highest version of the item that was published before. */
    public int version() {
      return catalogue.index.tag(newest);
    }

    /** Tells whether the very version of the item was published before. */
    public boolean hasThisVersion() {
      return same >= 0;
    }

    /**
     * Returns the members of the item that say something else than in the same version as it was
     * published; none where that version was not published, or in several contents.
     */
    public List<Member<?>> changes() {
      CheckedItem now = item;
      if (same < 0
          || now == null
          || catalogue.index.content(same) == content.asWritten(now.values())) {
        return List.of();
      }
      int address = catalogue.index.ordinal(same);
      if (catalogue.sayings.isDoubtful(address)) {
        return List.of();
      }
      List<Member<?>> changes = new ArrayList<>();
      ShortPages.Cursor before = catalogue.sayings.at(address, Content.MEMBERS.size());
      for (int i = 0; i < Content.MEMBERS.size(); i++) {
        short said = before.next();
        if (comparable.get(i) && said != content.saying(now.values(), i)) {
          changes.add(Content.MEMBERS.get(i));
        }
      }
      return changes;
    }
  }
}
