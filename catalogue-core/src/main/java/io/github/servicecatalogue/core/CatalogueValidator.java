package io.github.servicecatalogue.core;

import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.Catalogue;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementGroup;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Judges items by the rules of a profile (校验器).
 *
 * <pre>{@code
 * List<Finding> findings = CatalogueValidator.national().validate(item);
 * }</pre>
 *
 * <p>{@link #validate(ServiceItem)} runs the rules that judge one item by itself and, where the
 * validator was given another catalogue to compare with, those that compare with it. A {@link
 * #newSession() session} also runs those that compare the items of one catalogue, and needs memory
 * for a compact key of each item. Nothing is thrown for a bad item; whatever is wrong is a finding.
 *
 * <p>Immutable and thread-safe; make one and keep it. Judging a clean item allocates nothing that
 * grows with it.
 */
public final class CatalogueValidator {
  private final Profile profile;
  private final Set<Element<?>> form;
  private final Judge judge;
  private final List<SetRule> setRules;
  private final Comparison comparison;
  private final List<Rule> ownRules;

  private CatalogueValidator(Builder builder) {
    this.profile = builder.profile;
    Set<Element<?>> held = new HashSet<>(builder.form);
    held.addAll(profile.elements());
    this.form = Set.copyOf(held);
    Map<String, Rule> own = new LinkedHashMap<>();
    profile.rules().forEach(rule -> addOwn(rule, own));
    builder.rules.forEach(rule -> addOwn(rule, own));
    this.ownRules = List.copyOf(own.values());
    List<Rule> rules = new ArrayList<>(Rules.all());
    rules.addAll(ownRules);
    List<ItemRule> itemRules = new ArrayList<>();
    List<SetRule> ofSets = new ArrayList<>();
    List<PairRule> ofPairs = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule instanceof ItemRule itemRule) {
        itemRules.add(itemRule);
      } else if (rule instanceof SetRule setRule && profile.severity(rule) != Severity.OFF) {
        ofSets.add(setRule);
      } else if (rule instanceof PairRule pairRule) {
        ofPairs.add(pairRule);
      }
    }
    this.judge = new Judge(itemRules, profile, form);
    this.setRules = List.copyOf(ofSets);
    this.comparison = new Comparison(ofPairs, profile, form, builder.basic, builder.previous);
  }

  private static void addOwn(Rule rule, Map<String, Rule> to) {
    if (Rules.find(rule.id()) != null || to.putIfAbsent(rule.id(), rule) != null) {
      throw new IllegalArgumentException("There are two rules \"" + rule.id() + '"');
    }
  }

  /** Returns a validator with the national profile. */
  public static CatalogueValidator national() {
    return of(Profile.national());
  }

  /** Returns a validator with that profile. */
  public static CatalogueValidator of(Profile profile) {
    return builder().profile(profile).build();
  }

  /** Returns a builder with the national profile and the canonical form. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the profile. */
  public Profile profile() {
    return profile;
  }

  /** Returns the rules that the library does not have: of the profile, and those added. */
  public List<Rule> ownRules() {
    return ownRules;
  }

  /** Returns the texts for what this validator finds: by its code lists, and of its own rules. */
  public Messages messages(Language language) {
    return Messages.of(language).with(profile.codeLists()).with(ownRules);
  }

  /** Returns what is wrong with an item by itself; empty if nothing is. */
  public List<Finding> validate(ServiceItem item) {
    return judge(item, false);
  }

  /** Returns what is wrong with a record of the basic catalogue by itself; empty if nothing is. */
  public List<Finding> validate(BasicItem item) {
    return judge(item, true);
  }

  private List<Finding> judge(ElementHolder holder, boolean basic) {
    CheckedItem item = new CheckedItem(profile, form);
    FindingSink found = new FindingSink();
    item.look(holder, basic);
    judge.judge(item, found);
    Comparison.Session compared = comparison.newSession();
    if (compared != null) {
      compared.judge(item, found);
    }
    List<Finding> findings = Judge.findings(item, found);
    found.clear();
    return findings;
  }

  /**
   * Returns everything that is wrong with a catalogue, set-wide findings last. Pointers are those
   * of the document form, such as {@code /items/3/promiseLimit}.
   */
  public List<Finding> validate(Catalogue catalogue) {
    CatalogueSession session = newSession();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < catalogue.basicItems().size(); i++) {
      findings.addAll(prefixed("/basicItems/" + i, session.check(catalogue.basicItems().get(i))));
    }
    for (int i = 0; i < catalogue.items().size(); i++) {
      findings.addAll(prefixed("/items/" + i, session.check(catalogue.items().get(i))));
    }
    for (LateFinding late : session.finish()) {
      String array = late.basicItem() ? "/basicItems/" : "/items/";
      String prefix = late.ordinal() == 0 ? "" : array + (late.ordinal() - 1);
      findings.addAll(prefixed(prefix, List.of(late.finding())));
    }
    return findings;
  }

  private static List<Finding> prefixed(String prefix, List<Finding> findings) {
    return findings.stream().map(f -> f.at(prefix + f.pointer(), f.location())).toList();
  }

  /**
   * Judges a stream of items as one catalogue, item by item as the result is consumed; findings
   * that need all items come last. The stream is sequential.
   */
  public Stream<Finding> validate(Stream<ServiceItem> items) {
    CatalogueSession session = newSession();
    Iterator<ServiceItem> source = items.iterator();
    Stream<ServiceItem> sequential =
        StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(source, Spliterator.ORDERED), false);
    return Stream.concat(
            sequential.flatMap(item -> session.check(item).stream()),
            Stream.of(session).flatMap(s -> s.finish().stream().map(LateFinding::finding)))
        .onClose(items::close);
  }

  /** Starts judging one catalogue. */
  public CatalogueSession newSession() {
    return new CatalogueSession(this, setRules);
  }

  Judge judge() {
    return judge;
  }

  Set<Element<?>> form() {
    return form;
  }

  Comparison comparison() {
    return comparison;
  }

  /** Returns what every form carries but that of an exchange: all but its envelope. */
  static Set<Element<?>> canonicalForm() {
    Set<Element<?>> elements = new HashSet<>(Elements.all());
    elements.removeIf(element -> element.group() == ElementGroup.ENVELOPE);
    return elements;
  }

  /** Chooses how to judge. Not thread-safe. */
  public static final class Builder {
    private Profile profile = Profile.national();
    private Set<Element<?>> form = canonicalForm();
    private @Nullable BasicCatalogue basic;
    private @Nullable PublishedCatalogue previous;
    private final List<Rule> rules = new ArrayList<>();

    private Builder() {}

    /** Judges with this profile; the default is national. */
    public Builder profile(Profile chosen) {
      this.profile = chosen;
      return this;
    }

    /**
     * Says which elements the form can carry, so that no other is demanded of an item; by default
     * all but those of the exchange envelope.
     */
    public Builder form(Set<Element<?>> elements) {
      this.form = elements;
      return this;
    }

    /**
     * Compares items with that basic catalogue; null, the default, with none. The basic items of
     * the catalogue that is judged are not taken for the basic catalogue: whoever knows that they
     * are all there are says so, with {@link BasicCatalogue#of}.
     */
    public Builder basic(@Nullable BasicCatalogue catalogue) {
      this.basic = catalogue;
      return this;
    }

    /** Compares items with the catalogue published before; null, the default, with none. */
    public Builder previous(@Nullable PublishedCatalogue catalogue) {
      this.previous = catalogue;
      return this;
    }

    /**
     * Adds a rule; where the profile does not name it, it has its own severity.
     *
     * @param rule an {@link ItemRule}, a {@link SetRule} or a {@link PairRule}, with an id such as
     *     {@code my/rule}
     * @throws IllegalArgumentException if it is none of them, or its id is not a group and a name
     *     with a slash between
     */
    public Builder rule(Rule rule) {
      if (!(rule instanceof ItemRule || rule instanceof SetRule || rule instanceof PairRule)) {
        throw new IllegalArgumentException(
            "Rule " + rule.id() + " is neither an ItemRule nor a SetRule nor a PairRule");
      }
      int slash = rule.id().indexOf('/');
      if (slash < 1 || slash == rule.id().length() - 1) {
        throw new IllegalArgumentException(
            "The id of a rule is a group and a name, such as my/rule, not \"" + rule.id() + '"');
      }
      rules.add(rule);
      return this;
    }

    /** Adds rules as {@link #rule} does. */
    public Builder rules(Collection<? extends Rule> added) {
      added.forEach(this::rule);
      return this;
    }

    /**
     * Adds the rules of all {@link RuleProvider}s that a class loader finds; never done unasked.
     *
     * @throws ServiceConfigurationError if a provider cannot be loaded
     * @throws IllegalArgumentException if a rule is none that {@link #rule} takes
     */
    public Builder rulesFromServiceLoader(ClassLoader loader) {
      for (RuleProvider provider : ServiceLoader.load(RuleProvider.class, loader)) {
        rules(provider.rules());
      }
      return this;
    }

    /**
     * Returns the validator.
     *
     * @throws IllegalArgumentException if two rules have one id, or a rule cannot be prepared
     */
    public CatalogueValidator build() {
      return new CatalogueValidator(this);
    }
  }
}
