package org.altres.dasd.vtoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.altres.dasd.Cchhr;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Dsname;
import org.altres.dasd.TrackWriter;
import org.altres.dasd.Volser;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.image.VolumeImages;
import org.altres.dasd.vtoc.AllocationRequest.Space;
import org.altres.message.AltresException;
import org.altres.storage.FileStorage;
import org.altres.testing.Corpus;
import org.altres.testing.OverlayTracks;
import org.junit.jupiter.api.Test;

/// Long sequences of changes: after each the VTOC is sound, the data sets that were not meant are
/// as they were, and a refused change has changed nothing.
class VtocEditorSequenceTest {

  private static final int ROUNDS = Integer.getInteger("altres.sequence.rounds", 2);

  private final long seed = Long.getLong("altres.sequence.seed", new Random().nextLong());
  private final Random random = new Random(seed);

  @Test
  void aSmallVolumeStaysSound() {
    System.out.println("sequence on a small volume: seed " + seed);
    for (int round = 0; round < 4 * ROUNDS; round++) {
      run(Drawn.volume(DeviceType.T2311, 12, 2 + random.nextInt(2)), 150);
    }
  }

  @Test
  void anEmptyVolumeOfEachDeviceTypeStaysSound() {
    System.out.println("sequence on each device type: seed " + seed);
    for (DeviceType type : DeviceType.values()) {
      run(Drawn.volume(type, 30, 3), 60);
    }
  }

  @Test
  void aVolumeThatWasFragmentedElsewhereStaysSound() {
    System.out.println("sequence on altfrg: seed " + seed);
    onCorpus("made/altfrg.cckd", 100);
  }

  @Test
  void aVolumeOfDasdloadStaysSoundAndGetsAListOfFreeSpace() {
    System.out.println("sequence on a volume of dasdload: seed " + seed);
    onCorpus("dasd/LOD001.3380.cckd", 60);
  }

  private void onCorpus(String name, int steps) {
    try (VolumeImage image = VolumeImages.open(new FileStorage(), Corpus.file(name))) {
      for (int round = 0; round < ROUNDS; round++) {
        run(new OverlayTracks(image), steps);
      }
    }
  }

  private void run(TrackWriter volume, int steps) {
    VtocEditor editor = new VtocEditor(volume);
    boolean changed = false;
    for (int step = 0; step < steps; step++) {
      Vtoc before = editor.vtoc();
      Dsname touched = pick(before);
      String what;
      try {
        what = change(editor, before, touched);
        changed = true;
      } catch (AltresException refused) {
        assertThat(editor.vtoc().slots())
            .as("seed %d: %s", seed, refused)
            .isEqualTo(before.slots());
        continue;
      }
      Vtoc after = editor.vtoc();
      String place = "seed %d, step %d, %s".formatted(seed, step, what);
      assertThat(VtocCheck.check(volume)).as(place).isEmpty();
      assertThat(after.format4().isFormat5Valid())
          .as(place)
          .isEqualTo(!what.startsWith("update") || before.format4().isFormat5Valid());
      assertThat(others(after, touched)).as(place).isEqualTo(others(before, touched));
    }
    assertThat(changed).isTrue();
  }

  private String change(VtocEditor editor, Vtoc before, Dsname name) {
    boolean there = before.find(name).isPresent();
    if (!there) {
      Space space = space();
      editor.allocate(
          space.directoryBlocks() > 0
              ? Drawn.library(name.value(), space)
              : Drawn.sequential(name.value(), space));
      return "allocate " + name + " " + space;
    }
    DataSetLabel label = before.find(name).orElseThrow();
    switch (random.nextInt(6)) {
      case 0, 1 -> {
        int tracks = editor.extend(label).tracks();
        assertThat(tracks).isGreaterThan(label.tracks());
        return "extend " + name;
      }
      case 2 -> {
        editor.updateFormat1(
            label, label.format1().withLastUsed(random.nextInt(label.tracks()), 1, 100));
        return "update " + name;
      }
      case 3 -> {
        DataSetLabel released = editor.release(name);
        assertThat(released.tracks()).isLessThanOrEqualTo(label.tracks());
        return "release " + name;
      }
      case 4 -> {
        editor.rename(name, Dsname.of("R." + name.value()));
        return "rename " + name;
      }
      default -> {
        editor.scratch(name);
        assertThat(editor.vtoc().find(name)).isEmpty();
        return "scratch " + name;
      }
    }
  }

  private Space space() {
    int secondary = random.nextInt(4);
    Space space =
        switch (random.nextInt(3)) {
          case 0 -> Space.tracks(1 + random.nextInt(9), secondary);
          case 1 -> Space.cylinders(1 + random.nextInt(2), secondary);
          default -> Space.blocks(400 + random.nextInt(3000), 1 + random.nextInt(20), secondary);
        };
    Space pieces = random.nextInt(4) == 0 ? space.inOnePiece() : space;
    return random.nextInt(4) == 0 ? pieces.withDirectory(1 + random.nextInt(12)) : pieces;
  }

  /// A data set that is there, or a new name.
  private Dsname pick(Vtoc vtoc) {
    List<DataSetLabel> all = vtoc.dataSets();
    return all.isEmpty() || random.nextInt(5) < 2
        ? Dsname.of("S.D" + random.nextInt(1_000_000))
        : all.get(random.nextInt(all.size())).dsname();
  }

  /// The data sets that have the name neither before nor behind a renaming.
  private static Map<Cchhr, DataSetLabel> others(Vtoc vtoc, Dsname touched) {
    Map<Cchhr, DataSetLabel> others = new HashMap<>();
    for (DataSetLabel dataSet : vtoc.dataSets()) {
      String name = dataSet.dsname().value();
      if (!name.equals(touched.value()) && !name.equals("R." + touched.value())) {
        others.put(dataSet.location(), dataSet);
      }
    }
    return others;
  }

  @Test
  void aVolumeOfDasdloadIsRelabelled() {
    try (VolumeImage image =
        VolumeImages.open(new FileStorage(), Corpus.file("dasd/LOD001.3380.cckd"))) {
      OverlayTracks volume = new OverlayTracks(image);
      VtocEditor.relabel(volume, new Volser("NEW001"));
      Vtoc vtoc = Vtoc.read(volume);

      assertThat(VtocCheck.check(vtoc)).isEmpty();
      assertThat(vtoc.format4().isFormat5Valid()).isTrue();
      assertThat(vtoc.dataSets())
          .hasSize(4)
          .allSatisfy(
              dataSet -> assertThat(dataSet.format1().volser()).contains(new Volser("NEW001")));
    }
  }
}
