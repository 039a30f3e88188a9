package org.altres.command.smp4;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;
import org.altres.execute.ContentStore;
import org.altres.execute.PlanExecutor;
import org.altres.message.Message;
import org.altres.plan.Plan;
import org.altres.task.Cancellation;
import org.altres.testing.MemoryCsi;
import org.altres.zone.CsiName;
import org.altres.zone.CsiTransaction;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneName;
import org.altres.zone.smp4.Smp4Kind;
import org.junit.jupiter.api.Test;

/// ```
/// SMPPTS   UZ00001 received with MCS, UZ00002 received without
/// SMPCDS   UZ00001 applied, ++IF FMID(EBT1102) REQ(UZ00009);  SMPACDS   UZ00001 accepted
/// ```
class Smp4ImportTest {

  private static final CsiName CSI = new CsiName("ALTRES.CSI");
  private static final ZoneId GLOBAL = ZoneId.global(CSI);
  private static final Bytes MCS = Bytes.filled(160, 0x40);

  private final MemoryCsi csi = new MemoryCsi();

  @Test
  void theZonesOfASystemBecomeOneGlobalOneTargetAndOneDistributionZone() {
    assertThat(importing(pts(), "GLOBAL")).containsExactly("ALT3522I", "ALT3526W");
    assertThat(importing(inventory(Smp4Kind.CDS, "APPLY", "TARGETZONE", "TGT"), "TGT"))
        .containsExactly("ALT3521I", "ALT3524I");
    assertThat(importing(inventory(Smp4Kind.ACDS, "ACCEPT", "DLIBZONE", "DLB"), "DLB"))
        .containsExactly("ALT3521I", "ALT3524I");
    assertThat(importing(conditions(), "TGT")).containsExactly("ALT3523I");
    assertThat(body(GLOBAL, "GLOBALZONE", "GLOBAL"))
        .isEqualTo(
            "ZONEINDEX\tTGT\u001fALTRES.CSI\u001fTARGET\tDLB\u001fALTRES.CSI\u001fDLIB\n"
                + "SREL\tZ038\nFMID\tEBB1102");
    assertThat(body(GLOBAL, "SYSMOD", "UZ00001"))
        .isEqualTo("SMODTYPE\tPTF\nAPPID\tTGT\nACCID\tDLB");
    assertThat(body(GLOBAL, "MCS", "UZ00001"))
        .isEqualTo("CONTENT\t" + Fingerprint.of(MCS).hex() + "\nRECORDS\t2");
    assertThat(body(zone("TGT"), "SYSMOD", "UZ00001"))
        .isEqualTo("APPLY\nIFREQ\tEBT1102\u001fUZ00009");
    assertThat(body(zone("TGT"), "SYSMOD", "EBT1102")).isEqualTo("CIFREQ\tUZ00001\u001fUZ00009");
  }

  @Test
  void whatWasReceivedAfterTheZonesWereThereKnowsWhereItIsInstalled() {
    importing(inventory(Smp4Kind.CDS, "APPLY", "TARGETZONE", "TGT"), "TGT");
    importing(pts(), "GLOBAL");
    assertThat(body(GLOBAL, "SYSMOD", "UZ00001")).isEqualTo("SMODTYPE\tPTF\nAPPID\tTGT");
  }

  @Test
  void whatTheGlobalZoneHasAlreadyStays() {
    importing(pts(), "GLOBAL");
    assertThat(importing(pts(), "GLOBAL")).containsExactly("ALT3522I", "ALT3525W", "ALT3525W");
  }

  @Test
  void aZoneThatIsThereIsNotReplaced() {
    Smp4Zone read = inventory(Smp4Kind.CDS, "APPLY", "TARGETZONE", "TGT");
    importing(read, "TGT");
    assertThat(importing(read, "TGT")).containsExactly("ALT3528S");
    assertThat(importing(read, "GLOBAL")).containsExactly("ALT3529S");
    assertThat(importing(pts(), "TGT")).containsExactly("ALT3530S");
    assertThat(importing(conditions(), "OTHER")).containsExactly("ALT3531S");
  }

  private List<String> importing(Smp4Zone read, String name) {
    Plan plan;
    try (CsiView view = csi.view()) {
      plan = new Smp4Import(view, GLOBAL).plan(read, new ZoneName(name));
    }
    if (!plan.isRefused()) {
      try (CsiTransaction transaction = csi.begin("test")) {
        new PlanExecutor(new Forgetting()).execute(plan, transaction, Cancellation.NEVER);
        transaction.commit();
      }
    }
    return plan.messages().stream().map(Message::id).map(Object::toString).toList();
  }

  private String body(ZoneId zone, String type, String name) {
    try (CsiView view = csi.view()) {
      return view.zone(zone).orElseThrow().entry(EntryKey.of(type, name)).orElseThrow().body();
    }
  }

  private static ZoneId zone(String name) {
    return new ZoneId(CSI, new ZoneName(name));
  }

  private static Smp4Zone pts() {
    return new Smp4Zone(
        Smp4Kind.PTS,
        "SYS1.SMPPTS",
        List.of(
            ZoneEntry.of(EntryKey.of("GLOBALZONE", "GLOBAL"))
                .edit()
                .add("SREL", List.of("Z038"))
                .add("FMID", List.of("EBB1102"))
                .build(),
            ZoneEntry.of(EntryKey.of("SYSMOD", "UZ00001")).edit().set("SMODTYPE", "PTF").build(),
            ZoneEntry.of(EntryKey.of("SYSMOD", "UZ00002")).edit().set("SMODTYPE", "PTF").build()),
        Map.of("UZ00001", MCS),
        Map.of());
  }

  private static Smp4Zone inventory(Smp4Kind kind, String status, String definition, String name) {
    return new Smp4Zone(
        kind,
        "SYS1.SMP" + kind,
        List.of(
            ZoneEntry.of(EntryKey.of(definition, name)).edit().add("SREL", List.of("Z038")).build(),
            ZoneEntry.of(EntryKey.of("SYSMOD", "UZ00001")).edit().indicate(status, true).build()),
        Map.of(),
        Map.of());
  }

  private static Smp4Zone conditions() {
    return new Smp4Zone(
        Smp4Kind.CRQ,
        "SYS1.SMPCRQ",
        List.of(),
        Map.of(),
        Map.of("UZ00001", List.of(ZoneEntry.tuple("EBT1102", "UZ00009"))));
  }

  /// Keeps nothing: what is kept is not the matter here.
  private static final class Forgetting implements ContentStore {

    @Override
    public void keep(Fingerprint fingerprint, Bytes bytes) {
      assertThat(Fingerprint.of(bytes)).isEqualTo(fingerprint);
    }

    @Override
    public void force() {}

    @Override
    public Optional<Bytes> find(Fingerprint fingerprint) {
      return Optional.empty();
    }
  }
}
