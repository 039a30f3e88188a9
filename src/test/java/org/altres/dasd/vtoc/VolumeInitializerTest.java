package org.altres.dasd.vtoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Extent;
import org.altres.dasd.Volser;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.image.VolumeImages;
import org.altres.storage.FileStorage;
import org.altres.testing.Corpus;
import org.altres.testing.MemoryTracks;
import org.junit.jupiter.api.Test;

class VolumeInitializerTest {

  private static final Volser SERIAL = new Volser("ALT1");

  private final MemoryTracks volume = new MemoryTracks(new DeviceGeometry(DeviceType.T3390, 3));
  private final VolumeInitializer.Options options =
      VolumeInitializer.Options.standard(volume.geometry());

  @Test
  void theFirstTrackLoadsAWaitStateAndHasTheLabel() {
    VolumeInitializer.initialize(volume, SERIAL, options.withOwner("ALTRES"));

    assertThat(volume.read(0).image())
        .isEqualTo(
            Bytes.ofHex(
                "0000000000 0000000000000008 0000000000000000"
                    + "0000000001040018 C9D7D3F1"
                    + "000600000000000F 0300000000000001 0000000000000000"
                    + ("0000000002040090 C9D7D3F2" + "00".repeat(144))
                    + "0000000003040050 E5D6D3F1"
                    + ("E5D6D3F1 C1D3E3F14040 40 0000000101" + "40".repeat(21))
                    + ("C1D3E3D9C5E2" + "40".repeat(8) + "40".repeat(29))
                    + "FFFFFFFFFFFFFFFF"));
    VolumeLabel label = VolumeLabel.read(volume);
    assertThat(label.volser()).contains(SERIAL);
    assertThat(label.owner()).isEqualTo("ALTRES");
    assertThat(label.isIplable()).isFalse();
    assertThat(label.iplRecords()).hasSize(2);
  }

  @Test
  void theVtocIsOneOfFreeSlotsAndFreeSpace() {
    Vtoc vtoc = VolumeInitializer.initialize(volume, SERIAL, options);

    assertThat(vtoc.slots()).hasSize(50);
    assertThat(vtoc.slots().subList(2, 50))
        .allSatisfy(slot -> assertThat(slot.dscb()).isEqualTo(Format0Dscb.EMPTY));
    assertThat(vtoc.slots().get(1).dscb())
        .isEqualTo(
            Format5Dscb.of(List.of(new Format5Dscb.Entry(2, 2, 13)), java.util.Optional.empty()));
    assertThat(vtoc.freeSpace().runs()).containsExactly(new Extent(2, 44));
    assertThat(VtocCheck.check(vtoc)).isEmpty();
  }

  @Test
  void aVolumeOfEachTypeIsSoundAndAsLargeAsItsModel() {
    for (DeviceType type : DeviceType.values()) {
      for (DeviceType.Model model : type.models()) {
        int cylinders = Math.min(model.cylinders() + model.alternates(), 65520);
        MemoryTracks made = new MemoryTracks(new DeviceGeometry(type, cylinders));
        Vtoc vtoc =
            VolumeInitializer.initialize(
                made, SERIAL, VolumeInitializer.Options.standard(made.geometry()));
        assertThat(VtocCheck.check(vtoc)).as(model.name()).isEmpty();
        assertThat(vtoc.usableTracks())
            .as(model.name())
            .isEqualTo(Math.min(model.cylinders(), 65520) * type.heads());
        assertThat(vtoc.freeSpace().tracks())
            .as(model.name())
            .isEqualTo(vtoc.usableTracks() - 1 - vtoc.extent().tracks());
      }
    }
  }

  /// Real volumes, initialized by IBM's utility: the format 4 is the same but for the two counts
  /// that say what was on the volume since.
  @Test
  void theFormat4IsThatOfIbmsOwnUtility() {
    for (String name : List.of("sort02.132", "work01.170", "pub010.241", "pub011.271")) {
      try (VolumeImage image =
          VolumeImages.open(new FileStorage(), Corpus.file("dasd/" + name + ".cckd"))) {
        Vtoc real = Vtoc.read(image);
        MemoryTracks made = new MemoryTracks(image.geometry());
        VolumeInitializer.Options standard =
            VolumeInitializer.Options.standard(image.geometry()).withVtoc(real.extent());
        Format4Dscb ours = VolumeInitializer.initialize(made, SERIAL, standard).format4();
        assertThat(ours.withCounts(real.format4().highestFormat1(), real.format4().freeSlots()))
            .as(name)
            .isEqualTo(real.format4());
      }
    }
  }

  @Test
  void theFreeSpaceOfAnEmptyVolumeIsThatOfIbmsOwnUtility() {
    for (String name : List.of("sort02.132", "work01.170")) {
      try (VolumeImage image =
          VolumeImages.open(new FileStorage(), Corpus.file("dasd/" + name + ".cckd"))) {
        Vtoc real = Vtoc.read(image);
        MemoryTracks made = new MemoryTracks(image.geometry());
        VolumeInitializer.Options standard =
            VolumeInitializer.Options.standard(image.geometry()).withVtoc(real.extent());
        Vtoc ours = VolumeInitializer.initialize(made, SERIAL, standard);
        assertThat(ours.slots().subList(1, ours.slots().size()))
            .as(name)
            .isEqualTo(real.slots().subList(1, real.slots().size()));
      }
    }
  }

  @Test
  void theStandardVtocGrowsWithTheVolume() {
    assertThat(
            List.of(3, 20, 555, 3339, 65520).stream()
                .map(cylinders -> new DeviceGeometry(DeviceType.T3390, cylinders))
                .map(geometry -> VolumeInitializer.Options.standard(geometry).vtoc().tracks()))
        .containsExactly(1, 5, 14, 29, 329);
    assertThat(
            Arrays.stream(DeviceType.values())
                .map(type -> new DeviceGeometry(type, 1))
                .map(geometry -> VolumeInitializer.Options.standard(geometry).vtoc()))
        .containsOnly(new Extent(1, 1));
  }

  @Test
  void aVtocThatCannotBeThereIsRefused() {
    assertThatThrownBy(() ->
            VolumeInitializer.initialize(volume, SERIAL, options.withVtoc(Extent.ofTracks(40, 6))))
        .hasMessageContaining(
            "ALT1261S The VTOC cannot be on the tracks 40 to 45: "
                + "the volume has the tracks 1 to 44 for it");
    assertThatThrownBy(
            () -> VolumeInitializer.initialize(volume, SERIAL, options.withVtoc(new Extent(0, 1))))
        .hasMessageContaining("ALT1261S");
    assertThatThrownBy(() -> options.withOwner("more than fourteen"))
        .hasMessageContaining("ALT1250S");
  }
}
