package org.altres.workbench;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.ToIntFunction;
import org.altres.bytes.Bytes;
import org.altres.mcs.syntax.SourceText;
import org.altres.message.Place;
import org.altres.text.CodePage;
import org.altres.workbench.smp.Deck;
import org.altres.workbench.smp.DeckFile;
import org.altres.workbench.smp.SmpListener;
import org.altres.workbench.smp.SmpRequest;
import org.altres.workbench.smp.SmpStep;
import org.altres.zone.Csi;

/// SMP/E commands, run against the zones of the workspace.
public final class Smp {

  private final Path folder;
  private final Host host;

  Smp(Path folder, Host host) {
    this.folder = folder;
    this.host = host;
  }

  /// A deck in a file, in any form of text.
  public Deck deck(Path file) {
    return DeckFile.of(host.storage(), file);
  }

  /// A deck that was read already, from standard input.
  ///
  /// @param name what it came from, for messages
  public Deck deck(Bytes content, String name) {
    return Deck.of(SourceText.read(content, CodePage.IBM037, Place.of("file", name)));
  }

  /// Runs a deck, or rehearses it.
  ///
  /// @param listener is told what each command prints and how it ends, as it goes
  /// @return the highest return code of its commands
  public int run(SmpRequest request, SmpListener listener, Watch watch) {
    return onZones(step -> step.run(request, listener, watch), watch);
  }

  /// Writes a deck with its inputs as a job that executes GIMSMP on z/OS.
  ///
  /// @param target a new file
  public void writeJob(SmpRequest request, Path target, Watch watch) {
    onZones(
        step -> {
          step.writeJob(request, target);
          return 0;
        },
        watch);
  }

  private int onZones(ToIntFunction<SmpStep> use, Watch watch) {
    Workspace.open(folder, host);
    try (Csi csi = host.openZones(folder, "running SMP/E commands", watch.cancellation())) {
      return use.applyAsInt(
          new SmpStep(
              csi,
              host.storage(),
              folder,
              () -> LocalDateTime.ofInstant(host.clock().instant(), ZoneId.systemDefault())));
    }
  }
}
