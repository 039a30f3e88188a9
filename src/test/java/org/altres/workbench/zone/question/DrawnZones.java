package org.altres.workbench.zone.question;

import java.util.List;
import org.altres.testing.MemoryCsi;
import org.altres.zone.Csi;
import org.altres.zone.CsiName;
import org.altres.zone.CsiTransaction;
import org.altres.zone.EntryKey;
import org.altres.zone.HoldKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneEntryEditor;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;

/// A global zone and two target zones. UZ00001 is applied in both; UZ00002 only in T1, and
/// superseded AZ00001; USR0001 zapped MODA in T1 and has a macro. T2 has an error in UZ00003.
final class DrawnZones {

  static final CsiName CSI = new CsiName("MVS.GLOBAL.CSI");
  static final ZoneId GLOBAL = ZoneId.global(CSI);
  static final ZoneId T1 = new ZoneId(CSI, new ZoneName("T1"));
  static final ZoneId T2 = new ZoneId(CSI, new ZoneName("T2"));

  private DrawnZones() {}

  static Csi draw() {
    Csi csi = new MemoryCsi();
    try (CsiTransaction change = csi.begin("drawing")) {
      change.create(GLOBAL, ZoneKind.GLOBAL).putAll(global());
      change.create(T1, ZoneKind.TARGET).putAll(first());
      change.create(T2, ZoneKind.TARGET).putAll(second());
      change.commit();
    }
    return csi;
  }

  static ZoneEntryEditor edit(String type, String name) {
    return ZoneEntry.of(EntryKey.of(type, name)).edit();
  }

  private static List<ZoneEntry> global() {
    return List.of(
        edit("GLOBALZONE", "GLOBAL")
            .add("ZONEINDEX", List.of(ZoneEntry.tuple("T1", CSI.value(), "TARGET")))
            .add("ZONEINDEX", List.of(ZoneEntry.tuple("T2", CSI.value(), "TARGET")))
            .set("HOLDNEWEST", "2026123")
            .set("HOLDRECDATE", "2026130")
            .build(),
        received("UZ00002", "PTF").set("APPID", "T1").add("SUPING", 1, List.of("AZ00001")).build(),
        received("UZ00004", "PTF").build(),
        received("UZ00005", "PTF").add("SUPING", 1, List.of("AZ00009")).build(),
        hold("UZ00004", "ERROR", "AZ00009", "HIPER"),
        hold("UZ00004", "ERROR", "AZ00001", "PE"),
        hold("UZ00001", "ERROR", "AZ00009", "PE"),
        hold("UZ00002", "SYSTEM", "IPL", "CL"));
  }

  private static ZoneEntryEditor received(String id, String type) {
    return edit("SYSMOD", id)
        .set("SMODTYPE", type)
        .set("RECDATE", "2026001")
        .set("RECTIME", "101112")
        .set("FMID", 1, List.of("EBB1102"));
  }

  private static ZoneEntry hold(String id, String type, String reason, String holdClass) {
    return ZoneEntry.of(new HoldKey(id, type, reason, java.util.Optional.empty()).entryKey())
        .edit()
        .set("HOLDTYPE", type)
        .set("HOLDREASON", reason)
        .set("HOLDFMID", "EBB1102")
        .set("HOLDCLASS", holdClass)
        .set("HOLDDATE", "2026123")
        .build();
  }

  private static ZoneEntryEditor applied(String id, String type, String date) {
    return edit("SYSMOD", id)
        .set("SMODTYPE", type)
        .set("FMID", "EBB1102")
        .indicate("APPLY", true)
        .set("RECDATE", "2026001")
        .set("RECTIME", "101112")
        .set("INSTALLDATE", date)
        .set("INSTALLTIME", "131415");
  }

  private static List<ZoneEntry> first() {
    return List.of(
        edit("TARGETZONE", "T1").build(),
        edit("LMOD", "LMODX").set("SYSLIB", "LPALIB").set("LEPARM", List.of("RENT")).build(),
        edit("LMOD", "LMODY").set("SYSLIB", "LINKLIB").indicate("COPIED", true).build(),
        edit("MOD", "MODA")
            .set("LASTUPD", "USR0001")
            .set("LASTUPDTYPE", "UPD")
            .set("FMID", "EBB1102")
            .set("RMID", "UZ00002")
            .set("UMID", List.of("USR0001"))
            .set("DISTLIB", "AOSB3")
            .set("LMOD", List.of("LMODX", "LMODY"))
            .build(),
        edit("MOD", "MODB").set("LMOD", List.of("LMODX")).build(),
        edit("MAC", "MACRO").set("MALIAS", List.of("MACALIAS")).set("FMID", "EBB1102").build(),
        applied("UZ00001", "PTF", "2026010").set("MOD", List.of("MODA", "MODB")).build(),
        applied("UZ00002", "PTF", "2026020")
            .set("MOD", List.of("MODA"))
            .set("SUPING", List.of("AZ00001"))
            .build(),
        applied("USR0001", "USERMOD", "2026015").set("SZAP", List.of("MODA")).build(),
        edit("SYSMOD", "AZ00001").set("LASTSUP", "UZ00002").set("SUPBY", "UZ00002").build());
  }

  private static List<ZoneEntry> second() {
    return List.of(
        edit("TARGETZONE", "T2").build(),
        edit("MOD", "MODA").set("FMID", "EBB1102").set("LMOD", List.of("LMODX")).build(),
        applied("UZ00001", "PTF", "2026010").build(),
        edit("SYSMOD", "USR0001").set("LASTSUP", "USR0002").build(),
        applied("UZ00003", "PTF", "2026030").indicate("ERROR", true).build());
  }
}
