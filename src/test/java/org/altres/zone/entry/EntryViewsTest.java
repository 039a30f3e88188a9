package org.altres.zone.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.altres.mcs.Fmid;
import org.altres.mcs.Srel;
import org.altres.mcs.SysmodId;
import org.altres.mcs.SysmodType;
import org.altres.zone.CsiName;
import org.altres.zone.EntryGenerator;
import org.altres.zone.EntryKey;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneEntryEditor;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.junit.jupiter.api.Test;

class EntryViewsTest {

  private static ZoneEntryEditor sysmod() {
    return ZoneEntry.of(EntryKey.of("SYSMOD", "UZ00001")).edit();
  }

  private static SysmodEntry target(ZoneEntryEditor editor) {
    return new SysmodEntry(editor.build(), ZoneKind.TARGET);
  }

  @Test
  void aSysmodIsInstalledOnceAppliedWithoutError() {
    ZoneEntryEditor editor = sysmod().set("SMODTYPE", "PTF").indicate("APPLY", true);
    assertThat(target(editor).isInstalled()).isTrue();
    assertThat(new SysmodEntry(editor.build(), ZoneKind.DLIB).isInstalled()).isFalse();
    assertThat(target(editor.indicate("ERROR", true)).isInstalled()).isFalse();
    assertThat(target(sysmod().indicate("REGEN", true)).isInstalled()).isTrue();
    assertThat(target(editor).type()).contains(SysmodType.PTF);
  }

  @Test
  void aSupersededSysmodIsPresentAndPerhapsADummy() {
    SysmodEntry dummy = target(sysmod().set("LASTSUP", "UZ00003").set("SUPBY", "UZ00002"));
    assertThat(dummy.isDummy()).isTrue();
    assertThat(dummy.isPresent()).isTrue();
    assertThat(dummy.isInstalled()).isFalse();
    assertThat(dummy.superseders())
        .containsExactly(new SysmodId("UZ00002"), new SysmodId("UZ00003"));
    assertThat(target(sysmod().set("DELBY", "EBB1102")).isDeleted()).isTrue();
    assertThat(target(sysmod().set("DELBY", "EBB1102")).isPresent()).isFalse();
  }

  @Test
  void aSysmodNamesItsElementsByTheTypesOfTheirEntries() {
    SysmodEntry entry =
        target(
            sysmod()
                .set("MOD", "A")
                .set("SZAP", "B")
                .set("MACUPD", "C")
                .set("ELEMENT", List.of(ZoneEntry.tuple("PNLENU", "D"))));
    assertThat(entry.elements().stream().map(ElementName::key))
        .containsExactly(
            EntryKey.of("MOD", "A"),
            EntryKey.of("MOD", "B"),
            EntryKey.of("MAC", "C"),
            EntryKey.of("PNLENU", "D"));
  }

  @Test
  void aGlobalSysmodHasVersionsAndHolds() {
    ZoneEntry entry =
        sysmod()
            .set("SMODTYPE", "APAR")
            .set("SREL", 1, List.of("Z038"))
            .set("FMID", 1, List.of("EBB1102"))
            .set("PRE", 1, List.of("UZ00002", "TOOLONGID"))
            .set("IFREQ", 1, List.of(ZoneEntry.tuple("HBB1200", "UZ00009")))
            .set("APPID", List.of("TGT1"))
            .set("HOLDSYSTEM", List.of("ACTION", ZoneEntry.tuple("DOC", "UZ00001")))
            .set("HOLDERROR", List.of("AZ00001"))
            .build();
    GlobalSysmod sysmod = new GlobalSysmod(entry);
    assertThat(sysmod.isReceived()).isTrue();
    assertThat(sysmod.versions())
        .containsExactly(
            new GlobalSysmod.Version(
                1,
                List.of(new Srel("Z038")),
                Optional.of(new Fmid("EBB1102")),
                List.of(new SysmodId("UZ00002")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Requisite(new SysmodId("HBB1200"), new SysmodId("UZ00009")))));
    assertThat(sysmod.appliedIn()).containsExactly(new ZoneName("TGT1"));
    assertThat(sysmod.holds())
        .containsExactly(
            new GlobalSysmod.OpenHold("ERROR", "AZ00001", Optional.empty()),
            new GlobalSysmod.OpenHold("SYSTEM", "ACTION", Optional.empty()),
            new GlobalSysmod.OpenHold("SYSTEM", "DOC", Optional.of("UZ00001")));
  }

  @Test
  void theZoneIndexTellsWhereZonesAre() {
    ZoneDefinition.Indexed target =
        new ZoneDefinition.Indexed(
            new ZoneId(new CsiName("A.CSI"), new ZoneName("TGT1")), ZoneKind.TARGET);
    ZoneEntry entry =
        ZoneEntry.of(EntryKey.of("GLOBALZONE", "GLOBAL"))
            .edit()
            .set("ZONEINDEX", List.of(target.tuple(), ZoneEntry.tuple("1", "B", "DLIB")))
            .build();
    assertThat(new ZoneDefinition(entry).index()).containsExactly(target);
    assertThat(new ZoneDefinition(entry).kind()).isEqualTo(ZoneKind.GLOBAL);
  }

  @Test
  void everyViewTakesEveryEntryOfItsType() {
    for (ZoneKind kind : List.of(ZoneKind.TARGET, ZoneKind.DLIB)) {
      EntryGenerator generator = new EntryGenerator(kind, 7);
      for (EntryType type : EntryType.all()) {
        if (type.isElement() && type.zones().contains(kind)) {
          ElementEntry element = new ElementEntry(generator.next(type, 0.8));
          assertThat(element.aliases()).isNotNull();
          assertThat(element.targetLibrary()).isNotNull();
        }
      }
      ModEntry module = new ModEntry(generator.next(EntryType.of("MOD"), 1));
      assertThat(module.csects()).isNotEmpty();
      assertThat(module.loadModules()).isNotEmpty();
      assertThat(module.loadModulesElsewhere()).isNotEmpty();
      LmodEntry lmod = new LmodEntry(generator.next(EntryType.of("LMOD"), 1));
      assertThat(lmod.libraries()).isNotEmpty();
      assertThat(lmod.controlStatements()).isNotEmpty();
      ZoneDefinition definition = new ZoneDefinition(generator.next(kind.definition(), 1));
      assertThat(definition.related()).isPresent();
      assertThat(definition.index()).isEmpty();
      assertThat(definition.tiedTo().isEmpty()).isEqualTo(kind == ZoneKind.DLIB);
      Dddef dddef =
          new Dddef(
              ZoneEntry.of(EntryKey.of("DDDEF", "X"))
                  .edit()
                  .set("CONCAT", List.of("A", "B"))
                  .build());
      assertThat(dddef.concatenation()).hasSize(2);
    }
  }
}
