package io.github.servicecatalogue.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Material;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.ConstraintSettings;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.json.CatalogueReader;
import io.github.servicecatalogue.json.CatalogueWriter;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.validation.ValidationConfigurationCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Validator;

/** The portal under Spring Boot 3, over real HTTP on a free port of this machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext portal = start(Portal.class);
  private ServiceItem item = ServiceItem.builder().build();

  /** What a controller of one's own may take. */
  record Submission(@Valid ServiceItem item, List<@Valid ServiceItem> others) {}

  /** How a portal sets the profile; without {@code @Configuration}, which all tests would find. */
  static class Lenient {
    @Bean
    ValidationConfigurationCustomizer settings() {
      Profile lenient =
          Profile.national()
              .withSeverities("own", Map.of("time-limit/promise-within-legal", Severity.WARNING));
      return configuration ->
          ((HibernateValidatorConfiguration) configuration)
              .constraintValidatorPayload(ConstraintSettings.of(lenient));
    }
  }

  private static ConfigurableApplicationContext start(Class<?>... sources) {
    return SpringApplication.run(
        sources,
        new String[] {
          "--server.address=127.0.0.1", "--server.port=0", "--spring.main.banner-mode=off"
        });
  }

  @BeforeAll
  void read() throws IOException {
    item = CatalogueReader.read(Path.of("../data/qingwan.json")).items().get(0);
  }

  @AfterAll
  void stop() {
    portal.close();
  }

  private HttpResponse<String> post(
      ConfigurableApplicationContext to, String json, String... headers) throws Exception {
    String port = to.getEnvironment().getProperty("local.server.port");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/items"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> post(ServiceItem posted, String... headers) throws Exception {
    return post(portal, CatalogueWriter.toJson(posted), headers);
  }

  private static JsonNode problem(HttpResponse<String> response, int status) throws IOException {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    return JSON.readTree(response.body());
  }

  @Test
  void aCleanItemIsAccepted() throws Exception {
    HttpResponse<String> response = post(item);

    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    assertThat(CatalogueReader.parse(response.body())).isEqualTo(item);
  }

  /** A value that is none of its element's is refused with its finding, not for its JSON. */
  @Test
  void spoiltValuesReachTheRules() throws Exception {
    String json = CatalogueWriter.toJson(item.with(Elements.PROMISE_LIMIT, null));
    String spoilt = json.replaceFirst("\\{", "{\"promiseLimit\":{\"days\":1.50},\"own\":[true],");

    JsonNode problem = problem(post(portal, spoilt), 422);

    assertThat(problem.path("findings").findValuesAsText("rule"))
        .contains("structure/value-parses");
  }

  @Test
  void whatBreaksARuleIsRefusedWithItsFindings() throws Exception {
    JsonNode problem = problem(post(item.with(Elements.PROMISE_LIMIT, 250)), 422);

    assertThat(problem.path("status").asInt()).isEqualTo(422);
    assertThat(problem.path("findings")).hasSize(1);
    JsonNode finding = problem.path("findings").get(0);
    assertThat(finding.path("rule").asText()).isEqualTo("time-limit/promise-within-legal");
    assertThat(finding.path("severity").asText()).isEqualTo("error");
    assertThat(finding.path("pointer").asText()).isEqualTo("/promiseLimit");
    assertThat(finding.path("message").asText()).contains("承诺办结时限", "250");
  }

  @Test
  void theRequestChoosesTheLanguage() throws Exception {
    ServiceItem slow = item.with(Elements.PROMISE_LIMIT, 250);

    JsonNode problem = problem(post(slow, "Accept-Language", "en-GB"), 422);

    assertThat(problem.path("findings").get(0).path("message").asText())
        .contains("250")
        .doesNotContain("承诺");
  }

  @Test
  void whatIsNoItemIsAProblemToo() throws Exception {
    problem(post(portal, "{\"itemName\": "), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"${1+1}", "#{1+1}", "{max}", "{0}", "{textEn}", "{", "}", "$", "\\", "'"})
  void nothingInTheDataIsEvaluated(String data) throws Exception {
    JsonNode problem = problem(post(item.with(Elements.POWER_SOURCE, data)), 422);

    assertThat(problem.path("findings").findValuesAsText("message"))
        .anyMatch(message -> message.contains("“" + data + "”"));
  }

  /** Spring looks a violated property up in the bean, and fails where there is none. */
  @Test
  void springFindsItsWayThroughOtherBeans() {
    List<Material> rows = new ArrayList<>(item.materials());
    rows.set(0, rows.get(0).with(Elements.MATERIAL_NAME, null));
    ServiceItem bad = item.with(RowKind.MATERIALS, rows).with(Elements.PROMISE_LIMIT, 250);
    Submission submission = new Submission(bad, List.of(item, bad));
    BeanPropertyBindingResult result = new BeanPropertyBindingResult(submission, "submission");

    portal.getBean("defaultValidator", Validator.class).validate(submission, result);

    assertThat(result.getFieldErrors()).extracting(e -> e.getField()).contains("item", "others[1]");
  }

  @Test
  void theProfileIsABean() throws Exception {
    try (ConfigurableApplicationContext lenient = start(Portal.class, Lenient.class)) {
      String json = CatalogueWriter.toJson(item.with(Elements.PROMISE_LIMIT, 250));

      assertThat(post(lenient, json).statusCode()).isEqualTo(201);
    }
  }
}
