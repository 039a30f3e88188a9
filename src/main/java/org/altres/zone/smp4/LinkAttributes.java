package org.altres.zone.smp4;

import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;

/// The four bytes of link-edit parameters of a load module or module.
final class LinkAttributes {

  private static final String[] FIRST = {"AC=1", "RENT", "REUS", "SCTR", "OVLY", "REFR", "DC"};
  private static final int KNOWN = 0x80;

  private LinkAttributes() {}

  /// The attributes that four bytes say; `STD` if the parameters are known and there are none.
  static List<String> read(Bytes four) {
    List<String> attributes = new ArrayList<>();
    for (int bit = 0; bit < FIRST.length; bit++) {
      if ((four.u8(0) & (0x80 >> bit)) != 0) {
        attributes.add(FIRST[bit]);
      }
    }
    if ((four.u8(1) & 0x80) != 0) {
      attributes.add("NE");
    }
    if ((four.u8(1) & 0x40) != 0) {
      attributes.add("ALIGN2");
    }
    if (attributes.isEmpty() && (four.u8(3) & KNOWN) != 0) {
      attributes.add("STD");
    }
    return attributes;
  }

  /// What of four bytes [#read] does not say, as hexadecimal digits; empty if nothing.
  static String unknown(Bytes four) {
    int rest =
        (four.u8(0) & 0x01) << 24
            | (four.u8(1) & 0x3f) << 16
            | four.u8(2) << 8
            | (four.u8(3) & 0x7f);
    return rest == 0 ? "" : "%08X".formatted(rest);
  }
}
