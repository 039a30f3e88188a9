package org.altres.command.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.bytes.ContentSource;
import org.altres.bytes.Fingerprint;
import org.altres.command.Planned;
import org.altres.command.SetContext;
import org.altres.mcs.command.CommandReader;
import org.altres.mcs.syntax.SourceText;
import org.altres.testing.MemoryCsi;
import org.altres.text.CodePage;
import org.altres.zone.CsiName;
import org.altres.zone.CsiTransaction;
import org.altres.zone.CsiView;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.altres.zone.ZoneWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// ```
/// GLOBAL  ZONEINDEX TGT1;  UZ12345 PTF (HAA1100), source PUT9901, applied TGT1, held ERROR AZ1, MCS
///                          UZ12346 PTF (HAA1100), source HIPER;  UM00001 USERMOD (HBB1200)
/// TGT1    UZ12345 applied, PRE UZ00001;  MOD MODA -> LMODA;  LMOD LMODA
/// ```
class ListPlannerTest {

  private static final CsiName CSI = new CsiName("CSI1");
  private static final ZoneId GLOBAL = ZoneId.global(CSI);
  private static final ZoneId TARGET = new ZoneId(CSI, new ZoneName("TGT1"));
  private static final Bytes MCS =
      CodePage.IBM037
          .encodePadded("++PTF(UZ12345).", 80)
          .plus(CodePage.IBM037.encodePadded("++VER(Z038) FMID(HAA1100).", 80));

  private final MemoryCsi csi = new MemoryCsi();
  private List<String> notes = List.of();

  @BeforeEach
  void draw() {
    try (CsiTransaction transaction = csi.begin("test")) {
      ZoneWriter global = transaction.create(GLOBAL, ZoneKind.GLOBAL);
      global.put(
          entry("GLOBALZONE", "GLOBAL")
              .edit()
              .add("ZONEINDEX", List.of(ZoneEntry.tuple("TGT1", "CSI1", "TARGET")))
              .build());
      global.put(
          sysmod("UZ12345", "PTF", "HAA1100", "PUT9901")
              .edit()
              .add("APPID", List.of("TGT1"))
              .add("HOLDERROR", List.of("AZ00001"))
              .build());
      global.put(sysmod("UZ12346", "PTF", "HAA1100", "HIPER"));
      global.put(sysmod("UM00001", "USERMOD", "HBB1200", "LOCAL"));
      global.put(entry("MCS", "UZ12345").edit().set("CONTENT", Fingerprint.of(MCS).hex()).build());
      global.put(
          entry("HOLDDATA", "UZ12345 ERROR AZ00001")
              .edit()
              .set("HOLDTYPE", "ERROR")
              .set("HOLDREASON", "AZ00001")
              .set("HOLDCLASS", "PE")
              .build());
      ZoneWriter target = transaction.create(TARGET, ZoneKind.TARGET);
      target.put(entry("TARGETZONE", "TGT1"));
      target.put(
          entry("SYSMOD", "UZ12345")
              .edit()
              .set("SMODTYPE", "PTF")
              .indicate("APPLY", true)
              .add("PRE", List.of("UZ00001"))
              .add("MOD", List.of("MODA"))
              .build());
      target.put(
          entry("MOD", "MODA").edit().set("FMID", "HAA1100").add("LMOD", List.of("LMODA")).build());
      target.put(entry("LMOD", "LMODA").edit().indicate("COPIED", true).build());
      transaction.commit();
    }
  }

  @Test
  void aZoneIsListedTypeByTypeWithHeadsHeadingsAndSummary() {
    assertThat(list(TARGET, ZoneKind.TARGET, "LIST MOD LMOD XREF."))
        .containsExactly(
            "PAGE 0001  - NOW SET TO TARGET ZONE TGT1     DATE 11/20/26  TIME 23:15:00  ALTRES 0.1.0"
                + "   SMPLIST  OUTPUT",
            "",
            "  LIST MOD LMOD XREF.",
            "\fPAGE 0002  - NOW SET TO TARGET ZONE TGT1     DATE 11/20/26  TIME 23:15:00  ALTRES"
                + " 0.1.0   SMPLIST  OUTPUT",
            "",
            "TGT1    LMOD ENTRIES",
            "",
            "",
            "  NAME",
            "",
            "LMODA     COPY",
            "          MODULES IN LMOD = MODA",
            "",
            "\fPAGE 0003  - NOW SET TO TARGET ZONE TGT1     DATE 11/20/26  TIME 23:15:00  ALTRES"
                + " 0.1.0   SMPLIST  OUTPUT",
            "",
            "TGT1    MODULE ENTRIES",
            "",
            "",
            "  NAME",
            "",
            "MODA      FMID            = HAA1100",
            "          LMOD            = LMODA",
            "          SYSMODS         = UZ12345",
            "",
            "\fPAGE 0004  - NOW SET TO TARGET ZONE TGT1     DATE 11/20/26  TIME 23:15:00  ALTRES"
                + " 0.1.0   SMPLIST  OUTPUT",
            "",
            "LIST     SUMMARY REPORT FOR TGT1",
            "",
            "ENTRY-TYPE   ENTRY-NAME         STATUS",
            "",
            "LMOD                            STARTS ON PAGE 0002",
            "MODULE                          STARTS ON PAGE 0003");
  }

  /// EX-169: an unknown id is listed as not found, with code 4.
  @Test
  void ex169AnUnknownIdIsNotFound() {
    assertThat(list(TARGET, ZoneKind.TARGET, "LIST SYSMOD(UY13431)."))
        .contains("SYSMOD       UY13431            NOT FOUND");
    assertThat(notes).containsExactly("ALT3451W Zone TGT1 has no SYSMOD entry UY13431");
  }

  /// EX-174: the MCS as received; what was purged is not found.
  @Test
  void ex174TheMcsIsListedAsItWasReceived() {
    assertThat(list(GLOBAL, ZoneKind.GLOBAL, "LIST MCS(UZ12345,UZ12346)."))
        .containsSequence("UZ12345", "++PTF(UZ12345).", "++VER(Z038) FMID(HAA1100).", "")
        .contains("MCS          UZ12346            NOT FOUND");
    assertThat(notes).containsExactly("ALT3451W Zone GLOBAL has no MCS entry UZ12346");
  }

  @Test
  void theSysmodOperandsLetThroughWhatTheySay() {
    assertThat(names("LIST SYSMODS.")).containsExactly("UM00001", "UZ12345", "UZ12346");
    assertThat(names("LIST USERMODS.")).containsExactly("UM00001");
    assertThat(names("LIST PTFS NOAPPLY.")).containsExactly("UZ12346");
    assertThat(names("LIST PTFS NOAPPLY(TGT1).")).containsExactly("UZ12346");
    assertThat(names("LIST SYSMODS HOLDERROR.")).containsExactly("UZ12345");
    assertThat(names("LIST SYSMODS HOLDCLASS(PE).")).containsExactly("UZ12345");
    assertThat(names("LIST SYSMODS SOURCEID(PUT*).")).containsExactly("UZ12345");
    assertThat(names("LIST SYSMODS EXSRCID(PUT%%01 HIPER).")).containsExactly("UM00001");
    assertThat(names("LIST SYSMODS FORFMID(HBB1200).")).containsExactly("UM00001");
    assertThat(names("LIST SYSMODS NOSUP NOACCEPT.")).hasSize(3);
    assertThat(names("LIST SYSMODS ERROR.")).isEmpty();
  }

  @Test
  void allZonesAreListedOneAfterTheOther() {
    assertThat(list(GLOBAL, ZoneKind.GLOBAL, "LIST SYSMODS ALLZONES."))
        .contains("LIST     SUMMARY REPORT FOR GLOBAL", "LIST     SUMMARY REPORT FOR TGT1");
  }

  private List<String> names(String command) {
    return list(GLOBAL, ZoneKind.GLOBAL, command).stream()
        .filter(line -> line.contains("TYPE            ="))
        .map(line -> line.substring(0, 7))
        .toList();
  }

  private List<String> list(ZoneId zone, ZoneKind kind, String command) {
    ContentSource contents =
        fingerprint ->
            fingerprint.equals(Fingerprint.of(MCS)) ? Optional.of(MCS) : Optional.empty();
    try (CsiView view = csi.view()) {
      SetContext context =
          new SetContext(
              view,
              GLOBAL,
              zone,
              kind,
              Optional.empty(),
              contents,
              LocalDateTime.of(2026, 11, 20, 23, 15));
      Planned planned =
          new ListPlanner("ALTRES 0.1.0")
              .plan(
                  CommandReader.read(SourceText.of(command + "\n")).commands().getFirst(), context);
      notes = planned.plan().notes().stream().map(Object::toString).toList();
      List<String> lines = new ArrayList<>();
      planned.outputs().forEach(output -> output.body().write(lines::add));
      return lines;
    }
  }

  private static ZoneEntry sysmod(String id, String type, String fmid, String source) {
    return entry("SYSMOD", id)
        .edit()
        .set("SMODTYPE", type)
        .set("FMID", 1, List.of(fmid))
        .add("SOURCEID", List.of(source))
        .build();
  }

  private static ZoneEntry entry(String type, String name) {
    return ZoneEntry.of(EntryKey.of(type, name));
  }
}
