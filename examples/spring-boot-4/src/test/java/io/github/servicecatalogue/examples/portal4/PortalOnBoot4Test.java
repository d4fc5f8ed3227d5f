package io.github.servicecatalogue.examples.portal4;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.examples.portal.Portal;
import io.github.servicecatalogue.json.CatalogueReader;
import io.github.servicecatalogue.json.CatalogueWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.context.ConfigurableApplicationContext;

/** The same portal under Spring Boot 4 with Jackson 2, over real HTTP. */
class PortalOnBoot4Test {
  private final HttpClient client = HttpClient.newHttpClient();

  private HttpResponse<String> post(ConfigurableApplicationContext portal, ServiceItem item)
      throws Exception {
    String port = portal.getEnvironment().getProperty("local.server.port");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/items"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(CatalogueWriter.toJson(item)))
            .build();
    return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  @Test
  void itStartsAndKnowsTheRules() throws Exception {
    ServiceItem item = CatalogueReader.read(Path.of("../data/qingwan.json")).items().get(0);
    try (ConfigurableApplicationContext portal =
        SpringApplication.run(
            Portal.class,
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--spring.main.banner-mode=off")) {
      assertThat(SpringBootVersion.getVersion()).startsWith("4.");
      HttpResponse<String> accepted = post(portal, item);
      assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(201);
      assertThat(CatalogueReader.parse(accepted.body())).isEqualTo(item);

      HttpResponse<String> refused =
          post(
              portal, item.with(Elements.PROMISE_LIMIT, 250).with(Elements.POWER_SOURCE, "${1+1}"));
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
      assertThat(refused.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(refused.body())
          .contains("\"pointer\":\"/promiseLimit\"", "time-limit/promise-within-legal", "${1+1}");
    }
  }
}
