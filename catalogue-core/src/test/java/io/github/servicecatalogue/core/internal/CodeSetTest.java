package io.github.servicecatalogue.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.CodeLists;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeSetTest {
  @Test
  void holdsExactlyTheCodesOfEveryList() {
    List<String> everyCode =
        CodeLists.of(List.copyOf(CodeLists.profileNames())).all().stream()
            .flatMap(list -> list.entries().stream())
            .map(CodeList.Entry::code)
            .distinct()
            .toList();
    for (CodeList list : CodeLists.national().all()) {
      List<String> codes = list.entries().stream().map(CodeList.Entry::code).toList();
      CodeSet set = CodeSet.of(codes);
      for (String code : everyCode) {
        assertThat(set.contains(code)).as("%s %s", list.id(), code).isEqualTo(codes.contains(code));
      }
    }
  }

  @Test
  void keepsCodesOfOneAndOfTwoCharactersApart() {
    CodeSet set = CodeSet.of(List.of("1", "10"));
    assertThat(set.contains("1")).isTrue();
    assertThat(set.contains("10")).isTrue();
    assertThat(set.contains("0")).isFalse();
    assertThat(set.contains("01")).isFalse();
    assertThat(set.contains("11")).isFalse();
    assertThat(set.contains("\u00001")).isFalse();
    assertThat(set.contains("")).isFalse();
  }

  @Test
  void holdsCodesBeyondAscii() {
    CodeSet set = CodeSet.of(List.of("Ⅳ", "工作日", ""));
    assertThat(set.contains("Ⅳ")).isTrue();
    assertThat(set.contains("工作日")).isTrue();
    assertThat(set.contains("")).isTrue();
    assertThat(set.contains("１")).isFalse();
    assertThat(set.contains("1\u0661")).isFalse();
  }
}
