package org.altres.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.altres.bytes.Bytes;
import org.altres.db.H2CsiStore;
import org.altres.mcs.input.DeckKind;
import org.altres.mcs.input.InputDeck;
import org.altres.storage.FileStorage;
import org.altres.task.Cancellation;
import org.altres.task.Progress;
import org.altres.task.Workers;
import org.altres.testing.Corpus;
import org.altres.workbench.mcs.McsText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class McsTextsTest {

  private static final Watch WATCH = new Watch(Progress.SILENT, Cancellation.NEVER);

  @TempDir private Path temporary;

  private final Host host =
      new Host(
          new FileStorage(),
          new H2CsiStore(new FileStorage(), () -> "testhost"),
          Workers.INLINE,
          InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z")),
          () -> "id",
          () -> "testhost",
          4711);

  @Test
  void the_mcs_in_smppts_of_a_volume_are_those_that_smp4_stored() throws IOException {
    String volume = Corpus.file("dasd/smp003.14b.cckd").toString();
    Map<String, Bytes> found = new TreeMap<>();
    for (McsText text : texts().find("SYS1.SMPPTS", Optional.of(volume), WATCH)) {
      for (InputDeck deck : text.read(Optional.empty()).decks(DeckKind.MCS)) {
        String member = text.name().substring("SYS1.SMPPTS(".length(), text.name().length() - 1);
        found.put(member, deck.cards());
      }
    }
    Map<String, Bytes> stored = new TreeMap<>();
    for (Path file : Corpus.inputs("mcs/tk4-pts")) {
      String name = file.getFileName().toString().replace(".ebcdic", "");
      stored.put(name, Bytes.of(Files.readAllBytes(file)));
    }
    assertThat(stored).hasSize(69);
    assertThat(found).isEqualTo(stored);
  }

  @Test
  void a_tape_gives_the_mcs_of_its_product() throws IOException {
    Path tape = Corpus.file("tape/RAKF12.AWS");
    List<McsText> texts = texts().find(tape.toString(), Optional.empty(), WATCH);
    assertThat(texts).extracting(McsText::name).containsExactly(tape + "/TRKF120.F0");
    String mcs = Files.readString(Corpus.file("mcs/rakf/F0.txt"));
    assertThat(texts.getFirst().content().length()).isEqualTo(80 * (int) mcs.lines().count());
  }

  private McsTexts texts() {
    return new McsTexts(temporary, host);
  }
}
