package io.github.servicecatalogue.json.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.Shape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemberTableTest {
  private static final List<String> NAMES =
      Shape.item().typedMembers().stream().map(Member::enName).toList();

  @Test
  void eachNameIsFoundAtItsPlace() {
    MemberTable table = new MemberTable(NAMES);

    for (int i = 0; i < NAMES.size(); i++) {
      assertThat(table.find(NAMES.get(i))).isEqualTo(i);
      assertThat(table.name(i)).isEqualTo(NAMES.get(i));
    }
  }

  @Test
  void namesThatDifferByOneCharacterAreNotFound() {
    MemberTable table = new MemberTable(NAMES);

    for (String name : NAMES) {
      for (int i = 0; i < name.length(); i++) {
        assertThat(table.find(name.substring(0, i) + "~" + name.substring(i + 1))).isNegative();
        assertThat(table.find(name.substring(0, i) + "~" + name.substring(i))).isNegative();
      }
      assertThat(table.find(name + "\0")).isNegative();
    }
  }

  @Test
  void namesOfEveryLengthAreFound() {
    List<String> names = new ArrayList<>();
    for (int length = 0; length < 40; length++) {
      names.add("中".repeat(length));
      names.add("x".repeat(length) + "y");
    }
    MemberTable table = new MemberTable(names);

    for (int i = 0; i < names.size(); i++) {
      assertThat(table.find(names.get(i))).isEqualTo(i);
    }
    assertThat(table.find("中".repeat(40))).isNegative();
    assertThat(table.size()).isEqualTo(80);
  }

  @Test
  void aTableOfOneNameHasRoomForNoOther() {
    MemberTable table = new MemberTable(List.of("a"));

    assertThat(table.find("a")).isZero();
    assertThat(table.find("b")).isNegative();
    assertThat(table.find("")).isNegative();
  }
}
