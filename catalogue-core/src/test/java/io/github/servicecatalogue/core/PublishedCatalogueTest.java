package io.github.servicecatalogue.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.servicecatalogue.Attachment;
import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.CatalogueDate;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementType;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Material;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Shape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishedCatalogueTest {
  private static final Profile NATIONAL = Profile.national();
  private static final ServiceItem ITEM = Items.licence(1);

  private static PublishedCatalogue of(ServiceItem... records) {
    PublishedCatalogue.Builder builder = PublishedCatalogue.builder(NATIONAL);
    for (ServiceItem record : records) {
      builder.add(record);
    }
    return builder.build();
  }

  private static PublishedCatalogue.@Nullable Match find(
      PublishedCatalogue before, ServiceItem now, Set<Element<?>> form) {
    CheckedItem checked = new CheckedItem(NATIONAL, form);
    checked.look(now, false);
    PublishedCatalogue.Match match = new PublishedCatalogue.Match(before, form);
    return match.look(checked) ? match : null;
  }

  private static PublishedCatalogue.@Nullable Match find(
      PublishedCatalogue before, ServiceItem now) {
    return find(before, now, CatalogueValidator.canonicalForm());
  }

  private static PublishedCatalogue.Match match(
      PublishedCatalogue before, ServiceItem now, Set<Element<?>> form) {
    return Objects.requireNonNull(find(before, now, form));
  }

  private static PublishedCatalogue.Match match(PublishedCatalogue before, ServiceItem now) {
    return match(before, now, CatalogueValidator.canonicalForm());
  }

  private static List<Member<?>> changes(ServiceItem before, ServiceItem now) {
    return match(of(before), now).changes();
  }

  @Test
  void nothingIsChangedInWhatIsTheSame() {
    assertThat(changes(ITEM, ITEM)).isEmpty();
  }

  /** Every element of an item but the marks of its life and of the exchange. */
  @Test
  void everyElementIsCompared() {
    for (Member<?> member : Shape.item().members()) {
      if (!(member instanceof Element<?> element) || element.type() == ElementType.MAP) {
        continue;
      }
      ServiceItem other = ITEM.toBuilder().build();
      other = changed(other, element);
      boolean isKey =
          element == Elements.IMPLEMENTATION_CODE || element == Elements.HANDLING_ITEM_CODE;
      if (isKey) {
        assertThat(find(of(ITEM), other)).as("%s", element).isNull();
        continue;
      }
      PublishedCatalogue.Match match = match(of(ITEM), other);
      boolean isContent =
          switch (element.group()) {
            case ENVELOPE, LIFECYCLE -> false;
            default -> true;
          };
      assertThat(match.changes())
          .as("%s", element)
          .isEqualTo(isContent ? List.of(element) : List.of());
    }
  }

  @SuppressWarnings("unchecked") // the value is of the type of the element
  private static ServiceItem changed(ServiceItem item, Element<?> element) {
    if (element == Elements.ITEM_VERSION) {
      return item;
    }
    Object value =
        switch (element.type()) {
          case INTEGER -> 77;
          case DATETIME -> CatalogueDate.of(LocalDate.of(2020, 2, 2));
          case ATTACHMENT ->
              List.of(Attachment.of("x.pdf", "X1", "https://zwfw.qingwan.example/x.pdf"));
          default -> element.isMultiValued() ? List.of("另一值") : "另一值";
        };
    return item.with((Element<Object>) element, value);
  }

  @Test
  void rowsAreComparedAsAWholeInAnyOrder() {
    List<Material> materials = new ArrayList<>(ITEM.materials());
    Collections.reverse(materials);
    ServiceItem turned = ITEM.with(RowKind.MATERIALS, materials);
    assertThat(changes(ITEM, turned)).isEmpty();

    materials.set(0, materials.get(0).with(Elements.PAPER_COPIES, 5));
    assertThat(changes(ITEM, ITEM.with(RowKind.MATERIALS, materials)))
        .containsExactly(RowKind.MATERIALS);

    ServiceItem twice =
        ITEM.with(RowKind.MATERIALS, List.of(ITEM.materials().get(0), ITEM.materials().get(0)));
    assertThat(changes(ITEM, twice)).containsExactly(RowKind.MATERIALS);
  }

  @Test
  void theFormOfAValueDoesNotCount() {
    ServiceItem other =
        ITEM.with(Elements.CONSULT_WAY, " 电话:0549-5550101 ")
            .with(Elements.ONLINE_DEPTH, List.of("6", "5", "4", "3", "2", "1"))
            .with(Elements.FEE_BASIS, "无")
            .with(Elements.ACCEPT_CONDITION, ITEM.get(Elements.ACCEPT_CONDITION) + "。");
    assertThat(changes(ITEM, other)).isEmpty();
    assertThat(changes(other, ITEM)).isEmpty();
  }

  @Test
  void aValueThatDidNotParseIsAValueToo() {
    ServiceItem odd =
        ITEM.toBuilder()
            .set(Elements.LEGAL_LIMIT, null)
            .extensions(
                ITEM.extensions().toBuilder()
                    .asFound(Elements.LEGAL_LIMIT, RawValue.text("二十"))
                    .build())
            .build();
    assertThat(changes(ITEM, odd)).containsExactly(Elements.LEGAL_LIMIT);
    assertThat(changes(odd, odd)).isEmpty();
  }

  @Test
  void anItemIsFoundByItsKeyElseByItsRecordId() {
    ServiceItem known = ITEM.with(Elements.RECORD_GUID, "id-1");
    PublishedCatalogue before = of(known);
    assertThat(find(before, known.with(Elements.RECORD_GUID, "id-2"))).isNotNull();
    ServiceItem renamed =
        known.with(Elements.IMPLEMENTATION_CODE, "11379800MB1Q46T92C3370123009000");
    assertThat(find(before, renamed)).isNotNull();
    assertThat(find(before, renamed.with(Elements.RECORD_GUID, "id-2"))).isNull();
    assertThat(find(before, renamed.with(Elements.RECORD_GUID, null))).isNull();
  }

  @Test
  void anItemAndABasicItemAreNotTakenForEachOther() {
    BasicItem basic = Items.basic(1);
    PublishedCatalogue before = PublishedCatalogue.builder(NATIONAL).add(basic).build();
    assertThat(find(before, new ServiceItem(basic.values()))).isNull();
  }

  @Test
  void theHighestVersionCountsAndEveryVersionIsKnown() {
    ServiceItem[] versions = new ServiceItem[5];
    for (int i = 0; i < versions.length; i++) {
      versions[i] = ITEM.with(Elements.ITEM_VERSION, i + 1).with(Elements.PROMISE_LIMIT, 10 + i);
    }
    for (int[] order : new int[][] {{0, 1, 2, 3, 4}, {4, 3, 2, 1, 0}, {2, 4, 0, 3, 1}}) {
      PublishedCatalogue.Builder builder = PublishedCatalogue.builder(NATIONAL);
      for (int i : order) {
        builder.add(versions[i]);
      }
      PublishedCatalogue before = builder.build();
      for (ServiceItem version : versions) {
        PublishedCatalogue.Match match = match(before, version);
        assertThat(match.version()).isEqualTo(5);
        assertThat(match.hasThisVersion()).isTrue();
        assertThat(match.changes()).isEmpty();
        assertThat(match(before, version.with(Elements.PROMISE_LIMIT, 1)).changes())
            .containsExactly(Elements.PROMISE_LIMIT);
      }
      assertThat(match(before, ITEM.with(Elements.ITEM_VERSION, 6)).hasThisVersion()).isFalse();
    }
  }

  /** Which of the two was published nobody can say. */
  @Test
  void aVersionWithSeveralContentsIsComparedWithNone() {
    ServiceItem other = ITEM.with(Elements.PROMISE_LIMIT, 9);
    assertThat(match(of(ITEM, other), ITEM.with(Elements.PROMISE_LIMIT, 8)).changes()).isEmpty();
    ServiceItem newest = ITEM.with(Elements.ITEM_VERSION, 2);
    assertThat(match(of(ITEM, newest, other), ITEM.with(Elements.PROMISE_LIMIT, 8)).changes())
        .isEmpty();
  }

  @Test
  void onlyWhatBothFormsCarryIsCompared() {
    Set<Element<?>> poor = new HashSet<>(CatalogueValidator.canonicalForm());
    poor.removeIf(e -> "materials".equals(e.row()) && e != Elements.MATERIAL_NAME);
    poor.remove(Elements.PROMISE_LIMIT);
    ServiceItem now =
        ITEM.with(Elements.PROMISE_LIMIT, null)
            .with(RowKind.MATERIALS, List.of())
            .with(Elements.LEGAL_LIMIT, 19);
    assertThat(match(of(ITEM), now, poor).changes()).containsExactly(Elements.LEGAL_LIMIT);
    PublishedCatalogue before = PublishedCatalogue.builder(NATIONAL).form(poor).add(now).build();
    assertThat(match(before, ITEM).changes()).containsExactly(Elements.LEGAL_LIMIT);
  }

  @Test
  void whatHasNoVersionOrIsDeletedIsLeftOut() {
    PublishedCatalogue before =
        of(ITEM.with(Elements.ITEM_VERSION, null), ITEM.with(Elements.SYNC_OPERATION, "d"));
    assertThat(before.size()).isZero();
    assertThat(find(before, ITEM)).isNull();
  }

  @Test
  void thousandsAreFoundAndTakeWhatIsSaid() {
    PublishedCatalogue.Builder builder = PublishedCatalogue.builder(NATIONAL);
    for (int i = 0; i < 20_000; i++) {
      builder.add(numbered(i));
    }
    PublishedCatalogue before = builder.build();
    assertThat(before.size()).isEqualTo(20_000);
    assertThat(before.bytes() / before.size()).isBetween(100L, 220L);
    for (int i = 0; i < 20_000; i += 97) {
      assertThat(match(before, numbered(i)).changes()).isEmpty();
      assertThat(match(before, numbered(i).with(Elements.ITEM_NAME, "别的")).changes())
          .containsExactly(Elements.ITEM_NAME);
    }
  }

  private static ServiceItem numbered(int number) {
    return ITEM.with(
        Elements.IMPLEMENTATION_CODE, "11379800MB1Q46T92C33701" + (10_000_000 + number));
  }

  @Test
  void aBuilderMakesOneCatalogue() {
    PublishedCatalogue.Builder builder = PublishedCatalogue.builder(NATIONAL).add(ITEM);
    assertThat(builder.build()).hasToString("PublishedCatalogue[1 records]");
    assertThatIllegalStateException().isThrownBy(() -> builder.add(ITEM));
  }

  @Test
  void oneItemASessionAndAStreamAreCompared() {
    CatalogueValidator validator = CatalogueValidator.builder().previous(of(ITEM)).build();
    ServiceItem now = ITEM.with(Elements.PROMISE_LIMIT, 9);
    String rule = "lifecycle/change-without-new-version";
    assertThat(validator.validate(now)).extracting(Finding::rule).containsExactly(rule);
    assertThat(validator.newSession().check(now)).extracting(Finding::rule).containsExactly(rule);
    assertThat(validator.validate(Stream.of(now))).extracting(Finding::rule).containsExactly(rule);
  }
}
