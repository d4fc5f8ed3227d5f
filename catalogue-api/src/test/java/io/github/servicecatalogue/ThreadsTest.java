package io.github.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One item, and the tables, read and copied by many threads at once. */
class ThreadsTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 100;

  private static String everythingOf(ServiceItem item) {
    CodeLists lists = CodeLists.of(List.of("guangdong"));
    return item.values().toString()
        + item.hashCode()
        + item.channels()
        + item.procedure()
        + item.licenceSupplement()
        + item.with(Elements.ITEM_NAME, "乙").with(Elements.ONCE_DONE, "0").values()
        + new Coded(Elements.ITEM_TYPE, "20").meaning(Language.ZH, lists)
        + Placeholders.isFilled(item.name())
        + CatalogueDate.ofEpochMilli(0);
  }

  @Test
  void allSeeTheSame() throws InterruptedException, ExecutionException {
    ServiceItem item = Samples.item();
    String expected = everythingOf(item);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CountDownLatch start = new CountDownLatch(THREADS);
      List<Future<Boolean>> results = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        results.add(
            threads.submit(
                () -> {
                  start.countDown();
                  start.await();
                  for (int round = 0; round < ROUNDS; round++) {
                    if (!everythingOf(item).equals(expected)) {
                      return false;
                    }
                  }
                  return true;
                }));
      }
      for (Future<Boolean> result : results) {
        assertThat(result.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(everythingOf(item)).isEqualTo(expected);
  }
}
