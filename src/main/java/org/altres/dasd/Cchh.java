package org.altres.dasd;

import org.altres.bytes.Bytes;

/// A track: cylinder and head, two bytes each.
///
/// @param cylinder 0 to 65535
/// @param head 0 to 65535
public record Cchh(int cylinder, int head) implements Comparable<Cchh> {

  public Cchh {
    if (cylinder < 0 || cylinder > 0xFFFF || head < 0 || head > 0xFFFF) {
      throw new IllegalArgumentException("no track has cylinder " + cylinder + " head " + head);
    }
  }

  /// Reads four bytes CCHH.
  public static Cchh read(Bytes bytes, int offset) {
    return new Cchh(bytes.u16(offset), bytes.u16(offset + 2));
  }

  /// Four bytes CCHH.
  public Bytes toBytes() {
    return new Bytes.Builder(4).u16(cylinder).u16(head).build();
  }

  @Override
  public int compareTo(Cchh other) {
    int byCylinder = Integer.compare(cylinder, other.cylinder);
    return byCylinder != 0 ? byCylinder : Integer.compare(head, other.head);
  }
}
