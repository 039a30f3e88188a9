package org.altres.workbench.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.workbench.Watch;
import org.altres.workbench.Workbench;
import org.altres.workbench.zone.OpenZones;
import org.altres.workbench.zone.ZoneList;
import org.altres.workbench.zone.question.HeldSysmods;
import org.altres.workbench.zone.question.MemberHistory;
import org.altres.workbench.zone.question.MissingEntries;
import org.altres.workbench.zone.question.ModLmods;
import org.altres.workbench.zone.question.SysmodWhere;

/// The part of the tour that is about zones: those of the sample volume are made, and asked.
final class ZoneTour {

  private static final String COMMA = ", ";

  private final Workbench workbench;
  private final Watch watch;
  private final Steps steps;

  /// Takes a step of the tour.
  interface Steps {

    /// @param title what is done
    /// @param command the command that does the same
    /// @param work does it, and says what came out
    void take(String title, String command, Supplier<String> work);
  }

  ZoneTour(Workbench workbench, Watch watch, Steps steps) {
    this.workbench = workbench;
    this.watch = watch;
    this.steps = steps;
  }

  /// Takes all steps.
  ///
  /// @param folder where the deck of the zones is put
  void run(Path folder) {
    SampleZones sample = new SampleZones(folder);
    steps.take(
        "Make the zones of the volume with UCLIN, and receive PTFs and HOLDDATA",
        sample.command(),
        () -> {
          int commands = sample.build(workbench.smp(), watch);
          List<ZoneList.Zone> zones = look(OpenZones::list).zones();
          expect(
              List.of("GLOBAL", "ALTTGT", "ALTDLB"),
              zones.stream().map(ZoneList.Zone::zone).toList());
          return commands + " commands; zones GLOBAL, ALTTGT, ALTDLB";
        });
    steps.take("Ask where a SYSMOD is", "zone where AT00001", this::where);
    steps.take("Ask which load modules have a module", "zone lmods ALTSUB", this::lmods);
    steps.take(
        "Ask who changed a load module", "zone changed ALTMAIN --zone ALTTGT", this::changed);
    steps.take(
        "Ask what the target zone has that the DLIB zone has not",
        "zone missing ALTTGT ALTDLB",
        this::missing);
    steps.take("Ask what is held, and why", "holds list ALTTGT", this::held);
  }

  private String where() {
    SysmodWhere where = look(zones -> zones.where("AT00001"));
    expect(List.of("ALTDLB", "GLOBAL"), where.notIn().stream().sorted().toList());
    SysmodWhere.InZone zone = where.zones().getFirst();
    expect(List.of("UT00001"), zone.supersededBy());
    return "AT00001 is superseded in " + zone.zone() + " by " + zone.supersededBy().getFirst();
  }

  private String lmods() {
    ModLmods lmods = look(zones -> zones.lmods("ALTSUB", Optional.of("ALTTGT")));
    ModLmods.Lmod lmod = lmods.zones().getFirst().lmods().getFirst();
    expect(List.of("ALTMAIN", "ALTSUB"), lmod.mods());
    return lmod.lmod() + " in " + String.join(COMMA, lmod.syslibs());
  }

  private String changed() {
    MemberHistory history = look(zones -> zones.changed("ALTMAIN", Optional.of("ALTTGT")));
    List<String> changes =
        history.found().getFirst().changes().stream()
            .map(change -> change.sysmod() + " " + change.element())
            .toList();
    expect(
        List.of("ALT1100 ALTMAIN", "ALT1100 ALTSUB", "UT00001 ALTSUB", "UM00001 ALTMAIN"), changes);
    return "in this order " + String.join(COMMA, changes);
  }

  private String missing() {
    MissingEntries missing = look(zones -> zones.missing("ALTTGT", "ALTDLB", false));
    List<String> sysmods = missing.sysmods().stream().map(MissingEntries.Sysmod::sysmod).toList();
    expect(List.of("UM00001", "UT00001"), sysmods);
    return String.join(COMMA, sysmods);
  }

  private String held() {
    HeldSysmods held = look(zones -> zones.held("ALTTGT", Optional.empty()));
    List<String> holds =
        held.holds().stream()
            .map(hold -> hold.sysmod() + " " + hold.type() + " " + hold.reason())
            .toList();
    expect(
        List.of("UT00001 ERROR AT00005", "UT00002 SYSTEM ACTION", "UT00003 ERROR AT00003"), holds);
    return String.join(COMMA, holds);
  }

  private <T> T look(Function<OpenZones, T> question) {
    return workbench.zones().look(Optional.empty(), question, watch);
  }

  private static void expect(Object expected, Object found) {
    if (!expected.equals(found)) {
      throw new AltresException(SampleMessages.TOUR_DIFFERS, Place.nowhere(), expected, found);
    }
  }
}
