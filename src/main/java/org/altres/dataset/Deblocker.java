package org.altres.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.message.DamagedDataException;
import org.altres.message.MessageId;
import org.altres.message.Place;

/// Takes the records out of blocks ("DFSMS Using Data Sets", SC23-6855). It is given one block
/// after the other and holds no more than a spanned record that is not complete yet.
///
/// | RECFM | a block |
/// |---|---|
/// | F | records of LRECL back to back; with S only the last block is shorter than BLKSIZE |
/// | V | block descriptor word, then records, each behind its record descriptor word |
/// | VS | block descriptor word, then segments of records, each behind its segment descriptor word |
/// | U | one record |
///
/// Descriptor words, 4 bytes: length in 2, which includes the 4; in byte 2 of a segment's its code:
/// 0 whole record, 1 first, 2 last, 3 middle segment. A segment descriptor with X'8000' in its
/// length is a null segment: nothing follows it in its block. Records come without descriptor word.
public final class Deblocker {

  /// The most bytes of a spanned record that is put together (LRECL=16383K and a little).
  public static final int LONGEST_SPANNED = 0xFF_FFFF;

  private static final int WHOLE = 0;
  private static final int FIRST = 1;
  private static final int LAST = 2;
  private static final int MIDDLE = 3;

  private final RecordFormat format;
  private final Consumer<Bytes> records;
  private Bytes.Builder spanned = new Bytes.Builder();
  private boolean inRecord;
  private boolean sawShortBlock;

  /// A reader of blocks.
  ///
  /// @param format RECFM and LRECL; BLKSIZE counts only with FBS
  /// @param place the data set, for messages
  /// @param records is given each record; a view on its block unless it was spanned
  /// @throws org.altres.message.AltresException if the format does not say how records lie
  public Deblocker(RecordFormat format, Place place, Consumer<Bytes> records) {
    this.format = format;
    this.records = records;
    Recfm.Form form = format.recfm().form();
    if (form == Recfm.Form.NONE || form == Recfm.Form.FIXED && format.fixedLength() < 1) {
      format.check(place);
    }
  }

  /// All records of a list of blocks, in order.
  ///
  /// @param place the data set, for messages; the number of the block, from 1, is added
  /// @throws DamagedDataException if a block is not of the format
  public static List<Bytes> records(RecordFormat format, List<Bytes> blocks, Place place) {
    List<Bytes> records = new ArrayList<>();
    Deblocker deblocker = new Deblocker(format, place, records::add);
    for (int i = 0; i < blocks.size(); i++) {
      deblocker.block(blocks.get(i), place.with("block", i + 1));
    }
    deblocker.end(place);
    return records;
  }

  /// Hands out the records that end in the next block.
  ///
  /// @param place the block, for messages; the offset in it is added
  /// @throws DamagedDataException if the block is not of the format
  public void block(Bytes block, Place place) {
    switch (format.recfm().form()) {
      case FIXED -> fixed(block, place);
      case VARIABLE -> variable(block, place);
      case UNDEFINED -> records.accept(block);
      case NONE -> throw new IllegalStateException("refused when this was made");
    }
  }

  /// No block follows.
  ///
  /// @param place the end of the data set or member, for messages
  /// @throws DamagedDataException if a spanned record has no last segment
  public void end(Place place) {
    if (inRecord) {
      throw new DamagedDataException(RecordMessages.RECORD_INCOMPLETE, place, spanned.length());
    }
  }

  private void fixed(Bytes block, Place place) {
    int length = format.fixedLength();
    if (block.length() % length != 0) {
      throw new DamagedDataException(
          RecordMessages.BLOCK_NOT_A_MULTIPLE, place, block.length(), length);
    }
    if (sawShortBlock) {
      throw new DamagedDataException(RecordMessages.BLOCK_BEHIND_SHORT, place);
    }
    sawShortBlock = format.recfm().isStandard() && block.length() < format.blockSize();
    for (int at = 0; at < block.length(); at += length) {
      records.accept(block.slice(at, length));
    }
  }

  private void variable(Bytes block, Place place) {
    int length = block.length() < RecordFormat.DESCRIPTOR ? 0 : block.u16(0);
    if ((length & 0x8000) != 0) {
      throw new DamagedDataException(RecordMessages.LARGE_BLOCK, place);
    }
    if (length != block.length()) {
      throw new DamagedDataException(
          RecordMessages.BLOCK_DESCRIPTOR_WRONG, place, length, block.length());
    }
    int at = RecordFormat.DESCRIPTOR;
    while (at < length) {
      int left = length - at;
      int taken = left < RecordFormat.DESCRIPTOR ? 0 : block.u16(at);
      if (isNullSegment(block.from(at), taken)) {
        return;
      }
      if (taken < RecordFormat.DESCRIPTOR || taken > left) {
        throw damaged(RecordMessages.RECORD_DESCRIPTOR_WRONG, place, at, taken, left);
      }
      Bytes data = block.slice(at + RecordFormat.DESCRIPTOR, taken - RecordFormat.DESCRIPTOR);
      piece(block.u8(at + 2), data, place, at);
      at += taken;
    }
  }

  private boolean isNullSegment(Bytes rest, int length) {
    return format.recfm().isSpanned() && length == 0x8000 && rest.from(2).isAll(0);
  }

  private void piece(int code, Bytes data, Place place, int offset) {
    if (!format.recfm().isSpanned()) {
      if (code != WHOLE) {
        throw damaged(RecordMessages.SEGMENT_NOT_SPANNED, place, offset, code);
      }
      records.accept(data);
      return;
    }
    boolean goesOn = code == LAST || code == MIDDLE;
    if (code > MIDDLE || goesOn != inRecord) {
      throw damaged(
          inRecord ? RecordMessages.SEGMENT_NOT_NEXT : RecordMessages.SEGMENT_NOT_FIRST,
          place,
          offset,
          code);
    }
    if (code == WHOLE) {
      records.accept(data);
      return;
    }
    if (data.length() > LONGEST_SPANNED - spanned.length()) {
      throw damaged(RecordMessages.RECORD_TOO_LONG, place, offset, LONGEST_SPANNED);
    }
    spanned.add(data);
    inRecord = code != LAST;
    if (code == LAST) {
      Bytes record = spanned.build();
      spanned = new Bytes.Builder();
      records.accept(record);
    }
  }

  private static DamagedDataException damaged(
      MessageId id, Place place, int offset, Object... arguments) {
    return new DamagedDataException(id, place.with("offset", offset), arguments);
  }
}
