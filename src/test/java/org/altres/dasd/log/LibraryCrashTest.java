package org.altres.dasd.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Dsname;
import org.altres.dasd.TrackWriter;
import org.altres.dasd.image.PlainImageFile;
import org.altres.dasd.image.PlainImageWriter;
import org.altres.dasd.log.CrashPoints.Result;
import org.altres.dasd.log.CrashPoints.Scenario;
import org.altres.dasd.vtoc.AllocationRequest;
import org.altres.dasd.vtoc.AllocationRequest.Attributes;
import org.altres.dasd.vtoc.AllocationRequest.Space;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.dasd.vtoc.VtocCheck;
import org.altres.dasd.vtoc.VtocEditor;
import org.altres.dataset.RecordFormat;
import org.altres.dataset.pds.LibraryEditor;
import org.altres.dataset.pds.MemberName;
import org.altres.storage.Storage;
import org.altres.task.Cancellation;
import org.altres.task.Progress;
import org.altres.testing.DrawnVolume;
import org.altres.testing.FaultyStorage;
import org.junit.jupiter.api.Test;

/// Libraries that change on a small volume, cut off at each operation.
class LibraryCrashTest {

  private static final String DRAWING =
      """
      volume CRASH1 2311 3
      library SYS1.PARMLIB FB 80 800 tracks 4 1 directory 2
      member IEASYS00
        CMD=00,
        SYSNAME=ALT
      member LNKLST00
        SYS1.LINKLIB
      """;
  private static final DeviceGeometry GEOMETRY = new DeviceGeometry(DeviceType.T2311, 3);
  private static final Path IMAGE = CrashPoints.FOLDER.resolve("CRASH1.ckd");
  private static final String TEMPORARY = ".altres-new";

  @Test
  void aLibraryIsAllocatedAndMembersAreAddedAltogetherOrNotAtAll() {
    VolumeTransactionCrashTest.assertWhole(
        new Scenario("allocate and add members", LibraryCrashTest::make, LibraryCrashTest::change)
            .withSoundReads());
    FaultyStorage storage = new FaultyStorage();
    storage.createFolders(CrashPoints.FOLDER);
    make(storage);
    change(storage);
    try (PlainImageFile image = PlainImageFile.open(storage, IMAGE, false)) {
      assertThat(VtocCheck.check(image)).isEmpty();
      assertThat(Vtoc.read(image).dataSets().stream().map(DataSetLabel::dsname))
          .containsExactlyInAnyOrder(Dsname.of("SYS1.PARMLIB"), Dsname.of("SYS2.PARMLIB"));
    }
  }

  @Test
  void aNewImageIsThereWholeOrNotAtAll() {
    Result result =
        CrashPoints.take(
            new Scenario(
                    "a new image",
                    storage -> {},
                    LibraryCrashTest::make,
                    storage ->
                        storage.list(CrashPoints.FOLDER).stream()
                            .filter(path -> path.toString().endsWith(TEMPORARY))
                            .forEach(storage::delete))
                .withSoundReads());
    assertThat(result.torn()).isEmpty();
  }

  private static void make(Storage storage) {
    try (PlainImageWriter writer = PlainImageWriter.create(storage, IMAGE, GEOMETRY)) {
      DrawnVolume.on(writer, DRAWING);
      writer.publish();
    }
  }

  private static void change(Storage storage) {
    try (VolumeTransaction transaction = VolumeTransaction.begin(storage, IMAGE, "a test")) {
      TrackWriter tracks = transaction.volume(IMAGE);
      LibraryEditor parmlib = LibraryEditor.open(tracks, label(tracks, "SYS1.PARMLIB"));
      RecordFormat format = format(parmlib.label());
      parmlib.add(DrawnVolume.member("IEASYS01", format, List.of("CMD=01")));
      parmlib.delete(MemberName.of("IEASYS00"));
      parmlib.compress();
      Attributes attributes = new Attributes(Attributes.PARTITIONED, 0x90, 80, 800, 0);
      DataSetLabel second =
          new VtocEditor(tracks)
              .allocate(
                  new AllocationRequest(
                      Dsname.of("SYS2.PARMLIB"),
                      Space.tracks(2, 1).withDirectory(1),
                      attributes,
                      LocalDate.of(2026, 11, 20)));
      LibraryEditor.format(tracks, second, 1)
          .add(DrawnVolume.member("COMMND00", format, List.of("COM='S JES2'")));
      transaction.commit(Progress.SILENT, Cancellation.NEVER);
    }
  }

  private static DataSetLabel label(TrackWriter tracks, String dataSet) {
    return Vtoc.read(tracks).find(Dsname.of(dataSet)).orElseThrow();
  }

  private static RecordFormat format(DataSetLabel label) {
    return RecordFormat.of(label.recfmByte(), label.recordLength(), label.blockSize());
  }
}
