package org.altres.transport.xmit;

import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;

/// A record of the stream, with the way it was cut into segments.
///
/// | Offset in a segment | Bytes | Meaning |
/// | --- | --- | --- |
/// | 0 | 1 | length, these two bytes included; 2 to 255 |
/// | 1 | 1 | X'80' first of a record, X'40' last, X'20' control record, X'10' number of the next record |
/// | 2 | n | data |
///
/// @param segments length of data and flags of each segment
/// @param data of all segments together
record NetdataRecord(List<Segment> segments, Bytes data) {

  /// Bytes in front of a segment's data.
  static final int HEAD = 2;

  /// The most data of a segment.
  static final int MOST = 253;

  static final int FIRST = 0x80;
  static final int LAST = 0x40;
  static final int CONTROL = 0x20;
  static final int NUMBER = 0x10;

  /// A segment.
  ///
  /// @param flags its second byte
  /// @param length of its data, 0 to 253
  record Segment(int flags, int length) {}

  NetdataRecord {
    segments = List.copyOf(segments);
  }

  /// Cuts a record as TRANSMIT does: what fits in a block of the spanned file that it is read from
  /// goes into segments as long as can be, then what is in the next block.
  ///
  /// @param pieceLength data of a block, 1 and more
  static NetdataRecord cut(Bytes data, boolean control, int pieceLength) {
    List<Segment> segments = new ArrayList<>();
    int kind = control ? CONTROL : 0;
    int at = 0;
    do {
      int inPiece = pieceLength - at % pieceLength;
      int length = Math.min(Math.min(MOST, inPiece), data.length() - at);
      boolean last = at + length == data.length();
      segments.add(new Segment(kind | (at == 0 ? FIRST : 0) | (last ? LAST : 0), length));
      at += length;
    } while (at < data.length());
    return new NetdataRecord(segments, data);
  }

  /// Whether it is a control record.
  boolean isControl() {
    return (segments.getFirst().flags() & CONTROL) != 0;
  }

  /// Whether it only says the number of the record behind it.
  boolean isNumber() {
    return (segments.getFirst().flags() & NUMBER) != 0;
  }

  /// Writes the segments.
  void addTo(Bytes.Builder stream) {
    int at = 0;
    for (Segment segment : segments) {
      stream.u8(segment.length() + HEAD).u8(segment.flags());
      stream.add(data.slice(at, segment.length()));
      at += segment.length();
    }
  }
}
