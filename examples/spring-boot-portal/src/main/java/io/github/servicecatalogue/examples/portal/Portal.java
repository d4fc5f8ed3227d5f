package io.github.servicecatalogue.examples.portal;

import io.github.servicecatalogue.json.CatalogueModule;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The application. With {@code catalogue-core} on the path, {@code @Valid} knows the rules. */
@SpringBootApplication
public class Portal {
  /** Starts the portal. */
  public static void main(String[] args) {
    SpringApplication.run(Portal.class, args);
  }

  /** Spring's own mapper reads items as the library does, with all that is wrong in them. */
  @Bean
  CatalogueModule catalogueModule() {
    return new CatalogueModule();
  }
}
