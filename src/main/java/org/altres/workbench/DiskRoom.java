package org.altres.workbench;

import java.nio.file.Path;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.Track;
import org.altres.dasd.image.VolumeImage;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.storage.Storage;

/// The room that a plain image needs where it is to be made. What is certain not to fit is refused
/// before anything is written; how much the tracks that are in use need is counted only when the
/// disk was full, so that a copy that fits reads its source once.
final class DiskRoom {

  /// What a file system gives out at least, and what a track that is only formatted takes.
  private static final int PIECE = 4096;

  /// The header of an image.
  private static final int HEADER = 512;

  private final Storage storage;
  private final Path folder;

  /// @param folder where the image is to be
  DiskRoom(Storage storage, Path folder) {
    this.storage = storage;
    this.folder = folder;
  }

  /// @throws AltresException if not even an empty volume fits
  void checkFor(DeviceGeometry geometry) {
    long least = (long) geometry.tracks() * PIECE;
    long usable = storage.usableSpace(folder);
    if (usable < least) {
      throw new AltresException(noSpace(usable, least), null);
    }
  }

  /// Copies a volume to a plain image; what was written is deleted where that fails.
  ///
  /// @param copy what copies
  /// @throws AltresException if it does not fit, saying how much it needs
  void copying(VolumeImage source, Runnable copy) {
    try {
      copy.run();
    } catch (AltresException e) {
      long usable = storage.usableSpace(folder);
      if (usable < source.geometry().plainImageSize()) {
        long needed = needed(source);
        if (usable < needed) {
          throw new AltresException(noSpace(usable, needed), e);
        }
      }
      throw e;
    }
  }

  /// Bytes that the tracks take in a sparse file, by whole pieces.
  private static long needed(VolumeImage source) {
    DeviceGeometry geometry = source.geometry();
    int size = geometry.type().trackImageSize();
    long pieces = 0;
    long next = 0;
    for (int number = 0; number < geometry.tracks(); number++) {
      Track track = source.read(number);
      long from = (long) number * size + HEADER;
      long first = Math.max(next, from / PIECE);
      next = (from + track.image().length() - 1) / PIECE + 1;
      pieces += Math.max(0, next - first);
    }
    return pieces * PIECE;
  }

  private Message noSpace(long usable, long needed) {
    return Message.of(
        WorkbenchMessages.NO_SPACE,
        Place.of("folder", folder),
        "%,d".formatted(usable),
        "%,d".formatted(needed));
  }
}
