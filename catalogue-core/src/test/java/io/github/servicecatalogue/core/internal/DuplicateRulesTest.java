package io.github.servicecatalogue.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.CatalogueSession;
import io.github.servicecatalogue.core.CatalogueValidator;
import io.github.servicecatalogue.core.ItemNumber;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the case files cannot say: thousands of items, and what a finding names. */
class DuplicateRulesTest {
  private static final String BODY = "11379800MB1Q46T92C";

  private static CatalogueSession session(String... rules) {
    Map<String, Severity> severities = new HashMap<>();
    for (Rule rule : Rules.all()) {
      boolean on = List.of(rules).contains(rule.id());
      severities.put(rule.id(), on ? Severity.ERROR : Severity.OFF);
    }
    return CatalogueValidator.of(Profile.national().withSeverities("test", severities))
        .newSession();
  }

  private static CatalogueSession sessionWithLocalCodes() {
    Map<String, Severity> severities = new HashMap<>();
    Rules.all().forEach(rule -> severities.put(rule.id(), Severity.OFF));
    severities.put("duplicate/item-key-unique", Severity.ERROR);
    Profile profile =
        Profile.national()
            .withSeverities("one rule", severities)
            .withSetting("test", "local-code-joins-key", "1");
    return CatalogueValidator.of(profile).newSession();
  }

  private static CatalogueSession session() {
    return session(
        "duplicate/item-key-unique", "duplicate/identical-record", "duplicate/same-name-same-body");
  }

  private static ServiceItem item(int number) {
    return ServiceItem.builder()
        .set(Elements.ITEM_NAME, "事项" + number)
        .set(Elements.IMPLEMENTATION_CODE, BODY + "3" + (370_123_000_000L + number))
        .set(Elements.ITEM_VERSION, 1)
        .build();
  }

  private static List<String> found(CatalogueSession session, List<ServiceItem> items) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      for (Finding finding : session.check(items.get(i))) {
        found.add((i + 1) + " " + finding.rule() + " " + finding.arguments().get("other"));
      }
    }
    return found;
  }

  @Test
  void ofThousandsOnlyTheRepeatedOnesAreFound() {
    List<ServiceItem> items = new ArrayList<>();
    for (int i = 1; i <= 20_000; i++) {
      items.add(item(i));
    }
    items.add(item(777));
    items.add(item(19_999).with(Elements.ITEM_NAME, "别的事项"));
    items.add(item(20_001).with(Elements.ITEM_NAME, "事项5"));

    assertThat(found(session(), items))
        .containsExactly(
            "20001 duplicate/identical-record 777",
            "20002 duplicate/item-key-unique 19999",
            "20003 duplicate/same-name-same-body 5");
  }

  /** Every item under one code must not take time that grows with the square of their number. */
  @Test
  void thousandsUnderOneCodeAreFoundInTime() {
    List<ServiceItem> items = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      items.add(item(1).with(Elements.ITEM_NAME, "事项" + i));
    }

    assertThat(found(session(), items)).hasSize(49_999).allMatch(f -> f.endsWith("unique 1"));
  }

  @Test
  void aSharedCodeIsToldApartByTheLocalOne() {
    ServiceItem none = item(1);
    ServiceItem a =
        none.with(Elements.LOCAL_IMPLEMENTATION_CODE, "A").with(Elements.ITEM_NAME, "甲");
    ServiceItem b =
        none.with(Elements.LOCAL_IMPLEMENTATION_CODE, "B").with(Elements.ITEM_NAME, "乙");
    ServiceItem b2 = b.with(Elements.ITEM_NAME, "丙");
    ServiceItem a2 = a.with(Elements.ITEM_NAME, "丁");

    assertThat(found(sessionWithLocalCodes(), List.of(a, b, b2, a2, none)))
        .containsExactly(
            "3 duplicate/item-key-unique 2",
            "4 duplicate/item-key-unique 1",
            "5 duplicate/item-key-unique 1");
    assertThat(found(sessionWithLocalCodes(), List.of(none, a, b)))
        .containsExactly("2 duplicate/item-key-unique 1", "3 duplicate/item-key-unique 1");
  }

  @Test
  void anIdenticalRecordIsToldOnceWhicheverItRepeats() {
    ServiceItem first = item(1);
    ServiceItem second = first.with(Elements.ITEM_NAME, "别的事项");

    assertThat(found(session(), List.of(first, second, second, first, second)))
        .containsExactly(
            "2 duplicate/item-key-unique 1",
            "3 duplicate/identical-record 2",
            "4 duplicate/identical-record 1",
            "5 duplicate/identical-record 2");
  }

  @Test
  void eachRuleStandsAloneToo() {
    List<ServiceItem> items = List.of(item(1), item(1));

    assertThat(found(session("duplicate/item-key-unique"), items))
        .containsExactly("2 duplicate/item-key-unique 1");
    assertThat(found(session("duplicate/identical-record"), items))
        .containsExactly("2 duplicate/identical-record 1");
    assertThat(found(session("duplicate/same-name-same-body"), items)).isEmpty();
  }

  @Test
  void whatIsWithdrawnCountsForNothingButIdenticalRecords() {
    ServiceItem item = item(1);
    ServiceItem cancelled = item.with(Elements.ITEM_STATE, "3").with(Elements.ITEM_NAME, "甲");
    ServiceItem deleted = item.with(Elements.SYNC_OPERATION, "D").with(Elements.ITEM_NAME, "乙");

    assertThat(found(session(), List.of(item, cancelled, deleted, deleted)))
        .containsExactly("4 duplicate/identical-record 3");
  }

  @Test
  void versionsThatDidNotParseAreVersionsToo() {
    ServiceItem item = item(1).with(Elements.ITEM_VERSION, null);
    List<ServiceItem> items = new ArrayList<>();
    for (String version : List.of("一版", "二版", "一版")) {
      RawValue raw = RawValue.text(version);
      items.add(
          item.toBuilder()
              .set(Elements.ITEM_NAME, "事项" + items.size())
              .extensions(item.extensions().toBuilder().asFound(Elements.ITEM_VERSION, raw).build())
              .build());
    }

    assertThat(found(session(), items)).containsExactly("3 duplicate/item-key-unique 1");
  }

  @Test
  void basicItemsAreAmongThemselves() {
    CatalogueSession session = session();
    BasicItem basic =
        BasicItem.builder()
            .set(Elements.BASIC_CODE, "370123001000")
            .set(Elements.ITEM_NAME, "事项1")
            .build();
    ServiceItem item = ServiceItem.builder().set(Elements.BASIC_CODE, "370123001000").build();

    assertThat(session.check(basic)).isEmpty();
    assertThat(session.check(item)).isEmpty();
    assertThat(session.check(basic.with(Elements.ITEM_NAME, "事项2")))
        .extracting(Finding::rule, f -> f.arguments().get("other"))
        .containsExactly(tuple("duplicate/item-key-unique", new ItemNumber(1)));
  }
}
