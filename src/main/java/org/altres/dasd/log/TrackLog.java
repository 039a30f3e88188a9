package org.altres.dasd.log;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;
import org.altres.dasd.Cchh;
import org.altres.dasd.Track;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.storage.StoredFile;

/// The changed tracks of one transaction, in a file (docs/formats/track-log.md): a header that
/// names the volumes, a [LogRecord] with its image for each track, a footer. The log is the overlay
/// that the transaction reads through; in memory is only where each track's record begins.
///
/// The record of a track that is changed again is written over while the new image fits into its
/// slot; else a record with a slot of full track size is added and counts. So a log never takes
/// more than twice the size of the tracks that it has, however often they are changed.
///
/// Footer, 64 bytes:
///
/// | offset | length | meaning |
/// |---|---|---|
/// | 0 | 4 | eye-catcher `TEND`, ASCII |
/// | 4 | 4 | how many records |
/// | 8 | 8 | offset of the footer in the file, which ends behind it |
/// | 16 | 32 | SHA-256 of the header and of each record's head and image, one behind the other |
/// | 48 | 12 | zero |
/// | 60 | 4 | CRC-32C of the 60 bytes before |
final class TrackLog implements AutoCloseable {

  private static final FileFrame FRAME = new FileFrame("ALTRTLOG", 1, 1);
  private static final Bytes END = Bytes.ofHex("54454E44");

  private final StoredFile file;
  private final TransactionId transaction;
  private final List<LoggedVolume> volumes;
  private final TrackIndex index = new TrackIndex();
  private final Bytes header;
  private final long begin;
  private long end;
  private int records;
  private boolean broken;
  private boolean sealed;

  private TrackLog(
      StoredFile file, TransactionId transaction, List<LoggedVolume> volumes, Bytes header) {
    this.file = file;
    this.transaction = transaction;
    this.volumes = List.copyOf(volumes);
    this.header = header;
    this.begin = header.length();
    this.end = begin;
  }

  /// Makes a new log.
  static TrackLog create(
      Storage storage, Path path, TransactionId transaction, List<LoggedVolume> volumes) {
    Bytes.Builder part = new Bytes.Builder().add(transaction.value()).u32(volumes.size());
    volumes.forEach(volume -> part.add(FieldReader.write(volume)));
    Bytes header = FRAME.write(part.build());
    StoredFile file = storage.create(path);
    try {
      file.write(header.toBuffer(), 0);
    } catch (AltresException e) {
      file.close();
      storage.delete(path);
      throw e;
    }
    return new TrackLog(file, transaction, volumes, header);
  }

  /// Opens a log that was left behind. Only its header is looked at.
  ///
  /// @throws DamagedDataException if that is damaged
  static TrackLog open(Storage storage, Path path) {
    StoredFile file = storage.openForReading(path);
    try {
      Bytes part = FRAME.read(file);
      FieldReader fields = new FieldReader(part, Place.of("file", path));
      TransactionId transaction = new TransactionId(fields.bytes(TransactionId.LENGTH).compact());
      int count = fields.count();
      List<LoggedVolume> volumes = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        volumes.add(fields.volume());
      }
      fields.end();
      return new TrackLog(file, transaction, volumes, FRAME.write(part));
    } catch (AltresException e) {
      file.close();
      throw e;
    }
  }

  /// The transaction that it belongs to.
  TransactionId transaction() {
    return transaction;
  }

  /// The volumes, by ordinal.
  List<LoggedVolume> volumes() {
    return volumes;
  }

  /// How many tracks are changed.
  synchronized int tracks() {
    return index.size();
  }

  /// A track as it was changed, if it was.
  synchronized Optional<Track> find(int volume, int track) {
    OptionalLong offset = index.find(volume, track);
    return offset.isEmpty() ? Optional.empty() : Optional.of(read(offset.getAsLong()).track());
  }

  /// Notes a changed track.
  ///
  /// @param image home address to end of track
  /// @param before what its place in the volume image holds; asked when the track is first changed
  /// @throws AltresException if the log cannot be written; then it cannot be sealed any more
  synchronized void put(int volume, int track, Bytes image, Supplier<LogRecord.Before> before) {
    checkWhole();
    if (sealed) {
      throw new IllegalStateException("the track log is sealed");
    }
    OptionalLong known = index.find(volume, track);
    if (known.isEmpty()) {
      append(volume, track, image, image.length(), before.get());
      return;
    }
    LogRecord old = read(known.getAsLong()).record();
    if (image.length() <= old.slot()) {
      LogRecord changed =
          new LogRecord(old.number(), volume, track, image.length(), old.slot(), old.before());
      write(changed, image, known.getAsLong());
    } else {
      append(volume, track, image, slotSize(volume), old.before());
    }
  }

  private void append(int volume, int track, Bytes image, int slot, LogRecord.Before before) {
    LogRecord record = new LogRecord(records, volume, track, image.length(), slot, before);
    write(record, image, end);
    index.put(volume, track, end);
    records++;
    end += LogRecord.HEAD_LENGTH + slot;
  }

  private void write(LogRecord record, Bytes image, long offset) {
    Bytes both = record.head(image).plus(image);
    broken = true;
    file.write(both.toBuffer(), offset);
    broken = false;
  }

  private int slotSize(int volume) {
    return volumes.get(volume).geometry().type().trackImageSize();
  }

  private void checkWhole() {
    if (broken) {
      throw new AltresException(LogMessages.BROKEN_OFF, place());
    }
  }

  /// Reads all of the log once, writes the footer and forces the file.
  ///
  /// @param visitor is shown each record that counts
  /// @return the digest, which the commit names
  synchronized Fingerprint seal(Visitor visitor) {
    checkWhole();
    sealed = true;
    if (file.size() < end) {
      file.setSize(end); // the last slot is longer than its image
    }
    Fingerprint digest = scan(visitor);
    Bytes footer =
        new Bytes.Builder(LogRecord.HEAD_LENGTH)
            .add(END)
            .u32(records)
            .s64(end)
            .add(digest.value())
            .fill(12, 0)
            .build();
    broken = true;
    Bytes checked = footer.plus(new Bytes.Builder(4).u32(FileFrame.checksum(footer)).build());
    file.write(checked.toBuffer(), end);
    file.force();
    broken = false;
    return digest;
  }

  /// Reads all of a log that was left behind and finds where each track's record is.
  ///
  /// @param expected the digest that the commit names
  /// @throws DamagedDataException if this is not the very log of that commit
  synchronized void verify(Fingerprint expected) {
    long at = begin;
    int number = 0;
    Bytes head = bytes(at, LogRecord.HEAD_LENGTH);
    while (LogRecord.isRecord(head)) {
      Entry entry = read(at);
      if (entry.record().number() != number) {
        throw damaged(at, "its records are not in order");
      }
      number++;
      index.put(entry.record().volume(), entry.record().track(), at);
      at += LogRecord.HEAD_LENGTH + entry.record().slot();
      head = bytes(at, LogRecord.HEAD_LENGTH);
    }
    if (!head.startsWith(END)
        || head.u32(60) != FileFrame.checksum(head.slice(0, 60))
        || head.s32(4) != number
        || head.s64(8) != at
        || file.size() != at + LogRecord.HEAD_LENGTH) {
      throw damaged(at, "its footer is wrong");
    }
    end = at;
    records = number;
    sealed = true;
    Fingerprint digest = scan((record, track) -> {});
    if (!head.slice(16, 32).equals(digest.value()) || !digest.equals(expected)) {
      throw damaged(at, "its digest is not the one that was committed");
    }
  }

  /// Shows each record that counts, in the order of the file.
  synchronized void forEach(Visitor visitor) {
    long at = begin;
    while (at < end) {
      at = visit(at, read(at), visitor);
    }
  }

  private Fingerprint scan(Visitor visitor) {
    // Only bytes whose checksum was right go into the digest.
    Fingerprint.Hasher hasher = new Fingerprint.Hasher().add(header);
    long at = begin;
    while (at < end) {
      Entry entry = read(at);
      hasher.add(entry.head()).add(entry.track().image());
      at = visit(at, entry, visitor);
    }
    return hasher.finish();
  }

  private long visit(long at, Entry entry, Visitor visitor) {
    LogRecord record = entry.record();
    OptionalLong counts = index.find(record.volume(), record.track());
    if (counts.isPresent() && counts.getAsLong() == at) {
      visitor.visit(record, entry.track());
    }
    return at + LogRecord.HEAD_LENGTH + record.slot();
  }

  /// Reads a record and its image and checks both.
  private Entry read(long offset) {
    Bytes head = bytes(offset, LogRecord.HEAD_LENGTH);
    LogRecord record = LogRecord.read(head);
    if (!LogRecord.isRecord(head) || !isPossible(record)) {
      throw damaged(offset, "a record in it says what cannot be");
    }
    Bytes image = bytes(offset + LogRecord.HEAD_LENGTH, record.length());
    if (!LogRecord.isSound(head, image)) {
      throw damaged(offset, "the checksum of a record is wrong");
    }
    LoggedVolume volume = volumes.get(record.volume());
    Cchh address = volume.geometry().address(record.track());
    Place place = place().with("offset", offset).with("volume", volume.name());
    Track track = Track.read(address, image, place);
    if (track.image().length() != image.length()) {
      throw damaged(offset, "there is something behind the end of a track");
    }
    return new Entry(head, record, track);
  }

  private boolean isPossible(LogRecord record) {
    if (record.volume() < 0 || record.volume() >= volumes.size()) {
      return false;
    }
    int tracks = volumes.get(record.volume()).geometry().tracks();
    return record.track() >= 0
        && record.track() < tracks
        && record.length() >= 0
        && record.slot() >= record.length()
        && record.slot() <= slotSize(record.volume())
        && record.before().used() >= 0
        && record.before().used() <= slotSize(record.volume());
  }

  private Bytes bytes(long position, int count) {
    return FileFrame.bytes(file, position, count);
  }

  private DamagedDataException damaged(long offset, String what) {
    return FileFrame.damaged(place(), offset, what);
  }

  private Place place() {
    return Place.of("file", file.path());
  }

  @Override
  public void close() {
    file.close();
  }

  /// Is shown records.
  @FunctionalInterface
  interface Visitor {
    void visit(LogRecord record, Track track);
  }

  private record Entry(Bytes head, LogRecord record, Track track) {}
}
