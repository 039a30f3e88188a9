package org.altres.module;

/// An attribute of a load module, as the linkage editor's parameters name it ("MVS Program
/// Management: User's Guide and Reference", SA23-1393), with its bit in the first (ATR1) or second
/// (ATR2) attribute byte of the directory entry or in its flags (FTB1).
public enum ModuleAttribute {
  /// Reenterable.
  RENT(Byte.ATR1, 0x80, "reenterable"),
  /// Serially reusable.
  REUS(Byte.ATR1, 0x40, "serially reusable"),
  /// Refreshable.
  REFR(Byte.ATR2, 0x01, "refreshable"),
  /// Executable: the linkage editor found no error that forbids it.
  EXEC(Byte.ATR1, 0x02, "executable"),
  /// In overlay structure.
  OVLY(Byte.ATR1, 0x20, "overlay"),
  /// In scatter format.
  SCTR(Byte.ATR1, 0x04, "scatter format"),
  /// Has TESTRAN symbols.
  TEST(Byte.ATR1, 0x10, "under test"),
  /// May be loaded only, not called.
  OL(Byte.ATR1, 0x08, "only loadable"),
  /// The linkage editor must not read it again.
  NE(Byte.ATR2, 0x08, "not editable"),
  /// Must be loaded on a page boundary.
  PAGE(Byte.FTB1, 0x20, "page aligned");

  /// The byte of the directory entry that has the bit.
  enum Byte {
    ATR1(8),
    ATR2(9),
    FTB1(18);

    private final int offset;

    Byte(int offset) {
      this.offset = offset;
    }
  }

  private final Byte where;
  private final int bit;
  private final String words;

  ModuleAttribute(Byte where, int bit, String words) {
    this.where = where;
    this.bit = bit;
    this.words = words;
  }

  /// Where in the user data its bit is.
  int offset() {
    return where.offset;
  }

  int bit() {
    return bit;
  }

  /// What it means, in words.
  public String words() {
    return words;
  }
}
