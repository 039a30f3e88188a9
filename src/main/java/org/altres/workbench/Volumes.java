package org.altres.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.Place;

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
        volumes.add(VolumeViews.summary(volume.toString(), image, Vtoc.read(image)));
      } catch (AltresException e) {
        messages.add(Unloader.failed(Place.of("volume", volume), e.problem()));
      }
    }
    return new Outcome<>(new VolumeListing(folder.toString(), volumes), messages);
  }

  /// What is on a volume.
  ///
  /// @param volserOrFile a volume of the workspace, or an image
  /// @param shadows the shadow files of the image, the oldest first
  public Outcome<VolumeContents> show(String volserOrFile, List<Path> shadows, Watch watch) {
    VolumeFinder.Named volume = finder.find(volserOrFile);
    try (VolumeImage image = access.read(volume, shadows, watch)) {
      Vtoc vtoc = Vtoc.read(image);
      return new Outcome<>(VolumeViews.contents(image, vtoc), vtoc.problems());
    }
  }
}
