package org.altres.dataset.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.image.VolumeImages;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.storage.FileStorage;
import org.altres.task.Cancellation;
import org.altres.task.Progress;
import org.altres.task.Workers;
import org.altres.testing.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All volumes of the corpus are sound; what is said of them is in corpus-findings.tsv, each line
/// with its reason.
class VolumeCheckCorpusTest {

  @TempDir private Path folder;

  @Test
  void theVolumesOfTheCorpusAreSound() throws IOException {
    StringBuilder counts = new StringBuilder();
    List<String> findings = new ArrayList<>();
    for (Path file : volumes()) {
      String name = file.getParent().getFileName() + "/" + file.getFileName();
      CheckReport report = check(file);
      counts.append(name).append(' ').append(describe(report.counts())).append('\n');
      assertThat(report.isSound()).as(name + " " + report.messages()).isTrue();
      report.messages().forEach(message -> findings.add(name + "\t" + withoutFile(message)));
    }
    assertThat(findings).containsExactlyInAnyOrderElementsOf(expectedFindings());
    assertThat(counts)
        .hasToString(
            """
            dasd/BLANK1.3390.cckd tracks 16695
            dasd/LOD001.3380.cckd tracks 13275, data sets 4, members 108, blocks 1606, load modules 108
            dasd/RAKF01.3350.cckd tracks 16650, data sets 1, members 50, blocks 771
            dasd/SRC001.2314.ckd.gz tracks 4000, data sets 2, members 18, blocks 86
            dasd/VB0001.3330.ckd.gz tracks 7676, data sets 2, members 5, blocks 34
            dasd/hyperion-3330.cckd64 tracks 7809
            dasd/pub010.241.cckd tracks 16800, data sets 10, members 305, blocks 467
            dasd/pub011.271.cckd tracks 11520, data sets 5, members 1, blocks 20
            dasd/smp001.149.cckd tracks 16800, data sets 1, members 11417, blocks 11419
            dasd/smp003.14b.cckd tracks 16800, data sets 1, members 139, blocks 147
            dasd/sort02.132.cckd tracks 4060
            dasd/work01.170.cckd tracks 11520
            made/alt330.cckd tracks 57, data sets 6, members 5, blocks 32, load modules 2
            made/alt350.cckd tracks 60, data sets 6, members 5, blocks 32, load modules 2
            made/alt380.cckd tracks 45, data sets 6, members 5, blocks 32, load modules 2
            made/alt390.cckd tracks 45, data sets 6, members 5, blocks 32, load modules 2
            made/altfrg.cckd tracks 600, data sets 2, members 2, blocks 26
            made/shbase.cckd tracks 38, data sets 6, members 5, blocks 32, load modules 2
            """);
  }

  private static List<Path> volumes() {
    return Stream.of("dasd", "made")
        .flatMap(name -> Corpus.inputs(name).stream())
        .filter(file -> file.toString().matches(".*\\.(cckd|cckd64|ckd\\.gz)"))
        .filter(file -> !file.toString().endsWith("shbase_1.cckd"))
        .toList();
  }

  private CheckReport check(Path file) {
    Path image = file.toString().endsWith(".gz") ? Corpus.copy(file, folder) : file;
    try (VolumeImage volume = VolumeImages.open(new FileStorage(), image)) {
      return VolumeCheck.run(volume, Workers.INLINE, Progress.SILENT, Cancellation.NEVER);
    }
  }

  private static String describe(CheckReport.Counts counts) {
    return "tracks "
        + counts.tracks()
        + (counts.dataSets() > 0 ? ", data sets " + counts.dataSets() : "")
        + (counts.members() > 0 ? ", members " + counts.members() : "")
        + (counts.blocks() > 0 ? ", blocks " + counts.blocks() : "")
        + (counts.loadModules() > 0 ? ", load modules " + counts.loadModules() : "");
  }

  private static String withoutFile(Message message) {
    List<Place.Part> parts = message.place().parts();
    Place place = new Place(parts.subList(1, parts.size()));
    return new Message(message.id(), place, message.arguments()).toString();
  }

  private static List<String> expectedFindings() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            VolumeCheckCorpusTest.class.getResourceAsStream("corpus-findings.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.substring(0, line.lastIndexOf('\t')))
          .toList();
    }
  }
}
