package org.altres.dasd.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Track;
import org.altres.dasd.TrackReader;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.storage.StoredFile;

/// A plain CKD image in one file, as the fold sees it: a header of 512 bytes, then one place of the
/// device's track image size for each track, the track image at its beginning and zeros behind.
final class PlainTarget implements TrackReader, AutoCloseable {

  private static final int HEADER_LENGTH = 512;
  private static final Bytes PLAIN = Bytes.of("CKD_P370".getBytes(StandardCharsets.US_ASCII));

  private final StoredFile file;
  private final DeviceGeometry geometry;

  private PlainTarget(StoredFile file, DeviceGeometry geometry) {
    this.file = file;
    this.geometry = geometry;
  }

  /// Opens an image to be read while a transaction is under way.
  static PlainTarget openForReading(Storage storage, Path image) {
    return open(storage.openForReading(image));
  }

  /// Opens an image to fold into.
  static PlainTarget openForWriting(Storage storage, Path image) {
    return open(storage.openForWriting(image));
  }

  private static PlainTarget open(StoredFile file) {
    try {
      return new PlainTarget(file, geometry(file));
    } catch (AltresException e) {
      file.close();
      throw e;
    }
  }

  private static DeviceGeometry geometry(StoredFile file) {
    if (file.size() < HEADER_LENGTH) {
      throw refused(file, "it is shorter than the header of an image");
    }
    Bytes header = FileFrame.bytes(file, 0, HEADER_LENGTH);
    if (!header.startsWith(PLAIN)) {
      throw refused(file, "it is not a plain CKD image");
    }
    if (header.u8(17) != 0 || header.leU16(18) != 0) {
      throw refused(file, "it is one of several files of an image");
    }
    DeviceType type =
        DeviceType.ofCode(header.u8(16))
            .orElseThrow(() -> refused(file, "its device type is not known"));
    if (header.leU32(8) != type.heads() || header.leU32(12) != type.trackImageSize()) {
      throw refused(file, "its heads or track size are not those of a " + type.number());
    }
    long cylinderSize = (long) type.heads() * type.trackImageSize();
    long cylinders = (file.size() - HEADER_LENGTH) / cylinderSize;
    if (cylinders < 1
        || cylinders > DeviceGeometry.MOST_CYLINDERS
        || HEADER_LENGTH + cylinders * cylinderSize != file.size()) {
      throw refused(file, "its length is not that of whole cylinders");
    }
    return new DeviceGeometry(type, (int) cylinders);
  }

  private static AltresException refused(StoredFile file, String why) {
    return new AltresException(LogMessages.NOT_WRITABLE, Place.of("file", file.path()), why);
  }

  @Override
  public DeviceGeometry geometry() {
    return geometry;
  }

  @Override
  public Place place() {
    return Place.of("file", file.path());
  }

  @Override
  public Track read(int track) {
    return Track.read(geometry.address(track), slot(track), place());
  }

  /// The whole place of a track.
  Bytes slot(int track) {
    return FileFrame.bytes(file, position(track), geometry.type().trackImageSize());
  }

  /// Writes a track image, and zeros behind it as far as its place was in use before. It is written
  /// also where it seems to be there already: what was read may never have come to the disk.
  void write(int track, Bytes image, int used) {
    ByteBuffer buffer = ByteBuffer.allocate(Math.max(image.length(), used));
    buffer.put(image.toBuffer()).position(0);
    file.write(buffer, position(track));
  }

  void force() {
    file.force();
  }

  private long position(int track) {
    java.util.Objects.checkIndex(track, geometry.tracks());
    return HEADER_LENGTH + (long) track * geometry.type().trackImageSize();
  }

  @Override
  public void close() {
    file.close();
  }
}
