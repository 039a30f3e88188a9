package org.altres.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.plan.Basis;
import org.altres.plan.Plan;
import org.altres.plan.Step;
import org.altres.storage.FileStorage;
import org.altres.task.Cancellation;
import org.altres.testing.MemoryCsi;
import org.altres.zone.CsiName;
import org.altres.zone.CsiTransaction;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plans, executed in a transaction.
final class PlanExecutorTest {

  private static final ZoneId ZONE = new ZoneId(new CsiName("A.CSI"), new ZoneName("TEST"));
  private static final ZoneId COPY = new ZoneId(new CsiName("B.CSI"), new ZoneName("COPY"));
  private static final ZoneEntry MOD = entry("MOD", "A");
  private static final Bytes CARDS = Bytes.of(new byte[160]);

  @TempDir Path folder;
  private final MemoryCsi csi = new MemoryCsi();

  private static ZoneEntry entry(String type, String name) {
    return ZoneEntry.of(EntryKey.of(type, name)).edit().set("FMID", "HAA1100").build();
  }

  private ContentFiles contents() {
    return new ContentFiles(new FileStorage(), folder.resolve("contents"));
  }

  private void execute(Plan plan, boolean commit) {
    try (CsiTransaction transaction = csi.begin("test")) {
      new PlanExecutor(contents()).execute(plan, transaction, Cancellation.NEVER);
      if (commit) {
        transaction.commit();
      }
    }
  }

  private Plan plan(Step... steps) {
    try (CsiView view = csi.view()) {
      return Plan.of("TESTING", Basis.of(view, ZONE, COPY), List.of(steps), List.of());
    }
  }

  private Optional<ZoneEntry> find(ZoneId zone, EntryKey key) {
    try (CsiView view = csi.view()) {
      return view.zone(zone).flatMap(reader -> reader.entry(key));
    }
  }

  private void makeZone() {
    execute(
        plan(
            new Step.CreateZone(ZONE, ZoneKind.TARGET),
            new Step.PutEntry(ZONE, Optional.empty(), MOD),
            new Step.PutEntries(ZONE, List.of(entry("MOD", "B"), entry("MAC", "C")))),
        true);
  }

  @Test
  void stepsAreDoneInOrder() {
    makeZone();

    execute(
        plan(
            new Step.CreateZone(COPY, ZoneKind.TARGET),
            new Step.CopyEntries(ZONE, COPY, java.util.Set.of(MOD.type())),
            new Step.DeleteEntry(COPY, MOD),
            new Step.DropZone(ZONE)),
        true);

    assertThat(find(COPY, EntryKey.of("MOD", "B"))).contains(entry("MOD", "B"));
    assertThat(find(COPY, MOD.key())).isEmpty();
    assertThat(find(COPY, EntryKey.of("MAC", "C"))).isEmpty();
    assertThat(find(ZONE, EntryKey.of("MOD", "B"))).isEmpty();
  }

  @Test
  void aRehearsalLeavesNothing() {
    execute(plan(new Step.CreateZone(ZONE, ZoneKind.TARGET)), false);

    try (CsiView view = csi.view()) {
      assertThat(view.zones()).isEmpty();
    }
  }

  @Test
  void aStalePlanIsRefusedWithBothGenerations() {
    makeZone();
    Plan stale = plan(new Step.DeleteEntry(ZONE, MOD));
    execute(plan(new Step.DeleteEntries(ZONE, List.of(EntryKey.of("MAC", "C")))), true);

    assertThatExceptionOfType(AltresException.class)
        .isThrownBy(() -> execute(stale, true))
        .satisfies(refused ->
            assertThat(refused.problem().text())
                .isEqualTo("TESTING was planned on generation 1 of the zone, TEST is at 2"));
    assertThat(find(ZONE, MOD.key())).contains(MOD);
  }

  @Test
  void aRefusedPlanIsNotExecuted() {
    Message why = Message.of(MessageId.of("ALT3721S"), Place.nowhere(), "A", "B");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> execute(Plan.refused("TESTING", List.of(why)), true));
  }

  @Test
  void mcsAreKeptAsFilesThatTheEntryNames() {
    ZoneId global = ZoneId.global(new CsiName("A.CSI"));
    Fingerprint fingerprint = Fingerprint.of(CARDS);
    Step keep = new Step.KeepMcs(global, "UZ00001", fingerprint, 2, wanted -> Optional.of(CARDS));

    execute(plan(new Step.CreateZone(global, ZoneKind.GLOBAL), keep), true);

    Optional<ZoneEntry> entry = find(global, EntryKey.of("MCS", "UZ00001"));
    assertThat(entry.flatMap(mcs -> mcs.value("CONTENT"))).contains(fingerprint.hex());
    assertThat(contents().find(fingerprint)).contains(CARDS);
  }

  @Test
  void mcsThatAreGoneFromTheInputStopThePlan() {
    ZoneId global = ZoneId.global(new CsiName("A.CSI"));
    Step keep =
        new Step.KeepMcs(global, "UZ00001", Fingerprint.of(CARDS), 2, wanted -> Optional.empty());

    assertThatExceptionOfType(AltresException.class)
        .isThrownBy(() -> execute(plan(new Step.CreateZone(global, ZoneKind.GLOBAL), keep), true))
        .satisfies(refused -> assertThat(refused.problem().id().value()).isEqualTo("ALT3703S"));
  }
}
