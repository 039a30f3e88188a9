package org.altres.workbench.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.bytes.ContentSource;
import org.altres.bytes.Fingerprint;
import org.altres.command.Planned;
import org.altres.command.SetContext;
import org.altres.command.receive.ReceiveInputs;
import org.altres.command.receive.ReceivePlanner;
import org.altres.execute.ContentStore;
import org.altres.execute.PlanExecutor;
import org.altres.mcs.command.CommandReader;
import org.altres.mcs.syntax.SourceText;
import org.altres.storage.FileStorage;
import org.altres.storage.Storage;
import org.altres.task.Cancellation;
import org.altres.testing.Corpus;
import org.altres.testing.MemoryCsi;
import org.altres.zone.CsiName;
import org.altres.zone.CsiTransaction;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.junit.jupiter.api.Test;

/// RAKF 1.2, a real product: its function from tape with its relative files, its six PTFs as text.
class RakfReceiveTest {

  private static final ZoneId GLOBAL = ZoneId.global(new CsiName("MVS.GLOBAL.CSI"));
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 12, 0);

  private final Storage storage = new FileStorage();
  private final MemoryCsi csi = new MemoryCsi();
  private int code;

  private static final ContentStore CONTENTS =
      new ContentStore() {
        private final java.util.Map<Fingerprint, Bytes> kept = new java.util.HashMap<>();

        @Override
        public Optional<Bytes> find(Fingerprint fingerprint) {
          return Optional.ofNullable(kept.get(fingerprint));
        }

        @Override
        public void keep(Fingerprint fingerprint, Bytes bytes) {
          kept.put(fingerprint, bytes);
        }

        @Override
        public void force() {}
      };

  RakfReceiveTest() {
    try (CsiTransaction transaction = csi.begin("a test")) {
      transaction
          .create(GLOBAL, ZoneKind.GLOBAL)
          .put(
              ZoneEntry.of(EntryKey.of("GLOBALZONE", "GLOBAL"))
                  .edit()
                  .set("SREL", List.of("Z038"))
                  .build());
      transaction.commit();
    }
  }

  @Test
  void theFunctionComesFromItsTapeWithSixRelativeFilesAndThePtfsFollowIt() {
    Path tape = Corpus.file("tape/RAKF12.AWS");
    List<String> first =
        receive(new ReceiveFiles(storage, List.of(tape), List.of(), Optional.empty()));
    assertThat(first)
        .contains(
            "ALT3862I Relative files read and found sound: 6; they are not loaded into SMPTLIB libraries yet");
    assertThat(entry("SYSMOD", "TRKF120").orElseThrow().values("RELFILE")).hasSize(6);
    assertThat(entry("GLOBALZONE", "GLOBAL").orElseThrow().values("FMID"))
        .containsExactly("TRKF120");
    List<Path> ptfs = new ArrayList<>();
    for (int n = 1; n <= 6; n++) {
      ptfs.add(Corpus.file("mcs/rakf/RRKF00" + n + ".txt"));
    }
    receive(new ReceiveFiles(storage, ptfs, List.of(), Optional.empty()));
    for (int n = 1; n <= 6; n++) {
      assertThat(entry("SYSMOD", "RRKF00" + n).orElseThrow().values("FMID", 1))
          .containsExactly("TRKF120");
    }
    assertThat(code).isLessThanOrEqualTo(4);
  }

  @Test
  void withoutItsRelativeFilesTheFunctionIsNotReceived() {
    Path mcs = Corpus.file("mcs/rakf/F0.txt");
    assertThat(receive(new ReceiveFiles(storage, List.of(mcs), List.of(), Optional.empty())))
        .anyMatch(message ->
            message.startsWith(
                "ALT3860E TRKF120 is not received: there is no relative file TRKF120.F1"));
    assertThat(code).isEqualTo(8);
    assertThat(entry("SYSMOD", "TRKF120")).isEmpty();
    Path tape = Corpus.file("tape/RAKF12.AWS");
    receive(new ReceiveFiles(storage, List.of(mcs), List.of(), Optional.of(tape)));
    assertThat(entry("SYSMOD", "TRKF120")).isPresent();
  }

  private Optional<ZoneEntry> entry(String type, String name) {
    try (CsiView view = csi.view()) {
      return view.zone(GLOBAL).flatMap(zone -> zone.entry(EntryKey.of(type, name)));
    }
  }

  private List<String> receive(ReceiveInputs inputs) {
    try (CsiView view = csi.view()) {
      SetContext context =
          new SetContext(
              view, GLOBAL, GLOBAL, ZoneKind.GLOBAL, Optional.empty(), ContentSource.EMPTY, NOW);
      Planned planned =
          new ReceivePlanner(inputs)
              .plan(
                  CommandReader.read(SourceText.of("RECEIVE SYSMODS.\n")).commands().getFirst(),
                  context);
      try (CsiTransaction transaction = csi.begin("a test")) {
        new PlanExecutor(CONTENTS).execute(planned.plan(), transaction, Cancellation.NEVER);
        transaction.commit();
      }
      code = planned.returnCode();
      return planned.plan().messages().stream().map(Object::toString).toList();
    }
  }
}
