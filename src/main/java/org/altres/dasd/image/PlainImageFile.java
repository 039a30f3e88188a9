package org.altres.dasd.image;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.Track;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.storage.StoredFile;
import org.jspecify.annotations.Nullable;

/// A plain CKD image: a header and every track at its place, in one file or in several. Tracks are
/// read and written by position; only the fold of a transaction writes.
public final class PlainImageFile implements VolumeImage {

  /// One file of the image.
  ///
  /// @param file the open file
  /// @param firstTrack the relative track behind its header
  /// @param tracks how many it holds
  private record Part(StoredFile file, int firstTrack, int tracks) {

    boolean has(int track) {
      return track >= firstTrack && track < firstTrack + tracks;
    }

    long offset(int track, int trackSize) {
      return DeviceHeader.LENGTH + (long) (track - firstTrack) * trackSize;
    }
  }

  private final DeviceGeometry geometry;
  private final List<Part> parts;
  private final int trackSize;

  private PlainImageFile(DeviceGeometry geometry, List<Part> parts) {
    this.geometry = geometry;
    this.parts = List.copyOf(parts);
    this.trackSize = geometry.type().trackImageSize();
  }

  /// Opens a plain image that exists.
  ///
  /// @param image its file, or the first of several, with or without the `_1` of its name
  /// @param writing whether [#write(Track)] and [#force()] will be asked for
  /// @throws AltresException if it is not a plain CKD image
  public static PlainImageFile open(Storage storage, Path image, boolean writing) {
    List<StoredFile> opened = new ArrayList<>();
    try {
      return open(storage, VolumeImages.firstFile(storage, image), writing, opened);
    } catch (RuntimeException e) {
      opened.forEach(StoredFile::close);
      throw e;
    }
  }

  private static PlainImageFile open(
      Storage storage, Path first, boolean writing, List<StoredFile> opened) {
    List<Part> parts = new ArrayList<>();
    @Nullable DeviceHeader header = null;
    int cylinders = 0;
    boolean more = true;
    while (more) {
      Path path = parts.isEmpty() ? first : ImageNames.numbered(first, parts.size() + 1);
      StoredFile file = writing ? storage.openForWriting(path) : storage.openForReading(path);
      opened.add(file);
      Place place = FileParts.place(file);
      DeviceHeader own = DeviceHeader.read(FileParts.head(file, DeviceHeader.LENGTH), place);
      checkMember(own, header == null ? own : header, parts.size(), place);
      header = own;
      more =
          own.sequence() > 0 && own.highCylinder() > 0 && parts.size() + 1 < ImageNames.MOST_FILES;
      int here = cylinders(file, own, cylinders, place);
      int heads = own.type().heads();
      parts.add(new Part(file, cylinders * heads, here * heads));
      cylinders += here;
    }
    return new PlainImageFile(
        new DeviceGeometry(Objects.requireNonNull(header).type(), cylinders), parts);
  }

  private static void checkMember(DeviceHeader own, DeviceHeader first, int before, Place place) {
    if (own.kind().format() != ImageFormat.PLAIN) {
      throw new AltresException(ImageMessages.NOT_PLAIN, place, own.kind().format());
    }
    if (own.type() != first.type()) {
      throw new DamagedDataException(ImageMessages.OTHER_DEVICE, place, own.type(), first.type());
    }
    if (before == 0 && own.sequence() > 1) {
      throw new AltresException(ImageMessages.NOT_THE_FIRST, place, own.sequence());
    }
    if (before > 0 && own.sequence() != before + 1) {
      throw new DamagedDataException(
          ImageMessages.SEQUENCE_WRONG, place, own.sequence(), before + 1);
    }
  }

  /// How many cylinders a file holds, judged by its length and its header.
  private static int cylinders(StoredFile file, DeviceHeader header, int before, Place place) {
    long unit = (long) header.type().heads() * header.type().trackImageSize();
    long body = file.size() - DeviceHeader.LENGTH;
    if (body <= 0 || body % unit != 0) {
      throw new DamagedDataException(ImageMessages.LENGTH_WRONG, place, file.size(), unit);
    }
    long here = body / unit;
    if (before + here > DeviceGeometry.MOST_CYLINDERS) {
      throw new AltresException(ImageMessages.TOO_MANY_CYLINDERS, place, before + here);
    }
    if (header.highCylinder() != 0 && header.highCylinder() != before + here - 1) {
      throw new DamagedDataException(
          ImageMessages.HIGH_CYLINDER_WRONG, place, header.highCylinder(), before + here - 1);
    }
    return (int) here;
  }

  @Override
  public DeviceGeometry geometry() {
    return geometry;
  }

  @Override
  public Place place() {
    return FileParts.place(parts.getFirst().file());
  }

  @Override
  public ImageFormat format() {
    return ImageFormat.PLAIN;
  }

  @Override
  public List<Path> files() {
    return parts.stream().map(part -> part.file().path()).toList();
  }

  @Override
  public Track read(int track) {
    return Track.read(
        geometry.address(track), readBytes(track, 1), FileParts.place(part(track).file()));
  }

  @Override
  public List<Track> readRun(int first, int count) {
    Objects.checkFromIndexSize(first, count, geometry.tracks());
    List<Track> tracks = new ArrayList<>(count);
    int at = first;
    while (at < first + count) {
      Part part = part(at);
      int here = Math.min(first + count, part.firstTrack() + part.tracks()) - at;
      Bytes images = readBytes(at, here);
      Place place = FileParts.place(part.file());
      for (int i = 0; i < here; i++) {
        Bytes image = images.slice(i * trackSize, trackSize);
        tracks.add(Track.read(geometry.address(at + i), image, place));
      }
      at += here;
    }
    return tracks;
  }

  /// Replaces a track. Where the one that stood there was longer, its rest becomes zeros. What was
  /// written is safe on disk after [#force()] only.
  ///
  /// @throws IndexOutOfBoundsException if the volume has no such track
  /// @throws IllegalArgumentException if its image is larger than the device's track image
  public void write(Track track) {
    int number = TrackPlaces.index(geometry, track);
    Part part = part(number);
    long offset = part.offset(number, trackSize);
    int length = track.image().length();
    Bytes rest = FileParts.read(part.file(), offset + length, trackSize - length);
    Bytes.Builder image = new Bytes.Builder(trackSize).add(track.image());
    image.fill(TrackPlaces.lengthWithoutZeros(rest), 0);
    part.file().write(ByteBuffer.wrap(image.build().toArray()), offset);
  }

  /// The whole place of a track: its image and what is behind it.
  ///
  /// @throws IndexOutOfBoundsException if the volume has no such track
  public Bytes readPlace(int track) {
    return readBytes(track, 1);
  }

  /// Replaces a track, whatever its place holds, and sets to zero what is behind it. It is written
  /// also where it seems to be there already: what was read may never have come to the disk.
  ///
  /// @param used how much of the place is written at least, 0 to the device's track image size
  /// @throws IndexOutOfBoundsException if the volume has no such track
  /// @throws IllegalArgumentException if its image is larger than the device's track image
  public void write(Track track, int used) {
    int number = TrackPlaces.index(geometry, track);
    Part part = part(number);
    Bytes.Builder image = new Bytes.Builder(trackSize).add(track.image()).padTo(used, 0);
    part.file().write(image.build().toBuffer(), part.offset(number, trackSize));
  }

  /// Returns when all that was written is on disk.
  public void force() {
    parts.forEach(part -> part.file().force());
  }

  @Override
  public void close() {
    parts.forEach(part -> part.file().close());
  }

  private Bytes readBytes(int first, int count) {
    Part part = part(first);
    return FileParts.read(
        part.file(), part.offset(first, trackSize), Math.multiplyExact(count, trackSize));
  }

  private Part part(int track) {
    Objects.checkIndex(track, geometry.tracks());
    return parts.stream().filter(part -> part.has(track)).findFirst().orElseThrow();
  }
}
