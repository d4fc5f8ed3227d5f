package io.github.servicecatalogue.core;

import io.github.servicecatalogue.Coded;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementValues;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.internal.ItemScreen;
import io.github.servicecatalogue.core.internal.ItemScreens;
import io.github.servicecatalogue.core.internal.ScreenedCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The item rules of a profile, made ready: for each item type, the functions that judge it.
 *
 * <p>Immutable and thread-safe.
 */
final class Judge {
  /** A rule with its severity under the profile. */
  record Compiled(Rule rule, Severity severity, ItemRule.Check check) {}

  /** The rules for one type of items, with the screen that says which need not run. */
  private static final class RulesOfType {
    /** All: first those that look at values one by one, then the others. */
    final Compiled[] all;

    /** For each of them its number in the screen, or -1 for one that always runs. */
    final int[] numbers;

    final Compiled[] unscreened;
    final ItemScreen screen;

    RulesOfType(List<Compiled> rules, @Nullable ItemKind kind, ItemScreens screens) {
      this.all = inOrder(rules);
      this.numbers = new int[all.length];
      this.unscreened =
          Arrays.stream(all).filter(rule -> !isScreened(rule)).toArray(Compiled[]::new);
      List<ScreenedCheck> screened = new ArrayList<>();
      for (int i = 0; i < all.length; i++) {
        numbers[i] = isScreened(all[i]) ? screened.size() : -1;
        if (all[i].check() instanceof ScreenedCheck check) {
          screened.add(check);
        }
      }
      this.screen = screens.of(screened, kind);
    }

    private static Compiled[] inOrder(List<Compiled> rules) {
      return Stream.concat(
              rules.stream().filter(RulesOfType::runsFirst),
              rules.stream().filter(rule -> !runsFirst(rule)))
          .toArray(Compiled[]::new);
    }

    private static boolean runsFirst(Compiled rule) {
      return rule.check() instanceof ScreenedCheck check && check.runsFirst();
    }

    private static boolean isScreened(Compiled rule) {
      return rule.check() instanceof ScreenedCheck;
    }
  }

  private final Map<String, RulesOfType> byType = new HashMap<>();
  private final RulesOfType unknownTypes;
  private final RulesOfType basicItems;

  Judge(List<ItemRule> rules, Profile profile, Set<Element<?>> form) {
    List<Compiled> compiled = new ArrayList<>();
    for (ItemRule rule : rules) {
      Severity severity = profile.severity(rule);
      if (severity != Severity.OFF) {
        ItemRule.Check check =
            Guards.isOwn(rule) ? Guards.guarded(rule, profile) : rule.compile(profile);
        compiled.add(new Compiled(rule, severity, check));
      }
    }
    ItemScreens screens = new ItemScreens(form);
    for (ItemKind kind : ItemKind.values()) {
      for (String type : kind.nationalTypes()) {
        byType.put(type, new RulesOfType(select(compiled, type, false), kind, screens));
      }
    }
    for (Compiled rule : compiled) {
      for (String type : rule.rule().itemTypes()) {
        byType.computeIfAbsent(
            type, t -> new RulesOfType(select(compiled, t, false), null, screens));
      }
    }
    unknownTypes = new RulesOfType(select(compiled, null, false), null, screens);
    basicItems = new RulesOfType(select(compiled, null, true), ItemKind.BASIC, screens);
  }

  private static List<Compiled> select(List<Compiled> rules, @Nullable String type, boolean basic) {
    return rules.stream().filter(c -> ((ItemRule) c.rule()).judges(type, basic)).toList();
  }

  /** Runs the rules that are for this item, but for those that the screen finds nothing for. */
  void judge(CheckedItem item, FindingSink found) {
    RulesOfType rules = rulesFor(item);
    long suspects = rules.screen.suspects(item);
    if (suspects == 0) {
      for (Compiled rule : rules.unscreened) {
        run(rule, item, found);
      }
      return;
    }
    for (int i = 0; i < rules.all.length; i++) {
      if (rules.numbers[i] < 0 || ItemScreen.isSuspect(suspects, rules.numbers[i])) {
        run(rules.all[i], item, found);
      }
    }
  }

  private static void run(Compiled rule, CheckedItem item, FindingSink found) {
    found.runs(rule);
    rule.check().check(item, found);
  }

  private RulesOfType rulesFor(CheckedItem item) {
    if (item.isBasic()) {
      return basicItems;
    }
    String type = item.itemType();
    return type == null ? unknownTypes : byType.getOrDefault(type, unknownTypes);
  }

  /** Turns what the rules reported into findings, adding what the item knows. */
  static List<Finding> findings(CheckedItem item, FindingSink found) {
    if (found.isEmpty()) {
      return List.of();
    }
    List<FindingDraft> drafts = found.drafts();
    List<Finding> findings = new ArrayList<>(drafts.size());
    for (FindingDraft draft : drafts) {
      findings.add(finding(item, draft));
    }
    return List.copyOf(findings);
  }

  private static Finding finding(CheckedItem item, FindingDraft draft) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    for (Element<?> element : draft.by.rule().elements()) {
      Object value = shown(holderOf(element, item, draft), element);
      if (value != null) {
        arguments.put(element.enName(), value);
      }
    }
    arguments.putAll(draft.arguments());
    Element<?> element = draft.element();
    Object value = draft.value();
    if (value == null && element != null) {
      value = shown(holderOf(element, item, draft), element);
    }
    if (element != null) {
      arguments.putIfAbsent("element", element);
    }
    return new Finding(
        draft.by.rule().id(),
        draft.arguments().containsKey(FindingSink.FAILURE)
            ? atLeastWarning(draft.by.severity())
            : draft.by.severity(),
        draft.pointer(),
        element == null ? null : element.id(),
        item.code(),
        item.get(Elements.ITEM_NAME),
        value,
        draft.expected(),
        arguments,
        null);
  }

  /** A rule that cannot judge is worth more than a remark. */
  static Severity atLeastWarning(Severity severity) {
    return severity.isAtLeast(Severity.WARNING) ? severity : Severity.WARNING;
  }

  /** Returns what holds the element: the item, or the row that the finding is about; or null. */
  private static @Nullable ElementValues holderOf(
      Element<?> element, CheckedItem item, FindingDraft draft) {
    if (element.row() == null) {
      return item.values();
    }
    return draft.index >= 0
            && draft.member instanceof RowKind<?> kind
            && kind.enName().equals(element.row())
            && draft.index < item.rows(kind).size()
        ? item.rows(kind).get(draft.index).values()
        : null;
  }

  private static @Nullable Object shown(@Nullable ElementValues holder, Element<?> element) {
    if (holder == null) {
      return null;
    }
    Object value = holder.get(element);
    if (value == null) {
      RawValue found = holder.extensions().asFound(element);
      return found == null ? null : found.content();
    }
    return value instanceof List<?> list
        ? list.stream().map(entry -> shown(element, entry)).toList()
        : shown(element, value);
  }

  private static Object shown(Element<?> element, Object value) {
    if (value instanceof String code && element.codeList() != null) {
      return new Coded(element, code);
    }
    return value instanceof Integer ? value : value.toString();
  }
}
