package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.ItemRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The check of a rule together with its triggers: values, or gaps, one of which is in every item
 * that it reports on. Few items have one, so that it rarely runs.
 *
 * <p>Immutable and thread-safe.
 */
final class TriggeredCheck implements ScreenedCheck {
  private final ItemRule.Check check;
  private final Set<Member<?>> given;
  private final Set<Member<?>> missing;
  private final Map<Element<?>, ValueTest> tests;

  private TriggeredCheck(
      ItemRule.Check check,
      Set<Member<?>> given,
      Set<Member<?>> missing,
      Map<Element<?>, ValueTest> tests) {
    this.check = check;
    this.given = given;
    this.missing = missing;
    this.tests = tests;
  }

  /** Collects triggers. Not thread-safe. */
  static final class Builder {
    private final Set<Member<?>> given = new HashSet<>();
    private final Set<Member<?>> missing = new HashSet<>();
    private final Map<Element<?>, ValueTest> tests = new HashMap<>();

    private Builder() {}

    /** Any value of one of these, or any row. */
    Builder given(Member<?>... members) {
      given.addAll(List.of(members));
      return this;
    }

    /** No value of one of these, or no row. */
    Builder missing(Member<?>... members) {
      missing.addAll(List.of(members));
      return this;
    }

    /** A value of the element that does not pass the test. */
    Builder failing(Element<?> element, ValueTest test) {
      tests.put(element, test);
      return this;
    }

    /** A value of the element that is one of these codes, or none that the list knows. */
    Builder oneOf(Element<?> element, CodeSet codes, CodeSet known) {
      return failing(element, new NoneOf(codes, Screen.oneOf(known.without(codes))));
    }

    /** A text of the element that holds one of these characters. */
    Builder holding(Element<?> element, CharSet characters) {
      return failing(element, new Without(characters, Screen.without(characters)));
    }

    ItemRule.Check check(ItemRule.Check check) {
      return new TriggeredCheck(
          check, Set.copyOf(given), Set.copyOf(missing), Map.copyOf(tests));
    }
  }

  private record NoneOf(CodeSet codes, Screen screen) implements ValueTest {
    @Override
    public boolean passes(Object value) {
      return value instanceof String code && !codes.contains(code);
    }
  }

  private record Without(CharSet characters, Screen screen) implements ValueTest {
    @Override
    public boolean passes(Object value) {
      return value instanceof String text && !characters.anyIn(text);
    }
  }

  /** Starts the triggers of a check. */
  static Builder on() {
    return new Builder();
  }

  @Override
  public @Nullable ValueTest testOf(Element<?> element, @Nullable ItemKind kind) {
    return tests.get(element);
  }

  @Override
  public boolean demands(Element<?> element, @Nullable ItemKind kind) {
    return missing.contains(element);
  }

  @Override
  public boolean demands(RowKind<?> rows, @Nullable ItemKind kind) {
    return missing.contains(rows);
  }

  @Override
  public boolean mindsAny(Member<?> member) {
    return given.contains(member);
  }

  @Override
  public boolean runsFirst() {
    return false;
  }

  @Override
  public void check(CheckedItem item, FindingSink found) {
    check.check(item, found);
  }
}
