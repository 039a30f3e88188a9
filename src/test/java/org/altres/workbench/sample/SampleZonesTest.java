package org.altres.workbench.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.db.H2CsiStore;
import org.altres.storage.FileStorage;
import org.altres.task.Workers;
import org.altres.workbench.Host;
import org.altres.workbench.Watch;
import org.altres.workbench.Workbench;
import org.altres.workbench.view.MemberListing;
import org.altres.workbench.view.ModuleListing;
import org.altres.workbench.zone.EntryView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The zones of the sample describe its volume.
class SampleZonesTest {

  @TempDir private Path temporary;
  private Workbench workbench = new Workbench(Path.of(""), host());

  private static Host host() {
    return new Host(
        new FileStorage(),
        new H2CsiStore(new FileStorage(), () -> "a test"),
        Workers.INLINE,
        InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z")),
        () -> "an-id",
        () -> "testhost",
        4711);
  }

  @BeforeEach
  void build() {
    workbench = new Workbench(temporary.resolve("w"), host());
    workbench.initialize(true);
    new SampleZones(temporary.resolve("zones")).build(workbench.smp(), Watch.NOBODY);
  }

  @Test
  void everyDddefNamesALibraryOfTheVolumeAndEveryElementAMemberOfOne() {
    for (EntryView dddef : entries("DDDEF")) {
      assertThat(members(value(dddef, "DATASET"))).as(dddef.name()).isNotEmpty();
    }
    for (EntryView macro : entries("MAC")) {
      assertThat(members("ALT.MACLIB")).contains(macro.name());
    }
    for (EntryView lmod : entries("LMOD")) {
      assertThat(members("ALT.LINKLIB")).contains(lmod.name());
    }
  }

  @Test
  void theModulesOfALoadModuleAreItsSections() {
    ModuleListing map =
        workbench.libraries().map("ALT.LINKLIB(ALTMAIN)", Optional.empty(), Watch.NOBODY);
    assertThat(entries("MOD").stream().map(EntryView::name))
        .containsExactlyElementsOf(
            map.sections().stream().map(ModuleListing.Section::csect).toList());
  }

  private List<String> members(String library) {
    return workbench
        .libraries()
        .members(library, Optional.empty(), Watch.NOBODY)
        .value()
        .members()
        .stream()
        .map(MemberListing.Member::member)
        .toList();
  }

  private List<EntryView> entries(String type) {
    List<EntryView> entries = new ArrayList<>();
    workbench
        .zones()
        .look(
            Optional.empty(),
            zones -> zones.entries("ALTTGT", type, Optional.empty(), entries::add),
            Watch.NOBODY);
    assertThat(entries).isNotEmpty();
    return entries;
  }

  private static String value(EntryView entry, String subentry) {
    return entry.subentries().stream()
        .filter(value -> value.subentry().equals(subentry))
        .findFirst()
        .orElseThrow()
        .values()
        .getFirst();
  }
}
