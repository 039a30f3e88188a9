package org.altres.dasd.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Track;
import org.altres.storage.StoredFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Volumes whose images are far beyond 2 and 4 GiB. The files are sparse.
class LargeVolumeTest {

  private static final DeviceGeometry LARGEST = new DeviceGeometry(DeviceType.T3390, 65520);

  @TempDir Path folder;

  @Test
  void tracksOfA3390Model54AreReadAndWrittenInPlace() {
    assertThat(LARGEST.plainImageSize()).isEqualTo(55_854_490_112L);
    Path target = folder.resolve("large.ckd");
    try (StoredFile file = Images.STORAGE.create(target)) {
      file.setSize(LARGEST.plainImageSize());
      DeviceHeader header = new DeviceHeader(FileKind.PLAIN, DeviceType.T3390, 0, 0);
      file.write(header.toBytes().toBuffer(), 0);
    }
    List<Integer> places = List.of(0, 40_000, 80_000, 500_000, LARGEST.tracks() - 1);
    try (PlainImageFile image = PlainImageFile.open(Images.STORAGE, target, true)) {
      places.forEach(track -> image.write(track(track)));
      image.force();
    }
    try (VolumeImage image = Images.open(target)) {
      assertThat(image.geometry()).isEqualTo(LARGEST);
      for (int track : places) {
        assertThat(image.read(track)).isEqualTo(track(track));
      }
    }
  }

  @Test
  void a3390Model54IsCompressedAndReadBack() {
    Path target = folder.resolve("large.cckd");
    try (VolumeImage image = new MostlyFormatted(LARGEST)) {
      CckdWriter.write(image, Images.STORAGE, target, Compression.ZLIB, CopyTask.PLAIN);
      try (VolumeImage back = Images.open(target)) {
        assertThat(ImageCheck.structure(back)).isEmpty();
        for (int track = 0; track < LARGEST.tracks(); track += 99_991) {
          assertThat(back.read(track)).isEqualTo(image.read(track));
        }
        assertThat(back.read(LARGEST.tracks() - 1)).isEqualTo(image.read(LARGEST.tracks() - 1));
      }
    }
  }

  @Test
  @Tag("long")
  void a3390Model9IsFormattedWhole() {
    DeviceGeometry geometry = new DeviceGeometry(DeviceType.T3390, 10017);
    Path target = folder.resolve("model9.ckd");
    long begun = System.nanoTime();
    try (PlainImageWriter writer = PlainImageWriter.create(Images.STORAGE, target, geometry)) {
      writer.publish();
    }
    System.out.printf("3390-9 formatted in %.1f s%n", (System.nanoTime() - begun) / 1e9);
    try (VolumeImage image = Images.open(target)) {
      assertThat(Images.firstDifference(image, new MostlyFormatted(geometry, Integer.MAX_VALUE)))
          .isEqualTo(-1);
    }
  }

  private static Track track(int track) {
    return Track.builder(LARGEST.address(track))
        .add(Bytes.EMPTY, Bytes.filled(5000, track % 251))
        .build();
  }

  /// A volume on which few tracks have data.
  private record MostlyFormatted(DeviceGeometry geometry, int step) implements VolumeImage {

    MostlyFormatted(DeviceGeometry geometry) {
      this(geometry, 9973);
    }

    @Override
    public org.altres.message.Place place() {
      return org.altres.message.Place.of("volume", "large");
    }

    @Override
    public Track read(int number) {
      return number > 0 && number % step == 0
          ? track(number)
          : Track.formatted(geometry.address(number));
    }

    @Override
    public ImageFormat format() {
      return ImageFormat.PLAIN;
    }

    @Override
    public List<Path> files() {
      return List.of();
    }

    @Override
    public void close() {}
  }
}
