package org.altres.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.dasd.Cchh;
import org.altres.dasd.CkdRecord;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Extent;
import org.altres.dasd.Track;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.message.AltresException;
import org.altres.testing.Labels;
import org.altres.testing.MemoryTracks;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SequentialDataSetTest {

  private static final DeviceGeometry GEOMETRY = new DeviceGeometry(DeviceType.T3350, 2);
  private static final List<Extent> EXTENTS = List.of(new Extent(10, 10), new Extent(5, 6));
  private static final Bytes A = Bytes.filled(80, 0xC1);
  private static final Bytes B = Bytes.filled(160, 0xC2);
  private static final Bytes C = Bytes.filled(80, 0xC3);

  private final MemoryTracks volume = new MemoryTracks(GEOMETRY);

  @Test
  void theBlocksGoThroughTheExtentsToTheEndOfFile() {
    volume.write(track(10).add(Bytes.EMPTY, A).build());
    volume.write(track(5).add(Bytes.EMPTY, B).add(Bytes.EMPTY, C).build());
    volume.write(track(6).add(Bytes.EMPTY, Bytes.EMPTY).add(Bytes.EMPTY, A).build());
    SequentialDataSet dataSet = open(label(Labels.PS, 0x90, 0x000102));
    List<DataSetBlock> blocks = new ArrayList<>();
    assertThat(dataSet.blocks(blocks::add))
        .contains(new DataSetBlock(2, 1, Bytes.EMPTY, Bytes.EMPTY));
    assertThat(blocks)
        .containsExactly(
            new DataSetBlock(0, 1, Bytes.EMPTY, A),
            new DataSetBlock(1, 1, Bytes.EMPTY, B),
            new DataSetBlock(1, 2, Bytes.EMPTY, C));
    List<Bytes> records = new ArrayList<>();
    dataSet.records(records::add);
    assertThat(records).containsExactly(A, B.slice(0, 80), B.slice(80, 80), C);
    assertThat(dataSet.placeOf(1, 2).toString())
        .isEqualTo("volume in memory, cylinder 0, head 5, record 2, data set A.SEQ");
  }

  @Test
  void whatWasNeverWrittenIsEmptyWhateverItsTracksHave() {
    volume.write(track(10).add(Bytes.EMPTY, A).build());
    for (int dsorg : List.of(Labels.PS, 0)) {
      SequentialDataSet dataSet = open(label(dsorg, 0, 0));
      assertThat(dataSet.blocks(block -> assertThat(block).isNull())).isEmpty();
      dataSet.records(record -> assertThat(record).isNull());
    }
  }

  @Test
  void aBlockThatOverflowsItsTrackIsOneBlock() {
    volume.write(overflowing(10, A));
    volume.write(overflowing(5, B));
    volume.write(track(6).add(Bytes.EMPTY, C).add(Bytes.EMPTY, Bytes.EMPTY).build());
    List<DataSetBlock> blocks = new ArrayList<>();
    open(label(Labels.PS, 0xE0, 0x000201)).blocks(blocks::add);
    assertThat(blocks).containsExactly(new DataSetBlock(0, 1, Bytes.EMPTY, A.plus(B).plus(C)));
  }

  @Test
  void aBlockThatDoesNotGoOnWhereItSaysIsDamage() {
    Track first = overflowing(10, A);
    volume.write(first.keep(1).add(Bytes.EMPTY, B).build());
    assertThat(fault(label(Labels.PS, 0xE0, 0x000201)))
        .isEqualTo(
            "ALT2542S A block that goes on on the next track does not do so here"
                + " (volume in memory, cylinder 0, head 10, record 1, data set A.SEQ)");
  }

  @Test
  void aFullDataSetEndsWithItsLastExtent() {
    for (int track : List.of(10, 5, 6)) {
      volume.write(track(track).add(Bytes.EMPTY, A).build());
    }
    List<Bytes> records = new ArrayList<>();
    open(label(Labels.PS, 0x90, 0x000201)).records(records::add);
    assertThat(records).containsExactly(A, A, A);
    volume.write(overflowing(6, A));
    assertThat(fault(label(Labels.PS, 0xB0, 0x000201)))
        .isEqualTo(
            "ALT2541S The last block of the data set goes on on a track that the data set does not"
                + " have (volume in memory, data set A.SEQ)");
  }

  @Test
  void whatIsNotSequentialIsRefusedWithTheReason() {
    assertThat(List.of(Labels.PO, 0x2000, 0x8000, 0x0008, 0x1000))
        .extracting(dsorg -> fault(label(dsorg, 0x90, 0x000001)))
        .containsExactly(
            "ALT2531S The data set is a library (PO); it has members and no records of its own"
                + " (volume in memory, data set A.SEQ)",
            "ALT2534S The data set is a direct one (DA); only the program that it belongs to knows"
                + " where its records are (volume in memory, data set A.SEQ)",
            "ALT2535S The data set is indexed sequential (IS); its records are reached through its"
                + " index only (volume in memory, data set A.SEQ)",
            "ALT2536S The data set belongs to VSAM (VS); its records are reached through its"
                + " catalog only (volume in memory, data set A.SEQ)",
            "ALT2537S The label gives the data set an organization that is not known (??)"
                + " (volume in memory, data set A.SEQ)");
  }

  private SequentialDataSet open(DataSetLabel label) {
    return SequentialDataSet.open(volume, label);
  }

  private String fault(DataSetLabel label) {
    ThrowingCallable reading = () -> open(label).records(record -> {});
    return catchThrowableOfType(AltresException.class, reading).problem().toString();
  }

  private static DataSetLabel label(int dsorg, int recfm, int lastUsed) {
    return Labels.of(GEOMETRY, "A.SEQ", dsorg, recfm, 80, 160, lastUsed, EXTENTS);
  }

  private static Track.Builder track(int relative) {
    return Track.builder(GEOMETRY.address(relative));
  }

  private static Track overflowing(int relative, Bytes data) {
    Cchh address = GEOMETRY.address(relative);
    Bytes count = CkdRecord.of(address, 1, Bytes.EMPTY, data).count();
    Bytes marked = count.with(0, Bytes.ofHex("80"));
    return Track.builder(address).add(new CkdRecord(marked, Bytes.EMPTY, data)).build();
  }
}
