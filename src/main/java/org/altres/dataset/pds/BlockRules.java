package org.altres.dataset.pds;

import org.altres.dasd.DeviceType;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dataset.Deblocker;
import org.altres.dataset.RecordFormat;
import org.altres.message.AltresException;
import org.altres.message.MessageId;
import org.altres.message.Place;

/// Which blocks may be written into a library: as long as its label and the track allow, and made
/// of records as RECFM says ("DFSMS Using Data Sets", SC23-6855).
final class BlockRules {

  private final DeviceType type;
  private final DataSetLabel label;
  private final RecordFormat format;
  private final Place place;

  BlockRules(DeviceType type, DataSetLabel label, Place place) {
    this.type = type;
    this.label = label;
    this.format = RecordFormat.of(label.recfmByte(), label.recordLength(), label.blockSize());
    this.place = place;
  }

  /// Refuses a member that has a block which must not be.
  ///
  /// @throws AltresException with the member and the number of the block
  void check(MemberContents contents) {
    format.check(place);
    Place member = place.with("member", contents.name());
    Deblocker records = new Deblocker(format, member, record -> {});
    int number = 0;
    for (MemberBlock block : contents.blocks()) {
      number++;
      Place where = member.with("block", number);
      int keyLength = block.key().length();
      int dataLength = block.data().length();
      if (dataLength > label.blockSize()) {
        throw refused(LibraryMessages.BLOCK_TOO_LONG, where, dataLength, label.blockSize());
      }
      if (keyLength != label.keyLength()) {
        throw refused(LibraryMessages.BLOCK_KEY_LENGTH, where, keyLength, label.keyLength());
      }
      if (!new TrackFill(type).fits(keyLength, dataLength)) {
        throw refused(LibraryMessages.BLOCK_LONGER_THAN_TRACK, where, dataLength, type);
      }
      records.block(block.data(), where);
    }
    records.end(member);
  }

  private static AltresException refused(MessageId id, Place place, Object... arguments) {
    return new AltresException(id, place, arguments);
  }
}
