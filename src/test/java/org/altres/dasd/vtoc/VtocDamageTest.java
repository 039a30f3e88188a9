package org.altres.dasd.vtoc;

import static org.altres.dasd.vtoc.AllocationRequest.Space.cylinders;
import static org.altres.dasd.vtoc.AllocationRequest.Space.tracks;
import static org.altres.dasd.vtoc.Drawn.sequential;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.altres.bytes.Bytes;
import org.altres.dasd.Cchh;
import org.altres.dasd.Cchhr;
import org.altres.dasd.CkdRecord;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Dsname;
import org.altres.dasd.Extent;
import org.altres.dasd.Track;
import org.altres.dasd.Volser;
import org.altres.message.AltresException;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.testing.MemoryTracks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A VTOC of three data sets, spoilt in one place each time: what is said, and what is still read.
/// A.ONE is in the slot 0/1/3, A.MANY in 0/1/4 with a format 3 in 0/1/9, A.TWO in 0/1/5.
class VtocDamageTest {

  private static final Cchhr FORMAT4 = slot(1);
  private static final Cchhr FORMAT5 = slot(2);
  private static final Cchhr ONE = slot(3);
  private static final Cchhr MANY = slot(4);
  private static final Cchhr FORMAT3 = slot(9);

  private final MemoryTracks volume = Drawn.volume(4);

  private static Cchhr slot(int record) {
    return new Cchhr(new Cchh(0, 1), record);
  }

  @BeforeEach
  void draw() {
    VtocEditor editor = new VtocEditor(volume);
    editor.allocate(sequential("A.ONE", cylinders(1, 0)));
    DataSetLabel many = editor.allocate(sequential("A.MANY", tracks(1, 1)));
    for (String fence : List.of("A.TWO", "A.B", "A.C", "A.D")) {
      editor.allocate(sequential(fence, tracks(1, 0)));
      if (!fence.equals("A.D")) {
        many = editor.extend(many);
      }
    }
    List.of("A.B", "A.C", "A.D").forEach(fence -> editor.scratch(Dsname.of(fence)));
    assertThat(many.extents()).hasSize(4);
    assertThat(many.chain().getFirst().location()).isEqualTo(slot(8));
    assertThat(said()).isEmpty();
  }

  @Test
  void anExtentOutsideTheVolumeEndsTheExtentsOfItsDataSetOnly() {
    spoil(MANY, bytes -> bytes.with(105 + 10 + 2, Bytes.ofHex("00FF0000 00FF0000")));

    assertThat(said())
        .containsExactly(
            "ALT1224E The extent 255/0-255/0 of the data set is not on the volume (volume in memory,"
                + " cylinder 0, head 1, record 4, data set A.MANY)",
            "ALT1283W The tracks 4 to 4 are neither free nor part of a data set (volume in memory)");
    assertThat(find("A.MANY").extents()).containsExactly(new Extent(2, 2));
    assertThat(find("A.ONE").problems()).isEmpty();
    assertThat(find("A.TWO").extents()).containsExactly(new Extent(3, 3));
    assertReadOnly("ALT1246S");
  }

  @Test
  void aChainThatLeadsNowhereKeepsTheFirstThreeExtents() {
    spoil(MANY, bytes -> bytes.with(135, Bytes.ofHex("0000000120")));

    assertThat(said())
        .contains(
            "ALT1222E The chain of DSCBs of the data set leads to 0/1/32, where none of it is"
                + " (volume in memory, cylinder 0, head 1, record 4, data set A.MANY)",
            "ALT1276W A format 3 DSCB is in no chain"
                + " (volume in memory, cylinder 0, head 1, record 8)");
    assertThat(find("A.MANY").extents())
        .containsExactly(new Extent(2, 2), new Extent(4, 4), new Extent(6, 6));
  }

  @Test
  void aChainThatLeadsToItselfEnds() {
    spoil(slot(8), bytes -> bytes.with(135, Bytes.ofHex("0000000108")));

    assertThat(said())
        .containsExactly(
            "ALT1223E The chain of DSCBs of the data set leads to 0/1/8, which is in a chain already"
                + " (volume in memory, cylinder 0, head 1, record 4, data set A.MANY)");
    assertThat(find("A.MANY").extents()).hasSize(4);
  }

  @Test
  void overlappingExtentsAreNamedWithBothDataSets() {
    spoil(ONE, bytes -> bytes.with(105, Bytes.ofHex("0100 00000003 00000003")));

    assertThat(ids()).containsExactly("ALT1226E", "ALT1283W");
    assertThat(said().getFirst())
        .startsWith("ALT1226E The tracks 3-3 overlap those of A.")
        .contains(", 3-3 (volume in memory, cylinder 0, head 1, record ");
    assertReadOnly("ALT1246S");
  }

  @Test
  void anExtentOverTheVtocIsNamed() {
    spoil(ONE, bytes -> bytes.with(105, Bytes.ofHex("0100 00000000 00000001")));

    assertThat(ids()).containsExactly("ALT1226E", "ALT1226E", "ALT1283W");
  }

  @Test
  void aWrongCountOfExtentsIsSaid() {
    spoil(ONE, bytes -> bytes.with(59, Bytes.ofHex("02")));

    assertThat(said())
        .containsExactly(
            "ALT1227E The data set says that it has 2 extents, and 1 are described"
                + " (volume in memory, cylinder 0, head 1, record 3, data set A.ONE)");
    assertThat(find("A.ONE").extents()).hasSize(1);
  }

  @Test
  void aNameThatIsThereTwiceIsSaid() {
    spoil(ONE, bytes -> bytes.with(0, Dsname.of("A.TWO").key()));

    assertThat(said().getFirst())
        .startsWith("ALT1228E The name is in the VTOC twice; the other is at 0/1/3");
    assertThat(Vtoc.read(volume).dataSets()).hasSize(3);
  }

  @Test
  void wrongCountsOfTheFormat4AreSaidAndWrittenAnew() {
    spoil(FORMAT4, bytes -> bytes.with(45, Bytes.ofHex("0000000103 0007")));

    assertThat(ids()).containsExactly("ALT1274E", "ALT1275E");
    assertThat(said().getFirst())
        .startsWith("ALT1274E The VTOC says that 7 DSCBs are free, and 44 are");
  }

  @Test
  void aListOfFreeSpaceThatIsWrongIsSaidAndWrittenAnewByTheNextChange() {
    spoil(FORMAT5, bytes -> bytes.with(4, Bytes.ofHex("0002 0003 0A")));

    assertThat(ids()).containsExactly("ALT1229W");
    assertThat(Vtoc.read(volume).freeSpace()).isEqualTo(Vtoc.read(volume).unusedSpace());
    new VtocEditor(volume).scratch(Dsname.of("A.ONE"));
    assertThat(said()).isEmpty();
  }

  @Test
  void tracksThatAreFreeAndUsedOrNeitherAreSaid() {
    spoil(
        FORMAT5,
        bytes ->
            Format5Dscb.of(List.of(entry(3, 1), entry(30, 5)), java.util.Optional.empty()).bytes());

    assertThat(said())
        .contains(
            "ALT1282E The tracks 3 to 3 are listed as free and belong to a data set"
                + " (volume in memory)",
            "ALT1283W The tracks 35 to 59 are neither free nor part of a data set"
                + " (volume in memory)");
    new VtocEditor(volume).rename(Dsname.of("A.ONE"), Dsname.of("A.OTHER"));
    assertThat(said()).isEmpty();
  }

  private static Format5Dscb.Entry entry(int first, int tracks) {
    return new Format5Dscb.Entry(first, 0, tracks);
  }

  @Test
  void anIndexAndOtherThingsThatWouldNotFollowMakeTheVolumeReadOnly() {
    Map<String, UnaryOperator<Bytes>> reasons =
        Map.of(
            "ALT1240S", bytes -> bytes.with(58, Bytes.ofHex("01")),
            "ALT1241S", bytes -> bytes.with(58, Bytes.ofHex("20")),
            "ALT1242S", bytes -> bytes.with(58, Bytes.ofHex("04")),
            "ALT1243S", bytes -> bytes.with(100, Bytes.ofHex("0000000120")),
            "ALT1244S", bytes -> bytes.with(60, Bytes.ofHex("80")));
    Track sound = volume.read(1);
    reasons.forEach((id, change) -> {
      spoil(FORMAT4, change);
      assertThat(Vtoc.read(volume).dataSets()).hasSize(3);
      assertReadOnly(id);
      volume.write(sound);
    });
    spoil(FORMAT3, bytes -> Bytes.zeros(140).with(0, Bytes.ofHex("09")).with(44, hex("F9")));
    assertReadOnly("ALT1245S");
  }

  @Test
  void aVolumeOnWhichVsamOwnsSpaceMayBeChanged() {
    spoil(FORMAT4, bytes -> bytes.with(84, hex("80")));

    assertThat(Vtoc.read(volume).format4().isOwnedByVsam()).isTrue();
    new VtocEditor(volume).scratch(Dsname.of("A.ONE"));
    assertThat(said()).isEmpty();
  }

  @Test
  void aVtocThatSaysItIsTheWholeOfALargeVolumeIsReadToItsEndAndTwoThousandProblemsAreTold() {
    MemoryTracks large = new MemoryTracks(new DeviceGeometry(DeviceType.T3390, 65520));
    VolumeInitializer.initialize(
        large, new Volser("LARGE1"), VolumeInitializer.Options.standard(large.geometry()));
    Track track = large.read(1);
    Format4Dscb format4 = (Format4Dscb) Dscb.of(track.record(1).key().plus(track.record(1).data()));
    large.write(
        VtocChange.replace(track, Map.of(1, Dscb.of(format4.bytes().with(111, hex("FFEF000E"))))));

    assertThat(Vtoc.read(large).problems()).hasSize(1001);
    List<Message> all = VtocCheck.check(large);
    assertThat(all).hasSize(2001);
    assertThat(all.getLast().toString())
        .isEqualTo("ALT1230E There are more problems than these 2000 (volume in memory)");
  }

  private static Bytes hex(String digits) {
    return Bytes.ofHex(digits);
  }

  @Test
  void vsamDataSetsAndOthersThatOnlyTheirSystemsUnderstandAreNotTouched() {
    Map<String, UnaryOperator<Bytes>> kinds =
        Map.of(
            "VS", bytes -> bytes.with(82, hex("0008")),
            "IS", bytes -> bytes.with(82, hex("8000")),
            "PO-E", bytes -> bytes.with(82, hex("0200")).with(78, hex("08")),
            "HFS", bytes -> bytes.with(82, hex("0200")).with(78, hex("02")));
    Track sound = volume.read(1);
    kinds.forEach((kind, change) -> {
      spoil(ONE, change);
      assertThat(find("A.ONE").dsorg().shortName()).isEqualTo(kind);
      assertThatThrownBy(() -> new VtocEditor(volume).scratch(Dsname.of("A.ONE")))
          .hasMessageContaining("ALT1259S The data set A.ONE is " + kind);
      volume.write(sound);
    });
  }

  @Test
  void aLabelOrVtocThatIsNotThereIsARefusal() {
    Track first = volume.read(0);
    volume.write(first.keep(2).build());
    assertThatThrownBy(() -> Vtoc.read(volume))
        .isInstanceOf(AltresException.class)
        .hasMessageContaining("ALT1210S");
    assertThat(ids()).containsExactly("ALT1210S");
    for (String pointer : List.of("0000000000", "0000000201", "0000000200")) {
      label(first, pointer);
      assertThatThrownBy(() -> Vtoc.read(volume))
          .isInstanceOf(AltresException.class)
          .hasMessageContaining("ALT1211S The volume DRAWN1 has no VTOC");
    }
  }

  @Test
  void aPointerOutsideTheVolumeOrToAnotherDscbIsDamage() {
    Track first = volume.read(0);
    for (String pointer : List.of("00FF000001", "0000001001", "0000000102", "0000000133")) {
      label(first, pointer);
      assertThatThrownBy(() -> Vtoc.read(volume))
          .isInstanceOf(DamagedDataException.class)
          .hasMessageContaining("ALT1212S");
    }
    volume.write(first);
    spoil(FORMAT4, bytes -> bytes.with(107, hex("0000000200000003")));
    assertThatThrownBy(() -> Vtoc.read(volume))
        .isInstanceOf(DamagedDataException.class)
        .hasMessageContaining("ALT1213S The VTOC says that it is on the tracks 0/2-0/3");
  }

  private void label(Track first, String pointer) {
    CkdRecord old = first.record(3);
    Bytes data = old.data().with(11, hex(pointer));
    volume.write(first.keep(2).add(new CkdRecord(old.count(), old.key(), data)).build());
  }

  @Test
  void recordsThatAreNoDscbsAndUnknownFormatsAreKept() {
    spoil(FORMAT3, bytes -> bytes.with(44, hex("FA")));
    Track track = volume.read(1);
    volume.write(track.keep(49).add(Bytes.EMPTY, Bytes.zeros(96)).build());

    assertThat(ids()).containsExactly("ALT1221E", "ALT1273W", "ALT1274E", "ALT1277W");
    assertThat(Vtoc.read(volume).slots()).hasSize(49);
  }

  @Test
  void theUserLabelExtentIsNotData() {
    spoil(
        ONE,
        bytes ->
            bytes
                .with(59, hex("02"))
                .with(105, hex("4000 00000005 00000005"))
                .with(115, hex("8101 00010000 0001000E")));

    assertThat(said())
        .containsExactly(
            "ALT1282E The tracks 5 to 5 are listed as free and belong to a data set"
                + " (volume in memory)");
    assertThat(find("A.ONE").extents()).containsExactly(new Extent(15, 29));
    assertThat(find("A.ONE").entries()).hasSize(2);
  }

  private void assertReadOnly(String id) {
    assertThat(Vtoc.read(volume).writeProtection().map(reason -> reason.id().value())).contains(id);
    assertThatThrownBy(() -> new VtocEditor(volume)).hasMessageContaining(id);
  }

  private DataSetLabel find(String name) {
    return Vtoc.read(volume).find(Dsname.of(name)).orElseThrow();
  }

  private List<String> said() {
    return VtocCheck.check(volume).stream().map(Message::toString).toList();
  }

  private List<String> ids() {
    return VtocCheck.check(volume).stream().map(message -> message.id().value()).toList();
  }

  private void spoil(Cchhr at, UnaryOperator<Bytes> change) {
    Track track = volume.read(at.track());
    CkdRecord record = track.record(at.record());
    Dscb changed = Dscb.of(change.apply(record.key().plus(record.data())));
    volume.write(VtocChange.replace(track, Map.of(at.record(), changed)));
  }
}
