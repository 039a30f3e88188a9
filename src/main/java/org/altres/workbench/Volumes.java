package org.altres.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.altres.dasd.Volser;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.image.VolumeImages;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.message.AltresException;
import org.altres.message.Message;

/// Volumes, those of the workspace and others: what is on them.
public final class Volumes {

  private final Path folder;
  private final Host host;

  Volumes(Path folder, Host host) {
    this.folder = folder;
    this.host = host;
  }

  /// The volumes of the workspace. One that cannot be read does not hide the others.
  public Outcome<VolumeListing> list() {
    Workspace workspace = Workspace.open(folder, host);
    List<VolumeListing.Volume> volumes = new ArrayList<>();
    List<Message> messages = new ArrayList<>();
    for (Volser volser : workspace.volsers()) {
      try (VolumeImage image = VolumeImages.open(host.storage(), workspace.image(volser))) {
        volumes.add(VolumeViews.summary(volser.value(), image, Vtoc.read(image)));
      } catch (AltresException e) {
        messages.add(e.problem());
      }
    }
    return new Outcome<>(new VolumeListing(folder.toString(), volumes), messages);
  }

  /// What is on a volume.
  ///
  /// @param volserOrFile a volume of the workspace, or an image
  /// @param shadows the shadow files of the image, the oldest first
  public Outcome<VolumeContents> show(String volserOrFile, List<Path> shadows) {
    VolumeFinder.Named volume = new VolumeFinder(folder, host).find(volserOrFile);
    try (VolumeImage image = VolumeImages.open(host.storage(), volume.file(), shadows)) {
      Vtoc vtoc = Vtoc.read(image);
      return new Outcome<>(VolumeViews.contents(image, vtoc), vtoc.problems());
    }
  }
}
