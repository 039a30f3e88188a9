package org.altres.dasd.image;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceType;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;

/// The device header: the first 512 bytes of every file of an image, as Hercules writes it. Numbers
/// are little-endian.
///
/// | offset | length | meaning |
/// |---|---|---|
/// | 0 | 8 | ASCII id, see [FileKind] |
/// | 8 | 4 | heads |
/// | 12 | 4 | bytes of a track image |
/// | 16 | 1 | low byte of the device type |
/// | 17 | 1 | number of this file among several, from 1; 0 for the only one |
/// | 18 | 2 | highest cylinder of this file, 0 on the last or only one |
/// | 20 | 12 | ASCII serial number of the device, does not count |
/// | 32 | 480 | zeros |
///
/// @param kind what the file is
/// @param type the device type
/// @param sequence 0 for the only file, else 1 for the first of several
/// @param highCylinder the highest cylinder of the file; 0 on the last
record DeviceHeader(FileKind kind, DeviceType type, int sequence, int highCylinder) {

  /// Bytes of a header.
  static final int LENGTH = 512;

  private static final int SERIAL_LENGTH = 12;

  /// Reads a header.
  ///
  /// @param bytes the first 512 bytes of the file, fewer if it is shorter
  /// @param place the file
  /// @throws AltresException if this is not the header of a CKD image of a known device
  static DeviceHeader read(Bytes bytes, Place place) {
    FileKind kind = kind(bytes, place);
    if (bytes.length() < LENGTH) {
      throw new DamagedDataException(ImageMessages.TOO_SHORT, place, bytes.length());
    }
    int code = bytes.u8(16);
    long heads = bytes.leU32(8);
    long trackSize = bytes.leU32(12);
    DeviceType type = type(code, trackSize, place);
    if (heads != type.heads() || trackSize != type.trackImageSize()) {
      throw new DamagedDataException(
          ImageMessages.GEOMETRY_WRONG,
          place,
          heads,
          trackSize,
          type,
          type.heads(),
          type.trackImageSize());
    }
    return new DeviceHeader(kind, type, bytes.u8(17), bytes.leU16(18));
  }

  private static DeviceType type(int code, long trackSize, Place place) {
    return DeviceType.ofCode(code, trackSize)
        .orElseThrow(() ->
            new AltresException(
                ImageMessages.DEVICE_UNKNOWN,
                place,
                HexFormat.of().withUpperCase().toHexDigits((byte) code)));
  }

  private static FileKind kind(Bytes bytes, Place place) {
    String id =
        new String(
            bytes.slice(0, Math.min(8, bytes.length())).toArray(), StandardCharsets.ISO_8859_1);
    if (id.startsWith("\u001f\u008b")) {
      throw new AltresException(ImageMessages.PACKED, place, "gzip");
    }
    if (id.startsWith("BZh")) {
      throw new AltresException(ImageMessages.PACKED, place, "bzip2");
    }
    if (id.startsWith("PK\u0003\u0004")) {
      throw new AltresException(ImageMessages.PACKED, place, "zip");
    }
    if (id.startsWith("FBA_")) {
      throw new AltresException(ImageMessages.FBA, place, printable(id));
    }
    return FileKind.ofId(id)
        .orElseThrow(() -> new AltresException(ImageMessages.NO_IMAGE, place, printable(id)));
  }

  private static String printable(String id) {
    boolean text = !id.isEmpty() && id.chars().allMatch(c -> c > ' ' && c < 0x7F);
    return text ? id : "X'" + Bytes.of(id.getBytes(StandardCharsets.ISO_8859_1)).hex() + "'";
  }

  /// The 512 bytes.
  Bytes toBytes() {
    return new Bytes.Builder(LENGTH)
        .add(Bytes.of(kind.id().getBytes(StandardCharsets.US_ASCII)))
        .leU32(type.heads())
        .leU32(type.trackImageSize())
        .u8(type.code())
        .u8(sequence)
        .leU16(highCylinder)
        .fill(SERIAL_LENGTH, '0')
        .padTo(LENGTH, 0)
        .build();
  }
}
