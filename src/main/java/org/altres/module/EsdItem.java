package org.altres.module;

import org.altres.bytes.Bytes;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;

/// One external symbol, of an object deck or of the composite dictionary (CESD) of a load module;
/// both have the same 16 bytes ("HLASM Programmer's Guide", SC26-4941; "OS/VS Linkage Editor
/// Logic", SY26-3815).
///
/// | Offset | Bytes | Field |
/// |---|---|---|
/// | 0 | 8 | name, blank for private code |
/// | 8 | 1 | type in the low half; in a CESD X'80' brought in by autocall, X'40' chained, X'20' insert, X'10' delete or replace |
/// | 9 | 3 | address |
/// | 12 | 1 | deck: modes or alignment; CESD: segment number, later modes |
/// | 13 | 3 | length of SD PC CM PR; X'00' and the ESDID of the section of LR and LD |
///
/// @param name its name
/// @param typeByte type and flags, 0 to 255; the low half is an [EsdType]
/// @param address 0 to X'FFFFFF'
/// @param flag 0 to 255
/// @param last 0 to X'FFFFFF'
public record EsdItem(SymbolName name, int typeByte, int address, int flag, int last) {

  /// Bytes of an item.
  public static final int LENGTH = 16;

  public EsdItem {
    if (EsdType.ofTypeByte(typeByte).isEmpty() || (typeByte & ~0xFF) != 0) {
      throw new IllegalArgumentException("no external symbol has type " + typeByte);
    }
    if ((address & ~0xFFFFFF) != 0 || (flag & ~0xFF) != 0 || (last & ~0xFFFFFF) != 0) {
      throw new IllegalArgumentException("a field of " + name + " is too large");
    }
  }

  /// The item at an offset of bytes that have room for it.
  ///
  /// @throws DamagedDataException if it has no type
  public static EsdItem read(Bytes bytes, int offset, Place place) {
    int typeByte = bytes.u8(offset + 8);
    if (EsdType.ofTypeByte(typeByte).isEmpty()) {
      throw new DamagedDataException(
          ModuleMessages.ESD_TYPE_UNKNOWN,
          place.with("offset", offset + 8),
          "%02X".formatted(typeByte));
    }
    return new EsdItem(
        SymbolName.read(bytes, offset),
        typeByte,
        bytes.u24(offset + 9),
        bytes.u8(offset + 12),
        bytes.u24(offset + 13));
  }

  /// Adds its 16 bytes.
  public void write(Bytes.Builder out) {
    out.add(name.key()).u8(typeByte).u24(address).u8(flag).u24(last);
  }

  /// What it is.
  public EsdType type() {
    return EsdType.ofTypeByte(typeByte).orElseThrow();
  }

  /// Bytes of a section, common area or pseudo register; 0 for anything else.
  public int length() {
    return type().isSection() || type() == EsdType.PR ? last : 0;
  }

  /// The address behind a section.
  public int end() {
    return address + length();
  }

  /// The ESDID of the section that an entry point lies in.
  public int sectionId() {
    return last & 0xFFFF;
  }

  /// Whether autocall brought the section in; a map of the linkage editor marks it `*`.
  public boolean isAutocalled() {
    return (typeByte & 0x80) != 0;
  }

  /// Whether a reference must not be resolved from a library (`LIBRARY *(name)`).
  public boolean isNeverCall() {
    return type().isReference() && last >>> 16 == 0x06;
  }

  /// Addressing and residence mode of a section. In an overlay module the byte is a segment number
  /// and says nothing of modes.
  public ProgramModes modes() {
    return ProgramModes.ofFlag(flag);
  }

  /// The boundary of a pseudo register in bytes: 1, 2, 4 or 8.
  public int alignment() {
    return (flag & 0x07) + 1;
  }

  /// The same symbol under another number for its section, which an entry point names.
  public EsdItem withLast(int value) {
    return new EsdItem(name, typeByte, address, flag, value);
  }

  /// The same symbol at another address.
  public EsdItem withAddress(int value) {
    return new EsdItem(name, typeByte, value, flag, last);
  }
}
