package org.altres.mcs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.mcs.syntax.SourceText;
import org.altres.message.Place;
import org.altres.testing.Corpus;
import org.altres.testing.Fuzz;
import org.altres.text.CodePage;
import org.junit.jupiter.api.Test;

/// Spoilt MCS. What is taken is also written, and must be what was read.
class McsFuzzTest {

  private static final int LONGEST_SEED = 4000;

  @Test
  void spoiltDecksAreReadOrRefused() throws IOException {
    List<Bytes> seeds = new ArrayList<>();
    for (String name :
        List.of(
            "mcs/ibm-ptf/UZ61346.ebcdic",
            "mcs/tk4-pts/ZUM0015.ebcdic",
            "mcs/tk4-pts/TC01503.ebcdic",
            "mcs/rakf/F0.txt",
            "mcs/zos/zowe-SMPMCS.txt",
            "mcs/tk4/CBT249.FILE271/#z77002.mac",
            "mcs/tk4/CBT429.FILE175/um99901.mac",
            "mcs/tk4/CBT249.FILE119/fn20002.mac",
            "holddata/pds85-smpfixes.txt")) {
      byte[] deck = Files.readAllBytes(Corpus.file(name));
      seeds.add(Bytes.of(Arrays.copyOf(deck, Math.min(deck.length, LONGEST_SEED))));
    }
    seeds.add(Bytes.of(everyKindOfStatement().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    Fuzz.run("mcs", seeds, McsFuzzTest::read);
  }

  private static void read(Bytes input) {
    McsStream stream =
        McsReader.read(SourceText.read(input, CodePage.IBM037, Place.of("file", "deck")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    stream.write(out);
    if (!Bytes.of(out.toByteArray()).equals(input)) {
      throw new AssertionError("written otherwise than read");
    }
    stream.problems().forEach(problem -> problem.render().isEmpty());
    for (Sysmod sysmod : stream.sysmods()) {
      sysmod.elements().forEach(element -> element.statement().text());
      sysmod.versions().forEach(version -> version.statement().text());
    }
  }

  static String everyKindOfStatement() {
    return """
    ++FUNCTION(HAA1100) FILES(3) RFDSNPFX(IBM) REWORK(2020001)
         DESCRIPTION(A (b) c).
    ++VER(Z038 C150) SUP(AZ00001,AZ00002) DELETE(HAA1000)
         NPRE(HBB1000) VERSION(HCC1000).
    ++IF FMID(HBB1200) THEN REQ(UZ00012 UZ00013).
    ++HOLD(HAA1100) SYSTEM FMID(HAA1100) REASON(ACTION)
         DATE(99001) COMMENT(do (it)).
    ++JCLIN RELFILE(1) CALLLIBS ASM(PGM=ASMA90).
    ++MOVE(MODA) MOD FMID(HAA1100) DISTLIB(A) TODISTLIB(B).
    ++RENAME(LMODA) TONAME(LMODB).
    ++DELETE(LMODC) SYSLIB(ALL) ALIAS(X,'y').
    ++MOD(MODA) DISTLIB(AAMOD) LEPARM(AC=1,RENT,SIZE=(1,2))
         CSECT(A B) RELFILE(2).
    ++HFS(FILEA) BINARY LINK('../a','b') SYMLINK('x') SYMPATH('y')
         PARM(a b) RELFILE(3)
      SHSCRIPT(SCRIPT,PRE) DISTLIB(AHFS) SYSLIB(SHFS).
    ++PNLENU(PANEL) DISTLIB(A) SYSLIB(B)
         FROMDS(DSN(A.B) NUMBER(1) VOL(V) UNIT(3390)).
    ++ASSIGN SOURCEID(SMCREC) TO(UZ00001).
    ++FEATURE(FEAT) DESCRIPTION(x) FMID(HAA1100) PRODUCT(5650-ZOS,02.05.00).
    ++PRODUCT(5650-ZOS,02.05.00) DESCRIPTION(z) SREL(Z038)
         URL(http://x) VENDOR(v).
    ++HOLD(UA12345) FMID(HBB7770) REASON(AA34567) ERROR
          DATE(14120) CLASS(HIPER)
      COMMENT(SMRTDATA(CHGDT(140430) FIX(UA34567) SYMP(DAL,FUL))) .
    ++HOLD(HBB7770) FMID(HBB7770) REASON(AA22222) FIXCAT RESOLVER(UA33333)
      CATEGORY(IBM.Device.Server.zEC12-2827,IBM.Coexistence.z/OS.V2R1).
    ++RELEASE(UA12345) ERROR FMID(HBB7770) REASON(AA34567).
    ++NULL.
    """;
  }
}
