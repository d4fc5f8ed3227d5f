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
 * A rule that compares an item with its counterpart in another catalogue: with its record of the
 * basic catalogue, or with what was published of it before. It runs only where the validator was
 * given that catalogue.
 *
 * <pre>{@code
 * static final PairRule VERSION_INCREASES =
 *     PairRule.withPrevious(
 *         "lifecycle/version-increases",
 *         profile -> (item, previous, found) -> …,
 *         ITEM_VERSION);
 * }</pre>
 *
 * <p>Immutable and thread-safe, as its function must be; it keeps nothing of the items.
 */
public final class PairRule implements Rule {
  /** Compares an item with its record of the basic catalogue. */
  @FunctionalInterface
  public interface BasicCheck {
    /**
     * Looks at the item and reports what is wrong; allocates nothing where nothing is. Not called
     * for an item that has no basic code with structure, or is withdrawn.
     */
    void check(CheckedItem item, BasicCatalogue.Match basic, FindingSink found);
  }

  /** Compares an item with what was published of it before. */
  @FunctionalInterface
  public interface PreviousCheck {
    /**
     * Looks at the item and reports what is wrong. Called only for an item that was published
     * before and is not withdrawn.
     */
    void check(CheckedItem item, PublishedCatalogue.Match previous, FindingSink found);
  }

  private final String id;
  private final boolean basicItems;
  private final List<Element<?>> elements;
  private final @Nullable Function<Profile, BasicCheck> withBasic;
  private final @Nullable Function<Profile, PreviousCheck> withPrevious;
  private final Severity severity;
  private final RuleTexts texts;

  private PairRule(
      String id,
      boolean basicItems,
      List<Element<?>> elements,
      @Nullable Function<Profile, BasicCheck> withBasic,
      @Nullable Function<Profile, PreviousCheck> withPrevious,
      Severity severity,
      RuleTexts texts) {
    this.id = Objects.requireNonNull(id);
    this.basicItems = basicItems;
    this.elements = elements;
    this.withBasic = withBasic;
    this.withPrevious = withPrevious;
    this.severity = severity;
    this.texts = texts;
  }

  /**
   * Returns a rule that compares implementation items with the basic catalogue.
   *
   * @param prepare makes the function for a profile
   * @param elements what it reads; their values become arguments of its findings
   */
  public static PairRule withBasic(
      String id, Function<Profile, BasicCheck> prepare, Element<?>... elements) {
    return new PairRule(id, false, List.of(elements), prepare, null, Severity.OFF, RuleTexts.NONE);
  }

  /**
   * Returns a rule that compares implementation items, and basic items, with the catalogue
   * published before.
   *
   * @param prepare makes the function for a profile
   * @param elements what it reads; their values become arguments of its findings
   */
  public static PairRule withPrevious(
      String id, Function<Profile, PreviousCheck> prepare, Element<?>... elements) {
    return new PairRule(id, true, List.of(elements), null, prepare, Severity.OFF, RuleTexts.NONE);
  }

  /**
   * Returns the same rule with a severity, for profiles that do not name it, and texts: what a rule
   * needs that is not the library's own.
   */
  public PairRule with(Severity otherwise, RuleTexts own) {
    return new PairRule(id, basicItems, elements, withBasic, withPrevious, otherwise, own);
  }

  @Override
  public Severity defaultSeverity() {
    return severity;
  }

  @Override
  public RuleTexts texts() {
    return texts;
  }

  /** Returns the function where the rule compares with the basic catalogue, else null. */
  @Nullable BasicCheck basicCheck(Profile profile) {
    return withBasic == null ? null : withBasic.apply(profile);
  }

  /** Returns the function where the rule compares with what was published before, else null. */
  @Nullable PreviousCheck previousCheck(Profile profile) {
    return withPrevious == null ? null : withPrevious.apply(profile);
  }

  /**
   * Returns about how many bytes are kept for each item of the catalogue that the rule compares
   * with, which all rules share that compare with it; of the items judged, nothing is kept.
   */
  public int bytesPerOtherItem() {
    return withBasic != null ? BasicCatalogue.BYTES_PER_ITEM : PublishedCatalogue.BYTES_PER_ITEM;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public RuleScope scope() {
    return RuleScope.CATALOGUE_PAIR;
  }

  @Override
  public List<Element<?>> elements() {
    return elements;
  }

  @Override
  public Set<String> itemTypes() {
    return Set.of();
  }

  @Override
  public boolean judgesItems() {
    return true;
  }

  @Override
  public boolean judgesBasicItems() {
    return basicItems;
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id;
  }
}
