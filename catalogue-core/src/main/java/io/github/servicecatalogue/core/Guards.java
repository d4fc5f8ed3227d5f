package io.github.servicecatalogue.core;

import io.github.servicecatalogue.Rule;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets the rules of other people fail without losing what the others find: a rule that throws gives
 * one finding for the item, under its own id, and the judging goes on.
 */
final class Guards {
  private Guards() {}

  /**
   * Returns the function of an item rule, guarded.
   *
   * @throws IllegalArgumentException if the rule cannot be prepared for the profile
   */
  static ItemRule.Check guarded(ItemRule rule, Profile profile) {
    ItemRule.Check check = prepared(rule, () -> rule.compile(profile));
    return (item, found) -> {
      try {
        check.check(item, found);
      } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
        found.failed(described(e));
      }
    };
  }

  /**
   * Returns the function of a rule that compares with the basic catalogue, guarded if it is not the
   * library's; null if it does not.
   *
   * @throws IllegalArgumentException if the rule cannot be prepared for the profile
   */
  static PairRule.@Nullable BasicCheck basicCheck(PairRule rule, Profile profile) {
    PairRule.BasicCheck check = prepared(rule, () -> rule.basicCheck(profile));
    if (check == null || !isOwn(rule)) {
      return check;
    }
    return (item, basic, found) -> {
      try {
        check.check(item, basic, found);
      } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
        found.failed(described(e));
      }
    };
  }

  /**
   * Returns the function of a rule that compares with what was published before, guarded if it is
   * not the library's; null if it does not.
   *
   * @throws IllegalArgumentException if the rule cannot be prepared for the profile
   */
  static PairRule.@Nullable PreviousCheck previousCheck(PairRule rule, Profile profile) {
    PairRule.PreviousCheck check = prepared(rule, () -> rule.previousCheck(profile));
    if (check == null || !isOwn(rule)) {
      return check;
    }
    return (item, previous, found) -> {
      try {
        check.check(item, previous, found);
      } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
        found.failed(described(e));
      }
    };
  }

  private static <T extends @Nullable Object> T prepared(Rule rule, Supplier<T> prepare) {
    try {
      return prepare.get();
    } catch (RuntimeException | LinkageError | AssertionError e) {
      throw new IllegalArgumentException(
          "Rule " + rule.id() + " cannot be prepared: " + described(e), e);
    }
  }

  /** Returns the part of a set-wide rule, guarded; one that failed is not asked again. */
  static SetRule.Check guarded(SetRule rule, SetRule.Kept kept) {
    return new Guarded(rule, kept);
  }

  /** Returns what was thrown, in a few words: its message may be anything, or fail itself. */
  private static String described(Throwable thrown) {
    String message;
    try {
      message = thrown.getMessage();
    } catch (RuntimeException e) {
      message = null;
    }
    String name = thrown.getClass().getSimpleName();
    return message == null || message.isBlank() ? name : name + ": " + message;
  }

  /** Returns whether the library itself knows a rule of that id. */
  static boolean isOwn(Rule rule) {
    return !rule.equals(Rules.find(rule.id()));
  }

  private static final class Guarded implements SetRule.Check {
    private SetRule.@Nullable Check check;
    private @Nullable String failure;

    Guarded(SetRule rule, SetRule.Kept kept) {
      try {
        check = rule.open(kept);
      } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
        failure = described(e);
      }
    }

    @Override
    public void next(CheckedItem item, int ordinal, FindingSink found) {
      SetRule.Check open = check;
      if (open == null) {
        return;
      }
      try {
        open.next(item, ordinal, found);
      } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
        // what it keeps may be incomplete now, so that anything it said later could be wrong
        check = null;
        found.failed(described(e));
      }
    }

    @Override
    public void finish(LateFindings found) {
      SetRule.Check open = check;
      if (open == null) {
        if (failure != null) {
          found.failed(failure);
        }
        return;
      }
      try {
        open.finish(found);
      } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
        found.failed(described(e));
      }
    }
  }
}
