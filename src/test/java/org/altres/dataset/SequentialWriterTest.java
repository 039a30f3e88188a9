package org.altres.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Dsname;
import org.altres.dasd.Track;
import org.altres.dasd.Volser;
import org.altres.dasd.vtoc.AllocationRequest;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.VolumeInitializer;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.dasd.vtoc.VtocEditor;
import org.altres.message.AltresException;
import org.altres.testing.MemoryTracks;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SequentialWriterTest {

  private static final Dsname NAME = Dsname.of("A.SEQ");

  @Test
  void whatIsWrittenIsReadAgainAndItsLabelFits() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (DeviceType type : DeviceType.values()) {
      for (RecordFormat format : BlockingFormats.some(random, 24)) {
        MemoryTracks volume = volume(type, 20);
        DataSetLabel label = allocate(volume, 1, 2);
        List<Bytes> records =
            BlockingFormats.records(format, random, format.recfm().isSpanned() ? 60 : 400);
        DataSetLabel written = SequentialWriter.write(volume, label, format, records);
        String what = type + " " + format + ", seed " + seed;
        assertThat(Vtoc.read(volume).find(NAME)).as(what).contains(written);
        assertThat(records(volume, written)).as(what).isEqualTo(records);
        assertLabelFits(volume, written, what);
        assertBlocksAreWrittenAgain(volume, written, format, what);
      }
    }
  }

  @Test
  void aBlockThatDoesNotFitBeginsTheNextTrack() {
    MemoryTracks volume = volume(DeviceType.T3350, 2);
    RecordFormat format = RecordFormat.of(0xC0, 0, 12000);
    DataSetLabel label =
        SequentialWriter.write(
            volume,
            allocate(volume, 3, 0),
            format,
            List.of(Bytes.zeros(12000), Bytes.zeros(12000), Bytes.zeros(6700)));
    assertThat(label.lastUsed()).isEqualTo(0x000102);
    assertThat(label.format1().trackBalance()).isEqualTo(19254 - 185 - 12000 - 185 - 6700);
    SequentialDataSet dataSet = SequentialDataSet.open(volume, label);
    assertThat(dataSet.blocks(block -> {}))
        .contains(new DataSetBlock(2, 1, Bytes.EMPTY, Bytes.EMPTY));
  }

  @Test
  void noRecordsMakeAnEmptyDataSet() {
    MemoryTracks volume = volume(DeviceType.T3390, 2);
    DataSetLabel label =
        SequentialWriter.write(volume, allocate(volume, 1, 0), RecordFormat.cards(3120), List.of());
    assertThat(label.lastUsed()).isZero();
    assertThat(label.recfmByte()).isEqualTo(0x90);
    assertThat(records(volume, label)).isEmpty();
  }

  @Test
  void whatNeedsMoreTracksThanThereAreIsRefusedWithBothNumbers() {
    MemoryTracks volume = volume(DeviceType.T3350, 2);
    DataSetLabel label = allocate(volume, 2, 0);
    List<Bytes> records = Collections.nCopies(9, Bytes.zeros(10000));
    assertThat(
            refusal(() ->
                SequentialWriter.write(volume, label, RecordFormat.of(0xC0, 0, 10000), records)))
        .isEqualTo(
            "ALT2554S The data set needs 9 tracks, has 2, and does not get more: The data set A.SEQ"
                + " is full and has no secondary quantity (volume in memory, data set A.SEQ)");
  }

  @Test
  void whatNoTrackHoldsIsRefused() {
    MemoryTracks volume = volume(DeviceType.T3350, 2);
    DataSetLabel label = allocate(volume, 2, 0);
    assertThat(refusal(() -> new SequentialWriter(volume, label, RecordFormat.undefined(19070))))
        .isEqualTo(
            "ALT2551S A block of 19070 bytes does not fit on a track of a 3350, which holds 19069"
                + " (volume in memory, data set A.SEQ)");
    SequentialWriter writer = new SequentialWriter(volume, label, RecordFormat.cards(160));
    assertThat(refusal(() -> writer.add(Bytes.zeros(240))))
        .isEqualTo(
            "ALT2553S A block of 240 bytes cannot be written where BLKSIZE is 160"
                + " (volume in memory, data set A.SEQ)");
  }

  private static void assertLabelFits(MemoryTracks volume, DataSetLabel label, String what) {
    List<DataSetBlock> blocks = new ArrayList<>();
    SequentialDataSet.open(volume, label).blocks(blocks::add);
    int lastUsed = 0;
    int balance = volume.geometry().type().capacity();
    if (!blocks.isEmpty()) {
      DataSetBlock last = blocks.getLast();
      lastUsed = new Ttr(last.track(), last.record()).toBytes().u24(0);
      Track track = volume.read(label.volumeTrack(last.track()).orElseThrow());
      balance = Math.max(0, track.balance(volume.geometry().type(), last.record()));
    }
    assertThat(List.of(label.lastUsed(), label.format1().trackBalance()))
        .as(what)
        .containsExactly(lastUsed, balance);
    for (int relative = 0; relative < label.tracks(); relative++) {
      Track track = volume.read(label.volumeTrack(relative).orElseThrow());
      assertThat(track.used(volume.geometry().type()))
          .as(what)
          .isLessThanOrEqualTo(volume.geometry().type().capacity());
    }
  }

  private static void assertBlocksAreWrittenAgain(
      MemoryTracks volume, DataSetLabel label, RecordFormat format, String what) {
    List<Track> before = tracks(volume, label);
    List<Bytes> blocks = new ArrayList<>();
    SequentialDataSet.open(volume, label).blocks(block -> blocks.add(block.data()));
    SequentialWriter writer = new SequentialWriter(volume, label, format);
    blocks.forEach(writer::add);
    assertThat(writer.finish()).as(what).isEqualTo(label);
    assertThat(tracks(volume, label)).as(what).isEqualTo(before);
  }

  private static List<Track> tracks(MemoryTracks volume, DataSetLabel label) {
    List<Track> tracks = new ArrayList<>();
    for (int relative = 0; relative < label.tracks(); relative++) {
      tracks.add(volume.read(label.volumeTrack(relative).orElseThrow()));
    }
    return tracks;
  }

  private static List<Bytes> records(MemoryTracks volume, DataSetLabel label) {
    List<Bytes> records = new ArrayList<>();
    SequentialDataSet.open(volume, label).records(records::add);
    return records;
  }

  private static MemoryTracks volume(DeviceType type, int cylinders) {
    MemoryTracks volume = new MemoryTracks(new DeviceGeometry(type, cylinders));
    VolumeInitializer.initialize(
        volume,
        Volser.parse("ALT001").orElseThrow(),
        VolumeInitializer.Options.standard(volume.geometry()));
    return volume;
  }

  private static DataSetLabel allocate(MemoryTracks volume, int primary, int secondary) {
    AllocationRequest.Space space = AllocationRequest.Space.tracks(primary, secondary);
    AllocationRequest.Attributes none = new AllocationRequest.Attributes(0, 0, 0, 0, 0);
    return new VtocEditor(volume)
        .allocate(new AllocationRequest(NAME, space, none, LocalDate.of(1981, 5, 4)));
  }

  private static String refusal(ThrowingCallable action) {
    return catchThrowableOfType(AltresException.class, action).problem().toString();
  }
}
