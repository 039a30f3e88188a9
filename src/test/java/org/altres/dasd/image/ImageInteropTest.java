package org.altres.dasd.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.altres.bytes.Bytes;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.testing.Corpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Hercules 3.13 judges the images that Altres reads and writes.
class ImageInteropTest {

  @TempDir Path folder;

  @BeforeEach
  void herculesIsThere() {
    ImageTools.required();
  }

  @Test
  void everyTrackOfTheCorpusIsWhatDasdcopyMakesOfIt() {
    List<String> different = new ArrayList<>();
    for (Path file : imagesThatHerculesReads()) {
      Path plain = folder.resolve(Images.name(file) + ".plain");
      ImageTools.copy(file, plain, "-o", "CKD");
      compare(file, plain, different);
    }
    assertThat(different).isEmpty();
  }

  @Test
  void aVolumeWithAShadowIsWhatDasdcopyMakesOfIt() {
    // Copies, since dasdcopy notes in the header of a shadow that it was opened.
    Path base = Corpus.copy(Corpus.file("made/shbase.cckd"), folder);
    Path shadow = Corpus.copy(Corpus.file("made/shbase_1.cckd"), folder);
    Path plain = folder.resolve("merged.plain");
    ImageTools.run(
        folder, "dasdcopy", "-q", "-o", "CKD", base.toString(), "sf=" + shadow, plain.toString());
    try (VolumeImage ours = Images.open(base, shadow);
        VolumeImage theirs = Images.open(plain)) {
      assertThat(Images.firstDifference(ours, theirs)).isEqualTo(-1);
    }
  }

  @Test
  void aBigEndianImageIsWhatDasdcopyMakesOfIt() {
    Bytes little = Bytes.of(Images.bytes(Corpus.file("made/alt350.cckd")));
    Path big = Images.write(folder.resolve("big.cckd"), Images.bigEndian(little).toArray());
    Path plain = folder.resolve("big.plain");
    List<String> different = new ArrayList<>();
    compare(big, Corpus.file("made/alt350.cckd"), different);
    ImageTools.copy(big, plain, "-o", "CKD");
    compare(big, plain, different);
    assertThat(different).isEmpty();
  }

  @Test
  void everyCckdImageThatWeWriteIsCleanToTheCheckerAndTheSameToDasdcopy() {
    TreeMap<String, String> findings = new TreeMap<>();
    List<String> different = new ArrayList<>();
    for (Path file : Images.all(folder)) {
      for (Compression compression : compressions(file)) {
        Path ours = folder.resolve(Images.name(file) + "." + compression);
        Path plain = folder.resolve(Images.name(file) + ".back");
        try (VolumeImage image = Images.open(file)) {
          CckdWriter.write(image, Images.STORAGE, ours, compression, CopyTask.PLAIN);
        }
        findings.put(Images.name(ours), ImageTools.check(ours));
        ImageTools.copy(ours, plain, "-o", "CKD");
        compare(file, ours, different);
        compare(file, plain, different);
        Images.STORAGE.delete(ours);
        Images.STORAGE.delete(plain);
      }
    }
    assertThat(different).isEmpty();
    assertThat(findings.values()).allMatch(String::isEmpty, "no finding of cckdcdsk");
  }

  @Test
  void aPlainImageThatWeWriteIsTheSameToDasdcopy() {
    List<String> different = new ArrayList<>();
    List<Path> images =
        Images.all(folder).stream()
            .filter(file -> !file.startsWith(Corpus.file("dasd")) || isWide(file))
            .toList();
    for (Path file : images) {
      Path ours = folder.resolve(Images.name(file) + ".plain");
      Path theirs = folder.resolve(Images.name(file) + ".cckd");
      try (VolumeImage image = Images.open(file)) {
        ImageCopy.toPlain(image, Images.STORAGE, ours, CopyTask.PLAIN);
      }
      ImageTools.copy(ours, theirs, "-o", "CCKD");
      compare(file, ours, different);
      compare(file, theirs, different);
      Images.STORAGE.delete(ours);
    }
    assertThat(different).isEmpty();
  }

  @Test
  void aNewVolumeOfEveryDeviceTypeIsTakenByDasdcopy() {
    List<String> different = new ArrayList<>();
    for (DeviceType type : DeviceType.values()) {
      Path ours = folder.resolve(type.name() + ".ckd");
      Path theirs = folder.resolve(type.name() + ".cckd");
      // dasdcopy takes the model, and with it the track size, from the number of cylinders.
      int cylinders = type.number().equals("2305") ? type.models().getFirst().cylinders() : 2;
      DeviceGeometry geometry = new DeviceGeometry(type, cylinders);
      try (PlainImageWriter writer = PlainImageWriter.create(Images.STORAGE, ours, geometry)) {
        writer.publish();
      }
      ImageTools.copy(ours, theirs, "-o", "CCKD");
      compare(ours, theirs, different);
    }
    assertThat(different).isEmpty();
  }

  /// Small images by every method, the others by one.
  private static List<Compression> compressions(Path file) {
    return file.startsWith(Corpus.file("made"))
        ? List.of(Compression.values())
        : List.of(Compression.ZLIB);
  }

  private List<Path> imagesThatHerculesReads() {
    return Images.all(folder).stream().filter(file -> !isWide(file)).toList();
  }

  private static boolean isWide(Path file) {
    return Images.name(file).endsWith("64");
  }

  private static void compare(Path one, Path other, List<String> different) {
    try (VolumeImage ours = Images.open(one);
        VolumeImage theirs = Images.open(other)) {
      int track = Images.firstDifference(ours, theirs);
      if (track >= 0) {
        different.add("%s %s %s".formatted(one, other, ours.geometry().address(track)));
      }
    }
  }
}
