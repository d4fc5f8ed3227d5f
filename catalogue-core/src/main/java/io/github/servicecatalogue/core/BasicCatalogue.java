package io.github.servicecatalogue.core;

import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.Catalogue;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.ImplementationCode;
import io.github.servicecatalogue.core.internal.Fingerprint;
import io.github.servicecatalogue.core.internal.KeyIndex;
import io.github.servicecatalogue.core.internal.Levels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A basic catalogue (基本目录) to compare items with: of each record what the rules ask for, and
 * nothing else.
 *
 * <pre>{@code
 * BasicCatalogue basic = BasicCatalogue.of(catalogue, Profile.national());
 * CatalogueValidator validator = CatalogueValidator.builder().basic(basic).build();
 * }</pre>
 *
 * <p>It has to be whole as far as it goes: an item whose basic code it does not hold is a finding.
 * But it says nothing about issuers of whom it holds no record, so a national catalogue does not
 * deny the items of a province. Where a code stands in several records, the one in force counts, of
 * those the one of the highest version; rows of an exchange that are to be deleted do not count.
 *
 * <p>About 140 bytes a record. Immutable and thread-safe.
 */
public final class BasicCatalogue {
  /** About how many bytes are kept for each record. */
  static final int BYTES_PER_ITEM = 140;

  private static final int LONGS = 4;
  private static final int NAME_PRINT = 0;
  private static final int BASIS_PRINT = 1;
  private static final int FACTS = 2;
  private static final int NAME_PLACE = 3;

  private static final int LEVEL_BITS = 0xff;
  private static final int STATE_SHIFT = 8;
  private static final int TYPE_SHIFT = 16;
  private static final int VERSION_SHIFT = 32;

  /** Where the basic code begins inside an implementation code. */
  private static final int INNER = 19;

  private final KeyIndex index;
  private final long[] entries;
  private final byte[] names;
  private final List<String> types;
  private final Set<String> issuers;
  private final boolean local;
  private final int size;

  private BasicCatalogue(Builder builder) {
    this.index = builder.index;
    this.entries = Arrays.copyOf(builder.entries, builder.size * LONGS);
    this.names = Arrays.copyOf(builder.names, builder.namesLength);
    this.types = List.copyOf(builder.types);
    this.issuers = Set.copyOf(builder.issuers);
    this.local = builder.local;
    this.size = builder.size;
  }

  /**
   * Returns the basic items of a catalogue.
   *
   * @param profile by which its type numbers and levels are read
   */
  public static BasicCatalogue of(Catalogue catalogue, Profile profile) {
    Builder builder = builder(profile);
    catalogue.basicItems().forEach(builder::add);
    return builder.build();
  }

  /**
   * Returns a builder that takes one record after the other.
   *
   * @param profile by which type numbers and levels of the records are read
   */
  public static Builder builder(Profile profile) {
    return new Builder(profile);
  }

  /** Returns how many basic codes there are. */
  public int size() {
    return size;
  }

  /** Returns about how many bytes it takes. */
  public long bytes() {
    return index.bytes() + (long) entries.length * Long.BYTES + names.length;
  }

  /** Returns size and issuers. */
  @Override
  public String toString() {
    return "BasicCatalogue[" + size + " codes, issuers " + issuers.stream().sorted().toList() + "]";
  }

  /** Collects the records of a basic catalogue. Not thread-safe; makes one catalogue. */
  public static final class Builder {
    private static final int FIRST_ENTRIES = 64;
    private static final int FIRST_NAMES = 1024;

    private final CheckedItem item;
    private final Levels levels;
    private final Fingerprint fingerprint = new Fingerprint();
    private final KeyIndex index = new KeyIndex();
    private final Map<String, Integer> typeNumbers = new HashMap<>();
    private final List<String> types = new ArrayList<>(List.of(""));
    private final Set<String> issuers = new HashSet<>();
    private long[] entries = new long[FIRST_ENTRIES * LONGS];
    private byte[] names = new byte[FIRST_NAMES];
    private int namesLength;
    private int size;
    private boolean local;
    private boolean built;

    private Builder(Profile profile) {
      this.item = new CheckedItem(profile, Set.of());
      this.levels = Levels.of(profile.codeLists());
    }

    /** Adds a record; one without a basic code that has its structure is left out. */
    public Builder add(BasicItem record) {
      if (built) {
        throw new IllegalStateException("The catalogue is built already");
      }
      item.look(record, true);
      String code = item.basicCode();
      if (code == null || "d".equalsIgnoreCase(item.get(Elements.SYNC_OPERATION))) {
        return this;
      }
      issuers.add(code.substring(0, 2));
      int known = put(code, size);
      if (known < 0) {
        known = size++;
        if (known * LONGS == entries.length) {
          entries = Arrays.copyOf(entries, Math.multiplyExact(entries.length, 2));
        }
        write(known);
      } else if (isBetterThan(known)) {
        write(known);
      }
      String localCode = item.text(Elements.LOCAL_BASIC_CODE);
      if (localCode != null) {
        local = true;
        put(localCode, known);
      }
      return this;
    }

    private int put(String code, int entry) {
      fingerprint.begin().add(code).end();
      int found = index.put(fingerprint.high(), fingerprint.low(), entry + 1, 0, 0);
      return found < 0 ? -1 : index.ordinal(found) - 1;
    }

    private boolean isBetterThan(int entry) {
      long facts = entries[entry * LONGS + FACTS];
      boolean otherInForce = stateIn(facts) == 1;
      boolean inForce = stateOf(item) == 1;
      return inForce == otherInForce ? versionOf(item) > versionIn(facts) : inForce;
    }

    private void write(int entry) {
      int at = entry * LONGS;
      String name = item.text(Elements.ITEM_NAME);
      entries[at + NAME_PRINT] = print(fingerprint, name);
      entries[at + BASIS_PRINT] = print(fingerprint, item.text(Elements.LEGAL_BASIS));
      entries[at + FACTS] =
          (long) versionOf(item) << VERSION_SHIFT
              | (long) typeNumber(item.itemType()) << TYPE_SHIFT
              | (long) stateOf(item) << STATE_SHIFT
              | levels.bits(item.get(Elements.EXERCISE_LEVEL));
      entries[at + NAME_PLACE] = name == null ? 0 : place(name);
    }

    private int typeNumber(@Nullable String type) {
      if (type == null || type.isEmpty()) {
        return 0;
      }
      Integer known = typeNumbers.get(type);
      if (known == null && types.size() < 1 << TYPE_SHIFT) {
        known = types.size();
        types.add(type);
        typeNumbers.put(type, known);
      }
      return known == null ? 0 : known;
    }

    private long place(String name) {
      byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
      int end = Math.addExact(namesLength, bytes.length);
      if (end > names.length) {
        names = Arrays.copyOf(names, Math.max(end, names.length + names.length / 2));
      }
      System.arraycopy(bytes, 0, names, namesLength, bytes.length);
      long place = (long) namesLength << 32 | bytes.length;
      namesLength = end;
      return place;
    }

    /** Returns the catalogue; nothing can be added after that. */
    public BasicCatalogue build() {
      built = true;
      return new BasicCatalogue(this);
    }
  }

  private static int stateIn(long facts) {
    return (int) (facts >>> STATE_SHIFT) & 0xff;
  }

  private static int versionIn(long facts) {
    return (int) (facts >> VERSION_SHIFT);
  }

  private static int stateOf(CheckedItem item) {
    String state = item.text(Elements.ITEM_STATE);
    return state != null && state.length() == 1 && state.charAt(0) >= '1' && state.charAt(0) <= '3'
        ? state.charAt(0) - '0'
        : 0;
  }

  private static int versionOf(CheckedItem item) {
    Integer version = item.get(Elements.ITEM_VERSION);
    return version == null ? 0 : Math.max(0, version);
  }

  private static long print(Fingerprint fingerprint, @Nullable String text) {
    if (text == null) {
      return 0;
    }
    long print = fingerprint.begin().addFolded(text).end().high();
    return print == 0 ? 1 : print;
  }

  /**
   * The record of the basic catalogue to which the item at hand belongs, or that there is none.
   * What the record does not say is null.
   *
   * <p>One object serves one session; a rule must not keep it. Not thread-safe.
   */
  public static final class Match {
    private final BasicCatalogue catalogue;
    private final Fingerprint fingerprint = new Fingerprint();
    private Element<String> holder = Elements.BASIC_CODE;
    private String code = "";
    private int from;
    private boolean isLocal;
    private int entry = -1;

    Match(BasicCatalogue catalogue) {
      this.catalogue = catalogue;
    }

    /** Looks for the record of an item; false where the item has no basic code with structure. */
    boolean look(CheckedItem item) {
      String own = item.basicCode();
      String outer = item.implementationCode();
      if (own != null) {
        holder = Elements.BASIC_CODE;
        code = own;
        from = 0;
      } else if (outer != null && !item.isFilled(Elements.BASIC_CODE)) {
        holder = Elements.IMPLEMENTATION_CODE;
        code = outer;
        from = INNER;
      } else {
        return false;
      }
      int to = from == 0 ? code.length() : ImplementationCode.LENGTH;
      entry = find(code, from, to);
      String localCode = item.text(Elements.LOCAL_BASIC_CODE);
      isLocal = localCode != null;
      if (entry < 0 && localCode != null) {
        entry = find(localCode, 0, localCode.length());
      }
      return true;
    }

    private int find(String text, int start, int end) {
      fingerprint.begin().add(text, start, end).end();
      int found = catalogue.index.get(fingerprint.high(), fingerprint.low());
      return found < 0 ? -1 : (catalogue.index.ordinal(found) - 1) * LONGS;
    }

    /** Tells whether the basic catalogue has the item's record. */
    public boolean isFound() {
      return entry >= 0;
    }

    /**
     * Tells whether the record should be there if there was one: whether the catalogue holds
     * records of the issuer of the code, and local ones where the item is a local one.
     */
    public boolean isExpected() {
      return isLocal ? catalogue.local : catalogue.issuers.contains(code.substring(from, from + 2));
    }

    /** Returns the element that held the basic code: it, or the implementation code. */
    public Element<String> holder() {
      return holder;
    }

    /** Returns the basic code that was looked for. */
    public String code() {
      return from == 0 ? code : code.substring(from, ImplementationCode.LENGTH);
    }

    private long facts() {
      return entry < 0 ? 0 : catalogue.entries[entry + FACTS];
    }

    /** Returns the national item type of the record, or null. */
    public @Nullable String itemType() {
      int number = (int) (facts() >>> TYPE_SHIFT) & 0xffff;
      return number == 0 ? null : catalogue.types.get(number);
    }

    /** Returns the state of the record (1 in force, 2 suspended, 3 cancelled), or 0. */
    public int state() {
      return stateIn(facts());
    }

    /**
     * Returns the exercise levels of the record as bits, bit 1 for level 1 and so on, bit 0 for a
     * value that is no known level; 0 where the record says nothing.
     */
    public int levels() {
      return (int) facts() & LEVEL_BITS;
    }

    /** Returns the name in the record, or null. */
    public @Nullable String name() {
      long place = entry < 0 ? 0 : catalogue.entries[entry + NAME_PLACE];
      return place == 0
          ? null
          : new String(catalogue.names, (int) (place >>> 32), (int) place, StandardCharsets.UTF_8);
    }

    /**
     * Tells whether the record has another name than this; spaces, widths and the style of brackets
     * do not count. False where one of them is missing.
     */
    public boolean hasOtherName(@Nullable String name) {
      return differs(NAME_PRINT, name);
    }

    /** Tells the same about the legal basis. */
    public boolean hasOtherLegalBasis(@Nullable String basis) {
      return differs(BASIS_PRINT, basis);
    }

    private boolean differs(int print, @Nullable String text) {
      long kept = entry < 0 ? 0 : catalogue.entries[entry + print];
      return kept != 0 && text != null && kept != print(fingerprint, text);
    }
  }
}
