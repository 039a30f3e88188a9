package org.altres.dataset;

import java.util.Optional;

/// RECFM, as a DSCB, a tape label and a NETDATA text unit have it in one byte ("DFSMS Macro
/// Instructions for Data Sets", SC23-6852; DS1RECFM).
///
/// | bits | meaning |
/// |---|---|
/// | X'C0' | 11 undefined, 10 fixed, 01 variable, 00 not said |
/// | X'20' | T, records may overflow a track |
/// | X'10' | B, blocked |
/// | X'08' | S, standard blocks of F, spanned records of V |
/// | X'04' | A, ANSI control characters |
/// | X'02' | M, machine control characters |
/// | X'01' | not used, kept |
///
/// @param bits 0 to 255; every value may stand in a label
public record Recfm(int bits) {

  /// What a data set has that nobody opened yet.
  public static final Recfm NONE = new Recfm(0);

  /// Undefined: load modules.
  public static final Recfm U = new Recfm(0xC0);

  /// Fixed, blocked: cards.
  public static final Recfm FB = new Recfm(0x90);

  /// Variable, blocked.
  public static final Recfm VB = new Recfm(0x50);

  /// Variable, spanned: unloaded libraries.
  public static final Recfm VS = new Recfm(0x48);

  /// How the length of a record is known.
  public enum Form {
    /// All are of one length.
    FIXED,
    /// Each says its length.
    VARIABLE,
    /// A block is a record.
    UNDEFINED,
    /// The label does not say.
    NONE
  }

  public Recfm {
    if (bits < 0 || bits > 0xFF) {
      throw new IllegalArgumentException("not a byte: " + bits);
    }
  }

  /// Reads the form of JCL: `F`, `V` or `U`, then any of `B`, `S`, `T`, then `A` or `M`.
  ///
  /// @return empty if the text is anything else
  public static Optional<Recfm> parse(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int bits =
        switch (text.charAt(0)) {
          case 'F' -> 0x80;
          case 'V' -> 0x40;
          case 'U' -> 0xC0;
          default -> 0;
        };
    if (bits == 0) {
      return Optional.empty();
    }
    for (int i = 1; i < text.length(); i++) {
      int bit = bitOf(text.charAt(i));
      boolean controlTwice = bit < 0x08 && (bits & 0x06) != 0;
      boolean behindControl = bit >= 0x08 && (bits & 0x06) != 0;
      if (bit == 0 || (bits & bit) != 0 || controlTwice || behindControl) {
        return Optional.empty();
      }
      bits |= bit;
    }
    return Optional.of(new Recfm(bits));
  }

  private static int bitOf(char letter) {
    return switch (letter) {
      case 'B' -> 0x10;
      case 'S' -> 0x08;
      case 'T' -> 0x20;
      case 'A' -> 0x04;
      case 'M' -> 0x02;
      default -> 0;
    };
  }

  public Form form() {
    return switch (bits & 0xC0) {
      case 0xC0 -> Form.UNDEFINED;
      case 0x80 -> Form.FIXED;
      case 0x40 -> Form.VARIABLE;
      default -> Form.NONE;
    };
  }

  /// Whether a block may hold several records.
  public boolean isBlocked() {
    return (bits & 0x10) != 0;
  }

  /// Whether a record may go on in the next block.
  public boolean isSpanned() {
    return form() == Form.VARIABLE && (bits & 0x08) != 0;
  }

  /// Whether only the last block may be short.
  public boolean isStandard() {
    return form() == Form.FIXED && (bits & 0x08) != 0;
  }

  /// Whether a block may go on on the next track.
  public boolean overflowsTracks() {
    return (bits & 0x20) != 0;
  }

  /// Whether the first byte of a record is a control character of ANSI.
  public boolean hasAnsiControl() {
    return (bits & 0x04) != 0;
  }

  /// Whether the first byte of a record is a control character of the machine.
  public boolean hasMachineControl() {
    return (bits & 0x02) != 0;
  }

  /// The form of JCL, `FB`, `VBA`; `?` where the label does not say.
  @Override
  public String toString() {
    String form =
        switch (form()) {
          case FIXED -> "F";
          case VARIABLE -> "V";
          case UNDEFINED -> "U";
          case NONE -> "?";
        };
    return form
        + ((bits & 0x10) != 0 ? "B" : "")
        + ((bits & 0x08) != 0 ? "S" : "")
        + ((bits & 0x20) != 0 ? "T" : "")
        + ((bits & 0x04) != 0 ? "A" : "")
        + ((bits & 0x02) != 0 ? "M" : "");
  }
}
