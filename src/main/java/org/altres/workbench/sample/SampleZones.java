package org.altres.workbench.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.workbench.Smp;
import org.altres.workbench.Watch;
import org.altres.workbench.smp.SmpListener;
import org.altres.workbench.smp.SmpOutcome;
import org.altres.workbench.smp.SmpRequest;

/// The zones that describe the sample volume: a deck, the MCS that it receives, and HOLDDATA, out
/// of sample-zones/zones.
public final class SampleZones {

  /// The CSI of all of them.
  public static final String CSI = "ALT.GLOBAL.CSI";

  private static final String DECK = "ALTSMP.smpcntl";
  private static final String MCS = "ALTSMP.mcs";
  private static final String HOLDDATA = "ALTSMP.holddata";
  private static final int WARNING = 4;

  private final Path folder;

  /// @param folder where the deck and its inputs are put as files
  public SampleZones(Path folder) {
    this.folder = folder;
  }

  /// The words of the command that makes the zones.
  public String command() {
    return "smp %s --ptfin %s --holddata %s --csi %s"
        .formatted(folder.resolve(DECK), folder.resolve(MCS), folder.resolve(HOLDDATA), CSI);
  }

  /// Writes the files and runs the deck.
  ///
  /// @return how many commands it has
  /// @throws org.altres.message.AltresException if a command of it fails
  public int build(Smp smp, Watch watch) {
    SmpRequest request =
        new SmpRequest(
            smp.deck(put(DECK)),
            List.of(put(MCS)),
            List.of(put(HOLDDATA)),
            Optional.empty(),
            Map.of(),
            Optional.of(CSI),
            false);
    Ended ended = new Ended();
    if (smp.run(request, ended, watch) > WARNING) {
      throw SampleStatement.wrong(Place.of("file", folder.resolve(DECK)), ended.failures());
    }
    return ended.outcomes.size();
  }

  private Path put(String name) {
    try {
      Files.createDirectories(folder);
      return Files.writeString(folder.resolve(name), SampleFiles.text("zones/" + name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How the commands ended.
  private static final class Ended implements SmpListener {

    private final List<SmpOutcome> outcomes = new ArrayList<>();

    @Override
    public void output(String ddname, String title, Consumer<Consumer<String>> body) {
      body.accept(line -> {});
    }

    @Override
    public void ended(SmpOutcome outcome) {
      outcomes.add(outcome);
    }

    String failures() {
      return String.join(
          "; ",
          outcomes.stream()
              .flatMap(outcome -> outcome.messages().stream())
              .filter(message -> message.severity().returnCode() > WARNING)
              .map(Message::toString)
              .toList());
    }
  }
}
