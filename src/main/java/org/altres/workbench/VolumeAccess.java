package org.altres.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.altres.dasd.TrackWriter;
import org.altres.dasd.Volser;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.image.VolumeImages;
import org.altres.dasd.log.FileCommitPoint;
import org.altres.dasd.log.VolumeRecovery;
import org.altres.dasd.log.VolumeTransaction;
import org.altres.dasd.vtoc.VtocEditor;
import org.altres.storage.Storage;
import org.altres.storage.StorageLock;

/// Opens volumes: for reading, after completing what an earlier change has left, and for changing,
/// in one transaction.
final class VolumeAccess {

  private final Path folder;
  private final Host host;
  private final Storage storage;

  /// @param folder the workspace, which need not be one
  VolumeAccess(Path folder, Host host) {
    this.folder = folder;
    this.host = host;
    this.storage = host.storage();
  }

  VolumeImage read(VolumeFinder.Named volume, Watch watch) {
    return read(volume, List.of(), watch);
  }

  /// Opens a volume for reading.
  ///
  /// @param shadows the shadow files of the image, the oldest first
  VolumeImage read(VolumeFinder.Named volume, List<Path> shadows, Watch watch) {
    Path image = volume.file();
    FileCommitPoint commits = FileCommitPoint.of(storage, image);
    Host.await(
        () -> {
          String holder = host.holder("completing a change to " + volume);
          VolumeRecovery.recover(storage, commits, image, holder, watch.progress());
          return image;
        },
        watch.cancellation());
    return VolumeImages.open(storage, image, shadows);
  }

  /// Changes a volume in one transaction: all of the work counts, or nothing.
  ///
  /// @param doing what is done, for others who wait: "compressing SYS1.MACLIB"
  <T> T change(
      VolumeFinder.Named volume, String doing, Watch watch, Function<TrackWriter, T> work) {
    Path image = volume.file();
    // What cannot be changed in place is refused before anything is put beside it.
    VolumeTransaction.refuseUnchangeable(storage, image);
    try (Locked _ = lock(volume, doing, watch);
        VolumeTransaction transaction =
            Host.await(
                () -> VolumeTransaction.begin(storage, image, host.holder(doing)),
                watch.cancellation())) {
      T result = work.apply(transaction.volume(image));
      transaction.commit(watch.progress(), watch.cancellation());
      return result;
    }
  }

  /// Gives the volume in an image another volser, in one transaction.
  void relabel(Path image, Volser volser, Watch watch) {
    try (VolumeTransaction transaction =
        Host.await(
            () -> VolumeTransaction.begin(storage, image, host.holder("relabelling " + image)),
            watch.cancellation())) {
      VtocEditor.relabel(transaction.volume(image), volser);
      transaction.commit(watch.progress(), watch.cancellation());
    }
  }

  /// The workspace's lock while one of its volumes is changed; nothing for other images.
  private Locked lock(VolumeFinder.Named volume, String doing, Watch watch) {
    return new Locked(
        volume.volser().map(_ -> Workspace.open(folder, host).take(doing, watch.cancellation())));
  }

  private record Locked(Optional<StorageLock> lock) implements AutoCloseable {
    @Override
    public void close() {
      lock.ifPresent(StorageLock::close);
    }
  }
}
