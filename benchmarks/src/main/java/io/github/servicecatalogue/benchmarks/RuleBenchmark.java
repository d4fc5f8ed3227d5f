package io.github.servicecatalogue.benchmarks;

import com.fasterxml.jackson.databind.ObjectReader;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.core.CatalogueSession;
import io.github.servicecatalogue.core.CatalogueValidator;
import io.github.servicecatalogue.json.CatalogueEntry;
import io.github.servicecatalogue.json.CatalogueReader;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What judging costs, on clean items that are in memory: few enough to stay in the processor's
 * cache, as an item is that was just read. A score is the time of one item.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(RuleBenchmark.ITEMS)
@Threads(1)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
public class RuleBenchmark {
  /** How many different items one invocation goes through. */
  static final int ITEMS = 50;

  private final Validator annotations = Peers.validator();
  private final CatalogueValidator rules = CatalogueValidator.national();
  private final List<ServiceItem> items = new ArrayList<>();
  private final List<PlainItem> plainItems = new ArrayList<>();

  /** Makes up the items and reads them, once for each side. */
  @Setup
  public void setUp() throws IOException {
    ObjectReader databind = Peers.databind();
    for (byte[] item : ItemGenerator.items(ITEMS, 1, 0)) {
      plainItems.add(databind.readValue(item));
      try (CatalogueReader reader =
          CatalogueReader.open(new ByteArrayInputStream(item), "item.json")) {
        CatalogueEntry entry = reader.next();
        if (entry == null || !(entry.holder() instanceof ServiceItem read)) {
          throw new IllegalStateException("An item of the generator could not be read");
        }
        items.add(read);
      }
    }
  }

  /** All rules that judge an item by itself. */
  @Benchmark
  public void itemRules(Blackhole hole) {
    for (ServiceItem item : items) {
      hole.consume(rules.validate(item));
    }
  }

  /** All rules, those between the items of one catalogue included. */
  @Benchmark
  public void itemAndSetRules(Blackhole hole) {
    CatalogueSession session = rules.newSession();
    for (ServiceItem item : items) {
      hole.consume(session.check(item));
    }
    hole.consume(session.finish());
  }

  /** Annotations on plain records that ask for shape only, judged by Hibernate Validator. */
  @Benchmark
  public void annotations(Blackhole hole) {
    for (PlainItem item : plainItems) {
      hole.consume(Peers.violations(annotations, item));
    }
  }
}
