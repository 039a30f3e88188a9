package org.altres.dasd.log;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.altres.bytes.Fingerprint;
import org.altres.dasd.Track;
import org.altres.dasd.TrackWriter;
import org.altres.dasd.image.PlainImageFile;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.task.Cancellation;
import org.altres.task.Progress;

/// A change to one or more volumes that happens as a whole or not at all.
///
/// | step | what is done |
/// |---|---|
/// | begin | the volumes are locked; what an earlier transaction has left is recovered |
/// | stage | changed tracks go to the track log, and are read back through it; images are untouched |
/// | prepare | free space, the log's footer, force; the tracks to be replaced are what they were |
/// | commit | the commit point says that it counts |
/// | fold | the tracks are copied into the images, forced; that is noted; the log is deleted |
///
/// Until the commit any failure, a cancel or [#close()] leaves the volumes as they were. An
/// exception from the commit on leaves everything as it lies: the next one who opens a volume
/// recovers it.
///
/// One transaction is for one thread at a time; the volumes that it gives out may be read by
/// several.
public final class VolumeTransaction implements AutoCloseable {

  private static final long ROOM_TO_SPARE = 64 << 10;

  private enum Stage {
    OPEN,
    FAILED,
    IN_DOUBT,
    DONE
  }

  private final Storage storage;
  private final CommitPoint commits;
  private final VolumeLocks locks;
  private final Map<String, StagedVolume> volumes = new LinkedHashMap<>();
  private final List<PlainImageFile> bases = new ArrayList<>();
  private Optional<TrackLog> log = Optional.empty();
  private Optional<TransactionId> id = Optional.empty();
  private String lead = "";
  private Stage stage = Stage.OPEN;

  private VolumeTransaction(Storage storage, CommitPoint commits, VolumeLocks locks) {
    this.storage = storage;
    this.commits = commits;
    this.locks = locks;
  }

  /// Begins a transaction on one image, with the commit marker beside it.
  ///
  /// @param holder who begins it: host, process, since when, doing what; told to others who wait
  /// @throws org.altres.storage.InUseException if somebody else is changing the volume
  public static VolumeTransaction begin(Storage storage, Path image, String holder) {
    CommitPoint commits = FileCommitPoint.of(storage, image);
    return begin(storage, commits, List.of(image), holder, Progress.SILENT);
  }

  /// Begins a transaction.
  ///
  /// @param commits where the commit is kept; must know all the images
  /// @param images plain CKD images, at least one
  /// @param holder who begins it: host, process, since when, doing what; told to others who wait
  /// @param progress is told when an earlier transaction has to be completed first
  /// @throws org.altres.storage.InUseException if somebody else is changing one of the volumes
  /// @throws org.altres.message.DamagedDataException if an earlier transaction cannot be completed
  /// @throws AltresException if an image is not plain CKD in one file
  public static VolumeTransaction begin(
      Storage storage, CommitPoint commits, List<Path> images, String holder, Progress progress) {
    List<String> names = images.stream().map(commits::nameOf).distinct().toList();
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a transaction is about one volume at least");
    }
    VolumeLocks locks = new VolumeLocks(storage, commits, holder);
    VolumeTransaction transaction = new VolumeTransaction(storage, commits, locks);
    boolean begun = false;
    try {
      transaction.start(names, holder, progress);
      begun = true;
      return transaction;
    } finally {
      if (!begun) {
        transaction.close();
      }
    }
  }

  private void start(List<String> names, String holder, Progress progress) {
    new TreeSet<>(names).forEach(locks::take);
    VolumeRecovery recovery = new VolumeRecovery(storage, commits, locks, progress);
    names.forEach(recovery::recover);
    lead = names.getFirst();
    List<LoggedVolume> logged = new ArrayList<>();
    for (String name : names) {
      PlainImageFile base = PlainImages.open(storage, commits.imageOf(name), false);
      bases.add(base);
      logged.add(new LoggedVolume(name, base.geometry()));
    }
    TransactionId transaction = TransactionId.of(names, holder);
    id = Optional.of(transaction);
    TrackLog staged = TrackLog.create(storage, Names.log(commits, lead), transaction, logged);
    log = Optional.of(staged);
    for (int i = 0; i < names.size(); i++) {
      volumes.put(names.get(i), new StagedVolume(i, bases.get(i), staged));
    }
  }

  /// A volume of this transaction, with the changes made so far.
  ///
  /// @param image one of the images that the transaction was begun with
  public TrackWriter volume(Path image) {
    StagedVolume volume = volumes.get(commits.nameOf(image));
    if (volume == null) {
      throw new IllegalArgumentException("the transaction was not begun with " + image);
    }
    return volume;
  }

  /// Makes all changes count and brings them into the images.
  ///
  /// @param progress is told of checking and writing
  /// @param cancellation is asked while it prepares; from the commit on nothing is cancelled
  /// @throws AltresException before the commit, when the volumes are as they were; or with ALT1510T
  ///   from the commit on, when the next one who opens a volume completes the change if it counts
  public void commit(Progress progress, Cancellation cancellation) {
    if (stage != Stage.OPEN) {
      throw new IllegalStateException("the transaction has ended: " + stage);
    }
    stage = Stage.FAILED;
    TrackLog staged = log.orElseThrow();
    if (staged.tracks() == 0) {
      return;
    }
    Commit commit = prepare(staged, progress, cancellation);
    stage = Stage.IN_DOUBT;
    try {
      commits.commit(commit);
      new Fold(storage, commits, commit).run(staged, progress);
    } catch (AltresException e) {
      Message message = Message.of(LogMessages.IN_DOUBT, e.problem().place(), e.problem().text());
      throw new AltresException(message, e);
    }
    stage = Stage.DONE;
  }

  private Commit prepare(TrackLog staged, Progress progress, Cancellation cancellation) {
    progress.begin("checking changed tracks", staged.tracks(), "tracks");
    long[] needed = new long[1];
    Fingerprint digest =
        staged.seal((record, track) -> {
          cancellation.check();
          checkUnchanged(record);
          needed[0] += Math.max(track.image().length(), record.before().used());
          progress.advance(1);
        });
    progress.end();
    checkSpace(needed[0] + ROOM_TO_SPARE);
    storage.forceFolder(commits.journal());
    cancellation.check();
    return new Commit(id.orElseThrow(), lead, digest, staged.volumes(), List.of(), List.of());
  }

  private void checkUnchanged(LogRecord record) {
    PlainImageFile base = bases.get(record.volume());
    Fingerprint now = Fingerprint.of(base.readPlace(record.track()));
    if (!now.equals(record.before().fingerprint())) {
      throw new AltresException(LogMessages.FOREIGN_CHANGE, base.placeOf(record.track()));
    }
  }

  private void checkSpace(long needed) {
    for (String name : volumes.keySet()) {
      Path image = commits.imageOf(name);
      long free = storage.usableSpace(image);
      if (free < needed) {
        throw new AltresException(LogMessages.NO_SPACE, Place.of("file", image), free, needed);
      }
    }
  }

  /// Ends the transaction. Without a commit nothing was changed and the log is deleted; where a
  /// commit broke off nothing is touched. The locks are given back.
  @Override
  public void close() {
    try (locks) {
      bases.forEach(PlainImageFile::close);
      log.ifPresent(TrackLog::close);
      if (log.isPresent() && (stage == Stage.OPEN || stage == Stage.FAILED)) {
        storage.delete(Names.log(commits, lead));
      }
    }
    if (stage == Stage.OPEN) {
      stage = Stage.FAILED;
    }
    log = Optional.empty();
  }

  /// A volume seen through the log.
  private final class StagedVolume implements TrackWriter {

    private final int ordinal;
    private final PlainImageFile base;
    private final TrackLog staged;

    StagedVolume(int ordinal, PlainImageFile base, TrackLog staged) {
      this.ordinal = ordinal;
      this.base = base;
      this.staged = staged;
    }

    @Override
    public org.altres.dasd.DeviceGeometry geometry() {
      return base.geometry();
    }

    @Override
    public Place place() {
      return base.place();
    }

    @Override
    public Track read(int track) {
      return staged
          .find(ordinal, java.util.Objects.checkIndex(track, geometry().tracks()))
          .orElseGet(() -> base.read(track));
    }

    @Override
    public void write(Track track) {
      if (stage != Stage.OPEN) {
        throw new IllegalStateException("the transaction has ended: " + stage);
      }
      if (!geometry().contains(track.address())) {
        throw new IndexOutOfBoundsException("the volume has no " + track);
      }
      if (track.image().length() > geometry().type().trackImageSize()) {
        throw new IllegalArgumentException("longer than a track: " + track);
      }
      int number = geometry().index(track.address());
      staged.put(ordinal, number, track.image(), () -> LogRecord.Before.of(base.readPlace(number)));
    }
  }
}
