package io.github.servicecatalogue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.json.CatalogueSchema;
import io.github.servicecatalogue.json.Dialect;
import org.junit.jupiter.api.Test;

class SchemaCommandTest {
  @Test
  void theSchemaOfAFormIsPrinted() {
    Ran ran = Ran.run("schema");

    assertThat(ran.status()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).isEqualTo(CatalogueSchema.of(Dialect.canonical()));
    assertThat(Ran.run("schema", "--dialect", "guangdong").out())
        .isEqualTo(CatalogueSchema.of(Dialect.guangdong()));
  }

  @Test
  void aProfileCanBeChosen() {
    assertThat(Ran.run("schema", "--profile", "shandong").out())
        .isEqualTo(CatalogueSchema.of(Dialect.canonical(), Profile.of("shandong")));
  }

  @Test
  void anotherFormIsWrongUsage() {
    Ran ran = Ran.run("schema", "--dialect", "canonicl");

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("--dialect", "canonical");
  }
}
