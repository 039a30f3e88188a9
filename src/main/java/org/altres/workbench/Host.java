package org.altres.workbench;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.altres.storage.InUseException;
import org.altres.storage.Storage;
import org.altres.task.Cancellation;
import org.altres.task.Workers;

/// What comes from outside: disk, workers, clock and names.
///
/// @param storage the files
/// @param workers who works side by side
/// @param clock says what time it is
/// @param ids gives ids that nobody gave before
/// @param machine gives the name of this machine
/// @param process the number of this process
public record Host(
    Storage storage,
    Workers workers,
    InstantSource clock,
    Supplier<String> ids,
    Supplier<String> machine,
    long process) {

  private static final long LONGEST_NANOS = 30_000_000_000L;
  private static final long NANOS_BETWEEN_TRIES = 100_000_000L;

  /// Who holds a lock and for what, as others who wait are told.
  ///
  /// @param doing what it is held for: "adding volume ALT390"
  String holder(String doing) {
    return "process %d on %s since %s, %s"
        .formatted(process, machine.get(), clock.instant().truncatedTo(ChronoUnit.SECONDS), doing);
  }

  /// Takes what somebody else may hold as soon as it is free; waits half a minute at most.
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
