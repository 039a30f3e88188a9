package org.altres.dataset;

import java.util.HexFormat;
import org.altres.bytes.Bytes;

/// The address of a block inside a data set: relative track (TT, two bytes, from the start of the
/// data set over all its extents) and record number on that track (R, one byte). "DFSMS Using Data
/// Sets" (SC23-6855), relative track addresses. Ordered as the blocks lie.
///
/// @param track 0 to 65535
/// @param record 0 to 255; blocks have 1 and more
public record Ttr(int track, int record) implements Comparable<Ttr> {

  /// Bytes that one takes.
  public static final int LENGTH = 3;

  /// All zero: no block.
  public static final Ttr NONE = new Ttr(0, 0);

  public Ttr {
    if (track < 0 || track > 0xFFFF || record < 0 || record > 0xFF) {
      throw new IllegalArgumentException("no block has track " + track + " record " + record);
    }
  }

  /// Reads three bytes.
  public static Ttr read(Bytes bytes, int offset) {
    return new Ttr(bytes.u16(offset), bytes.u8(offset + 2));
  }

  /// The one that six hexadecimal digits name.
  ///
  /// @throws IllegalArgumentException if the text is anything else
  public static Ttr ofHex(String digits) {
    if (digits.length() != 2 * LENGTH) {
      throw new IllegalArgumentException("not a TTR: " + digits);
    }
    int value = HexFormat.fromHexDigits(digits);
    return new Ttr(value >>> 8, value & 0xFF);
  }

  /// Three bytes.
  public Bytes toBytes() {
    return new Bytes.Builder(LENGTH).u16(track).u8(record).build();
  }

  /// Whether it names no block.
  public boolean isNone() {
    return track == 0 && record == 0;
  }

  @Override
  public int compareTo(Ttr other) {
    int byTrack = Integer.compare(track, other.track);
    return byTrack != 0 ? byTrack : Integer.compare(record, other.record);
  }

  /// Six hexadecimal digits, as listings show it.
  @Override
  public String toString() {
    return "%04X%02X".formatted(track, record);
  }
}
