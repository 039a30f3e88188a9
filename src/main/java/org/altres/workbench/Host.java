package org.altres.workbench;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.altres.storage.InUseException;
import org.altres.storage.Storage;
import org.altres.task.Cancellation;
import org.altres.task.Workers;
import org.altres.zone.Csi;
import org.altres.zone.CsiStore;

/// What comes from outside: disk, zones, workers, clock and names.
///
/// @param storage the files
/// @param csis opens the zones of a workspace
/// @param workers who works side by side
/// @param clock says what time it is
/// @param ids gives ids that nobody gave before
/// @param machine gives the name of this machine
/// @param process the number of this process
public record Host(
    Storage storage,
    CsiStore csis,
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

  /// Opens the zones of a workspace, which nobody else can have until they are closed. Where
  /// somebody has them this waits up to half a minute.
  ///
  /// @param workspace the workspace's folder
  /// @param doing what they are opened for: "receiving"
  /// @throws InUseException if they are still held after the wait, naming the holder
  Csi openZones(Path workspace, String doing, Cancellation cancellation) {
    return await(() -> csis.open(workspace, holder(doing)), cancellation);
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
