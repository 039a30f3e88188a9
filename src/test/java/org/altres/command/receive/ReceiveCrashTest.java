package org.altres.command.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.execute.ContentFiles;
import org.altres.message.AltresException;
import org.altres.testing.FaultyStorage;
import org.altres.testing.FaultyStorage.Fault;
import org.altres.zone.CsiView;
import org.altres.zone.ReceivedMcs;
import org.altres.zone.ZoneReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each operation on the files of a RECEIVE fails in turn, in every way. A SYSMOD that the zone has
/// then has its MCS on the disk; where there was no commit the zone has none.
class ReceiveCrashTest {

  private static final Path CONTENTS = Path.of("/w/contents");
  private static final String[] DECK = {
    "++PTF(UZ00001).", "++VER(Z038) FMID(HAA1100).",
    "++PTF(UZ00002).", "++VER(Z038) FMID(HAA1100) PRE(UZ00001).",
    "++PTF(UZ00003).", "++VER(Z038) FMID(HAA1100)."
  };

  @ParameterizedTest
  @EnumSource(Fault.class)
  void what_the_zone_has_is_on_the_disk(Fault fault) {
    long operations = operations();
    assertThat(operations).isGreaterThan(10);
    for (long operation = 1; operation <= operations + 1; operation++) {
      for (long seed = 1; seed <= 5; seed++) {
        check(fault, operation, seed);
      }
    }
  }

  private static long operations() {
    FaultyStorage disk = new FaultyStorage();
    stage(disk).ptfin(DECK).run("RECEIVE SYSMODS.");
    return disk.operations();
  }

  private static ReceiveStage stage(FaultyStorage disk) {
    ReceiveStage stage = ReceiveStage.b1();
    stage.contents = new ContentFiles(disk, CONTENTS);
    return stage;
  }

  private static void check(Fault fault, long operation, long seed) {
    FaultyStorage disk = new FaultyStorage();
    ReceiveStage stage = stage(disk);
    disk.plan(fault, operation, seed);
    try {
      stage.ptfin(DECK).run("RECEIVE SYSMODS.");
      disk.createFolders(Path.of("/w/behind"));
    } catch (FaultyStorage.ProcessStopped | AltresException e) {
      // The next process finds what is left.
    }
    List<String> received = List.copyOf(stage.all("SYSMOD").keySet());
    assertThat(received).isIn(List.of(), List.of("UZ00001", "UZ00002", "UZ00003"));
    assertThat(stage.all("MCS").keySet()).containsExactlyElementsOf(received);
    ContentFiles left = new ContentFiles(disk.survivor(), CONTENTS);
    try (CsiView view = stage.csi.view()) {
      ZoneReader global = view.zone(ReceiveStage.GLOBAL).orElseThrow();
      for (String id : received) {
        assertThat(ReceivedMcs.find(global, left, id).map(Bytes::length))
            .as("%s, %s at %s, seed %s", id, fault, operation, seed)
            .contains(160);
      }
    }
  }
}
