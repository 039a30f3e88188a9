package org.altres.dasd.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.storage.StoredFile;
import org.altres.testing.FaultyStorage;
import org.altres.testing.Fuzz;
import org.junit.jupiter.api.Test;

/// Logs and markers that nobody wrote. Their checksums keep almost all of them out, so the parts
/// behind the checksums are also read without them.
class TrackLogFuzzTest {

  private static final DeviceGeometry GEOMETRY = new DeviceGeometry(DeviceType.T2311, 1);
  private static final Path FOLDER = CrashPoints.FOLDER;
  private static final Path LOG = FOLDER.resolve("V.altres-log");
  private static final TransactionId ID = TransactionId.of(List.of("V"), "a test");

  @Test
  void noLogCrashesItsReader() {
    FaultyStorage storage = storage();
    Fingerprint digest = write(storage);
    Bytes log = PlainVolume.bytes(storage, LOG);
    Fuzz.run("track log", List.of(log), input -> read(storageWith(LOG, input), digest));
  }

  @Test
  void noMarkerCrashesItsReader() {
    FaultyStorage storage = storage();
    new FileCommitPoint(storage, FOLDER).commit(commit());
    Path marker = FOLDER.resolve("V.altres-commit");
    Bytes bytes = PlainVolume.bytes(storage, marker);
    assertThat(new FileCommitPoint(storage, FOLDER).pending("V")).isEqualTo(Optional.of(commit()));
    Fuzz.run(
        "commit marker",
        List.of(bytes),
        input -> new FileCommitPoint(storageWith(marker, input), FOLDER).pending("V"));
    FileFrame frame = new FileFrame("ALTRCMIT", 1, 1);
    Bytes part = bytes.slice(20, bytes.length() - 24);
    Fuzz.run(
        "commit marker with sound checksums",
        List.of(part),
        input -> new FileCommitPoint(storageWith(marker, frame.write(input)), FOLDER).pending("V"));
  }

  private static Commit commit() {
    return new Commit(
        ID,
        "V",
        Fingerprint.of(Bytes.EMPTY),
        List.of(new LoggedVolume("V", GEOMETRY)),
        List.of(new Commit.Creation("N.altres-new", "N")),
        List.of("D"));
  }

  private static Fingerprint write(FaultyStorage storage) {
    try (TrackLog log =
        TrackLog.create(storage, LOG, ID, List.of(new LoggedVolume("V", GEOMETRY)))) {
      LogRecord.Before before = LogRecord.Before.of(Bytes.zeros(4096));
      for (int track = 0; track < 3; track++) {
        Bytes image = PlainVolume.track(GEOMETRY.address(track), "new", 20).image();
        log.put(0, track, image, () -> before);
      }
      return log.seal((record, track) -> {});
    }
  }

  private static void read(FaultyStorage storage, Fingerprint digest) {
    try (TrackLog log = TrackLog.open(storage, LOG)) {
      log.verify(digest);
      log.forEach((record, track) -> track.records());
    }
  }

  private static FaultyStorage storage() {
    FaultyStorage storage = new FaultyStorage();
    storage.createFolders(FOLDER);
    return storage;
  }

  private static FaultyStorage storageWith(Path path, Bytes content) {
    FaultyStorage storage = storage();
    try (StoredFile file = storage.create(path)) {
      file.write(content.toBuffer(), 0);
    }
    return storage;
  }
}
