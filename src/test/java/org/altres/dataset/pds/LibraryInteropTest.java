package org.altres.dataset.pds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;
import org.altres.dasd.DeviceGeometry;
import org.altres.dasd.DeviceType;
import org.altres.dasd.image.PlainImageWriter;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.image.VolumeImages;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.storage.FileStorage;
import org.altres.testing.DrawnVolume;
import org.altres.testing.Hercules;
import org.altres.testing.LibraryGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Libraries written by Altres, before the utilities of Hercules.
class LibraryInteropTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"3350", "3380", "3390"})
  void dasdpdsuUnloadsTheMembersThatWentIn(String device) throws IOException {
    Path image = folder.resolve("made.ckd");
    LibraryGenerator generator = new LibraryGenerator(42, 5, 120, 1_500_000);
    DeviceType type = DeviceType.parse(device).orElseThrow();
    LibraryGenerator.Library library = generator.library(type == DeviceType.T3350 ? 2 : 0);
    try (PlainImageWriter writer =
        PlainImageWriter.create(new FileStorage(), image, new DeviceGeometry(type, 40))) {
      DrawnVolume volume = draw(writer, device, "FB 80 " + library.format().blockSize());
      LibraryEditor editor = volume.editor("A.LIBRARY");
      editor.batch(() -> library.members().forEach(editor::add));
      churn(editor);
      writer.publish();
    }
    Path out = Files.createDirectory(folder.resolve("out"));
    Hercules.run(out, "dasdpdsu", image.toString(), "A.LIBRARY");
    Map<String, String> unloaded = new TreeMap<>();
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.toList()) {
        unloaded.put(
            file.getFileName().toString(),
            Fingerprint.of(Bytes.of(Files.readAllBytes(file))).hex());
      }
    }
    assertThat(unloaded).isEqualTo(expected(image)).isNotEmpty();
  }

  @Test
  void dasdcatReadsTheBlocksOfUndefinedLength() {
    Path image = folder.resolve("made.ckd");
    LibraryGenerator.Library library = new LibraryGenerator(42, 20, 200, 1_000_000).library(13);
    try (PlainImageWriter writer =
        PlainImageWriter.create(
            new FileStorage(), image, new DeviceGeometry(DeviceType.T3390, 20))) {
      DrawnVolume volume = draw(writer, "3390", "U 0 6144");
      LibraryEditor editor = volume.editor("A.LIBRARY");
      editor.batch(() -> library.members().forEach(editor::add));
      churn(editor);
      writer.publish();
    }
    List<String> names = new ArrayList<>();
    try (VolumeImage volume = VolumeImages.open(new FileStorage(), image)) {
      PartitionedDataSet found =
          PartitionedDataSet.open(volume, Vtoc.read(volume).dataSets().getFirst());
      for (DirectoryEntry entry : found.entries()) {
        names.add(entry.name().value().toLowerCase(Locale.ROOT));
        byte[] said = Hercules.member(folder, image.toString(), "A.LIBRARY/" + entry.name());
        assertThat(Fingerprint.of(Bytes.of(said)))
            .as(entry.name().value())
            .isEqualTo(found.member(entry.name()).orElseThrow().fingerprint());
      }
      assertThat(
              new String(
                      Hercules.member(folder, image.toString(), "A.LIBRARY/?"),
                      StandardCharsets.ISO_8859_1)
                  .lines()
                  .map(String::strip)
                  .filter(line -> !line.isEmpty()))
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }

  private static DrawnVolume draw(PlainImageWriter writer, String device, String format) {
    return DrawnVolume.on(
        writer,
        """
        volume ALTLB1 %s 40
        library A.LIBRARY %s cylinders 3 2 directory 20
        """
            .formatted(device, format));
  }

  /// Deletes, replaces and compresses, so that the library is not as it was first written.
  private static void churn(LibraryEditor editor) {
    List<DirectoryEntry> before = new ArrayList<>(editor.entries());
    PartitionedDataSet library = editor.read();
    editor.delete(before.getFirst().name());
    MemberContents last = library.member(before.getLast().name()).orElseThrow();
    editor.replace(MemberContents.of(before.getLast().name(), List.of()));
    editor.compress();
    editor.replace(last);
    editor.addAlias(before.getLast().name(), MemberName.of("ZZALIAS"));
  }

  private static Map<String, String> expected(Path image) {
    Map<String, String> expected = new TreeMap<>();
    try (VolumeImage volume = VolumeImages.open(new FileStorage(), image)) {
      PartitionedDataSet library =
          PartitionedDataSet.open(volume, Vtoc.read(volume).dataSets().getFirst());
      assertThat(library.faults()).isEmpty();
      for (DirectoryEntry entry : library.entries()) {
        expected.put(
            entry.name().value().toLowerCase(Locale.ROOT) + ".mac",
            library.member(entry.name()).orElseThrow().fingerprint().hex());
      }
    }
    return expected;
  }
}
