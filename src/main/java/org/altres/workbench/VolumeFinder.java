package org.altres.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.dasd.Dsname;
import org.altres.dasd.TrackReader;
import org.altres.dasd.Volser;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.VolumeLabel;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.storage.Storage;

/// Finds the volume that a user's words name: a volume of the workspace by its volser, or an image
/// by its file name, wherever it is clear which is meant.
final class VolumeFinder {

  private final Path folder;
  private final Host host;
  private final Storage storage;
  private final VolumeAccess access;

  /// @param folder the workspace, which need not be one
  VolumeFinder(Path folder, Host host, VolumeAccess access) {
    this.access = access;
    this.folder = folder;
    this.host = host;
    this.storage = host.storage();
  }

  /// A volume that was named.
  ///
  /// @param volser its name in the workspace, if it is one of that
  /// @param file its image
  record Named(Optional<Volser> volser, Path file) {

    /// As it is shown: the volser, or the file.
    @Override
    public String toString() {
      return volser.map(Volser::value).orElse(file.toString());
    }
  }

  /// A data set on a volume.
  record Found(Named volume, VolumeImage image, Vtoc vtoc, DataSetLabel label)
      implements AutoCloseable {

    Place place() {
      return vtoc.place().with("data set", label.dsname());
    }

    String volser() {
      return vtoc.label().volserText();
    }

    @Override
    public void close() {
      image.close();
    }
  }

  /// The volume that a volser or a file name names.
  ///
  /// @throws AltresException if there is none, or both a volume and a file are called so
  Named find(String volserOrFile) {
    Optional<Volser> volser = inWorkspace(volserOrFile);
    Path file = path(volserOrFile);
    if (volser.isPresent() && storage.exists(file)) {
      throw new AltresException(
          WorkbenchMessages.VOLUME_OR_FILE, Place.nowhere(), volser.get(), "./" + volserOrFile);
    }
    if (volser.isPresent()) {
      return new Named(volser, Workspace.open(folder, host).image(volser.get()));
    }
    if (!storage.exists(file) && Volser.parse(volserOrFile).isPresent()) {
      throw new AltresException(WorkbenchMessages.NO_SUCH_VOLUME, Place.nowhere(), volserOrFile);
    }
    return new Named(Optional.empty(), file);
  }

  /// The volume of the workspace that a text names.
  private Optional<Volser> inWorkspace(String text) {
    if (!Workspace.isAt(folder, storage)) {
      return Optional.empty();
    }
    Workspace workspace = Workspace.open(folder, host);
    return Volser.parse(text).filter(workspace::has);
  }

  static Path path(String text) {
    try {
      return Path.of(text);
    } catch (java.nio.file.InvalidPathException e) {
      throw new AltresException(
          org.altres.message.Message.of(WorkbenchMessages.NO_SUCH_VOLUME, Place.nowhere(), text),
          e);
    }
  }

  /// The volumes to look at: the one that was named, else all of the workspace.
  List<Named> candidates(Optional<String> on) {
    if (on.isPresent()) {
      return List.of(find(on.get()));
    }
    Workspace workspace = Workspace.open(folder, host);
    return workspace.volsers().stream()
        .map(volser -> new Named(Optional.of(volser), workspace.image(volser)))
        .toList();
  }

  /// The data set of a name: on the volume that was named, else on the one volume of the workspace
  /// that has it.
  ///
  /// @throws AltresException if none or several have it
  Found dataSet(String name, Optional<String> on, Watch watch) {
    Dsname dsname = dsname(name);
    List<Found> found = new ArrayList<>();
    try {
      for (Named volume : candidates(on)) {
        open(volume, dsname, on.isPresent(), watch).ifPresent(found::add);
      }
      if (found.size() == 1) {
        return found.removeFirst();
      }
      if (found.isEmpty()) {
        String where = on.orElse("the volumes of the workspace");
        throw new AltresException(
            WorkbenchMessages.NO_SUCH_DATA_SET, Place.nowhere(), dsname, where);
      }
      String volumes =
          String.join(", ", found.stream().map(each -> each.volume().toString()).toList());
      throw new AltresException(
          WorkbenchMessages.SEVERAL_DATA_SETS, Place.nowhere(), dsname, volumes);
    } finally {
      found.forEach(Found::close);
    }
  }

  /// @param mustHaveVtoc whether a volume that was only labelled is refused; else it has no data
  ///   sets
  private Optional<Found> open(Named volume, Dsname dsname, boolean mustHaveVtoc, Watch watch) {
    VolumeImage image = access.read(volume, watch);
    Optional<Found> found = Optional.empty();
    try {
      Optional<Vtoc> read =
          mustHaveVtoc ? Optional.of(Vtoc.read(image)) : Vtoc.find(image, VolumeLabel.read(image));
      found =
          read.flatMap(
              vtoc -> vtoc.find(dsname).map(label -> new Found(volume, image, vtoc, label)));
      return found;
    } finally {
      if (found.isEmpty()) {
        image.close();
      }
    }
  }

  /// The label of a data set as it is now.
  static DataSetLabel label(TrackReader tracks, Dsname name, Named volume) {
    return Vtoc.read(tracks)
        .find(name)
        .orElseThrow(() ->
            new AltresException(WorkbenchMessages.NO_SUCH_DATA_SET, Place.nowhere(), name, volume));
  }

  /// The data set name that a text is.
  static Dsname dsname(String text) {
    return Dsname.parse(text)
        .orElseThrow(() -> new AltresException(WorkbenchMessages.NOT_A_DSN, Place.nowhere(), text));
  }
}
