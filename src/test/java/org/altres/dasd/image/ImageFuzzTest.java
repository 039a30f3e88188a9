package org.altres.dasd.image;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Track;
import org.altres.testing.Corpus;
import org.altres.testing.Fuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Spoilt images are refused with a message or read, and nothing else.
class ImageFuzzTest {

  private static final Path IMAGE = Path.of("image.cckd");
  private static final Path SECOND = Path.of("image_2.cckd");
  private static final Path SHADOW = Path.of("shadow.cckd");

  @TempDir Path folder;

  @Test
  void plainImages() {
    Bytes seed = Bytes.of(Images.bytes(plain()));
    Fuzz.run("plain image", List.of(seed), input -> walk(Map.of(IMAGE, input), List.of()));
  }

  @Test
  void plainImagesOfTwoFiles() {
    Path image = plain();
    Bytes first = Images.part(image, 1, 0, 2);
    Bytes second = Images.part(image, 2, 2, 3);
    Fuzz.run(
        "plain image of two files",
        List.of(first, second),
        input -> walk(Map.of(IMAGE, first, SECOND, input), List.of()));
  }

  @Test
  void cckdImages() {
    List<Bytes> seeds = new ArrayList<>();
    for (Compression compression : Compression.values()) {
      seeds.add(Bytes.of(Images.bytes(compressed(compression))));
    }
    seeds.add(Images.bigEndian(seeds.getFirst()));
    seeds.add(Images.withFreeSpace(seeds.getFirst(), true));
    seeds.add(Images.withFreeSpace(seeds.getFirst(), false));
    Fuzz.run("cckd image", seeds, input -> walk(Map.of(IMAGE, input), List.of()));
  }

  @Test
  void cckd64Images() {
    byte[] seed = Images.bytes(Corpus.file("dasd/hyperion-3330.cckd64"));
    Images.putLe(seed, 512 + 12, 1, 4);
    List<Bytes> seeds = List.of(Bytes.of(seed));
    Fuzz.run("cckd64 image", seeds, input -> walk(Map.of(IMAGE, input), List.of()));
  }

  @Test
  void shadowFiles() {
    Bytes base = Bytes.of(Images.bytes(Corpus.file("made/shbase.cckd")));
    Bytes shadow = Bytes.of(Images.bytes(Corpus.file("made/shbase_1.cckd")));
    Fuzz.run(
        "shadow file",
        List.of(shadow),
        input -> walk(Map.of(IMAGE, base, SHADOW, input), List.of(SHADOW)));
  }

  private static void walk(Map<Path, Bytes> files, List<Path> shadows) {
    try (VolumeImage image = VolumeImages.open(new BytesStorage(files), IMAGE, shadows)) {
      ImageCheck.structure(image).forEach(Object::toString);
      ImageCheck.tracks(image, CopyTask.PLAIN).forEach(Object::toString);
      int tracks = image.geometry().tracks();
      for (int first = 0; first < tracks; first += 8) {
        for (Track track : image.readRun(first, Math.min(8, tracks - first))) {
          track.records().forEach(record -> record.data().hashCode());
        }
      }
    }
  }

  /// A 2311 of three cylinders with some records on it.
  private Path plain() {
    Path target = folder.resolve("seed.ckd");
    DeviceGeometry geometry = new DeviceGeometry(DeviceType.T2311, 3);
    try (PlainImageWriter writer = PlainImageWriter.create(Images.STORAGE, target, geometry)) {
      for (int track = 0; track < 3; track++) {
        Track.Builder builder = Track.builder(geometry.address(track));
        for (int number = 1; number < 6; number++) {
          builder.add(Bytes.filled(number % 3, 'K'), Bytes.filled(100 * number, number));
        }
        writer.write(builder.build());
      }
      writer.write(Track.empty(geometry.address(4)));
      writer.publish();
    }
    return target;
  }

  private Path compressed(Compression compression) {
    Path target = folder.resolve("seed." + compression);
    Images.STORAGE.delete(folder.resolve("seed.ckd"));
    try (VolumeImage image = Images.open(plain())) {
      CckdWriter.write(image, Images.STORAGE, target, compression, CopyTask.PLAIN);
    }
    return target;
  }
}
