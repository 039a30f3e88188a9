package org.altres.zone.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.altres.testing.Corpus;
import org.altres.zone.ZoneEntry;
import org.junit.jupiter.api.Test;

class ListingReaderTest {

  @Test
  void theListingOfARealGlobalAndTargetZoneIsRead() throws IOException {
    CollectingSink sink =
        CollectingSink.of(
            Files.readAllLines(Corpus.file("outputs/smpe-list-globalzone-dddef.txt")));
    assertThat(sink.problems).isEmpty();
    assertThat(sink.zones).containsExactly("GLOBAL GLOBAL", "TARGET ZONEBBB");
    assertThat(texts(sink)).hasSize(2 + 16);
    assertThat(texts(sink).subList(0, 3))
        .containsExactly(
            "GLOBALZONE GLOBAL\n  UPGLEVEL\tSMP/E 37.16\n  OPTIONS\tBUILD\n"
                + "  ZONEINDEX\tDLIB\u001fSMPE.ZOS.DLIB.CSI\u001fDLIB"
                + "\tZONEAAA\u001fSMPE.ZOSA.ZONEAAA.CSI\u001fTARGET"
                + "\tZONEBBB\u001fSMPE.ZOSB.ZONEBBB.CSI\u001fTARGET\n  SREL\tZ038",
            "TARGETZONE ZONEBBB\n  UPGLEVEL\tSMP/E 37.16\n  RELATED\tDLIB\n  OPTIONS\tBUILD\n"
                + "  SREL\tZ038",
            "DDDEF AADSN1\n  DATASET\tSMPE.ZOS.ADSN1\n  UNIT\tSYSALLDA\n  DISP\tSHR\n"
                + "  WAITFORDSN\tYES");
  }

  /// EX-171: an APAR of a global zone.
  @Test
  void ex171TheListingOfARealGlobalSysmodIsRead() throws IOException {
    CollectingSink sink =
        CollectingSink.of(Files.readAllLines(Corpus.file("outputs/smpe-list-sysmod-BA55492.txt")));
    assertThat(texts(sink))
        .containsExactly(
            "SYSMOD BA55492\n  SMODTYPE\tAPAR\n  REWORK\t2018137\n  RECDATE\t2018347\n"
                + "  RECTIME\t131820\n  APPID\tIPL320T\n  SREL.1\tZ038\n  FMID.1\tHDZ2230\n"
                + "  PRE.1\tUA93416\n  MOD\tIDCSS02\n  HOLDSYSTEM\tRESTART\u001fBA55492");
    assertThat(sink.problems).isEmpty();
  }

  /// EX-170: two DDDEFs below a heading, without the head of a page.
  @Test
  void ex170EntriesWithoutThePageHeadAreRead() {
    CollectingSink sink =
        CollectingSink.of(
            List.of(
                "ZONEBBB DDDEF ENTRIES",
                "",
                "  NAME",
                "",
                "SADMMOD   DATASET         = SYS1.SADMMOD",
                "          UNIT            = SYSALLDA",
                "          SHR",
                "          WAIT",
                "",
                "SMPLOG    DATASET         = SMPE.ZOSB.ZONEBBB.SMPLOG",
                "          UNIT            = SYSALLDA",
                "          MOD",
                "          WAIT"));
    assertThat(sink.zones).containsExactly("TARGET ZONEBBB");
    assertThat(texts(sink))
        .containsExactly(
            "DDDEF SADMMOD\n  DATASET\tSYS1.SADMMOD\n  UNIT\tSYSALLDA\n  DISP\tSHR\n"
                + "  WAITFORDSN\tYES",
            "DDDEF SMPLOG\n  DATASET\tSMPE.ZOSB.ZONEBBB.SMPLOG\n  UNIT\tSYSALLDA\n  DISP\tMOD\n"
                + "  WAITFORDSN\tYES");
  }

  /// EX-173: an entry goes on behind the head of the next page.
  @Test
  void ex173AnEntryGoesOnAcrossAPage() {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "1PAGE 0007  - NOW SET TO TARGET ZONE MVST     DATE 11/29/24  TIME 11:36:13  SMP/E",
                " MVST    MODULE   ENTRIES",
                "   NAME",
                " MODQ      LASTUPD         = UZ00001  TYPE=ADD",
                "1PAGE 0008  - NOW SET TO TARGET ZONE MVST     DATE 11/29/24  TIME 11:36:13  SMP/E",
                " MVST    MODULE   ENTRIES",
                "   NAME",
                "           FMID            = HBB1200",
                "           RMID            = UZ00001",
                "           LMOD            = LMODA    LMODB",
                "                             LMODC",
                " LIST     SUMMARY REPORT FOR MVST"));
    CollectingSink sink = CollectingSink.of(lines);
    assertThat(texts(sink))
        .containsExactly(
            "MOD MODQ\n  LASTUPD\tUZ00001\n  LASTUPDTYPE\tADD\n  FMID\tHBB1200\n  RMID\tUZ00001\n"
                + "  LMOD\tLMODA\tLMODB\tLMODC");
    assertThat(sink.problems).isEmpty();
  }

  @Test
  void whatIsNotKnownIsReportedAndTheRestIsRead() {
    CollectingSink sink =
        CollectingSink.of(
            List.of(
                "PAGE 0002  - NOW SET TO DLIB ZONE DLB1     DATE 11/29/24  TIME 11:36:13  SMP/E",
                "DLB1    MODULE   ENTRIES",
                "MODQ      COLOUR          = GREEN",
                "          SHINY",
                "          FMID            = HBB1200",
                "DLB1    GADGET ENTRIES",
                "X         FMID            = HBB1200"));
    assertThat(texts(sink)).containsExactly("MOD MODQ\n  FMID\tHBB1200");
    assertThat(sink.problems)
        .containsExactly(
            "ALT3463W The listing says something of MOD MODQ that is not known: COLOUR GREEN (line 3)",
            "ALT3463W The listing says something of MOD MODQ that is not known: SHINY  (line 3)",
            "ALT3462W A section of the listing is of a type that is not known and is left out:"
                + " GADGET (line 6)",
            "ALT3461E The listing is cut off: its summary is missing (line 7)");
  }

  private static List<String> texts(CollectingSink sink) {
    return sink.entries.stream().map(ZoneEntry::toString).toList();
  }
}
