package org.altres.dasd.log;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.altres.bytes.Fingerprint;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.Track;
import org.altres.dasd.TrackWriter;
import org.altres.dasd.image.PlainImageFile;
import org.altres.dasd.image.PlainImageWriter;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.storage.Storage;
import org.altres.task.Cancellation;
import org.altres.task.Progress;

/// A change to one or more volumes that happens as a whole or not at all: tracks of existing
/// volumes, new volumes, deleted ones.
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
  private final Map<String, PlainImageWriter> created = new LinkedHashMap<>();
  private final Set<String> deleted = new TreeSet<>();
  private final String holder;
  private final Progress recoveryProgress;
  private Optional<TrackLog> log = Optional.empty();
  private Optional<TransactionId> id = Optional.empty();
  private String lead = "";
  private Stage stage = Stage.OPEN;

  private VolumeTransaction(
      Storage storage, CommitPoint commits, String holder, Progress recoveryProgress) {
    this.storage = storage;
    this.commits = commits;
    this.locks = new VolumeLocks(storage, commits, holder);
    this.holder = holder;
    this.recoveryProgress = recoveryProgress;
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
  /// @param images plain CKD images whose tracks may change; none, where volumes are only made or
  ///   deleted
  /// @param holder who begins it: host, process, since when, doing what; told to others who wait
  /// @param progress is told when an earlier transaction has to be completed first
  /// @throws org.altres.storage.InUseException if somebody else is changing one of the volumes
  /// @throws org.altres.message.DamagedDataException if an earlier transaction cannot be completed
  /// @throws AltresException if an image is not plain CKD in one file, or may not be written
  public static VolumeTransaction begin(
      Storage storage, CommitPoint commits, List<Path> images, String holder, Progress progress) {
    List<String> names = images.stream().map(commits::nameOf).distinct().toList();
    VolumeTransaction transaction = new VolumeTransaction(storage, commits, holder, progress);
    boolean begun = false;
    try {
      transaction.start(names);
      begun = true;
      return transaction;
    } finally {
      if (!begun) {
        transaction.close();
      }
    }
  }

  /// Refuses an image that no transaction could change. Nothing is put beside it.
  ///
  /// @throws AltresException if it is not plain CKD in one file, or may not be written
  public static void refuseUnchangeable(Storage storage, Path image) {
    PlainImages.open(storage, image, true).close();
  }

  private void start(List<String> names) {
    new TreeSet<>(names).forEach(this::take);
    if (names.isEmpty()) {
      return;
    }
    List<LoggedVolume> logged = new ArrayList<>();
    for (String name : names) {
      // For writing, though only the fold writes: what cannot be written is refused before it is
      // committed.
      PlainImageFile base = PlainImages.open(storage, commits.imageOf(name), true);
      bases.add(base);
      logged.add(new LoggedVolume(name, base.geometry()));
    }
    TrackLog staged = openLog(names.getFirst(), logged);
    for (int i = 0; i < names.size(); i++) {
      volumes.put(names.get(i), new StagedVolume(i, bases.get(i), staged));
    }
  }

  /// Locks a volume and recovers what an earlier transaction has left of it.
  private void take(String name) {
    locks.take(name);
    new VolumeRecovery(storage, commits, locks, recoveryProgress).recover(name);
  }

  private TrackLog openLog(String first, List<LoggedVolume> logged) {
    lead = first;
    TransactionId transaction = TransactionId.of(List.of(first), holder);
    id = Optional.of(transaction);
    TrackLog staged = TrackLog.create(storage, Names.log(commits, first), transaction, logged);
    log = Optional.of(staged);
    return staged;
  }

  /// Makes a new volume, which comes to be with the commit.
  ///
  /// @param image its image, which must not exist
  /// @param geometry its type and size
  /// @return its tracks, each formatted and empty
  /// @throws AltresException if the image exists already or cannot be made
  public TrackWriter create(Path image, DeviceGeometry geometry) {
    String name = involve(image);
    if (storage.exists(commits.imageOf(name))) {
      throw new AltresException(LogMessages.EXISTS, Place.of("file", image));
    }
    Path target = commits.imageOf(name);
    PlainImageWriter writer =
        PlainImageWriter.create(storage, target, Names.temporary(target), geometry);
    created.put(name, writer);
    return writer;
  }

  /// Deletes a volume with the commit.
  ///
  /// @param image a volume that this transaction neither changes nor makes
  /// @throws AltresException if it is no plain CKD image in one file
  public void delete(Path image) {
    String name = involve(image);
    PlainImages.open(storage, commits.imageOf(name), false).close();
    deleted.add(name);
  }

  private String involve(Path image) {
    checkOpen();
    String name = commits.nameOf(image);
    if (volumes.containsKey(name) || created.containsKey(name) || deleted.contains(name)) {
      throw new IllegalArgumentException("the transaction is about it already: " + image);
    }
    take(name);
    if (log.isEmpty()) {
      openLog(name, List.of());
    }
    return name;
  }

  private void checkOpen() {
    if (stage != Stage.OPEN) {
      throw new IllegalStateException("the transaction has ended: " + stage);
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
    checkOpen();
    stage = Stage.FAILED;
    if (log.isEmpty() || log.get().tracks() == 0 && created.isEmpty() && deleted.isEmpty()) {
      return;
    }
    TrackLog staged = log.get();
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
    List<Commit.Creation> creations = leaveCreated(cancellation);
    storage.forceFolder(commits.journal());
    cancellation.check();
    return new Commit(
        id.orElseThrow(), lead, digest, staged.volumes(), creations, List.copyOf(deleted));
  }

  /// The new images, complete and forced under their temporary names.
  private List<Commit.Creation> leaveCreated(Cancellation cancellation) {
    List<Commit.Creation> creations = new ArrayList<>();
    for (Map.Entry<String, PlainImageWriter> entry : created.entrySet()) {
      cancellation.check();
      entry.getValue().leave();
      Path temporary = Names.temporary(commits.imageOf(entry.getKey()));
      creations.add(new Commit.Creation(commits.nameOf(temporary), entry.getKey()));
      Optional.ofNullable(temporary.getParent()).ifPresent(storage::forceFolder);
    }
    return creations;
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
      created.values().forEach(PlainImageWriter::close);
      log.ifPresent(TrackLog::close);
      if (stage == Stage.OPEN || stage == Stage.FAILED) {
        created.keySet().forEach(name -> storage.delete(Names.temporary(commits.imageOf(name))));
        log.ifPresent(unused -> storage.delete(Names.log(commits, lead)));
      }
    }
    created.clear();
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
    public DeviceGeometry geometry() {
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
      checkOpen();
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
