package org.altres.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.altres.db.H2CsiStore;
import org.altres.execute.ContentFiles;
import org.altres.storage.FileStorage;
import org.altres.zone.Csi;
import org.altres.zone.CsiName;
import org.altres.zone.CsiView;
import org.altres.zone.EntryType;
import org.altres.zone.ReceivedMcs;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real RECEIVE processes are killed (SIGKILL) at moments spread over all that they do. What is
/// found is nothing received, or everything with its MCS.
class KilledReceiveTest {

  private static final int SYSMODS = 300;
  private static final int LONGEST_MILLIS = 3000;
  private static final ZoneId GLOBAL = ZoneId.global(new CsiName("ALTRES.GLOBAL.CSI"));

  @TempDir private Path temporary;

  @Test
  void killed_receives_are_whole_or_nothing() throws Exception {
    kill(5);
  }

  @Test
  @Tag("long")
  void many_killed_receives_are_whole_or_nothing() throws Exception {
    kill(100);
  }

  private void kill(int times) throws Exception {
    long seed = Long.getLong("altres.crash.seed", new Random().nextLong());
    Random random = new Random(seed);
    TestLine line = new TestLine(temporary);
    line.ok("init");
    Path global =
        line.file("global", "SET BDY(GLOBAL).\nUCLIN.\nADD GLOBALZONE SREL(Z038).\nENDUCL.\n");
    Path receive = line.file("receive", "SET BDY(GLOBAL).\nRECEIVE SYSMODS BYPASS(FMID).\n");
    Path reject = line.file("reject", "SET BDY(GLOBAL).\nREJECT PTFS.\n");
    Path deck = line.file("deck", deck());
    line.ok("smp", global.toString());
    int whole = 0;
    for (int i = 0; i < times; i++) {
      Process process =
          RealProcess.start(
              temporary.toRealPath().resolve("w"),
              "smp",
              receive.toString(),
              "--ptfin",
              deck.toString());
      process.waitFor(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
      process.toHandle().destroyForcibly();
      process.waitFor();
      List<String> received = received();
      assertThat(received.size()).as("seed " + seed).isIn(0, SYSMODS);
      if (!received.isEmpty()) {
        whole++;
        line.ok("smp", reject.toString());
      }
    }
    line.ok("smp", receive.toString(), "--ptfin", deck.toString());
    assertThat(received()).hasSize(SYSMODS);
    System.out.println("kills: " + times + ", whole: " + whole + ", seed " + seed);
  }

  /// The SYSMODs that are there, each with its MCS.
  private List<String> received() throws Exception {
    FileStorage storage = new FileStorage();
    Path workspace = temporary.toRealPath().resolve("w");
    ContentFiles contents = new ContentFiles(storage, workspace.resolve("contents"));
    List<String> ids = new ArrayList<>();
    try (Csi csi = new H2CsiStore(storage, () -> "testhost").open(workspace, "a test");
        CsiView view = csi.view()) {
      ZoneReader zone = view.zone(GLOBAL).orElseThrow();
      zone.forEachKey(EntryType.of("SYSMOD"), key -> ids.add(key.name()));
      for (String id : ids) {
        assertThat(ReceivedMcs.find(zone, contents, id)).as(id).isPresent();
      }
      assertThat(zone.count(EntryType.of("MCS"))).isEqualTo(ids.size());
    }
    return ids;
  }

  private static String deck() {
    StringBuilder deck = new StringBuilder();
    for (int i = 0; i < SYSMODS; i++) {
      deck.append("++PTF(UZ%05d).\n++VER(Z038) FMID(HAA1100).\n".formatted(i));
    }
    return deck.toString();
  }
}
