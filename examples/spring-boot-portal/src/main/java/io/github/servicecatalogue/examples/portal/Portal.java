package io.github.servicecatalogue.examples.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. With {@code catalogue-core} on the path, {@code @Valid} knows the rules. */
@SpringBootApplication
public class Portal {
  /** Starts the portal. */
  public static void main(String[] args) {
    SpringApplication.run(Portal.class, args);
  }
}
