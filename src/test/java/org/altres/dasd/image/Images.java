package org.altres.dasd.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.altres.bytes.Bytes;
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

  /// A file of a plain image that is cut into several: some cylinders behind a header.
  ///
  /// @param number of the file, from 1
  /// @param from the first cylinder
  /// @param to the cylinder behind the last; that of the volume's end makes this the last file
  static Bytes part(Path image, int number, int from, int to) {
    byte[] all = bytes(image);
    int cylinder = (int) (le(all, 8, 4) * le(all, 12, 4));
    byte[] header = java.util.Arrays.copyOf(all, 512);
    header[17] = (byte) number;
    putLe(header, 18, 512 + to * cylinder == all.length ? 0 : to - 1, 2);
    return Bytes.of(header).plus(Bytes.of(all, 512 + from * cylinder, (to - from) * cylinder));
  }

  /// A CCKD image of at most 256 tracks as a big-endian system would have it.
  static Bytes bigEndian(Bytes image) {
    byte[] all = image.toArray();
    int table = (int) le(all, 1024, 4);
    all[515] |= 0x02;
    for (int offset = 516; offset < 552; offset += 4) {
      reverse(all, offset, 4);
    }
    reverse(all, 558, 2);
    reverse(all, 1024, 4);
    for (int entry = table; entry < table + 2048; entry += 8) {
      reverse(all, entry, 4);
      reverse(all, entry + 4, 2);
      reverse(all, entry + 6, 2);
    }
    return Bytes.of(all);
  }

  /// A CCKD image with two free blocks of 64 and 96 bytes at its end.
  ///
  /// @param chain whether they are listed as a chain or as a table
  static Bytes withFreeSpace(Bytes image, boolean chain) {
    int first = image.length();
    Bytes.Builder all = new Bytes.Builder(first + 192).add(image);
    if (chain) {
      all.leU32(first + 64).leU32(64).padTo(first + 64, 0).leU32(0).leU32(96);
    } else {
      all.add(Bytes.of("FREE_BLK".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
      all.leU32(first).leU32(64).leU32(first + 64).leU32(96);
    }
    byte[] bytes = all.padTo(first + 160, 0).build().toArray();
    putLe(bytes, 524, bytes.length, 4);
    putLe(bytes, 532, first, 4);
    putLe(bytes, 536, 160, 4);
    putLe(bytes, 540, 96, 4);
    putLe(bytes, 544, 2, 4);
    return Bytes.of(bytes);
  }

  /// A little-endian number.
  static long le(byte[] array, int offset, int length) {
    long value = 0;
    for (int i = length - 1; i >= 0; i--) {
      value = value << 8 | array[offset + i] & 0xFF;
    }
    return value;
  }

  /// Puts a little-endian number.
  static void putLe(byte[] array, int offset, long value, int length) {
    for (int i = 0; i < length; i++) {
      array[offset + i] = (byte) (value >>> 8 * i);
    }
  }

  private static void reverse(byte[] array, int offset, int length) {
    long value = le(array, offset, length);
    for (int i = 0; i < length; i++) {
      array[offset + i] = (byte) (value >>> 8 * (length - 1 - i));
    }
  }
}
