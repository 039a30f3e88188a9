package org.altres.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.message.AltresException;
import org.altres.message.Place;

/// Puts records into blocks as access methods do ("DFSMS Using Data Sets", SC23-6855): each block
/// as full as BLKSIZE lets it be; without B one record a block. A spanned record begins in what is
/// left of a block if that holds one byte of it, and goes on in the next blocks; without B in a
/// block of its own. The layouts are those of [Deblocker].
public final class Blocker {

  private final RecordFormat format;
  private final Place place;
  private final Consumer<Bytes> blocks;
  private Bytes.Builder body = new Bytes.Builder();
  private long count;

  /// A writer of blocks.
  ///
  /// @param format RECFM, LRECL and BLKSIZE
  /// @param place the data set, for messages; the number of the record, from 1, is added
  /// @param blocks is given each block when it is full
  /// @throws AltresException if nothing can be written under the format
  public Blocker(RecordFormat format, Place place, Consumer<Bytes> blocks) {
    format.check(place);
    this.format = format;
    this.place = place;
    this.blocks = blocks;
  }

  /// All blocks of a list of records.
  public static List<Bytes> blocks(RecordFormat format, List<Bytes> records, Place place) {
    List<Bytes> blocks = new ArrayList<>();
    Blocker blocker = new Blocker(format, place, blocks::add);
    records.forEach(blocker::add);
    blocker.end();
    return blocks;
  }

  /// Adds a record.
  ///
  /// @param record without descriptor word
  /// @throws AltresException if it is longer than LRECL allows, or with F of another length; with U
  ///   if it is empty or longer than BLKSIZE
  public void add(Bytes record) {
    count++;
    switch (format.recfm().form()) {
      case FIXED -> {
        check(record, format.fixedLength());
        whole(record);
      }
      case VARIABLE -> {
        check(record, 0);
        if (format.recfm().isSpanned()) {
          segments(record);
        } else {
          whole(described(record, 0));
        }
      }
      case UNDEFINED -> {
        check(record, 1);
        whole(record);
      }
      case NONE -> throw new IllegalStateException("refused when this was made");
    }
  }

  /// Hands out the last block.
  public void end() {
    if (body.length() > 0) {
      Bytes content = body.build();
      body = new Bytes.Builder(format.blockSize());
      blocks.accept(isVariable() ? described(content, 0) : content);
    }
  }

  private void check(Bytes record, int least) {
    int most = format.longestRecord();
    if (record.length() < least || record.length() > most) {
      throw new AltresException(
          RecordMessages.RECORD_DOES_NOT_FIT,
          place.with("record", count),
          record.length(),
          format,
          least == most ? String.valueOf(most) : least + " to " + most);
    }
  }

  private void whole(Bytes piece) {
    if (piece.length() > room()) {
      end();
    }
    body.add(piece);
    endUnlessBlocked();
  }

  private void segments(Bytes record) {
    int least = RecordFormat.DESCRIPTOR + Math.min(1, record.length());
    if (room() < least) {
      end();
    }
    int at = 0;
    do {
      int length = Math.min(record.length() - at, room() - RecordFormat.DESCRIPTOR);
      boolean first = at == 0;
      boolean last = at + length == record.length();
      int code = first ? last ? 0 : 1 : last ? 2 : 3;
      body.add(described(record.slice(at, length), code));
      at += length;
      if (!last) {
        end();
      }
    } while (at < record.length());
    endUnlessBlocked();
  }

  private void endUnlessBlocked() {
    if (!format.recfm().isBlocked()) {
      end();
    }
  }

  private int room() {
    int most = isVariable() ? format.blockSize() - RecordFormat.DESCRIPTOR : format.blockSize();
    return most - body.length();
  }

  private boolean isVariable() {
    return format.recfm().form() == Recfm.Form.VARIABLE;
  }

  private static Bytes described(Bytes data, int code) {
    int length = data.length() + RecordFormat.DESCRIPTOR;
    return new Bytes.Builder(length).u16(length).u8(code).u8(0).add(data).build();
  }
}
