package io.github.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The table of elements against itself and, where it is at hand, against the standard. */
class ElementTableTest {
  private static final int ELEMENTS = 251;

  /** The columns of the standard that give the obligation for a kind of item. */
  private static String column(ItemKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String letter(Obligation obligation) {
    return switch (obligation) {
      case MANDATORY -> "M";
      case OPTIONAL -> "O";
      case ABSENT -> "-";
    };
  }

  private static String blank(@Nullable String value) {
    return value == null ? "" : value;
  }

  @Test
  void isTheTableOfTheStandard() {
    Optional<Path> file = SharedData.standard("elements.csv");
    assumeTrue(file.isPresent(), "the standard is not beside the project");
    List<Map<String, String>> rows = SharedData.csv(file.orElseThrow());
    assertThat(rows).hasSize(ELEMENTS);
    assertThat(Elements.all())
        .extracting(Element::id)
        .containsExactlyElementsOf(rows.stream().map(row -> row.get("id")).toList());

    SoftAssertions softly = new SoftAssertions();
    for (int i = 0; i < rows.size(); i++) {
      compare(rows.get(i), Elements.all().get(i), softly);
    }
    softly.assertAll();
  }

  private static void compare(Map<String, String> row, Element<?> e, SoftAssertions softly) {
    softly.assertThat(e.group().id()).as(e + " group").isEqualTo(row.get("group"));
    softly.assertThat(e.zhName()).as(e + " zh_name").isEqualTo(row.get("zh_name"));
    softly.assertThat(e.enName()).as(e + " en_name").isEqualTo(row.get("en_name"));
    softly.assertThat(blank(e.row())).as(e + " json_row").isEqualTo(row.get("json_row"));
    softly.assertThat(e.isTyped()).as(e + " typed").isEqualTo(!"n".equals(row.get("typed")));
    softly
        .assertThat(blank(e.nationalColumn()))
        .as(e + " national_column")
        .isEqualTo(row.get("national_column"));
    softly.assertThat(String.join(" ", e.tables())).as(e + " tables").isEqualTo(row.get("tables"));
    softly.assertThat(e.type().id()).as(e + " type").isEqualTo(row.get("type"));
    softly
        .assertThat(e.maxLength() == 0 ? "" : Integer.toString(e.maxLength()))
        .as(e + " max_length")
        .isEqualTo(row.get("max_length"));
    softly
        .assertThat(e.isMultiValued() ? "y" : "n")
        .as(e + " multi_valued")
        .isEqualTo(row.get("multi_valued"));
    softly.assertThat(blank(e.codeList())).as(e + " code_list").isEqualTo(row.get("code_list"));
    for (ItemKind kind : ItemKind.values()) {
      softly
          .assertThat(letter(e.obligation(kind)))
          .as(e + " " + kind)
          .isEqualTo(row.get(column(kind)));
    }
    softly.assertThat(e.grade().name()).as(e + " grade").isEqualTo(row.get("grade"));
    softly.assertThat(noteOfStandard(e)).as(e + " note").isEqualTo(row.get("note"));
  }

  /** There, a note begins with where an element comes from, save for the exchange tables. */
  private static String noteOfStandard(Element<?> element) {
    return switch (element.source()) {
      case "exchange", "library" -> element.note();
      default -> ("[" + element.source() + "] " + element.note()).strip();
    };
  }

  @Test
  void everyIdAndEveryNameStandsOnce() {
    assertThat(Elements.all()).hasSize(ELEMENTS).doesNotContainNull();
    assertThat(Elements.all()).extracting(Element::id).doesNotHaveDuplicates();
    assertThat(Elements.all()).extracting(Element::enName).doesNotHaveDuplicates();
    assertThat(Elements.all())
        .extracting(element -> blank(element.row()) + "/" + element.zhName())
        .doesNotHaveDuplicates();
  }

  @Test
  void noElementIsNamedAsRowsAre() {
    assertThat(Elements.all())
        .extracting(Element::enName)
        .doesNotContainAnyElementsOf(RowKind.all().stream().map(RowKind::enName).toList());
  }

  @Test
  void idsAndNamesHaveTheirForms() {
    for (Element<?> element : Elements.all()) {
      assertThat(element.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
      assertThat(element.enName()).matches("[a-z][a-zA-Z0-9]*");
      assertThat(element.zhName()).isNotBlank();
      assertThat(element).hasToString(element.id());
    }
  }

  @Test
  void theListIsFixed() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> Elements.all().remove(0));
    assertThat(Elements.all()).isSameAs(Elements.all());
  }

  @Test
  void elementsAreFoundByTheirId() {
    for (Element<?> element : Elements.all()) {
      assertThat(Elements.find(element.id())).isSameAs(element);
    }
    assertThat(Elements.find("promiseLimit")).isNull();
    assertThat(Elements.find("")).isNull();
  }

  @Test
  void thePackageIsToldOfAnElementThatThereIsNot() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ElementTable.get("promise-limits"))
        .withMessageContaining("promise-limits");
  }

  @Test
  void everyCodeListExists() {
    for (Element<?> element : Elements.all()) {
      String list = element.codeList();
      if (list != null) {
        assertThat(CodeLists.national().find(list)).as(element.id()).isNotNull();
      }
    }
  }

  @Test
  void flagsHaveNoOtherListThanYesAndNo() {
    for (Element<?> element : Elements.all()) {
      if (element.type() == ElementType.FLAG) {
        assertThat(element.codeList()).as(element.id()).isIn("yes-no", null);
      }
    }
  }

  @Test
  void onlyTextsHaveALengthAndOnlySomeTypesHaveMoreThanOneValue() {
    Set<ElementType> single =
        EnumSet.of(ElementType.INTEGER, ElementType.FLAG, ElementType.DATETIME, ElementType.TEXT);
    Set<ElementType> multiple = EnumSet.of(ElementType.ATTACHMENT, ElementType.MAP);
    for (Element<?> element : Elements.all()) {
      assertThat(element.maxLength()).as(element.id()).isNotNegative();
      if (single.contains(element.type())) {
        assertThat(element.isMultiValued()).as(element.id()).isFalse();
      }
      if (multiple.contains(element.type())) {
        assertThat(element.isMultiValued()).as(element.id()).isTrue();
        assertThat(element.maxLength()).as(element.id()).isZero();
      }
    }
  }

  @Test
  void whatIsMandatoryHasAPlaceOfItsOwn() {
    for (Element<?> element : Elements.all()) {
      for (ItemKind kind : ItemKind.values()) {
        if (element.obligation(kind) == Obligation.MANDATORY) {
          assertThat(element.isTyped()).as(element.id()).isTrue();
        }
      }
    }
  }

  @Test
  void everyElementHasAPlaceInSomeKindOfItem() {
    for (Element<?> element : Elements.all()) {
      Set<Obligation> obligations = EnumSet.noneOf(Obligation.class);
      for (ItemKind kind : ItemKind.values()) {
        obligations.add(element.obligation(kind));
      }
      assertThat(obligations).as(element.id()).isNotEqualTo(EnumSet.of(Obligation.ABSENT));
    }
  }

  @Test
  void aNationalColumnHasATableAndComesFromTheExchange() {
    for (Element<?> element : Elements.all()) {
      boolean column = element.nationalColumn() != null;
      assertThat(!element.tables().isEmpty()).as(element.id()).isEqualTo(column);
      assertThat(element.source().equals("exchange")).as(element.id()).isEqualTo(column);
    }
    assertThat(Elements.PROMISE_LIMIT.nationalColumn()).isEqualTo("promise_day");
    assertThat(Elements.PROMISE_LIMIT.tables())
        .containsExactly("up_task_general_basic", "up_task_public_basic");
  }

  @Test
  void everyGroupHasElements() {
    assertThat(Elements.all())
        .extracting(Element::group)
        .containsAll(EnumSet.allOf(ElementGroup.class));
  }

  @Test
  void labelsAreForReaders() {
    assertThat(Elements.PROMISE_LIMIT.label(Language.ZH)).isEqualTo("承诺办结时限");
    assertThat(Elements.PROMISE_LIMIT.label(Language.EN)).isEqualTo("promise limit");
    assertThat(Elements.all())
        .allSatisfy(element -> assertThat(element.label(Language.EN)).matches("[a-z0-9 ]+"));
  }

  @Test
  void rowsAreTheArraysOfTheTable() {
    Set<String> rows = new HashSet<>();
    Elements.all().forEach(element -> rows.add(blank(element.row())));
    rows.remove("");
    assertThat(RowKind.all()).extracting(RowKind::enName).hasSameElementsAs(rows);
    assertThat(RowKind.all()).extracting(RowKind::zhName).doesNotHaveDuplicates();
    for (RowKind<?> kind : RowKind.all()) {
      assertThat(RowKind.of(kind.enName())).isSameAs(kind);
      assertThat(kind).hasToString(kind.enName());
    }
    assertThatIllegalArgumentException().isThrownBy(() -> RowKind.of("Materials"));
  }

  @Test
  void anItemHasItsElementsAndRowsInTheOrderOfTheTable() {
    List<Member<?>> expected = new ArrayList<>();
    for (Element<?> element : Elements.all()) {
      String row = element.row();
      Member<?> member = row == null ? element : RowKind.of(row);
      if (member.slot() >= 0
          && member != RowKind.IMPLEMENTING_BODIES
          && !expected.contains(member)) {
        expected.add(member);
      }
    }
    assertThat(Shape.item().typedMembers()).containsExactlyElementsOf(expected);
    assertThat(RowKind.IMPLEMENTING_BODIES.slot()).isEqualTo(-1);
  }

  @Test
  void theRowsOfAnItemAreListedInItsOrder() {
    List<RowKind<?>> ofItem = new ArrayList<>(RowKind.all());
    ofItem.remove(RowKind.IMPLEMENTING_BODIES);
    assertThat(ofItem).extracting(RowKind::slot).isSorted();
    assertThat(Shape.item().typedMembers()).containsAll(ofItem);
  }

  @Test
  void everyElementIsOfOneShape() {
    int elements = Shape.item().elements().size();
    for (RowKind<?> kind : RowKind.all()) {
      elements += kind.shape().elements().size();
      assertThat(kind.shape().elements())
          .allSatisfy(element -> assertThat(element.row()).isEqualTo(kind.enName()));
    }
    assertThat(elements).isEqualTo(ELEMENTS);
  }

  @Test
  void membersAreFoundByTheirName() {
    Shape shape = Shape.item();
    assertThat(shape.member("promiseLimit")).isSameAs(Elements.PROMISE_LIMIT);
    assertThat(shape.member("onceDone")).isSameAs(Elements.ONCE_DONE);
    assertThat(shape.member("materials")).isSameAs(RowKind.MATERIALS);
    assertThat(shape.member("materialName")).isNull();
    assertThat(shape.member("implementingBodies")).isNull();
    assertThat(RowKind.MATERIALS.shape().member("materialName")).isSameAs(Elements.MATERIAL_NAME);
    assertThat(shape.memberNames())
        .contains("itemName", "onceDone", "fees")
        .doesNotHaveDuplicates();
  }

  @Test
  void everyTypeAndGroupHasAnIdOfItsOwn() {
    for (ElementType type : ElementType.values()) {
      assertThat(ElementType.of(type.id())).isSameAs(type);
    }
    for (ElementGroup group : ElementGroup.values()) {
      assertThat(ElementGroup.of(group.id())).isSameAs(group);
      assertThat(group.zhName()).isNotBlank();
    }
    assertThat(ElementGroup.TIME_LIMIT.id()).isEqualTo("time-limit");
  }
}
