package org.altres.dasd.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.altres.bytes.Bytes;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.storage.StoredFile;

/// What the files of this room begin with, so that "too old", "too new" and "damaged" can be told
/// apart before anything else is believed; and a part that says how long it is, with its checksum.
///
/// | offset | length | meaning |
/// |---|---|---|
/// | 0 | 8 | eye-catcher, ASCII |
/// | 8 | 2 | version of the format |
/// | 10 | 2 | zero |
/// | 12 | 4 | CRC-32C of the 12 bytes before |
/// | 16 | 4 | length *n* of the part that follows, 0 to 16 MiB |
/// | 20 | *n* | the part |
/// | 20 + *n* | 4 | CRC-32C of length and part |
///
/// Numbers are big-endian.
///
/// @param eyeCatcher eight ASCII characters
/// @param oldest the oldest version that is read
/// @param newest the newest version that is read, and the one that is written
record FileFrame(String eyeCatcher, int oldest, int newest) {

  private static final int PREFIX_LENGTH = 16;
  private static final int LONGEST_PART = 16 << 20;

  /// Prefix and part, as they stand in a file.
  Bytes write(Bytes part) {
    if (part.length() > LONGEST_PART) {
      throw new IllegalArgumentException("too much for a header: " + part.length());
    }
    Bytes prefix =
        new Bytes.Builder(PREFIX_LENGTH)
            .add(Bytes.of(eyeCatcher.getBytes(StandardCharsets.US_ASCII)))
            .u16(newest)
            .u16(0)
            .build();
    Bytes body = new Bytes.Builder(4 + part.length()).u32(part.length()).add(part).build();
    return new Bytes.Builder(PREFIX_LENGTH + body.length() + 4)
        .add(prefix)
        .u32(checksum(prefix))
        .add(body)
        .u32(checksum(body))
        .build();
  }

  /// How many bytes prefix and part take in a file.
  static int lengthOf(Bytes part) {
    return PREFIX_LENGTH + 4 + part.length() + 4;
  }

  /// The part of a file that begins with this frame.
  ///
  /// @throws AltresException if its version is not read
  /// @throws DamagedDataException if it is not such a file or is damaged
  Bytes read(StoredFile file) {
    Place place = Place.of("file", file.path());
    Bytes prefix = bytes(file, 0, PREFIX_LENGTH);
    if (!prefix.startsWith(Bytes.of(eyeCatcher.getBytes(StandardCharsets.US_ASCII)))
        || prefix.u16(10) != 0
        || prefix.u32(12) != checksum(prefix.slice(0, 12))) {
      throw damaged(place, 0, "it does not begin as a file of this kind does");
    }
    int version = prefix.u16(8);
    if (version > newest) {
      throw refused(LogMessages.TOO_NEW, place, version, newest);
    }
    if (version < oldest) {
      throw refused(LogMessages.TOO_OLD, place, version, oldest);
    }
    long length = bytes(file, PREFIX_LENGTH, 4).u32(0);
    if (length > LONGEST_PART || PREFIX_LENGTH + 4 + length + 4 > file.size()) {
      throw damaged(place, PREFIX_LENGTH, "its header is longer than the file");
    }
    Bytes body = bytes(file, PREFIX_LENGTH, 4 + (int) length + 4);
    if (body.u32(4 + (int) length) != checksum(body.slice(0, 4 + (int) length))) {
      throw damaged(place, PREFIX_LENGTH, "the checksum of its header is wrong");
    }
    return body.slice(4, (int) length);
  }

  private static AltresException refused(MessageId id, Place place, int version, int limit) {
    return new AltresException(id, place, version, limit);
  }

  /// Damage of a file, at an offset.
  static DamagedDataException damaged(Place file, long offset, String what) {
    return new DamagedDataException(LogMessages.DAMAGED, file.with("offset", offset), what);
  }

  /// Bytes of a file.
  ///
  /// @throws DamagedDataException if it ends before
  static Bytes bytes(StoredFile file, long position, int count) {
    ByteBuffer buffer = ByteBuffer.allocate(count);
    if (file.read(buffer, position) != count) {
      throw damaged(Place.of("file", file.path()), position, "it ends too early");
    }
    return Bytes.of(buffer.array());
  }

  /// The CRC-32C (Castagnoli, RFC 3720) of some bytes, one behind the other.
  static long checksum(Bytes... parts) {
    CRC32C crc = new CRC32C();
    for (Bytes part : parts) {
      part.feed(crc::update);
    }
    return crc.getValue();
  }
}
