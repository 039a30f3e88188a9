package org.altres.workbench.smp;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.altres.command.CommandSequence;
import org.altres.command.receive.ReceiveInputs;
import org.altres.execute.ContentFiles;
import org.altres.execute.ContentStore;
import org.altres.mcs.command.CommandReader;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.workbench.Watch;
import org.altres.workbench.receive.ReceiveFiles;
import org.altres.zone.Csi;
import org.altres.zone.CsiName;
import org.altres.zone.CsiTransaction;
import org.altres.zone.CsiView;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneName;

/// A job step that executes GIMSMP: a deck against the zones of a workspace.
public final class SmpStep {

  /// The CSI of the global zone that a first deck makes, if it names no other.
  public static final CsiName DEFAULT_CSI = new CsiName("ALTRES.GLOBAL.CSI");

  private static final String CONTENTS = "contents";

  private final Csi csi;
  private final Storage storage;
  private final Path workspace;
  private final Supplier<LocalDateTime> clock;

  /// @param csi the zones of the workspace
  /// @param workspace the workspace's folder
  /// @param clock local time
  public SmpStep(Csi csi, Storage storage, Path workspace, Supplier<LocalDateTime> clock) {
    this.csi = csi;
    this.storage = storage;
    this.workspace = workspace;
    this.clock = clock;
  }

  /// Runs a deck.
  ///
  /// @return the highest return code of its commands
  /// @throws AltresException if the step as a whole cannot be run
  public int run(SmpRequest request, SmpListener listener, Watch watch) {
    ZoneId global = ZoneId.global(csiName(request));
    ContentStore kept = new ContentFiles(storage, workspace.resolve(CONTENTS));
    try (StepFiles files = new StepFiles(storage, request.files(), request.check())) {
      ReceiveInputs inputs =
          new ReceiveFiles(storage, request.ptfin(), request.holddata(), request.relfiles());
      CommandSequence sequence = new CommandSequence(global, SmpVerbs.table(files, inputs));
      if (request.check()) {
        try (CsiTransaction transaction = csi.begin("rehearsing SMP/E commands")) {
          ZoneAccess zones = new ZoneAccess.Rehearsal(transaction);
          ContentStore contents = new RehearsalContents(kept);
          read(request, new DeckRunner(sequence, zones, contents, files, clock, listener, watch));
        }
      } else {
        ZoneAccess zones = new ZoneAccess.Lasting(csi);
        read(request, new DeckRunner(sequence, zones, kept, files, clock, listener, watch));
      }
      files.publish();
      return sequence.highest();
    }
  }

  /// Writes a deck with its inputs as a job for z/OS, and runs nothing.
  ///
  /// @param target a new file
  public void writeJob(SmpRequest request, Path target) {
    new SmpJobFile(storage).write(request, csiName(request).value(), target);
  }

  private static void read(SmpRequest request, DeckRunner runner) {
    try {
      CommandReader.read(request.deck().open(), runner);
    } finally {
      runner.close();
    }
  }

  /// The CSI that was asked for, else that of the one global zone there is, else the default.
  private CsiName csiName(SmpRequest request) {
    if (request.csi().isPresent()) {
      String name = request.csi().get();
      return CsiName.parse(name)
          .orElseThrow(() -> new AltresException(SmpMessages.NO_CSI_NAME, Place.nowhere(), name));
    }
    try (CsiView view = csi.view()) {
      List<CsiName> globals =
          view.zones().stream()
              .filter(zone -> zone.name().equals(ZoneName.GLOBAL))
              .map(ZoneId::csi)
              .toList();
      if (globals.size() > 1) {
        String all = globals.stream().map(CsiName::value).collect(Collectors.joining(", "));
        throw new AltresException(SmpMessages.SEVERAL_GLOBALS, Place.nowhere(), all);
      }
      return globals.isEmpty() ? DEFAULT_CSI : globals.getFirst();
    }
  }
}
