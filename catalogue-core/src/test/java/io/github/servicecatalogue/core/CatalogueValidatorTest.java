package io.github.servicecatalogue.core;

import static io.github.servicecatalogue.core.OwnRules.profile;
import static io.github.servicecatalogue.core.OwnRules.validator;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.Catalogue;
import io.github.servicecatalogue.CatalogueHeader;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementGroup;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Extensions;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueValidatorTest {
  private static final ItemRule REPORT =
      ItemRule.named("my/item")
          .andBasicItems()
          .check((item, found) -> found.at(Elements.ITEM_NAME));

  /** Reports, when all items were seen, the first of them. */
  private static final SetRule FIRST =
      SetRule.ofAll(
          "my/first",
          0,
          profile ->
              new SetRule.Check() {
                private boolean seen;

                @Override
                public void next(CheckedItem item, int ordinal, FindingSink found) {
                  seen = true;
                }

                @Override
                public void finish(LateFindings found) {
                  if (seen) {
                    found.at(1, null, Elements.BASIC_CODE, null, null, Map.of());
                  }
                }
              });

  @Test
  void whatIsRightHasNoFinding() {
    CatalogueValidator validator = CatalogueValidator.national();
    assertThat(validator.validate(Items.licence(1))).isEmpty();
    assertThat(validator.validate(Items.basic(1))).isEmpty();
    List<ServiceItem> items = IntStream.range(0, 20).mapToObj(Items::licence).toList();
    assertThat(validator.validate(Catalogue.of(CatalogueHeader.EMPTY, items))).isEmpty();
    assertThat(CatalogueValidator.of(Profile.of("guangdong")).validate(Items.licence(1))).isEmpty();
  }

  @Test
  void anEmptyItemHasFindingsAndNoExceptions() {
    ServiceItem empty = ServiceItem.builder().build();
    assertThat(CatalogueValidator.national().validate(empty)).isNotEmpty();
    for (String type : List.of("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "20")) {
      assertThat(CatalogueValidator.national().validate(empty.with(Elements.ITEM_TYPE, type)))
          .isNotEmpty()
          .allSatisfy(finding -> assertThat(finding.severity()).isNotSameAs(Severity.OFF));
    }
  }

  @Test
  void aValidatorSaysItsProfile() {
    assertThat(CatalogueValidator.national().profile().id()).isEqualTo("national");
    Profile guangdong = Profile.of("guangdong");
    assertThat(CatalogueValidator.of(guangdong).profile()).isSameAs(guangdong);
  }

  @Test
  void theCanonicalFormHasAllButTheEnvelope() {
    CheckedItem[] seen = new CheckedItem[1];
    ItemRule rule = ItemRule.named("my/item").check((item, found) -> seen[0] = item);
    validator(rule).validate(Items.licence(1));
    for (Element<?> element : Elements.all()) {
      assertThat(seen[0].formHolds(element))
          .as(element.id())
          .isEqualTo(element.group() != ElementGroup.ENVELOPE);
    }
    OwnRules.builder(rule).form(Set.of(Elements.ITEM_NAME)).build().validate(Items.licence(1));
    assertThat(seen[0].formHolds(Elements.ITEM_NAME)).isTrue();
    assertThat(seen[0].formHolds(Elements.BASIC_CODE)).isFalse();
  }

  // A catalogue

  @Test
  void pointersOfACatalogueAreThoseOfItsDocument() {
    Catalogue catalogue =
        new Catalogue(
            CatalogueHeader.EMPTY,
            List.of(),
            List.of(Items.basic(1), Items.basic(2)),
            List.of(Items.licence(1), Items.licence(2)),
            Extensions.NONE);
    assertThat(validator(REPORT, FIRST).validate(catalogue))
        .extracting(Finding::pointer)
        .containsExactly(
            "/basicItems/0/itemName",
            "/basicItems/1/itemName",
            "/items/0/itemName",
            "/items/1/itemName",
            "/basicItems/0/basicCode",
            "/items/0/basicCode");
  }

  @Test
  void whatIsOfTheWholeCatalogueHasNoPointer() {
    Profile profile =
        profile().withSeverities("form", Map.of(Rules.FORM_LACKS_ELEMENTS, Severity.INFO));
    CatalogueValidator validator =
        CatalogueValidator.builder().profile(profile).form(Set.of()).build();
    Catalogue catalogue = Catalogue.of(CatalogueHeader.EMPTY, List.of(Items.licence(1)));
    assertThat(validator.validate(catalogue)).extracting(Finding::pointer).containsExactly("");
  }

  @Test
  void anEmptyCatalogueIsClean() {
    Catalogue empty = Catalogue.of(CatalogueHeader.EMPTY, List.of());
    assertThat(CatalogueValidator.national().validate(empty)).isEmpty();
    assertThat(CatalogueValidator.national().validate(Stream.empty())).isEmpty();
  }

  // A stream

  @Test
  void aStreamIsJudgedAsOneCatalogueInItsOrder() {
    Stream<ServiceItem> items = Stream.of(Items.licence(2), Items.licence(1));
    assertThat(validator(REPORT, FIRST).validate(items))
        .extracting(finding -> finding.rule() + " " + finding.pointer() + " " + finding.value())
        .containsExactly(
            "my/item /itemName 公共场所卫生许可2",
            "my/item /itemName 公共场所卫生许可1",
            "my/first /basicCode null");
  }

  @Test
  void aStreamIsJudgedOnlyAsFarAsItIsConsumed() {
    AtomicInteger taken = new AtomicInteger();
    Stream<ServiceItem> endless =
        Stream.generate(() -> Items.licence(taken.getAndIncrement() % 1000));
    assertThat(validator(REPORT, FIRST).validate(endless).limit(3)).hasSize(3);
    assertThat(taken.get()).isBetween(3, 5);

    Stream<Finding> untouched =
        validator(REPORT).validate(Stream.of(Items.licence(1)).peek(item -> taken.set(-1)));
    assertThat(taken.get()).isNotEqualTo(-1);
    assertThat(untouched).hasSize(1);
  }

  @Test
  void closingTheResultClosesTheSource() {
    AtomicBoolean closed = new AtomicBoolean();
    Stream<ServiceItem> items = Stream.of(Items.licence(1)).onClose(() -> closed.set(true));
    try (Stream<Finding> findings = validator(REPORT).validate(items)) {
      assertThat(findings.count()).isEqualTo(1);
      assertThat(closed).isFalse();
    }
    assertThat(closed).isTrue();
  }

  @Test
  void aParallelSourceIsJudgedInOrderToo() {
    List<ServiceItem> items = IntStream.range(0, 500).mapToObj(Items::licence).toList();
    List<Object> names =
        validator(REPORT, FIRST)
            .validate(items.parallelStream())
            .filter(finding -> finding.rule().equals("my/item"))
            .map(Finding::value)
            .toList();
    assertThat(names).containsExactlyElementsOf(items.stream().map(ServiceItem::name).toList());
  }

  // Threads

  private static List<ServiceItem> wrongInManyWays() {
    List<ServiceItem> items = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      ServiceItem item = Items.licence(i);
      switch (i % 5) {
        case 1 -> item = item.with(Elements.PROMISE_LIMIT, 30);
        case 2 -> item = item.with(Elements.BASIC_CODE, "12").with(Elements.ITEM_TYPE, "77");
        case 3 -> item = item.with(Elements.ONLINE_URL, "http://10.0.0.1/token=x");
        case 4 -> item = ServiceItem.builder().set(Elements.ITEM_TYPE, "20").build();
        default -> {}
      }
      items.add(item);
    }
    return items;
  }

  private static List<Finding> findings(CatalogueValidator validator, List<ServiceItem> items) {
    List<Finding> findings = new ArrayList<>();
    items.forEach(item -> findings.addAll(validator.validate(item)));
    findings.addAll(validator.validate(Catalogue.of(CatalogueHeader.EMPTY, items)));
    validator.validate(items.stream()).forEach(findings::add);
    return findings;
  }

  @Test
  void manyThreadsFindTheSame() throws InterruptedException, ExecutionException {
    CatalogueValidator validator = CatalogueValidator.national();
    List<ServiceItem> items = wrongInManyWays();
    List<Finding> expected = findings(CatalogueValidator.national(), items);
    assertThat(expected).hasSizeGreaterThan(100);
    int threads = 8;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      CountDownLatch start = new CountDownLatch(threads);
      List<Future<List<Finding>>> results = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        results.add(
            pool.submit(
                () -> {
                  start.countDown();
                  start.await();
                  List<Finding> first = findings(validator, items);
                  for (int round = 0; round < 5; round++) {
                    assertThat(findings(validator, items)).isEqualTo(first);
                  }
                  return first;
                }));
      }
      for (Future<List<Finding>> result : results) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
