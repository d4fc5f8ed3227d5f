package io.github.servicecatalogue.core;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.RuleScope;
import io.github.servicecatalogue.RuleTexts;
import io.github.servicecatalogue.Severity;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A rule that judges the items of one catalogue together: it sees them one after the other and
 * keeps a compact key of each.
 *
 * <p>Immutable and thread-safe; what it keeps lives in a {@link Check} of one session.
 */
public final class SetRule implements Rule {
  /** What a rule keeps of one catalogue, and how it judges. Not thread-safe. */
  public interface Check {
    /** Sees the next item, counted from 1, and reports what is already certain about it. */
    void next(CheckedItem item, int ordinal, FindingSink found);

    /** Reports what is certain only when all items were seen. */
    default void finish(LateFindings found) {}
  }

  /**
   * Something that can say what it costs, so that a test can hold a rule to {@link #bytesPerItem}:
   * a {@link Check}, or what several rules keep together.
   */
  public interface Measured {
    /** Returns about how many bytes are kept now. */
    long bytes();

    /** Returns how many steps all items took so far, such as places of a table looked at. */
    long steps();
  }

  private final String id;
  private final boolean items;
  private final boolean basicItems;
  private final Set<String> itemTypes;
  private final List<Element<?>> elements;
  private final int bytesPerItem;
  private final Function<Kept, Check> open;
  private final Severity severity;
  private final RuleTexts texts;

  private SetRule(
      String id,
      boolean items,
      boolean basicItems,
      List<Element<?>> elements,
      int bytesPerItem,
      Function<Kept, Check> open) {
    this(id, items, basicItems, Set.of(), elements, bytesPerItem, open);
  }

  private SetRule(
      String id,
      boolean items,
      boolean basicItems,
      Set<String> itemTypes,
      List<Element<?>> elements,
      int bytesPerItem,
      Function<Kept, Check> open) {
    this.id = id;
    this.items = items;
    this.basicItems = basicItems;
    this.itemTypes = itemTypes;
    this.elements = elements;
    this.bytesPerItem = bytesPerItem;
    this.open = open;
    this.severity = Severity.OFF;
    this.texts = RuleTexts.NONE;
  }

  private SetRule(SetRule rule, Severity severity, RuleTexts texts) {
    this.id = rule.id;
    this.items = rule.items;
    this.basicItems = rule.basicItems;
    this.itemTypes = rule.itemTypes;
    this.elements = rule.elements;
    this.bytesPerItem = rule.bytesPerItem;
    this.open = rule.open;
    this.severity = severity;
    this.texts = texts;
  }

  /**
   * Returns the same rule with a severity, for profiles that do not name it, and texts: what a rule
   * needs that is not the library's own.
   */
  public SetRule with(Severity otherwise, RuleTexts own) {
    return new SetRule(this, otherwise, own);
  }

  @Override
  public Severity defaultSeverity() {
    return severity;
  }

  @Override
  public RuleTexts texts() {
    return texts;
  }

  /** Returns a rule about implementation items and about basic items, each among themselves. */
  public static SetRule ofAll(
      String id, int bytesPerItem, Function<Profile, Check> open, Element<?>... elements) {
    return new SetRule(
        id, true, true, List.of(elements), bytesPerItem, kept -> open.apply(kept.profile));
  }

  /** Returns a rule about implementation items. */
  public static SetRule ofItems(
      String id, int bytesPerItem, Function<Profile, Check> open, Element<?>... elements) {
    return new SetRule(
        id, true, false, List.of(elements), bytesPerItem, kept -> open.apply(kept.profile));
  }

  /** Returns a rule about the records of the basic catalogue. */
  public static SetRule ofBasicItems(
      String id, int bytesPerItem, Function<Profile, Check> open, Element<?>... elements) {
    return new SetRule(
        id, false, true, List.of(elements), bytesPerItem, kept -> open.apply(kept.profile));
  }

  /**
   * Returns a rule about implementation items and about basic items, each among themselves, that
   * keeps what it knows together with every other rule that names the same class: there is one
   * object of it for a session and a kind of items, and the rules see each item in turn.
   *
   * @param bytesPerItem what the shared object keeps for each item, however many share it
   * @param kept the class of what is kept
   * @param make makes it
   * @param open makes the rule's part
   */
  public static <K> SetRule ofAllSharing(
      String id,
      int bytesPerItem,
      Class<K> kept,
      Function<Profile, K> make,
      Function<K, Check> open,
      Element<?>... elements) {
    return new SetRule(
        id, true, true, List.of(elements), bytesPerItem, all -> open.apply(all.get(kept, make)));
  }

  /** As {@link #ofAllSharing}, but for a rule about implementation items only. */
  public static <K> SetRule ofItemsSharing(
      String id,
      int bytesPerItem,
      Class<K> kept,
      Function<Profile, K> make,
      Function<K, Check> open,
      Element<?>... elements) {
    return new SetRule(
        id, true, false, List.of(elements), bytesPerItem, all -> open.apply(all.get(kept, make)));
  }

  /** Returns the same rule for implementation items of these national types only. */
  public SetRule forTypes(String... nationalTypes) {
    return new SetRule(id, items, basicItems, Set.of(nationalTypes), elements, bytesPerItem, open);
  }

  /** What the rules of one session keep of one kind of items. Not thread-safe. */
  static final class Kept {
    private final Profile profile;
    private final Map<Class<?>, Object> shared = new HashMap<>();

    Kept(Profile profile) {
      this.profile = profile;
    }

    private <K> K get(Class<K> type, Function<Profile, K> make) {
      return type.cast(shared.computeIfAbsent(type, missing -> make.apply(profile)));
    }

    /** Returns what several rules keep together. */
    Collection<Object> shared() {
      return shared.values();
    }
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public RuleScope scope() {
    return RuleScope.RECORD_SET;
  }

  @Override
  public List<Element<?>> elements() {
    return elements;
  }

  @Override
  public Set<String> itemTypes() {
    return itemTypes;
  }

  /** Tells whether the rule sees an item; a basic item is of no type here. */
  boolean judges(CheckedItem item) {
    String type = item.itemType();
    return itemTypes.isEmpty() || item.isBasic() || (type != null && itemTypes.contains(type));
  }

  @Override
  public boolean judgesItems() {
    return items;
  }

  @Override
  public boolean judgesBasicItems() {
    return basicItems;
  }

  /** Returns about how many bytes the rule keeps for each item of a catalogue. */
  public int bytesPerItem() {
    return bytesPerItem;
  }

  Check open(Kept kept) {
    return open.apply(kept);
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id;
  }
}
