package org.altres.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.vtoc.VolumeLabel;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.dataset.check.CheckReport;
import org.altres.dataset.check.VolumeCheck;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.workbench.view.CheckResult;
import org.altres.workbench.view.Outcome;
import org.altres.workbench.view.VolumeContents;
import org.altres.workbench.view.VolumeListing;

/// Volumes, those of the workspace and others: what is on them.
public final class Volumes {

  private final Path folder;
  private final Host host;
  private final VolumeAccess access;
  private final VolumeFinder finder;

  Volumes(Path folder, Host host) {
    this.folder = folder;
    this.host = host;
    this.access = new VolumeAccess(folder, host);
    this.finder = new VolumeFinder(folder, host, access);
  }

  /// The volumes of the workspace. One that cannot be read does not hide the others.
  public Outcome<VolumeListing> list(Watch watch) {
    List<VolumeListing.Volume> volumes = new ArrayList<>();
    List<Message> messages = new ArrayList<>();
    for (VolumeFinder.Named volume : finder.candidates(Optional.empty())) {
      try (VolumeImage image = access.read(volume, watch)) {
        Optional<Vtoc> vtoc = Vtoc.find(image, VolumeLabel.read(image));
        volumes.add(
            vtoc.isPresent()
                ? VolumeViews.summary(volume.toString(), image, vtoc.get())
                : VolumeViews.summary(volume.toString(), image));
      } catch (AltresException e) {
        messages.add(Unloader.failed(Place.of("volume", volume), e.problem()));
      }
    }
    return new Outcome<>(new VolumeListing(folder.toString(), volumes), messages);
  }

  /// Checks a whole volume: every track, the VTOC, every library and sequential data set.
  public Outcome<CheckResult> check(String volserOrFile, List<Path> shadows, Watch watch) {
    VolumeFinder.Named volume = finder.find(volserOrFile);
    try (VolumeImage image = access.read(volume, shadows, watch)) {
      CheckReport report =
          VolumeCheck.run(image, host.workers(), watch.progress(), watch.cancellation());
      CheckReport.Counts counts = report.counts();
      CheckResult result =
          new CheckResult(
              volume.toString(),
              report.isSound(),
              counts.tracks(),
              counts.dataSets(),
              counts.members(),
              counts.blocks(),
              counts.loadModules(),
              report.messages().stream().map(Volumes::fault).toList());
      return new Outcome<>(result, report.messages());
    }
  }

  private static CheckResult.Fault fault(Message message) {
    return new CheckResult.Fault(
        message.id().value(), message.text(), message.place().toString(), message.whatToDo());
  }

  /// What is on a volume.
  ///
  /// @param volserOrFile a volume of the workspace, or an image
  /// @param shadows the shadow files of the image, the oldest first
  public Outcome<VolumeContents> show(String volserOrFile, List<Path> shadows, Watch watch) {
    VolumeFinder.Named volume = finder.find(volserOrFile);
    try (VolumeImage image = access.read(volume, shadows, watch)) {
      VolumeLabel label = VolumeLabel.read(image);
      Optional<Vtoc> vtoc = Vtoc.find(image, label);
      return vtoc.isPresent()
          ? new Outcome<>(VolumeViews.contents(image, vtoc.get()), vtoc.get().problems())
          : Outcome.of(VolumeViews.contents(image, label));
    }
  }
}
