package org.altres.bench;

import java.nio.file.Path;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Volser;
import org.altres.dasd.image.PlainImageWriter;
import org.altres.storage.FileStorage;
import org.altres.testing.LibraryGenerator;

/// Makes the volume of the benchmarks: a 3390-3 with 200 libraries and 30,000 members, 445 MB, the
/// same each time.
final class BenchVolume {

  private BenchVolume() {}

  static void generate(Path target) {
    DeviceGeometry geometry = new DeviceGeometry(DeviceType.T3390, 3339);
    try (PlainImageWriter image = PlainImageWriter.create(new FileStorage(), target, geometry)) {
      LibraryGenerator.full().generate(image, new Volser("BENCH1"));
      image.publish();
    }
  }
}
