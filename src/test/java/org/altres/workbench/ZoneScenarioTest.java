package org.altres.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.altres.db.H2CsiStore;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.storage.FileStorage;
import org.altres.task.Workers;
import org.altres.testing.Corpus;
import org.altres.workbench.Zones.Smp4Request;
import org.altres.workbench.view.Outcome;
import org.altres.workbench.zone.OpenZones;
import org.altres.workbench.zone.ZoneList;
import org.altres.workbench.zone.question.MemberHistory;
import org.altres.workbench.zone.question.MissingEntries;
import org.altres.workbench.zone.question.ModLmods;
import org.altres.workbench.zone.question.SysmodWhere;
import org.altres.zone.Csi;
import org.altres.zone.CsiView;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneName;
import org.altres.zone.ZoneReader;
import org.altres.zone.smp4.ExpectedLine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The zones of a real MVS 3.8j system: its ACDS and its PTS, in a workspace on the real store.
class ZoneScenarioTest {

  @TempDir private static Path temporary;
  private static final H2CsiStore STORE = new H2CsiStore(new FileStorage(), () -> "a test");
  private static Workbench workbench;
  private static List<Message> said;

  @BeforeAll
  static void bringTheZonesIn() {
    workbench = new Workbench(temporary.resolve("w"), host());
    workbench.initialize(false);
    said = new ArrayList<>();
    bring("SYS1.SMPACDS", "dasd/smp001.149.cckd", "ACDS");
    bring("SYS1.SMPPTS", "dasd/smp003.14b.cckd", "GLOBAL");
  }

  private static Host host() {
    return new Host(
        new FileStorage(),
        STORE,
        Workers.INLINE,
        InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z")),
        () -> "an-id",
        () -> "testhost",
        4711);
  }

  private static Smp4Request request(String dsn, String volume, String zone) {
    Optional<String> on = Optional.of(Corpus.file(volume).toString());
    return new Smp4Request(dsn, on, zone, Optional.empty());
  }

  private static void bring(String dsn, String volume, String zone) {
    Outcome<ZoneList.Zone> done =
        workbench.zones().importSmp4(request(dsn, volume, zone), Watch.NOBODY);
    assertThat(done.value().zone()).isEqualTo(zone);
    said.addAll(done.messages());
  }

  @Test
  void whatIsInTheStoreIsWhatWasDecodedIndependently() throws IOException {
    List<String> expected =
        Files.readAllLines(Corpus.file("dasd/smp001.149.SYS1.SMPACDS.expected.tsv")).stream()
            .filter(line -> !line.startsWith("EOF\t"))
            .sorted()
            .toList();
    List<String> stored = new ArrayList<>();
    try (Csi csi = STORE.open(temporary.resolve("w"), "a test");
        CsiView view = csi.view()) {
      ZoneReader zone = view.zone(zoneOf(view, "ACDS")).orElseThrow();
      for (EntryType type : zone.types()) {
        zone.forEach(type, "", entry -> stored.add(ExpectedLine.of(entry)));
      }
    }
    stored.sort(null);
    assertThat(stored).hasSize(23_096);
    for (int i = 0; i < stored.size(); i++) { // names the first that differs
      assertThat(stored.get(i)).isEqualTo(expected.get(i));
    }
    assertThat(stored).hasSameSizeAs(expected);
  }

  private static ZoneId zoneOf(CsiView view, String name) {
    return view.zones().stream()
        .filter(zone -> zone.name().equals(new ZoneName(name)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theUserIsToldWhatCameIn() {
    assertThat(said.stream().map(Message::toString))
        .containsExactly(
            "ALT3521I 23096 entries of SYS1.SMPACDS on SMP001 are now the DLIB zone ACDS",
            "ALT3524I SMP4 does not say which zone is related to ACDS",
            "ALT3522I 69 received SYSMODs of SYS1.SMPPTS on SMP003 are now in the global zone,"
                + " each with its MCS");
  }

  @Test
  void bothZonesAreListedWithTheirEntries() {
    assertThat(
            look(OpenZones::list).zones().stream()
                .map(zone -> zone.zone() + " " + zone.kind() + " " + zone.entries()))
        .containsExactly("GLOBAL GLOBAL 147", "ACDS DLIB 23096");
  }

  @Test
  void aUsermodOfThePtsWasReceivedAndIsNotInTheDistributionZone() {
    SysmodWhere where = look(zones -> zones.where("zp60003"));
    assertThat(where.notIn()).containsExactly("ACDS");
    SysmodWhere.InZone global = where.zones().getFirst();
    assertThat(
            global.zone()
                + " "
                + global.status()
                + " "
                + global.type().orElse("")
                + " "
                + global.fmid().orElse("")
                + " "
                + global.received().orElse(""))
        .isEqualTo("GLOBAL REC USERMOD EAS1102 2013.274 15:50:15");
  }

  @Test
  void anAparOfTheDistributionZoneWasSupersededTwice() {
    SysmodWhere.InZone zone = look(zones -> zones.where("AZ09968")).zones().getFirst();
    assertThat(zone.zone() + " " + zone.status()).isEqualTo("ACDS SUP");
    assertThat(zone.supersededBy()).containsExactly("UZ66795", "EDM1102");
  }

  @Test
  void aModuleOfADistributionZoneIsInNoLoadModule() {
    ModLmods.InZone zone =
        look(zones -> zones.lmods("IEFAB4B0", Optional.empty())).zones().getFirst();
    assertThat(zone.distlib()).contains("AOSB3");
    assertThat(zone.lmods()).isEmpty();
  }

  @Test
  void aModuleWasReplacedByAPtfThatIsSupersededNow() {
    MemberHistory.Found found =
        look(zones -> zones.changed("IFOX0F", Optional.of("ACDS"))).found().getFirst();
    assertThat(found.rmid()).contains("UZ32460");
    assertThat(
            found.changes().stream()
                .map(change -> change.sysmod() + " " + change.how() + " " + change.status()))
        .containsExactly("EAS1102 MOD REC ACC RGN", "UZ32460 RMID SUP");
  }

  @Test
  void aMacroIsFoundByItsAlias() {
    MemberHistory.Found found =
        look(zones -> zones.changed("ALLOC", Optional.of("ACDS"))).found().getFirst();
    assertThat(found.type() + " " + found.name()).isEqualTo("MAC ALLOCATE");
    assertThat(found.rmid()).contains("UZ52701");
  }

  @Test
  void whatIsAcceptedAndWasNotReceivedHereIsMissingInTheGlobalZone() {
    MissingEntries missing = look(zones -> zones.missing("ACDS", "GLOBAL", false));
    assertThat(missing.sysmods().stream().map(MissingEntries.Sysmod::sysmod))
        .contains("EBB1102", "UY77102")
        .doesNotContain("ZP60003", "AZ09968");
    assertThat(look(zones -> zones.missing("GLOBAL", "ACDS", false)).sysmods())
        .extracting(MissingEntries.Sysmod::sysmod)
        .contains("ZP60003");
  }

  @Test
  void nothingIsHeld() {
    assertThat(look(zones -> zones.held("GLOBAL", Optional.empty())).holds()).isEmpty();
    assertThat(look(zones -> zones.held("ACDS", Optional.empty())).holds()).isEmpty();
  }

  @Test
  void entriesOfATypeAreShownByTheBeginningOfTheirNames() {
    List<String> names = new ArrayList<>();
    long count =
        look(zones ->
            zones.entries(
                "ACDS", "SYSMOD", Optional.of("uz324*"), entry -> names.add(entry.name())));
    assertThat(names).hasSize((int) count).contains("UZ32460").allMatch(n -> n.startsWith("UZ324"));
  }

  @Test
  void aZoneIsNotBroughtInTwice() {
    assertThatThrownBy(() -> bring("SYS1.SMPACDS", "dasd/smp001.149.cckd", "ACDS"))
        .isInstanceOf(AltresException.class)
        .hasMessage("ALT3528S There is a zone ACDS already");
  }

  @Test
  void aZoneThatIsExportedComesInTheSameUnderAnotherName() {
    Path file = temporary.resolve("acds.zone");
    workbench.zones().export("ACDS", file, Optional.empty(), false, Watch.NOBODY);
    Workbench other = new Workbench(temporary.resolve("other"), host());
    other.initialize(false);
    Outcome<ZoneList> done =
        other.zones().importFile(file, Optional.of("COPY"), Optional.empty(), Watch.NOBODY);
    assertThat(done.messages().stream().map(Message::toString))
        .containsExactly("ALT3941I 23096 entries of acds.zone are now the DLIB zone COPY");
    Path again = temporary.resolve("copy.zone");
    other.zones().export("COPY", again, Optional.empty(), false, Watch.NOBODY);
    assertThat(bodies(again)).isEqualTo(bodies(file)).hasSizeGreaterThan(23_096);
  }

  /// The lines of an export file without those that name the zone, and without the checksum.
  private static List<String> bodies(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.startsWith("zone=") && !line.startsWith("sha256="))
          .map(line -> line.startsWith("DLIBZONE ") ? "DLIBZONE" : line)
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aListingComesInAndAFileThatIsNoneIsRefused() throws IOException {
    Path listing = temporary.resolve("list.txt");
    Files.writeString(
        listing,
        """
        PAGE 0002  - NOW SET TO TARGET ZONE ZONEBBB  DATE 11/29/24  TIME 11:36:13  SMP/E 37.25   SMPLIST  OUTPUT

        ZONEBBB  ZONE ENTRIES


          NAME

        ZONEBBB   TZONE           = ZONEBBB
                  RELATED         = DLIB
                  SREL            = Z038

        LIST     SUMMARY REPORT FOR ZONEBBB
        """);
    Workbench other = new Workbench(temporary.resolve("listed"), host());
    other.initialize(false);
    ZoneList.Zone zone =
        other
            .zones()
            .importFile(listing, Optional.empty(), Optional.of("SMPE.CSI"), Watch.NOBODY)
            .value()
            .zones()
            .getFirst();
    assertThat(zone.zone() + " " + zone.kind() + " " + zone.related().orElse("") + zone.srels())
        .isEqualTo("ZONEBBB TARGET DLIB[Z038]");
    Path none = Files.writeString(temporary.resolve("none.txt"), "HELLO\n");
    assertThatThrownBy(
            () -> other.zones().importFile(none, Optional.empty(), Optional.empty(), Watch.NOBODY))
        .isInstanceOf(AltresException.class)
        .hasMessageStartingWith("ALT3973S");
  }

  @Test
  void aLibraryIsNoZone() {
    assertThatThrownBy(() -> bring("ASM.MACLIB", "dasd/pub010.241.cckd", "X"))
        .isInstanceOf(AltresException.class);
  }

  @Test
  void wordsThatAreNoneAreAnsweredWithWhatWasProbablyMeant() {
    assertThat(refused(zones -> zones.zone("ACD")))
        .isEqualTo("ALT3961S Did you mean ACDS? \"altres zone list\" shows them all.");
    assertThat(refused(zones -> zones.entries("ACDS", "MODD", Optional.empty(), entry -> {})))
        .startsWith("ALT3963S Did you mean MOD?");
    assertThat(refused(zones -> zones.entries("ACDS", "HOLDDATA", Optional.empty(), entry -> {})))
        .startsWith("ALT3964S");
    assertThat(refused(zones -> zones.entries("ACDS", "MOD", Optional.of("NONE"), entry -> {})))
        .startsWith("ALT3965S");
  }

  private static String refused(Function<OpenZones, ?> question) {
    try {
      return "answered: " + look(question);
    } catch (AltresException e) {
      return e.problem().id() + " " + e.problem().whatToDo();
    }
  }

  private static <T> T look(Function<OpenZones, T> question) {
    return workbench.zones().look(Optional.empty(), question, Watch.NOBODY);
  }
}
