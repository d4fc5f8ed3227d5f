package io.github.servicecatalogue;

import static io.github.servicecatalogue.SharedData.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeListsTest {
  private static final int LISTS = 48;
  private static final int ROWS = 521;

  private static CodeList national(String id) {
    return list(CodeLists.national(), id);
  }

  private static CodeList list(CodeLists lists, String id) {
    CodeList list = lists.find(id);
    assertThat(list).as(id).isNotNull();
    return list;
  }

  @Test
  void areTheListsOfTheStandard() {
    Optional<Path> file = SharedData.standard("codelists.csv");
    assumeTrue(file.isPresent(), "the standard is not beside the project");
    List<Map<String, String>> rows = SharedData.csv(file.orElseThrow());
    assertThat(rows).hasSize(ROWS);
    assertThat(CodeLists.national().all())
        .extracting(CodeList::id)
        .containsExactlyElementsOf(
            rows.stream().map(row -> cell(row, "list_id")).distinct().toList());

    SoftAssertions softly = new SoftAssertions();
    for (Map<String, String> row : rows) {
      CodeLists lists = CodeLists.of(List.of(cell(row, "profile")));
      CodeList list = list(lists, cell(row, "list_id"));
      softly.assertThat(list.zhName()).isEqualTo(cell(row, "list_name_zh"));
      softly
          .assertThat(list.find(cell(row, "code")))
          .as(row.toString())
          .isEqualTo(
              new CodeList.Entry(
                  cell(row, "code"),
                  cell(row, "meaning_zh"),
                  cell(row, "meaning_en"),
                  cell(row, "profile"),
                  Grade.valueOf(cell(row, "grade")),
                  cell(row, "note")));
    }
    softly.assertAll();
  }

  @Test
  void everyRowIsInTheListsOfItsProfile() {
    assertThat(CodeLists.national().all()).hasSize(LISTS);
    int rows = 0;
    for (String profile : CodeLists.profileNames()) {
      for (CodeList list : CodeLists.of(List.of(profile)).all()) {
        for (CodeList.Entry entry : list.entries()) {
          rows += entry.profile().equals(profile) ? 1 : 0;
          assertThat(entry.profile()).isIn("national", profile);
        }
      }
    }
    assertThat(rows).isEqualTo(ROWS);
  }

  @Test
  void everyValueHasItsMeaningInBothLanguages() {
    for (String profile : CodeLists.profileNames()) {
      for (CodeList list : CodeLists.of(List.of(profile)).all()) {
        assertThat(list.zhName()).as(list.id()).isNotBlank();
        for (CodeList.Entry entry : list.entries()) {
          assertThat(entry.zhMeaning()).as(list.id() + " " + entry.code()).isNotBlank();
          assertThat(entry.enMeaning()).as(list.id() + " " + entry.code()).isNotBlank();
          assertThat(entry.enMeaning()).isEqualTo(entry.meaning(Language.EN));
          assertThat(entry.zhMeaning()).isEqualTo(entry.meaning(Language.ZH));
        }
      }
    }
  }

  @Test
  void theProfilesAreNamedNationalFirst() {
    assertThat(CodeLists.profileNames())
        .startsWith("national")
        .containsExactlyInAnyOrder(
            "national",
            "gbt39046",
            "guangdong",
            "shandong",
            "sichuan",
            "zhejiang",
            "guangxi",
            "letter",
            "one-two",
            "four-grade",
            "case-process",
            "supervision-exchange",
            "local-variant",
            "local-letter");
    assertThat(CodeLists.national().profiles()).isEmpty();
    assertThat(CodeLists.of(List.of("guangdong", "letter")).profiles())
        .containsExactly("guangdong", "letter");
  }

  @ParameterizedTest
  @CsvSource({
    "item-type, national, 01, 行政许可, administrative licence",
    "item-type, national, 20, 公共服务, public service",
    "item-type, national, 21,,",
    "item-type, guangdong, 20, 其他行政权力, other administrative power",
    "item-type, guangdong, 21, 公共服务, public service",
    "item-type, guangdong, 01, 行政许可, administrative licence",
    "service-object, national, 5, 非法人企业, unincorporated enterprise",
    "service-object, national, 6, 行政机关, administrative organ",
    "service-object, national, 9, 其他组织, other organisation",
    "service-object, gbt39046, 5, 行政机关, administrative organ",
    "service-object, gbt39046, 6, 其他组织, other organisation",
    "service-object, gbt39046, 9, 其他组织, other organisation",
    "item-state, national, 1, 在用, in force",
    "item-state, supervision-exchange, 1, 取消, cancelled",
    "time-unit, national, 1, 工作日, working day",
  })
  void aProfileLiesOverTheNationalValues(
      String list, String profile, String code, String zhMeaning, String enMeaning) {
    CodeList codes = list(CodeLists.of(List.of(profile)), list);
    assertThat(codes.meaning(code, Language.ZH)).isEqualTo(zhMeaning);
    assertThat(codes.meaning(code, Language.EN)).isEqualTo(enMeaning);
    assertThat(codes.contains(code)).isEqualTo(zhMeaning != null);
  }

  @Test
  void theLastProfileLiesOnTop() {
    CodeLists one = CodeLists.of(List.of("gbt39046", "guangdong"));
    assertThat(list(one, "service-object").meaning("5", Language.ZH)).isEqualTo("行政机关");
    assertThat(list(one, "item-type").meaning("20", Language.ZH)).isEqualTo("其他行政权力");
    CodeLists other = CodeLists.of(List.of("guangdong", "sichuan"));
    assertThat(list(other, "item-type").meaning("20", Language.ZH)).isEqualTo("公共服务");
  }

  @Test
  void aProfileWithoutValuesChangesNothing() {
    CodeLists lists = CodeLists.of(List.of("atlantis"));
    for (CodeList list : CodeLists.national().all()) {
      assertThat(list(lists, list.id()).entries()).containsExactlyElementsOf(list.entries());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "99", "行政许可", "0１", " 01"})
  void lookupIsOpen(String unknown) {
    CodeList list = national("item-type");
    assertThat(list.contains(unknown)).isFalse();
    assertThat(list.find(unknown)).isNull();
    assertThat(list.meaning(unknown, Language.ZH)).isNull();
    assertThat(list.isOpen()).isFalse();
  }

  @Test
  void thereIsNoListOfAnotherName() {
    assertThat(CodeLists.national().find("itemType")).isNull();
    assertThat(CodeLists.national().find("collect-kind")).isNull();
  }

  @Test
  void aListWithoutValuesIsOpen() {
    assertThat(national("submission-way").isOpen()).isTrue();
    assertThat(national("submission-way").entries()).isEmpty();
    assertThat(national("submission-way").contains("1")).isFalse();
    assertThat(list(CodeLists.of(List.of("shandong")), "submission-way").isOpen()).isFalse();
  }

  @Test
  void theListOfAnElementIsTheOneItNames() {
    CodeLists lists = CodeLists.national();
    assertThat(lists.listOf(Elements.ITEM_TYPE)).isSameAs(lists.find("item-type"));
    assertThat(lists.listOf(Elements.LEGAL_LIMIT_UNIT))
        .isSameAs(lists.listOf(Elements.PROMISE_LIMIT_UNIT))
        .isSameAs(lists.find("time-unit"));
    assertThat(lists.listOf(Elements.ITEM_NAME)).isNull();
    assertThat(lists.listOf(Elements.COLLECT_KIND)).isNull();
  }

  @Test
  void aWordGivesItsCode() {
    assertThat(national("item-type").codeOfMeaning("公共服务")).isEqualTo("20");
    assertThat(national("item-type").codeOfMeaning("public service")).isNull();
    assertThat(list(CodeLists.of(List.of("guangdong")), "item-type").codeOfMeaning("公共服务"))
        .isEqualTo("21");
  }

  @Test
  void valuesComeInTheOrderOfTheList() {
    assertThat(national("exercise-level").entries())
        .extracting(CodeList.Entry::code)
        .containsExactly("1", "2", "3", "4", "5", "6", "7");
    assertThat(national("exercise-level")).hasToString("exercise-level[1, 2, 3, 4, 5, 6, 7]");
  }

  @Test
  void listsCannotBeChanged() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> national("item-type").entries().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> CodeLists.national().all().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> CodeLists.national().profiles().add("x"));
  }
}
