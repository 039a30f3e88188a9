package org.altres.module;

import java.util.List;
import org.altres.bytes.Bytes;

/// An identification record: who made and changed the module ("z/OS MVS Diagnosis: Tools and
/// Service Aids", GA32-0905). X'80', length less one (1), subtype (1) with X'80' on the last record
/// of this kind in the module, content. What the items of several records say together is a
/// [ModuleIdentification].
public sealed interface IdrRecord extends ModuleRecord {

  /// Bytes before the content.
  int HEADER_LENGTH = 3;

  /// The most bytes of content that the length byte can say.
  int LONGEST_CONTENT = 256 - HEADER_LENGTH;

  /// X'80' in the subtype byte: the last identification record of the module.
  int LAST = 0x80;

  /// The subtype byte without the bit of the last record: 1, 2, 4 or 8.
  int subtype();

  /// Whether it is marked as the last identification record of the module.
  boolean isLast();

  /// The record behind its three bytes of header.
  Bytes content();

  @Override
  default Bytes toBytes() {
    Bytes content = content();
    return new Bytes.Builder(HEADER_LENGTH + content.length())
        .u8(0x80)
        .u8(HEADER_LENGTH + content.length() - 1)
        .u8(subtype() | (isLast() ? LAST : 0))
        .add(content)
        .build();
  }

  private static void checkLength(int content) {
    if (content > LONGEST_CONTENT) {
      throw new IllegalArgumentException("too long for an identification record: " + content);
    }
  }

  @Override
  default String label() {
    return "IDR %02X".formatted(subtype());
  }

  /// Changes by SPZAP: a count and 19 entries of 13 bytes.
  ///
  /// @param isLast whether it is the last identification record
  /// @param control X'3F' entries used, X'40' another such record follows
  /// @param entries all of them, used or not
  /// @param rest what stands behind the last whole entry
  record Zaps(boolean isLast, int control, List<Zap> entries, Bytes rest) implements IdrRecord {

    /// The entries of a record.
    public static final int ENTRIES = 19;

    public Zaps {
      entries = List.copyOf(entries);
      if ((control & ~0xFF) != 0) {
        throw new IllegalArgumentException("no control byte: " + control);
      }
      checkLength(1 + Zap.LENGTH * entries.size() + rest.length());
    }

    /// The entries that are in use.
    public List<Zap> used() {
      return entries.subList(0, Math.min(control & 0x3F, entries.size()));
    }

    @Override
    public int subtype() {
      return 1;
    }

    @Override
    public Bytes content() {
      Bytes.Builder out = new Bytes.Builder(1 + Zap.LENGTH * entries.size());
      out.u8(control);
      entries.forEach(zap -> zap.write(out));
      return out.add(rest).build();
    }
  }

  /// One change by SPZAP: ESDID (2), date (3), text (8).
  ///
  /// @param sectionId ESDID of the section that was changed
  /// @param date when
  /// @param text the IDRDATA or the id of the SYSMOD, 8 bytes
  record Zap(int sectionId, IdrDate date, SymbolName text) {

    static final int LENGTH = 13;

    static Zap read(Bytes bytes, int offset) {
      return new Zap(
          bytes.u16(offset), IdrDate.read(bytes, offset + 2), SymbolName.read(bytes, offset + 5));
    }

    private void write(Bytes.Builder out) {
      out.u16(sectionId).add(date.packed()).add(text.key());
    }
  }

  /// The linkage editor that made the module: program (10), version (1), modification (1), date
  /// (3); later ones add a time (4).
  ///
  /// @param isLast whether it is the last identification record
  /// @param program its program number, 10 bytes
  /// @param version its version
  /// @param modification its modification level
  /// @param date when the module was linked
  /// @param rest what stands behind the date
  record LinkageEditor(
      boolean isLast, Bytes program, int version, int modification, IdrDate date, Bytes rest)
      implements IdrRecord {

    static final int PROGRAM_LENGTH = 10;
    static final int CONTENT_LENGTH = PROGRAM_LENGTH + 2 + IdrDate.LENGTH;

    public LinkageEditor {
      if (program.length() != PROGRAM_LENGTH) {
        throw new IllegalArgumentException("a program number has 10 bytes");
      }
      checkLength(CONTENT_LENGTH + rest.length());
    }

    @Override
    public int subtype() {
      return 2;
    }

    @Override
    public Bytes content() {
      return new Bytes.Builder(CONTENT_LENGTH)
          .add(program)
          .u8(version)
          .u8(modification)
          .add(date.packed())
          .add(rest)
          .build();
    }
  }

  /// Translators; an item may go on in the next such record.
  ///
  /// @param isLast whether it is the last identification record
  /// @param content behind the header
  record Translators(boolean isLast, Bytes content) implements IdrRecord {
    public Translators {
      checkLength(content.length());
    }

    @Override
    public int subtype() {
      return 4;
    }
  }

  /// Texts by IDENTIFY; an item may go on in the next such record.
  ///
  /// @param isLast whether it is the last identification record
  /// @param content behind the header
  record UserTexts(boolean isLast, Bytes content) implements IdrRecord {
    public UserTexts {
      checkLength(content.length());
    }

    @Override
    public int subtype() {
      return 8;
    }
  }

  /// A subtype that nobody knows, or one whose fixed part is not there; kept as it is.
  ///
  /// @param subtype without the bit of the last record
  /// @param isLast whether it is the last identification record
  /// @param content behind the header
  record Unknown(int subtype, boolean isLast, Bytes content) implements IdrRecord {
    public Unknown {
      checkLength(content.length());
    }
  }
}
