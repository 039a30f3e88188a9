package org.altres.module;

import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;
import org.altres.module.ModuleRecord.Cesd;
import org.altres.module.ModuleRecord.Control;
import org.altres.module.ModuleRecord.ControlRld;
import org.altres.module.ModuleRecord.Frame;
import org.altres.module.ModuleRecord.Rld;
import org.altres.module.ModuleRecord.TextFrame;
import org.altres.module.ModuleRecord.TextPiece;

/// Reads the blocks of a load module's member. It checks every length, not whether the records say
/// sensible things; that is [ModuleConsistency]'s.
final class ModuleRecordReader {

  private static final int LONGEST_IDR = 256;

  /// The most relocations of a module. Real ones have some ten thousand; the bound keeps a member
  /// that is nothing but relocations from filling the memory.
  private static final int MOST_RELOCATIONS = 1 << 20;

  private final List<ModuleRecord> records;
  private int textExpected = -1;
  private int relocations;
  private boolean ended;

  private ModuleRecordReader(int count) {
    records = new ArrayList<>(count);
  }

  static List<ModuleRecord> read(List<Bytes> blocks) {
    if (blocks.isEmpty()) {
      throw new DamagedDataException(ModuleMessages.NO_RECORDS, Place.nowhere());
    }
    ModuleRecordReader reader = new ModuleRecordReader(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      reader.add(blocks.get(i), Place.of("record", i + 1));
    }
    if (reader.textExpected >= 0) {
      throw new DamagedDataException(
          ModuleMessages.TEXT_MISSING, Place.of("record", blocks.size()), reader.textExpected);
    }
    return List.copyOf(reader.records);
  }

  private void add(Bytes block, Place place) {
    if (textExpected >= 0) {
      if (block.length() != textExpected) {
        throw new DamagedDataException(
            ModuleMessages.TEXT_LENGTH, place, block.length(), textExpected);
      }
      textExpected = -1;
      records.add(new ModuleRecord.Text(block));
      return;
    }
    need(block, 1, "load module", place);
    ModuleRecord made = ended ? behindTheEnd(block) : record(block, place);
    if (made instanceof TextFrame frame) {
      ended = frame.frame().isEndOfModule();
      relocations += frame.relocations().size();
      if (relocations > MOST_RELOCATIONS) {
        throw new DamagedDataException(ModuleMessages.TOO_LARGE, place, MOST_RELOCATIONS);
      }
      textExpected = frame.announcesText() ? frame.frame().textLength() : -1;
    }
    records.add(made);
  }

  private static ModuleRecord behindTheEnd(Bytes block) {
    return block.u8(0) == 0x88 ? new ModuleRecord.Signing(block) : new ModuleRecord.Other(block);
  }

  private static ModuleRecord record(Bytes block, Place place) {
    return switch (block.u8(0)) {
      case 0x40 -> new ModuleRecord.Sym(block);
      case 0x20, 0x28 -> cesd(block, place);
      case 0x10 -> new ModuleRecord.ScatterTranslation(block);
      case 0x80 -> idr(block, place);
      case 0x88 -> new ModuleRecord.Signing(block);
      case 0x01, 0x02, 0x03, 0x05, 0x06, 0x07, 0x09, 0x0A, 0x0B, 0x0D, 0x0E, 0x0F ->
          textFrame(block, place);
      default -> new ModuleRecord.Other(block);
    };
  }

  private static Cesd cesd(Bytes block, Place place) {
    need(block, Cesd.HEADER_LENGTH, "CESD", place);
    int length = block.u16(6);
    exactly(block, Cesd.HEADER_LENGTH + length, "CESD", place.with("offset", 6));
    if (length % EsdItem.LENGTH != 0) {
      throw new DamagedDataException(
          ModuleMessages.COUNT_WRONG, place.with("offset", 6), length, "CESD");
    }
    List<EsdItem> items = new ArrayList<>(length / EsdItem.LENGTH);
    for (int at = Cesd.HEADER_LENGTH; at < block.length(); at += EsdItem.LENGTH) {
      items.add(EsdItem.read(block, at, place));
    }
    return new Cesd(block.slice(0, 4), block.u16(4), items);
  }

  private static TextFrame textFrame(Bytes block, Place place) {
    need(block, Frame.LENGTH, "control or RLD", place);
    int listLength = block.u16(4);
    int rldLength = block.u16(6);
    exactly(
        block, Frame.LENGTH + listLength + rldLength, "control or RLD", place.with("offset", 4));
    Frame frame = new Frame(block.u8(0), block.u16(1), block.u8(3), block.slice(8, 8));
    boolean hasText = (frame.flags() & Frame.TEXT_FOLLOWS) != 0;
    boolean hasRld = (frame.flags() & Frame.HAS_RELOCATIONS) != 0;
    if (listLength % TextPiece.LENGTH != 0 || !hasText && listLength != 0) {
      throw new DamagedDataException(
          ModuleMessages.COUNT_WRONG, place.with("offset", 4), listLength, "control or RLD");
    }
    if (!hasRld && rldLength != 0) {
      throw new DamagedDataException(
          ModuleMessages.COUNT_WRONG, place.with("offset", 6), rldLength, "control");
    }
    List<RldItem> items =
        RldItem.readAll(block.slice(Frame.LENGTH, rldLength), Frame.LENGTH, place);
    List<TextPiece> pieces = new ArrayList<>(listLength / TextPiece.LENGTH);
    for (int at = Frame.LENGTH + rldLength; at < block.length(); at += TextPiece.LENGTH) {
      pieces.add(new TextPiece(block.u16(at), block.u16(at + 2)));
    }
    if (!hasText) {
      return new Rld(frame, items);
    }
    return hasRld ? new ControlRld(frame, items, pieces) : new Control(frame, pieces);
  }

  private static IdrRecord idr(Bytes block, Place place) {
    need(block, IdrRecord.HEADER_LENGTH, "IDR", place);
    exactly(block, Math.min(block.u8(1) + 1, LONGEST_IDR), "IDR", place.with("offset", 1));
    int subtype = block.u8(2) & ~IdrRecord.LAST;
    boolean isLast = (block.u8(2) & IdrRecord.LAST) != 0;
    Bytes content = block.from(IdrRecord.HEADER_LENGTH);
    if (subtype == 1 && content.length() >= 1) {
      return zaps(isLast, content);
    }
    if (subtype == 2 && content.length() >= IdrRecord.LinkageEditor.CONTENT_LENGTH) {
      return linkageEditor(isLast, content);
    }
    return switch (subtype) {
      case 4 -> new IdrRecord.Translators(isLast, content);
      case 8 -> new IdrRecord.UserTexts(isLast, content);
      default -> new IdrRecord.Unknown(subtype, isLast, content);
    };
  }

  private static IdrRecord.Zaps zaps(boolean isLast, Bytes content) {
    List<IdrRecord.Zap> entries = new ArrayList<>();
    int at = 1;
    while (content.length() - at >= IdrRecord.Zap.LENGTH) {
      entries.add(IdrRecord.Zap.read(content, at));
      at += IdrRecord.Zap.LENGTH;
    }
    return new IdrRecord.Zaps(isLast, content.u8(0), entries, content.from(at));
  }

  private static IdrRecord.LinkageEditor linkageEditor(boolean isLast, Bytes content) {
    int behind = IdrRecord.LinkageEditor.PROGRAM_LENGTH;
    return new IdrRecord.LinkageEditor(
        isLast,
        content.slice(0, behind),
        content.u8(behind),
        content.u8(behind + 1),
        IdrDate.read(content, behind + 2),
        content.from(IdrRecord.LinkageEditor.CONTENT_LENGTH));
  }

  private static void need(Bytes block, int length, String label, Place place) {
    if (block.length() < length) {
      throw new DamagedDataException(
          ModuleMessages.RECORD_LENGTH, place.with("offset", 0), label, block.length(), length);
    }
  }

  private static void exactly(Bytes block, int length, String label, Place place) {
    if (block.length() != length) {
      throw new DamagedDataException(
          ModuleMessages.RECORD_LENGTH, place, label, block.length(), length);
    }
  }
}
