package org.altres.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.altres.task.Workers;
import org.jspecify.annotations.Nullable;

/// So many threads at a time, of which the caller's is one.
final class BoundedWorkers implements Workers {

  private final int width;

  /// @param width how many at a time, at least 1
  BoundedWorkers(int width) {
    if (width < 1) {
      throw new IllegalArgumentException("nobody works with " + width + " workers");
    }
    this.width = width;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public <T> void forEach(List<T> items, Consumer<T> work) {
    Round<T> round = new Round<>(items, work);
    List<Thread> helpers = new ArrayList<>();
    for (int i = 1; i < Math.min(width, items.size()); i++) {
      helpers.add(Thread.ofPlatform().name("altres-worker-", i).daemon().start(round));
    }
    round.run();
    helpers.forEach(BoundedWorkers::await);
    round.throwFailure();
  }

  /// Waits until a thread has ended, however often the wait is interrupted: work that was begun is
  /// not left alone.
  private static void await(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// One list of items; every thread takes the next one until there is none or one failed.
  private static final class Round<T> implements Runnable {

    private final List<T> items;
    private final Consumer<T> work;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Round(List<T> items, Consumer<T> work) {
      this.items = items;
      this.work = work;
    }

    @Override
    public void run() {
      int index = next.getAndIncrement();
      while (index < items.size() && failure.get() == null) {
        try {
          work.accept(items.get(index));
        } catch (RuntimeException | Error e) {
          failure.compareAndSet(null, e);
        }
        index = next.getAndIncrement();
      }
    }

    void throwFailure() {
      Throwable thrown = failure.get();
      switch (thrown) {
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        case null -> {}
        default -> throw new IllegalStateException(thrown);
      }
    }
  }
}
