package io.github.servicecatalogue.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.ServiceItem;
import org.junit.jupiter.api.Test;

/** The examples see the library as a user's module does, not through the class path. */
class ModulePathTest {

  @Test
  void theLibraryIsOnTheModulePath() {
    assertThat(ServiceItem.class.getModule().getName()).isEqualTo("io.github.servicecatalogue");
  }

  @Test
  void theInternalPackageIsClosedToUsers() {
    assertThat(
            ServiceItem.class
                .getModule()
                .isExported("io.github.servicecatalogue.internal", getClass().getModule()))
        .isFalse();
  }
}
