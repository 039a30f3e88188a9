package org.altres.dataset;

import java.util.Optional;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.dasd.CkdRecord;
import org.altres.dasd.Track;
import org.altres.dasd.TrackReader;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.Format1Dscb;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.MessageId;
import org.altres.message.Place;

/// A sequential data set on a volume ("DFSMS Using Data Sets", SC23-6855), to read. Its blocks go
/// from its first track to the first end-of-file record, or to the end of its last extent where
/// there is none, which real systems leave so when it is full; a block that overflows its track
/// (RECFM T) goes on in the first record of the next. It is read track by track and never held as a
/// whole.
public final class SequentialDataSet {

  /// The most bytes of a block that goes over several tracks.
  private static final int LONGEST_OVERFLOW = 0xFFFF;

  private static final int LAST_VOLUME = 0x80;
  private static final int EXTENDED_FORMAT = 0x04;

  private final DataSetLabel label;
  private final DataSetTracks tracks;
  private final RecordFormat format;

  private SequentialDataSet(DataSetLabel label, DataSetTracks tracks) {
    this.label = label;
    this.tracks = tracks;
    this.format = RecordFormat.of(label);
  }

  /// Opens a data set. One that was never opened by its system, so that its label does not even say
  /// its organisation, is an empty one.
  ///
  /// @throws AltresException if it is not sequential, and why that cannot be read
  /// @throws DamagedDataException if its extents are not on the volume
  public static SequentialDataSet open(TrackReader volume, DataSetLabel label) {
    Place place = volume.place().with("data set", label.dsname());
    whyNot(label)
        .ifPresent(reason -> {
          throw new AltresException(reason, place, label.dsorg().shortName());
        });
    return new SequentialDataSet(label, DataSetTracks.of(volume, label.dsname(), label.extents()));
  }

  /// Why a data set is only listed and cannot be read as a sequential one; empty if it can.
  private static Optional<MessageId> whyNot(DataSetLabel label) {
    return switch (label.dsorg()) {
      case PS ->
          (label.format1().smsFlags() & EXTENDED_FORMAT) != 0
              ? Optional.of(RecordMessages.EXTENDED_FORMAT)
              : Optional.empty();
      case NONE ->
          label.format1().lastUsedRecord() == 0
              ? Optional.empty()
              : Optional.of(RecordMessages.ORGANIZATION_UNKNOWN);
      case PO -> Optional.of(RecordMessages.IS_LIBRARY);
      case PDSE -> Optional.of(RecordMessages.IS_PDSE);
      case HFS -> Optional.of(RecordMessages.IS_FILE_SYSTEM);
      case DA -> Optional.of(RecordMessages.IS_DIRECT);
      case IS -> Optional.of(RecordMessages.IS_INDEXED);
      case VS -> Optional.of(RecordMessages.IS_VSAM);
      case OTHER -> Optional.of(RecordMessages.ORGANIZATION_UNKNOWN);
    };
  }

  /// What the VTOC says of it.
  public DataSetLabel label() {
    return label;
  }

  /// Its tracks.
  public DataSetTracks tracks() {
    return tracks;
  }

  /// How its records lie in its blocks.
  public RecordFormat format() {
    return format;
  }

  /// Whether nothing was ever written to it (LSTAR is zero): then it has no blocks, whatever its
  /// tracks still have from the data set that had them before.
  public boolean isNeverWritten() {
    Format1Dscb format1 = label.format1();
    return format1.lastUsedTrack() == 0 && format1.lastUsedRecord() == 0;
  }

  /// Whether it ends on this volume (DS1DSIND).
  public boolean isLastVolume() {
    return (label.format1().indicators() & LAST_VOLUME) != 0;
  }

  /// Hands out its blocks in order. Of a data set that goes on on another volume, those of this
  /// one.
  ///
  /// @return the end-of-file record; empty if there is none: nothing was ever written, the data set
  ///   goes on on another volume, or its last track ends it, as QSAM has it too
  /// @throws DamagedDataException if a track is damaged, or a block that overflows its track ends
  ///   nowhere
  public Optional<DataSetBlock> blocks(Consumer<DataSetBlock> blocks) {
    if (isNeverWritten()) {
      return Optional.empty();
    }
    Overflow overflow = new Overflow();
    for (int relative = 0; relative < tracks.count(); relative++) {
      Track track = tracks.read(relative);
      for (CkdRecord record : track.records()) {
        if (overflow.isNone() && record.isEndOfFile()) {
          return Optional.of(new DataSetBlock(relative, record.number(), Bytes.EMPTY, Bytes.EMPTY));
        }
        boolean goesOn = overflow.add(relative, record, track.recordCount());
        if (!goesOn) {
          blocks.accept(overflow.take());
        }
      }
    }
    if (!overflow.isNone() && isLastVolume()) {
      throw new DamagedDataException(RecordMessages.NO_END_OF_BLOCK, tracks.place());
    }
    return Optional.empty();
  }

  /// Hands out its records in order, without descriptor words; keys of blocks are left out.
  ///
  /// @throws DamagedDataException as for its blocks, or if a block is not of its record format
  public void records(Consumer<Bytes> records) {
    if (isNeverWritten()) {
      return;
    }
    Deblocker deblocker = new Deblocker(format, tracks.place(), records);
    blocks(block -> deblocker.block(block.data(), placeOf(block.track(), block.record())));
    if (isLastVolume()) {
      deblocker.end(tracks.place());
    }
  }

  /// Where a block is, for messages.
  public Place placeOf(int relativeTrack, int record) {
    return tracks
        .volume()
        .placeOf(tracks.volumeTrack(relativeTrack))
        .with("record", record)
        .with("data set", tracks.name());
  }

  /// A block of which segments were seen.
  private final class Overflow {

    private Optional<DataSetBlock> begun = Optional.empty();

    boolean isNone() {
      return begun.isEmpty();
    }

    /// Adds a record; true if the block goes on on the next track.
    boolean add(int relative, CkdRecord record, int recordsOnTrack) {
      if (begun.isEmpty()) {
        begun =
            Optional.of(new DataSetBlock(relative, record.number(), record.key(), record.data()));
      } else {
        DataSetBlock first = begun.get();
        boolean next = record.number() == 1;
        if (!next || record.data().length() > LONGEST_OVERFLOW - first.data().length()) {
          throw new DamagedDataException(
              RecordMessages.OVERFLOW_BROKEN, placeOf(relative, record.number()));
        }
        Bytes data = first.data().plus(record.data());
        begun = Optional.of(new DataSetBlock(first.track(), first.record(), first.key(), data));
      }
      if (record.continuesOnNextTrack() && record.number() != recordsOnTrack) {
        throw new DamagedDataException(
            RecordMessages.OVERFLOW_BROKEN, placeOf(relative, record.number()));
      }
      return record.continuesOnNextTrack();
    }

    DataSetBlock take() {
      DataSetBlock block = begun.orElseThrow();
      begun = Optional.empty();
      return block;
    }
  }
}
