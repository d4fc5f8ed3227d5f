package io.github.servicecatalogue.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectReader;
import com.networknt.schema.Schema;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.core.CatalogueSession;
import io.github.servicecatalogue.core.CatalogueValidator;
import io.github.servicecatalogue.json.CatalogueEntry;
import io.github.servicecatalogue.json.CatalogueReader;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * From the bytes of items to what is wrong with them: the library, its peers, and the floor under
 * both. A score is the time of one item; all work on the same items, one after the other.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(ReadBenchmark.ITEMS)
@Threads(1)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadBenchmark {
  /** How many different items one invocation goes through. */
  static final int ITEMS = 2_000;

  /** How many of the items have a defect, from 0 to 1. */
  @Param("0")
  public double defects;

  private final JsonFactory factory = new JsonFactory();
  private final ObjectReader databind = Peers.databind();
  private final Validator validator = Peers.validator();
  private final Schema schema = Peers.schema();
  private final tools.jackson.databind.json.JsonMapper trees = Peers.treeMapper();
  private final CatalogueValidator rules = CatalogueValidator.national();

  private List<byte[]> items = List.of();
  private byte[] lines = {};
  private List<ServiceItem> read = List.of();

  /** Makes up the items, and reads them for the benchmark that only judges. */
  @Setup
  public void setUp() throws IOException {
    items = ItemGenerator.items(ITEMS, 1, defects);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] item : items) {
      all.write(item);
      all.write('\n');
    }
    lines = all.toByteArray();
    read = new ArrayList<>();
    try (CatalogueReader reader = reader()) {
      for (CatalogueEntry entry = reader.next(); entry != null; entry = reader.next()) {
        if (entry.holder() instanceof ServiceItem item) {
          read.add(item);
        }
      }
    }
  }

  private CatalogueReader reader() {
    return CatalogueReader.open(new ByteArrayInputStream(lines), "items.jsonl");
  }

  /** The floor of everything that makes texts: the bytes of each item as one string. */
  @Benchmark
  public void utf8ToString(Blackhole hole) {
    for (byte[] item : items) {
      hole.consume(new String(item, StandardCharsets.UTF_8));
    }
  }

  /** The floor of everything that is built on Jackson: each token, and the text of each value. */
  @Benchmark
  public void jacksonTokens(Blackhole hole) throws IOException {
    for (byte[] item : items) {
      try (JsonParser parser = factory.createParser(item)) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
          if (token.isScalarValue()) {
            hole.consume(parser.getText());
          }
        }
      }
    }
  }

  /** Records bound by Jackson; nothing is checked. */
  @Benchmark
  public void databind(Blackhole hole) throws IOException {
    for (byte[] item : items) {
      hole.consume(databind.<PlainItem>readValue(item));
    }
  }

  /** Records bound by Jackson, their shape checked by annotations. */
  @Benchmark
  public void databindAndHibernateValidator(Blackhole hole) throws IOException {
    for (byte[] item : items) {
      PlainItem bound = databind.readValue(item);
      hole.consume(bound);
      hole.consume(Peers.violations(validator, bound));
    }
  }

  /** A tree read by Jackson, its shape checked by a JSON Schema. */
  @Benchmark
  public void networknt(Blackhole hole) {
    for (byte[] item : items) {
      hole.consume(schema.validate(trees.readTree(item)));
    }
  }

  /** Items read by the library, with what it notices while reading. */
  @Benchmark
  public void catalogueRead(Blackhole hole) throws IOException {
    try (CatalogueReader reader = reader()) {
      for (CatalogueEntry entry = reader.next(); entry != null; entry = reader.next()) {
        hole.consume(entry);
      }
    }
  }

  /** Items read by the library and judged by all rules, those between items included. */
  @Benchmark
  public void catalogueReadAndRules(Blackhole hole) throws IOException {
    CatalogueSession session = rules.newSession();
    try (CatalogueReader reader = reader()) {
      for (CatalogueEntry entry = reader.next(); entry != null; entry = reader.next()) {
        hole.consume(entry);
        if (entry.holder() instanceof ServiceItem item) {
          hole.consume(session.check(item));
        }
      }
    }
    hole.consume(session.finish());
  }

  /** Items that are in memory judged by all rules. */
  @Benchmark
  public void catalogueRules(Blackhole hole) {
    CatalogueSession session = rules.newSession();
    for (ServiceItem item : read) {
      hole.consume(session.check(item));
    }
    hole.consume(session.finish());
  }
}
