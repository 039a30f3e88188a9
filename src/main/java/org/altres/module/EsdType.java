package org.altres.module;

import java.util.Optional;

/// What an external symbol is: the low half of the type byte ("HLASM Programmer's Guide",
/// SC26-4941, ESD record; "OS/VS Linkage Editor Logic", SY26-3815, CESD record). LD stands in
/// object decks only, LR and NULL in load modules only.
public enum EsdType {
  /// Section definition: a control section with a name.
  SD(0x0),
  /// Label definition: an entry point, in an object deck.
  LD(0x1),
  /// External reference, which must be resolved.
  ER(0x2),
  /// Label reference: an entry point, in a load module.
  LR(0x3),
  /// Private code: a control section without a name.
  PC(0x4),
  /// Common area.
  CM(0x5),
  /// Pseudo register (external dummy section, XD).
  PR(0x6),
  /// Nothing: deleted or replaced. The other fields are residue.
  NULL(0x7),
  /// Weak external reference, which need not be resolved.
  WX(0xA),
  /// Section definition on a boundary of 16 bytes.
  QUAD_SD(0xD),
  /// Private code on a boundary of 16 bytes.
  QUAD_PC(0xE),
  /// Common area on a boundary of 16 bytes.
  QUAD_CM(0xF);

  private final int code;

  EsdType(int code) {
    this.code = code;
  }

  /// The low half of the type byte.
  public int code() {
    return code;
  }

  /// The type of a type byte, of which only the low half counts.
  public static Optional<EsdType> ofTypeByte(int typeByte) {
    for (EsdType type : values()) {
      if (type.code == (typeByte & 0x0F)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /// Whether it is storage in the module: a section or common area.
  public boolean isSection() {
    return switch (this) {
      case SD, PC, CM, QUAD_SD, QUAD_PC, QUAD_CM -> true;
      case LD, ER, LR, PR, NULL, WX -> false;
    };
  }

  /// Whether it is a common area.
  public boolean isCommon() {
    return this == CM || this == QUAD_CM;
  }

  /// Whether it refers to a symbol that is not here.
  public boolean isReference() {
    return this == ER || this == WX;
  }

  /// Whether it is an entry point inside a section.
  public boolean isLabel() {
    return this == LD || this == LR;
  }
}
