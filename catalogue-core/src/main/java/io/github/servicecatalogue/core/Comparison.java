package io.github.servicecatalogue.core;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules that compare with another catalogue, made ready. Immutable and thread-safe. */
final class Comparison {
  private record WithBasic(Judge.Compiled rule, PairRule.BasicCheck check) {}

  private record WithPrevious(Judge.Compiled rule, PairRule.PreviousCheck check) {}

  private final @Nullable BasicCatalogue basic;
  private final @Nullable PublishedCatalogue previous;
  private final Set<Element<?>> form;
  private final List<WithBasic> withBasic = new ArrayList<>();
  private final List<WithPrevious> withPrevious = new ArrayList<>();

  Comparison(
      List<PairRule> rules,
      Profile profile,
      Set<Element<?>> form,
      @Nullable BasicCatalogue basic,
      @Nullable PublishedCatalogue previous) {
    this.basic = basic;
    this.previous = previous;
    this.form = form;
    for (PairRule rule : rules) {
      Severity severity = profile.severity(rule);
      if (severity == Severity.OFF) {
        continue;
      }
      Judge.Compiled compiled = new Judge.Compiled(rule, severity, (item, found) -> {});
      PairRule.BasicCheck basicCheck = basic == null ? null : Guards.basicCheck(rule, profile);
      if (basicCheck != null) {
        withBasic.add(new WithBasic(compiled, basicCheck));
      }
      PairRule.PreviousCheck check = previous == null ? null : Guards.previousCheck(rule, profile);
      if (check != null) {
        withPrevious.add(new WithPrevious(compiled, check));
      }
    }
  }

  /** Returns what a session needs for it, or null where there is nothing to compare. */
  @Nullable Session newSession() {
    return withBasic.isEmpty() && withPrevious.isEmpty() ? null : new Session(this);
  }

  /** The comparison of one session: looks each item up once for all rules. Not thread-safe. */
  static final class Session {
    private final Comparison comparison;
    private final BasicCatalogue.@Nullable Match basic;
    private final PublishedCatalogue.@Nullable Match previous;

    private Session(Comparison comparison) {
      this.comparison = comparison;
      this.basic =
          comparison.basic == null || comparison.withBasic.isEmpty()
              ? null
              : new BasicCatalogue.Match(comparison.basic);
      this.previous =
          comparison.previous == null || comparison.withPrevious.isEmpty()
              ? null
              : new PublishedCatalogue.Match(comparison.previous, comparison.form);
    }

    void judge(CheckedItem item, FindingSink found) {
      if (item.isWithdrawn()) {
        return;
      }
      if (basic != null && !item.isBasic() && basic.look(item)) {
        List<WithBasic> rules = comparison.withBasic;
        for (int i = 0; i < rules.size(); i++) {
          found.runs(rules.get(i).rule());
          rules.get(i).check().check(item, basic, found);
        }
      }
      if (previous != null && previous.look(item)) {
        List<WithPrevious> rules = comparison.withPrevious;
        for (int i = 0; i < rules.size(); i++) {
          found.runs(rules.get(i).rule());
          rules.get(i).check().check(item, previous, found);
        }
      }
    }
  }
}
