package org.altres.dataset.check;

import java.util.List;
import java.util.Map;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.image.VolumeImage;
import org.altres.task.Cancellation;
import org.altres.task.Progress;
import org.altres.task.Workers;
import org.altres.testing.CorpusVolumes;
import org.altres.testing.Fuzz;
import org.altres.testing.SpoiltVolume;
import org.junit.jupiter.api.Test;

/// An input is the tracks of a volume that hold something, each behind its number and length, two
/// bytes each; the volume is a 3330 of three cylinders.
class VolumeCheckFuzzTest {

  private static final DeviceGeometry GEOMETRY = new DeviceGeometry(DeviceType.T3330, 3);

  @Test
  void noVolumeBreaksTheCheck() {
    Bytes.Builder seed = new Bytes.Builder();
    try (VolumeImage image = CorpusVolumes.open("made/alt330.cckd")) {
      for (Map.Entry<Integer, Bytes> track : SpoiltVolume.copyOf(image).images().entrySet()) {
        seed.u16(track.getKey()).u16(track.getValue().length()).add(track.getValue());
      }
    }
    Fuzz.run("VolumeCheck", List.of(seed.build()), VolumeCheckFuzzTest::check);
  }

  private static void check(Bytes input) {
    SpoiltVolume volume = new SpoiltVolume(GEOMETRY);
    int at = 0;
    while (at + 4 <= input.length()) {
      int length = Math.min(input.u16(at + 2), input.length() - at - 4);
      volume.put(input.u16(at) % GEOMETRY.tracks(), input.slice(at + 4, length));
      at += 4 + length;
    }
    CheckReport report =
        VolumeCheck.run(volume, Workers.INLINE, Progress.SILENT, Cancellation.NEVER);
    report.messages().forEach(message -> message.toString().isEmpty());
  }
}
