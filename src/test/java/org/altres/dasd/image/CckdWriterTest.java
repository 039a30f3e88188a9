package org.altres.dasd.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Track;
import org.altres.task.Cancellation;
import org.altres.task.CancelledException;
import org.altres.task.Progress;
import org.altres.task.Workers;
import org.altres.testing.Corpus;
import org.altres.testing.MemoryTracks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CckdWriterTest {

  @TempDir Path folder;

  @Test
  void everyVolumeOfTheCorpusIsTheSameAfterAnExport() {
    List<String> wrong = new ArrayList<>();
    for (Path file : Images.all(folder)) {
      Path compressed = folder.resolve("out.cckd");
      try (VolumeImage image = Images.open(file)) {
        CckdWriter.write(image, Images.STORAGE, compressed, Compression.ZLIB, side());
        try (VolumeImage back = Images.open(compressed)) {
          wrong.addAll(ImageCheck.structure(back).stream().map(Object::toString).toList());
          int track = Images.firstDifference(image, back);
          if (track >= 0) {
            wrong.add(file + " track " + track);
          }
        }
      }
      Images.STORAGE.delete(compressed);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aVolumeIsTheSameAfterACopyBySeveralWorkers() {
    Path plain = folder.resolve("out.ckd");
    try (VolumeImage image = Images.openCorpus("made/altfrg.cckd")) {
      ImageCopy.toPlain(image, Images.STORAGE, plain, side());
      try (VolumeImage copy = Images.open(plain)) {
        assertThat(Images.firstDifference(image, copy)).isEqualTo(-1);
      }
    }
  }

  @Test
  void tracksWithoutDataTakeNoBytes() {
    MemoryTracks tracks = new MemoryTracks(new DeviceGeometry(DeviceType.T3330, 404));
    assertThat(export(tracks, Compression.ZLIB)).hasSize(1024 + 4 * 30);
    tracks.write(Track.empty(tracks.geometry().address(300)));
    assertThat(export(tracks, Compression.ZLIB)).hasSize(1024 + 4 * 30 + 2048);
  }

  @Test
  void aTrackThatDoesNotGetShorterIsKeptAsItIs() {
    MemoryTracks tracks = new MemoryTracks(new DeviceGeometry(DeviceType.T3330, 2));
    byte[] noise = new byte[10_000];
    new java.util.Random(7).nextBytes(noise);
    Track noisy =
        Track.builder(tracks.geometry().address(3)).add(Bytes.EMPTY, Bytes.of(noise)).build();
    tracks.write(noisy);
    for (Compression compression : Compression.values()) {
      byte[] image = export(tracks, compression);
      assertThat(image).hasSize(1024 + 4 + 2048 + noisy.image().length());
      assertThat(image[1024 + 4 + 2048]).isZero();
      try (VolumeImage back = Images.open(Images.write(folder.resolve("back"), image))) {
        assertThat(back.read(3)).isEqualTo(noisy);
      }
    }
  }

  @Test
  void shadowFilesAreMergedByAnExport() {
    try (VolumeImage image =
        Images.open(Corpus.file("made/shbase.cckd"), Corpus.file("made/shbase_1.cckd"))) {
      Path target = folder.resolve("merged.cckd");
      CckdWriter.write(image, Images.STORAGE, target, Compression.BZIP2, CopyTask.PLAIN);
      try (VolumeImage merged = Images.open(target)) {
        assertThat(Images.firstDifference(image, merged)).isEqualTo(-1);
      }
    }
  }

  @Test
  void progressCountsEveryTrackAndCancellingLeavesNothing() {
    AtomicLong done = new AtomicLong();
    Progress progress =
        new Progress() {
          @Override
          public void advance(long units) {
            done.addAndGet(units);
          }
        };
    try (VolumeImage image = Images.openCorpus("made/altfrg.cckd")) {
      Path out = folder.resolve("out");
      CopyTask told = new CopyTask(Workers.INLINE, progress, Cancellation.NEVER);
      CckdWriter.write(image, Images.STORAGE, out, Compression.ZLIB, told);
      assertThat(done).hasValue(600);
      Images.STORAGE.delete(out);
      ImageCopy.toPlain(image, Images.STORAGE, out, told);
      assertThat(done).hasValue(1200);
      Images.STORAGE.delete(out);
      CopyTask cancelled = new CopyTask(Workers.INLINE, progress, () -> true);
      assertThatThrownBy(() -> ImageCopy.toPlain(image, Images.STORAGE, out, cancelled))
          .isInstanceOf(CancelledException.class);
      assertThatThrownBy(
              () -> CckdWriter.write(image, Images.STORAGE, out, Compression.ZLIB, cancelled))
          .isInstanceOf(CancelledException.class);
    }
    assertThat(Images.STORAGE.list(folder)).isEmpty();
  }

  @Test
  void aDamagedTrackStopsACopyAndLeavesNothing() {
    byte[] damaged = Images.bytes(Corpus.file("made/alt390.cckd"));
    damaged[3076] = 3;
    Path source = Images.write(folder.resolve("damaged.cckd"), damaged);
    try (VolumeImage image = Images.open(source)) {
      Path out = folder.resolve("out");
      assertThatThrownBy(() -> ImageCopy.toPlain(image, Images.STORAGE, out, CopyTask.PLAIN))
          .hasMessageStartingWith("ALT1025S");
    }
    assertThat(Images.STORAGE.list(folder)).containsExactly(source);
  }

  private byte[] export(MemoryTracks tracks, Compression compression) {
    Path target = folder.resolve("export");
    CckdWriter.write(tracks, Images.STORAGE, target, compression, CopyTask.PLAIN);
    byte[] image = Images.bytes(target);
    Images.STORAGE.delete(target);
    return image;
  }

  /// Two at a time.
  private static CopyTask side() {
    return new CopyTask(
        new Workers() {
          @Override
          public int width() {
            return 2;
          }

          @Override
          public <T> void forEach(List<T> items, Consumer<T> work) {
            items.parallelStream().forEach(work);
          }
        },
        Progress.SILENT,
        Cancellation.NEVER);
  }
}
