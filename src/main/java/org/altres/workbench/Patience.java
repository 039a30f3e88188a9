package org.altres.workbench;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.altres.storage.InUseException;
import org.altres.task.Cancellation;

/// Waits for what somebody else holds, half a minute at most.
final class Patience {

  private static final long LONGEST_NANOS = 30_000_000_000L;
  private static final long NANOS_BETWEEN_TRIES = 100_000_000L;

  private Patience() {}

  /// Takes something as soon as it is free.
  ///
  /// @throws InUseException if it is still held after the wait, naming the holder
  static <T> T await(Supplier<T> take, Cancellation cancellation) {
    long begun = System.nanoTime();
    while (true) {
      try {
        return take.get();
      } catch (InUseException e) {
        if (System.nanoTime() - begun > LONGEST_NANOS) {
          throw e;
        }
      }
      cancellation.check();
      LockSupport.parkNanos(NANOS_BETWEEN_TRIES);
    }
  }
}
