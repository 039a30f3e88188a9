package org.altres.workbench;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.altres.storage.Storage;
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

  /// Who holds a lock and for what, as others who wait are told.
  ///
  /// @param doing what it is held for: "adding volume ALT390"
  String holder(String doing) {
    return "process %d on %s since %s, %s"
        .formatted(process, machine.get(), clock.instant().truncatedTo(ChronoUnit.SECONDS), doing);
  }
}
