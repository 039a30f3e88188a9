package org.altres.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Dsname;
import org.altres.dasd.Volser;
import org.altres.dasd.image.PlainImageWriter;
import org.altres.dasd.vtoc.AllocationRequest;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.VolumeInitializer;
import org.altres.dasd.vtoc.VtocEditor;
import org.altres.dataset.check.CheckReport;
import org.altres.dataset.check.VolumeCheck;
import org.altres.storage.FileStorage;
import org.altres.task.Cancellation;
import org.altres.task.Progress;
import org.altres.task.Workers;
import org.altres.testing.Hercules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sequential data sets that Altres writes, read by dasdseq.
class SequentialInteropTest {

  private static final Dsname NAME = Dsname.of("ALT.CARDS");
  private static final List<DeviceType> TYPES =
      List.of(
          DeviceType.T2314,
          DeviceType.T3330,
          DeviceType.T3350,
          DeviceType.T3375,
          DeviceType.T3380,
          DeviceType.T3390);

  @TempDir private Path folder;

  @Test
  void dasdseqReadsTheRecordsThatWereWritten() throws IOException {
    for (DeviceType type : TYPES) {
      List<Bytes> cards = cards(3000);
      String image = type.number() + ".ckd";
      try (PlainImageWriter volume =
          PlainImageWriter.create(
              new FileStorage(), folder.resolve(image), new DeviceGeometry(type, 20))) {
        VolumeInitializer.initialize(
            volume,
            Volser.parse("ALTSEQ").orElseThrow(),
            VolumeInitializer.Options.standard(volume.geometry()));
        DataSetLabel label = SequentialWriter.write(volume, allocate(volume), format(), cards);
        assertThat(label.extents()).as(type.number()).hasSize(1);
        assertSound(volume);
        volume.publish();
      }
      Hercules.run(folder, "dasdseq", image, NAME.value());
      byte[] read = Files.readAllBytes(folder.resolve(NAME.value()));
      Bytes.Builder written = new Bytes.Builder();
      cards.forEach(written::add);
      assertThat(Bytes.of(read)).as(type.number()).isEqualTo(written.build());
    }
  }

  private static RecordFormat format() {
    return RecordFormat.cards(3120);
  }

  private static DataSetLabel allocate(PlainImageWriter volume) {
    AllocationRequest.Attributes attributes =
        new AllocationRequest.Attributes(0x4000, 0x90, 80, 3120, 0);
    return new VtocEditor(volume)
        .allocate(
            new AllocationRequest(
                NAME, AllocationRequest.Space.tracks(1, 1), attributes, LocalDate.of(1981, 5, 4)));
  }

  private static void assertSound(PlainImageWriter volume) {
    CheckReport report =
        VolumeCheck.run(volume, Workers.INLINE, Progress.SILENT, Cancellation.NEVER);
    assertThat(report.messages()).isEmpty();
    assertThat(report.counts().dataSets()).isEqualTo(1);
  }

  private static List<Bytes> cards(int count) {
    List<Bytes> cards = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cards.add(new Bytes.Builder(80).u32(i).fill(76, 0xC1 + i % 9).build());
    }
    return cards;
  }
}
