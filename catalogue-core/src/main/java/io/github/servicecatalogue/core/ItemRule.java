package io.github.servicecatalogue.core;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.RuleScope;
import io.github.servicecatalogue.RuleTexts;
import io.github.servicecatalogue.Severity;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A rule that judges one item by itself: an id, the elements it reads, the items it is for, and a
 * function.
 *
 * <pre>{@code
 * static final ItemRule PROMISE_WITHIN_LEGAL =
 *     ItemRule.named("time-limit/promise-within-legal")
 *         .forTypes("01", "05", "07", "08", "09", "10", "20")
 *         .reads(PROMISE_LIMIT, LEGAL_LIMIT)
 *         .check((item, found) -> …);
 * }</pre>
 *
 * <p>A rule that is not the library's own also says its severity, where the profile does not name
 * it, and its texts.
 *
 * <p>Immutable and thread-safe, as its function must be.
 */
public final class ItemRule implements Rule {
  /** The function of a rule. */
  @FunctionalInterface
  public interface Check {
    /** Looks at the item and reports what is wrong; allocates nothing where nothing is. */
    void check(CheckedItem item, FindingSink found);
  }

  private final Builder rule;
  private final Function<Profile, Check> compile;

  private ItemRule(Builder rule, Function<Profile, Check> compile) {
    this.rule = rule;
    this.compile = compile;
  }

  /** Starts a rule with that id, for implementation items of all types. */
  public static Builder named(String id) {
    return new Builder(id, Set.of(), true, false, List.of(), Severity.OFF, RuleTexts.NONE);
  }

  @Override
  public String id() {
    return rule.id;
  }

  @Override
  public RuleScope scope() {
    return RuleScope.ITEM;
  }

  @Override
  public List<Element<?>> elements() {
    return rule.elements;
  }

  @Override
  public Set<String> itemTypes() {
    return rule.itemTypes;
  }

  @Override
  public boolean judgesItems() {
    return rule.items;
  }

  @Override
  public boolean judgesBasicItems() {
    return rule.basicItems;
  }

  @Override
  public Severity defaultSeverity() {
    return rule.severity;
  }

  @Override
  public RuleTexts texts() {
    return rule.texts;
  }

  /** Tells whether the rule judges an item of that national type, or a basic item. */
  boolean judges(@Nullable String nationalType, boolean basic) {
    if (basic) {
      return rule.basicItems;
    }
    return rule.items
        && (rule.itemTypes.isEmpty()
            || (nationalType != null && rule.itemTypes.contains(nationalType)));
  }

  /** Returns the function as it runs under a profile. */
  Check compile(Profile profile) {
    return compile.apply(profile);
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return rule.id;
  }

  /** A rule without its function; each method returns a new builder. */
  public static final class Builder {
    private final String id;
    private final Set<String> itemTypes;
    private final boolean items;
    private final boolean basicItems;
    private final List<Element<?>> elements;
    private final Severity severity;
    private final RuleTexts texts;

    private Builder(
        String id,
        Set<String> itemTypes,
        boolean items,
        boolean basicItems,
        List<Element<?>> elements,
        Severity severity,
        RuleTexts texts) {
      this.id = Objects.requireNonNull(id);
      this.itemTypes = itemTypes;
      this.items = items;
      this.basicItems = basicItems;
      this.elements = elements;
      this.severity = severity;
      this.texts = texts;
    }

    /** Judges implementation items of these national types only. */
    public Builder forTypes(String... nationalTypes) {
      return new Builder(id, Set.of(nationalTypes), items, basicItems, elements, severity, texts);
    }

    /** Judges records of the basic catalogue too. */
    public Builder andBasicItems() {
      return new Builder(id, itemTypes, items, true, elements, severity, texts);
    }

    /** Judges records of the basic catalogue only. */
    public Builder forBasicItemsOnly() {
      return new Builder(id, itemTypes, false, true, elements, severity, texts);
    }

    /** Names the elements that the rule reads; their values become arguments of its findings. */
    public Builder reads(Element<?>... elementsRead) {
      return new Builder(id, itemTypes, items, basicItems, List.of(elementsRead), severity, texts);
    }

    /** Says the severity of the rule under a profile that does not name it. */
    public Builder severity(Severity otherwise) {
      return new Builder(id, itemTypes, items, basicItems, elements, otherwise, texts);
    }

    /** Gives the rule its texts; the rules of the library have theirs in the message bundles. */
    public Builder texts(RuleTexts own) {
      return new Builder(id, itemTypes, items, basicItems, elements, severity, own);
    }

    /** Returns the rule with that function. */
    public ItemRule check(Check check) {
      return new ItemRule(this, profile -> check);
    }

    /** Returns the rule with a function that is prepared once for each profile. */
    public ItemRule checkWith(Function<Profile, Check> compile) {
      return new ItemRule(this, compile);
    }
  }
}
