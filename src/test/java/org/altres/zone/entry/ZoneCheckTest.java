package org.altres.zone.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.altres.testing.MemoryCsi;
import org.altres.zone.CsiName;
import org.altres.zone.CsiTransaction;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneEntryEditor;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.altres.zone.ZoneWriter;
import org.junit.jupiter.api.Test;

class ZoneCheckTest {

  private static final ZoneId ZONE = new ZoneId(new CsiName("A.CSI"), new ZoneName("TGT1"));

  @Test
  void entriesThatDoNotAgreeAreNamed() {
    List<ZoneEntry> entries = new ArrayList<>();
    entries.add(
        entry("SYSMOD", "EBB1102").set("SMODTYPE", "FUNCTION").indicate("APPLY", true).build());
    entries.add(
        entry("SYSMOD", "EER1100").set("SMODTYPE", "FUNCTION").set("DELBY", "EBB1102").build());
    entries.add(entry("SYSMOD", "UZ00001").set("SUPBY", List.of("UZ00002", "UZ00009")).build());
    entries.add(entry("SYSMOD", "UZ00002").set("SMODTYPE", "PTF").indicate("APPLY", true).build());
    entries.add(
        entry("MOD", "GOOD")
            .set("FMID", "EBB1102")
            .set("RMID", "UZ00001")
            .set("UMID", "UZ00002")
            .build());
    entries.add(
        entry("MOD", "BAD")
            .set("FMID", "EER1100")
            .set("RMID", "UZ00008")
            .set("UMID", List.of("UZ00002", "UZ00007"))
            .build());
    entries.add(entry("MAC", "OWN").set("FMID", "ECC0000").set("RMID", "ECC0000").build());
    assertThat(findings(entries))
        .containsExactlyInAnyOrder(
            "ALT3364W UZ00009 superseded the SYSMOD and has no entry"
                + " (zone TGT1, entry SYSMOD UZ00001)",
            "ALT3361W The FMID EER1100 of the element is no installed function"
                + " (zone TGT1, entry MOD BAD)",
            "ALT3362W The RMID UZ00008 of the element is no SYSMOD of the zone"
                + " (zone TGT1, entry MOD BAD)",
            "ALT3363W The UMID UZ00007 of the element is no SYSMOD of the zone"
                + " (zone TGT1, entry MOD BAD)",
            "ALT3361W The FMID ECC0000 of the element is no installed function"
                + " (zone TGT1, entry MAC OWN)");
  }

  private static ZoneEntryEditor entry(String type, String name) {
    return ZoneEntry.of(EntryKey.of(type, name)).edit();
  }

  private static List<String> findings(List<ZoneEntry> entries) {
    List<String> findings = new ArrayList<>();
    try (MemoryCsi csi = new MemoryCsi();
        CsiTransaction change = csi.begin("a test")) {
      ZoneWriter zone = change.create(ZONE, ZoneKind.TARGET);
      zone.putAll(entries);
      ZoneCheck.check(zone, finding -> findings.add(finding.toString()));
    }
    return findings;
  }
}
