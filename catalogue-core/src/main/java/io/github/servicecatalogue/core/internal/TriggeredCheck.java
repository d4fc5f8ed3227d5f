package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.Placeholders;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.ItemRule;
import io.github.servicecatalogue.core.Profile;
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
      if (tests.put(element, test) != null) {
        throw new IllegalArgumentException("Two tests of " + element);
      }
      return this;
    }

    /** Nothing, or nothing but space or a placeholder, for one of these. */
    Builder notFilled(Element<?>... elements) {
      for (Element<?> element : elements) {
        missing(element).failing(element, ValueTest.SAYS_SOMETHING);
      }
      return this;
    }

    /** A value of the element that is, or has among several, one of these codes. */
    Builder oneOf(Profile profile, Element<?> element, CodeSet codes) {
      Screen others = Screen.oneOf(CodeSet.known(profile, element).without(codes));
      return failing(element, new NoneOf(codes, others));
    }

    /** That code of a flag. */
    Builder flag(Element<String> element, String code) {
      CodeSet others = CodeSet.of(List.of("0", "1")).without(CodeSet.of(List.of(code)));
      return failing(element, new NoneOf(CodeSet.of(List.of(code)), Screen.oneOf(others)));
    }

    /** A number outside of these. */
    Builder outside(Element<Integer> element, int smallest, int largest) {
      Screen numbers = Screen.from(smallest).and(Screen.upTo(largest));
      return failing(element, new Numbers(smallest, largest, numbers));
    }

    /** A text of the element that holds one of these words. */
    Builder holding(Element<String> element, List<String> words) {
      return failing(element, Wordless.of(words));
    }

    ItemRule.Check check(ItemRule.Check check) {
      return new TriggeredCheck(check, Set.copyOf(given), Set.copyOf(missing), Map.copyOf(tests));
    }
  }

  private record NoneOf(CodeSet codes, Screen screen) implements ValueTest {
    @Override
    public boolean passes(Object value) {
      if (value instanceof String code) {
        return !codes.contains(code) && !Placeholders.isPlaceholder(code);
      }
      if (value instanceof List<?> several) {
        for (int i = 0; i < several.size(); i++) {
          if (!(several.get(i) instanceof String code) || codes.contains(code)) {
            return false;
          }
        }
        return true;
      }
      return false;
    }
  }

  private record Numbers(int smallest, int largest, Screen screen) implements ValueTest {
    @Override
    public boolean passes(Object value) {
      return value instanceof Integer number && number >= smallest && number <= largest;
    }
  }

  private record Wordless(List<String> words, Screen screen) implements ValueTest {
    /** Characters of which the texts of this field are full; others tell more. */
    private static final String COMMON = "人请条规定件料材自申证监相合";

    /** Where none of these characters is, one of each word, none of the words is. */
    static Wordless of(List<String> words) {
      StringBuilder characters = new StringBuilder();
      words.forEach(word -> characters.append(tellingCharacter(word)));
      return new Wordless(words, Screen.without(CharSet.of(characters.toString())));
    }

    private static char tellingCharacter(String word) {
      int i = 0;
      while (i < word.length() - 1 && COMMON.indexOf(word.charAt(i)) >= 0) {
        i++;
      }
      return word.charAt(i);
    }

    @Override
    public boolean passes(Object value) {
      return value instanceof String text && Phrases.firstIn(text, words) == null;
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
