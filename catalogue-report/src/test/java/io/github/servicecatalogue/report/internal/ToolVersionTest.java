package io.github.servicecatalogue.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToolVersionTest {
  @Test
  void theBuildFillsItIn() {
    assertThat(ToolVersion.get()).matches("\\d+\\.\\d+\\.\\d+.*");
  }
}
