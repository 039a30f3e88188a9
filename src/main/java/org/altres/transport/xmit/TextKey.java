package org.altres.transport.xmit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.altres.bytes.Bytes;

/// The keys of text units ("TSO/E Customization", SA32-0976).
public enum TextKey {
  /// DD name.
  INMDDNAM(0x0001, Kind.TEXT),
  /// Data set name, a value for each qualifier.
  INMDSNAM(0x0002, Kind.TEXT),
  /// Member name.
  INMMEMBR(0x0003, Kind.TEXT),
  /// Secondary space.
  INMSECND(0x000B, Kind.NUMBER),
  /// Directory blocks.
  INMDIR(0x000C, Kind.NUMBER),
  /// Expiration date.
  INMEXPDT(0x0022, Kind.TEXT),
  /// The file is a message for the terminal.
  INMTERM(0x0028, Kind.FLAG),
  /// Block size.
  INMBLKSZ(0x0030, Kind.NUMBER),
  /// Organisation.
  INMDSORG(0x003C, Kind.BYTES),
  /// Record length.
  INMLRECL(0x0042, Kind.NUMBER),
  /// Record format.
  INMRECFM(0x0049, Kind.BYTES),
  /// Target node.
  INMTNODE(0x1001, Kind.TEXT),
  /// Target user.
  INMTUID(0x1002, Kind.TEXT),
  /// Origin node.
  INMFNODE(0x1011, Kind.TEXT),
  /// Origin user.
  INMFUID(0x1012, Kind.TEXT),
  /// Date last referenced.
  INMLREF(0x1020, Kind.TEXT),
  /// Date last changed.
  INMLCHG(0x1021, Kind.TEXT),
  /// Date created.
  INMCREAT(0x1022, Kind.TEXT),
  /// Version of the data format.
  INMFVERS(0x1023, Kind.TEXT),
  /// Time of origin.
  INMFTIME(0x1024, Kind.TEXT),
  /// Time of receipt.
  INMTTIME(0x1025, Kind.TEXT),
  /// Acknowledgement is wanted.
  INMFACK(0x1026, Kind.TEXT),
  /// Error code of RECEIVE.
  INMERRCD(0x1027, Kind.BYTES),
  /// Name of the utility that made the file.
  INMUTILN(0x1028, Kind.TEXT),
  /// A parameter of the user.
  INMUSERP(0x1029, Kind.TEXT),
  /// Number of records.
  INMRECCT(0x102A, Kind.NUMBER),
  /// Size in bytes.
  INMSIZE(0x102C, Kind.NUMBER),
  /// File mode number.
  INMFFM(0x102D, Kind.TEXT),
  /// Number of files.
  INMNUMF(0x102F, Kind.NUMBER),
  /// Kind of library.
  INMTYPE(0x8012, Kind.BYTES),
  /// Size in megabytes.
  INMLSIZE(0x8018, Kind.NUMBER),
  /// Extended attributes.
  INMEATTR(0x8028, Kind.BYTES);

  /// What the values are.
  public enum Kind {
    TEXT,
    NUMBER,
    BYTES,
    /// There are none: that the unit is there says it.
    FLAG
  }

  private final int code;
  private final Kind kind;

  TextKey(int code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  /// The key of a code, if one has it.
  public static Optional<TextKey> ofCode(int code) {
    return List.of(values()).stream().filter(key -> key.code == code).findFirst();
  }

  /// The two bytes that say it.
  public int code() {
    return code;
  }

  /// What its values are.
  public Kind kind() {
    return kind;
  }

  /// The values of a unit as they are shown.
  String show(TextUnit unit) {
    return switch (kind) {
      case TEXT -> unit.text();
      case NUMBER -> unit.number().isPresent() ? "" + unit.number().getAsLong() : hex(unit);
      case BYTES -> hex(unit);
      case FLAG -> unit.values().isEmpty() ? "" : hex(unit);
    };
  }

  private static String hex(TextUnit unit) {
    return unit.values().stream().map(Bytes::hex).collect(Collectors.joining(" "));
  }
}
