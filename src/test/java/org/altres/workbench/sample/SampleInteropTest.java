package org.altres.workbench.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.altres.bytes.Bytes;
import org.altres.dasd.Dsname;
import org.altres.dasd.Track;
import org.altres.dasd.image.ImageFormat;
import org.altres.dasd.image.PlainImageWriter;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.image.VolumeImages;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.dataset.pds.DirectoryEntry;
import org.altres.dataset.pds.PartitionedDataSet;
import org.altres.storage.FileStorage;
import org.altres.testing.Hercules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A volume made by Altres before the utilities of Hercules.
class SampleInteropTest {

  @TempDir Path folder;
  private Path image;

  @BeforeEach
  void build() {
    SampleVolume sample = SampleVolume.read();
    image = folder.resolve("ALTSMP.ckd");
    try (PlainImageWriter writer =
        PlainImageWriter.create(new FileStorage(), image, sample.geometry())) {
      sample.build(writer, LocalDate.of(2026, 11, 20));
      writer.publish();
    }
  }

  @Test
  void dasdlsListsItsDataSets() {
    List<String> listed =
        Hercules.run(folder, "dasdls", "-info", image.toString()).stream()
            .filter(line -> line.startsWith("ALT."))
            .map(line -> line.substring(0, line.indexOf(' ')))
            .toList();
    try (VolumeImage volume = VolumeImages.open(new FileStorage(), image)) {
      assertThat(Vtoc.read(volume).dataSets())
          .extracting(label -> label.dsname().value())
          .containsExactlyElementsOf(listed)
          .hasSize(7);
    }
  }

  @Test
  void dasdpdsuUnloadsWhatWentIn() throws IOException {
    try (VolumeImage volume = VolumeImages.open(new FileStorage(), image)) {
      for (String dsn : List.of("ALT.MACLIB", "ALT.PARMLIB", "ALT.PROCLIB")) {
        Path own = Files.createDirectory(folder.resolve(dsn));
        Hercules.run(own, "dasdpdsu", image.toString(), dsn);
        PartitionedDataSet library =
            PartitionedDataSet.open(volume, Vtoc.read(volume).find(Dsname.of(dsn)).orElseThrow());
        for (DirectoryEntry entry : library.entries()) {
          Bytes.Builder data = new Bytes.Builder();
          library.blocks(entry, block -> data.add(block.data()));
          String name = entry.name().value().toLowerCase(Locale.ROOT) + ".mac";
          assertThat(Bytes.of(Files.readAllBytes(own.resolve(name))))
              .as(dsn + " " + name)
              .isEqualTo(data.build());
        }
      }
    }
  }

  @Test
  void dasdcopyTakesItToCckdAndBackAndEveryTrackIsTheSame() {
    Path compressed = folder.resolve("compressed.cckd");
    Path back = folder.resolve("back.ckd");
    Hercules.run(folder, "dasdcopy", "-q", "-o", "CCKD", image.toString(), compressed.toString());
    Hercules.run(folder, "dasdcopy", "-q", "-o", "CKD", compressed.toString(), back.toString());
    assertThat(tracks(compressed, ImageFormat.CCKD)).isEqualTo(tracks(image, ImageFormat.PLAIN));
    assertThat(tracks(back, ImageFormat.PLAIN)).isEqualTo(tracks(image, ImageFormat.PLAIN));
  }

  private static List<Track> tracks(Path file, ImageFormat format) {
    List<Track> tracks = new ArrayList<>();
    try (VolumeImage volume = VolumeImages.open(new FileStorage(), file)) {
      assertThat(volume.format()).isEqualTo(format);
      for (int track = 0; track < volume.geometry().tracks(); track++) {
        tracks.add(volume.read(track));
      }
    }
    return tracks;
  }
}
