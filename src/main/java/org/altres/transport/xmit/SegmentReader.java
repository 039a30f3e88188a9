package org.altres.transport.xmit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.altres.bytes.Bytes;
import org.altres.message.DamagedDataException;
import org.altres.message.MessageId;
import org.altres.message.Place;

/// Puts the segments of a stream together to records, and says what went wrong where they do not
/// fit.
final class SegmentReader {

  private static final int CARD = 80;
  private static final int REACH = 8;
  private static final int LONG_ENOUGH = 20;

  /// The most bytes of memory that a record may take.
  private static final int MOST_HELD = 32 << 20;

  /// Bytes that the objects of a segment take besides its data.
  private static final int OVERHEAD = 60;

  private final SegmentInput stream;
  private final Place place;
  private long offset;
  private long lastSegment;

  SegmentReader(SegmentInput stream, Place place) {
    this.stream = stream;
    this.place = place;
  }

  /// Where the next record begins.
  long offset() {
    return offset;
  }

  /// The next record.
  ///
  /// @throws DamagedDataException if there is none, or its segments do not fit
  NetdataRecord next() {
    List<NetdataRecord.Segment> segments = new ArrayList<>();
    List<Bytes> pieces = new ArrayList<>();
    int total = 0;
    while (true) {
      if (stream.length() - offset < NetdataRecord.HEAD) {
        throw truncated();
      }
      int length = stream.u8(offset) - NetdataRecord.HEAD;
      int flags = stream.u8(offset + 1);
      if (!fits(length, flags, segments)) {
        throw wrongSegment();
      }
      if (length > stream.length() - offset - NetdataRecord.HEAD) {
        throw truncated();
      }
      segments.add(new NetdataRecord.Segment(flags, length));
      pieces.add(stream.slice(offset + NetdataRecord.HEAD, length));
      total += length;
      if (total + (long) OVERHEAD * segments.size() > MOST_HELD) {
        throw damaged(XmitMessages.RECORD_TOO_LONG, total);
      }
      lastSegment = offset;
      offset += NetdataRecord.HEAD + length;
      if ((flags & NetdataRecord.LAST) != 0) {
        return new NetdataRecord(segments, join(pieces, total));
      }
    }
  }

  private static Bytes join(List<Bytes> pieces, int total) {
    if (pieces.size() == 1) {
      return pieces.getFirst();
    }
    Bytes.Builder data = new Bytes.Builder(total);
    pieces.forEach(data::add);
    return data.build();
  }

  private static boolean fits(int length, int flags, List<NetdataRecord.Segment> before) {
    int kind = NetdataRecord.CONTROL | NetdataRecord.NUMBER;
    boolean first = (flags & NetdataRecord.FIRST) != 0;
    return length >= 0
        && first == before.isEmpty()
        && (first || (flags & kind) == (before.getFirst().flags() & kind))
        && (flags & 0x0F) == 0;
  }

  private DamagedDataException truncated() {
    return damaged(XmitMessages.TRUNCATED, stream.length());
  }

  private DamagedDataException wrongSegment() {
    String head = stream.slice(offset, NetdataRecord.HEAD).hex();
    if (offset == 0) {
      return damaged(XmitMessages.SEGMENT_WRONG, head);
    }
    OptionalInt shift = shift();
    if (shift.isPresent()) {
      int by = shift.getAsInt();
      return damaged(
          by < 0 ? XmitMessages.BYTES_LOST : XmitMessages.BYTES_ADDED,
          head,
          Math.abs(by),
          lastSegment);
    }
    long behindCard = stream.length() % CARD;
    return behindCard == 0
        ? damaged(XmitMessages.SEGMENT_WRONG, head)
        : damaged(XmitMessages.LENGTH_WRONG, head, stream.length(), behindCard);
  }

  /// By how many bytes the stream is too short or too long here, where it goes on soundly before or
  /// behind this place.
  private OptionalInt shift() {
    for (int distance = 1; distance <= REACH; distance++) {
      for (int by : new int[] {-distance, distance}) {
        if (offset + by > lastSegment && goesOn(offset + by)) {
          return OptionalInt.of(by);
        }
      }
    }
    return OptionalInt.empty();
  }

  private boolean goesOn(long from) {
    long at = from;
    for (int i = 0; i < LONG_ENOUGH; i++) {
      if (stream.length() - at < NetdataRecord.HEAD
          || stream.u8(at) < NetdataRecord.HEAD
          || (stream.u8(at + 1) & 0x1F) != 0) {
        return false;
      }
      at += stream.u8(at);
    }
    return true;
  }

  private DamagedDataException damaged(MessageId id, Object... arguments) {
    return new DamagedDataException(id, place.with("offset", offset), arguments);
  }
}
