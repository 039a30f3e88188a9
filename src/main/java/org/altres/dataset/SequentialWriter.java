package org.altres.dataset;

import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Track;
import org.altres.dasd.TrackWriter;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.DataSetOrganization;
import org.altres.dasd.vtoc.Format1Dscb;
import org.altres.dasd.vtoc.VtocEditor;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.Place;

/// Writes a sequential data set anew, from its first track, as QSAM does: each block behind the
/// last where it fits, else as first record of the next track, an end-of-file record behind all of
/// them; then LSTAR, TRBAL and the record format in its label. Where its tracks do not suffice, its
/// secondary quantity is added as often as need be. Tracks behind the end keep what they have.
///
/// A writer that throws leaves the volume half written: it belongs to a transaction that is then
/// abandoned.
public final class SequentialWriter {

  private static final int SEQUENTIAL = 0x4000;
  private static final int UNMOVABLE = 0x0100;

  private final TrackWriter volume;
  private final RecordFormat format;
  private final Place place;
  private DataSetLabel label;
  private DataSetTracks tracks;
  private Optional<AltresException> outOfSpace = Optional.empty();
  private int relative;
  private Track.Builder current;
  private int lastTrack;
  private int lastRecord;
  private int balance;
  private int used;

  /// Begins to write.
  ///
  /// @param label a sequential data set, or one without an organisation yet
  /// @param format what its label is to say
  /// @throws AltresException if the data set is of another organisation, or the format or the
  ///   device does not allow such blocks
  public SequentialWriter(TrackWriter volume, DataSetLabel label, RecordFormat format) {
    this.volume = volume;
    this.label = label;
    this.format = format;
    this.tracks = SequentialDataSet.open(volume, label).tracks();
    this.place = tracks.place();
    format.check(place);
    int longest = type().longestRecord();
    if (format.blockSize() > longest) {
      throw new AltresException(
          RecordMessages.BLOCK_LONGER_THAN_TRACK, place, format.blockSize(), type(), longest);
    }
    if (label.dsorg() == DataSetOrganization.PS && label.keyLength() > 0) {
      throw new AltresException(RecordMessages.HAS_KEYS, place, label.keyLength());
    }
    this.balance = type().capacity();
    this.current = begin(0);
  }

  /// Writes records, blocked as the format says.
  ///
  /// @return the data set as it is then
  /// @throws AltresException if a record is not of the format, or there is not the space
  public static DataSetLabel write(
      TrackWriter volume, DataSetLabel label, RecordFormat format, Iterable<Bytes> records) {
    RecordSource source = records::forEach;
    return write(volume, label, format, source);
  }

  /// Writes records that are read meanwhile, blocked as the format says.
  ///
  /// @return the data set as it is then
  /// @throws AltresException if a record is not of the format, or there is not the space
  public static DataSetLabel write(
      TrackWriter volume, DataSetLabel label, RecordFormat format, RecordSource records) {
    SequentialWriter writer = new SequentialWriter(volume, label, format);
    Blocker blocker = new Blocker(format, writer.place, writer::add);
    records.forEach(blocker::add);
    blocker.end();
    return writer.finish();
  }

  /// Writes a block as it is.
  ///
  /// @throws AltresException if it is empty or longer than BLKSIZE
  public void add(Bytes block) {
    if (block.isEmpty() || block.length() > format.blockSize()) {
      throw new AltresException(
          RecordMessages.BLOCK_DOES_NOT_FIT, place, block.length(), format.blockSize());
    }
    put(block);
    lastTrack = relative;
    lastRecord = current.size();
    balance = type().capacity() - used;
  }

  /// Writes the end of file and the label.
  ///
  /// @return the data set as it is then
  /// @throws AltresException if there was not the space, with the tracks that all of it needs
  public DataSetLabel finish() {
    put(Bytes.EMPTY);
    outOfSpace.ifPresent(reason -> {
      throw new AltresException(
          Message.of(
              RecordMessages.NO_SPACE,
              place,
              relative + 1,
              tracks.count(),
              reason.problem().text()),
          reason);
    });
    volume.write(current.build());
    Format1Dscb old = label.format1();
    Format1Dscb changed =
        old.withAttributes(
                SEQUENTIAL | old.dsorgBytes() & UNMOVABLE,
                format.recfm().bits(),
                format.blockSize(),
                format.recordLength(),
                0)
            .withLastUsed(lastTrack, lastRecord, Math.clamp(balance, 0, 0xFFFF));
    return new VtocEditor(volume).updateFormat1(label, changed);
  }

  private void put(Bytes data) {
    if (!current.hasRoomFor(type(), 0, data.length())) {
      if (outOfSpace.isEmpty()) {
        volume.write(current.build());
      }
      relative++;
      current = begin(relative);
      used = 0;
    }
    current.add(Bytes.EMPTY, data);
    used += type().cost(0, data.length(), false);
  }

  private Track.Builder begin(int track) {
    if (track >= tracks.count() && outOfSpace.isEmpty()) {
      extend();
    }
    int volumeTrack = outOfSpace.isEmpty() ? tracks.volumeTrack(track) : 0;
    return Track.builder(volume.geometry().address(volumeTrack));
  }

  private void extend() {
    try {
      label = new VtocEditor(volume).extend(label);
      tracks = DataSetTracks.of(volume, label.dsname(), label.extents());
    } catch (AltresException refused) {
      outOfSpace = Optional.of(refused);
    }
  }

  private DeviceType type() {
    return volume.geometry().type();
  }
}
