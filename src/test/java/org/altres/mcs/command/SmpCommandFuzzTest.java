package org.altres.mcs.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/// Spoilt SMPCNTL. What is taken is also written, and must be what was read.
class SmpCommandFuzzTest {

  private static final int LONGEST_SEED = 3000;

  @Test
  void spoiltCommandsAreReadOrRefused() throws IOException {
    List<Bytes> seeds = new ArrayList<>();
    for (String name :
        List.of(
            "mcs/smpcntl/FILE175-dddef.mac",
            "mcs/smpcntl/smpjob03.jcl",
            "mcs/rakf/SAMPLIB-rakf2mvs.mac")) {
      byte[] deck = Files.readAllBytes(Corpus.file(name));
      seeds.add(Bytes.of(Arrays.copyOf(deck, Math.min(deck.length, LONGEST_SEED))));
    }
    seeds.add(Bytes.of(everyKindOfCommand().getBytes(StandardCharsets.UTF_8)));
    Fuzz.run("smp command", seeds, SmpCommandFuzzTest::read);
  }

  private static void read(Bytes input) {
    CommandStream stream =
        CommandReader.read(SourceText.read(input, CodePage.IBM037, Place.of("file", "deck")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    stream.write(out);
    if (!Bytes.of(out.toByteArray()).equals(input)) {
      throw new AssertionError("written otherwise than read");
    }
    stream.problems().forEach(problem -> problem.render().isEmpty());
    stream.commands().forEach(command -> command.toString().isEmpty());
  }

  private static String everyKindOfCommand() {
    return """
     SET BDY(GLOBAL) OPTIONS(GOPT).
     RECEIVE SELECT(UZ00001 UZ00002) HOLDDATA SYSMODS BYPASS(FMID APPLYCHECK) LIST
       FROMNETWORK(SERVER(SRV) CLIENT(CLI)) RC(SET=00).
     APPLY S(A123456,B123456 /* comment . ( */) GEXT(NOAPARS) CHECK
       BYPASS(HOLDSYS(ACTION,DOC(UZ00001)) HOLDERR ID,
              XZIFREQ((UZ00001,TGT1))) RC(APPLY=08,SET=00) .
     ACCEPT G(EAS1102 UZ52227) DIS(WRITE) NOAPPLY COMPRESS(ALL).
     LIST CDS SYSMOD (VS00027) MOD PNLENU(A B) NOAPPLY(TGT1) XREF.
     UCLIN CDS .
      ADD LMOD(IGC0013{) RENT SYSLIB(LPALIB) AC=1
    ++LMODIN
     ALIAS IGC0013A,IGC0013B,IGC0013C
    ++ENDLMODIN
                         LASTUPD(JCLIN) LASTUPDTYPE(ADD) .
      REP DDDEF(X) PATH('/usr/lpp/it''s/') DATASET(A.B) VOLUME() UNIT().
      REP GZONE ZONEINDEX((TGT1,SMPE.TGT.CSI,TARGET)) ZDESC(some (text)).
      DEL MOD(X) LMOD(Y,((Z))).
     ENDUCL .
     ZONEEDIT DDDEF.
      CHANGE DATASET(SYS1.*,SYS2.*).
      CHANGE PATH('/old/'*,'/new/'*).
     ENDZEDIT.
     ZONEMERGE(TGT1,TARGET) INTO(TGT2) CONTENT BYPASS(IFREQ).
     REPORT ERRSYSMODS ZONES(Z001) BEGINDATE(010120).
     LOG(text).
     RESETRC.
    """;
  }
}
