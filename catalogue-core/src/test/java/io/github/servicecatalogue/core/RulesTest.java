package io.github.servicecatalogue.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.RuleScope;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of rules, and the builders of rules. */
class RulesTest {
  private static final ItemRule.Check NOTHING = (item, found) -> {};

  @Test
  void everyRuleHasAnIdOfItsOwn() {
    List<Rule> rules = new ArrayList<>(Rules.all());
    rules.addAll(Rules.reading());
    assertThat(rules).extracting(Rule::id).doesNotHaveDuplicates();
    for (Rule rule : rules) {
      assertThat(rule.id()).matches("[a-z]+(-[a-z]+)*/[a-z0-9]+(-[a-z0-9]+)*");
      assertThat(rule.id()).startsWith(rule.group() + "/");
      assertThat(Rules.find(rule.id())).isSameAs(rule);
    }
    assertThat(Rules.find("no/such-rule")).isNull();
    assertThat(Rules.find("")).isNull();
  }

  @Test
  void everyRuleSaysWhatItJudges() {
    for (Rule rule : Rules.all()) {
      assertThat(rule.scope()).isNotSameAs(RuleScope.READING);
      assertThat(rule.scope() == RuleScope.ITEM).isEqualTo(rule instanceof ItemRule);
      assertThat(rule.judgesItems() || rule.judgesBasicItems()).as(rule.id()).isTrue();
      assertThat(rule).hasToString(rule.id());
      for (String type : rule.itemTypes()) {
        assertThat(ItemKind.ofNationalType(type)).as(rule.id() + " " + type).isNotNull();
      }
      if (rule instanceof SetRule setRule) {
        assertThat(setRule.bytesPerItem()).as(rule.id()).isBetween(0, 400);
      }
    }
    for (Rule rule : Rules.reading()) {
      assertThat(rule.scope()).isSameAs(RuleScope.READING);
      assertThat(rule.elements()).isEmpty();
      assertThat(rule.itemTypes()).isEmpty();
      assertThat(rule.judgesItems() && rule.judgesBasicItems()).isTrue();
    }
  }

  @Test
  void theListsAreFixed() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> Rules.all().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> Rules.reading().clear());
  }

  @Test
  void anItemRuleIsForAllItemsUnlessItSaysOtherwise() {
    ItemRule rule = ItemRule.named("my/rule").check(NOTHING);
    assertThat(rule.id()).isEqualTo("my/rule");
    assertThat(rule.group()).isEqualTo("my");
    assertThat(rule.scope()).isSameAs(RuleScope.ITEM);
    assertThat(rule.elements()).isEmpty();
    assertThat(rule.itemTypes()).isEmpty();
    assertThat(rule.judgesItems()).isTrue();
    assertThat(rule.judgesBasicItems()).isFalse();
    assertThat(rule.judges("01", false)).isTrue();
    assertThat(rule.judges(null, false)).isTrue();
    assertThat(rule.judges("01", true)).isFalse();
  }

  @Test
  void anItemRuleMayBeForSomeTypes() {
    ItemRule rule = ItemRule.named("my/rule").forTypes("01", "11").check(NOTHING);
    assertThat(rule.itemTypes()).containsExactlyInAnyOrder("01", "11");
    assertThat(rule.judges("01", false)).isTrue();
    assertThat(rule.judges("11", false)).isTrue();
    assertThat(rule.judges("02", false)).isFalse();
    assertThat(rule.judges(null, false)).isFalse();
  }

  @Test
  void anItemRuleMayBeForBasicItemsTooOrOnly() {
    ItemRule too = ItemRule.named("my/rule").forTypes("01").andBasicItems().check(NOTHING);
    assertThat(too.judges("02", true)).isTrue();
    assertThat(too.judges("02", false)).isFalse();
    ItemRule only = ItemRule.named("my/rule").forBasicItemsOnly().check(NOTHING);
    assertThat(only.judgesItems()).isFalse();
    assertThat(only.judges("01", true)).isTrue();
    assertThat(only.judges("01", false)).isFalse();
  }

  @Test
  void aBuilderOfARuleIsNotChanged() {
    ItemRule.Builder plain = ItemRule.named("my/rule");
    ItemRule other = plain.forTypes("01").andBasicItems().reads(Elements.ITEM_NAME).check(NOTHING);
    ItemRule rule = plain.check(NOTHING);
    assertThat(rule.elements()).isEmpty();
    assertThat(rule.itemTypes()).isEmpty();
    assertThat(rule.judgesBasicItems()).isFalse();
    assertThat(other.elements()).containsExactly(Elements.ITEM_NAME);
  }

  @Test
  @SuppressWarnings("NullAway") // what happens to those who do it nevertheless
  void aRuleHasAnId() {
    assertThatNullPointerException().isThrownBy(() -> ItemRule.named(null));
  }

  @Test
  void aSetRuleIsForItemsOrBasicItemsOrBoth() {
    SetRule.Check check = (item, ordinal, found) -> {};
    SetRule all = SetRule.ofAll("my/all", 8, profile -> check, Elements.ITEM_NAME);
    SetRule items = SetRule.ofItems("my/items", 16, profile -> check);
    SetRule basic = SetRule.ofBasicItems("my/basic", 24, profile -> check);
    assertThat(all.judgesItems() && all.judgesBasicItems()).isTrue();
    assertThat(items.judgesItems()).isTrue();
    assertThat(items.judgesBasicItems()).isFalse();
    assertThat(basic.judgesItems()).isFalse();
    assertThat(basic.judgesBasicItems()).isTrue();
    assertThat(all.elements()).containsExactly(Elements.ITEM_NAME);
    assertThat(all.scope()).isSameAs(RuleScope.RECORD_SET);
    assertThat(all.itemTypes()).isEmpty();
    assertThat(all.bytesPerItem()).isEqualTo(8);
    assertThat(all).hasToString("my/all");
  }
}
