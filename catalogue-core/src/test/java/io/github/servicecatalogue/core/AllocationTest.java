package io.github.servicecatalogue.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.RuleScope;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The good path allocates the item and nothing else; set-wide rules keep a compact key. */
class AllocationTest {
  private static final int SESSIONS = 200;

  private static final List<ServiceItem> ITEMS =
      IntStream.range(0, 1000).mapToObj(Items::licence).toList();

  /** Called by name: the module needs nothing of the management modules but this. */
  private static long allocatedByThisThread() throws ReflectiveOperationException {
    Class<?> factory = Class.forName("java.lang.management.ManagementFactory");
    Object threads = factory.getMethod("getThreadMXBean").invoke(null);
    Class<?> ofSun = Class.forName("com.sun.management.ThreadMXBean");
    assumeTrue(ofSun.isInstance(threads), "this Java does not count allocated bytes");
    Method count = ofSun.getMethod("getThreadAllocatedBytes", long.class);
    return (Long) count.invoke(threads, Thread.currentThread().getId());
  }

  private static void session(CatalogueValidator validator) {
    CatalogueSession session = validator.newSession();
    for (ServiceItem item : ITEMS) {
      assertThatNothingIsFound(session, item);
    }
  }

  private static void assertThatNothingIsFound(CatalogueSession session, ServiceItem item) {
    if (!session.check(item).isEmpty()) {
      throw new AssertionError(session.check(item));
    }
  }

  /** Returns what the leanest session allocates: the first ones run before the compiler is done. */
  private static double bytesPerItem(CatalogueValidator validator, double enough)
      throws ReflectiveOperationException {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < SESSIONS && least >= enough; i++) {
      long before = allocatedByThisThread();
      session(validator);
      least = Math.min(least, (allocatedByThisThread() - before) / (double) ITEMS.size());
    }
    return least;
  }

  @Test
  void judgingOneCleanItemByItselfKeepsNothing() throws ReflectiveOperationException {
    Map<String, Severity> setRules = new HashMap<>();
    for (Rule rule : Rules.all()) {
      if (rule.scope() == RuleScope.RECORD_SET) {
        setRules.put(rule.id(), Severity.OFF);
      }
    }
    Profile profile = Profile.national().withSeverities("items", setRules);
    assertThat(bytesPerItem(CatalogueValidator.of(profile), 50)).isLessThan(50);
  }

  @Test
  void judgingOneItemOfManyKeepsACompactKey() throws ReflectiveOperationException {
    // counted are also the tables that were outgrown, which makes twice as much as is kept
    assertThat(bytesPerItem(CatalogueValidator.national(), 700)).isLessThan(700);
  }
}
