package org.altres.dasd.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;

/// Takes fields one after the other out of the part of a [FileFrame] and checks each against what
/// is left. Texts are two bytes of length and UTF-8.
final class FieldReader {

  private final Bytes part;
  private final Place file;
  private int at;

  FieldReader(Bytes part, Place file) {
    this.part = part;
    this.file = file;
  }

  Bytes bytes(int count) {
    if (count > part.length() - at) {
      throw damaged("a field goes beyond its end");
    }
    at += count;
    return part.slice(at - count, count);
  }

  /// A number of items that each take at least one byte of what is left.
  int count() {
    long count = bytes(4).u32(0);
    if (count > part.length() - at) {
      throw damaged("it counts more than it holds");
    }
    return (int) count;
  }

  String text() {
    Bytes utf8 = bytes(bytes(2).u16(0));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(utf8.toBuffer()).toString();
    } catch (CharacterCodingException e) {
      throw damaged("a name in it is not UTF-8");
    }
  }

  /// A name, which is not empty.
  String name() {
    String name = text();
    if (name.isEmpty()) {
      throw damaged("a name in it is empty");
    }
    return name;
  }

  LoggedVolume volume() {
    String name = name();
    int code = bytes(1).u8(0);
    long trackSize = bytes(4).u32(0);
    long cylinders = bytes(4).u32(0);
    if (cylinders < 1 || cylinders > DeviceGeometry.MOST_CYLINDERS) {
      throw damaged("no volume has " + cylinders + " cylinders");
    }
    DeviceType type =
        DeviceType.ofCode(code, trackSize)
            .orElseThrow(() -> damaged("no device type has the code " + code));
    return new LoggedVolume(name, new DeviceGeometry(type, (int) cylinders));
  }

  void end() {
    if (at != part.length()) {
      throw damaged("there is something behind its last field");
    }
  }

  private DamagedDataException damaged(String what) {
    return FileFrame.damaged(file, at, what);
  }

  /// A text as it is read back.
  ///
  /// @throws IllegalArgumentException if it takes more than 65535 bytes
  static Bytes write(String text) {
    ByteBuffer utf8 = StandardCharsets.UTF_8.encode(text);
    byte[] array = new byte[utf8.remaining()];
    utf8.get(array);
    if (array.length > 0xFFFF) {
      throw new IllegalArgumentException("too long for a name: " + array.length);
    }
    return new Bytes.Builder(2 + array.length).u16(array.length).add(Bytes.of(array)).build();
  }

  /// A volume as it is read back.
  static Bytes write(LoggedVolume volume) {
    return new Bytes.Builder()
        .add(write(volume.name()))
        .u8(volume.geometry().type().code())
        .u32(volume.geometry().type().trackImageSize())
        .u32(volume.geometry().cylinders())
        .build();
  }
}
