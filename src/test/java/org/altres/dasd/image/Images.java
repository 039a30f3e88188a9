package org.altres.dasd.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.altres.dasd.TrackReader;
import org.altres.storage.FileStorage;
import org.altres.storage.Storage;
import org.altres.testing.Corpus;

/// Images that the tests of this room share.
final class Images {

  static final Storage STORAGE = new FileStorage();

  private Images() {}

  /// Every image of the corpus that needs no shadow file and is not packed.
  static List<Path> readable() {
    return Stream.concat(Corpus.inputs("dasd").stream(), Corpus.inputs("made").stream())
        .filter(file -> name(file).matches(".*\\.cckd(64)?"))
        .filter(file -> !name(file).equals("shbase_1.cckd"))
        .toList();
  }

  /// Every image of the corpus that is packed with gzip.
  static List<Path> packed() {
    return Corpus.inputs("dasd").stream().filter(file -> name(file).endsWith(".gz")).toList();
  }

  /// All images of the corpus, unpacked into a folder where they have to be.
  static List<Path> all(Path folder) {
    return Stream.concat(
            readable().stream(), packed().stream().map(file -> Corpus.copy(file, folder)))
        .toList();
  }

  static VolumeImage open(Path image, Path... shadows) {
    return VolumeImages.open(STORAGE, image, List.of(shadows));
  }

  static VolumeImage openCorpus(String name) {
    return open(Corpus.file(name));
  }

  static String name(Path file) {
    return file.getFileName().toString();
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path file, byte[] bytes) {
    try {
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The first track that two volumes do not have alike, or -1; both must be of one size.
  static int firstDifference(TrackReader one, TrackReader other) {
    if (!one.geometry().equals(other.geometry())) {
      throw new AssertionError(one.geometry() + " and " + other.geometry());
    }
    for (int track = 0; track < one.geometry().tracks(); track++) {
      if (!one.read(track).equals(other.read(track))) {
        return track;
      }
    }
    return -1;
  }
}
