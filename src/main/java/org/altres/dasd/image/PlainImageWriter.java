package org.altres.dasd.image;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Objects;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.Track;
import org.altres.dasd.TrackWriter;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.storage.NewFile;
import org.altres.storage.Storage;
import org.altres.storage.StoredFile;
import org.altres.task.Cancellation;
import org.altres.task.Progress;

/// Makes a new plain image in one file. Every track that is not written is formatted: an
/// end-of-file record and nothing else. Works in a temporary file beside the target, which
/// [#publish()] makes safe and renames; closed before that, nothing is left. Sparse: the fill
/// behind the records of a track is never written. May be used by several workers at once, on
/// different tracks.
public final class PlainImageWriter implements TrackWriter, AutoCloseable {

  private final NewFile output;
  private final DeviceGeometry geometry;
  private final BitSet written;
  private final int trackSize;

  private PlainImageWriter(NewFile output, DeviceGeometry geometry) {
    this.output = output;
    this.geometry = geometry;
    this.written = new BitSet(geometry.tracks());
    this.trackSize = geometry.type().trackImageSize();
  }

  /// Begins a new image.
  ///
  /// @param target the image to be; there must be no such file
  /// @throws AltresException if it exists already or cannot be made
  public static PlainImageWriter create(Storage storage, Path target, DeviceGeometry geometry) {
    return create(NewFile.create(storage, target), geometry);
  }

  /// Begins a new image that somebody else will give its name, once others are to have theirs.
  ///
  /// @param target the image to be; there must be no such file
  /// @param temporary its name until then; there must be no such file
  /// @throws AltresException if one of them exists already or cannot be made
  public static PlainImageWriter create(
      Storage storage, Path target, Path temporary, DeviceGeometry geometry) {
    return create(NewFile.create(storage, target, temporary), geometry);
  }

  private static PlainImageWriter create(NewFile output, DeviceGeometry geometry) {
    try {
      StoredFile file = output.file();
      file.setSize(geometry.plainImageSize());
      DeviceHeader header = new DeviceHeader(FileKind.PLAIN, geometry.type(), 0, 0);
      file.write(header.toBytes().toBuffer(), 0);
      return new PlainImageWriter(output, geometry);
    } catch (RuntimeException e) {
      output.close();
      throw e;
    }
  }

  @Override
  public DeviceGeometry geometry() {
    return geometry;
  }

  @Override
  public Place place() {
    return Place.of("file", output.target());
  }

  @Override
  public Track read(int track) {
    Objects.checkIndex(track, geometry.tracks());
    if (!isWritten(track)) {
      return Track.formatted(geometry.address(track));
    }
    Bytes image = FileParts.read(output.file(), offset(track), trackSize);
    return Track.read(geometry.address(track), image, place());
  }

  @Override
  public void write(Track track) {
    int number = TrackPlaces.index(geometry, track);
    Bytes image = track.image();
    if (!isWritten(number)) {
      output.file().write(image.toBuffer(), offset(number));
      markWritten(number);
      return;
    }
    int length = image.length();
    Bytes rest = FileParts.read(output.file(), offset(number) + length, trackSize - length);
    Bytes.Builder longer = new Bytes.Builder(trackSize).add(image);
    longer.fill(TrackPlaces.lengthWithoutZeros(rest), 0);
    output.file().write(ByteBuffer.wrap(longer.build().toArray()), offset(number));
  }

  /// Formats the tracks that were not written, makes all safe on disk and gives the file its name.
  ///
  /// @throws AltresException if a file of that name has come to be, or the disk refuses
  public void publish() {
    publish(Progress.SILENT, Cancellation.NEVER);
  }

  /// Does what [#publish()] does, and tells how many tracks are formatted; a large volume takes a
  /// while.
  ///
  /// @param cancellation is asked until all tracks are formatted; if it stops the work, [#close()]
  ///   deletes the file
  public void publish(Progress progress, Cancellation cancellation) {
    formatTheRest(progress, cancellation);
    output.publish();
  }

  /// Formats the tracks that were not written, makes all safe on disk and leaves the file under its
  /// temporary name.
  ///
  /// @throws AltresException if the disk refuses
  public void leave() {
    formatTheRest(Progress.SILENT, Cancellation.NEVER);
    output.leave();
  }

  private void formatTheRest(Progress progress, Cancellation cancellation) {
    int left = geometry.tracks() - written.cardinality();
    progress.begin("formatting " + output.target().getFileName(), left, "tracks");
    for (int track = written.nextClearBit(0);
        track < geometry.tracks();
        track = written.nextClearBit(track + 1)) {
      cancellation.check();
      Bytes image = Track.formatted(geometry.address(track)).image();
      output.file().write(image.toBuffer(), offset(track));
      progress.advance(1);
    }
    progress.end();
  }

  /// Ends the work; what was neither published nor left is deleted.
  @Override
  public void close() {
    output.close();
  }

  private long offset(int track) {
    return DeviceHeader.LENGTH + (long) track * trackSize;
  }

  private boolean isWritten(int track) {
    synchronized (written) {
      return written.get(track);
    }
  }

  private void markWritten(int track) {
    synchronized (written) {
      written.set(track);
    }
  }
}
