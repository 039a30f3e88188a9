package org.altres.dasd.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.dasd.Cchh;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.Track;
import org.altres.task.Cancellation;
import org.altres.task.CancelledException;
import org.altres.task.Progress;
import org.altres.testing.Corpus;
import org.altres.testing.FaultyStorage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainImageTest {

  private static final DeviceGeometry SMALL = new DeviceGeometry(DeviceType.T3330, 3);
  private static final int TRACK_SIZE = 13312;

  @TempDir Path folder;

  @Test
  void aNewImageTellsHowManyTracksItFormatsAndCancellingLeavesNothing() {
    List<String> told = new ArrayList<>();
    Progress progress =
        new Progress() {
          @Override
          public void begin(String step, long total, String unit) {
            told.add(step + ", " + total + " " + unit);
          }

          @Override
          public void advance(long units) {
            told.add(String.valueOf(units));
          }

          @Override
          public void end() {
            told.add("end");
          }
        };
    Path target = folder.resolve("told.ckd");
    try (PlainImageWriter writer = create(target)) {
      writer.write(track(5, 10));
      assertThatThrownBy(() -> writer.publish(Progress.SILENT, () -> true))
          .isInstanceOf(CancelledException.class);
    }
    assertThat(folder).isEmptyDirectory();
    try (PlainImageWriter writer = create(target)) {
      writer.write(track(5, 10));
      writer.publish(progress, Cancellation.NEVER);
    }
    List<String> expected = new ArrayList<>(List.of("formatting told.ckd, 56 tracks"));
    expected.addAll(Collections.nCopies(56, "1"));
    expected.add("end");
    assertThat(told).isEqualTo(expected);
  }

  @Test
  void aNewImageIsFormattedAndHasWhatWasWritten() {
    Path target = folder.resolve("new.ckd");
    Track long1 = track(5, 10);
    Track short1 = track(5, 1);
    try (PlainImageWriter writer = create(target)) {
      writer.write(long1);
      assertThat(writer.read(5)).isEqualTo(long1);
      writer.write(short1);
      assertThat(writer.read(5)).isEqualTo(short1);
      assertThat(writer.read(6)).isEqualTo(Track.formatted(new Cchh(0, 6)));
      writer.publish();
    }
    try (VolumeImage image = Images.open(target)) {
      assertThat(image.format()).isEqualTo(ImageFormat.PLAIN);
      assertThat(image.files()).containsExactly(target);
      assertThat(image.geometry()).isEqualTo(SMALL);
      for (int track = 0; track < SMALL.tracks(); track++) {
        Track formatted = Track.formatted(SMALL.address(track));
        assertThat(image.read(track)).isEqualTo(track == 5 ? short1 : formatted);
      }
      assertThat(image.readRun(3, 10))
          .isEqualTo(java.util.stream.IntStream.range(3, 13).mapToObj(image::read).toList());
    }
    byte[] bytes = Images.bytes(target);
    assertThat(bytes).hasSize((int) SMALL.plainImageSize());
    assertThat(endOfContent(bytes, 5)).isEqualTo(short1.image().length());
  }

  @Test
  void aTrackWrittenInPlaceLeavesNothingOfALongerOne() {
    Path target = folder.resolve("place.ckd");
    try (PlainImageWriter writer = create(target)) {
      writer.write(track(7, 12));
      writer.publish();
    }
    try (PlainImageFile image = PlainImageFile.open(Images.STORAGE, target, true)) {
      image.write(track(7, 2));
      image.write(track(8, 3));
      image.force();
      assertThat(image.read(7)).isEqualTo(track(7, 2));
      assertThatThrownBy(() -> image.write(Track.formatted(new Cchh(3, 0))))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> image.write(Track.formatted(new Cchh(0, 19))))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> image.write(track(7, 200)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    byte[] bytes = Images.bytes(target);
    assertThat(endOfContent(bytes, 7)).isEqualTo(track(7, 2).image().length());
    assertThat(endOfContent(bytes, 8)).isEqualTo(track(8, 3).image().length());
  }

  @Test
  void theHeaderIsThatOfASingleFile() {
    Path target = folder.resolve("header.ckd");
    try (PlainImageWriter writer = create(target)) {
      writer.publish();
    }
    assertThat(Bytes.of(Arrays.copyOf(Images.bytes(target), 32)).hex())
        .isEqualTo("434B445F503337301300000000340000300000003030303030303030303030" + "30");
  }

  @Test
  void whatIsNotPublishedIsNotThere() {
    Path target = folder.resolve("gone.ckd");
    try (PlainImageWriter writer = create(target)) {
      writer.write(track(1, 1));
    }
    assertThat(Images.STORAGE.list(folder)).isEmpty();
  }

  @Test
  void nothingIsOverwritten() {
    Path target = Images.write(folder.resolve("there.ckd"), new byte[] {1});
    assertThatThrownBy(() -> create(target))
        .hasMessage("ALT0105S There is such a file already (file " + target + ")");
    Path late = folder.resolve("late.ckd");
    try (PlainImageWriter writer = create(late)) {
      Images.write(late, new byte[] {2});
      assertThatThrownBy(writer::publish).hasMessageStartingWith("ALT0105S");
    }
    assertThat(Images.bytes(late)).containsExactly(2);
    assertThat(Images.STORAGE.list(folder)).containsExactly(late, target);
  }

  @Test
  void aSetOfFilesIsOneVolumeUnderEitherName() {
    Path whole = folder.resolve("whole.ckd");
    try (PlainImageWriter writer = create(whole)) {
      for (int track = 0; track < SMALL.tracks(); track++) {
        writer.write(track(track, track % 5));
      }
      writer.publish();
    }
    Path first = Images.write(folder.resolve("set_1.a.b"), Images.part(whole, 1, 0, 2).toArray());
    Path second = Images.write(folder.resolve("set_2.a.b"), Images.part(whole, 2, 2, 3).toArray());
    for (Path name : List.of(first, folder.resolve("set.a.b"))) {
      try (VolumeImage set = Images.open(name);
          VolumeImage one = Images.open(whole)) {
        assertThat(set.files()).containsExactly(first, second);
        assertThat(Images.firstDifference(set, one)).isEqualTo(-1);
        assertThat(set.readRun(36, 4)).isEqualTo(one.readRun(36, 4));
      }
    }
    try (PlainImageFile set = PlainImageFile.open(Images.STORAGE, first, true)) {
      set.write(track(56, 9));
      assertThat(set.read(56)).isEqualTo(track(56, 9));
    }
    assertThatThrownBy(() -> Images.open(second)).hasMessageStartingWith("ALT1008S");
    Images.write(second, Images.part(whole, 3, 2, 3).toArray());
    assertThatThrownBy(() -> Images.open(first))
        .hasMessageStartingWith(
            "ALT1009S The header says that the file is number 3 of its set; it should be number 2");
    Images.STORAGE.delete(second);
    assertThatThrownBy(() -> Images.open(first)).hasMessageStartingWith("ALT0104S");
  }

  @Test
  void anImageOfA64BitHerculesIsPlainToo() {
    Path target = folder.resolve("wide.ckd");
    try (PlainImageWriter writer = create(target)) {
      writer.publish();
    }
    byte[] bytes = Images.bytes(target);
    System.arraycopy("CKD_P064".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 8);
    try (VolumeImage image = Images.open(Images.write(target, bytes))) {
      assertThat(image.read(56)).isEqualTo(Track.formatted(new Cchh(2, 18)));
    }
  }

  @Test
  void aCompressedImageIsNotWrittenInPlace() {
    assertThatThrownBy(
            () -> PlainImageFile.open(Images.STORAGE, Corpus.file("made/alt390.cckd"), false))
        .hasMessageStartingWith(
            "ALT1016S The image is CCKD, and only a plain CKD image can be changed in place");
  }

  @Test
  void aCopyThatFailsLeavesNothingAndOneThatSucceedsIsOnDisk() {
    Path target = Path.of("/volumes/copy.ckd");
    FaultyStorage sound = new FaultyStorage();
    sound.createFolders(target.getParent());
    sound.plan(FaultyStorage.Fault.NONE, 0, 1);
    copyTo(sound, target);
    long operations = sound.operations();
    List<String> wrong = new ArrayList<>();
    for (FaultyStorage.Fault fault :
        List.of(FaultyStorage.Fault.IO_ERROR, FaultyStorage.Fault.POWER_LOSES_ALL)) {
      for (long operation = 1; operation <= operations; operation++) {
        FaultyStorage storage = new FaultyStorage();
        storage.createFolders(target.getParent());
        storage.plan(fault, operation, 1);
        try {
          copyTo(storage, target);
          wrong.add(fault + " " + operation + " was not noticed");
        } catch (RuntimeException expected) {
          FaultyStorage survivor = storage.survivor();
          if (survivor.exists(target) && !isWhole(survivor, target)) {
            wrong.add(fault + " " + operation + " left a torn image");
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(isWhole(sound.survivor(), target)).isTrue();
  }

  private static void copyTo(FaultyStorage storage, Path target) {
    try (VolumeImage source = Images.openCorpus("made/shbase.cckd")) {
      ImageCopy.toPlain(source, storage, target, CopyTask.PLAIN);
    }
  }

  private static boolean isWhole(FaultyStorage storage, Path target) {
    try (VolumeImage source = Images.openCorpus("made/shbase.cckd");
        VolumeImage copy = VolumeImages.open(storage, target)) {
      return Images.firstDifference(source, copy) == -1;
    }
  }

  private static PlainImageWriter create(Path target) {
    return PlainImageWriter.create(Images.STORAGE, target, SMALL);
  }

  private static Track track(int track, int records) {
    Track.Builder builder = Track.builder(SMALL.address(track));
    for (int i = 0; i < records; i++) {
      builder.add(Bytes.filled(8, 'K'), Bytes.filled(100, track + 1));
    }
    return builder.build();
  }

  /// How many bytes of a track's place are there before nothing but zeros.
  private static int endOfContent(byte[] image, int track) {
    int from = 512 + track * TRACK_SIZE;
    int length = TRACK_SIZE;
    while (length > 0 && image[from + length - 1] == 0) {
      length--;
    }
    return length;
  }
}
