package org.altres.module;

/// Addressing and residence mode ("MVS Program Management: User's Guide and Reference", SA23-1393).
///
/// @param amode the addresses that the program computes with
/// @param rmode where it may be loaded
public record ProgramModes(Amode amode, Rmode rmode) {

  /// Neither said: AMODE 24, RMODE 24.
  public static final ProgramModes DEFAULT = new ProgramModes(Amode.A24, Rmode.R24);

  /// Addressing mode.
  public enum Amode {
    A24("24"),
    A31("31"),
    A64("64"),
    ANY("ANY");

    private final String word;

    Amode(String word) {
      this.word = word;
    }

    /// `24`, `31`, `64` or `ANY`.
    public String word() {
      return word;
    }

    /// The mode of the two bits of a directory entry: 00 24, 01 64, 10 31, 11 any.
    static Amode ofDirectoryBits(int bits) {
      return switch (bits & 3) {
        case 0 -> A24;
        case 1 -> A64;
        case 2 -> A31;
        default -> ANY;
      };
    }

    int directoryBits() {
      return switch (this) {
        case A24 -> 0;
        case A64 -> 1;
        case A31 -> 2;
        case ANY -> 3;
      };
    }
  }

  /// Residence mode.
  public enum Rmode {
    R24("24"),
    ANY("ANY"),
    R64("64");

    private final String word;

    Rmode(String word) {
      this.word = word;
    }

    /// `24`, `ANY` or `64`.
    public String word() {
      return word;
    }
  }

  /// The modes that the flag byte of an external symbol says: X'20' RMODE 64, X'10' AMODE 64, X'04'
  /// RMODE ANY, X'03' AMODE (00 and 01 24, 10 31, 11 any). A blank, X'40', says nothing.
  static ProgramModes ofFlag(int flag) {
    Amode amode =
        (flag & 0x10) != 0
            ? Amode.A64
            : switch (flag & 0x03) {
              case 2 -> Amode.A31;
              case 3 -> Amode.ANY;
              default -> Amode.A24;
            };
    Rmode rmode = (flag & 0x20) != 0 ? Rmode.R64 : (flag & 0x04) != 0 ? Rmode.ANY : Rmode.R24;
    return new ProgramModes(amode, rmode);
  }

  /// `AMODE(31),RMODE(ANY)`.
  @Override
  public String toString() {
    return "AMODE(" + amode.word + "),RMODE(" + rmode.word + ")";
  }
}
