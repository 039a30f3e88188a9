package org.altres.workbench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Volser;
import org.altres.dasd.image.CckdWriter;
import org.altres.dasd.image.Compression;
import org.altres.dasd.image.CopyTask;
import org.altres.dasd.image.ImageCopy;
import org.altres.dasd.image.ImageFormat;
import org.altres.dasd.image.PlainImageWriter;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.vtoc.VolumeInitializer;
import org.altres.dasd.vtoc.VolumeLabel;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.storage.StorageLock;
import org.altres.task.Cancellation;
import org.altres.workbench.sample.SampleVolume;
import org.altres.workbench.view.VolumeChange;

/// The volumes of a workspace as a whole: added, made, renamed, removed, exported.
public final class VolumeStore {

  /// What the lock of an image beside it is called behind the image's name.
  private static final String LOCK_SUFFIX = ".altres-lock";

  private final Path folder;
  private final Host host;
  private final Storage storage;
  private final VolumeAccess access;
  private final VolumeFinder finder;

  VolumeStore(Path folder, Host host) {
    this.folder = folder;
    this.host = host;
    this.storage = host.storage();
    this.access = new VolumeAccess(folder, host);
    this.finder = new VolumeFinder(folder, host, access);
  }

  /// Copies an image of any format into the workspace, as a plain one.
  ///
  /// @param file the image
  /// @param shadows its shadow files, the oldest first
  /// @param newVolser the volser that the copy gets, if it is to get another one
  /// @throws AltresException if the workspace has a volume of that volser, or the space is not
  ///   there
  public VolumeChange add(Path file, List<Path> shadows, Optional<String> newVolser, Watch watch) {
    Workspace workspace = Workspace.open(folder, host);
    VolumeFinder.Named named = new VolumeFinder.Named(Optional.empty(), file);
    try (StorageLock _ = workspace.take("adding " + file, watch.cancellation());
        VolumeImage source = access.read(named, shadows, watch)) {
      VolumeLabel label = VolumeLabel.read(source);
      Volser volser = newVolser.map(VolumeStore::volser).orElseGet(() -> volserOf(label, source));
      refuseTaken(workspace, volser);
      DiskRoom room = new DiskRoom(storage, workspace.volumes());
      room.checkFor(source.geometry());
      Path staged = workspace.stagedImage(volser);
      storage.delete(staged);
      room.copying(source, () -> ImageCopy.toPlain(source, storage, staged, task(watch)));
      boolean other = !label.volser().equals(Optional.of(volser));
      if (other) {
        relabel(staged, volser, watch);
      }
      storage.rename(staged, workspace.image(volser));
      storage.forceFolder(workspace.volumes());
      return change(
          "added",
          volser.value(),
          other ? Optional.of(label.volserText()) : Optional.empty(),
          source.geometry(),
          workspace.image(volser),
          Optional.of(file.toString()),
          ImageFormat.PLAIN);
    }
  }

  /// Relabels an image that nobody else knows of: its lock goes when that is done, and the image
  /// when it cannot be done.
  private void relabel(Path staged, Volser volser, Watch watch) {
    boolean done = false;
    try {
      access.relabel(staged, volser, watch);
      done = true;
    } finally {
      storage.delete(staged.resolveSibling(staged.getFileName() + LOCK_SUFFIX));
      if (!done) {
        storage.delete(staged);
      }
    }
  }

  private static Volser volserOf(VolumeLabel label, VolumeImage source) {
    return label
        .volser()
        .orElseThrow(() ->
            new AltresException(WorkbenchMessages.NO_VOLSER, source.place(), label.volserText()));
  }

  /// Makes a new volume, ready for data sets.
  ///
  /// @param type a device type, "3390", or a model, "3390-3", which says how many cylinders
  /// @param cylinders how many, where the model does not say
  public VolumeChange initialize(
      String volser, String type, Optional<Integer> cylinders, Watch watch) {
    Workspace workspace = Workspace.open(folder, host);
    Volser name = volser(volser);
    DeviceGeometry geometry = geometry(type, cylinders);
    try (StorageLock _ = workspace.take("initializing " + name, watch.cancellation())) {
      refuseTaken(workspace, name);
      new DiskRoom(storage, workspace.volumes()).checkFor(geometry);
      try (PlainImageWriter image =
          PlainImageWriter.create(storage, workspace.image(name), geometry)) {
        VolumeInitializer.initialize(image, name, VolumeInitializer.Options.standard(geometry));
        image.publish(watch.progress(), watch.cancellation());
      }
    }
    return change(
        "initialized",
        name.value(),
        Optional.empty(),
        geometry,
        workspace.image(name),
        Optional.empty(),
        ImageFormat.PLAIN);
  }

  /// Builds the sample volume.
  void addSample(SampleVolume sample) {
    Workspace workspace = Workspace.open(folder, host);
    LocalDate today = LocalDate.ofInstant(host.clock().instant(), ZoneId.systemDefault());
    try (StorageLock _ = workspace.take("building " + sample.volser(), Cancellation.NEVER);
        PlainImageWriter image =
            PlainImageWriter.create(storage, workspace.image(sample.volser()), sample.geometry())) {
      sample.build(image, today);
      image.publish();
    }
  }

  private static DeviceGeometry geometry(String type, Optional<Integer> cylinders) {
    DeviceType device =
        DeviceType.parse(type)
            .orElseThrow(
                () -> new AltresException(WorkbenchMessages.NO_SUCH_DEVICE, Place.nowhere(), type));
    Optional<Integer> ofModel =
        device.models().stream()
            .filter(model -> model.name().equals(type))
            .map(DeviceType.Model::cylinders)
            .findFirst();
    int count =
        cylinders
            .or(() -> ofModel)
            .orElseThrow(() ->
                new AltresException(
                    WorkbenchMessages.CYLINDERS_MISSING,
                    Place.nowhere(),
                    type,
                    String.join(
                        ", ", device.models().stream().map(DeviceType.Model::name).toList())));
    if (count < 1 || count > DeviceGeometry.MOST_CYLINDERS) {
      throw new AltresException(
          WorkbenchMessages.CYLINDERS_WRONG, Place.nowhere(), count, DeviceGeometry.MOST_CYLINDERS);
    }
    return new DeviceGeometry(device, count);
  }

  /// Gives a volume another volser, in its label, in the labels of its data sets, and in the
  /// workspace. Should it be cut off, the next change to the workspace completes it.
  public VolumeChange rename(String volser, String newVolser, Watch watch) {
    Workspace workspace = Workspace.open(folder, host);
    Volser from = existing(workspace, volser);
    Volser to = volser(newVolser);
    try (StorageLock _ = workspace.take("renaming " + from + " to " + to, watch.cancellation())) {
      refuseTaken(workspace, to);
      new VolumeRename(workspace, host, access).run(from, to, watch);
      try (VolumeImage image = access.read(named(workspace, to), watch)) {
        return change(
            "renamed",
            to.value(),
            Optional.of(from.value()),
            image.geometry(),
            workspace.image(to),
            Optional.empty(),
            image.format());
      }
    }
  }

  /// Takes a volume out of the workspace and deletes its image.
  public VolumeChange remove(String volser, Watch watch) {
    Workspace workspace = Workspace.open(folder, host);
    Volser name = existing(workspace, volser);
    try (StorageLock _ = workspace.take("removing " + name, watch.cancellation())) {
      VolumeChange change;
      try (VolumeImage image = access.read(named(workspace, name), watch)) {
        change =
            change(
                "removed",
                name.value(),
                Optional.empty(),
                image.geometry(),
                workspace.image(name),
                Optional.empty(),
                image.format());
      }
      storage.delete(workspace.image(name));
      storage.forceFolder(workspace.volumes());
      return change;
    }
  }

  /// Writes a volume as a new image file.
  ///
  /// @param volserOrFile a volume of the workspace, or an image
  /// @param format plain CKD or CCKD
  /// @throws AltresException if the file exists already
  public VolumeChange export(String volserOrFile, Path target, ImageFormat format, Watch watch) {
    VolumeFinder.Named volume = finder.find(volserOrFile);
    try (VolumeImage image = access.read(volume, watch)) {
      String volser = VolumeLabel.read(image).volserText();
      switch (format) {
        case PLAIN ->
            new DiskRoom(storage, Storage.folderOf(target))
                .copying(image, () -> ImageCopy.toPlain(image, storage, target, task(watch)));
        case CCKD -> CckdWriter.write(image, storage, target, Compression.ZLIB, task(watch));
        case CCKD64 ->
            throw new IllegalArgumentException("no tool here could judge a CCKD64 that we write");
      }
      return change(
          "exported",
          volser,
          Optional.empty(),
          image.geometry(),
          target,
          Optional.of(volume.toString()),
          format);
    }
  }

  private CopyTask task(Watch watch) {
    return new CopyTask(host.workers(), watch.progress(), watch.cancellation());
  }

  private static VolumeFinder.Named named(Workspace workspace, Volser volser) {
    return new VolumeFinder.Named(Optional.of(volser), workspace.image(volser));
  }

  private static Volser volser(String text) {
    return Volser.parse(text)
        .orElseThrow(
            () -> new AltresException(WorkbenchMessages.NOT_A_VOLSER, Place.nowhere(), text));
  }

  private static Volser existing(Workspace workspace, String text) {
    Volser volser = volser(text);
    if (!workspace.has(volser)) {
      throw new AltresException(WorkbenchMessages.NO_SUCH_VOLUME, Place.nowhere(), volser);
    }
    return volser;
  }

  private static void refuseTaken(Workspace workspace, Volser volser) {
    if (workspace.has(volser)) {
      throw new AltresException(WorkbenchMessages.VOLSER_TAKEN, Place.nowhere(), volser);
    }
  }

  private static VolumeChange change(
      String action,
      String volser,
      Optional<String> oldVolser,
      DeviceGeometry geometry,
      Path file,
      Optional<String> source,
      ImageFormat format) {
    return new VolumeChange(
        action,
        volser,
        oldVolser,
        geometry.type().number(),
        geometry.cylinders(),
        geometry.tracks(),
        file.toString(),
        source,
        format.toString());
  }
}
