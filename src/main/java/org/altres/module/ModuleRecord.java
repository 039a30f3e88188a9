package org.altres.module;

import java.util.List;
import org.altres.bytes.Bytes;

/// One record of a load module, which is one block of its member ("OS/VS Linkage Editor Logic",
/// SY26-3815; "MVS Program Management: Advanced Facilities", SA23-1392). Byte 0 says what it is,
/// but for text, which has no header: it is the record behind one that announces it.
///
/// | Byte 0 | Record |
/// |---|---|
/// | X'40' | [Sym] |
/// | X'20', X'28' | [Cesd] |
/// | X'10' | [ScatterTranslation] |
/// | X'80' | [IdrRecord] |
/// | X'01' | [Control]; text follows |
/// | X'02' | [Rld] |
/// | X'03' | [ControlRld]; text follows |
/// | X'88' | [Signing] |
public sealed interface ModuleRecord
    permits ModuleRecord.Sym,
        ModuleRecord.Cesd,
        ModuleRecord.ScatterTranslation,
        ModuleRecord.TextFrame,
        ModuleRecord.Text,
        ModuleRecord.Signing,
        ModuleRecord.Other,
        IdrRecord {

  /// The block.
  Bytes toBytes();

  /// What it is called in messages and lists: `CESD`, `RLD`, ….
  String label();

  /// TESTRAN symbols, kept as they are.
  ///
  /// @param image the whole record
  record Sym(Bytes image) implements ModuleRecord {
    @Override
    public Bytes toBytes() {
      return image;
    }

    @Override
    public String label() {
      return "SYM";
    }
  }

  /// External symbols; several records are one list.
  ///
  /// | Offset | Bytes | Field |
  /// |---|---|---|
  /// | 0 | 4 | X'20' or X'28', then zeros, or X'80' and zeros from later linkage editors |
  /// | 4 | 2 | ESDID of the first item |
  /// | 6 | 2 | bytes of items, at most 240 |
  /// | 8 | 16 each | items, [EsdItem] |
  ///
  /// @param head the first four bytes
  /// @param firstId ESDID of the first item
  /// @param items in order of their ESDIDs
  record Cesd(Bytes head, int firstId, List<EsdItem> items) implements ModuleRecord {

    /// The most items of one record.
    public static final int MOST_ITEMS = 15;

    static final int HEADER_LENGTH = 8;

    public Cesd {
      items = List.copyOf(items);
      if (head.length() != 4 || (firstId & ~0xFFFF) != 0) {
        throw new IllegalArgumentException("no head of a CESD: " + head + ", " + firstId);
      }
    }

    @Override
    public Bytes toBytes() {
      int length = items.size() * EsdItem.LENGTH;
      Bytes.Builder out = new Bytes.Builder(HEADER_LENGTH + length);
      out.add(head).u16(firstId).u16(length);
      items.forEach(item -> item.write(out));
      return out.build();
    }

    @Override
    public String label() {
      return "CESD";
    }
  }

  /// The scatter and translation table of a module in scatter format, kept as it is.
  ///
  /// @param image the whole record
  record ScatterTranslation(Bytes image) implements ModuleRecord {
    @Override
    public Bytes toBytes() {
      return image;
    }

    @Override
    public String label() {
      return "scatter/translation";
    }
  }

  /// What control and relocation records begin with.
  ///
  /// | Offset | Bytes | Field |
  /// |---|---|---|
  /// | 0 | 1 | X'01' text follows, X'02' has relocations, X'04' end of segment, X'08' end of module |
  /// | 1 | 2 | zeros |
  /// | 3 | 1 | RLD and control records before the next text; 0 in older modules |
  /// | 4 | 2 | bytes of the list of sections |
  /// | 6 | 2 | bytes of relocation items |
  /// | 8 | 8 | channel command: X'06', address of the text (3), X'4000', length of the text (2); zeros in a pure RLD record |
  /// | 16 | | relocation items, then the list: ESDID (2) and length (2) each |
  ///
  /// @param flags byte 0
  /// @param reserved bytes 1 and 2
  /// @param following byte 3
  /// @param command bytes 8 to 15
  record Frame(int flags, int reserved, int following, Bytes command) {

    /// Bytes before the items.
    static final int LENGTH = 16;

    static final int TEXT_FOLLOWS = 0x01;
    static final int HAS_RELOCATIONS = 0x02;
    static final int END_OF_SEGMENT = 0x04;
    static final int END_OF_MODULE = 0x08;

    public Frame {
      if (flags < 1 || flags > 0x0F || (reserved & ~0xFFFF) != 0 || (following & ~0xFF) != 0) {
        throw new IllegalArgumentException("no control or RLD record has flags " + flags);
      }
      if (command.length() != 8) {
        throw new IllegalArgumentException("a channel command has 8 bytes");
      }
    }

    /// The head of a record that announces text.
    static Frame forText(int flags, int following, int address, int length) {
      return new Frame(
          flags,
          0,
          following,
          new Bytes.Builder(8).u8(0x06).u24(address).u16(0x4000).u16(length).build());
    }

    /// The head of a pure RLD record.
    static Frame withoutText(int flags, int following) {
      return new Frame(flags, 0, following, Bytes.zeros(8));
    }

    /// The address in the module of the text that follows.
    public int textAddress() {
      return command.u24(1);
    }

    /// Bytes of the text that follows.
    public int textLength() {
      return command.u16(6);
    }

    /// Whether the text before this record, or that announced by it, ends a segment of an overlay.
    public boolean isEndOfSegment() {
      return (flags & END_OF_SEGMENT) != 0;
    }

    /// Whether the module ends here: with this record, or with the text that it announces.
    public boolean isEndOfModule() {
      return (flags & END_OF_MODULE) != 0;
    }

    private Bytes record(List<RldItem> relocations, List<TextPiece> pieces) {
      Bytes items = RldItem.writeAll(relocations);
      Bytes.Builder out = new Bytes.Builder(LENGTH + items.length() + 4 * pieces.size());
      out.u8(flags).u16(reserved).u8(following);
      out.u16(4 * pieces.size()).u16(items.length()).add(command).add(items);
      pieces.forEach(piece -> out.u16(piece.sectionId()).u16(piece.length()));
      return out.build();
    }
  }

  /// How many bytes of a text record belong to which section, padding behind it included.
  ///
  /// @param sectionId ESDID of the section
  /// @param length bytes, 0 to 65535
  record TextPiece(int sectionId, int length) {

    static final int LENGTH = 4;

    public TextPiece {
      if ((sectionId & ~0xFFFF) != 0 || (length & ~0xFFFF) != 0) {
        throw new IllegalArgumentException("a piece of text is out of range");
      }
    }
  }

  /// A record around text: control, relocations, or both.
  sealed interface TextFrame extends ModuleRecord permits Control, Rld, ControlRld {

    /// Its first 16 bytes but for the counts.
    Frame frame();

    /// Relocations of the text record before it.
    List<RldItem> relocations();

    /// The sections that the text record behind it has pieces of, in order of address.
    List<TextPiece> pieces();

    /// Whether text follows.
    default boolean announcesText() {
      return (frame().flags() & Frame.TEXT_FOLLOWS) != 0;
    }

    @Override
    default Bytes toBytes() {
      return frame().record(relocations(), pieces());
    }
  }

  /// Announces a text record.
  record Control(Frame frame, List<TextPiece> pieces) implements TextFrame {
    public Control {
      pieces = List.copyOf(pieces);
    }

    @Override
    public List<RldItem> relocations() {
      return List.of();
    }

    @Override
    public String label() {
      return "control";
    }
  }

  /// Relocations of the text record before it.
  record Rld(Frame frame, List<RldItem> relocations) implements TextFrame {
    public Rld {
      relocations = List.copyOf(relocations);
    }

    @Override
    public List<TextPiece> pieces() {
      return List.of();
    }

    @Override
    public String label() {
      return "RLD";
    }
  }

  /// Relocations of the text record before it, and announces the next.
  record ControlRld(Frame frame, List<RldItem> relocations, List<TextPiece> pieces)
      implements TextFrame {
    public ControlRld {
      relocations = List.copyOf(relocations);
      pieces = List.copyOf(pieces);
    }

    @Override
    public String label() {
      return "control/RLD";
    }
  }

  /// Program text.
  ///
  /// @param text the whole record
  record Text(Bytes text) implements ModuleRecord {
    @Override
    public Bytes toBytes() {
      return text;
    }

    @Override
    public String label() {
      return "text";
    }
  }

  /// A signature behind a z/OS module, kept as it is.
  ///
  /// @param image the whole record
  record Signing(Bytes image) implements ModuleRecord {
    @Override
    public Bytes toBytes() {
      return image;
    }

    @Override
    public String label() {
      return "signing";
    }
  }

  /// A record that is none of the others, kept as it is: the note list of an overlay, or what
  /// nobody knows.
  ///
  /// @param image the whole record
  record Other(Bytes image) implements ModuleRecord {
    @Override
    public Bytes toBytes() {
      return image;
    }

    @Override
    public String label() {
      return "unknown";
    }
  }
}
