package org.altres.dataset.pds;

import org.altres.bytes.Bytes;
import org.altres.dataset.Ttr;

/// A block of a member.
///
/// @param ttr where it stands in the data set that it was read from; [Ttr#NONE] if it was never in
///   one
/// @param key its key, 0 to 255 bytes; nearly always none
/// @param data its data, 0 to 65535 bytes
public record MemberBlock(Ttr ttr, Bytes key, Bytes data) {

  /// Bytes that the objects of a block take besides what is in it.
  private static final int OVERHEAD = 120;

  public MemberBlock {
    if (key.length() > 0xFF || data.length() > 0xFFFF) {
      throw new IllegalArgumentException(
          "no block has " + key.length() + " bytes of key, " + data.length() + " of data");
    }
    if (key.isEmpty() && data.isEmpty()) {
      throw new IllegalArgumentException("a block without key and data is an end of file");
    }
  }

  /// About how many bytes of memory it takes.
  public int held() {
    return OVERHEAD + key.length() + data.length();
  }

  /// A block without key.
  public MemberBlock(Ttr ttr, Bytes data) {
    this(ttr, Bytes.EMPTY, data);
  }
}
