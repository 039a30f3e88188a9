package org.altres.zone.smp4;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.altres.bytes.Bytes;
import org.altres.dasd.Dsname;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.dataset.pds.PartitionedDataSet;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.testing.Corpus;
import org.altres.testing.CorpusVolumes;
import org.altres.workbench.zone.Smp4DataSet;
import org.altres.zone.EntryKey;
import org.altres.zone.ZoneEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PtsCorpusTest {

  private static final Map<EntryKey, ZoneEntry> ENTRIES = new TreeMap<>();
  private static final Map<String, Bytes> MCS = new TreeMap<>();
  private static final List<Message> PROBLEMS = new ArrayList<>();
  private static final List<Bytes> KEYS = new ArrayList<>();

  @BeforeAll
  static void read() {
    try (VolumeImage volume = CorpusVolumes.open("dasd/smp003.14b.cckd")) {
      PartitionedDataSet dataSet =
          PartitionedDataSet.open(
              volume, Vtoc.read(volume).find(Dsname.of("SYS1.SMPPTS")).orElseThrow());
      PtsReader reader =
          new PtsReader(
              Place.of("data set", "SYS1.SMPPTS"),
              entry -> ENTRIES.put(entry.key(), entry),
              MCS::put,
              PROBLEMS::add);
      Smp4DataSet.forEach(
          dataSet,
          member -> {
            KEYS.add(member.key());
            reader.read(member);
          },
          PROBLEMS::add);
    }
  }

  @Test
  void theMcsOfAll69SysmodsIsWhatTheVolumeHas() throws IOException {
    Map<String, Bytes> expected = new TreeMap<>();
    for (Path file : Corpus.inputs("mcs/tk4-pts")) {
      String name = file.getFileName().toString();
      expected.put(name.substring(0, name.indexOf('.')), Bytes.of(Files.readAllBytes(file)));
    }
    assertThat(MCS).hasSize(69).isEqualTo(expected);
    assertThat(PROBLEMS).isEmpty();
  }

  @Test
  void eachSysmodHasAnEntry() {
    assertThat(
            ENTRIES.keySet().stream()
                .filter(key -> key.type().name().equals("SYSMOD"))
                .map(EntryKey::name)
                .toList())
        .isEqualTo(List.copyOf(MCS.keySet()));
    assertThat(ENTRIES.get(EntryKey.of("SYSMOD", "ZP60003")).body())
        .isEqualTo(
            "SMODTYPE\tUSERMOD\nRECDATE\t2013274\nRECTIME\t155015\nTLIBPREFIX\tMVS.SCRATCH.TLIB\nSREL.1\tZ038\nFMID.1\tEAS1102\n"
                + "PRE.1\tUZ32460\nSZAP\tIFOX0F\nSMP4\tAPPLIED=MVS");
  }

  /// The values are those of the job that set them: corpus, mcs/smpcntl/smpjob00.jcl.
  @Test
  void theSystemEntryBecomesTheGlobalZoneItsOptionsAndUtilities() {
    ZoneEntry global = ENTRIES.get(EntryKey.of("GLOBALZONE", "GLOBAL"));
    assertThat(global.values("FMID")).hasSize(32).contains("EBB1102", "EER1400", "TRKF120");
    assertThat(global.values("SREL")).containsExactly("Z038");
    assertThat(ENTRIES.get(EntryKey.of("OPTIONS", "SMP4")).body())
        .isEqualTo(
            "ASM\tASM\nCOMP\tCOMP\nCOPY\tCOPY\nDSPREFIX\tMVS.SCRATCH.TLIB\nDSSPACE\t200,200,250\nLKED\tLKED\n"
                + "PAGELEN\t61\nPEMAX\t9999\nRETRY\tRETRY\nUPDATE\tUPDATE\n"
                + "ZAP\tZAP");
    assertThat(ENTRIES.get(EntryKey.of("UTILITY", "ASM")).body())
        .isEqualTo(
            "NAME\tIFOX00\nRC\t4\nPRINT\tASMPRINT\n"
                + "PARM\tXREF(SHORT),NOLOAD,DECK,LINECOUNT(56)");
  }

  @Test
  void aDataSetIsKnownByItsEntries() {
    assertThat(Smp4Kind.of(KEYS)).contains(Smp4Kind.PTS);
  }
}
