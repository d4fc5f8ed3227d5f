package io.github.servicecatalogue.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroupsTest {
  private final Groups groups = new Groups(2);

  @Test
  void theFirstThatSaysSomethingIsTheMeasure() {
    assertThat(groups.at(1, 1, 1, 7)).isTrue();
    assertThat(groups.otherThan(0, 0, 1)).isZero();
    assertThat(groups.otherThan(1, 50, 1)).isZero();

    assertThat(groups.at(1, 1, 2, 8)).isFalse();
    assertThat(groups.tagOfFirst()).isEqualTo(7);
    assertThat(groups.otherThan(0, 40, 2)).isZero();
    assertThat(groups.otherThan(1, 51, 2)).isEqualTo(1);

    groups.at(1, 1, 3, 9);
    assertThat(groups.otherThan(0, 41, 3)).isEqualTo(2);
    assertThat(groups.otherThan(0, 40, 3)).isZero();
    assertThat(groups.otherThan(1, 0, 3)).isZero();
  }

  @Test
  void thousandsOfGroupsAreApart() {
    for (int i = 1; i <= 10_000; i++) {
      assertThat(groups.at(i * 0x9e3779b97f4a7c15L, i, i, i)).isTrue();
      assertThat(groups.otherThan(0, i, i)).isZero();
    }
    for (int i = 1; i <= 10_000; i++) {
      assertThat(groups.at(i * 0x9e3779b97f4a7c15L, i, -1, -1)).isFalse();
      assertThat(groups.otherThan(0, -i, -1)).isEqualTo(i);
    }
    assertThat(groups.bytes() / 10_000).isLessThanOrEqualTo(Groups.bytesPerGroup(2) * 3L / 2);
  }
}
