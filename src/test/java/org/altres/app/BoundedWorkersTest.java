package org.altres.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundedWorkersTest {

  private static final List<Integer> THOUSAND = IntStream.range(0, 1000).boxed().toList();

  @Test
  void eachItemIsWorkedOnOnce() {
    Set<Integer> seen = new ConcurrentSkipListSet<>();
    AtomicInteger times = new AtomicInteger();
    new BoundedWorkers(3)
        .forEach(
            THOUSAND,
            item -> {
              seen.add(item);
              times.incrementAndGet();
            });
    assertThat(seen).containsExactlyElementsOf(THOUSAND);
    assertThat(times).hasValue(1000);
  }

  @Test
  void itemsAreWorkedOnSideBySide() {
    CountDownLatch both = new CountDownLatch(2);
    new BoundedWorkers(2)
        .forEach(
            List.of(1, 2),
            item -> {
              both.countDown();
              try {
                both.await();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    assertThat(both.getCount()).isZero();
  }

  @Test
  void theFirstFailureStopsTheRestAndIsThrown() {
    AtomicInteger times = new AtomicInteger();
    assertThatThrownBy(() ->
            new BoundedWorkers(1)
                .forEach(
                    THOUSAND,
                    item -> {
                      times.incrementAndGet();
                      if (item == 2) {
                        throw new IllegalStateException("the third");
                      }
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the third");
    assertThat(times).hasValue(3);
  }
}
