package org.altres.dasd.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.dasd.Track;
import org.altres.testing.Corpus;
import org.altres.text.CodePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VolumeImagesTest {

  @TempDir Path folder;

  @Test
  void everyImageOfTheCorpusIsReadTrackByTrack() {
    List<String> facts = new ArrayList<>();
    for (Path file : Images.all(folder)) {
      try (VolumeImage image = Images.open(file)) {
        long records = 0;
        for (int track = 0; track < image.geometry().tracks(); track++) {
          records += image.read(track).recordCount();
        }
        facts.add(
            "%s: %s %s, %d cylinders, %d records"
                .formatted(
                    Images.name(file),
                    image.format(),
                    image.geometry().type(),
                    image.geometry().cylinders(),
                    records));
      }
    }
    assertThat(facts)
        .containsExactly(
            "BLANK1.3390.cckd: CCKD 3390, 1113 cylinders, 257 records",
            "LOD001.3380.cckd: CCKD 3380, 885 cylinders, 2272 records",
            "RAKF01.3350.cckd: CCKD 3350, 555 cylinders, 1539 records",
            "hyperion-3330.cckd64: CCKD64 3330, 411 cylinders, 257 records",
            "pub010.241.cckd: CCKD 3350, 560 cylinders, 2292 records",
            "pub011.271.cckd: CCKD 3375, 960 cylinders, 1460 records",
            "smp001.149.cckd: CCKD 3350, 560 cylinders, 30802 records",
            "smp003.14b.cckd: CCKD 3350, 560 cylinders, 1899 records",
            "sort02.132.cckd: CCKD 2314, 203 cylinders, 714 records",
            "work01.170.cckd: CCKD 3375, 960 cylinders, 1412 records",
            "alt330.cckd: CCKD 3330, 3 cylinders, 140 records",
            "alt350.cckd: CCKD 3350, 2 cylinders, 151 records",
            "alt380.cckd: CCKD 3380, 3 cylinders, 142 records",
            "alt390.cckd: CCKD 3390, 3 cylinders, 139 records",
            "altfrg.cckd: CCKD 3350, 20 cylinders, 680 records",
            "shbase.cckd: CCKD 3330, 2 cylinders, 121 records",
            "SRC001.2314.ckd: CCKD 2314, 200 cylinders, 238 records",
            "VB0001.3330.ckd: CCKD 3330, 404 cylinders, 436 records");
  }

  @Test
  void aCckd64ImageHasItsLabel() {
    try (VolumeImage image = Images.openCorpus("dasd/hyperion-3330.cckd64")) {
      Track first = image.read(0);
      assertThat(CodePage.IBM037.decode(first.record(3).data().slice(0, 10)))
          .isEqualTo("VOL1XXXXXX");
      assertThat(image.read(1)).isEqualTo(Track.empty(image.geometry().address(1)));
    }
  }

  @Test
  void aShadowFileChangesItsTracksOnly() {
    Path base = Corpus.file("made/shbase.cckd");
    try (VolumeImage before = Images.open(base);
        VolumeImage after = Images.open(base, Corpus.file("made/shbase_1.cckd"))) {
      List<Integer> changed = new ArrayList<>();
      for (int track = 0; track < before.geometry().tracks(); track++) {
        if (!before.read(track).equals(after.read(track))) {
          changed.add(track);
        }
      }
      Bytes label = after.read(0).record(3).data();
      assertThat(changed).containsExactly(0);
      assertThat(CodePage.IBM037.decodeTrimmed(label.slice(37, 14))).isEqualTo("SHADOW OWNER");
    }
  }
}
